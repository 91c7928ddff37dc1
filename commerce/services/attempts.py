"""How often somebody may try something that should not be guessed; bounded memory."""

from collections import OrderedDict
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from commerce.errors import Refused

Who = TypeVar("Who")


class Attempts(Generic[Who]):
    """Counts failures by whoever tries, each for `window_s` after their first one.

    After `most` of them nothing more is tried until the window is over. At most `people_max` are
    remembered; those who failed the longest ago are forgotten.
    """

    def __init__(self, most: int = 5, window_s: int = 60, people_max: int = 10_000) -> None:
        """Begin with nobody remembered."""
        self._most = most
        self._window = timedelta(seconds=window_s)
        self._people_max = people_max
        self._failed: OrderedDict[Who, tuple[datetime, int]] = OrderedDict()

    def check(self, who: Who, now: datetime) -> None:
        """Let `who` try again, or not.

        Raises:
            Refused: `too_many_attempts`, with the `seconds` to wait.
        """
        since, count = self._failed.get(who, (now, 0))
        left = since + self._window - now
        if count >= self._most and left > timedelta():
            raise Refused("too_many_attempts", seconds=-(-left // timedelta(seconds=1)))

    def failed(self, who: Who, now: datetime) -> None:
        """Note that `who` tried in vain."""
        since, count = self._failed.pop(who, (now, 0))
        if now >= since + self._window:
            since, count = now, 0
        self._failed[who] = (since, count + 1)
        while len(self._failed) > self._people_max:
            self._failed.popitem(last=False)
