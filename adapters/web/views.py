"""What each kind of page shows of a stage, as parts: drawn once a change and language, for all."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from adapters.web.stage import Stage
from adapters.web.texts import Painter


@dataclass(frozen=True, slots=True)
class Buyer:
    """Somebody who just got something, as an overlay names them."""

    name: str
    code: str
    quantity: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Drawn:
    """HTML by part, and the order of parts in lists that grow and shrink."""

    parts: Mapping[str, str]
    lists: Mapping[str, Sequence[str]]


View = Callable[[Painter, Stage, Sequence[Buyer]], Drawn]


def draw_show(painter: Painter, stage: Stage, _: Sequence[Buyer]) -> Drawn:
    """The price sign and the shop's cards."""
    cards = {f"drop-{drop.id}": drop for drop in stage.drops}
    parts = {key: painter.card("parts/drop.html", stage, drop) for key, drop in cards.items()}
    parts["banner"] = painter.render("parts/banner.html", stage=stage, now=None)
    return Drawn(parts, {"drops": tuple(cards)})


def draw_overlay(painter: Painter, stage: Stage, buyers: Sequence[Buyer]) -> Drawn:
    """What lies over the video: sign, stock and who just bought, by a shortened name."""
    names = [(short_name(buyer.name), buyer) for buyer in buyers]
    return Drawn(_overlay(painter, stage, names), {})


def draw_masked_overlay(painter: Painter, stage: Stage, buyers: Sequence[Buyer]) -> Drawn:
    """The same with names that nobody can be found by."""
    names = [(f"{buyer.name[:1]}•••", buyer) for buyer in buyers]
    return Drawn(_overlay(painter, stage, names), {})


def draw_deck(painter: Painter, stage: Stage, _: Sequence[Buyer]) -> Drawn:
    """The console's deck: a card with buttons for each drop."""
    cards = {f"deck-{drop.id}": drop for drop in stage.drops}
    parts = {key: painter.card("parts/deck.html", stage, drop) for key, drop in cards.items()}
    parts["deck-state"] = painter.render("parts/deck_state.html", stage=stage, now=None)
    return Drawn(parts, {"deck": tuple(cards)})


def short_name(name: str) -> str:
    """A first name and an initial, or the beginning of a long name."""
    first, _, rest = name.strip().partition(" ")
    short = first if len(first) <= 12 else f"{first[:11]}…"
    if rest.isdecimal():
        return f"{short} {rest[:4]}"  # a guest's number
    return f"{short} {rest[:1]}." if rest else short


def _overlay(painter: Painter, stage: Stage, named: Sequence[tuple[str, Buyer]]) -> dict[str, str]:
    return {
        "sign": painter.render("parts/overlay_sign.html", stage=stage, now=None),
        "buyers": painter.render(
            "parts/overlay_buyers.html", buyers=list(reversed(named)), now=None
        ),
    }


VIEWS: Mapping[str, View] = {
    "show": draw_show,
    "overlay": draw_overlay,
    "overlay-masked": draw_masked_overlay,
    "console": draw_deck,
}
