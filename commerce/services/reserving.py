"""Steps on reservations that several use cases take inside their transactions.

Each expects what it touches to be locked (`lock_for`), and locks it again to be sure: that costs
little and does no harm. What a step frees is given to who waits for it by `promote`, which the
caller calls at the end of all its steps.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from commerce.ids import DropId, VariantId
from commerce.model.claims import Reservation, ReservationState
from commerce.services.book import Book, Ending, Grant
from commerce.services.locking import Locked, lock_for
from commerce.services.told import PROMOTED, tell
from commerce.store import reservations as stored
from commerce.store.transaction import Transaction

__all__ = [
    "CLOCK",
    "Locked",
    "Terms",
    "commit_reservations",
    "end_reservations",
    "lapse",
    "lock_for",
    "promote",
    "reserve_again",
]

CLOCK = "clock"
"""The actor of what happens by itself: lapse and promotion."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How long stock is kept, in seconds; `waitlist` whether pieces beyond stock are waited for.

    `promoted_ttl_s` is for who moved up from the waitlist; `reminder_before_s` is how long before
    the end the buyer is reminded (0: never).
    """

    ttl_s: int = 600
    promoted_ttl_s: int = 300
    reminder_before_s: int = 120
    waitlist: bool = True

    def promoted_until(self, now: datetime) -> datetime:
        """Until when pieces are kept for who is promoted now."""
        return now + timedelta(seconds=self.promoted_ttl_s)


def end_reservations(
    tx: Transaction,
    which: Collection[Reservation],
    state: ReservationState,
    actor: str,
    now: datetime,
) -> tuple[Reservation, ...]:
    """End those of `which` that are still active, as `state`; return them as they became.

    Their stock is free again, or gone when they are committed. What another transaction ended
    first is left out: a reservation ends once.
    """
    book = _open(tx, which, now)
    found = stored.by_ids(tx, [one.id for one in which]).values()
    active = [one for one in found if one.state is ReservationState.ACTIVE]
    book.holdings.know(active)
    ended = [book.end(one, Ending(state, actor, f"reservation:{one.id}")) for one in active]
    book.write()
    return tuple(ended)


def commit_reservations(
    tx: Transaction, which: Collection[Reservation], actor: str, now: datetime
) -> tuple[Reservation, ...]:
    """They are paid: their pieces leave the stock. Return those that were still active."""
    return end_reservations(tx, which, ReservationState.COMMITTED, actor, now)


def reserve_again(
    tx: Transaction, which: Sequence[Reservation], actor: str, now: datetime
) -> tuple[Reservation, ...]:
    """Reserve once more what has ended, because its money came late: all of it, or nothing.

    Nobody who waits is passed, and the limit of the drop is kept. The new reservations are at the
    old prices and lapse at `now`: the caller commits them in the same transaction.
    """
    book = _open(tx, which, now)
    book.know_customers({one.customer_id for one in which})
    again: list[Reservation] = []
    for one in which:
        line, cart = (one.drop_id, one.variant_id), (one.customer_id, one.drop_id)
        limit = book.locked.drops[one.drop_id].limit
        standing = book.holdings.standing(one.customer_id, line)
        has = standing.unpaid + standing.elsewhere
        has += sum(got.quantity for got in again if (got.customer_id, got.drop_id) == cart)
        over = limit is not None and has + one.quantity > limit
        if over or book.counter.free(line) < one.quantity:
            return ()
        grant = Grant(one.quantity, now, actor, one.promoted, one.price_minor)
        again.append(book.reserve(one, grant))
    book.write()
    return tuple(again)


def promote(
    tx: Transaction, variant_ids: Collection[VariantId], terms: Terms, now: datetime
) -> tuple[Reservation, ...]:
    """Give what there is of these variants to who waits for it, in order, and tell them.

    What a drop's allotment lets go for another of its variants moves up at the next sweep, or at
    the next claim in that drop, whichever comes first.
    """
    locked = lock_for(tx, (), variant_ids, now)
    book = Book(tx, locked, now)
    book.know_lines()
    promoted = book.promote(terms.promoted_until(now), CLOCK)
    book.write()
    tell(tx, locked, PROMOTED, promoted, now)
    return tuple(promoted)


def lapse(book: Book, limit: int) -> list[Reservation]:
    """End the reservations of what is locked whose time is over, at most `limit`."""
    if not book.locked.lapsing:
        return []
    found = stored.lapsed_of(book.tx, book.locked.stock, book.now, limit)
    lapsed = [one for one in found if one.drop_id in book.locked.drops]
    book.holdings.know(lapsed)
    return [
        book.end(one, Ending(ReservationState.EXPIRED, CLOCK, f"reservation:{one.id}"))
        for one in lapsed
    ]


def _open(tx: Transaction, which: Collection[Reservation], now: datetime) -> Book:
    drop_ids: set[DropId] = {one.drop_id for one in which}
    variant_ids: set[VariantId] = {one.variant_id for one in which}
    return Book(tx, lock_for(tx, drop_ids, variant_ids, now), now)
