"""A platform whose chat is written by the simulation."""

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from itertools import count

from adapters.chat import ChatMessage
from commerce.errors import DeliveryFailed
from commerce.model.messages import Rung
from commerce.ports import Recipient, Text

_KEYS_MAX = 10_000  # messages remembered, so that one sent twice is heard once

Heard = Callable[[str, str | None, Text], None]
"""Called with platform, user id (`None`: everybody) and text when something is told."""


class SimulatedPlatform:
    """A chat source and messenger named like a real platform, with its rungs.

    `deaf` decides which users have their private messages closed. `backlog` messages may wait to
    be read; who writes then waits too.
    """

    per_minute: int | None = None

    def __init__(
        self,
        platform: str,
        rungs: tuple[Rung, ...],
        heard: Heard,
        deaf: Callable[[str], bool] = lambda _user_id: False,
    ) -> None:
        """Name the platform and who listens behind it."""
        self.platform = platform
        self.rungs = rungs
        self._heard = heard
        self._deaf = deaf
        self._queue: asyncio.Queue[ChatMessage | None] = asyncio.Queue(maxsize=10_000)
        self._sent: OrderedDict[str, str] = OrderedDict()
        self._numbers = count(1)

    async def write(self, message: ChatMessage) -> None:
        """Have a simulated person write."""
        await self._queue.put(message)

    async def messages(self) -> AsyncIterator[ChatMessage]:
        """What is written, in order, until closed."""
        while (message := await self._queue.get()) is not None:
            yield message

    async def settled(self, message: ChatMessage) -> None:
        """Nobody sends a simulated message again."""

    async def close(self) -> None:
        """End the reading."""
        await self._queue.put(None)

    async def send(self, rung: Rung, to: Recipient, text: Text, key: str) -> str:
        """Tell a simulated viewer, or all of them on the public rung, which carries no link.

        Raises:
            DeliveryFailed: permanent; the platform has no such rung, or the viewer's private
                messages are closed.
        """
        if rung not in self.rungs:
            raise DeliveryFailed(f"{self.platform} has no {rung.value}", permanent=True)
        public = rung is Rung.CLAIM_PAGE
        if to.user_id is not None and not public and self._deaf(to.user_id):
            raise DeliveryFailed("private messages are closed", permanent=True)
        known = self._sent.get(key)
        if known is not None:
            return known
        self._heard(self.platform, to.user_id, replace(text, link=None) if public else text)
        self._sent[key] = f"{self.platform}-{next(self._numbers)}"
        if len(self._sent) > _KEYS_MAX:
            self._sent.popitem(last=False)
        return self._sent[key]
