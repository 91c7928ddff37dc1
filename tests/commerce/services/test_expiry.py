import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select

from commerce.model.catalog import Movement
from commerce.model.claims import Outcome
from commerce.model.messages import Priority
from commerce.services.expiry import Expiry
from commerce.services.reserving import Terms
from commerce.store import drops, reservations, stock, waitlist
from commerce.store.database import Database, ShopDatabase, open_database
from commerce.store.record_tables import outbox
from commerce.store.tables import shows
from tests.commerce.asking import TERMS, ask, check, settle, told
from tests.commerce.shop import DROP, OPENED, SHOP, L, M, Sale, set_up
from tests.conftest import TestClock


@pytest.fixture
async def shop(database: Database) -> ShopDatabase:
    shop = database.for_shop(SHOP)
    await shop.write(lambda tx: set_up(tx, Sale(pieces={M: 2, L: 0})))
    return shop


async def test_what_lapsed_is_ended_once_and_goes_to_who_waits(
    shop: ShopDatabase, clock: TestClock
) -> None:
    await settle(shop, clock, ask("Ann"), ask("Bob"), ask("Cem"))
    expiry = Expiry(shop, clock, TERMS)
    clock.turn(599)
    assert await expiry.sweep() == 0
    clock.turn(1)
    assert await expiry.sweep() == 2
    assert await expiry.sweep() == 0
    assert await told(shop) == [
        ("claim.reserved", "Ann"),
        ("claim.reserved", "Bob"),
        ("claim.waitlisted", "Cem"),
        ("expired", "Ann"),
        ("expired", "Bob"),
        ("promoted", "Cem"),
    ]
    clock.turn(300)
    assert await expiry.sweep() == 1
    levels = await shop.read(lambda tx: stock.read(tx, [M]))
    assert (levels[M].on_hand, levels[M].reserved) == (2, 0)
    assert await check(shop) == ()


async def test_a_promotion_is_told_where_the_viewer_asked_with_the_link(
    shop: ShopDatabase, clock: TestClock
) -> None:
    cem = ask("Cem", 3)
    await settle(shop, clock, ask("Ann", 2), cem)
    clock.turn(600)
    await Expiry(shop, clock, TERMS).sweep()
    rows = await shop.read(lambda tx: tx.rows(select(outbox).where(outbox.c.kind == "promoted")))
    (row,) = rows
    assert (row["priority"], row["with_link"]) == (Priority.PROMOTION, True)
    assert (row["reply_to"], row["channel_id"]) == (cem.source.message_id, 21)
    assert row["facts"] == {
        "code": "A12",
        "title": "Linen shirt",
        "options": {"options": {"size": "M"}},
        "viewer": "Cem",
        "quantity": 2,
        "price": {"minor": 2990, "currency": "EUR"},
        "total": {"minor": 5980, "currency": "EUR"},
        "expires": {"at": (clock() + timedelta(seconds=300)).isoformat()},
    }
    assert await check(shop) == ()


async def test_an_allotment_that_comes_free_serves_any_variant(
    database: Database, clock: TestClock
) -> None:
    shop = database.for_shop(SHOP)
    await shop.write(lambda tx: set_up(tx, Sale(pieces={M: 5, L: 5}, allotment=1)))
    await settle(shop, clock, ask("Ann", 1, L), ask("Bob", 1, M))
    clock.turn(600)
    assert await Expiry(shop, clock, TERMS).sweep() == 1
    assert (await told(shop))[-2:] == [("expired", "Ann"), ("promoted", "Bob")]
    assert await check(shop) == ()


async def test_a_rush_that_lapses_is_swept_in_batches(shop: ShopDatabase, clock: TestClock) -> None:
    await shop.write(lambda tx: stock.move(tx, [Movement(L, 25, 0, "restock", "terminal")], OPENED))
    await settle(shop, clock, *(ask(f"viewer {n}", 1, L) for n in range(25)))
    clock.turn(600)
    assert await Expiry(shop, clock, TERMS, batch_max=10).sweep() == 25
    assert await check(shop) == ()


async def test_processes_that_sweep_at_once_end_each_reservation_once(
    shop: ShopDatabase, clock: TestClock, database_url: str
) -> None:
    await settle(shop, clock, *(ask(f"viewer {n}") for n in range(5)))
    clock.turn(600)
    async with open_database(database_url) as other:
        sweeps = [Expiry(one, clock, TERMS) for one in (shop, other.for_shop(SHOP)) * 3]
        assert sum(await asyncio.gather(*(one.sweep() for one in sweeps))) == 2
        assert [kind for kind, _ in await told(shop)].count("promoted") == 2
        clock.turn(180)
        short = [Expiry(one, clock, TERMS) for one in (shop, other.for_shop(SHOP)) * 3]
        assert sum(await asyncio.gather(*(one.remind() for one in short))) == 2
    assert await check(shop) == ()


async def test_a_restock_or_the_end_of_a_pause_moves_the_line_up(
    shop: ShopDatabase, clock: TestClock
) -> None:
    expiry = Expiry(shop, clock, TERMS)
    await settle(shop, clock, ask("Ann", 2), ask("Bob", 1))
    await shop.write(lambda tx: drops.update(tx, DROP, paused_at=clock()))
    await shop.write(lambda tx: stock.move(tx, [Movement(M, 1, 0, "restock", "host")], clock()))
    await expiry.sweep()
    assert ("promoted", "Bob") not in await told(shop)
    await shop.write(lambda tx: drops.update(tx, DROP, paused_at=None))
    assert await expiry.sweep() == 0
    assert ("promoted", "Bob") in await told(shop)
    assert await shop.read(lambda tx: waitlist.promotable(tx, clock(), 9)) == ()
    assert await check(shop) == ()


async def test_after_the_show_pieces_come_free_and_nobody_moves_up(
    shop: ShopDatabase, clock: TestClock
) -> None:
    await settle(shop, clock, ask("Ann", 2), ask("Bob", 1))
    await shop.write(lambda tx: tx.execute(shows.update().values(closed_at=clock())))
    clock.turn(600)
    assert await Expiry(shop, clock, TERMS).sweep() == 1
    assert [kind for kind, _ in await told(shop)][-1] == "expired"
    (closed,) = await settle(shop, clock, ask("Cem"))
    assert closed.outcome is Outcome.CLOSED


async def test_a_buyer_is_reminded_once_before_the_end(
    shop: ShopDatabase, clock: TestClock
) -> None:
    expiry = Expiry(shop, clock, TERMS)
    (ann,) = await settle(shop, clock, ask("Ann"))
    clock.turn(479)
    assert await expiry.remind() == 0
    clock.turn(1)
    assert await expiry.remind() == 1
    assert await expiry.remind() == 0
    (one,) = await shop.read(lambda tx: reservations.of_claims(tx, [ann.claim_id]))
    until = one.expires_at + timedelta(seconds=600)
    await shop.write(lambda tx: reservations.extend(tx, one.id, until))
    assert await expiry.remind() == 0
    clock.turn(600)
    assert await expiry.remind() == 1
    assert await told(shop) == [("claim.reserved", "Ann"), ("reminder", "Ann"), ("reminder", "Ann")]
    assert await expiry.sweep() == 0


async def test_no_reminder_for_a_window_shorter_than_its_notice(
    shop: ShopDatabase, clock: TestClock
) -> None:
    short = Terms(ttl_s=600, promoted_ttl_s=60, reminder_before_s=120)
    await settle(shop, clock, ask("Ann", 2), ask("Bob", 1), terms=short)
    await settle(shop, clock, ask("Ann", 0), terms=short)
    clock.turn(30)
    assert await Expiry(shop, clock, short).remind() == 0
    assert [kind for kind, _ in await told(shop)].count("reminder") == 0


async def test_reminders_can_be_switched_off(shop: ShopDatabase, clock: TestClock) -> None:
    await settle(shop, clock, ask("Ann"))
    clock.turn(590)
    assert await Expiry(shop, clock, Terms(reminder_before_s=0)).remind() == 0
