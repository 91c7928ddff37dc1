"""A chat source that says what the test pushes into it."""

import asyncio
from collections.abc import AsyncIterator

from adapters.chat import ChatMessage


class RecordingSource:
    """Holds at most `limit` messages; `push` waits while it is full. Remembers what was settled."""

    def __init__(self, platform: str = "discord", limit: int = 100) -> None:
        self.platform = platform
        self.settled_ids: list[str] = []
        self._waiting: asyncio.Queue[ChatMessage | None] = asyncio.Queue(limit)
        self._closed = False

    async def push(self, message: ChatMessage) -> None:
        if not self._closed:
            await self._waiting.put(message)

    async def messages(self) -> AsyncIterator[ChatMessage]:
        while not (self._closed and self._waiting.empty()):
            message = await self._waiting.get()
            if message is None:
                return
            yield message

    async def settled(self, message: ChatMessage) -> None:
        self.settled_ids.append(message.id)

    async def close(self) -> None:
        if not self._closed:
            self._closed = True
            if not self._waiting.full():
                self._waiting.put_nowait(None)
