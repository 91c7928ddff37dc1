"""`/console`: the deck, the claims and a command line, for hosts and moderators."""

import re
import secrets

from aiohttp import web

from adapters.web.context import CommandLine
from adapters.web.hub import Watcher
from adapters.web.pages.events import follow
from adapters.web.pages.parts import filled
from adapters.web.pages.staff import forget, remember, session_of
from adapters.web.respond import Asked, asked, form_of, message, page
from adapters.web.stage import Stage
from commerce.errors import AlreadySettled, Refused
from commerce.model.people import Identity, Role, Session
from commerce.model.shows import Show

_CLICK = re.compile(r"[0-9a-f]{8,40}")
_TEXT_MAX = 500  # characters of a command
_QUESTIONS = 8


async def view(request: web.Request) -> web.Response:
    """Answer `GET /console`; `?show=` picks another show than the open one."""
    ask = asked(request)
    session = await session_of(ask)
    if session is None:
        return message(ask, "sign-in", 401)
    return await _page(ask, session)


async def enter(request: web.Request) -> web.Response:
    """Answer `GET /console/enter/{token}`: a button, as a preview must not use up the link."""
    return page(asked(request), "enter.html", private=True, token=request.match_info["token"])


async def sign_in(request: web.Request) -> web.Response:
    """Answer `POST /console/enter/{token}`: use the link up and begin a session."""
    ask = asked(request)
    opened = await ask.context.services.sessions.open(request.match_info["token"])
    if opened is None:
        return message(ask, "link-expired", 410, private=True)
    answer = web.HTTPSeeOther("/console")
    remember(answer, opened.token, secure=ask.context.options.public_url.startswith("https:"))
    raise answer


async def leave(request: web.Request) -> web.Response:
    """Answer `POST /console/leave`: end the session."""
    ask = asked(request)
    if token := request.cookies.get("hawker_console"):
        await ask.context.services.sessions.end(token)
    answer = web.HTTPSeeOther("/console")
    forget(answer)
    raise answer


async def command(request: web.Request) -> web.Response:
    """Answer `POST /console/command`: do what a line says, once."""
    ask = asked(request)
    session, form = await session_of(ask), await form_of(request)
    if session is None:
        return message(ask, "sign-in", 401)
    text, click = form.get("text", "").strip(), form.get("click", "")
    if not text or len(text) > _TEXT_MAX or not _CLICK.fullmatch(click):
        return message(ask, "choose", 400)
    said, well = await _run(ask, session, text, click)
    if ask.by_script:
        return web.json_response({"text": said, "tone": "won" if well else "refused"})
    return await _page(ask, session, said)


async def compose(request: web.Request) -> web.Response:
    """Answer `POST /console/compose`: the line that a filled form stands for, to be looked at."""
    ask = asked(request)
    session, form = await session_of(ask), await form_of(request)
    if session is None:
        return message(ask, "sign-in", 401)
    prefix = "field."
    values = {k.removeprefix(prefix): v for k, v in form.items() if k.startswith(prefix)}
    try:
        line = ask.context.console.line_of(form.get("command", ""), values)
    except KeyError:
        return message(ask, "choose", 400)
    if ask.by_script:
        return web.json_response({"line": line})
    return await _page(ask, session, line=line)


async def follow_deck(request: web.Request) -> web.StreamResponse:
    """Answer `GET /console/events`."""
    ask = asked(request)
    session, show = await session_of(ask), await _show(ask)
    stage = await ask.hub.stage(show.id) if show else None
    if session is None or stage is None:
        raise web.HTTPForbidden(text="session")
    shown = stage

    async def private(_: Watcher) -> dict[str, str]:
        if await session_of(ask) is None:  # signed out elsewhere, or the session ran out
            raise ConnectionResetError
        return await _live_parts(ask, shown)

    return await follow(ask, shown, "console", private)


async def _page(ask: Asked, session: Session, said: str = "", line: str = "") -> web.Response:
    show = await _show(ask)
    stage = await ask.hub.stage(show.id) if show else None
    parts = await _live_parts(ask, stage) if stage else {}
    if stage:
        parts |= ask.hub.draw(stage, "console", ask.locale).parts
    forms = [
        form for form in ask.context.console.forms if Role[form.least_role.upper()] <= session.role
    ]
    return page(
        ask,
        "console.html",
        session=session,
        stage=stage,
        parts=filled(ask, parts, secrets.token_hex(12)),
        forms=forms,
        said=said,
        line=line,
        click=secrets.token_hex(12),
        show_query=f"?show={stage.show.slug}" if stage else "",
    )


async def _show(ask: Asked) -> Show | None:
    """The show the console is about: the one asked for, the open one, else the newest."""
    shows = ask.context.services.shows
    if slug := ask.request.query.get("show"):
        return await shows.by_slug(slug)
    return await shows.current() or next(iter(await shows.newest(1)), None)


async def _live_parts(ask: Asked, stage: Stage) -> dict[str, str]:
    """What only the shop's people see: claims by name, questions, what was not delivered."""
    tools, lines = ask.context.console, ask.hub.latest(stage.show.id).lines
    now = ask.context.clock()
    claims = [line for line in reversed(lines) if line.mark]
    questions = [line for line in reversed(lines) if line.verdict == "question"]
    undelivered = await tools.undelivered(stage.show.id, ask.locale)
    draw = ask.painter.render
    return {
        "claims": draw("parts/console_claims.html", lines=claims, now=now),
        "questions": draw("parts/console_lines.html", lines=questions[:_QUESTIONS], now=now),
        "undelivered": draw("parts/console_undelivered.html", messages=undelivered, now=now),
        "health": draw(
            "parts/console_health.html",
            platforms=tools.health(),
            pages=ask.hub.watchers,
            now=now,
        ),
    }


async def _run(ask: Asked, session: Session, text: str, click: str) -> tuple[str, bool]:
    show = await _show(ask)
    line = CommandLine(
        id=f"console.{session.id}.{click}",
        text=text,
        author=Identity("console", session.name, session.name, ask.locale),
        role=session.role,
        show_id=show.id if show else None,
        locale=ask.locale,
    )
    try:
        return await ask.context.console.run(line), True
    except AlreadySettled:
        return ask.painter.say("already-done"), True
    except Refused as refused:
        return ask.painter.refusal(refused.key, refused.facts), False
