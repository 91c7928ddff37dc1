"""Numbers for Prometheus: requests, connected pages, claims by outcome."""

import asyncio
from time import perf_counter

from aiohttp import web
from aiohttp.typedefs import Handler
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)

from adapters.web.access_log import route_of
from adapters.web.faults import GONE
from adapters.web.hub import Hub


class Metrics:
    """The numbers of one application."""

    def __init__(self, hub: Hub) -> None:
        """Begin counting."""
        self._registry = CollectorRegistry()
        self.requests = Counter(
            "hawker_requests",
            "Requests answered",
            ["method", "route", "status"],
            registry=self._registry,
        )
        self.seconds = Histogram(
            "hawker_request_seconds",
            "Seconds until the answer begins",
            ["route"],
            registry=self._registry,
        )
        watchers = Gauge("hawker_pages_connected", "Pages connected", registry=self._registry)
        watchers.set_function(lambda: hub.watchers)
        claims = Counter("hawker_claims", "Claims decided", ["outcome"], registry=self._registry)
        hub.on_claim.append(lambda outcome: claims.labels(outcome).inc())

    def exposition(self) -> tuple[bytes, str]:
        """All numbers as text, and what kind of text it is."""
        return generate_latest(self._registry), CONTENT_TYPE_LATEST


METRICS = web.AppKey("metrics", Metrics)


@web.middleware
async def measure(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Count a request and its time; streams count when they end, without a time."""
    metrics, route, begun = request.app[METRICS], route_of(request), perf_counter()
    status = 500  # a fault of ours, unless something is answered
    try:
        response = await handler(request)
        status = response.status
    except web.HTTPException as answer:
        status = answer.status
        raise
    except asyncio.CancelledError:
        status = GONE  # or it is the server that goes
        raise
    finally:
        metrics.requests.labels(request.method, route, status).inc()
    if isinstance(response, web.Response):
        metrics.seconds.labels(route).observe(perf_counter() - begun)
    return response
