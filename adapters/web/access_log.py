"""The log of requests: by route, so that no token of an address is ever written."""

import logging

from aiohttp import web
from aiohttp.abc import AbstractAccessLogger

_QUIET = frozenset({"/healthz", "/readyz", "/metrics", "/static/{version}/{name}"})


def route_of(request: web.BaseRequest) -> str:
    """The pattern of the route that answered (`/c/{token}`), which holds no secret."""
    resource = request.match_info.route.resource if isinstance(request, web.Request) else None
    return resource.canonical if resource is not None else "(none)"


class AccessLogger(AbstractAccessLogger):
    """One line a request at level info: method, route, status, bytes, seconds; no address."""

    @property
    def enabled(self) -> bool:
        """Whether lines would be written at all."""
        return self.logger.isEnabledFor(logging.INFO)

    def log(self, request: web.BaseRequest, response: web.StreamResponse, time: float) -> None:
        """Write the line of one request."""
        route = route_of(request)
        if route in _QUIET and response.status < 400:
            return
        self.logger.info(
            "%s %s %d %d B %.3f s",
            request.method,
            route,
            response.status,
            response.body_length,
            time,
        )
