"""What viewers write on our own pages: the chat source of platform `web`.

A message's id is made of the session's public prefix and the browser's own id for the line, so a
line that is sent again after a lost connection is the same message.
"""

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable

from adapters.chat import ChatMessage

PLATFORM = "web"
TEXT_MAX = 500  # characters of a line
_QUEUE = 1_000  # messages taken in and not yet read
_REMEMBERED = 30_000  # ids of messages settled, and of those not settled yet; 100 bytes each

Acknowledge = Callable[[], None]


class WebSource:
    """Yields what the pages hand in. A full queue makes the pages wait."""

    platform = PLATFORM

    def __init__(self) -> None:
        """Begin with nothing said."""
        self._queue: asyncio.Queue[ChatMessage | None] = asyncio.Queue(_QUEUE)
        self._waiting: OrderedDict[str, list[Acknowledge]] = OrderedDict()
        self._settled: OrderedDict[str, None] = OrderedDict()
        self._closed = False

    async def put(self, message: ChatMessage, acknowledge: Acknowledge) -> None:
        """Take in a message; `acknowledge` is called once it is settled, however often it came."""
        if message.id in self._settled:
            acknowledge()
            return
        known = message.id in self._waiting
        self._waiting.setdefault(message.id, []).append(acknowledge)
        while len(self._waiting) > _REMEMBERED:  # what failed is never settled
            self._waiting.popitem(last=False)
        if not known and not self._closed:
            await self._queue.put(message)

    async def messages(self) -> AsyncIterator[ChatMessage]:
        """Every message from now on, in the order handed in, until `close`."""
        while (message := await self._queue.get()) is not None:
            yield message

    async def settled(self, message: ChatMessage) -> None:
        """Tell the page that it need not send the message again."""
        self._settled[message.id] = None
        while len(self._settled) > _REMEMBERED:
            self._settled.popitem(last=False)
        for acknowledge in self._waiting.pop(message.id, ()):
            acknowledge()

    async def close(self) -> None:
        """Take in nothing more; what was taken in is still read."""
        if not self._closed:
            self._closed = True
            await self._queue.put(None)
