"""What viewers on our own pages are told: the messenger of platform `web`.

A private message is pushed to the viewer's open pages and kept for those opened later; that
what it tells stands in My claims in any case is why it can always be delivered.
"""

from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from commerce.errors import DeliveryFailed
from commerce.model.messages import Rung
from commerce.ports import Clock, Recipient, Text

_NOTES = 8  # kept for one visitor
_VISITORS = 5_000  # for whom notes are kept; about 2 KB each


@dataclass(frozen=True, slots=True)
class Note:
    """A private message as My claims shows it."""

    key: str
    body: str
    link: str | None
    at: datetime


ShowNote = Callable[[str, Note], None]
"""Called with the visitor's id."""
ShowLine = Callable[[str, str, str], None]
"""Called with the channel's address, the line's key and its text."""


class WebMessenger:
    """Sends to open pages: private notes, and public lines of the shop in the Latest tab."""

    platform = "web"
    rungs: tuple[Rung, ...] = (Rung.PRIVATE, Rung.CLAIM_PAGE)
    per_minute: int | None = None

    def __init__(self, clock: Clock) -> None:
        """Begin with no page open; `connect` says where to show what is sent."""
        self._clock = clock
        self._notes: OrderedDict[str, deque[Note]] = OrderedDict()
        self._show_note: ShowNote = lambda *_: None
        self._show_line: ShowLine = lambda *_: None

    def connect(self, show_note: ShowNote, show_line: ShowLine) -> None:
        """Say who shows notes and lines on open pages."""
        self._show_note, self._show_line = show_note, show_line

    def notes(self, visitor_id: str) -> tuple[Note, ...]:
        """The last messages to a visitor, the newest first."""
        return tuple(reversed(self._notes.get(visitor_id, ())))

    async def send(self, rung: Rung, to: Recipient, text: Text, key: str) -> str:
        """Show `text`; a second time with the same `key` shows nothing new.

        Raises:
            DeliveryFailed: permanent; pages have no such rung.
        """
        match rung:
            case Rung.PRIVATE if to.user_id is not None:
                self._keep(to.user_id, Note(key, text.body, text.link, self._clock()))
            case Rung.CLAIM_PAGE:
                self._show_line(to.channel, f"shop.{key}", text.body)
            case _:
                raise DeliveryFailed(f"web pages have no rung {rung.value}", permanent=True)
        return f"web:{key}"

    def _keep(self, visitor_id: str, note: Note) -> None:
        notes = self._notes.setdefault(visitor_id, deque(maxlen=_NOTES))
        self._notes.move_to_end(visitor_id)
        while len(self._notes) > _VISITORS:
            self._notes.popitem(last=False)
        if all(known.key != note.key for known in notes):
            notes.append(note)
            self._show_note(visitor_id, note)
