"""What the clock does to reservations: they lapse, and before that their buyers are reminded.

Any number of processes may do both at once: what one has done, the others find done.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from commerce.ports import Clock
from commerce.services.book import Book
from commerce.services.locking import lock_for
from commerce.services.reserving import CLOCK, Terms, lapse
from commerce.services.told import EXPIRED, PROMOTED, REMINDER, tell
from commerce.store import reservations, waitlist
from commerce.store.database import ShopDatabase
from commerce.store.transaction import Transaction

_BATCH = 500

_Step = Callable[[Transaction, Terms, int, datetime], tuple[int, int]]
"""How many rows a transaction found to do (at most the limit), and how many it did."""


class Expiry:
    """Ends what has lapsed, moves the waitlist up, and reminds who still has to pay."""

    def __init__(
        self, database: ShopDatabase, clock: Clock, terms: Terms, batch_max: int = _BATCH
    ) -> None:
        """Bind to a shop; `batch_max` is how many reservations one transaction ends."""
        self._database = database
        self._clock = clock
        self._terms = terms
        self._batch_max = batch_max

    async def sweep(self) -> int:
        """End every reservation whose time is over; return how many.

        Their stock goes to who waits for it. So does stock that came free in any other way, by a
        restock or by going on after a pause.
        """
        return await self._all(_sweep)

    async def remind(self) -> int:
        """Remind the buyers of reservations about to lapse, once each; return how many.

        Nobody is reminded of a reservation that was given for no longer than the reminder comes
        before its end.
        """
        if not self._terms.reminder_before_s:
            return 0
        return await self._all(_remind)

    async def _all(
        self, step: Callable[[Transaction, Terms, int, datetime], tuple[int, int]]
    ) -> int:
        """Take one step after another, a transaction each, until one finds less than it may."""
        done = 0
        while True:
            found, told = await self._database.write(
                lambda tx: step(tx, self._terms, self._batch_max, self._clock())
            )
            done += told
            if found < self._batch_max:
                return done


def _sweep(tx: Transaction, terms: Terms, limit: int, now: datetime) -> tuple[int, int]:
    lapsed = reservations.lapsed(tx, now, limit)
    variant_ids = {one.variant_id for one in lapsed}
    variant_ids.update(waitlist.promotable(tx, now, limit))
    if not variant_ids:
        return 0, 0
    # With the drops: an allotment that comes free may serve any of its variants.
    locked = lock_for(tx, {one.drop_id for one in lapsed}, variant_ids, now)
    book = Book(tx, locked, now)
    expired = lapse(book, limit)
    book.know_lines()
    promoted = book.promote(terms.promoted_until(now), CLOCK)
    book.write()
    tell(tx, locked, EXPIRED, expired, now)
    tell(tx, locked, PROMOTED, promoted, now)
    return len(lapsed), len(expired)


def _remind(tx: Transaction, terms: Terms, limit: int, now: datetime) -> tuple[int, int]:
    before = timedelta(seconds=terms.reminder_before_s)
    due = reservations.to_remind(tx, now, now + before, limit)
    if not due:
        return 0, 0
    locked = lock_for(tx, {one.drop_id for one in due}, ())
    marked = reservations.mark_reminded(tx, [one.id for one in due], now)
    ours = [one for one in due if one.id in marked and one.expires_at - one.created_at > before]
    tell(tx, locked, REMINDER, ours, now)
    return len(due), len(ours)
