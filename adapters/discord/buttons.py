"""The buttons of viewers: what they are called to Discord, and which line of chat they stand for.

Their ids never change, so a button on an old message works with any process.
"""

from collections.abc import Callable
from typing import Any

import discord

from adapters.discord.around import Say

_OURS = "hawker:"
LINK, CART, BUY, CANCEL, TAKE, OPTION, QUANTITY = (
    f"{_OURS}{name}" for name in ("link", "cart", "buy", "cancel", "take", "option", "quantity")
)
_URL_MAX = 512
_ID_MAX = 100
_STYLE = discord.ButtonStyle

Item = discord.ui.Item[Any]


def split(custom_id: str) -> tuple[str, list[str]] | None:
    """The kind of one of our own controls and what it is about; `None` for another's."""
    if not custom_id.startswith(_OURS):
        return None
    name, *about = custom_id.removeprefix(_OURS).split(":")
    return f"{_OURS}{name}", about


def custom_id(kind: str, *about: str) -> str:
    """The id of a control; what is about it must be short."""
    return ":".join((kind, *about))[:_ID_MAX]


def line_of(kind: str, about: list[str], word: Callable[[str], str]) -> str | None:
    """The line of chat that a button stands for, if pressing it says all."""
    if kind == CANCEL and about:
        return f"{word('cancel')} {about[0]}"
    verb = {LINK: "link", CART: "cart"}.get(kind)
    return None if verb is None else word(verb)


def view(*items: Item | None) -> discord.ui.View | None:
    """Controls below a message; handled by their ids, so the library need not keep them."""
    there = [item for item in items if item is not None]
    if not there:
        return None
    made = discord.ui.View(timeout=None)
    for item in there:
        made.add_item(item)
    made.stop()
    return made


def get_link(say: Say, locale: str | None = None) -> Item:
    """The persistent button below public lines."""
    return discord.ui.Button(
        label=say("discord-get-link", locale, {}), custom_id=LINK, style=_STYLE.primary
    )


def my_cart(say: Say, locale: str | None = None) -> Item:
    """What one has."""
    return discord.ui.Button(label=say("discord-my-cart", locale, {}), custom_id=CART)


def cancel(say: Say, code: str, locale: str | None = None) -> Item:
    """Give it up."""
    return discord.ui.Button(
        label=say("discord-cancel", locale, {"code": code}),
        custom_id=custom_id(CANCEL, code),
        style=_STYLE.danger,
    )


def pay(say: Say, link: str | None, locale: str | None = None) -> Item | None:
    """The way to the checkout."""
    if link is None or len(link) > _URL_MAX or not link.startswith(("http://", "https://")):
        return None
    return discord.ui.Button(label=say("discord-pay", locale, {}), url=link)
