"""Ids that carry the time they were made at, as Discord's do."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

EPOCH = datetime(2015, 1, 1, tzinfo=UTC)
_LOW_BITS = 22  # below the milliseconds: worker, process and counter


class Snowflakes:
    """Makes ids that only grow, also while the clock stands."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._last = 0

    def new(self) -> int:
        self._last = max(self._last + 1, snowflake_at(self._now()))
        return self._last


def snowflake_at(time: datetime) -> int:
    """The lowest id of that moment: what `after=` and `before=` take for a time."""
    return (time - EPOCH) // timedelta(milliseconds=1) << _LOW_BITS


def time_of(snowflake: int) -> datetime:
    return EPOCH + timedelta(milliseconds=snowflake >> _LOW_BITS)
