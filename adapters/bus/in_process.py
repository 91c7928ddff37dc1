"""The event bus inside one process (implements `commerce.ports.EventBus`)."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from commerce.model.events import Event


class InProcessBus:
    """Hands each event to every subscriber; use it from one event loop.

    A subscriber holds at most `waiting_max` events (a full batch of the desk publishes a thousand
    at once). One that is too slow loses its oldest, which
    `lost` counts over all subscribers: it costs freshness, and who needs certainty reads the store.
    """

    def __init__(self, waiting_max: int = 10_000) -> None:
        """Start without subscribers."""
        self.lost = 0
        self._waiting_max = waiting_max
        self._subscribers: set[_Subscriber] = set()

    def publish(self, event: Event) -> None:
        """Hand `event` to every present subscriber; never blocks, never raises."""
        for subscriber in self._subscribers:
            self.lost += subscriber.put(event)

    @asynccontextmanager
    async def subscribe(self) -> AsyncIterator[AsyncIterator[Event]]:
        """Events published from now on, in order, while the context is open."""
        subscriber = _Subscriber(self._waiting_max)
        self._subscribers.add(subscriber)
        try:
            yield subscriber.events()
        finally:
            self._subscribers.discard(subscriber)


class _Subscriber:
    """The events that wait for one reader."""

    def __init__(self, waiting_max: int) -> None:
        self._waiting: deque[Event] = deque(maxlen=waiting_max)
        self._some = asyncio.Event()

    def put(self, event: Event) -> bool:
        """Add an event; true when the oldest one had to go for it."""
        full = len(self._waiting) == self._waiting.maxlen
        self._waiting.append(event)
        self._some.set()
        return full

    async def events(self) -> AsyncIterator[Event]:
        while True:
            await self._some.wait()
            while self._waiting:
                yield self._waiting.popleft()
            self._some.clear()
