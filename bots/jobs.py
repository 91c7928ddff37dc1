"""Ticks: what has to be looked at now and then, and at once when something happened.

The scheduler keeps nothing: what is due, and whether it was done, stands in the database. Killed
and started again, each tick looks, finds what was missed, and does it once.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from commerce.errors import StoreUnavailable
from commerce.model.events import CatalogChanged, DropChanged, Event, OutboxWritten
from commerce.ports import Clock
from commerce.services.delivery import Delivery
from commerce.services.desk import Desk
from commerce.services.draws import Draws
from commerce.services.drops import Drops
from commerce.services.expiry import Expiry
from commerce.services.payments import Payments

_LOG = logging.getLogger(__name__)
_NO_LIMIT = 1_000_000


@dataclass(frozen=True, slots=True)
class Tick:
    """Something to look at every `every_s` seconds, and soon after events of some kinds.

    `run` takes the time and may return when to look again at the latest. An event has it run
    `pause_s` later, once for all events until then. Up to `side_by_side` may run at a time.
    """

    name: str
    run: Callable[[datetime], Awaitable[datetime | None]]
    every_s: float
    woken_by: tuple[type, ...] = ()
    pause_s: float = 0.0
    side_by_side: int = 1


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds between two looks, of each tick."""

    drops_s: float = 1.0
    expiry_s: float = 1.0
    reminders_s: float = 2.0
    payments_s: float = 2.0
    delivery_s: float = 0.5


@dataclass(slots=True)
class _State:
    """Of one tick: how many run, whether one was asked for, and what is awaited at the end."""

    running: int = 0
    woken: bool = False
    again: bool = False
    idle: asyncio.Event = field(default_factory=asyncio.Event)


class Jobs:
    """Runs ticks until stopped.

    Attributes:
        failures: how many runs of each tick failed.
    """

    def __init__(self, ticks: Sequence[Tick], clock: Clock) -> None:
        """Take the ticks; nothing runs before `start`."""
        self.failures: Counter[str] = Counter()
        self._ticks = {tick.name: tick for tick in ticks}
        self._clock = clock
        self._states = {name: _State() for name in self._ticks}
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    async def start(self) -> None:
        """Run every tick now, and from now on."""
        for tick in self._ticks.values():
            self._scheduler.add_job(
                self._fire,
                "interval",
                seconds=tick.every_s,
                args=[tick],
                id=tick.name,
                next_run_time=self._clock(),
                misfire_grace_time=None,
                coalesce=True,
                max_instances=_NO_LIMIT,  # `_fire` keeps the limit, and quietly
            )
        self._scheduler.start()

    async def stop(self) -> None:
        """Begin no further tick, and wait for those that run."""
        if not self._scheduler.running:
            return
        self._scheduler.pause()
        # What was handed over just before may begin while others are waited for.
        while running := [state for state in self._states.values() if state.running]:
            await running[0].idle.wait()
        self._scheduler.shutdown(wait=False)

    def wake(self, event: Event) -> None:
        """Have the ticks that this event is for run soon."""
        for tick in self._ticks.values():
            state = self._states[tick.name]
            if not isinstance(event, tick.woken_by) or state.woken:
                continue
            if state.running >= tick.side_by_side:
                state.again = True
            else:
                state.woken = True
                self._schedule(tick, self._clock() + timedelta(seconds=tick.pause_s))

    async def run_all(self) -> None:
        """Run every tick once, one after the other."""
        for tick in self._ticks.values():
            await self._fire(tick)

    async def _fire(self, tick: Tick) -> None:
        state = self._states[tick.name]
        if state.running >= tick.side_by_side:
            return  # its next time came while it still runs
        state.woken = False
        state.running += 1
        state.idle.clear()
        try:
            at = await self._run(tick)
        finally:
            state.running -= 1
            if not state.running:
                state.idle.set()
        if state.again:
            state.again = False
            at = self._clock() + timedelta(seconds=tick.pause_s)
        if at is not None and at < self._clock() + timedelta(seconds=tick.every_s):
            self._schedule(tick, at)

    async def _run(self, tick: Tick) -> datetime | None:
        """Run a tick; a fault of one, or of the database, must not stop those that follow."""
        try:
            return await tick.run(self._clock())
        except StoreUnavailable as error:
            _LOG.warning("%s: %s; tried again", tick.name, error)
        except Exception:
            _LOG.exception("%s failed; tried again", tick.name)
        self.failures[tick.name] += 1
        return None

    def _schedule(self, tick: Tick, at: datetime) -> None:
        if self._scheduler.running and self._scheduler.get_job(tick.name) is not None:
            self._scheduler.modify_job(tick.name, next_run_time=at)


def ticks_of(
    drops: Drops, expiry: Expiry, payments: Payments, delivery: Delivery, pace: Pace
) -> tuple[Tick, ...]:
    """The ticks of a shop."""

    async def look_at_drops(now: datetime) -> datetime | None:
        await drops.due(now)
        return await drops.next_due(now)

    async def expire(_: datetime) -> None:
        await expiry.sweep()

    async def remind(_: datetime) -> None:
        await expiry.remind()

    async def collect(_: datetime) -> None:
        await payments.sweep()

    async def deliver(now: datetime) -> datetime | None:
        return now if await delivery.run_once() else None

    return (
        Tick("drops", look_at_drops, pace.drops_s, (DropChanged, CatalogChanged), pause_s=0.2),
        Tick("expiry", expire, pace.expiry_s),
        Tick("reminders", remind, pace.reminders_s),
        Tick("payments", collect, pace.payments_s),
        # A call waits for the slowest platform; others go on beside it.
        Tick("delivery", deliver, pace.delivery_s, (OutboxWritten,), 0.02, side_by_side=4),
    )


def draw_tick(draws: Draws, desk: Desk, pace: Pace) -> Tick:
    """The tick that holds draws; what waits at the desk from within a window is let in first."""

    async def hold_draws(now: datetime) -> datetime | None:
        await draws.due(desk.heard_until(now))
        ends = await draws.next_due()
        return ends if ends is not None and ends > now else None

    return Tick("draws", hold_draws, pace.drops_s, (DropChanged,), pause_s=0.2)
