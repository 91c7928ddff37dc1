"""How often something may be done: our own pace, below the platform's."""

from collections import OrderedDict, deque
from datetime import datetime, timedelta

from commerce.ports import Clock

_PLACES = 1_000
PUBLIC_MAX, PUBLIC_S = 5, 5.0  # messages of a channel
_CLOSED_FOR = timedelta(hours=1)
_KEPT = 10_000
_QUARANTINE = timedelta(hours=6)
_MINUTE = timedelta(minutes=1)


class Pace:
    """At most `most` in any `per_s` seconds at each place."""

    def __init__(self, clock: Clock, most: int = PUBLIC_MAX, per_s: float = PUBLIC_S) -> None:
        """Begin with all places free."""
        self._clock = clock
        self._most = most
        self._per = timedelta(seconds=per_s)
        self._done: OrderedDict[str, deque[datetime]] = OrderedDict()

    def wait_s(self, place: str) -> float:
        """Seconds until one more may be done; 0 counts it as done now."""
        now = self._clock()
        done = self._done.setdefault(place, deque(maxlen=self._most))
        self._done.move_to_end(place)
        if len(self._done) > _PLACES:
            self._done.popitem(last=False)
        if len(done) == self._most and now - done[0] < self._per:
            return (self._per - (now - done[0])).total_seconds()
        done.append(now)
        return 0.0


class Openings:
    """Whom the bot may write to in private: whoever did so before, and a few more each minute."""

    def __init__(self, clock: Clock, per_minute: int) -> None:
        """Begin with nobody known."""
        self._clock = clock
        self._per_minute = per_minute
        self._opened: deque[datetime] = deque()
        self._promised: OrderedDict[str, datetime] = OrderedDict()
        self._closed: OrderedDict[str, datetime] = OrderedDict()
        self._quiet_until: datetime | None = None

    def may_open(self, user_id: str) -> bool:
        """Whether somebody new may be written to; if so, their place is kept for a minute."""
        now = self._clock()
        if self._is_closed(user_id, now) or (self._quiet_until and now < self._quiet_until):
            return False
        if now - self._promised.get(user_id, now - _MINUTE * 2) < _MINUTE:
            return True
        while self._opened and now - self._opened[0] >= _MINUTE:
            self._opened.popleft()
        if len(self._opened) >= self._per_minute:
            return False
        self._opened.append(now)
        self._promised[user_id] = now
        if len(self._promised) > _KEPT:
            self._promised.popitem(last=False)
        return True

    def is_closed(self, user_id: str) -> bool:
        """Whether somebody refused private messages a short time ago."""
        return self._is_closed(user_id, self._clock())

    def closed(self, user_id: str) -> None:
        """Somebody takes no private messages."""
        self._closed[user_id] = self._clock()
        self._closed.move_to_end(user_id)
        if len(self._closed) > _KEPT:
            self._closed.popitem(last=False)

    def wrote(self, user_id: str) -> None:
        """Somebody wrote to the bot in private: they can be answered there."""
        self._closed.pop(user_id, None)

    def pause(self, seconds: float) -> None:
        """Open none for a while: Discord says that it is too much."""
        self._quiet_until = self._clock() + timedelta(seconds=seconds)

    def quarantine(self) -> None:
        """Open none for hours: Discord takes the bot for a spammer."""
        self._quiet_until = self._clock() + _QUARANTINE

    def _is_closed(self, user_id: str, now: datetime) -> bool:
        return now - self._closed.get(user_id, now - _CLOSED_FOR * 2) < _CLOSED_FOR
