"""What must outlive the process: how far each channel was read, cards, private channels.

It is a small file in the shop's data folder. Without it nothing is lost but what was written while
no process ran; cards of drops that are on sale are no longer kept up to date, and private channels
count as new ones.
"""

import json
import logging
from collections import defaultdict
from pathlib import Path

_LOG = logging.getLogger(__name__)
_PENDING_MAX = 10_000  # of a channel; what failed is never settled
_CARDS_MAX = 200
_DMS_MAX = 5_000


class Memory:
    """Channels by their address, messages by their number."""

    def __init__(self, path: Path) -> None:
        """Read the file; a missing or broken one is an empty one."""
        self._path = path
        self._changed = False
        self._pending: dict[str, dict[int, None]] = defaultdict(dict)
        self._read: dict[str, int] = {}
        self._cards: dict[str, int] = {}
        self._dms: dict[str, int] = {}
        try:
            told = json.loads(path.read_text(encoding="utf-8"))
            self._read = {str(place): int(last) for place, last in told["read"].items()}
            self._cards = {str(card): int(number) for card, number in told["cards"].items()}
            self._dms = {str(who): int(place) for who, place in told["private"].items()}
        except FileNotFoundError:
            pass
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            _LOG.warning("%s can't be read, and is begun anew: %s", path, error)

    def taken(self, address: str, number: int) -> None:
        """A message is about to be read."""
        pending = self._pending[address]
        pending[number] = None
        if len(pending) > _PENDING_MAX:
            del pending[next(iter(pending))]

    def settled(self, address: str, number: int) -> None:
        """All that a message asked for is stored."""
        pending = self._pending[address]
        if number not in pending:
            return
        del pending[number]
        # Everything before the first that is still under way need not come again.
        last = min(pending) - 1 if pending else number
        if last > self._read.get(address, 0):
            self._read[address] = last
            self._changed = True

    def last(self, address: str) -> int | None:
        """The message up to which a channel is settled."""
        return self._read.get(address)

    def card(self, address: str, code: str) -> int | None:
        """The message that is the card of a code in a channel."""
        return self._cards.get(f"{address}/{code}")

    def keep_card(self, address: str, code: str, number: int | None) -> None:
        """Remember where a card hangs, or that it is gone."""
        self._cards.pop(f"{address}/{code}", None)
        if number is not None:
            self._cards[f"{address}/{code}"] = number
            while len(self._cards) > _CARDS_MAX:
                del self._cards[next(iter(self._cards))]
        self._changed = True

    def dm(self, user_id: str) -> int | None:
        """The private channel with somebody, where there was one."""
        return self._dms.get(user_id)

    def keep_dm(self, user_id: str, channel_id: int) -> None:
        """Remember a private channel that works."""
        if self._dms.get(user_id) != channel_id:
            self._dms[user_id] = channel_id
            while len(self._dms) > _DMS_MAX:
                del self._dms[next(iter(self._dms))]
            self._changed = True

    @property
    def cards(self) -> tuple[tuple[str, str, int], ...]:
        """Every card: its channel's address, its code, its message."""
        found = []
        for card, number in self._cards.items():
            address, _, code = card.partition("/")
            found.append((address, code, number))
        return tuple(found)

    def save(self) -> None:
        """Write the file if anything changed; a full disk is only told of."""
        if not self._changed:
            return
        self._changed = False
        told = json.dumps({"read": self._read, "cards": self._cards, "private": self._dms})
        new = self._path.with_suffix(".new")
        try:
            new.write_text(told, encoding="utf-8")
            new.replace(self._path)
        except OSError as error:
            _LOG.warning("%s can't be written: %s", self._path, error)
