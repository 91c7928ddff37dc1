"""Faults put into calls by a test: the next ones of a route are refused, lost or held."""

import asyncio
from collections import defaultdict
from dataclasses import dataclass, field

from tests.platforms.discord.errors import ApiError
from tests.platforms.discord.limits import RateLimited, Route


@dataclass
class Fault:
    """What happens to one call.

    It is held until `released`; then refused with `error`, or else done; and its answer is
    dropped with the connection when `loses_answer`.
    """

    error: ApiError | None = None
    loses_answer: bool = False
    happens: bool = True
    released: asyncio.Event = field(default_factory=asyncio.Event)


class Faults:
    """Faults waiting for their calls, in the order they were asked for."""

    def __init__(self, routes: frozenset[Route]) -> None:
        self._routes = routes
        self._waiting: dict[Route, list[Fault]] = defaultdict(list)

    def refuse(
        self, method: str, path: str, *, code: int = 0, status: int | None = None, times: int = 1
    ) -> None:
        """Answer the next calls with an error code, and its usual status unless told another."""
        for _ in range(times):
            self._add(method, path, Fault(ApiError(code, status=status)))

    def rate_limit(
        self, method: str, path: str, *, retry_after_s: float, scope: str = "user", times: int = 1
    ) -> None:
        """Answer the next calls with 429; the scope is user, shared or global."""
        for _ in range(times):
            self._add(method, path, Fault(RateLimited(retry_after_s, scope)))

    def lose_answer(self, method: str, path: str, *, times: int = 1) -> None:
        """Do the next calls and cut the connection instead of answering."""
        for _ in range(times):
            self._add(method, path, Fault(loses_answer=True))

    def lose_call(self, method: str, path: str, *, times: int = 1) -> None:
        """Cut the connection before the next calls have done anything."""
        for _ in range(times):
            self._add(method, path, Fault(loses_answer=True, happens=False))

    def hold(self, method: str, path: str) -> asyncio.Event:
        """Have the next call wait, before it does anything, until the event is set."""
        fault = Fault()
        self._add(method, path, fault, released=False)
        return fault.released

    def next_for(self, route: Route) -> Fault | None:
        waiting = self._waiting[route]
        return waiting.pop(0) if waiting else None

    def _add(self, method: str, path: str, fault: Fault, *, released: bool = True) -> None:
        route = Route(method, path)
        if route not in self._routes:
            raise LookupError(f"no such route: {method} {path}")
        if released:
            fault.released.set()
        self._waiting[route].append(fault)
