"""`/`: straight to the show that is open, else the shows there were. And the choice of language."""

import re
from dataclasses import replace

from aiohttp import web

from adapters.web.context import CONTEXT
from adapters.web.respond import asked, page
from adapters.web.sessions import change, visitor_of

# A path of this host. Browsers drop tabs and line ends from addresses and read "\\" as "/", so
# "/<tab>/elsewhere.example" would lead elsewhere.
_OURS = re.compile(r"/(?:[!-.0-\[\]-~][!-\[\]-~]*)?", re.ASCII)


async def current(request: web.Request) -> web.Response:
    """Answer `GET /`."""
    ask = asked(request)
    shows = ask.context.services.shows
    show = await shows.current()
    if show is not None:
        raise web.HTTPSeeOther(f"/s/{show.slug}")
    return page(ask, "home.html", shows=await shows.newest(20))


async def language(request: web.Request) -> web.Response:
    """Answer `GET /language/{locale}?to=…`: remember the language, go back to the page."""
    locale, back = request.match_info["locale"], request.query.get("to", "/")
    if locale not in request.app[CONTEXT].wording.locales:
        raise web.HTTPNotFound
    change(request, replace(visitor_of(request), locale=locale))
    raise web.HTTPSeeOther(back if _OURS.fullmatch(back) else "/")
