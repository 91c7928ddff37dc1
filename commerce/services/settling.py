"""Settling many claims in one transaction, in the order in which they came."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from commerce.errors import NotFound
from commerce.ids import ClaimId, CustomerId, WaitId
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
from commerce.rules import ledger
from commerce.rules.claims import Asked, Decision, decide
from commerce.rules.drops import status
from commerce.rules.signing import Signer
from commerce.services.book import Asking, Book, Ending, Grant
from commerce.services.reserving import CLOCK, Terms, lapse, lock_for
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
    tx: Transaction, requests: Sequence[ClaimRequest], house: House, now: datetime
) -> list[Answer]:
    """Answer each request, in order, writing down all that follows from it.

    A message that was settled before, or stands twice among `requests`, is answered as it was
    first, and changes nothing.
    """
    locked = lock_for(tx, {request.drop_id for request in requests}, (), now)
    before = claims.settled(tx, [request.source for request in requests])
    fresh = [one for one in requests if source_key(one.source) not in before]
    known: dict[SourceKey, Answer] = {key: claims.result(claim) for key, claim in before.items()}
    book = Book(tx, locked, now)
    batch = _Batch(book, house, _crowd(tx, fresh, now))
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


class _Batch:
    """The claims of one transaction, settled one after another in memory.

    Before the first of them, what lapsed is given to who waits: no newcomer passes them.
    """

    def __init__(self, book: Book, house: House, crowd: _Crowd) -> None:
        self._book = book
        self._house = house
        self._crowd = crowd
        self._claims: list[Claim] = []
        self._totals: list[int] = []
        self._promoted: list[Reservation] = []
        locked = book.locked
        self._status = {
            drop.id: status(drop, locked.show_of(drop), book.now) for drop in locked.drops.values()
        }
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
        drop = book.locked.drops.get(request.drop_id)
        if drop is None:
            return NotFound("no_such_drop", drop_id=request.drop_id)
        if all(part.variant_id != request.variant_id for part in drop.variants):
            return NotFound("no_such_variant", variant_id=request.variant_id)
        viewer = self._crowd.viewers[request.viewer.platform, request.viewer.user_id]
        asked = Asked(
            wanted=request.quantity,
            status=self._status[drop.id],
            limit=None if request.over_limit else drop.limit,
            blocked=viewer.customer_id in self._crowd.blocked,
            waitlist=self._house.terms.waitlist,
            at_least=request.at_least,
        )
        standing = book.holdings.standing(viewer.customer_id, line)
        decision = decide(asked, standing, book.counter.free(line))
        asking = Asking(
            claim_id=ClaimId(book.tx.new_id()),
            show_id=drop.show_id,
            drop_id=drop.id,
            variant_id=request.variant_id,
            customer_id=viewer.customer_id,
            viewer_id=viewer.id,
        )
        self._apply(decision, asking, request)
        claim = self._chained(self._claim(decision, asking, request))
        active = book.holdings.active(viewer.customer_id, line)
        self._claims.append(claim)
        self._totals.append(sum(one.price_minor * one.quantity for one in active))
        return claims.result(claim)

    def write(self) -> None:
        """Put everything down, with what is to be told."""
        book, tx = self._book, self._book.tx
        seen = {claim.drop_id for claim in self._claims}
        claims.add(tx, self._claims)
        drops.advance(tx, {drop_id: self._heads[drop_id] for drop_id in seen})
        self._answer()
        book.write(seen)
        tell(tx, book.locked, EXPIRED, self._expired, book.now)
        kept = [book.holdings.reservations[one.id] for one in self._promoted]
        active = [one for one in kept if one.state is ReservationState.ACTIVE]
        tell(tx, book.locked, PROMOTED, active, book.now)

    def _answer(self) -> None:
        """Tell each claimant, and whoever shows the claims."""
        book = self._book
        names = {viewer.id: viewer.name for viewer in self._crowd.viewers.values()}
        messages = [
            answer(
                claim,
                book.locked.offer((claim.drop_id, claim.variant_id)),
                names[claim.viewer_id],
                total_minor,
            )
            for claim, total_minor in zip(self._claims, self._totals, strict=True)
        ]
        outbox.add_new(book.tx, messages, book.now)
        for claim in self._claims:
            came = claim.source.channel_id, claim.source.message_id
            book.tx.emit(ClaimDecided(claim.show_id, claims.result(claim), came))

    def _promote(self) -> None:
        until = self._house.terms.promoted_until(self._book.now)
        self._promoted += self._book.promote(until, CLOCK)

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

    def _claim(self, decision: Decision, asking: Asking, request: ClaimRequest) -> Claim:
        """The entry of the ledger, not chained yet."""
        book, line, who = self._book, (asking.drop_id, asking.variant_id), request.viewer
        active = book.holdings.active(asking.customer_id, line)
        places = book.holdings.waiting(asking.customer_id, line)
        ends = [one.expires_at for one in active]
        hashed = ledger.viewer_hash(self._house.signer, asking.drop_id, who.platform, who.user_id)
        return Claim(
            id=asking.claim_id,
            show_id=asking.show_id,
            drop_id=asking.drop_id,
            variant_id=asking.variant_id,
            sku=book.locked.variants[asking.variant_id].sku,
            viewer_id=asking.viewer_id,
            customer_id=asking.customer_id,
            source=request.source,
            position=self._heads[asking.drop_id][0],
            quantity=request.quantity,
            outcome=decision.outcome,
            granted=decision.granted,
            reserved=sum(one.quantity for one in active),
            waitlisted=sum(place.quantity for place in places),
            over_limit_by=decision.over_limit_by,
            decided_at=book.now,
            viewer_hash=hashed,
            digest="",
            expires_at=max(ends) if decision.granted else min(ends, default=None),
            waitlist_place=book.counter.rank(places[0].id) if places else None,
            by_hand=request.by_hand,
        )

    def _chained(self, claim: Claim) -> Claim:
        """The same at the head of its drop's ledger."""
        _, head = self._heads[claim.drop_id]
        chained = replace(claim, digest=ledger.digest(head, ledger.facts(claim)))
        self._heads[claim.drop_id] = claim.position + 1, chained.digest
        return chained
