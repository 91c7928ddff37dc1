"""Holding draws: steps of a transaction that the desk and the clock share.

A draw is held once, with its drop locked: by the first claim that comes when its window is over, or
by the clock. Whoever is second finds it drawn. Its entries are settled like claims that came in the
order that was drawn, each a new line of the ledger; behind the last one stands the seal, with
the seed and what else is needed to hold the draw again (`commerce.rules.redraw`).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from commerce.ids import CustomerId, DropId, VariantId
from commerce.model.claims import Claim, ClaimRequest, ClaimResult
from commerce.model.messages import Audience, NewMessage, Priority
from commerce.model.people import Identity, Viewer
from commerce.model.shows import Drop, DropStatus, Show
from commerce.rules import draw, ledger
from commerce.services import settling
from commerce.services.book import Book
from commerce.services.locking import Locked
from commerce.services.reserving import lock_for
from commerce.services.settling import Answer, House
from commerce.store import claims, draws, drops, outbox, shows, stock, viewers
from commerce.store.draws import Seal
from commerce.store.transaction import Transaction

DRAWN = "drop.drawn"

_PAGE = 5_000
_RESULT = "/drawn"  # behind the revision of a message: what the draw made of it is settled once


def settle(
    tx: Transaction, requests: Sequence[ClaimRequest], house: House, now: datetime
) -> list[Answer]:
    """Answer each request, in order; before the first one that comes too late for a draw, hold it.

    A request comes in time when Hawker saw it in time (`received_at`), however long it waited.
    """
    book = _open(tx, {request.drop_id for request in requests}, now)
    answers: list[Answer] = []
    for drop_id, some in _until_draws(requests, _due(book.locked, now)):
        answers += settling.settle(book, some, house) if some else []
        if drop_id is not None:
            hold(tx, drop_id, house, now)
            book = _open(tx, book.locked.drops, now)
    return answers


def windows(tx: Transaction) -> dict[DropId, datetime]:
    """The drops whose draw was not held yet, and when their windows are over."""
    pairs = ((drop, shows.get(tx, drop.show_id)) for drop in draws.undrawn(tx))
    return _ends((drop, show) for drop, show in pairs if show is not None)


def hold(tx: Transaction, drop_id: DropId, house: House, now: datetime) -> bool:
    """Hold the draw of a drop, if it is due and was not held yet; return whether it was."""
    locked = lock_for(tx, [drop_id], (), now)
    drop = locked.drops[drop_id]
    show = locked.show_of(drop)
    if not draw.is_due(drop, show, now):
        return False
    seed = draws.seed(tx, drop_id)
    entered = _entered(tx, drop)
    order = draw.drawn(seed, entered.entries, entered.linked)
    drops.update(tx, drop_id, drawn_at=now)
    status = DropStatus.OPEN if draw.is_held(drop, show) else DropStatus.ENDED
    requests = [entered.request(one.position) for one in order]
    book = _open(tx, [drop_id], now)
    answers = settling.settle(book, requests, house, {drop_id: status})
    results = [one for one in answers if isinstance(one, ClaimResult)]
    facts = {
        "drop": drop_id,
        "drawn_at": ledger.moment(now),
        "entries_to": drop.next_position - 1,
        "held": status is DropStatus.OPEN,
        "linked": entered.linked,
        "results_to": drop.next_position - 1 + len(results),
        "seed": seed.hex(),
        "waitlist": house.terms.waitlist,
    }
    _seal(tx, drop, facts | _terms(tx, drop, locked, results))
    _announce(tx, drop, seed, results, now)
    return True


@dataclass(frozen=True, slots=True)
class _Entered:
    """Who entered a draw: the lines of the ledger, the claims and viewers behind them.

    `linked` are groups of two and more viewers that are one customer, by their names in the ledger.
    """

    entries: list[draw.Entry]
    claims: dict[int, Claim]
    viewers: dict[Any, Viewer]
    linked: list[list[str]]

    def request(self, position: int) -> ClaimRequest:
        """An entry as a claim that comes at its turn."""
        claim = self.claims[position]
        who = self.viewers[claim.viewer_id]
        return ClaimRequest(
            drop_id=claim.drop_id,
            variant_id=claim.variant_id,
            quantity=claim.quantity,
            viewer=Identity(who.platform, who.user_id, who.name, who.locale),
            source=replace(claim.source, revision=claim.source.revision + _RESULT),
            by_hand=claim.by_hand,
        )


def _open(tx: Transaction, drop_ids: Collection[DropId], now: datetime) -> Book:
    return Book(tx, lock_for(tx, drop_ids, (), now), now)


def _due(locked: Locked, now: datetime) -> dict[DropId, datetime]:
    """The locked drops whose draw is to be held, and when their windows were over."""
    pairs = ((drop, locked.show_of(drop)) for drop in locked.drops.values())
    return _ends((drop, show) for drop, show in pairs if draw.is_due(drop, show, now))


def _ends(pairs: Iterable[tuple[Drop, Show]]) -> dict[DropId, datetime]:
    """When the windows of draws are over, of those whose show has opened."""
    ends = {drop.id: draw.ends_at(drop, show) for drop, show in pairs}
    return {drop_id: at for drop_id, at in ends.items() if at is not None}


def _until_draws(
    requests: Sequence[ClaimRequest], due: Mapping[DropId, datetime]
) -> Iterator[tuple[DropId | None, Sequence[ClaimRequest]]]:
    """The requests in parts, each with the drop whose draw is to be held behind it."""
    left, start = dict(due), 0
    for place, request in enumerate(requests):
        at = left.get(request.drop_id)
        if at is not None and request.source.received_at >= at:
            del left[request.drop_id]
            yield request.drop_id, requests[start:place]
            start = place
    yield None, requests[start:]


def _entered(tx: Transaction, drop: Drop) -> _Entered:
    """Everybody who entered or withdrew, in the order of the ledger."""
    found: dict[int, Claim] = {}
    after, last = 0, drop.next_position - 1
    while after < last:
        page = claims.ledger(tx, drop.id, after, _PAGE)
        found |= {one.position: one for one in page if one.outcome in claims.ENTRIES}
        after = page[-1].position
    people = viewers.several(tx, {one.viewer_id for one in found.values()})
    groups: dict[CustomerId, set[str]] = defaultdict(set)
    for one in found.values():
        groups[people[one.viewer_id].customer_id].add(one.viewer_hash)
    return _Entered(
        entries=[
            draw.Entry(one.position, one.viewer_hash, one.sku, one.quantity)
            for one in found.values()
        ],
        claims=found,
        viewers=dict(people),
        linked=sorted(sorted(group) for group in groups.values() if len(group) > 1),
    )


def _terms(
    tx: Transaction, drop: Drop, locked: Locked, results: Sequence[ClaimResult]
) -> dict[str, Any]:
    """What the drop could give when it was drawn, and to one customer at most.

    Pieces of each variant are those free now and those given: between the two nothing else moved.
    """
    given: dict[VariantId, int] = defaultdict(int)
    for one in results:
        given[one.variant_id] += one.granted
    free = stock.read(tx, [part.variant_id for part in drop.variants])
    return {
        "allotment": drop.allotment,
        "limit": drop.limit,
        "stock": [
            [
                locked.variants[part.variant_id].sku,
                free[part.variant_id].available + given[part.variant_id],
                part.allotment,
            ]
            for part in drop.variants
        ],
    }


def _seal(tx: Transaction, drop: Drop, facts: dict[str, Any]) -> None:
    """Chain what was drawn behind its last result."""
    now = drops.lock(tx, [drop.id])[drop.id]
    sealed = ledger.digest(now.digest or ledger.first_digest(now), facts)
    draws.seal(tx, drop.id, Seal(facts["results_to"], facts, sealed))
    drops.advance(tx, {drop.id: (now.next_position, sealed)})


def _announce(
    tx: Transaction, drop: Drop, seed: bytes, results: Sequence[ClaimResult], now: datetime
) -> None:
    """Tell every channel of the show that it was drawn, with the seed."""
    message = NewMessage(
        kind=DRAWN,
        dedup_key=f"{DRAWN}:{drop.id}",
        audience=Audience.PUBLIC,
        priority=Priority.ANNOUNCEMENT,
        facts={
            "code": drop.code,
            "entries": len({one.customer_id for one in results}),
            "winners": len({one.customer_id for one in results if one.granted}),
            "seed": seed.hex(),
        },
        show_id=drop.show_id,
    )
    outbox.add(tx, [message], now)
