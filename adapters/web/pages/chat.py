"""The chat of the show page: lines down and up over a WebSocket, or one by one as a form."""

import asyncio
import json
import re
from collections.abc import Callable
from typing import Any

from aiohttp import WSMsgType, web

from adapters.chat import ChatMessage, ChatUser
from adapters.web.context import CONTEXT
from adapters.web.latest import Latest, Reader
from adapters.web.listen import TEXT_MAX
from adapters.web.pages.staff import session_of
from adapters.web.respond import Asked, asked, form_of, stage_of
from adapters.web.security import from_here
from adapters.web.sessions import SESSIONS
from adapters.web.stage import Stage
from commerce.model.people import Role

_ID = re.compile(r"[0-9a-f]{8,40}")
_FRAME_MAX = 256 * 1024  # bytes; what is longer ends the connection


async def join(request: web.Request) -> web.StreamResponse:
    """Answer `GET /s/{slug}/chat`."""
    if not from_here(request, request.app[CONTEXT].options.public_url):
        raise web.HTTPForbidden(text="origin")
    ask = asked(request)
    stage = await stage_of(ask)
    author = await _author(ask)
    latest = ask.hub.latest(stage.show.id)
    socket = web.WebSocketResponse(heartbeat=25, max_msg_size=_FRAME_MAX)
    await socket.prepare(request)
    with latest.read() as reader:
        reader.tell(_all(latest))
        async with asyncio.TaskGroup() as tasks:
            writing = tasks.create_task(_write(socket, reader, latest))
            async for frame in socket:
                if frame.type is WSMsgType.TEXT:
                    await _said(ask, stage, author, (frame.data, reader.tell))
            writing.cancel()
    return socket


async def say(request: web.Request) -> web.Response:
    """Answer `POST /s/{slug}/say`: one line, for pages without scripts."""
    ask = asked(request)
    stage, form = await stage_of(ask), await form_of(request)
    frame = json.dumps({"id": form.get("click"), "text": form.get("text", "")})
    await _said(ask, stage, await _author(ask), (frame, lambda _: None))
    raise web.HTTPSeeOther(f"/s/{stage.show.slug}#latest")


async def _author(ask: Asked) -> ChatUser:
    """Who writes: a visitor, or one of the shop's people who is signed in here."""
    session = await session_of(ask)
    role = session.role if session else Role.VIEWER
    return ChatUser(ask.visitor.id, ask.visitor.name, role, locale=ask.locale)


def _all(latest: Latest) -> dict[str, Any]:
    return {"kind": "lines", "lines": [line.data() for line in latest.lines]}


async def _write(socket: web.WebSocketResponse, reader: Reader, latest: Latest) -> None:
    """Send what there is to be read until the page goes or the server does."""
    while not (reader.closed or socket.closed):
        told = await reader.take()
        if reader.behind:
            reader.behind = False
            told = [_all(latest)]
        for one in told:
            try:
                await socket.send_json(one)
            except ConnectionResetError:
                return
    await socket.close(code=1001, message=b"restarting")


async def _said(
    ask: Asked, stage: Stage, author: ChatUser, came: tuple[str, Callable[[dict[str, Any]], None]]
) -> None:
    """Hand a line to the bots; what can't be taken is refused with a word, not dropped."""
    frame, tell = came
    line = _line(frame)
    if line is None:
        return
    client_id, text = line
    if len(text) > TEXT_MAX:
        refusal = ask.painter.say("too-long", most=TEXT_MAX)
        tell({"kind": "refused", "id": client_id, "text": refusal})
        return
    if not stage.show.is_open:
        tell({"kind": "refused", "id": client_id, "text": ask.painter.say("show-closed")})
        return
    prefix = ask.request.app[SESSIONS].line_prefix(ask.visitor)
    message = ChatMessage(
        platform=ask.context.source.platform,
        address=stage.show.slug,
        id=f"{prefix}.{client_id}",
        author=author,
        text=text,
        at=ask.context.clock(),
    )
    await ask.context.source.put(message, lambda: tell({"kind": "ack", "id": client_id}))


def _line(frame: str) -> tuple[str, str] | None:
    """The browser's id of a line and its text; `None` for what our script never sends."""
    try:
        data = json.loads(frame)
    except (ValueError, RecursionError):
        return None
    match data:
        case {"id": str(client_id), "text": str(text)} if _ID.fullmatch(client_id) and text.strip():
            return client_id, text.strip()
        case _:
            return None
