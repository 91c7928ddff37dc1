from datetime import timedelta

import pytest

from commerce.services.agenda import Agenda
from commerce.services.expiry import Expiry
from commerce.store import outbox
from commerce.store.database import Database, ShopDatabase
from commerce.store.record_tables import outbox as outbox_table
from commerce.store.transaction import Transaction
from tests.commerce.asking import TERMS, ask, settle
from tests.commerce.shop import SHOP, L, M, Sale, set_up
from tests.conftest import TestClock


@pytest.fixture
async def shop(database: Database) -> ShopDatabase:
    shop = database.for_shop(SHOP)
    await shop.write(lambda tx: set_up(tx, Sale(pieces={M: 2, L: 0})))
    return shop


async def all_sent(shop: ShopDatabase, clock: TestClock) -> None:
    def mark(tx: Transaction) -> None:
        ids = [row["id"] for row in tx.rows(outbox_table.select())]
        outbox.end(tx, ids, "delivered", clock())

    await shop.write(mark)


async def test_the_agenda_names_one_moment_after_the_other(
    shop: ShopDatabase, clock: TestClock
) -> None:
    agenda, began_at = Agenda(shop, TERMS.reminder_before_s), clock()
    assert await agenda.next_due() is None
    await settle(shop, clock, ask("Ann"))
    assert await agenda.next_due() == began_at  # its answer waits to be sent
    await all_sent(shop, clock)
    assert await agenda.next_due() == began_at + timedelta(seconds=480)
    clock.turn(480)
    await Expiry(shop, clock, TERMS).remind()
    await all_sent(shop, clock)
    assert await agenda.next_due() == began_at + timedelta(seconds=600)
    clock.turn(120)
    await Expiry(shop, clock, TERMS).sweep()
    await all_sent(shop, clock)
    assert await agenda.next_due() is None


async def test_where_nobody_is_reminded_only_the_end_counts(
    shop: ShopDatabase, clock: TestClock
) -> None:
    await settle(shop, clock, ask("Ann"))
    await all_sent(shop, clock)
    assert await Agenda(shop, 0).next_due() == clock() + timedelta(seconds=600)
