"""A copy of the shop with everything that runs in it, by a clock of its own, for replays.

Nothing of it is ever sent, and the shop's own database is only read: a SQLite file is copied as a
whole, of a shop on PostgreSQL its catalogue and its people.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import SecretStr

from bots.app.bots import bots_of
from bots.app.clock import now
from bots.app.files import load_replies
from bots.app.services import Services, countries, delivery_of, services_of
from bots.app.setup import SQLITE_FILE, CannotStart, database_of, database_url
from bots.app.shop import OpenShop, open_shop
from bots.chatlog import Log, MessageLine, Reach
from bots.jobs import Pace, ticks_of
from bots.replay import (
    Acts,
    Gathering,
    Notes,
    Player,
    SilentMessenger,
    Stage,
    Tempo,
    VirtualClock,
)
from bots.replay.silent import EVERY_RUNG
from commerce.errors import HawkerError
from commerce.ids import OutboxId, ShopId
from commerce.model.messages import Rung
from commerce.model.orders import Buyer
from commerce.model.people import Identity
from commerce.model.scenes import Scene, ScenePlace, SceneShow
from commerce.services.agenda import Agenda
from commerce.services.scenes import Scenes
from commerce.store import copies, scenes, shops
from commerce.store.database import Database, open_database
from commerce.store.scenes import Said
from commerce.store.transaction import Transaction
from config.settings import Settings

_NO_SHOP = ShopId(0)
_SECRET = "replay" * 8  # signs links that nobody gets; the same one each time
_BANK = "demo"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_TITLE, _SLUG = "Replay", "replay"


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A copy on which a log can be played once.

    `missing` are codes and SKUs that the log speaks of and the shop does not have.
    """

    player: Player
    missing: tuple[str, ...]
    opened: OpenShop

    async def undelivered(self) -> Sequence[Said]:
        """The messages that reached nobody."""
        return await self.opened.database.read(scenes.undelivered)


@asynccontextmanager
async def open_rehearsal(settings: Settings, log: Log, tempo: Tempo) -> AsyncIterator[Rehearsal]:
    """Copy the shop that `settings` name, and put the scene of the log up in it.

    Raises:
        CannotStart: there is no such shop, or its database can't be copied; says why.
        StoreUnavailable: the database can't be read.
    """
    with TemporaryDirectory(prefix="hawker-replay-", ignore_cleanup_errors=True) as folder:
        ours = _settings(settings, Path(folder))
        await _copy(settings, Path(folder) / SQLITE_FILE)
        clock, bus = VirtualClock(log.begins_at or now(), tempo), Gathering()
        async with database_of(ours, migrate=True) as copy:
            if await copy.read(_NO_SHOP, lambda tx: shops.by_slug(tx, ours.shop.slug)) is None:
                raise CannotStart(f"there is no shop {ours.shop.slug!r} in the database")
        async with open_shop(ours, bus) as opened:
            await opened.database.write(lambda tx: _clear(tx, log, clock()))
            services = services_of(opened, clock)
            missing = await _put_up(opened, services, log, clock)
            yield Rehearsal(Player(_stage(opened, services, log, (clock, bus))), missing, opened)


def _settings(settings: Settings, folder: Path) -> Settings:
    """The shop's settings, with everything that leads out of the copy cut off."""
    database = settings.database.model_copy(update={"url": SecretStr("")})
    web = settings.web.model_copy(update={"secret_key": SecretStr(_SECRET)})
    checkout = settings.checkout.model_copy(update={"providers": (_BANK,)})
    changes = {"data_dir": folder, "database": database, "web": web, "checkout": checkout}
    return settings.model_copy(update=changes)


async def _copy(settings: Settings, target: Path) -> None:
    url = database_url(settings)
    if url.startswith("sqlite"):
        source = settings.data_dir / SQLITE_FILE
        if not source.is_file():
            raise CannotStart(f"there is no shop in {settings.data_dir} yet: nothing to copy")
        await asyncio.to_thread(copies.copy_file, source, target)
        return
    async with open_database(url) as source_database:
        shop = await source_database.read(
            _NO_SHOP, lambda tx: shops.by_slug(tx, settings.shop.slug)
        )
        if shop is None:
            raise CannotStart(f"there is no shop {settings.shop.slug!r} in the database")
        await _copy_rows(source_database, shop.id, settings, target)


async def _copy_rows(source: Database, shop_id: ShopId, settings: Settings, target: Path) -> None:
    rows = await source.read(shop_id, copies.take)
    async with database_of(_settings(settings, target.parent), migrate=True) as copy:
        await copy.write(shop_id, lambda tx: copies.put(tx, rows))


def _clear(tx: Transaction, log: Log, at: datetime) -> None:
    copies.begin_anew(tx, at)
    if log.scene is not None:  # it is this shop's own past
        copies.rewind(tx, at)


async def _put_up(
    opened: OpenShop, services: Services, log: Log, clock: VirtualClock
) -> tuple[str, ...]:
    """Have the sale stand as the log found it, or open a show wherever it was written."""
    put = Scenes(opened.database, clock)
    scene = _anywhere(log) if log.scene is None else log.scene.scene
    missing = await put.put_up(scene)
    await services.drops.due(clock())
    await put.put_on_air(scene)
    return missing


def _anywhere(log: Log) -> Scene:
    heard = [read.line for read in log.lines if isinstance(read.line, MessageLine)]
    places = dict.fromkeys((line.platform, line.address) for line in heard)
    show = SceneShow(_SLUG, _TITLE, tuple(ScenePlace(*place) for place in places))
    return Scene(stock={}, shows=(show,))


def _stage(
    opened: OpenShop, services: Services, log: Log, time: tuple[VirtualClock, Gathering]
) -> Stage:
    clock, bus = time
    wording = load_replies(opened.shop.timezone, opened.shop.locale)
    delivery = delivery_of(opened, clock, services, wording, _messengers(log))
    bots = bots_of(opened, services, delivery, clock, bus)
    notes = Notes()
    bots.pipeline.note = notes.note
    agenda = Agenda(opened.database, opened.settings.reservations.reminder_before_s)

    async def said(ids: Sequence[OutboxId]) -> Sequence[Said]:
        return await opened.database.read(lambda tx: scenes.said(tx, ids))

    async def pay(slug: str, identity: Identity) -> str:
        at = clock()
        await clock.turn_to(at + (_EPOCH - at) % _MILLISECOND)  # the bank counts whole ones
        return await _pay(opened, services, slug, identity)

    return Stage(
        clock=clock,
        acts=Acts(bots.pipeline, bots.rooms, services.desk, pay, notes),
        ticks=ticks_of(services.drops, services.expiry, services.payments, delivery, Pace()),
        bus=bus,
        next_due=agenda.next_due,
        said=said,
    )


def _messengers(log: Log) -> Mapping[str, SilentMessenger]:
    reach = {} if log.scene is None else log.scene.platforms
    platforms = {read.line.platform for read in log.lines if hasattr(read.line, "platform")}
    closed: dict[str, list[tuple[str, Rung]]] = {}
    for one in log.unreachable:
        closed.setdefault(one.platform, []).append((one.author.id, one.rung))
    return {
        name: SilentMessenger(name, reach.get(name, _default(name)), closed.get(name, ()))
        for name in sorted({*platforms, *reach, "web"})
    }


def _default(platform: str) -> Reach:
    if platform == "web":
        return Reach(rungs=(Rung.PRIVATE, Rung.CLAIM_PAGE))
    return EVERY_RUNG


async def _pay(opened: OpenShop, services: Services, slug: str, identity: Identity) -> str:
    """Pay all that a viewer has; returns why it was not."""
    show = await services.shows.by_slug(slug)
    if show is None:
        return "no such show"
    cart = await services.carts.of_viewer(show.id, identity)
    if cart.checkout is None or not cart.lines:
        return "nothing to pay"
    buyer = Buyer(
        email="buyer@example.com",
        name="Buyer",
        address="1 Quay Street",
        country=countries(opened.settings)[0],
    )
    locale = identity.locale or opened.shop.locale
    try:
        await services.checkouts.pay(cart.checkout.token, _BANK, buyer, locale, "success")
    except HawkerError as error:
        return str(error)
    return ""
