"""What people on Discord are told.

In private where that is open, to them alone where they pressed something, and otherwise in public,
with a button at which everybody fetches their own link.
"""

import asyncio
import hashlib
import logging
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

import discord

from adapters.chat import Trouble
from adapters.discord import PLATFORM, buttons
from adapters.discord.around import Around, Link
from adapters.discord.asked import Asked
from adapters.discord.cards import Cards
from adapters.discord.client import HawkerClient
from adapters.discord.pace import Openings, Pace
from adapters.discord.refusals import (
    DMS_CLOSED,
    FAULTS,
    LOST,
    NO_HISTORY,
    QUARANTINED,
    TOO_MANY_OPENINGS,
    failed,
    retry_after_s,
)
from adapters.discord.seen import Seen
from commerce.errors import DeliveryFailed, DeliveryPostponed
from commerce.model.messages import Rung
from commerce.ports import Recipient, Text

_LOG = logging.getLogger(__name__)
_TEXT_MAX = 2_000
_REMEMBERED = 10_000
_AWAY_S = 2.0
_SHELF_S = 0.7  # what is on sale is read at least that often
_PATIENCE_S = 8.0  # the library itself waits for rate limits, as long as Discord says
_CLAIMED = frozenset({"claim.reserved", "claim.partial", "promoted", "reminder"})
_GIVABLE = _CLAIMED | {"claim.waitlisted", "claim.entered", "claim.unchanged", "claim.reduced"}


StaffButtons = Callable[[Text, str], discord.ui.View | None]
"""What is put below an answer to a host, in a language."""


class DiscordMessenger:
    """Sends through the client there is.

    Attributes:
        seen: the messages that were heard, to answer below them.
        staff_buttons: makes what comes below answers to hosts.
    """

    platform = PLATFORM
    rungs: tuple[Rung, ...] = (Rung.PRIVATE, Rung.EPHEMERAL, Rung.CLAIM_PAGE)
    per_minute: int | None = None

    def __init__(
        self, around: Around, link: Link, asked: Asked, cards: Cards, openings: Openings
    ) -> None:
        """Join what is sent with; nothing is sent yet."""
        self.seen = Seen()
        self.staff_buttons: StaffButtons = lambda _text, _locale: None
        self._around = around
        self._link = link
        self._asked = asked
        self._cards = cards
        self._openings = openings
        self._public = Pace(around.clock)
        self._sent: OrderedDict[str, str] = OrderedDict()
        self._awaited: set[str] = set()

    def rungs_for(self, to: Recipient) -> tuple[Rung, ...]:
        """Who pressed something is answered there; a private message only where that is open."""
        if self._asked.find(to.reply_to) is not None:
            return (Rung.EPHEMERAL, Rung.CLAIM_PAGE)
        if to.user_id is None or not self._reaches(to.user_id):
            return (Rung.CLAIM_PAGE,)
        return (Rung.PRIVATE, Rung.CLAIM_PAGE)

    def wrote(self, user_id: str, channel_id: int) -> None:
        """Somebody wrote to the bot in private: that way is open."""
        self._openings.wrote(user_id)
        self._link.memory.keep_dm(user_id, channel_id)

    async def send(self, rung: Rung, to: Recipient, text: Text, key: str) -> str:
        """Show `text` once, however often it is sent with this key.

        Raises:
            DeliveryFailed: see `refusals`.
        """
        if key in self._sent:
            return self._sent[key]
        client = self._link.client
        if rung not in self.rungs:
            raise DeliveryFailed(f"Discord has no rung {rung.value}", permanent=True)
        if client is None or client.user is None:
            raise DeliveryPostponed("not connected to Discord", _AWAY_S)
        try:
            async with asyncio.timeout(_PATIENCE_S):
                sent = await self._by(client, rung, to, (text, key))
        except FAULTS as error:
            self._learn(to, error)
            raise failed(error) from error
        self._sent[key] = sent
        if len(self._sent) > _REMEMBERED:
            self._sent.popitem(last=False)
        return sent

    async def _by(
        self, client: HawkerClient, rung: Rung, to: Recipient, what: tuple[Text, str]
    ) -> str:
        text, key = what
        match rung:
            case Rung.PRIVATE:
                return await self._in_private(client, to, text, key)
            case Rung.EPHEMERAL:
                return await self._answer(to, text, key)
            case _:
                return await self._in_public(client, to, text, key)

    def _reaches(self, user_id: str) -> bool:
        if self._link.memory.dm(user_id) is not None:
            return not self._openings.is_closed(user_id)
        return self._openings.may_open(user_id)

    async def _in_private(self, client: HawkerClient, to: Recipient, text: Text, key: str) -> str:
        if to.user_id is None or not to.user_id.isdigit():
            raise DeliveryFailed("nobody in particular", permanent=True)
        known = self._link.memory.dm(to.user_id)
        if known is None:
            channel = await client.create_dm(discord.Object(int(to.user_id)))
            known = channel.id
        place = client.get_partial_messageable(known, type=discord.ChannelType.private)
        content, controls = self._private(text)
        sent = await place.send(content, nonce=_nonce(key), view=controls or discord.utils.MISSING)
        self.wrote(to.user_id, known)
        return str(sent.id)

    async def _answer(self, to: Recipient, text: Text, key: str) -> str:
        question = self._asked.find(to.reply_to)
        if question is None:
            raise DeliveryFailed("nothing was pressed that could be answered", permanent=True)
        locale = str(question.interaction.locale)
        content, controls = self._private(text, locale)
        return await question.answer(key, content, controls or self.staff_buttons(text, locale))

    async def _answered(self, to: Recipient, text: Text, key: str) -> str | None:
        """Tell whoever pressed something, who would wait for it, what everybody may know."""
        if self._asked.find(to.reply_to) is None:
            return None
        try:
            return await self._answer(to, text, key)
        except discord.HTTPException as error:
            if error.code not in LOST:
                raise
            self._learn(to, error)
            return None

    async def _in_public(self, client: HawkerClient, to: Recipient, text: Text, key: str) -> str:
        if text.kind == "drop.opened":
            self._wait_for_shelf(to, text, key)
        if to.user_id is None and (answered := await self._answered(to, text, key)):
            return answered
        known = self.seen.find(to.reply_to)
        number = known.channel_id if known is not None else _number(to.channel)
        wait_s = self._public.wait_s(str(number))
        if wait_s > 0:
            raise DeliveryPostponed("enough was said there for now", wait_s)
        place = client.get_partial_messageable(number)
        reference = None
        if known is not None and to.reply_to is not None:
            reference = discord.MessageReference(
                message_id=int(to.reply_to), channel_id=number, fail_if_not_exists=False
            )
        if text.kind == "drop.opened" and text.facts is not None:
            return await self._card(place, to.channel, text, key)
        say = self._around.say
        asked_by_one = to.user_id is not None or text.kind.endswith("_together")
        controls = buttons.view(buttons.get_link(say) if asked_by_one else None)
        try:
            return await _send(place, text, key, controls, reference)
        except discord.HTTPException as error:
            if error.code != NO_HISTORY:
                raise
            return await _send(place, text, key, controls, None)

    def _wait_for_shelf(self, to: Recipient, text: Text, key: str) -> None:
        """Come again in a moment, once, for a drop that was started just now."""
        code = str((text.facts or {}).get("code", ""))
        if self._around.offer(to.channel, code) is None and key not in self._awaited:
            self._awaited.add(key)
            raise DeliveryPostponed("the drop is not seen on the shelf yet", _SHELF_S)
        self._awaited.discard(key)

    async def _card(
        self, place: discord.PartialMessageable, address: str, text: Text, key: str
    ) -> str:
        facts = text.facts or {}
        offer = self._around.offer(address, str(facts.get("code", "")))
        if offer is None:
            return await _send(place, text, key, None, None)
        sent = await place.send(
            _words(text.body),
            embed=self._cards.embed(offer),
            view=self._cards.controls(offer) or discord.utils.MISSING,
            nonce=_nonce(key),
        )
        self._cards.hang(address, offer, sent.id)
        return str(sent.id)

    def _private(self, text: Text, locale: str | None = None) -> tuple[str, discord.ui.View | None]:
        """What only one person sees, with the link, and what they can do next."""
        say, facts = self._around.say, text.facts or {}
        code = str(facts.get("code", ""))
        kept = text.kind in _GIVABLE and bool(code)
        controls = buttons.view(
            buttons.pay(say, text.link, locale),
            buttons.my_cart(say, locale) if kept else None,
            buttons.cancel(say, code, locale) if kept else None,
        )
        if text.link is None:
            return _words(text.body), controls
        room = _TEXT_MAX - len(text.link) - 3
        return f"{_words(text.body)[:room]}\n<{text.link}>", controls

    def _learn(self, to: Recipient, error: BaseException) -> None:
        """Remember what a refusal says about the next time."""
        if not isinstance(error, discord.HTTPException):
            return
        if error.code in DMS_CLOSED and to.user_id is not None:
            self._openings.closed(to.user_id)
        elif error.code == TOO_MANY_OPENINGS:
            self._openings.pause(max(60.0, retry_after_s(error)))
        elif error.code == QUARANTINED:
            self._openings.quarantine()
            self._around.tell(Trouble(PLATFORM, "quarantine", "quarantine"))
        elif error.code in LOST and to.reply_to is not None:
            self._asked.give_up(to.reply_to)


async def _send(
    place: discord.PartialMessageable,
    text: Text,
    key: str,
    controls: discord.ui.View | None,
    reference: discord.MessageReference | None,
) -> str:
    more: dict[str, Any] = {} if reference is None else {"reference": reference}
    view = controls or discord.utils.MISSING
    sent = await place.send(_words(text.body), nonce=_nonce(key), view=view, **more)
    return str(sent.id)


def _number(address: str) -> int:
    if not address.isdigit():
        raise DeliveryFailed(f"no channel of Discord: {address}", permanent=True)
    return int(address)


def _words(body: str) -> str:
    """Plain words, whatever signs are in them."""
    plain = discord.utils.escape_mentions(discord.utils.escape_markdown(body))
    return plain if len(plain) <= _TEXT_MAX else f"{plain[: _TEXT_MAX - 1]}…"


def _nonce(key: str) -> str:
    """What tells Discord that it has shown this already; it takes 25 characters."""
    return hashlib.sha256(key.encode()).hexdigest()[:25]
