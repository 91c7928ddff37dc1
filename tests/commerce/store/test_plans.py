"""Whatever is asked at every claim, tick or page finds an index, however many rows there are.

SQLite has no statistics here, as in most shops: it plans by the shape of a statement alone.
"""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event

from commerce.rules.pricing import Tariff
from commerce.services.carts import Carts
from commerce.services.checkout_steps import CheckoutTerms
from commerce.services.desk import Desk
from commerce.services.draws import Draws
from commerce.services.drops import Announcements, Drops
from commerce.services.expiry import Expiry
from commerce.services.ledger import Ledger
from commerce.services.payments import Payments
from commerce.store import draws, drops, outbox
from commerce.store.database import Database, open_database
from commerce.store.outbox import Lease
from commerce.store.schema import metadata
from tests.commerce.asking import SIGNER, TERMS, ask, running, who
from tests.commerce.drawing import HOUSE
from tests.commerce.shop import DROP, SEED, SHOP, SHOW, Sale, set_up
from tests.conftest import TestClock

GROWS = (
    *("claims", "reservations", "waitlist", "outbox", "deliveries", "movements", "settled"),
    *("checkouts", "orders", "payments", "payment_events", "viewers", "customers", "drops"),
)
_PARTIAL = re.compile(
    "ix_outbox_pending|ix_payment_events_unapplied|uq_drops_code|ix_drops_undrawn"
)

Statements = dict[str, Any]


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with open_database(f"sqlite:///{tmp_path / 'hawker.db'}") as database:
        await database.run(metadata.create_all, writes=True)
        await database.for_shop(SHOP).write(lambda tx: set_up(tx, Sale(limit=2)))
        yield database


@pytest.fixture
def asked() -> Any:
    """Every statement that reads or changes rows, with the values of its first run."""
    statements: Statements = {}

    def note(*args: Any) -> None:
        _, _, statement, values, _, many = args
        if statement.startswith(("SELECT", "UPDATE", "DELETE", "WITH")):
            statements.setdefault(statement, values[0] if many else values)

    event.listen(Engine, "before_cursor_execute", note)
    yield statements
    event.remove(Engine, "before_cursor_execute", note)


async def test_what_is_asked_all_the_time_finds_an_index(
    database: Database, asked: Statements, clock: TestClock
) -> None:
    shop, terms = database.for_shop(SHOP), CheckoutTerms((), TERMS, tariff=Tariff(0))
    expiry, carts = Expiry(shop, clock, TERMS), Carts(shop, clock, SIGNER, Tariff(0))
    selling = Drops(shop, clock, TERMS, Announcements())
    async with running(Desk(shop, clock, SIGNER, TERMS)) as desk:
        for number in range(12):
            await desk.claim(ask(f"v{number}"))
        clock.turn(TERMS.ttl_s - 60)
        await expiry.remind()
        await carts.of_viewer(SHOW, who("v1"))
        await carts.of_viewer(SHOW, who("v11"))
        await selling.due(clock())
        await selling.next_due(clock())
        clock.turn(120)
        await expiry.sweep()
        await Payments(shop, clock, SIGNER, {}, terms).sweep()
        await desk.claim(ask("v1", 0))
    lease = Lease("one", clock(), clock() + timedelta(seconds=60), 100)
    await shop.write(lambda tx: outbox.lease(tx, lease, ["discord"]))
    await Ledger(shop).entries(DROP)
    assert len(asked) > 30
    assert await walks(database, asked) == []


async def test_a_draw_finds_an_index(
    database: Database, asked: Statements, clock: TestClock
) -> None:
    shop, window = database.for_shop(SHOP), timedelta(seconds=30)
    bound = {"mode": "draw", "draw_window_s": 30, "opens_at": clock()}
    await shop.write(lambda tx: drops.update(tx, DROP, **bound))
    await shop.write(lambda tx: draws.add(tx, DROP, SEED))
    asked.clear()
    carts, holder = Carts(shop, clock, SIGNER, Tariff(0)), Draws(shop, clock, HOUSE)
    async with running(Desk(shop, clock, SIGNER, TERMS)) as desk:
        for number in range(5):
            await desk.claim(ask(f"v{number}", 1))
        assert len((await carts.of_viewer(SHOW, who("v1"))).entries) == 1
        clock.turn(window.total_seconds())
        assert await holder.next_due() == clock()
        assert await holder.due(clock()) == 1
    await Ledger(shop).head(DROP)
    assert await walks(database, asked) == []


async def walks(database: Database, asked: Statements) -> list[str]:
    """The steps of all these statements that look at more than an index gives them."""
    statements = dict(asked)

    def explain(connection: Connection) -> list[str]:
        return [
            f"{step}: {statement}"
            for statement, values in statements.items()
            for *_, step in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            if _walks(step)
        ]

    return await database.run(explain, writes=False)


def _walks(step: str) -> bool:
    """Whether a step of a plan looks at all rows of a shop in a table that grows."""
    verb, _, rest = step.partition(" ")
    table = rest.split(" ")[0]
    if table not in GROWS or _PARTIAL.search(rest):
        return False
    return verb == "SCAN" or rest.endswith("(shop_id=?)")
