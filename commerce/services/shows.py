"""Shows: opened on their channels, closed, and which drop is on air."""

from collections.abc import Callable
from typing import TypeVar

from commerce.errors import Conflict
from commerce.ids import ShowId
from commerce.model.acts import Act
from commerce.model.events import ShowChanged
from commerce.model.shows import Channel, Show
from commerce.ports import Clock
from commerce.services import acting, finding, show_acts
from commerce.services.acting import Doing
from commerce.services.show_acts import OWN_PAGE, ClosedShow, OpenShow, Place
from commerce.store import shops, shows
from commerce.store.database import ShopDatabase
from commerce.store.transaction import Transaction

__all__ = ["OWN_PAGE", "ClosedShow", "OpenShow", "Place", "Shows"]

T = TypeVar("T")


class Shows:
    """The shop's shows. Acts raise `AlreadySettled` for a message that was acted on before."""

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

    async def plan(self, act: Act, wanted: OpenShow) -> Show:
        """Write a show down without opening it, so that drops can be scheduled in it.

        Raises:
            Invalid: `bad_title`, `bad_slug`, `bad_video_url`.
            Conflict: `slug_taken`.
        """
        return await self._do(
            act, "plan_show", lambda doing: show_acts.open_show(doing, wanted, opens=False)
        )

    async def open(self, act: Act, wanted: OpenShow) -> Show:
        """Open a show on its channels and tell them so.

        Raises:
            Invalid: `bad_title`, `bad_slug`, `bad_video_url`.
            Conflict: `slug_taken`; `channel_busy`, when another open show is on a channel.
        """
        return await self._do(
            act, "open_show", lambda doing: show_acts.open_show(doing, wanted, opens=True)
        )

    async def close(self, act: Act, show_id: ShowId) -> ClosedShow:
        """Close a show: its drops end, its waitlists are dissolved, its channels are told.

        Reservations stay payable until they lapse.

        Raises:
            NotFound: `no_such_show`.
            Conflict: `show_closed`, `show_not_open`.
        """
        return await self._do(act, "close_show", lambda doing: show_acts.close_show(doing, show_id))

    async def link_channel(
        self, show_id: ShowId, platform: str, address: str, title: str = ""
    ) -> Channel:
        """Link a place of chat to a show; linking it again only changes what it is called.

        Raises:
            NotFound: `no_such_show`.
            Conflict: `show_closed`; `channel_busy`, when another open show is there.
        """

        def link(tx: Transaction) -> Channel:
            shops.lock(tx)
            show = finding.show(tx, show_id)
            if show.closed_at is not None:
                raise Conflict("show_closed", title=show.title)
            channel = show_acts.link(tx, show, Place(platform, address, title))
            tx.emit(ShowChanged(show.id))
            return channel

        return await self._database.write(link)

    async def set_on_air(self, act: Act, show_id: ShowId, code: str | None) -> Show:
        """Show a running drop in the banner; `None` takes off what is there.

        Raises:
            NotFound: `no_such_show`, `no_such_drop`, `no_such_code`.
            Conflict: `drop_over`; `nothing_on_air`, when there is nothing to take off.
        """
        return await self._do(
            act, "on_air", lambda doing: show_acts.set_on_air(doing, show_id, code)
        )

    async def _do(self, act: Act, kind: str, use_case: Callable[[Doing], T]) -> T:
        now = self._clock()
        return await self._database.write(lambda tx: use_case(acting.begin(tx, act, kind, now)))
