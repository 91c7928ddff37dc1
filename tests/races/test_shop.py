"""Hosts, moderators, viewers and the clock at once, from two processes: nothing deadlocks.

Who is first is left to the database here: there is too much for every order to be forced.
"""

import asyncio
from collections.abc import Awaitable
from functools import partial
from typing import Any

import pytest
from sqlalchemy import func, select

from commerce.errors import Refused
from commerce.model.people import Identity
from commerce.services.catalog import Catalog
from commerce.services.claims import Claims
from commerce.services.customers import Customers
from commerce.services.drops import Announcements, Drops, StartDrop
from commerce.services.reserving import Terms
from commerce.services.shows import Shows
from commerce.services.undo import Undo
from commerce.store import catalog as stored, stock
from commerce.store.database import Database, open_database
from commerce.store.sales_tables import reservations
from commerce.store.tables import movements
from commerce.store.transaction import Transaction
from tests.commerce.stage import LARGE, ONLY, SHOP, SHOW, SMALL, Stage, build
from tests.conftest import TestClock


async def refused_or_done(act: Awaitable[Any]) -> None:
    """A conflict is an answer; anything else is a fault."""
    try:
        await act
    except Refused:
        return


def rush(stage: Stage, process: int) -> list[Awaitable[Any]]:
    """What happens in one process in one moment."""
    shop, clock, act = stage.shop, stage.clock, partial(stage.act, show_id=SHOW)
    terms = Terms()
    catalog, claims = Catalog(shop, clock, terms), Claims(shop, clock, terms)
    drops, customers = Drops(shop, clock, terms, Announcements()), Customers(shop, clock)
    undo, shows = Undo(shop, clock, terms), Shows(shop, clock)

    async def link(name: str) -> None:
        code = await customers.link_code(f"page-{name}")
        person = await customers.redeem(Identity("discord", name, name), code, act())
        await claims.release(act(), person.viewers[0].id, None)
        await customers.unlink(act(), person.viewers[0].id)

    async def sell_out(name: str) -> None:
        for variant_id in (ONLY, SMALL, LARGE):
            await stage.claim(name, variant_id, 3)

    return [
        sell_out(f"ann{process}"),
        catalog.restock(act(), "B3", {}, 2),
        sell_out("bea"),
        drops.pause(act(), SHOW, "B3"),
        link("bea"),
        catalog.set_stock(act(), "A12", {"size": "S"}, 9),
        drops.resume(act(), SHOW, "B3"),
        drops.allot(act(), SHOW, "A12", 8),
        drops.due(clock()),
        sell_out(f"cia{process}"),
        shows.set_on_air(act(), SHOW, "B3"),
        link(f"ann{process}"),
        undo.undo(act()),
        drops.end(act(), SHOW, "A12"),
        undo.undo(act()),
        drops.due(clock()),
    ]


async def test_everything_at_once(database: Database, clock: TestClock, database_url: str) -> None:
    stage = await build(database, clock)
    drops = Drops(stage.shop, clock, Terms(), Announcements())
    for code in ("A12", "B3"):
        await drops.start(stage.act(), StartDrop(SHOW, code))
    async with open_database(database_url) as other:
        second = Stage(other.for_shop(SHOP.id), clock, ["other"] * 1000)
        acts = [act for pair in zip(rush(stage, 1), rush(second, 2), strict=True) for act in pair]
        await asyncio.gather(*(refused_or_done(act) for act in acts))
    await stage.shop.read(check_stock)


def check_stock(tx: Transaction) -> None:
    """The movements add up to the stock, and the reservations to what is reserved."""
    variants = [v.id for one in stored.stocked(tx, stored.every(tx)) for v in one.variants]
    for variant_id, level in stock.read(tx, variants).items():
        moved = tx.rows(
            select(
                func.sum(movements.c.on_hand_delta).label("on_hand"),
                func.sum(movements.c.reserved_delta).label("reserved"),
            ).where(movements.c.variant_id == variant_id)
        )[0]
        held = tx.rows(
            select(func.coalesce(func.sum(reservations.c.quantity), 0).label("pieces")).where(
                reservations.c.variant_id == variant_id, reservations.c.state == "active"
            )
        )[0]
        assert (moved["on_hand"], moved["reserved"]) == (level.on_hand, level.reserved)
        assert held["pieces"] == level.reserved
        assert 0 <= level.reserved <= level.on_hand


async def test_a_code_is_started_once(
    database: Database, clock: TestClock, database_url: str
) -> None:
    stage = await build(database, clock)
    async with open_database(database_url) as other:
        second = other.for_shop(SHOP.id)
        starts = [
            Drops(shop, clock, Terms(), Announcements()).start(stage.act(), StartDrop(SHOW, "A12"))
            for shop in (stage.shop, second, stage.shop, second)
        ]
        answers = await asyncio.gather(*starts, return_exceptions=True)
    refusals = [one for one in answers if isinstance(one, BaseException)]
    assert len(refusals) == 3
    assert {getattr(one, "key", repr(one)) for one in refusals} == {"already_running"}


async def test_a_link_code_is_used_once(
    database: Database, clock: TestClock, database_url: str
) -> None:
    stage = await build(database, clock)
    async with open_database(database_url) as other:
        mine, theirs = Customers(stage.shop, clock), Customers(other.for_shop(SHOP.id), clock)
        code = await mine.link_code("page")
        tries = [
            who.redeem(Identity("discord", name, name), code, stage.act())
            for who, name in ((mine, "ann"), (theirs, "bea"), (mine, "cia"))
        ]
        answers = await asyncio.gather(*tries, return_exceptions=True)
    assert sum(isinstance(one, BaseException) for one in answers) == 2


pytestmark = pytest.mark.timeout(120)
