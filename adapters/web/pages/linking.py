"""Linking: the page shows a one-time code, the viewer writes it in the chat where they bought."""

from aiohttp import web

from adapters.web.respond import asked, page, stage_of
from commerce.services.customers import CODE_TTL_S


async def show_code(request: web.Request) -> web.Response:
    """Answer `POST /s/{slug}/link`: a new code, for this session alone."""
    ask = asked(request)
    stage = await stage_of(ask)
    code = await ask.context.services.customers.link_code(ask.visitor.id)
    if ask.by_script:
        return web.json_response({"code": code, "seconds": CODE_TTL_S})
    return page(ask, "link.html", stage=stage, code=code, seconds=CODE_TTL_S)
