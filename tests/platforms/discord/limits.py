"""Rate limits: a bucket for each route and its channel, guild or webhook, and one over all."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from tests.platforms.discord.errors import ApiError
from tests.platforms.discord.model import Json

# Wide enough to be out of the way. A client that gets no headers at all sends one call at a time.
_WIDE = (10_000, 60.0)


@dataclass(frozen=True)
class Route:
    """A method and a path with its parameters named, as `/channels/{channel_id}/messages`."""

    method: str
    path: str

    @property
    def is_of_interactions(self) -> bool:
        """Whether a token in the path is the key, and the limit over all calls does not apply."""
        return self.path.startswith(("/interactions/", "/webhooks/"))


@dataclass
class _Window:
    limit: int
    ends_at: datetime
    used: int = 0


class RateLimited(ApiError):
    """A call refused for its pace."""

    def __init__(self, retry_after_s: float, scope: str) -> None:
        super().__init__(0, status=429)
        self.message = "You are being rate limited."
        self.retry_after_s = retry_after_s
        self.scope = scope

    def payload(self) -> Json:
        return {
            "message": self.message,
            "retry_after": self.retry_after_s,
            "global": self.scope == "global",
        }

    def headers(self) -> dict[str, str]:
        over_all = {"X-RateLimit-Global": "true"} if self.scope == "global" else {}
        return {
            "Retry-After": str(max(1, round(self.retry_after_s))),
            "X-RateLimit-Scope": self.scope,
            **over_all,
        }


class RateLimits:
    """Counts calls on the injected clock."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        # Calls a second over all routes; Discord's is 50. None: no limit.
        self.global_per_s: int | None = None
        self._now = now
        self._limits: dict[Route, tuple[int, float]] = {}
        self._windows: dict[tuple[Route, str], _Window] = {}
        self._global: _Window | None = None

    def set(self, method: str, path: str, limit: int, per_s: float) -> None:
        """Let a route be called `limit` times in `per_s` seconds with the same major parameter."""
        self._limits[Route(method, path)] = (limit, per_s)

    def be_as_discord(self) -> None:
        """The limits Discord is seen to have, for tests on the real clock: it shows no list."""
        message = "/channels/{channel_id}/messages/{message_id}"
        self.global_per_s = 50
        self.set("POST", "/channels/{channel_id}/messages", 5, per_s=5.0)
        self.set("PATCH", message, 5, per_s=5.0)
        self.set("DELETE", message, 5, per_s=1.0)
        self.set("PUT", f"{message}/reactions/{{emoji}}/@me", 1, per_s=0.25)
        self.set("POST", "/users/@me/channels", 10, per_s=10.0)
        self.set("POST", "/webhooks/{webhook_id}/{token}", 5, per_s=2.0)

    def take(self, route: Route, major: str) -> dict[str, str]:
        """Count a call and return the headers of its bucket; refuse it when that is empty."""
        self._take_global(route)
        limit, per_s = self._limits.get(route, _WIDE)
        window = self._window(self._windows.get((route, major)), limit, per_s)
        self._windows[route, major] = window
        if window.used >= window.limit:
            raise RateLimited(self._left_s(window), "user")
        window.used += 1
        return self.headers(route, major)

    def headers(self, route: Route, major: str) -> dict[str, str]:
        """What the bucket of a route says of itself; nothing before its first call."""
        window = self._windows.get((route, major))
        if window is None:
            return {}
        return {
            "X-RateLimit-Limit": str(window.limit),
            "X-RateLimit-Remaining": str(window.limit - window.used),
            "X-RateLimit-Reset": f"{window.ends_at.timestamp():.3f}",
            "X-RateLimit-Reset-After": f"{self._left_s(window):.3f}",
            "X-RateLimit-Bucket": sha256(f"{route.method}{route.path}".encode()).hexdigest()[:32],
        }

    def _take_global(self, route: Route) -> None:
        if self.global_per_s is None or route.is_of_interactions:
            return
        self._global = self._window(self._global, self.global_per_s, 1.0)
        if self._global.used >= self._global.limit:
            raise RateLimited(self._left_s(self._global), "global")
        self._global.used += 1

    def _window(self, window: _Window | None, limit: int, per_s: float) -> _Window:
        now = self._now()
        if window is None or now >= window.ends_at:
            return _Window(limit, now + timedelta(seconds=per_s))
        window.limit = limit
        return window

    def _left_s(self, window: _Window) -> float:
        return max(0.0, (window.ends_at - self._now()).total_seconds())
