"""The Latest tab: the newest chat lines of all platforms in one stream, claims with their outcome.

Lines are kept in memory only. Each reader has a short queue; one that is too slow loses it and is
given the newest lines again.
"""

import asyncio
from collections import OrderedDict, deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from commerce.model.claims import ClaimResult, Outcome
from commerce.model.events import ChatSeen, ClaimDecided

KEPT = 80  # lines a new page is given
_QUEUE = 200  # lines a reader may be behind
_EARLY = 500  # outcomes told before their line came

_TONES = {
    Outcome.RESERVED: "won",
    Outcome.PARTIAL: "won",
    Outcome.UNCHANGED: "won",
    Outcome.REDUCED: "won",
    Outcome.WAITLISTED: "waiting",
    Outcome.ENTERED: "waiting",
    Outcome.CANCELLED: "waiting",
}


def tone(outcome: Outcome) -> str:
    """How an outcome is coloured: `won`, `waiting` or `refused`."""
    return _TONES.get(outcome, "refused")


def mark_of(result: ClaimResult, code: str) -> dict[str, Any]:
    """What a claim's mark says, as data."""
    return {
        "outcome": result.outcome.value,
        "tone": tone(result.outcome),
        "code": code,
        "quantity": result.reserved or result.waitlisted or result.quantity,
        "place": result.waitlist_place or 0,
    }


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the chat. `key` tells it from all others on the page.

    `verdict` is what it was understood as (`question`), for the console.
    """

    key: str
    platform: str
    author: str
    author_role: str
    text: str
    mark: dict[str, Any] | None = None
    verdict: str = ""

    def data(self) -> dict[str, Any]:
        """The line as the page's script takes it."""
        return {name: getattr(self, name) for name in self.__dataclass_fields__}


def key_of(platform: str, channel_id: int, message_id: str) -> str:
    """A line's key; a page knows that of its own lines before the server answers."""
    return message_id if platform == "web" else f"{channel_id}:{message_id}"


class Reader:
    """One page that follows the chat.

    Attributes:
        behind: lines were lost because it is too slow.
        closed: nothing more will come.
    """

    def __init__(self) -> None:
        """Begin with nothing read."""
        self._waiting: deque[dict[str, Any]] = deque()
        self._wake = asyncio.Event()
        self.behind = False
        self.closed = False

    def tell(self, what: dict[str, Any]) -> None:
        """Put something into the reader's queue."""
        if len(self._waiting) >= _QUEUE:
            self._waiting.clear()
            self.behind = True
        self._waiting.append(what)
        self._wake.set()

    def close(self) -> None:
        """Wake the reader for the last time."""
        self.closed = True
        self._wake.set()

    async def take(self) -> list[dict[str, Any]]:
        """All that is waiting, once there is something or the reader is `closed`."""
        await self._wake.wait()
        self._wake.clear()
        taken = list(self._waiting)
        self._waiting.clear()
        return taken


class Latest:
    """The chat of one show."""

    def __init__(self) -> None:
        """Begin empty."""
        self._lines: OrderedDict[str, Line] = OrderedDict()
        self._early: OrderedDict[str, dict[str, Any]] = OrderedDict()
        self._readers: set[Reader] = set()
        self._authors: OrderedDict[str, str] = OrderedDict()

    @property
    def lines(self) -> tuple[Line, ...]:
        """The newest lines, the oldest first."""
        return tuple(self._lines.values())

    @property
    def readers(self) -> int:
        """How many pages follow."""
        return len(self._readers)

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """Follow the chat while the context is open."""
        reader = Reader()
        self._readers.add(reader)
        try:
            yield reader
        finally:
            self._readers.discard(reader)

    def close(self) -> None:
        """Let the readers go."""
        for reader in self._readers:
            reader.close()

    def seen(self, event: ChatSeen) -> None:
        """Show a message; one that was shown before is not shown again."""
        key = key_of(event.platform, event.channel_id, event.message_id)
        who = (event.platform, event.author, event.author_role)
        self.put(Line(key, *who, event.text, verdict=event.verdict))

    def put(self, line: Line) -> None:
        """Show a line, with its outcome where that was told already."""
        if line.key in self._lines:
            return
        marked = replace(line, mark=line.mark or self._early.pop(line.key, None))
        self._keep(marked)
        _bounded(self._authors, line.key, line.author, _EARLY)

    def decided(self, event: ClaimDecided, code: str) -> str:
        """Mark a claim's line with its outcome; returns who wrote it, "" when not known."""
        channel_id, message_id = event.channel_message
        mark = mark_of(event.result, code)
        for key in (message_id, f"{channel_id}:{message_id}"):
            if key in self._lines:
                self._keep(replace(self._lines[key], mark=mark))
                return self._lines[key].author
            if key in self._authors:
                return self._authors[key]
        _bounded(self._early, message_id, mark, _EARLY)
        _bounded(self._early, f"{channel_id}:{message_id}", mark, _EARLY)
        return ""

    def _keep(self, line: Line) -> None:
        _bounded(self._lines, line.key, line, KEPT)
        for reader in self._readers:
            reader.tell({"kind": "line", "line": line.data()})


def _bounded(kept: OrderedDict[str, Any], key: str, value: Any, most: int) -> None:
    """Set a key; the one set first goes when there are too many."""
    kept[key] = value
    while len(kept) > most:
        kept.popitem(last=False)
