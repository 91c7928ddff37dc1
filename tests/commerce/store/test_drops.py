from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from commerce.ids import DropId, ShopId, ShowId
from commerce.model.shows import Drop, DropVariant
from commerce.store import drops
from commerce.store.database import Database, ShopDatabase
from commerce.store.transaction import Transaction
from tests.commerce.shop import DROP, OPENED, SHOP, SHOW, L, M, Sale, make_drop, set_up


@pytest.fixture
async def shop(database: Database) -> ShopDatabase:
    shop = database.for_shop(SHOP)
    await shop.write(lambda tx: set_up(tx, Sale(limit=2, allotment=5, of_variant={M: 4})))
    return shop


def read_drop(tx: Transaction) -> Drop:
    drop = drops.get(tx, DROP)
    assert drop is not None
    return drop


async def test_a_drop_comes_back_as_it_was_added(shop: ShopDatabase) -> None:
    drop = await shop.read(read_drop)
    assert drop == make_drop(Sale(limit=2, allotment=5, of_variant={M: 4}))


async def test_no_shop_sees_the_drops_of_another(database: Database, shop: ShopDatabase) -> None:
    other = database.for_shop(ShopId(2))
    assert await other.read(lambda tx: drops.get(tx, DROP)) is None
    assert await other.read(lambda tx: drops.of_show(tx, SHOW)) == ()
    assert await other.write(lambda tx: drops.lock(tx, [DROP])) == {}


async def test_a_code_finds_the_drop_that_goes_on_before_one_that_ended(
    shop: ShopDatabase,
) -> None:
    def by_code(tx: Transaction) -> tuple[DropId | None, ...]:
        found = (
            drops.by_code(tx, SHOW, "A12"),
            drops.by_code(tx, SHOW, "A12", include_ended=True),
            drops.by_code(tx, ShowId(99), "A12", include_ended=True),
        )
        return tuple(drop.id if drop else None for drop in found)

    assert await shop.read(by_code) == (DROP, DROP, None)
    await shop.write(lambda tx: drops.update(tx, DROP, ended_at=OPENED, limit=3))
    assert await shop.read(by_code) == (None, DROP, None)
    assert (await shop.read(read_drop)).limit == 3
    again = replace(make_drop(Sale()), id=DropId(52), opens_at=OPENED + timedelta(hours=1))
    await shop.write(lambda tx: drops.add(tx, again))
    assert await shop.read(by_code) == (DropId(52), DropId(52), None)
    ids = await shop.read(
        lambda tx: [
            [drop.id for drop in drops.of_show(tx, SHOW, include_ended=ended)]
            for ended in (False, True)
        ]
    )
    assert ids == [[DropId(52)], [DROP, DropId(52)]]


async def test_counters_add_up_and_the_allotment_is_guarded(shop: ShopDatabase) -> None:
    await shop.write(lambda tx: drops.take(tx, {(DROP, M): 3, (DROP, L): 2}))
    await shop.write(lambda tx: drops.take(tx, {(DROP, M): -1, (DROP, L): 0}))
    await shop.write(lambda tx: drops.take(tx, {}))
    drop = await shop.read(read_drop)
    assert (drop.taken, drop.variants) == (4, (DropVariant(M, 4, 2), DropVariant(L, None, 2)))
    with pytest.raises(IntegrityError):
        await shop.write(lambda tx: drops.take(tx, {(DROP, L): 2}))
    await shop.write(lambda tx: drops.take(tx, {(DROP, L): -2}))
    with pytest.raises(IntegrityError):
        await shop.write(lambda tx: drops.take(tx, {(DROP, M): 3}))


async def test_the_head_of_the_ledger_moves_on(shop: ShopDatabase) -> None:
    await shop.write(lambda tx: drops.advance(tx, {DROP: (8, "abc")}))
    locked = await shop.write(lambda tx: drops.lock(tx, [DROP, DropId(99)]))
    assert (locked[DROP].next_position, locked[DROP].digest) == (8, "abc")
    assert list(locked) == [DROP]
