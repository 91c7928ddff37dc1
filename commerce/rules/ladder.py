"""The delivery ladder: which step comes next, when to try again, how much may be sent."""

from collections import deque
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from commerce.model.messages import Rung

_ORDER = {rung: place for place, rung in enumerate(Rung)}
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Retries:
    """How often and how soon an attempt is repeated on one rung.

    `base_s` seconds before the second attempt, doubled for each further one up to `max_s`; after
    `attempts_max` attempts the next rung is taken.
    """

    base_s: float = 2.0
    max_s: float = 300.0
    attempts_max: int = 8

    def wait_s(self, attempts: int, asked_s: float | None) -> float | None:
        """Seconds until the next attempt after `attempts` on this rung, `None` when none is left.

        What the platform `asked_s` for is obeyed instead of our own pace.
        """
        if attempts >= self.attempts_max:
            return None
        if asked_s is not None:
            return asked_s
        return min(self.max_s, self.base_s * 2.0 ** min(attempts - 1, 60))


def steps(has: Sequence[Rung], first: Rung, skip: Collection[Rung] = ()) -> tuple[Rung, ...]:
    """The rungs a platform has from `first` on, in the ladder's order, without those to skip."""
    return tuple(
        rung
        for rung in sorted(has, key=_ORDER.__getitem__)
        if _ORDER[rung] >= _ORDER[first] and rung not in skip
    )


class Budget:
    """At most `per_minute` messages in any minute (`None`: as many as there are)."""

    def __init__(self, per_minute: int | None) -> None:
        """Start with the whole minute free."""
        self._per_minute = per_minute
        self._taken: deque[datetime] = deque(maxlen=per_minute)

    def free(self, now: datetime, wanted: int) -> int:
        """How many of `wanted` messages may go out now."""
        if self._per_minute is None:
            return wanted
        while self._taken and self._taken[0] <= now - _MINUTE:
            self._taken.popleft()
        return min(wanted, self._per_minute - len(self._taken))

    def take(self, now: datetime) -> None:
        """Count one message sent now."""
        if self._per_minute:
            self._taken.append(now)
