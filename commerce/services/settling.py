"""Settling many claims in one transaction, in the order in which they came."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType

from commerce.errors import NotFound
from commerce.ids import ClaimId, CustomerId, DropId, WaitId
from commerce.model.claims import (
    Claim,
    ClaimRequest,
    ClaimResult,
    Reservation,
    ReservationState,
    Waiting,
)
from commerce.model.events import ClaimDecided
from commerce.model.people import Viewer
from commerce.model.shows import Drop, DropStatus
from commerce.rules import ledger
from commerce.rules.claims import Asked, Decision, decide
from commerce.rules.signing import Signer
from commerce.services.book import Asking, Book, Ending, Grant
from commerce.services.entries import Entries
from commerce.services.reserving import CLOCK, Terms, lapse
from commerce.services.told import EXPIRED, PROMOTED, answer, tell
from commerce.store import claims, drops, outbox, people, viewers
from commerce.store.claims import SourceKey, source_key
from commerce.store.transaction import Transaction

Answer = ClaimResult | NotFound
"""What a claim is told: its result, or that there is no such drop or variant."""

_LAPSED_MAX = 1_000  # reservations ended on the way; the sweep takes the rest a moment later


@dataclass(frozen=True, slots=True)
class House:
    """What settling needs besides the claims: who hashes names, and the shop's terms."""

    signer: Signer
    terms: Terms


def settle(
    book: Book,
    requests: Sequence[ClaimRequest],
    house: House,
    drawn: Mapping[DropId, DropStatus] = MappingProxyType({}),
) -> list[Answer]:
    """Answer each request, in order, writing down all that follows from it.

    `book` was just opened on their drops. A message that was settled before, or stands twice among
    `requests`, is answered as it was first, and changes nothing. In drops that collect for a draw
    requests enter it; `drawn` says where drops count as being whose entries are settled now
    (`commerce.services.drawing`).
    """
    before = claims.settled(book.tx, [request.source for request in requests])
    fresh = [one for one in requests if source_key(one.source) not in before]
    known: dict[SourceKey, Answer] = {key: claims.result(claim) for key, claim in before.items()}
    batch = _Batch(book, house, _crowd(book.tx, fresh, book.now), drawn)
    answers = []
    for request in requests:
        key = source_key(request.source)
        if key in known:
            answers.append(_repeated(known[key]))
        else:
            known[key] = batch.settle(request)
            answers.append(known[key])
    batch.write()
    return answers


@dataclass(frozen=True, slots=True)
class _Crowd:
    """Who claims. Read under the lock of the drops: who is linked to whom stays as it is."""

    viewers: Mapping[viewers.Key, Viewer]
    blocked: frozenset[CustomerId]

    @property
    def customers(self) -> set[CustomerId]:
        return {viewer.customer_id for viewer in self.viewers.values()}


def _crowd(tx: Transaction, requests: Sequence[ClaimRequest], now: datetime) -> _Crowd:
    found = viewers.ensure(tx, [request.viewer for request in requests], now)
    customers = {viewer.customer_id for viewer in found.values()}
    blocks = people.blocks_of(tx, customers, now)
    return _Crowd(found, frozenset(block.customer_id for block in blocks))


def _repeated(first: Answer) -> Answer:
    return first if isinstance(first, NotFound) else replace(first, repeated=True)


@dataclass(frozen=True, slots=True)
class _Settled:
    """A claim with what its answer says besides: whose it is, and what all they have costs."""

    claim: Claim
    result: ClaimResult
    viewer: str
    total_minor: int


class _Batch:
    """The claims of one transaction, settled one after another in memory.

    Before the first of them, what lapsed is given to who waits: no newcomer passes them.
    """

    def __init__(
        self, book: Book, house: House, crowd: _Crowd, drawn: Mapping[DropId, DropStatus]
    ) -> None:
        self._book = book
        self._house = house
        self._crowd = crowd
        self._settled: list[_Settled] = []
        self._promoted: list[Reservation] = []
        self._moment = ledger.moment(book.now)
        locked = book.locked
        self._offers = {(o.drop.id, o.variant.id): o for o in locked.offers()}
        self._entries = Entries(book, crowd.customers)
        self._status = {d.id: self._entries.status(d) for d in locked.drops.values()} | dict(drawn)
        self._heads = {
            drop.id: (drop.next_position, drop.digest or ledger.first_digest(drop))
            for drop in locked.drops.values()
        }
        self._expired = lapse(book, _LAPSED_MAX)
        book.know_customers(crowd.customers)
        book.know_lines()
        self._promote()

    def settle(self, request: ClaimRequest) -> Answer:
        """Decide one claim and keep what follows from it."""
        book, line = self._book, (request.drop_id, request.variant_id)
        offer = self._offers.get(line)
        if offer is None and request.drop_id not in book.locked.drops:
            return NotFound("no_such_drop", drop_id=request.drop_id)
        if offer is None:
            return NotFound("no_such_variant", variant_id=request.variant_id)
        viewer = self._crowd.viewers[request.viewer.platform, request.viewer.user_id]
        request = self._entries.asked(viewer.customer_id, request)
        decision = self._decide(request, offer.drop, viewer)
        asking = Asking(
            claim_id=ClaimId(book.tx.new_id()),
            show_id=offer.drop.show_id,
            drop_id=request.drop_id,
            variant_id=request.variant_id,
            customer_id=viewer.customer_id,
            viewer_id=viewer.id,
        )
        self._apply(decision, asking, request)
        active = book.holdings.active(viewer.customer_id, line)
        claim = self._entries.noted(self._entered(decision, asking, request, active))
        result = claims.result(claim)
        total_minor = sum(one.price_minor * one.quantity for one in active)
        self._settled.append(_Settled(claim, result, viewer.name, total_minor))
        return result

    def write(self) -> None:
        """Put everything down, with what is to be told."""
        book, tx = self._book, self._book.tx
        entries = [one.claim for one in self._settled]
        seen = {claim.drop_id for claim in entries}
        claims.add(tx, entries)
        drops.advance(tx, {drop_id: self._heads[drop_id] for drop_id in seen})
        self._answer()
        book.write(seen)
        tell(tx, book.locked, EXPIRED, self._expired, book.now)
        kept = [book.holdings.reservations[one.id] for one in self._promoted]
        active = [one for one in kept if one.state is ReservationState.ACTIVE]
        tell(tx, book.locked, PROMOTED, active, book.now)

    def _answer(self) -> None:
        """Tell each claimant, and whoever shows the claims."""
        tx, messages = self._book.tx, []
        for one in self._settled:
            offer = self._offers[one.claim.drop_id, one.claim.variant_id]
            messages.append(answer(one.claim, offer, one.viewer, one.total_minor))
        outbox.add_new(tx, messages, self._book.now)
        for one in self._settled:
            source = one.claim.source
            came = source.channel_id, source.message_id
            tx.emit(ClaimDecided(one.claim.show_id, one.result, came))

    def _promote(self) -> None:
        until = self._house.terms.promoted_until(self._book.now)
        self._promoted += self._book.promote(until, CLOCK)

    def _decide(self, request: ClaimRequest, drop: Drop, viewer: Viewer) -> Decision:
        book, line = self._book, (request.drop_id, request.variant_id)
        asked = Asked(
            wanted=request.quantity,
            status=self._status[drop.id],
            limit=None if request.over_limit else drop.limit,
            blocked=viewer.customer_id in self._crowd.blocked,
            waitlist=self._house.terms.waitlist,
            at_least=request.at_least,
            entry=self._entries.of(viewer.customer_id, request),
        )
        standing = book.holdings.standing(viewer.customer_id, line)
        return decide(asked, standing, book.counter.free(line))

    def _apply(self, decision: Decision, asking: Asking, request: ClaimRequest) -> None:
        """Move pieces and places as decided."""
        book, line = self._book, (asking.drop_id, asking.variant_id)
        actor = request.by_hand or f"{request.viewer.platform}:{request.viewer.user_id}"
        if decision.granted:
            until = book.now + timedelta(seconds=self._house.terms.ttl_s)
            book.reserve(asking, Grant(decision.granted, until, actor))
        if decision.joined:
            book.wait(self._place(asking, decision.joined))
        if decision.left:
            book.leave(asking.customer_id, line, decision.left)
        if decision.released:
            ending = Ending(ReservationState.RELEASED, actor, f"claim:{asking.claim_id}")
            book.release(asking.customer_id, line, decision.released, ending)
            self._promote()

    def _place(self, asking: Asking, pieces: int) -> Waiting:
        return Waiting(
            id=WaitId(self._book.tx.new_id()),
            claim_id=asking.claim_id,
            show_id=asking.show_id,
            drop_id=asking.drop_id,
            variant_id=asking.variant_id,
            customer_id=asking.customer_id,
            viewer_id=asking.viewer_id,
            quantity=pieces,
            position=self._heads[asking.drop_id][0],
            created_at=self._book.now,
        )

    def _entered(
        self,
        decision: Decision,
        asking: Asking,
        request: ClaimRequest,
        active: Sequence[Reservation],
    ) -> Claim:
        """The claim as the next entry of its drop's ledger."""
        book, line = self._book, (asking.drop_id, asking.variant_id)
        places = book.holdings.waiting(asking.customer_id, line)
        facts = self._facts(decision, request, active, places)
        _, head = self._heads[asking.drop_id]
        digest = ledger.digest(head, facts)
        self._heads[asking.drop_id] = facts["position"] + 1, digest
        ends = [one.expires_at for one in active]
        return Claim(
            id=asking.claim_id,
            show_id=asking.show_id,
            drop_id=asking.drop_id,
            variant_id=asking.variant_id,
            sku=facts["sku"],
            viewer_id=asking.viewer_id,
            customer_id=asking.customer_id,
            source=request.source,
            position=facts["position"],
            quantity=request.quantity,
            outcome=decision.outcome,
            granted=decision.granted,
            reserved=facts["reserved"],
            waitlisted=facts["waitlisted"],
            over_limit_by=decision.over_limit_by,
            decided_at=book.now,
            viewer_hash=facts["viewer"],
            digest=digest,
            expires_at=max(ends) if decision.granted else min(ends, default=None),
            waitlist_place=book.counter.rank(places[0].id) if places else None,
            by_hand=request.by_hand,
        )

    def _facts(
        self,
        decision: Decision,
        request: ClaimRequest,
        active: Sequence[Reservation],
        places: Sequence[Waiting],
    ) -> ledger.Facts:
        """What of a claim everybody may see: as `ledger.facts` tells it once the claim is made."""
        drop_id, who = request.drop_id, request.viewer
        position, _ = self._heads[drop_id]
        return ledger.Facts(
            decided_at=self._moment,
            drop=drop_id,
            granted=decision.granted,
            outcome=decision.outcome.value,
            position=position,
            quantity=request.quantity,
            reserved=sum([one.quantity for one in active]),
            seen_at=ledger.moment(request.source.seen_at),
            sku=self._offers[drop_id, request.variant_id].variant.sku,
            viewer=ledger.viewer_hash(self._house.signer, drop_id, who.platform, who.user_id),
            waitlisted=sum([place.quantity for place in places]),
        )
