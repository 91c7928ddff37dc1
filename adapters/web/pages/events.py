"""Server-sent events: the whole state when a page connects, then what changes of it."""

import asyncio
import json
import secrets
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from adapters.web.hub import Watcher
from adapters.web.pages.parts import draw_mine
from adapters.web.respond import Asked, asked, stage_of
from adapters.web.stage import Stage
from commerce.errors import StoreUnavailable

Private = Callable[[Watcher], Awaitable[dict[str, str]]]


async def follow_show(request: web.Request) -> web.StreamResponse:
    """Answer `GET /s/{slug}/events`."""
    ask = asked(request)
    stage = await stage_of(ask)

    async def mine(watcher: Watcher) -> dict[str, str]:
        now = await ask.hub.stage(stage.show.id) or stage
        drawn = await draw_mine(ask, now)
        watcher.customer_id = drawn.customer_id
        watcher.note("count", {"claims": drawn.count})
        return {"mine": drawn.html}

    return await follow(ask, stage, "show", mine)


async def follow_overlay(request: web.Request) -> web.StreamResponse:
    """Answer `GET /o/{slug}/events`."""
    ask = asked(request)
    view = "overlay-masked" if "mask" in request.query else "overlay"
    return await follow(ask, await stage_of(ask), view)


async def follow(
    ask: Asked, stage: Stage, view: str, private: Private | None = None
) -> web.StreamResponse:
    """Send parts of `view` as they change, until the page goes or the server does."""
    response = web.StreamResponse(
        headers={
            "Content-Type": "text/event-stream",
            "Cache-Control": "no-store",
            "X-Accel-Buffering": "no",
        }
    )
    await response.prepare(ask.request)
    watcher = Watcher(stage.show.id, view, ask.locale, ask.visitor.id)
    with ask.hub.watch(watcher):
        drawn = ask.hub.draw(stage, view, ask.locale)
        watcher.parts |= drawn.parts
        watcher.lists |= {key: tuple(order) for key, order in drawn.lists.items()}
        watcher.stirred = private is not None
        try:
            # Pages that lost the server at the same time do not come back at the same time.
            await response.write(f"retry: {1000 + secrets.randbelow(2000)}\n\n".encode())
            while not ask.hub.closing:
                await _send(ask, response, watcher, private)
                await asyncio.sleep(ask.context.options.pace_s)
                await _wait(ask, response, watcher)
        except (ConnectionResetError, StoreUnavailable):
            pass  # the page went, or the database did: the page comes back by itself
    return response


async def _send(
    ask: Asked, response: web.StreamResponse, watcher: Watcher, private: Private | None
) -> None:
    if watcher.stirred and private is not None:
        watcher.stirred = False
        watcher.parts |= await private(watcher)
    if watcher.parts or watcher.lists:
        now = ask.context.clock().isoformat()
        data = {"now": now, "lists": watcher.lists, "parts": watcher.parts}
        watcher.parts, watcher.lists = {}, {}
        await response.write(_event("parts", data))
    while watcher.notes:
        await response.write(_event(*watcher.notes.popleft()))


async def _wait(ask: Asked, response: web.StreamResponse, watcher: Watcher) -> None:
    try:
        async with asyncio.timeout(ask.context.options.heartbeat_s):
            await watcher.wake.wait()
    except TimeoutError:
        watcher.stirred = watcher.view == "console"  # platforms' health changes without an event
        await response.write(_event("beat", {"now": ask.context.clock().isoformat()}))
    watcher.wake.clear()


def _event(name: str, data: dict[str, Any]) -> bytes:
    return f"event: {name}\ndata: {json.dumps(data)}\n\n".encode()
