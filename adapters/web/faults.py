"""What went wrong, told to people: every refusal is a page of ours in their language."""

from typing import Final

from aiohttp import web
from aiohttp.typedefs import Handler

from adapters.web.respond import asked, message
from commerce.errors import QueueFull, Refused, StoreUnavailable

_PAGES: Final = {403: "forbidden", 404: "not-found", 413: "too-big"}
GONE: Final = 499  # as nginx counts those who did not wait
_NUL: Final = "%00"
_SECRET: Final = ("/c/", "/r/", "/console/enter/")
_MACHINES: Final = ("/static/", "/pictures/", "/webhooks/", "/metrics", "/healthz", "/readyz")


@web.middleware
async def tell_faults(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn refusals into pages; redirects and data pass."""
    try:
        if _NUL in request.raw_path:  # nothing is called so, and no database can look for it
            raise web.HTTPNotFound
        return await handler(request)
    except web.HTTPException as refusal:
        key = _PAGES.get(refusal.status)
        if key is None or request.path.startswith(_MACHINES):
            raise
        private = request.path.startswith(_SECRET)
        return message(asked(request), key, refusal.status, private=private)
    except ConnectionResetError:  # who asked is gone, and reads no answer
        return web.Response(status=GONE)
    except (StoreUnavailable, QueueFull):
        return message(asked(request), "busy", 503)
    except Refused:  # what the page offered is no longer so: the show closed, a drop is gone
        return message(asked(request), "refused", 409)
