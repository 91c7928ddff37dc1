"""What pressing Buy opens for one person: a menu of options and quantity, and then the claim.

The menu keeps what was chosen in itself, so that it works with any process.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import discord

from adapters.discord.around import Offer, Say
from adapters.discord.buttons import BUY, OPTION, QUANTITY, TAKE, custom_id, split, view

_MENUS_MAX = 3  # options; a fourth line is the quantity, the fifth the button
_VALUES_MAX = 25
_QUANTITY_MAX = 10
_TEXT_MAX = 100

Interaction = discord.Interaction[Any]


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen so far."""

    options: Mapping[str, str]
    quantity: int = 1


def fits(offer: Offer) -> bool:
    """Whether a menu can show all there is to choose."""
    return len(offer.choices) <= _MENUS_MAX and all(
        0 < len(values) <= _VALUES_MAX and all(len(value) <= _TEXT_MAX for value in values)
        for values in offer.choices.values()
    )


def needed(offer: Offer) -> bool:
    """Whether there is anything to choose."""
    return bool(offer.choices) or offer.limit != 1


def line(offer: Offer, choice: Choice) -> str:
    """The line of chat that claims this."""
    chosen = " ".join(choice.options[name] for name in offer.choices if name in choice.options)
    return f"{offer.code} x{choice.quantity} {chosen}".strip()


def draw(offer: Offer, choice: Choice, say: Say, locale: str) -> discord.ui.View | None:
    """The controls, with what was chosen so far."""
    selects = [
        discord.ui.Select[discord.ui.View](
            custom_id=custom_id(OPTION, offer.code, str(place)),
            placeholder=say("discord-choose", locale, {"option": {"option_names": [name]}})[:150],
            options=[
                discord.SelectOption(
                    label=value, value=value, default=choice.options.get(name) == value
                )
                for value in values
            ],
        )
        for place, (name, values) in enumerate(offer.choices.items())
    ]
    most = max(1, min(offer.limit or _QUANTITY_MAX, _QUANTITY_MAX))
    if most > 1:
        selects.append(
            discord.ui.Select[discord.ui.View](
                custom_id=custom_id(QUANTITY, offer.code),
                options=[
                    discord.SelectOption(
                        label=f"× {number}", value=str(number), default=number == choice.quantity
                    )
                    for number in range(1, most + 1)
                ],
            )
        )
    key = "discord-wait" if offer.waiting else "discord-buy"
    take = discord.ui.Button[discord.ui.View](
        label=say(key, locale, {}),
        custom_id=custom_id(TAKE, offer.code),
        style=discord.ButtonStyle.success,
        disabled=any(name not in choice.options for name in offer.choices),
    )
    return view(*selects, take)


def chosen(asked: Interaction, offer: Offer) -> Choice:
    """What a menu says, with what was just changed in it."""
    options: dict[str, str] = {}
    quantity = 1
    names = list(offer.choices)
    for control, values in _told(asked):
        kind, about = split(control) or ("", [])
        if kind == QUANTITY and values[0].isdigit():
            quantity = int(values[0])
        elif kind == OPTION and len(about) == 2 and about[1].isdigit():
            place = int(about[1])
            if place < len(names) and values[0] in offer.choices[names[place]]:
                options[names[place]] = values[0]
    return Choice(options, quantity)


def _told(asked: Interaction) -> Iterator[tuple[str, list[str]]]:
    """Each menu and what is chosen in it."""
    for row in asked.message.components if asked.message else ():
        for child in getattr(row, "children", ()):
            if isinstance(child, discord.SelectMenu):
                values = [option.value for option in child.options if option.default]
                if values:
                    yield child.custom_id, values
    data: Mapping[str, Any] = asked.data or {}
    if data.get("values"):
        yield str(data["custom_id"]), [str(value) for value in data["values"]]


__all__ = ["BUY", "Choice", "chosen", "draw", "fits", "line", "needed"]
