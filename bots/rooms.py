"""What the bots know of each open show: who is linked, what is on sale, how to read its chat.

A room is a picture taken a moment ago, good for reading and wording. What decides is read again,
under lock, by the claim desk.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bots.grammar import Lexicon, OpenProduct
from commerce.ids import ShowId
from commerce.model.sale import OnSale
from commerce.model.shows import Channel, Show
from commerce.rules.catalog import values_of
from commerce.services.drops import Drops
from commerce.services.shows import Shows

Compile = Callable[[Sequence[OpenProduct]], Lexicon]


@dataclass(frozen=True, slots=True)
class Room:
    """One open show. `offers` are its drops by code, ended ones too: "A12 is over" is an answer."""

    show: Show
    channels: Mapping[tuple[str, str], Channel]
    offers: Mapping[str, OnSale]
    readable: tuple[OpenProduct, ...]
    lexicon: Lexicon

    @property
    def on_air(self) -> str | None:
        """The code of the drop on air."""
        wanted = self.show.on_air_drop_id
        return next((o.drop.code for o in self.offers.values() if o.drop.id == wanted), None)


ByShow = dict[ShowId, Room]


class Rooms:
    """The rooms of all open shows, refreshed when something changed and now and then."""

    def __init__(self, shows: Shows, drops: Drops, compile_for: Compile) -> None:
        """Know where to look; empty before the first `refresh`."""
        self._shows = shows
        self._drops = drops
        self._compile = compile_for
        self._rooms: ByShow = {}
        self._by_place: dict[tuple[str, str], tuple[Room, Channel]] = {}
        self._addresses: dict[str, frozenset[str]] = {}
        self._refreshing = asyncio.Lock()

    def find(self, platform: str, address: str) -> tuple[Room, Channel] | None:
        """The room that a place of chat belongs to, and its channel there."""
        return self._by_place.get((platform, address))

    def addresses(self, platform: str) -> frozenset[str]:
        """The addresses of all places of a platform that belong to a room."""
        return self._addresses.get(platform, frozenset())

    def all(self) -> tuple[Room, ...]:
        """Every open show."""
        return tuple(self._rooms.values())

    async def refresh(self) -> None:
        """Take new pictures of all open shows."""
        async with self._refreshing:
            shows = [show for show in await self._shows.newest() if show.is_open]
            self._rooms = {show.id: await self._picture(show) for show in shows}
            self._by_place = {
                place: (room, channel)
                for room in self._rooms.values()
                for place, channel in room.channels.items()
            }
            self._addresses = {
                platform: frozenset(a for p, a in self._by_place if p == platform)
                for platform in {platform for platform, _ in self._by_place}
            }

    async def _picture(self, show: Show) -> Room:
        offers = {sale.drop.code: sale for sale in await self._drops.of_show(show.id)}
        readable = tuple(_readable(sale) for sale in offers.values())
        before = self._rooms.get(show.id)
        same = before is not None and before.readable == readable
        channels = await self._shows.channels(show.id)
        return Room(
            show=show,
            channels={(channel.platform, channel.address): channel for channel in channels},
            offers=offers,
            readable=readable,
            lexicon=before.lexicon if before is not None and same else self._compile(readable),
        )


def _readable(sale: OnSale) -> OpenProduct:
    return OpenProduct(
        code=sale.drop.code,
        title=sale.product.title,
        options=values_of(sale.product, sale.variants),
        price_minor=sale.drop.price_minor,
    )
