"""The claim desk: the one place where a claim becomes a reservation.

Claims wait in one queue, in the order in which they were submitted. The desk takes all that wait,
settles them in one transaction, answers, and looks again: a batch is what arrived while the last
one was written. Any number of desks may run on one PostgreSQL.
"""

import asyncio
import logging
from asyncio import Future
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from commerce.errors import Invalid, QueueFull, StoreUnavailable
from commerce.model.claims import ClaimRequest, ClaimResult
from commerce.ports import Clock
from commerce.rules.signing import Signer
from commerce.services.drawing import settle
from commerce.services.reserving import Terms
from commerce.services.settling import Answer, House
from commerce.store.database import ShopDatabase

_log = logging.getLogger(__name__)

QUANTITY_MAX = 1_000_000


@dataclass(frozen=True, slots=True)
class Queueing:
    """How many claims may wait, how many are settled at once, and how a lost database is awaited.

    The pause after a failed attempt doubles from `pause_s` to `pause_max_s`. Once the desk closes
    it gives up after `last_attempts` in a row.
    """

    batch_max: int = 2_048
    queue_max: int = 20_000
    pause_s: float = 0.05
    pause_max_s: float = 2.0
    last_attempts: int = 5
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


@dataclass(frozen=True, slots=True)
class _Submitted:
    request: ClaimRequest
    future: Future[ClaimResult]


class Desk:
    """Settles claims in order; `run` must be running for them to be answered."""

    def __init__(
        self,
        database: ShopDatabase,
        clock: Clock,
        signer: Signer,
        terms: Terms,
        queueing: Queueing = Queueing(),
    ) -> None:
        """Open a desk of one shop; `signer` hashes who claimed for the ledger."""
        self._database = database
        self._clock = clock
        self._house = House(signer, terms)
        self._queueing = queueing
        self._queue: deque[_Submitted] = deque()
        self._wake = asyncio.Event()
        self._stopped = asyncio.Event()
        self._running = False
        self._closing = False
        self._failures = 0

    def submit(self, request: ClaimRequest) -> Future[ClaimResult]:
        """Put a claim at the end of the queue; the future becomes its answer.

        The claim is settled even when the future is cancelled.

        Raises:
            Invalid: `bad_quantity`, below 0 or above 1,000,000; nothing was taken.
            QueueFull: too many wait, or the desk closes; nothing was taken.
        """
        if not 0 <= request.quantity <= QUANTITY_MAX:
            raise Invalid("bad_quantity", quantity=request.quantity, most=QUANTITY_MAX)
        if self._closing:
            raise QueueFull("the desk is closed")
        if len(self._queue) >= self._queueing.queue_max:
            raise QueueFull(f"{len(self._queue)} claims are waiting, and no more may")
        future: Future[ClaimResult] = asyncio.get_running_loop().create_future()
        self._queue.append(_Submitted(request, future))
        self._wake.set()
        return future

    async def claim(self, request: ClaimRequest) -> ClaimResult:
        """Submit a claim and wait for its answer.

        Raises:
            NotFound: `no_such_drop`, `no_such_variant`.
            Invalid: `bad_quantity`.
            QueueFull: too many wait, or the desk closes; nothing was taken.
        """
        return await self.submit(request)

    @property
    def waiting(self) -> int:
        """How many claims are not answered yet."""
        return len(self._queue)

    def heard_until(self, now: datetime) -> datetime:
        """The time up to which every claim that this process saw is settled: at most `now`."""
        return min(now, self._queue[0].request.source.received_at) if self._queue else now

    async def run(self) -> None:
        """Settle claims until the desk is closed and the queue is empty.

        When it is cancelled, what was not answered is cancelled too.
        """
        self._running = True
        try:
            while await self._something_waits():
                batch = list(islice(self._queue, self._queueing.batch_max))
                await self._settle(batch)
                for _ in batch:
                    self._queue.popleft()
        finally:
            self._running = False
            for left in self._queue:
                left.future.cancel()
            self._queue.clear()
            self._stopped.set()

    async def close(self) -> None:
        """Take nothing new, and return when all that was taken is answered."""
        self._closing = True
        self._wake.set()
        if self._running:
            await self._stopped.wait()
        else:
            await self.run()

    async def _something_waits(self) -> bool:
        while not self._queue and not self._closing:
            self._wake.clear()
            await self._wake.wait()
        return bool(self._queue)

    async def _settle(self, batch: Sequence[_Submitted]) -> None:
        """Answer a batch; when it fails as a whole, one by one, so that only the bad one fails."""
        try:
            answers = await self._write([one.request for one in batch])
        except StoreUnavailable as error:
            for one in batch:
                _fail(one, error)
        except Exception as error:
            if len(batch) == 1:
                _log.exception("a claim can't be settled")
                _fail(batch[0], error)
                return
            for one in batch:
                await self._settle([one])
        else:
            for one, answer in zip(batch, answers, strict=True):
                _give(one, answer)

    async def _write(self, requests: Sequence[ClaimRequest]) -> list[Answer]:
        """Settle in one transaction, however long the database takes to come back."""
        queueing = self._queueing
        while True:
            try:
                answers = await self._database.write(
                    lambda tx: settle(tx, requests, self._house, self._clock())
                )
            except StoreUnavailable as error:
                self._failures += 1
                if self._closing and self._failures >= queueing.last_attempts:
                    raise
                _log.warning("%d claims wait for the database: %s", len(self._queue), error)
                pause_s = queueing.pause_s * 2 ** min(self._failures - 1, 30)
                await queueing.sleep(min(pause_s, queueing.pause_max_s))
            else:
                self._failures = 0
                return answers


def _give(one: _Submitted, answer: Answer) -> None:
    if isinstance(answer, ClaimResult):
        if not one.future.done():
            one.future.set_result(answer)
    else:
        _fail(one, answer)


def _fail(one: _Submitted, error: Exception) -> None:
    if not one.future.done():
        one.future.set_exception(error)
