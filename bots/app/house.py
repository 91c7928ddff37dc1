"""The whole house: everything that runs, from settings, opened and closed in order."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, fields
from datetime import datetime
from functools import partial
from pathlib import Path

from adapters.bus.in_process import InProcessBus
from adapters.chat import ChatSource
from adapters.web.app import make_app
from adapters.web.context import Services as PageServices, WebContext, WebOptions
from adapters.web.listen import WebSource
from adapters.web.send import WebMessenger
from adapters.web.serve import serve
from bots.app.board import Board
from bots.app.bots import Bots, bots_of
from bots.app.clock import now
from bots.app.console import ConsoleDesk
from bots.app.files import load_replies
from bots.app.hearing import Hearing, TapDesk
from bots.app.platforms import Platforms
from bots.app.services import Services, countries, delivery_of, public_url, services_of
from bots.app.setup import CannotStart
from bots.app.shop import OpenShop, open_shop
from bots.chatlog import Ear, Knows
from bots.jobs import Jobs, Pace, Tick, draw_tick, ticks_of
from bots.rooms import Rooms
from bots.runner import Parts, run
from commerce.ports import Clock, Messenger
from commerce.services.delivery import Delivery
from config.settings import Settings

_NOTICES_S = 2.0  # how soon hosts are told what is wrong with a platform
_COUNT_S = 5.0  # how often counted messages are written down


@dataclass(frozen=True, slots=True)
class Guests:
    """What a command brings into the house beside what the settings name."""

    sources: Sequence[ChatSource] = ()
    messengers: Mapping[str, Messenger] = field(default_factory=dict)
    pictures: Path | None = None


@dataclass(frozen=True, slots=True)
class House:
    """Everything of one shop, built and not yet running."""

    opened: OpenShop
    services: Services
    bots: Bots
    pages: WebContext
    parts: Parts
    hearing: Hearing


@asynccontextmanager
async def open_house(
    settings: Settings,
    guests: Callable[[Services], Guests] = lambda _: Guests(),
    *,
    migrate: bool = False,
    clock: Clock = now,
) -> AsyncIterator[House]:
    """Build everything that `settings` name, and `guests`.

    Raises:
        CannotStart: something is missing or in the way; says what to do.
        StoreUnavailable: the database can't be reached.
    """
    bus = InProcessBus()
    async with open_shop(settings, bus, migrate=migrate) as opened:
        services = services_of(opened, clock)
        yield _build(opened, services, bus, guests(services), clock)


async def live(house: House, stop: asyncio.Event, ready: Callable[[int], None]) -> None:
    """Run the house until `stop` is set; `ready` is told the port of the pages.

    Raises:
        CannotStart: the pages' port can't be used.
    """
    listening = asyncio.Event()

    def tell(port: int) -> None:
        ready(port)
        listening.set()

    async with asyncio.TaskGroup() as tasks:
        pages = tasks.create_task(_serve(house, tell))
        await listening.wait()  # nothing begins where another one runs already
        hearing = tasks.create_task(house.hearing.run())
        await run(house.parts, stop)
        hearing.cancel()
        pages.cancel()


def _build(
    opened: OpenShop, services: Services, bus: InProcessBus, guests: Guests, clock: Clock
) -> House:
    settings = opened.settings
    source, messenger, ear = WebSource(), WebMessenger(clock), Ear(clock)
    wording = load_replies(opened.shop.timezone, opened.shop.locale)
    named = Platforms(settings, services, wording, clock, bus)
    sources: list[ChatSource] = [source, *guests.sources, *named.sources]
    ways: dict[str, Messenger] = {"web": messenger, **guests.messengers, **named.messengers}
    heard = {name: ear.messenger(each) for name, each in ways.items()}
    delivery = delivery_of(opened, clock, services, wording, heard)
    bots = bots_of(opened, services, delivery, clock, bus)
    named.read_by(bots)
    health = partial(named.board.health, sources)
    desk = ConsoleDesk(opened, services, bots.staff, delivery, wording, clock, health, ear.heard)
    notices = _passing_on(named.board, services)
    knows = Knows(bots.roles.of, partial(_show_at, bots.rooms))
    return House(
        opened=opened,
        services=services,
        bots=bots,
        pages=WebContext(
            shop=opened.shop,
            database=opened.database,
            clock=clock,
            signer=opened.signer,
            bus=bus,
            wording=wording,
            services=_behind_pages(services, TapDesk(services.desk, ear, bots.rooms, clock)),
            console=desk.tools(),
            source=source,
            messenger=messenger,
            options=_options(settings, guests.pictures),
        ),
        parts=Parts(
            [ear.source(each, knows) for each in sources],
            bots.pipeline,
            bots.rooms,
            services.desk,
            Jobs((*_ticks(bots, services, delivery, settings), notices), clock),
            bus,
        ),
        hearing=Hearing(opened, services, ear, bus, clock),
    )


def _options(settings: Settings, pictures: Path | None) -> WebOptions:
    return WebOptions(
        public_url=public_url(settings),
        pictures=pictures or settings.data_dir / "pictures",
        countries=countries(settings),
    )


def _show_at(rooms: Rooms, platform: str, address: str) -> str:
    found = rooms.find(platform, address)
    return "" if found is None else found[0].show.slug


def _ticks(
    bots: Bots, services: Services, delivery: Delivery, settings: Settings
) -> tuple[Tick, ...]:
    pace = Pace(expiry_s=settings.reservations.sweep_s, delivery_s=settings.delivery.tick_s)

    async def count(_now: datetime) -> None:
        minutes = bots.pipeline.take_minutes()
        if minutes:
            await services.reports.count_messages(minutes)

    ticks = ticks_of(services.drops, services.expiry, services.payments, delivery, pace)
    draws = draw_tick(services.draws, services.desk, pace)
    return (draws, *ticks, Tick("minutes", count, _COUNT_S))


def _passing_on(board: Board, services: Services) -> Tick:
    async def pass_on(_now: datetime) -> None:
        await board.pass_on(services.outbox, services.customers)

    return Tick("notices", pass_on, _NOTICES_S)


def _behind_pages(services: Services, desk: TapDesk) -> PageServices:
    every = {each.name: getattr(services, each.name) for each in fields(PageServices)}
    return PageServices(**every | {"desk": desk})


async def _serve(house: House, ready: Callable[[int], None]) -> None:
    web = house.opened.settings.web
    try:
        await serve(make_app(house.pages), web.host, web.port, ready)
    except OSError as error:
        raise CannotStart(
            f"can't listen on {web.host}, port {web.port}: {_reason(error)}. "
            "Is it in use already? Choose another port with --port, or in [web] of the settings."
        ) from error


def _reason(error: OSError) -> str:
    """The system's own words; asyncio puts a sentence about the address around them."""
    number = error.errno or 0
    return os.strerror(number) if number > 0 else str(error.strerror)
