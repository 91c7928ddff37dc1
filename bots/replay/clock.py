"""The time of a replay, and what happened in it."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from commerce.model.events import Event


@dataclass(frozen=True, slots=True)
class Tempo:
    """How fast time goes: `speed` seconds of the log a second; 0 leaps without waiting.

    `seconds` counts those of the world outside, `sleep` lets them pass.
    """

    speed: float = 0.0
    seconds: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


class VirtualClock:
    """A clock that stands until it is turned, and only goes forward."""

    def __init__(self, at: datetime, tempo: Tempo = Tempo()) -> None:
        """Begin at a moment, aware and in UTC."""
        self._at = self._began_at = at
        self._tempo = tempo
        self._began_s = tempo.seconds()

    def __call__(self) -> datetime:
        """The time now."""
        return self._at

    async def turn_to(self, at: datetime) -> None:
        """Have it be `at`, once so much time has passed outside as the tempo says.

        What took longer is caught up with. A moment that is over leaves the time as it is.
        """
        if at <= self._at:
            return
        tempo = self._tempo
        if tempo.speed:
            due_s = self._began_s + (at - self._began_at).total_seconds() / tempo.speed
            wait_s = due_s - tempo.seconds()
            if wait_s > 0:
                await tempo.sleep(wait_s)
        self._at = at


class Gathering:
    """An event bus that keeps what happened until it is taken; nobody else hears of it."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._events: list[Event] = []

    def publish(self, event: Event) -> None:
        """Keep an event."""
        self._events.append(event)

    def take(self) -> list[Event]:
        """All that happened since this was last asked, in order."""
        taken, self._events = self._events, []
        return taken

    @asynccontextmanager
    async def subscribe(self) -> AsyncIterator[AsyncIterator[Event]]:
        """Nothing: a replay has no pages that follow it."""
        yield _nothing()


async def _nothing() -> AsyncIterator[Event]:
    none: list[Event] = []
    for event in none:
        yield event
