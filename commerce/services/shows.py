"""Shows: opened on their channels, closed, and which drop is on air."""

from commerce.ids import ShowId
from commerce.model.shows import Channel, Show
from commerce.ports import Clock
from commerce.store import shows
from commerce.store.database import ShopDatabase


class Shows:
    """The shop's shows."""

    def __init__(self, database: ShopDatabase, clock: Clock) -> None:
        """Bind to a shop."""
        self._database = database
        self._clock = clock

    async def get(self, show_id: ShowId) -> Show | None:
        """One show."""
        return await self._database.read(lambda tx: shows.get(tx, show_id))

    async def by_slug(self, slug: str) -> Show | None:
        """The show at this address, open or not."""
        return await self._database.read(lambda tx: shows.by_slug(tx, slug))

    async def current(self) -> Show | None:
        """The open show that was opened last."""
        return await self._database.read(shows.current)

    async def newest(self, limit: int = 100) -> tuple[Show, ...]:
        """The newest shows, planned, open and closed, the newest first."""
        return await self._database.read(lambda tx: shows.every(tx, limit))

    async def channels(self, show_id: ShowId) -> tuple[Channel, ...]:
        """The channels linked to a show."""
        return await self._database.read(lambda tx: shows.channels_of(tx, show_id))

    async def by_channel(
        self, platform: str, address: str, *, or_closed: bool = False
    ) -> tuple[Show, Channel] | None:
        """The open show on a channel; with `or_closed` its last closed one where none is open."""
        return await self._database.read(
            lambda tx: shows.by_channel(tx, platform, address, or_closed)
        )
