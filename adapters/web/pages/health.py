"""For machines: is it alive, can it work, how much does it do; and what payment providers post."""

from aiohttp import web

from adapters.web.context import CONTEXT
from adapters.web.metrics import METRICS
from commerce.errors import GatewayFailed, NotFound, StoreUnavailable


async def alive(_: web.Request) -> web.Response:
    """Answer `GET /healthz`: the process answers."""
    return web.json_response({"status": "ok"})


async def ready(request: web.Request) -> web.Response:
    """Answer `GET /readyz`: the database answers too."""
    try:
        await request.app[CONTEXT].services.shows.current()
    except StoreUnavailable:
        return web.json_response({"status": "the database does not answer"}, status=503)
    return web.json_response({"status": "ok"})


async def metrics(request: web.Request) -> web.Response:
    """Answer `GET /metrics` in the format of Prometheus."""
    body, content_type = request.app[METRICS].exposition()
    return web.Response(body=body, headers={"Content-Type": content_type})


async def webhook(request: web.Request) -> web.Response:
    """Answer `POST /webhooks/{provider}`: stored at once, acted on after."""
    checkouts = request.app[CONTEXT].services.checkouts
    body = await request.read()
    try:
        await checkouts.receive_webhook(request.match_info["provider"], body, request.headers)
    except NotFound as error:
        raise web.HTTPNotFound from error
    except GatewayFailed as error:
        raise web.HTTPBadRequest(text="signature") from error
    return web.Response(status=204)
