"""An event loop whose time leaps: nobody waits, and nothing happens while a thread still works."""

import asyncio
import selectors
from collections.abc import Callable
from concurrent.futures import Executor
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar, TypeVarTuple

from bots.jobs import Jobs
from commerce.model.events import Event

BEGAN_AT = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


class _Leaping(selectors.DefaultSelector):
    """Waits for threads, and otherwise lets the time leap by as much as it should wait."""

    passed_s = 0.0
    working = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if self.working or not timeout:
            found: list[tuple[selectors.SelectorKey, int]] = super().select(
                None if self.working and timeout != 0 else timeout
            )
            return found
        self.passed_s += timeout
        return list(super().select(0))


class VirtualLoop(asyncio.SelectorEventLoop):
    """`time()` is virtual: seconds that the coroutines asked to sleep."""

    def __init__(self) -> None:
        self._leaping = _Leaping()
        super().__init__(self._leaping)

    def time(self) -> float:
        return self._leaping.passed_s

    def now(self) -> datetime:
        """The same as a clock."""
        return BEGAN_AT + timedelta(seconds=self._leaping.passed_s)

    def run_in_executor(
        self, executor: Executor | None, func: Callable[[*Ts], T], *args: *Ts
    ) -> asyncio.Future[T]:
        self._leaping.working += 1
        future: asyncio.Future[T] = super().run_in_executor(executor, func, *args)
        future.add_done_callback(self._worked)
        return future

    def _worked(self, _future: asyncio.Future[Any]) -> None:
        self._leaping.working -= 1


class LoopJobs(Jobs):
    """The same ticks, by the loop's own time: all of them each second, and soon after events."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._woken = asyncio.Event()
        self._running: asyncio.Future[None] | None = None

    async def start(self) -> None:
        self._running = asyncio.ensure_future(self._tick())

    async def stop(self) -> None:
        if self._running is not None:
            self._running.cancel()
            await asyncio.wait([self._running])

    def wake(self, event: Event) -> None:
        self._woken.set()

    async def _tick(self) -> None:
        while True:
            self._woken.clear()
            await self._jobs.run_all()
            try:
                async with asyncio.timeout(1):
                    await self._woken.wait()
            except TimeoutError:
                continue
            await asyncio.sleep(0.02)


def current() -> VirtualLoop:
    """The loop that runs."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, VirtualLoop)
    return loop
