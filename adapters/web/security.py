"""What protects the pages: response headers, forged forms, and what may be framed or loaded.

Viewer text is escaped by the templates and set as text by the scripts; the content policy is the
second wall: no script and no style runs but our own files.
"""

from collections.abc import Mapping, Sequence
from typing import Final
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.http import HttpProcessingError
from aiohttp.typedefs import Handler, Middleware

from adapters.web.sessions import SESSIONS, visitor_of

CSRF_FIELD: Final = "csrf"
BODY_MAX: Final = 64 * 1024  # bytes of a form

_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(self)",
}
_PRIVATE = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
_SMALLER = frozenset({"text/html", "application/json", "image/svg+xml"})
_LOCAL = ("'self'", "data:")


def policy(frames: Sequence[str] = (), media: Sequence[str] = (), host: str = "") -> str:
    """The content security policy of a page that embeds `frames` and streams from `media`.

    `host` allows the page's own WebSocket in browsers that do not count it as `'self'`.
    """
    sources = {
        "default-src": ("'none'",),
        "script-src": ("'self'",),
        "style-src": ("'self'",),
        "img-src": (*_LOCAL, "https:"),  # a product's picture may be an https address
        "font-src": ("'self'",),
        "connect-src": ("'self'", *((f"ws://{host}", f"wss://{host}") if host else ()), *media),
        "media-src": ("'self'", "blob:", *media),
        "frame-src": tuple(frames) or ("'none'",),
        "manifest-src": ("'self'",),
        "form-action": ("'self'",),
        "frame-ancestors": ("'self'",),
        "base-uri": ("'none'",),
    }
    return "; ".join(f"{name} {' '.join(values)}" for name, values in sources.items())


def keep_private(response: web.StreamResponse) -> None:
    """Mark the answer of a page whose address is a secret: never stored, never told on."""
    response.headers.update(_PRIVATE)


async def send_headers(request: web.Request, response: web.StreamResponse) -> None:
    """Signal handler: the headers every answer has."""
    for name, value in _ALWAYS.items():
        response.headers.setdefault(name, value)
    if response.content_type == "text/html":
        response.headers.setdefault("Content-Security-Policy", policy())
        response.headers.setdefault("Cache-Control", "no-store")


@web.middleware
async def compress(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Send pages and data gzipped to browsers that take it."""
    response = await handler(request)
    whole = isinstance(response, web.Response)
    if whole and response.content_type in _SMALLER and "Content-Encoding" not in response.headers:
        response.enable_compression()
    return response


def from_here(request: web.Request, public_url: str) -> bool:
    """Whether a page of ours sent this request, as far as the browser tells.

    A page that keeps its address to itself (`no-referrer`) sends the origin `null`; then the
    browser's own word on the site counts, and the form's token in any case.
    """
    origin = request.headers.get("Origin")
    site = request.headers.get("Sec-Fetch-Site")
    if origin is None or origin == "null":
        return site in {None, "same-origin", "none"}
    return urlsplit(origin).netloc in {request.host, urlsplit(public_url).netloc}


def refuse_forgeries(public_url: str, exempt: Sequence[str] = ()) -> Middleware:
    """Refuse forms that another site's page made the browser send.

    Every POST must come from our own origin and carry the visitor's token; `exempt` are path
    prefixes of calls that prove themselves in another way (a provider's signature).
    """

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.method == "POST" and not request.path.startswith(tuple(exempt)):
            if not from_here(request, public_url):
                raise web.HTTPForbidden(text="origin")
            token = str((await _form(request)).get(CSRF_FIELD, ""))
            if not request.app[SESSIONS].is_csrf(visitor_of(request), token):
                raise web.HTTPForbidden(text="csrf")
        return await handler(request)

    return check


async def _form(request: web.Request) -> Mapping[str, object]:
    """The fields of a form.

    Raises:
        HTTPBadRequest: it is not written as forms are.
    """
    try:
        return await request.post()
    except (ValueError, LookupError, HttpProcessingError, web.RequestPayloadError) as fault:
        raise web.HTTPBadRequest from fault
