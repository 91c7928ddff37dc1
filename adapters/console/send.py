"""Prints what Hawker says (implements `commerce.ports.Messenger`)."""

import unicodedata
from collections import OrderedDict
from collections.abc import Callable

from adapters.console import PLATFORM
from commerce.errors import DeliveryFailed
from commerce.model.messages import Rung
from commerce.ports import Recipient, Text

_KEYS_MAX = 1_000  # messages remembered, so that one sent twice is printed once


class ConsoleMessenger:
    """Prints public words as `[hawker]` lines, private ones as `[to ann, privately]`."""

    platform = PLATFORM
    rungs: tuple[Rung, ...] = (Rung.PRIVATE, Rung.CLAIM_PAGE)
    per_minute: int | None = None

    def __init__(self, write: Callable[[str], object]) -> None:
        """Print with `write`, which gets whole lines with their end."""
        self._write = write
        self._known: OrderedDict[str, str] = OrderedDict()
        self._count = 0

    async def send(self, rung: Rung, to: Recipient, text: Text, key: str) -> str:
        """Print `text`, with its link when it is private.

        Raises:
            DeliveryFailed: the rung is none of ours, or the output is gone; permanent both.
        """
        if rung not in self.rungs:
            raise DeliveryFailed(f"the console has no {rung.value}", permanent=True)
        if key in self._known:
            return self._known[key]
        private = rung is Rung.PRIVATE
        words = f"{text.body} {text.link}" if private and text.link else text.body
        mark = f"[to {_printable(to.name)}, privately]" if private else "[hawker]"
        try:
            self._write("".join(f"{mark} {_printable(line)}\n" for line in words.split("\n")))
        except (OSError, ValueError) as error:
            raise DeliveryFailed(f"the terminal is gone: {error}", permanent=True) from error
        self._count += 1
        self._known[key] = f"console-{self._count}"
        if len(self._known) > _KEYS_MAX:
            self._known.popitem(last=False)
        return self._known[key]


def _printable(line: str) -> str:
    """Without what would steer the terminal."""
    return "".join(letter for letter in line if unicodedata.category(letter) != "Cc")
