from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from commerce.errors import AlreadySettled, Conflict, Invalid, NotFound, Refused
from commerce.ids import DropId, ShowId
from commerce.model.claims import Outcome
from commerce.model.sale import OnSale
from commerce.model.shows import DropStatus, Show
from commerce.rules import draw
from commerce.services.drops import Announcements, Drops, StartDrop
from commerce.services.reserving import Terms
from commerce.services.shows import Shows
from commerce.store import catalog, draws, shows
from commerce.store.database import Database
from commerce.store.record_tables import audit
from commerce.store.transaction import Transaction
from tests.commerce.shop import SEED
from tests.commerce.stage import LARGE, SHOW, SMALL, Stage, build
from tests.conftest import TestClock


@pytest.fixture
async def stage(database: Database, clock: TestClock) -> Stage:
    return await build(database, clock)


@pytest.fixture
def drops(stage: Stage) -> Drops:
    return Drops(stage.shop, stage.clock, Terms(), Announcements())


async def start(stage: Stage, drops: Drops, **said: Any) -> OnSale:
    return await drops.start(stage.act(), StartDrop(SHOW, said.pop("code", "A12"), **said))


async def test_a_drop_starts_at_once_on_air_and_everybody_hears_it(
    stage: Stage, drops: Drops
) -> None:
    view = await start(stage, drops, code="a12", quantity=8, duration_s=600, limit=2)
    assert (view.status, view.on_air, view.available) == (DropStatus.OPEN, True, 8)
    assert view.drop.closes_at == stage.clock() + timedelta(minutes=10)
    assert await stage.told() == ["drop.opened"]
    assert await stage.facts("drop.opened") == {
        "code": "A12",
        "title": "Linen shirt",
        "price": {"minor": 3000, "currency": "EUR"},
        "compare_at": None,
        "available": 8,
        "limit": 2,
        "draw": 0,
        "window": None,
        "commitment": None,
        "left": {"seconds": 600},
        "opens": {"at": stage.clock().isoformat()},
        "closes": {"at": view.drop.closes_at.isoformat()},
    }
    assert await drops.of_show(SHOW) == (view,)
    assert await drops.get(view.drop.id) == view
    assert await stage.trail() == ["start_drop"]


async def test_the_same_message_starts_one_drop(stage: Stage, drops: Drops) -> None:
    act = stage.act("m1")
    await drops.start(act, StartDrop(SHOW, "A12"))
    with pytest.raises(AlreadySettled):
        await drops.start(act, StartDrop(SHOW, "A12"))
    assert len(await drops.of_show(SHOW)) == 1


async def test_what_is_not_there_is_not_there(drops: Drops) -> None:
    assert await drops.get(DropId(9)) is None
    assert await drops.of_show(ShowId(9)) == ()


@pytest.mark.parametrize(
    ("said", "price", "old"),
    [
        ({}, 3000, None),
        ({"price_minor": 2490}, 2490, 3000),
        ({"price_minor": 3500}, 3500, None),
        ({"discount_percent": Decimal(15)}, 2550, 3000),
        ({"discount_percent": Decimal("33.35")}, 2000, 3000),
        ({"discount_minor": 500}, 2500, 3000),
        ({"code": "B3"}, 1250, 1500),
        ({"code": "B3", "price_minor": 1000}, 1000, 1250),
    ],
)
async def test_prices_and_discounts(
    stage: Stage, drops: Drops, said: dict[str, Any], price: int, old: int | None
) -> None:
    view = await start(stage, drops, **said)
    assert (view.drop.price_minor, view.drop.compare_at_minor) == (price, old)


@pytest.mark.parametrize(
    ("said", "error", "key"),
    [
        ({"quantity": 0}, Invalid, "bad_quantity"),
        ({"per_variant": [({"size": "S"}, -1)]}, Invalid, "bad_quantity"),
        ({"limit": 0}, Invalid, "bad_limit"),
        ({"duration_s": 0}, Invalid, "bad_duration"),
        ({"duration_s": 10**9}, Invalid, "bad_duration"),
        ({"price_minor": 0}, Invalid, "bad_price"),
        ({"price_minor": 100, "discount_minor": 5}, Invalid, "several_prices"),
        ({"discount_percent": Decimal(100)}, Invalid, "bad_discount"),
        ({"discount_percent": Decimal(120)}, Invalid, "bad_discount"),
        ({"discount_percent": Decimal(-5)}, Invalid, "bad_discount"),
        ({"discount_minor": 3000}, Invalid, "bad_discount"),
        ({"per_variant": [({"size": "XL"}, 1)]}, NotFound, "no_such_variant"),
        ({"per_variant": [({}, 1)]}, Invalid, "which_variant"),
        ({"per_variant": [({"size": "S"}, 1), ({"Size": "s"}, 2)]}, Invalid, "variant_twice"),
        ({"code": "A13"}, NotFound, "no_such_code"),
        ({"quantity": 11}, Conflict, "not_enough_stock"),
        ({"per_variant": [({"size": "S"}, 5)]}, Conflict, "not_enough_stock"),
    ],
)
async def test_what_cannot_be_is_refused_and_leaves_nothing(
    stage: Stage, drops: Drops, said: dict[str, Any], error: type[Refused], key: str
) -> None:
    with pytest.raises(error) as refused:
        await start(stage, drops, **said)
    assert refused.value.key == key
    assert await drops.of_show(SHOW) == ()
    assert await stage.told() == []


async def test_the_facts_of_a_refusal_let_one_ask_back(stage: Stage, drops: Drops) -> None:
    with pytest.raises(Conflict) as too_many:
        await start(stage, drops, quantity=30)
    assert too_many.value.facts["available"] == 10
    with pytest.raises(Conflict) as too_many:
        await start(stage, drops, per_variant=[({"size": "S"}, 2), ({"size": "l"}, 7)])
    assert too_many.value.facts["options"] == {"size": "L"}
    assert too_many.value.facts["available"] == 6
    with pytest.raises(NotFound) as unknown:
        await start(stage, drops, code="A1")
    assert unknown.value.facts["known"] == ["A12"]


async def test_only_the_named_variants_are_on_sale(stage: Stage, drops: Drops) -> None:
    view = await start(stage, drops, quantity=5, per_variant=[({"size": "l"}, 5)])
    assert [variant.id for variant in view.variants] == [LARGE]
    assert view.available_of == {LARGE: 5}


async def test_a_discount_on_variants_of_several_prices_is_not_guessed(
    stage: Stage, drops: Drops
) -> None:
    await stage.shop.write(lambda tx: catalog.update_variant(tx, LARGE, price_minor=3500))
    with pytest.raises(Invalid, match="discount_of_several_prices"):
        await start(stage, drops, discount_percent=Decimal(10))


async def test_one_drop_of_a_code_at_a_time(stage: Stage, drops: Drops) -> None:
    await start(stage, drops, duration_s=60)
    with pytest.raises(Conflict, match=r"already_running.*open"):
        await start(stage, drops)
    stage.clock.turn(60)
    again = await start(stage, drops)
    assert [view.status for view in await drops.of_show(SHOW)] == [
        DropStatus.ENDED,
        DropStatus.OPEN,
    ]
    assert again.on_air
    assert await stage.told() == ["drop.opened", "drop.closed", "drop.opened"]
    assert len(await drops.of_show(SHOW, include_ended=False)) == 1


async def test_a_scheduled_drop_is_announced_and_not_on_air(stage: Stage, drops: Drops) -> None:
    opens_at = stage.clock() + timedelta(minutes=5)
    view = await start(stage, drops, opens_at=opens_at, duration_s=60)
    assert (view.status, view.on_air) == (DropStatus.SCHEDULED, False)
    assert view.drop.closes_at == opens_at + timedelta(minutes=1)
    assert await stage.told() == ["drop.scheduled"]
    with pytest.raises(Invalid, match="opens_in_the_past"):
        await start(stage, drops, code="B3", opens_at=stage.clock() - timedelta(seconds=1))


async def test_cancelling_a_scheduled_drop_says_nothing(stage: Stage, drops: Drops) -> None:
    await start(stage, drops, opens_at=stage.clock() + timedelta(minutes=5))
    view = await drops.end(stage.act(), SHOW, "A12")
    assert view.status is DropStatus.ENDED
    assert await stage.told() == ["drop.scheduled"]


async def test_in_a_planned_show_drops_can_only_be_scheduled(stage: Stage, drops: Drops) -> None:
    planned = ShowId(302)
    await stage.shop.write(lambda tx: shows.add(tx, Show(planned, "winter", "Winter")))
    with pytest.raises(Conflict, match="show_not_open"):
        await drops.start(stage.act(), StartDrop(planned, "A12"))
    soon = stage.clock() + timedelta(minutes=1)
    view = await drops.start(stage.act(), StartDrop(planned, "A12", opens_at=soon))
    assert view.status is DropStatus.SCHEDULED
    await Shows(stage.shop, stage.clock).close(stage.act(), SHOW)
    with pytest.raises(Conflict, match="show_closed"):
        await start(stage, drops, code="B3")
    with pytest.raises(NotFound, match="no_such_show"):
        await drops.start(stage.act(), StartDrop(ShowId(9), "A12"))


async def test_pausing_and_going_on(stage: Stage, drops: Drops) -> None:
    opened = await start(stage, drops, duration_s=60)
    with pytest.raises(Conflict, match="not_paused"):
        await drops.resume(stage.act(), SHOW, "A12")
    paused = await drops.pause(stage.act(), SHOW, None)
    assert paused.status is DropStatus.PAUSED
    with pytest.raises(Conflict, match="already_paused"):
        await drops.pause(stage.act(), SHOW, "A12")
    stage.clock.turn(10)
    resumed = await drops.resume(stage.act(), SHOW, "a12")
    assert resumed.status is DropStatus.OPEN
    assert resumed.drop.closes_at == opened.drop.closes_at
    stage.clock.turn(50)
    with pytest.raises(Conflict, match="drop_over"):
        await drops.pause(stage.act(), SHOW, "A12")


async def test_extending(stage: Stage, drops: Drops) -> None:
    opened = await start(stage, drops, duration_s=60)
    assert opened.drop.closes_at is not None
    view = await drops.extend(stage.act(), SHOW, "A12", 30)
    assert view.drop.closes_at == opened.drop.closes_at + timedelta(seconds=30)
    with pytest.raises(Invalid, match="bad_duration"):
        await drops.extend(stage.act(), SHOW, "A12", 0)
    await start(stage, drops, code="B3")
    with pytest.raises(Conflict, match="has_no_end"):
        await drops.extend(stage.act(), SHOW, "B3", 30)


async def test_the_limit_can_change(stage: Stage, drops: Drops) -> None:
    await start(stage, drops)
    assert (await drops.limit(stage.act(), SHOW, "A12", 2)).drop.limit == 2
    assert (await drops.limit(stage.act(), SHOW, "A12", None)).drop.limit is None
    with pytest.raises(Invalid, match="bad_limit"):
        await drops.limit(stage.act(), SHOW, "A12", 0)


async def test_more_pieces_go_to_who_waits(stage: Stage, drops: Drops) -> None:
    await start(stage, drops, quantity=2)
    assert (await stage.claim("ann", SMALL, 2)).outcome is Outcome.RESERVED
    assert (await stage.claim("bea", SMALL, 2)).outcome is Outcome.WAITLISTED
    with pytest.raises(Conflict, match="below_taken"):
        await drops.allot(stage.act(), SHOW, "A12", 1)
    with pytest.raises(Conflict) as too_many:
        await drops.allot(stage.act(), SHOW, "A12", 11)
    assert too_many.value.facts["available"] == 10
    view = await drops.allot(stage.act(), SHOW, "A12", 3)
    assert (view.drop.taken, view.available) == (3, 0)
    assert await stage.level(SMALL) == (4, 3)
    view = await drops.allot(stage.act(), SHOW, "A12", None)
    assert view.drop.taken == 4
    assert (await stage.told()).count("promoted") == 2
    with pytest.raises(Invalid, match="bad_quantity"):
        await drops.allot(stage.act(), SHOW, "A12", 0)


async def test_ending_takes_off_air_and_leaves_reservations(stage: Stage, drops: Drops) -> None:
    await start(stage, drops)
    await stage.claim("ann", SMALL)
    view = await drops.end(stage.act(), SHOW, None)
    assert (view.status, view.on_air) == (DropStatus.ENDED, False)
    assert await stage.level(SMALL) == (4, 1)
    assert (await stage.told())[-1] == "drop.closed"
    with pytest.raises(Conflict, match="nothing_on_air"):
        await drops.end(stage.act(), SHOW, None)
    with pytest.raises(NotFound, match="no_such_drop"):
        await drops.end(stage.act(), SHOW, "A12")
    with pytest.raises(NotFound, match="no_such_code"):
        await drops.end(stage.act(), SHOW, "Z9")


async def test_a_draw_is_bound_to_a_seed_that_only_the_database_knows(stage: Stage) -> None:
    seeds = iter([SEED])
    drops = Drops(stage.shop, stage.clock, Terms(), Announcements(), lambda _: next(seeds))
    view = await start(stage, drops, draw_s=30, duration_s=600)
    bound = draw.commitment(SEED)
    assert (view.drop.mode, view.drop.commitment) == ("draw", bound)
    assert view.draws_at == stage.clock() + timedelta(seconds=30)
    assert await stage.shop.read(lambda tx: draws.seed(tx, view.drop.id)) == SEED
    told = await stage.facts("drop.opened")
    assert (told["draw"], told["window"]) == (1, {"seconds": 30})
    assert told["commitment"] == bound
    assert SEED.hex() not in str(view) + str(told) + str(await stage.shop.read(trail))


def trail(tx: Transaction) -> Sequence[object]:
    return tx.rows(select(audit))


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ({"draw_s": 4}, "bad_window"),
        ({"draw_s": 3601}, "bad_window"),
        ({"draw_s": 30, "duration_s": 29}, "window_too_long"),
    ],
)
async def test_a_window_fits_into_its_drop_and_lets_slow_chats_in(
    stage: Stage, drops: Drops, said: dict[str, int], key: str
) -> None:
    with pytest.raises(Invalid) as refused:
        await start(stage, drops, **said)
    assert refused.value.key == key
    assert (await start(stage, drops, draw_s=30, duration_s=30)).draws_at is not None
