import pytest
from sqlalchemy import select

from commerce.errors import AlreadySettled, Conflict, Invalid, NotFound
from commerce.services.catalog import Catalog
from commerce.services.drops import Announcements, Drops, StartDrop
from commerce.services.reserving import Terms
from commerce.store import catalog as stored, stock
from commerce.store.database import Database
from commerce.store.tables import movements
from tests.commerce.stage import LARGE, ONLY, SHOW, SMALL, Stage, build
from tests.conftest import TestClock


@pytest.fixture
async def stage(database: Database, clock: TestClock) -> Stage:
    return await build(database, clock)


@pytest.fixture
def catalog(stage: Stage) -> Catalog:
    return Catalog(stage.shop, stage.clock, Terms())


@pytest.fixture
def drops(stage: Stage) -> Drops:
    return Drops(stage.shop, stage.clock, Terms(), Announcements())


async def test_products_with_their_stock(catalog: Catalog) -> None:
    shirt, mug = await catalog.products()
    assert (shirt.product.code, mug.product.code) == ("A12", "B3")
    assert [variant.options for variant in shirt.variants] == [{"size": "S"}, {"size": "L"}]
    assert (shirt.available, mug.available) == (10, 5)
    assert await catalog.product("b3") == mug


async def test_an_unknown_code_tells_the_nearest(catalog: Catalog) -> None:
    with pytest.raises(NotFound) as unknown:
        await catalog.product("A2")
    assert (unknown.value.key, unknown.value.facts["known"]) == ("no_such_code", ["A12"])


async def test_restocking_is_written_down_and_done_once(stage: Stage, catalog: Catalog) -> None:
    change = await catalog.restock(stage.act("m1"), "a12", {"Size": "s"}, 3)
    assert (change.before.on_hand, change.after.on_hand, change.promoted) == (4, 7, 0)
    with pytest.raises(AlreadySettled):
        await catalog.restock(stage.act("m1"), "A12", {"size": "S"}, 3)
    assert await stage.level(SMALL) == (7, 0)
    query = select(movements).where(movements.c.variant_id == SMALL).order_by(movements.c.id)
    rows = await stage.shop.read(lambda tx: tx.rows(query))
    assert [(row["on_hand_delta"], row["reason"], row["actor"]) for row in rows] == [
        (4, "import", "terminal"),
        (3, "restock", "web:anna"),
    ]
    assert await stage.trail() == ["restock"]


async def test_which_variant_is_asked_back(stage: Stage, catalog: Catalog) -> None:
    with pytest.raises(Invalid) as unclear:
        await catalog.restock(stage.act(), "A12", {}, 3)
    assert (unclear.value.key, unclear.value.facts["missing"]) == ("which_variant", ("size",))
    with pytest.raises(NotFound) as unknown:
        await catalog.restock(stage.act(), "A12", {"size": "XXL"}, 3)
    assert unknown.value.facts["values"] == {"size": ("S", "L")}


@pytest.mark.parametrize("pieces", [0, -1, 1_000_001])
async def test_absurd_quantities_are_refused(stage: Stage, catalog: Catalog, pieces: int) -> None:
    with pytest.raises(Invalid, match="bad_quantity"):
        await catalog.restock(stage.act(), "B3", {}, pieces)


async def test_restocking_serves_who_waits(stage: Stage, catalog: Catalog, drops: Drops) -> None:
    await drops.start(stage.act(), StartDrop(SHOW, "B3"))
    await stage.claim("ann", ONLY, 5)
    await stage.claim("bea", ONLY, 2)
    change = await catalog.restock(stage.act(), "B3", {}, 3)
    assert (change.promoted, change.after.available) == (1, 1)
    assert "promoted" in await stage.told()


async def test_several_variants_at_once_or_none(stage: Stage, catalog: Catalog) -> None:
    both = [({"size": "S"}, 1), ({"size": "L"}, 2)]
    done = await catalog.restock_each(stage.act(), "A12", both)
    assert [change.after.on_hand for change in done] == [5, 8]
    with pytest.raises(Invalid, match="variant_twice"):
        await catalog.set_stock_each(stage.act(), "A12", [*both, ({"size": "s"}, 3)])
    assert await stage.level(SMALL) == (5, 0)


async def test_setting_the_stock(stage: Stage, catalog: Catalog, drops: Drops) -> None:
    await drops.start(stage.act(), StartDrop(SHOW, "B3"))
    await stage.claim("ann", ONLY, 3)
    change = await catalog.set_stock(stage.act(), "B3", {}, 3)
    assert (change.after.on_hand, change.after.reserved) == (3, 3)
    with pytest.raises(Conflict) as below:
        await catalog.set_stock(stage.act(), "B3", {}, 2)
    assert below.value.key == "below_reserved"
    assert (below.value.facts["on_hand"], below.value.facts["reserved"]) == (3, 3)
    await catalog.set_stock(stage.act(), "B3", {}, 9)
    await catalog.set_stock(stage.act(), "B3", {}, 9)
    assert await stage.level(ONLY) == (9, 3)
    with pytest.raises(Invalid, match="bad_quantity"):
        await catalog.set_stock(stage.act(), "B3", {}, -1)


async def test_the_price_of_a_product(stage: Stage, catalog: Catalog) -> None:
    change = await catalog.set_price(stage.act(), "b3", 1300)
    assert (change.drop, change.before_minor, change.after_minor) == (None, 1250, 1300)
    assert (await catalog.product("B3")).product.compare_at_minor == 1500
    await catalog.set_price(stage.act(show_id=None), "B3", 1600)
    assert (await catalog.product("B3")).product.compare_at_minor is None
    await catalog.set_price(stage.act(), "B3", 1000, 2000)
    assert (await catalog.product("B3")).product.compare_at_minor == 2000


async def test_the_price_of_a_running_drop(stage: Stage, catalog: Catalog, drops: Drops) -> None:
    await drops.start(stage.act(), StartDrop(SHOW, "A12", duration_s=60))
    change = await catalog.set_price(stage.act(), "A12", 2500)
    assert change.drop is not None
    (view,) = await drops.of_show(SHOW)
    assert (view.drop.price_minor, view.drop.compare_at_minor) == (2500, 3000)
    assert view.product.price_minor == 3000
    stage.clock.turn(60)
    change = await catalog.set_price(stage.act(), "A12", 2800)
    assert change.drop is None


@pytest.mark.parametrize(
    ("price", "old", "key"), [(0, None, "bad_price"), (9, 9, "bad_compare_at")]
)
async def test_wrong_prices_are_refused(
    stage: Stage, catalog: Catalog, price: int, old: int | None, key: str
) -> None:
    with pytest.raises(Invalid, match=key):
        await catalog.set_price(stage.act(), "A12", price, old)


async def test_stock_is_shown_of_what_is_there(stage: Stage) -> None:
    levels = await stage.shop.read(lambda tx: stock.read(tx, [SMALL, LARGE]))
    assert {v: level.available for v, level in levels.items()} == {SMALL: 4, LARGE: 6}
    assert await stage.shop.read(lambda tx: stored.skus(tx, [])) == {}
