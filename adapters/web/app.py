"""The web application: which address is answered by what, and what surrounds every answer."""

from pathlib import Path

from aiohttp import web

from adapters.web import security
from adapters.web.assets import load_assets
from adapters.web.context import CONTEXT, WebContext
from adapters.web.faults import tell_faults
from adapters.web.hub import Hub
from adapters.web.latest import Line
from adapters.web.metrics import METRICS, Metrics, measure
from adapters.web.pages import (
    chat,
    checkout,
    claims,
    console,
    events,
    health,
    home,
    ledger,
    linking,
    overlay,
    pictures,
    receipt,
    show,
)
from adapters.web.pages.parts import stage_reader
from adapters.web.respond import HUB
from adapters.web.send import Note
from adapters.web.sessions import SESSIONS, Sessions, send_cookie
from adapters.web.texts import Painter, Pictures

WEBHOOKS = "/webhooks/"


def make_app(context: WebContext) -> web.Application:
    """Build the application; `adapters.web.serve` runs it together with its hub."""
    assets = load_assets(Path(__file__).parent / "static")
    where = Pictures(context.options.pictures)
    painters = {
        locale: Painter(context.shop, context.wording, locale, assets, where)
        for locale in context.wording.locales
    }
    hub = Hub(stage_reader(context), painters, context.clock, context.options.pace_s)
    app = web.Application(
        client_max_size=security.BODY_MAX,
        middlewares=[
            measure,
            security.compress,
            tell_faults,
            security.refuse_forgeries(context.options.public_url, exempt=(WEBHOOKS,)),
        ],
    )
    app[CONTEXT], app[HUB], app[METRICS] = context, hub, Metrics(hub)
    app[SESSIONS] = Sessions(context.signer, context.options.public_url.startswith("https:"))
    app.on_response_prepare.extend([security.send_headers, send_cookie])
    app.on_shutdown.append(_close_pages)
    app.router.add_get("/static/{version}/{name}", assets.serve)
    app.router.add_get("/favicon.ico", assets.icon)
    app.add_routes(_routes())
    _connect(context, hub)
    return app


def _routes() -> list[web.RouteDef]:
    return [
        web.get("/", home.current),
        web.get("/language/{locale}", home.language),
        web.get("/s/{slug}", show.view),
        web.post("/s/{slug}/claim", claims.claim),
        web.post("/s/{slug}/change", claims.change),
        web.post("/s/{slug}/say", chat.say),
        web.post("/s/{slug}/name", show.rename),
        web.post("/s/{slug}/link", linking.show_code),
        web.get("/s/{slug}/chat", chat.join),
        web.get("/s/{slug}/events", events.follow_show),
        web.get("/s/{slug}/ledger", ledger.view),
        web.get("/s/{slug}/ledger.json", ledger.entries),
        web.get("/s/{slug}/ledger-file.json", ledger.whole),
        web.get("/s/{slug}/receipt.json", ledger.receipt),
        web.get("/o/{slug}", overlay.view),
        web.get("/o/{slug}/events", events.follow_overlay),
        web.get("/o/{slug}/qr.svg", overlay.qr),
        web.get("/c/{token}", checkout.view),
        web.get("/c/{token}/state", checkout.state),
        web.post("/c/{token}/change", checkout.change),
        web.post("/c/{token}/pay", checkout.pay),
        web.get("/r/{token}", receipt.view),
        web.get("/console", console.view),
        web.get("/console/enter/{token}", console.enter),
        web.post("/console/enter/{token}", console.sign_in),
        web.post("/console/leave", console.leave),
        web.post("/console/command", console.command),
        web.post("/console/compose", console.compose),
        web.get("/console/events", console.follow_deck),
        web.get("/pictures/{file:.+}", pictures.serve),
        web.post(WEBHOOKS + "{provider}", health.webhook),
        web.get("/healthz", health.alive),
        web.get("/readyz", health.ready),
        web.get("/metrics", health.metrics),
    ]


def _connect(context: WebContext, hub: Hub) -> None:
    """Let the messenger reach open pages."""

    def show_note(visitor_id: str, note: Note) -> None:
        for watcher in hub.of_visitor(visitor_id):
            watcher.note("note", {"text": note.body, "link": note.link})
            watcher.stir()

    def show_line(address: str, key: str, text: str) -> None:
        hub.latest_at(address).put(Line(key, "web", context.shop.name, "bot", text))

    context.messenger.connect(show_note, show_line)


async def _close_pages(app: web.Application) -> None:
    app[HUB].close()
