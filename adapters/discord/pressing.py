"""What people press and choose, turned into the lines that they stand for."""

from typing import Any

import discord

from adapters.discord import buttons, menu
from adapters.discord.around import Around, Offer
from adapters.discord.asked import ALREADY_ACKNOWLEDGED, UNKNOWN_INTERACTION
from adapters.discord.client import HawkerClient

_OLD = frozenset({ALREADY_ACKNOWLEDGED, UNKNOWN_INTERACTION})

Interaction = discord.Interaction[Any]


class Pressing:
    """Answers the buttons and menus of viewers."""

    def __init__(self, around: Around) -> None:
        """Take where offers and words are found."""
        self._around = around

    async def __call__(self, client: HawkerClient, asked: Interaction) -> None:
        """Take one thing pressed; what is not ours is left alone."""
        data: dict[str, Any] = asked.data or {}  # type: ignore[assignment]
        ours = buttons.split(str(data.get("custom_id", "")))
        if ours is None:
            return
        kind, about = ours
        text = buttons.line_of(kind, about, self._around.word)
        if text is not None:
            await client.speak(asked, text)
        elif about:
            await self._menu(client, asked, kind, about[0])

    async def _menu(self, client: HawkerClient, asked: Interaction, kind: str, code: str) -> None:
        offer = self._offer(client, asked, code)
        if kind == buttons.BUY and (
            offer is None or not offer.buyable or not menu.needed(offer) or not menu.fits(offer)
        ):
            await client.speak(asked, code)  # what can't be had is told, what is unclear asked
        elif offer is None:
            await client.speak(asked, code, by_edit=True)
        elif kind == buttons.TAKE:
            await client.speak(asked, menu.line(offer, menu.chosen(asked, offer)), by_edit=True)
        else:
            await self._show(asked, offer, first=kind == buttons.BUY)

    async def _show(self, asked: Interaction, offer: Offer, *, first: bool) -> None:
        locale = str(asked.locale)
        choice = menu.Choice({}) if first else menu.chosen(asked, offer)
        controls = menu.draw(offer, choice, self._around.say, locale)
        try:
            if first and controls is not None:
                title = discord.utils.escape_markdown(f"{offer.code} {offer.title}")
                words = f"{title} — {offer.price}"
                await asked.response.send_message(words, view=controls, ephemeral=True)
            else:
                await asked.response.edit_message(view=controls)
        except discord.HTTPException as error:
            if error.code not in _OLD:
                raise

    def _offer(self, client: HawkerClient, asked: Interaction, code: str) -> Offer | None:
        return self._around.offer(client.address_of(asked), code)
