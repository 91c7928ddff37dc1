"""`/s/{slug}/ledger`: every claim of a drop in order, for everybody, chained so that it can be
checked."""

from aiohttp import web

from adapters.web.pages.parts import drop_of
from adapters.web.respond import Asked, asked, page, stage_of
from adapters.web.stage import Stage, StageDrop

_ROWS = 200  # on the page; the script reads on


async def view(request: web.Request) -> web.Response:
    """Answer `GET /s/{slug}/ledger?drop=`: works as a plain table without scripts."""
    raise NotImplementedError


async def entries(request: web.Request) -> web.Response:
    """Answer `GET /s/{slug}/ledger.json?drop=&after=`: rows with what their digest is made of."""
    raise NotImplementedError
