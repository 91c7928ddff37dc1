"""How handlers answer: a page, a line for the page's script, or a way back to the page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from adapters.web.context import CONTEXT, WebContext
from adapters.web.hub import Hub
from adapters.web.security import keep_private
from adapters.web.sessions import SESSIONS, Visitor, visitor_of
from adapters.web.stage import Stage
from adapters.web.texts import Painter, locale_of

HUB = web.AppKey("hub", Hub)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request with what every handler wants to know of it."""

    request: web.Request
    context: WebContext
    hub: Hub
    visitor: Visitor
    painter: Painter

    @property
    def locale(self) -> str:
        """The language to answer in."""
        return self.painter.locale

    @property
    def by_script(self) -> bool:
        """Whether a script asks, and wants data, not a page."""
        return "application/json" in self.request.headers.get("Accept", "")


def asked(request: web.Request) -> Asked:
    """Read what every handler wants to know."""
    context, hub = request.app[CONTEXT], request.app[HUB]
    locale = locale_of(request, context.wording.locales)
    return Asked(request, context, hub, visitor_of(request), hub.painters[locale])


def page(
    ask: Asked, template: str, *, status: int = 200, private: bool = False, **values: Any
) -> web.Response:
    """A whole page; a `private` one has a secret in its address."""
    html = ask.painter.render(
        template,
        now=ask.context.clock(),
        path=ask.request.path_qs if not private else "/",
        csrf=ask.request.app[SESSIONS].csrf(ask.visitor),
        visitor=ask.visitor,
        **values,
    )
    response = web.Response(text=html, content_type="text/html", status=status)
    if private:
        keep_private(response)
    return response


def message(ask: Asked, key: str, status: int, *, private: bool = False) -> web.Response:
    """A page that says one thing: `<key>-title` and `<key>-text`."""
    if ask.by_script:
        return web.json_response({"text": ask.painter.say(f"{key}-text")}, status=status)
    return page(ask, "message.html", status=status, private=private, key=key)


def answer(ask: Asked, text: str, tone: str, back: str, **more: Any) -> web.Response:
    """Answer a form: data for a script, else the way back to the page that shows what changed.

    Where nothing changed, as it was `refused`, a page says why.
    """
    if ask.by_script:
        return web.json_response({"text": text, "tone": tone, **more})
    if tone == "refused":
        return page(ask, "said.html", text=text, back=back)
    raise web.HTTPSeeOther(back)


async def stage_of(ask: Asked) -> Stage:
    """The show named in the address.

    Raises:
        HTTPNotFound: there is no such show.
    """
    show = await ask.context.services.shows.by_slug(ask.request.match_info["slug"])
    stage = None if show is None else await ask.hub.stage(show.id)
    if stage is None:
        raise web.HTTPNotFound
    return stage


async def form_of(request: web.Request) -> Mapping[str, str]:
    """The text fields of a form; NUL, which no database takes as text, is left out."""
    form = await request.post()
    return {name: str(value).replace("\0", "") for name, value in form.items()}
