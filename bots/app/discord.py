"""Discord in the house: what its adapter is told of shows, drops and words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from adapters.discord import PLATFORM
from adapters.discord.around import Access, Around, Offer, Tell
from adapters.discord.assemble import Discord, discord_of
from adapters.discord.client import Options
from adapters.discord.staff.roles import RoleMap
from adapters.discord.staff.tools import StaffTools
from adapters.forms import Complete
from bots.app.services import public_url
from bots.app.spoken import spoken_words
from bots.commands.forms import command_forms, line_of
from bots.rooms import Rooms
from commerce.model.sale import OnSale
from commerce.model.shows import DropStatus
from commerce.ports import Clock, EventBus, Wording
from commerce.rules.catalog import values_of
from config.settings import Settings

_MEMORY = "discord.json"


@dataclass(frozen=True, slots=True)
class Shop:
    """What of the house the adapter looks at; `rooms` are there once something is heard."""

    settings: Settings
    wording: Wording
    clock: Clock
    bus: EventBus
    rooms: Callable[[], Rooms]

    def say(self, key: str, locale: str | None, facts: Mapping[str, Any]) -> str:
        """A sentence, in the shop's language unless told another."""
        return self.wording.say(key, locale or self.settings.shop.locale, facts)

    def linked(self) -> frozenset[str]:
        """The channels of open shows."""
        return self.rooms().addresses(PLATFORM)

    def shelf(self, address: str) -> Sequence[Offer]:
        """What is on sale at a channel, the drop on air first."""
        found = self.rooms().find(PLATFORM, address)
        if found is None:
            return ()
        offers = [self._offer(sale, sale.on_air) for sale in found[0].offers.values()]
        return sorted(offers, key=lambda offer: not offer.on_air)

    def _offer(self, sale: OnSale, on_air: bool) -> Offer:
        drop, product = sale.drop, sale.product
        amount = {"minor": drop.price_minor, "currency": self.settings.shop.currency}
        return Offer(
            code=drop.code,
            title=product.title,
            price=self.say("discord-amount", None, {"amount": amount}),
            description=product.description,
            picture=self._picture(product.picture),
            choices=values_of(product, sale.variants),
            available=sale.available,
            total=sale.available + drop.taken if drop.allotment is None else drop.allotment,
            limit=drop.limit,
            closes_at=drop.closes_at,
            on_air=on_air,
            buyable=sale.status is DropStatus.OPEN,
        )

    def _picture(self, picture: str | None) -> str | None:
        if picture is None or picture.startswith(("http://", "https://")):
            return picture
        return f"{public_url(self.settings)}/pictures/{picture}"


def discord_in(shop: Shop, tell: Tell, complete: Complete) -> Discord:
    """The adapter of a house; `complete` knows what may be meant while a command is typed."""
    told = shop.settings.platforms.discord
    access = Access(
        token=told.token.get_secret_value(),
        api_url=told.api_url,
        gateway_url=told.gateway_url,
        message_content=told.message_content,
        dm_openings_per_minute=told.dm_openings_per_minute,
        card_pace_s=told.card_pace_s,
    )
    around = Around(
        clock=shop.clock,
        linked=shop.linked,
        shelf=shop.shelf,
        say=shop.say,
        tell=tell,
        memory=shop.settings.data_dir / _MEMORY,
        words=spoken_words(shop.settings),
    )
    roles = RoleMap.of(
        told.host_roles, told.moderator_roles, managers_are_hosts=told.managers_are_hosts
    )
    options = Options(role_of=roles.role_of, servers=frozenset(told.servers))
    staff = StaffTools(command_forms(), line_of, complete, shop.wording)
    return discord_of(access, around, shop.bus, staff, options)
