"""The HTTP application: every call is counted, let in, limited, made to fail, or answered."""

from collections.abc import Awaitable, Callable

import orjson
from aiohttp import web

from tests.platforms.discord.errors import ApiError, NoSuchRoute, Unauthorized
from tests.platforms.discord.faults import Fault, Faults
from tests.platforms.discord.limits import RateLimited, RateLimits, Route
from tests.platforms.discord.model import Json
from tests.platforms.discord.rest import channels, commands, guilds, interactions, messages, users
from tests.platforms.discord.rest.calls import Call, Handler, read_call
from tests.platforms.discord.world import World

PREFIX = "/api/v10"
TABLE: dict[Route, Handler] = {
    **users.ROUTES,
    **guilds.ROUTES,
    **channels.ROUTES,
    **messages.ROUTES,
    **commands.ROUTES,
    **interactions.ROUTES,
}
# Discord's front adds it; a client takes a 429 without it for a ban and does not try again.
_VIA = {"Via": "1.1 google"}


class Rest:
    """Answers calls out of the world's state."""

    def __init__(self, world: World, changed: Callable[[], None]) -> None:
        self.limits = RateLimits(world.now)
        self.faults = Faults(frozenset({*TABLE, *self._gateway_routes()}))
        self.calls: list[Call] = []
        self.gateway_url = ""  # known once the server listens
        self.shards = 1  # how many the gateway recommends
        self._world = world
        self._changed = changed

    def add_routes(self, router: web.UrlDispatcher) -> None:
        for route, handler in {**TABLE, **self._gateway_routes()}.items():
            path = PREFIX + route.path.replace("_id}", r"_id:\d+}")
            router.add_route(route.method, path, self._served(route, handler))

    @web.middleware
    async def say_unknown(
        self,
        request: web.Request,
        handler: Callable[[web.Request], Awaitable[web.StreamResponse]],
    ) -> web.StreamResponse:
        """Answer calls to nothing as Discord does."""
        try:
            return await handler(request)
        except (web.HTTPNotFound, web.HTTPMethodNotAllowed) as error:
            route = Route(request.method, request.path.removeprefix(PREFIX))
            refusal = NoSuchRoute(error.status)
            self.calls.append(Call(route, request.path, {}, {}, status=error.status))
            return _json(refusal.payload(), error.status, {})

    def _gateway_routes(self) -> dict[Route, Handler]:
        return {
            Route("GET", "/gateway"): lambda _world, _call: {"url": self.gateway_url},
            Route("GET", "/gateway/bot"): lambda _world, _call: self._gateway_bot(),
        }

    def _gateway_bot(self) -> Json:
        start = {"total": 1000, "remaining": 999, "reset_after": 86_400_000, "max_concurrency": 1}
        return {"url": self.gateway_url, "shards": self.shards, "session_start_limit": start}

    def _served(
        self, route: Route, handler: Handler
    ) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def serve(request: web.Request) -> web.StreamResponse:
            call = await read_call(route, request)
            self.calls.append(call)
            self._changed()
            fault = self.faults.next_for(route)
            if fault is not None:
                await fault.released.wait()
            response = self._answer(call, handler, request, fault)
            self._changed()
            if fault is not None and fault.loses_answer and request.transport is not None:
                request.transport.abort()
            return response

        return serve

    def _answer(
        self, call: Call, handler: Handler, request: web.Request, fault: Fault | None
    ) -> web.Response:
        try:
            if fault is not None and fault.error is not None:
                raise fault.error
            self._let_in(call.route, request)
            headers = self.limits.take(call.route, call.major)
            happens = fault is None or fault.happens
            payload = handler(self._world, call) if happens else None
        except ApiError as refusal:
            call.status, call.code = refusal.status, refusal.code
            headers = self.limits.headers(call.route, call.major)
            if isinstance(refusal, RateLimited):
                headers |= refusal.headers()
            return _json(refusal.payload(), refusal.status, headers)
        except Exception as crash:
            self._world.crashes.append(crash)
            return _json({"message": repr(crash), "code": 0}, 400, {})
        call.status = 204 if payload is None else 200
        if payload is None:
            return web.Response(status=call.status, headers=headers | _VIA)
        return _json(payload, call.status, headers)

    def _let_in(self, route: Route, request: web.Request) -> None:
        shown = request.headers.get("Authorization")
        known = shown == f"Bot {self._world.application.token}"
        if not (known or route.is_of_interactions or route.path == "/gateway"):
            raise Unauthorized


def _json(payload: Json | list[Json], status: int, headers: dict[str, str]) -> web.Response:
    # A charset in the content type would keep discord.py from reading it as JSON.
    return web.Response(
        body=orjson.dumps(payload),
        status=status,
        content_type="application/json",
        headers=headers | _VIA,
    )
