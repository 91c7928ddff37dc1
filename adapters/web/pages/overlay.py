"""`/o/{slug}`: the layer over the video, a browser source in OBS."""

import io

import segno
from aiohttp import web

from adapters.web.pages.parts import filled
from adapters.web.respond import asked, page, stage_of

_LAYOUTS = ("bar", "card", "corner")


async def view(request: web.Request) -> web.Response:
    """Answer `GET /o/{slug}?layout=bar|card|corner&mask&noqr&nobuyers`."""
    ask = asked(request)
    stage = await stage_of(ask)
    wanted = request.query.get("layout", _LAYOUTS[0])
    view_name = "overlay-masked" if "mask" in request.query else "overlay"
    return page(
        ask,
        "overlay.html",
        stage=stage,
        parts=filled(ask, ask.hub.draw(stage, view_name, ask.locale).parts, ""),
        layout=wanted if wanted in _LAYOUTS else _LAYOUTS[0],
        with_qr="noqr" not in request.query,
        with_buyers="nobuyers" not in request.query,
        address=f"{ask.context.options.public_url}/s/{stage.show.slug}",
    )


async def qr(request: web.Request) -> web.Response:
    """Answer `GET /o/{slug}/qr.svg`: the show page's address, for phones at the screen."""
    ask = asked(request)
    stage = await stage_of(ask)
    drawing = io.BytesIO()
    code = segno.make(f"{ask.context.options.public_url}/s/{stage.show.slug}", error="m")
    code.save(drawing, kind="svg", border=2, dark="#1b2a41", light="#fffefb", omitsize=True)
    headers = {"Cache-Control": "public, max-age=3600"}
    return web.Response(body=drawing.getvalue(), content_type="image/svg+xml", headers=headers)
