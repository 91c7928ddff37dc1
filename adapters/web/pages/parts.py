"""Reading what pages show: the stage of a show, and a visitor's own part of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from adapters.web.context import WebContext
from adapters.web.hub import ReadStage
from adapters.web.merging import merged_cart
from adapters.web.respond import Asked
from adapters.web.sessions import SESSIONS
from adapters.web.stage import Stage, StageDrop, compose
from adapters.web.texts import with_clocks
from commerce.ids import ChannelId, CustomerId, DropId, ShowId
from commerce.model.carts import CartView
from commerce.model.shows import Show

_ID_LONGEST = 20  # digits; a database knows no longer ones


@dataclass(frozen=True, slots=True)
class Mine:
    """My claims as drawn, whose they are, and how many pieces of paper they are."""

    html: str
    customer_id: CustomerId | None
    count: int


def stage_reader(context: WebContext) -> ReadStage:
    """How the hub reads a show."""
    services = context.services

    async def read(show_id: ShowId) -> Stage | None:
        show = await services.shows.get(show_id)
        if show is None:
            return None
        on_sale = await services.drops.of_show(show_id)
        return compose(show, on_sale, context.clock())

    return read


async def draw_mine(ask: Asked, stage: Stage) -> Mine:
    """Draw what the visitor has in a show."""
    identity = ask.visitor.identity(ask.locale)
    cart = await ask.context.services.carts.of_viewer(stage.show.id, identity)
    html = ask.painter.render(
        "parts/mine.html",
        stage=stage,
        cart=cart,
        lines=merged_cart(cart.lines),
        drops={drop.id: drop for drop in stage.drops},
        notes=ask.context.messenger.notes(ask.visitor.id),
        now=ask.context.clock(),
    )
    return Mine(html, cart.customer_id, count_of(cart))


def filled(ask: Asked, parts: Mapping[str, str], click: str) -> dict[str, str]:
    """Put a visitor's own tokens, and running clocks, into parts that were drawn for everybody."""
    csrf, now = ask.request.app[SESSIONS].csrf(ask.visitor), ask.context.clock()
    return {
        key: with_clocks(html, now).replace("__CSRF__", csrf).replace("__CLICK__", click)
        for key, html in parts.items()
    }


def count_of(cart: CartView) -> int:
    """Pieces that are kept and not yet asked for, for the badge on the tab."""
    return sum(line.quantity for line in cart.lines)


def drop_of(stage: Stage, drop_id: str) -> StageDrop | None:
    """The drop a form names."""
    wanted = DropId(int(drop_id)) if drop_id.isdecimal() and len(drop_id) < _ID_LONGEST else None
    return next((drop for drop in stage.drops if drop.id == wanted), None)


async def web_channel(context: WebContext, show: Show) -> ChannelId:
    """The show's channel on our own pages; linked when a show was opened without it.

    Raises:
        Conflict: the show is closed and never had one.
    """
    services = context.services.shows
    for channel in await services.channels(show.id):
        if channel.platform == context.source.platform:
            return channel.id
    linked = await services.link_channel(
        show.id, context.source.platform, show.slug, context.shop.name
    )
    return linked.id
