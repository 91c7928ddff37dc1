"""What was just asked back, so that the next message of that viewer can answer it."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta

from bots.intents import AskBack

_KEPT = timedelta(minutes=3)
_MOST = 10_000  # people with an open question at once; the oldest are forgotten


@dataclass(frozen=True, slots=True)
class _Asked:
    question: AskBack
    at: datetime


class Conversations:
    """Open questions by (platform, user id), bounded in number and in time."""

    def __init__(self) -> None:
        """Start with nothing asked."""
        self._asked: OrderedDict[tuple[str, str], _Asked] = OrderedDict()

    def ask(self, who: tuple[str, str], question: AskBack, now: datetime) -> None:
        """Remember that this viewer was asked; a newer question replaces an older one."""
        self._asked.pop(who, None)
        self._asked[who] = _Asked(question, now)
        while len(self._asked) > _MOST:
            self._asked.popitem(last=False)

    def open_question(self, who: tuple[str, str], now: datetime) -> AskBack | None:
        """The question this viewer has not answered yet, if it was asked a moment ago."""
        asked = self._asked.get(who)
        return asked.question if asked is not None and now - asked.at <= _KEPT else None

    def settle(self, who: tuple[str, str]) -> None:
        """Forget the question: it was answered, or the viewer asked for something else."""
        self._asked.pop(who, None)
