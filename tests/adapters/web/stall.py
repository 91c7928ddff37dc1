"""A whole shop behind the pages, of real parts: SQLite, desk, payments, delivery, hub."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from aiohttp import web

from adapters.bus.in_process import InProcessBus
from adapters.catalogs.csv import read as read_csv
from adapters.forms import CommandForm, FormField
from adapters.payments.demo.gateway import DemoGateway
from adapters.payments.manual.gateway import ManualGateway, ManualTerms
from adapters.web.app import make_app
from adapters.web.context import (
    CommandLine,
    ConsoleTools,
    PlatformHealth,
    Services,
    Undelivered,
    WebContext,
    WebOptions,
)
from adapters.web.listen import WebSource
from adapters.web.respond import HUB
from adapters.web.send import WebMessenger
from bots.replies import Replies
from commerce.errors import NotFound
from commerce.ids import DropId, ShopId, ShowId
from commerce.model.acts import Act
from commerce.model.catalog import Shop
from commerce.model.people import Role
from commerce.model.shows import Show
from commerce.ports import CheckoutGateway
from commerce.rules.ladder import Retries
from commerce.rules.pricing import Tariff
from commerce.rules.signing import Signer
from commerce.services.carts import Carts
from commerce.services.catalog import Catalog
from commerce.services.checkout_steps import CheckoutTerms
from commerce.services.checkouts import Checkouts
from commerce.services.customers import Customers
from commerce.services.delivery import Delivery, DeliveryTerms, Ways
from commerce.services.desk import Desk
from commerce.services.drop_clock import Announcements
from commerce.services.drops import Drops, StartDrop
from commerce.services.ledger import Ledger
from commerce.services.orders import Orders
from commerce.services.reserving import Terms
from commerce.services.sessions import Sessions
from commerce.services.show_acts import OpenShow
from commerce.services.shows import Shows
from commerce.store import shops
from commerce.store.database import Database, ShopDatabase, open_database
from commerce.store.schema import metadata

SAMPLE = Path(__file__).parents[3] / "config" / "sample"
SHOP = Shop(ShopId(1), "little-harbour", "Little Harbour", "EUR", "en", "IE", "Europe/Dublin")
HOST = Act("terminal")

FORMS = (
    CommandForm(
        "drop start",
        "drop-start",
        (FormField("code", True), FormField("quantity", False), FormField("limit", False)),
        "host",
        "drop A12 20 pcs 29.90 10m max 2",
        False,
    ),
    CommandForm(
        "restock", "restock", (FormField("code", True),), "moderator", "restock A12 M 5", False
    ),
)


@dataclass
class Console:
    """What the layer above would do: remembers the lines it was given."""

    lines: list[CommandLine] = field(default_factory=list)
    lost: list[Undelivered] = field(default_factory=list)

    async def run(self, line: CommandLine) -> str:
        if "nonsense" in line.text:
            raise NotFound("no_such_show")
        self.lines.append(line)
        return f"done: {line.text}"

    async def undelivered(self, show_id: ShowId, locale: str) -> Sequence[Undelivered]:
        return self.lost

    def tools(self) -> ConsoleTools:
        return ConsoleTools(
            forms=FORMS,
            line_of=_line_of,
            run=self.run,
            undelivered=self.undelivered,
            health=lambda: [
                PlatformHealth("discord", True),
                PlatformHealth("youtube", False, "dark for 40 s, replaying 212 messages"),
            ],
        )


def _line_of(name: str, values: Mapping[str, str]) -> str:
    form = next((form for form in FORMS if form.name == name), None)
    if form is None:
        raise KeyError(name)
    return " ".join([f"!{name}", *(value for value in values.values() if value)])


@dataclass
class Stall:
    """The shop, its pages, and what tests turn and look at."""

    context: WebContext
    app: web.Application
    catalog: Catalog
    delivery: Delivery
    console: Console
    database: ShopDatabase

    @property
    def services(self) -> Services:
        return self.context.services

    @property
    def desk(self) -> Desk:
        assert isinstance(self.services.desk, Desk)
        return self.services.desk

    async def open_show(self, title: str = "Friday night", video_url: str | None = None) -> Show:
        return await self.services.shows.open(HOST, OpenShow(title, video_url=video_url))

    async def drop(self, show: Show, code: str, **terms: object) -> int:
        start = StartDrop(show.id, code, **terms)  # type: ignore[arg-type]
        return (await self.services.drops.start(HOST, start)).drop.id

    def drop_id(self, number: int) -> DropId:
        return DropId(number)

    def act(self, actor: str) -> Act:
        return Act(actor)

    async def enter(self, role: Role = Role.HOST) -> str:
        """A one-time link's token."""
        return await self.services.sessions.issue("Hanna", role, one_time=True, ttl_s=600)


@asynccontextmanager
async def open_stall(
    folder: Path, clock: Callable[[], datetime], public_url: str = ""
) -> AsyncIterator[Stall]:
    """Build the shop with the sample products; the desk and the hub run while it is open."""
    bus = InProcessBus()
    async with open_database(f"sqlite:///{folder / 'hawker.db'}", bus) as database:
        await database.run(metadata.create_all, writes=True)
        stall = await _build(database, clock, bus, public_url)
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(stall.desk.run())
            hub = tasks.create_task(stall.app[HUB].run(bus))
            yield stall
            await stall.desk.close()
            hub.cancel()


@lru_cache
def replies() -> Replies:
    """What the pages say, from the files that ship."""
    folder = SAMPLE.parent / "replies"
    sources = {
        locale.name: {file.name: file.read_text() for file in locale.glob("*.ftl")}
        for locale in folder.iterdir()
    }
    return Replies.from_sources(sources, SHOP.locale, SHOP.timezone)


def _gateways(clock: Callable[[], datetime], signer: Signer) -> dict[str, CheckoutGateway]:
    return {
        "demo": DemoGateway(clock, signer),
        "manual": ManualGateway(ManualTerms(bank_transfer={"en": "Pay to IE00 HAWK."})),
    }


async def _build(
    database: Database, clock: Callable[[], datetime], bus: InProcessBus, public_url: str
) -> Stall:
    shop = database.for_shop(SHOP.id)
    await shop.write(lambda tx: shops.add(tx, SHOP))
    signer, terms, tariff = Signer(b"0123456789abcdef"), Terms(), Tariff(490)
    gateways = _gateways(clock, signer)
    pay = CheckoutTerms(tuple(gateways), terms, public_url, tariff, countries=("IE", "IT"))
    services = Services(
        desk=Desk(shop, clock, signer, terms),
        ledger=Ledger(shop),
        carts=Carts(shop, clock, signer, tariff),
        checkouts=Checkouts(shop, clock, signer, gateways, pay),
        orders=Orders(shop, clock, signer, pay),
        shows=Shows(shop, clock),
        drops=Drops(shop, clock, terms, Announcements()),
        customers=Customers(shop, clock),
        sessions=Sessions(shop, clock),
    )
    console, messenger = Console(), WebMessenger(clock)
    wording = replies()
    context = WebContext(
        shop=SHOP,
        database=shop,
        clock=clock,
        signer=signer,
        bus=bus,
        wording=wording,
        services=services,
        console=console.tools(),
        source=WebSource(),
        messenger=messenger,
        options=WebOptions(public_url, SAMPLE / "pictures", ("IE", "IT"), 0.3, 0.02),
    )

    delivery = Delivery(
        shop,
        clock,
        Ways({"web": messenger}, wording, services.checkouts.link_for),
        DeliveryTerms(owner="test", locale="en", retries=Retries()),
    )
    catalog = Catalog(shop, clock, terms)
    data = (SAMPLE / "products.csv").read_bytes()
    await catalog.import_products(HOST, read_csv(data, SHOP.currency))
    return Stall(context, make_app(context), catalog, delivery, console, shop)
