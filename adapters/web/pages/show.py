"""`/s/{slug}`: the show page."""

import secrets
from dataclasses import replace

from aiohttp import web

from adapters.web.pages.parts import draw_mine, filled
from adapters.web.respond import asked, form_of, page, stage_of
from adapters.web.security import policy
from adapters.web.sessions import SESSIONS, change, clean_name, visitor_of
from adapters.web.stage import Stage
from adapters.web.texts import Pictures
from adapters.web.video import embed


async def view(request: web.Request) -> web.Response:
    """Answer `GET /s/{slug}`: everything is there without scripts; they only keep it fresh."""
    ask = asked(request)
    stage = await stage_of(ask)
    mine = await draw_mine(ask, stage)
    click = secrets.token_hex(12)
    drawn = {**ask.hub.draw(stage, "show", ask.locale).parts, "mine": mine.html}
    video = embed(stage.show.video_url, request.url.host or "") if stage.show.is_open else None
    response = page(
        ask,
        "show.html",
        stage=stage,
        video=video,
        poster=_poster(stage, Pictures(ask.context.options.pictures)),
        parts=filled(ask, drawn, click),
        mine_count=mine.count,
        lines=ask.hub.latest(stage.show.id).lines,
        me=request.app[SESSIONS].line_prefix(ask.visitor),
        click=click,
    )
    frames = [video.origin] if video and video.kind == "frame" else []
    media = [video.origin] if video and video.kind == "stream" else []
    response.headers["Content-Security-Policy"] = policy(frames, media, request.host)
    return response


async def rename(request: web.Request) -> web.Response:
    """Answer `POST /s/{slug}/name`: what the visitor wants to be called."""
    name = clean_name((await form_of(request)).get("name", ""))
    if name:
        change(request, replace(visitor_of(request), name=name))
    raise web.HTTPSeeOther(f"/s/{request.match_info['slug']}#latest")


def _poster(stage: Stage, pictures: Pictures) -> str | None:
    """What stands where the video would: the shop's own picture of its stall."""
    return pictures.find("stage.svg" if stage.show.is_open else "show.svg")
