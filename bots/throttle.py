"""How much of one viewer is read: a flood from one can't slow down all.

Pure: time is passed in, and memory is bounded by forgetting who was silent for longest.
"""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Pace:
    """`burst` messages at once, and `messages_max` in each `window_s` seconds after that.

    At most `viewers_max` viewers are remembered.
    """

    messages_max: int
    window_s: float
    burst: int
    viewers_max: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a message is read; true when it is.

    `first_refusal` marks the first one refused since the viewer was last read, so that they are
    told once.
    """

    allowed: bool
    first_refusal: bool = False

    def __bool__(self) -> bool:
        """Whether the message is read."""
        return self.allowed


_READ = Verdict(allowed=True)


@dataclass(slots=True)
class _Left:
    """What a viewer may still send: `messages` (a fraction grows with time) as of `at`."""

    messages: float
    at: datetime
    refused: bool = False


class Throttle:
    """Remembers how much each viewer wrote lately."""

    def __init__(self, pace: Pace) -> None:
        """Know nobody yet."""
        self._pace = pace
        self._per_s = pace.messages_max / pace.window_s
        self._left: OrderedDict[tuple[str, str], _Left] = OrderedDict()

    def allow(self, platform: str, user_id: str, now: datetime) -> Verdict:
        """Whether a message that this viewer sent now is read; counts it."""
        viewer = (platform, user_id)
        left = self._left.setdefault(viewer, _Left(float(self._pace.burst), now))
        self._left.move_to_end(viewer)
        if len(self._left) > self._pace.viewers_max:
            self._left.popitem(last=False)
        passed_s = max(0.0, (now - left.at).total_seconds())
        left.messages = min(float(self._pace.burst), left.messages + passed_s * self._per_s)
        left.at = max(left.at, now)
        if left.messages >= 1:
            left.messages -= 1
            left.refused = False
            return _READ
        first, left.refused = not left.refused, True
        return Verdict(allowed=False, first_refusal=first)

    def __len__(self) -> int:
        """How many viewers are remembered."""
        return len(self._left)
