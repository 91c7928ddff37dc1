from dataclasses import replace
from datetime import datetime

import pytest

from commerce.model.catalog import Movement
from commerce.model.claims import ClaimResult, Reservation, ReservationState
from commerce.services import reserving
from commerce.store import drops, reservations, stock, waitlist
from commerce.store.database import Database, ShopDatabase
from commerce.store.transaction import Transaction
from tests.commerce.asking import TERMS, ask, check, settle, told
from tests.commerce.shop import DROP, SHOP, SHOW, L, M, Sale, set_up
from tests.conftest import TestClock


@pytest.fixture
async def shop(database: Database) -> ShopDatabase:
    shop = database.for_shop(SHOP)
    await shop.write(lambda tx: set_up(tx, Sale(pieces={M: 2, L: 2}, limit=2)))
    return shop


async def reserved(shop: ShopDatabase, *results: ClaimResult) -> tuple[Reservation, ...]:
    ids = [result.claim_id for result in results]
    return await shop.read(lambda tx: reservations.of_claims(tx, ids))


async def levels(shop: ShopDatabase) -> tuple[int, int]:
    level = (await shop.read(lambda tx: stock.read(tx, [M])))[M]
    return level.on_hand, level.reserved


async def test_what_is_paid_leaves_the_stock_and_still_counts_for_the_drop(
    shop: ShopDatabase, clock: TestClock
) -> None:
    held = await reserved(shop, *await settle(shop, clock, ask("Ann", 2)))

    def pay(tx: Transaction) -> tuple[Reservation, ...]:
        reserving.lock_for(tx, {one.drop_id for one in held}, {M})
        return reserving.commit_reservations(tx, held, "stripe", clock())

    (one,) = await shop.write(pay)
    assert (one.state, one.ended_at) == (ReservationState.COMMITTED, clock())
    assert await shop.write(pay) == ()
    assert await levels(shop) == (0, 0)
    drop = await shop.read(lambda tx: drops.get(tx, DROP))
    assert drop is not None
    assert drop.taken == 2
    (over,) = await settle(shop, clock, ask("Ann", 1))
    assert (over.granted, over.over_limit_by) == (0, 1)
    assert await check(shop) == ()


async def test_what_is_released_is_given_on_when_promoted(
    shop: ShopDatabase, clock: TestClock
) -> None:
    ann, _ = await settle(shop, clock, ask("Ann", 2), ask("Bob", 1))
    held = await reserved(shop, ann)

    def give_back(tx: Transaction) -> tuple[tuple[Reservation, ...], tuple[Reservation, ...]]:
        ended = reserving.end_reservations(
            tx, held, ReservationState.RELEASED, "discord:mod", clock()
        )
        return ended, reserving.promote(tx, {M}, TERMS, clock())

    ended, promoted = await shop.write(give_back)
    assert [one.state for one in ended] == [ReservationState.RELEASED]
    assert [(one.quantity, one.promoted) for one in promoted] == [(1, True)]
    assert await levels(shop) == (2, 1)
    assert (await told(shop))[-1] == ("promoted", "Bob")
    assert await check(shop) == ()


async def late(shop: ShopDatabase, clock: TestClock, now: datetime) -> tuple[Reservation, ...]:
    """Ann's reservation lapses unpaid; then her money comes."""
    held = await reserved(shop, *await settle(shop, clock, ask("Ann", 2)))
    await shop.write(
        lambda tx: reserving.end_reservations(tx, held, ReservationState.EXPIRED, "clock", now)
    )
    return await reserved_now(shop, held)


async def reserved_now(
    shop: ShopDatabase, held: tuple[Reservation, ...]
) -> tuple[Reservation, ...]:
    found = await shop.read(lambda tx: reservations.by_ids(tx, [one.id for one in held]))
    return tuple(found.values())


async def test_late_money_gets_its_pieces_where_they_are_free(
    shop: ShopDatabase, clock: TestClock
) -> None:
    lapsed = await late(shop, clock, clock())
    await shop.write(lambda tx: drops.update(tx, DROP, price_minor=1990))

    def pay_late(tx: Transaction) -> tuple[Reservation, ...]:
        again = reserving.reserve_again(tx, lapsed, "stripe", clock())
        return reserving.commit_reservations(tx, again, "stripe", clock())

    (one,) = await shop.write(pay_late)
    assert (one.quantity, one.price_minor, one.claim_id) == (2, 2990, lapsed[0].claim_id)
    assert await levels(shop) == (0, 0)
    assert await check(shop) == ()


async def test_late_money_gets_nothing_where_others_have_it_or_the_limit_is_reached(
    shop: ShopDatabase, clock: TestClock
) -> None:
    lapsed = await late(shop, clock, clock())
    await settle(shop, clock, ask("Bob", 1))
    again = await shop.write(lambda tx: reserving.reserve_again(tx, lapsed, "stripe", clock()))
    assert again == ()
    await settle(shop, clock, ask("Bob", 0), ask("Ann", 1, L))
    again = await shop.write(lambda tx: reserving.reserve_again(tx, lapsed, "stripe", clock()))
    assert again == ()
    assert await levels(shop) == (2, 0)
    assert await check(shop) == ()


async def test_what_lapsed_counts_for_no_limit_though_nobody_ended_it_yet(
    shop: ShopDatabase, clock: TestClock
) -> None:
    lapsed = await late(shop, clock, clock())
    await settle(shop, clock, ask("Ann", 2, L))
    clock.turn(TERMS.ttl_s)

    def pay_late(tx: Transaction) -> tuple[Reservation, ...]:
        again = reserving.reserve_again(tx, lapsed, "stripe", clock())
        return reserving.commit_reservations(tx, again, "stripe", clock())

    assert len(await shop.write(pay_late)) == 1
    assert await check(shop) == ()


async def test_late_money_passes_nobody_who_waits(shop: ShopDatabase, clock: TestClock) -> None:
    lapsed = await late(shop, clock, clock())
    await settle(shop, clock, ask("Bob", 2), ask("Cem", 1))
    await shop.write(lambda tx: stock.move(tx, [Movement(M, 9, 0, "restock", "host")], clock()))
    again = await shop.write(lambda tx: reserving.reserve_again(tx, lapsed, "stripe", clock()))
    assert again == ()


async def test_all_of_late_money_or_nothing(shop: ShopDatabase, clock: TestClock) -> None:
    (one,) = await late(shop, clock, clock())
    twice = (one, replace(one, variant_id=L, quantity=1))
    assert await shop.write(lambda tx: reserving.reserve_again(tx, twice, "s", clock())) == ()
    assert await levels(shop) == (2, 0)


async def test_a_customer_sees_their_places_in_line(shop: ShopDatabase, clock: TestClock) -> None:
    await settle(shop, clock, ask("Ann", 2), ask("Bob", 1))
    (cem,) = await settle(shop, clock, ask("Cem", 2))
    mine = await shop.read(lambda tx: waitlist.of_customer(tx, SHOW, cem.customer_id))
    assert [(place.quantity, rank) for place, rank in mine] == [(2, 2)]
    nobody = await shop.read(lambda tx: waitlist.of_customer(tx, SHOW, cem.customer_id + 99))  # type: ignore[arg-type]
    assert nobody == ()
