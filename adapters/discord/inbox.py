"""Messages taken in and not yet read: in order, each once, and a gate that closes when full."""

import asyncio
import logging
from collections import OrderedDict, deque
from collections.abc import Iterable

from adapters.chat import ChatMessage

_LOG = logging.getLogger(__name__)
_ROOM = 1_000
_REMEMBERED = 30_000  # messages known, so that one told twice is read once

Key = tuple[str, str, str]


def _key(message: ChatMessage) -> Key:
    return message.id, message.kind, message.revision


class Inbox:
    """A queue between Discord's events and who reads them.

    What is pressed comes a moment later than what is written, for the library makes a task of it;
    it is put where it belongs by its id, so that nobody is late for having used a button.

    Attributes:
        gate: closed while there is no room for more; whoever brings messages waits for it.
        held: messages are kept back: older ones are being fetched, which go first.
    """

    def __init__(self, room: int = _ROOM) -> None:
        """Begin empty."""
        self.gate = asyncio.Event()
        self.gate.set()
        self.held = False
        self._room = room
        self._queue: deque[ChatMessage | None] = deque()
        self._something = asyncio.Event()
        self._back: deque[ChatMessage | None] = deque()
        self._known: OrderedDict[Key, None] = OrderedDict()

    def put(self, message: ChatMessage) -> bool:
        """Take a message in, unless it came before; returns whether it was new."""
        key = _key(message)
        if key in self._known:
            return False
        self._known[key] = None
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        if self.held:
            self._back.append(message)
        else:
            self._queue.append(message)
            self._something.set()
        if self.gate.is_set() and len(self._queue) + len(self._back) >= self._room:
            _LOG.warning("%d messages wait; reading pauses until there are fewer", self._room)
            self.gate.clear()
        return True

    def put_in_place(self, message: ChatMessage) -> None:
        """Take in what was pressed, before all that was written after it and is not read yet."""
        if not self.put(message):
            return
        queue = self._back if self.held else self._queue
        place = len(queue) - 1
        while place and _is_later(queue[place - 1], message):
            place -= 1
        queue.pop()
        queue.insert(place, message)

    def hold(self) -> None:
        """Keep back what comes until `release`."""
        self.held = True

    def release(self, missed: Iterable[ChatMessage] = ()) -> list[ChatMessage]:
        """Hand out what was missed and then what was kept back; returns what was missed."""
        back, self._back = self._back, deque()
        self.held = False
        found = [message for message in missed if self.put(message)]
        self._queue.extend(back)
        self._something.set()
        return found

    async def get(self) -> ChatMessage | None:
        """The next message; `None` at the end."""
        while not self._queue:
            self._something.clear()
            await self._something.wait()
            await asyncio.sleep(0)  # for what was pressed in the same moment
        message = self._queue.popleft()
        if not self.gate.is_set() and len(self._queue) + len(self._back) <= self._room // 2:
            self.gate.set()
        return message

    def end(self) -> None:
        """Nothing more comes."""
        self._queue.append(None)
        self._something.set()


def _is_later(one: ChatMessage | None, other: ChatMessage) -> bool:
    if one is None or one.kind != "new" or not (one.id.isdigit() and other.id.isdigit()):
        return False
    return int(one.id) > int(other.id)
