"""Messages that were heard: who wrote them and where, for what is told of them later."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from adapters.chat import ChatUser

_REMEMBERED = 20_000

InPrivate = Callable[[str, int], None]
"""Told of who wrote to the bot in private, and in which channel."""


@dataclass(frozen=True, slots=True)
class Known:
    """Who wrote a message, the address it was given, and the channel it stands in."""

    author: ChatUser
    address: str
    channel_id: int
    at: datetime
    revision: str = ""


class Seen:
    """The newest messages by their number.

    Attributes:
        count: how many there ever were.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self.count = 0
        self._known: OrderedDict[int, Known] = OrderedDict()

    def find(self, number: int | str | None) -> Known | None:
        """What is known of a message."""
        if isinstance(number, str):
            number = int(number) if number.isdigit() else None
        return None if number is None else self._known.get(number)

    def put(self, number: int, known: Known) -> None:
        """Remember a message."""
        if number not in self._known:
            self.count += 1
        self._known[number] = known
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)

    def between(self, oldest: int, last: int, channel_id: int) -> list[int]:
        """The messages known of a channel from one number to another."""
        return [
            number
            for number, known in self._known.items()
            if oldest <= number <= last and known.channel_id == channel_id
        ]

    def pop(self, number: int) -> Known | None:
        """Forget a message."""
        return self._known.pop(number, None)
