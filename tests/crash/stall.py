"""A shop with two drops that far more people want than there are pieces, and what became of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from adapters.catalogs import csv
from bots.app import Settings, now, open_shop, read_settings, services_of
from bots.app.services import Services
from commerce.ids import ShowId
from commerce.model.acts import Act
from commerce.services.drops import StartDrop
from commerce.services.shows import OpenShow
from commerce.store.database import ShopDatabase
from commerce.store.record_tables import outbox
from commerce.store.sales_tables import claims, reservations
from commerce.store.transaction import Transaction

SLUG = "rush"
STOCK = {"TEE-M": 30, "TEE-L": 20, "BAG": 15}
LINES = ("sold A12 M", "sold A12 L x2", "A12 M x2", "sold B3", "B3 x2 please", "mine! A12 L")
_PRODUCTS = f"""\
code,title,price,sku,on_hand,option:size
A12,Harbour Tee,29.90,TEE-M,{STOCK["TEE-M"]},M
A12,Harbour Tee,29.90,TEE-L,{STOCK["TEE-L"]},L
B3,Market Bag,14.50,BAG,{STOCK["BAG"]},
"""
_ACT = Act("terminal")


@dataclass(frozen=True, slots=True)
class Decided:
    """A claim as the ledger tells it."""

    position: int
    outcome: str
    digest: str


@dataclass(frozen=True, slots=True)
class Stall:
    """A shop that is open for business, in the test's own process: to set it up and look at it."""

    services: Services
    database: ShopDatabase

    async def furnish(self) -> None:
        """Fill the shelves, open the show and both drops."""
        await self.services.catalog.import_products(_ACT, csv.read(_PRODUCTS.encode(), "EUR"))
        show = await self.services.shows.open(_ACT, OpenShow("Rush", slug=SLUG))
        for code in ("A12", "B3"):
            await self.services.drops.start(_ACT, StartDrop(show.id, code))

    async def decided(self) -> dict[str, list[Decided]]:
        """All claims of the show, by message."""
        found: dict[str, list[Decided]] = {}
        for message_id, position, outcome, digest in await self.database.read(_claims):
            found.setdefault(message_id, []).append(Decided(position, outcome, digest))
        return found

    async def given(self) -> dict[str, int]:
        """How many pieces of each SKU are promised or paid."""
        return dict(await self.database.read(_given))

    async def outbox(self) -> dict[str, int]:
        """How many messages are in each state."""
        return dict(await self.database.read(_outbox))

    async def waiting_to_be_sent(self) -> int:
        """How many messages are still to be sent."""
        return (await self.outbox()).get("pending", 0)

    async def violations(self) -> list[str]:
        """Every invariant that does not hold."""
        return [str(one) for one in await self.services.ledger.check()]

    async def show_id(self) -> ShowId:
        """The show's id."""
        show = await self.services.shows.by_slug(SLUG)
        assert show is not None
        return show.id


def write_config(folder: Path, database_url: str, port: int) -> Path:
    """A settings file for the server; SQLite is kept in `data` of `folder`."""
    url = "" if database_url.startswith("sqlite") else database_url
    config = folder / "hawker.toml"
    config.write_text(
        f"""\
data_dir = "{folder / "data"}"
[shop]
slug = "rush"
name = "Rush"
[database]
url = "{url}"
[web]
port = {port}
[checkout]
providers = ["demo"]
[delivery]
lease_s = 5
[log]
level = "warning"
""",
        encoding="utf-8",
    )
    return config


def settings_in(config: Path) -> Settings:
    """The settings that the server reads."""
    return read_settings(config, None, {})


@asynccontextmanager
async def look_into(settings: Settings, *, migrate: bool = False) -> AsyncIterator[Stall]:
    """Open the shop's database beside the server."""
    async with open_shop(settings, migrate=migrate) as opened:
        yield Stall(services_of(opened, now), opened.database)


def _claims(tx: Transaction) -> list[tuple[str, int, str, str]]:
    names = ("message_id", "position", "outcome", "digest")
    query = select(*(claims.c[name] for name in names)).where(claims.c.shop_id == tx.shop_id)
    return [
        (row["message_id"], row["position"], row["outcome"], row["digest"])
        for row in tx.rows(query)
    ]


def _given(tx: Transaction) -> list[tuple[str, int]]:
    query = (
        select(claims.c.sku, func.sum(reservations.c.quantity).label("pieces"))
        .join(claims, claims.c.id == reservations.c.claim_id)
        .where(
            reservations.c.shop_id == tx.shop_id, reservations.c.state.in_(("active", "committed"))
        )
        .group_by(claims.c.sku)
    )
    return [(row["sku"], int(row["pieces"])) for row in tx.rows(query)]


def _outbox(tx: Transaction) -> list[tuple[str, int]]:
    query = select(outbox.c.state, func.count().label("messages")).where(
        outbox.c.shop_id == tx.shop_id
    )
    return [(row["state"], row["messages"]) for row in tx.rows(query.group_by(outbox.c.state))]
