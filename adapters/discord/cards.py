"""The cards of drops: a picture, the price, how much is left and for how long, and a Buy button.

They are edited at a pace that Discord allows, and only when something on them changed. How much
time is left is counted by each viewer's own client.
"""

import logging

import discord

from adapters.discord import buttons
from adapters.discord.around import Around, Offer
from adapters.discord.client import HawkerClient
from adapters.discord.memory import Memory
from adapters.discord.refusals import FAULTS, UNKNOWN_MESSAGE

_LOG = logging.getLogger(__name__)
_BAR = 12
_OPEN, _TAKEN, _OVER = 0x2E8B57, 0xC77D0A, 0x777777
_TITLE_MAX, _TEXT_MAX = 256, 300


class Cards:
    """Draws cards, and keeps those that hang up to date."""

    def __init__(self, around: Around, memory: Memory, pace_s: float) -> None:
        """Take what is drawn, and where it is remembered."""
        self._around = around
        self._memory = memory
        self._pace_s = pace_s
        self._drawn: dict[tuple[str, str], Offer] = {}

    def hang(self, address: str, offer: Offer, number: int) -> None:
        """A card was sent: keep it up to date from now on."""
        self._memory.keep_card(address, offer.code, number)
        self._drawn[address, offer.code] = offer

    def embed(self, offer: Offer) -> discord.Embed:
        """The card."""
        colour = _OPEN if offer.buyable and not offer.waiting else _TAKEN
        card = discord.Embed(
            title=_escaped(f"{offer.code} · {offer.title}", _TITLE_MAX),
            description=_escaped(offer.description, _TEXT_MAX) or None,
            colour=colour if offer.buyable else _OVER,
        )
        say = self._around.say
        card.add_field(name=say("discord-price", None, {}), value=offer.price)
        card.add_field(name=say("discord-stock", None, {}), value=stock_bar(offer))
        if offer.closes_at is not None and offer.buyable:
            until = discord.utils.format_dt(offer.closes_at, "R")
            card.add_field(name=say("discord-closes", None, {}), value=until)
        if offer.picture is not None:
            card.set_image(url=offer.picture)
        return card

    def controls(self, offer: Offer) -> discord.ui.View | None:
        """The buttons below the card."""
        say = self._around.say
        key = "discord-wait" if offer.waiting else "discord-buy"
        buy = discord.ui.Button[discord.ui.View](
            label=say(key, None, {}),
            custom_id=buttons.custom_id(buttons.BUY, offer.code),
            style=discord.ButtonStyle.success,
            disabled=not offer.buyable,
        )
        return buttons.view(buy, buttons.my_cart(say), buttons.get_link(say))

    async def run(self, client: HawkerClient) -> None:
        """Redraw what changed, until cancelled."""
        while True:
            await self._around.pause(self._pace_s)
            if client.is_ready():
                await self.redraw(client)

    async def redraw(self, client: HawkerClient) -> None:
        """Redraw every card that shows what is no longer so."""
        for address, code, number in self._memory.cards:
            offer = self._around.offer(address, code)
            if offer is None and address in self._around.linked():
                continue  # not read yet
            if offer is not None and self._drawn.get((address, code)) == offer:
                continue
            await self._redraw(client, address, number, code)

    async def _redraw(self, client: HawkerClient, address: str, number: int, code: str) -> None:
        offer = self._around.offer(address, code)
        message = client.get_partial_messageable(int(address)).get_partial_message(number)
        try:
            if offer is None:  # the show is over
                await message.edit(view=None)
            else:
                await message.edit(embed=self.embed(offer), view=self.controls(offer))
        except discord.HTTPException as error:
            if error.code == UNKNOWN_MESSAGE or error.status in {403, 404}:
                offer = None
            else:
                _LOG.warning("the card of %s was not redrawn: %s", code, error)
                return
        except FAULTS as error:
            _LOG.warning("the card of %s was not redrawn: %s", code, error)
            return
        if offer is None:
            self._memory.keep_card(address, code, None)
            self._drawn.pop((address, code), None)
        else:
            self._drawn[address, code] = offer


def stock_bar(offer: Offer) -> str:
    """How much is left, drawn and in numbers."""
    total = max(offer.total, offer.available)
    if not total:
        return "0"
    full = min(_BAR, -(-offer.available * _BAR // total))
    return f"{'▰' * full}{'▱' * (_BAR - full)} {offer.available}/{total}"


def _escaped(text: str, most: int) -> str:
    return discord.utils.escape_markdown(text[:most])[:most]
