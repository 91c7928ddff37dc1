"""Deliver what waits in the outbox: lease, send outside any transaction, mark.

At least once: who dies between sending and marking sends again when the lease ends, with the same
key, which a platform that can tell shows once. A message climbs down the ladder of its platform:
what can't succeed on a rung goes to the next one at once, what may succeed later is tried again.
"""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from commerce.ids import OutboxId, ShowId
from commerce.ports import Clock
from commerce.rules.ladder import Budget
from commerce.services.packing import Packer
from commerce.services.parcels import Parcel, together
from commerce.services.sending import DeliveryTerms, Sender, Sent, Ways
from commerce.store import outbox
from commerce.store.database import ShopDatabase
from commerce.store.outbox import Lease, State, Step, Undelivered
from commerce.store.transaction import Transaction

__all__ = ["Delivery", "DeliveryTerms", "Ways"]


@dataclass(frozen=True, slots=True)
class _Batch:
    """Leased parcels, when the lease ends, and how many messages needed no sending."""

    parcels: tuple[Parcel, ...]
    until: datetime
    closed: int


class Delivery:
    """Sends the messages of one shop. Any number of processes may, on the same database."""

    def __init__(
        self, database: ShopDatabase, clock: Clock, ways: Ways, terms: DeliveryTerms
    ) -> None:
        """Take what to send with; nothing is sent before `run_once`."""
        self._database = database
        self._clock = clock
        self._terms = terms
        self._packer = Packer(ways.messengers, ways.link_for, terms.locale)
        self._budgets = {name: Budget(each.per_minute) for name, each in ways.messengers.items()}
        self._places = {name: asyncio.Semaphore(terms.parallel) for name in ways.messengers}
        self._sender = Sender(clock, ways, terms, self._budgets)
        self._busy: Counter[str] = Counter()
        self._taking = asyncio.Lock()

    async def run_once(self) -> int:
        """Deliver what is due now; returns how many messages were dealt with.

        May be called again while an earlier call still waits for a slow platform: that platform is
        then left out, the others go on.

        Raises:
            StoreUnavailable: the database can't answer; what was sent unmarked is sent again.
        """
        batch = await self._take()
        try:
            await self._send_all(batch)
        finally:
            self._busy.subtract(parcel.platform for parcel in batch.parcels)
        return batch.closed + sum(len(parcel.ids) for parcel in batch.parcels)

    async def undelivered(self, show_id: ShowId) -> tuple[Undelivered, ...]:
        """What reached nobody in a show, for the host's list; oldest first."""
        return await self._database.read(lambda tx: outbox.undelivered(tx, show_id))

    async def _take(self) -> _Batch:
        terms = self._terms
        async with self._taking:  # so that two calls never spend the same budget
            now = self._clock()
            free = {
                platform: budget.free(now, terms.batch_max)
                if self._busy[platform] < terms.parallel
                else 0
                for platform, budget in self._budgets.items()
            }
            until = now + timedelta(seconds=terms.lease_s)
            lease = Lease(terms.owner, now, until, terms.batch_max)
            batch = await self._database.write(lambda tx: self._lease(tx, lease, free))
            for parcel in batch.parcels:
                self._budgets[parcel.platform].take(now)
                self._busy[parcel.platform] += 1
            return batch

    def _lease(self, tx: Transaction, lease: Lease, free: Mapping[str, int]) -> _Batch:
        resting = [platform for platform, left in free.items() if left <= 0]
        packed = self._packer.pack(tx, outbox.lease(tx, lease, resting), lease.now)
        terms = self._terms
        parcels = together(packed.parcels, terms.combine_over, terms.names_max, terms.locale)
        left = Counter(free)
        fitting: list[Parcel] = []
        for parcel in sorted(parcels, key=lambda parcel: parcel.message.priority):
            if left[parcel.platform] > 0:
                left[parcel.platform] -= 1
                fitting.append(parcel)
            else:
                outbox.release(tx, parcel.ids)
        return _Batch(tuple(fitting), lease.until, len(packed.closed))

    async def _send_all(self, batch: _Batch) -> None:
        """Send in parallel, and mark what is done while the rest is still under way."""
        done: asyncio.Queue[Sent] = asyncio.Queue()
        waiting = len(batch.parcels)
        try:
            async with asyncio.TaskGroup() as sending:
                for parcel in batch.parcels:
                    sending.create_task(self._send(parcel, batch.until, done))
                while waiting:
                    some = [await done.get()]
                    while not done.empty():
                        some.append(done.get_nowait())
                    await self._database.write(partial(self._mark, some=some))
                    waiting -= len(some)
        except ExceptionGroup as group:
            raise group.exceptions[0] from group

    async def _send(self, parcel: Parcel, until: datetime, done: asyncio.Queue[Sent]) -> None:
        async with self._places[parcel.platform]:
            done.put_nowait(await self._sender.send(parcel, until))

    def _mark(self, tx: Transaction, some: Sequence[Sent]) -> None:
        ended: dict[State, list[OutboxId]] = defaultdict(list)
        for sent in some:
            if isinstance(sent.next, Step):
                outbox.put_off(tx, sent.parcel.ids, sent.next, self._terms.owner)
            else:
                ended[sent.next] += sent.parcel.ids
        for state, ids in ended.items():
            outbox.end(tx, ids, state, self._clock())
        outbox.record(
            tx,
            [
                replace(attempt, outbox_id=outbox_id)
                for sent in some
                for outbox_id in sent.parcel.ids
                for attempt in sent.attempts
            ],
        )
