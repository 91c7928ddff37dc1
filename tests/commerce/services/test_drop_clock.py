import asyncio
from datetime import timedelta

import pytest

from commerce.model.shows import DropStatus
from commerce.services import drop_clock
from commerce.services.catalog import Catalog
from commerce.services.drops import Announcements, Drops, StartDrop
from commerce.services.reserving import Terms
from commerce.services.shows import OpenShow, Shows
from commerce.store.database import Database, open_database
from tests.commerce.stage import ONLY, SHOP, SHOW, Stage, build
from tests.conftest import TestClock


@pytest.fixture
async def stage(database: Database, clock: TestClock) -> Stage:
    return await build(database, clock)


@pytest.fixture
def drops(stage: Stage) -> Drops:
    return Drops(stage.shop, stage.clock, Terms(ttl_s=3600), Announcements())


async def until(stage: Stage, drops: Drops, seconds: float) -> list[str]:
    """Turn the clock, do what is due, and tell what was said because of it."""
    before = len(await stage.told())
    stage.clock.turn(seconds)
    await drops.due(stage.clock())
    return (await stage.told())[before:]


async def test_a_scheduled_drop_opens_counts_down_and_closes_once(
    stage: Stage, drops: Drops
) -> None:
    begin = stage.clock()
    opens_at = begin + timedelta(seconds=100)
    await drops.start(stage.act(), StartDrop(SHOW, "A12", opens_at=opens_at, duration_s=120))
    assert await drops.next_due(begin) == opens_at
    assert await until(stage, drops, 99) == []
    assert await until(stage, drops, 1) == ["drop.opened"]
    (view,) = await drops.of_show(SHOW)
    assert (view.status, view.on_air) == (DropStatus.OPEN, True)
    assert await drops.next_due(stage.clock()) == opens_at + timedelta(seconds=60)
    assert await until(stage, drops, 60) == ["drop.countdown"]
    assert (await stage.facts("drop.countdown"))["left"] == {"seconds": 60}
    assert await until(stage, drops, 20) == []
    assert await until(stage, drops, 30) == ["drop.countdown"]
    assert await until(stage, drops, 10) == ["drop.closed"]
    (view,) = await drops.of_show(SHOW)
    assert view.drop.ended_at == view.drop.closes_at
    assert not view.on_air
    assert await until(stage, drops, 10) == []
    assert await drops.next_due(stage.clock()) is None


async def test_what_is_due_is_due_now(stage: Stage, drops: Drops) -> None:
    await drops.start(stage.act(), StartDrop(SHOW, "A12", duration_s=30))
    stage.clock.turn(21)
    assert await drops.next_due(stage.clock()) == stage.clock()


async def test_a_missed_countdown_tells_the_time_really_left(stage: Stage, drops: Drops) -> None:
    await drops.start(stage.act(), StartDrop(SHOW, "A12", duration_s=120))
    assert await until(stage, drops, 114.5) == ["drop.countdown"]
    assert (await stage.facts("drop.countdown"))["left"] == {"seconds": 6}
    assert await until(stage, drops, 1) == []


async def test_nothing_is_counted_down_late_or_of_a_drop_that_is_over(
    stage: Stage, drops: Drops
) -> None:
    await drops.start(stage.act(), StartDrop(SHOW, "A12", duration_s=120))
    assert await until(stage, drops, 500) == ["drop.closed"]
    assert (await stage.facts("drop.closed"))["left"] == {"seconds": 0}


async def test_a_drop_that_was_missed_whole_ends_in_silence(stage: Stage, drops: Drops) -> None:
    opens_at = stage.clock() + timedelta(seconds=10)
    await drops.start(stage.act(), StartDrop(SHOW, "A12", opens_at=opens_at, duration_s=10))
    assert await until(stage, drops, 60) == []
    (view,) = await drops.of_show(SHOW)
    assert view.drop.ended_at == view.drop.closes_at


async def test_a_short_drop_has_no_countdown_longer_than_itself(stage: Stage, drops: Drops) -> None:
    await drops.start(stage.act(), StartDrop(SHOW, "A12", duration_s=60))
    assert await until(stage, drops, 1) == []
    assert await until(stage, drops, 49) == ["drop.countdown"]


async def test_extending_counts_down_anew(stage: Stage, drops: Drops) -> None:
    await drops.start(stage.act(), StartDrop(SHOW, "A12", duration_s=120))
    assert await until(stage, drops, 60) == ["drop.countdown"]
    await drops.extend(stage.act(), SHOW, "A12", 60)
    assert await until(stage, drops, 1) == []
    assert await until(stage, drops, 59) == ["drop.countdown"]


async def test_a_paused_drop_counts_nothing_down(stage: Stage, drops: Drops) -> None:
    await drops.start(stage.act(), StartDrop(SHOW, "A12", duration_s=120))
    await drops.pause(stage.act(), SHOW, "A12")
    assert await until(stage, drops, 70) == []
    await drops.resume(stage.act(), SHOW, "A12")
    assert await until(stage, drops, 1) == ["drop.countdown"]
    assert (await stage.facts("drop.countdown"))["left"] == {"seconds": 49}


async def test_last_ones_and_sold_out_are_said_once(stage: Stage, drops: Drops) -> None:
    await drops.start(stage.act(), StartDrop(SHOW, "B3"))
    assert await until(stage, drops, 1) == []
    await stage.claim("ann", ONLY, 2)
    assert await until(stage, drops, 1) == ["drop.last_ones"]
    assert (await stage.facts("drop.last_ones"))["available"] == 3
    await stage.claim("bea", ONLY, 3)
    assert await until(stage, drops, 1) == ["drop.sold_out"]
    await stage.claim("bea", ONLY, 2)
    await stage.claim("cia", ONLY, 1)
    assert await until(stage, drops, 1) == []


async def test_sold_out_again_only_after_new_stock_was_on_sale(stage: Stage, drops: Drops) -> None:
    catalog = Catalog(stage.shop, stage.clock, Terms())
    await drops.start(stage.act(), StartDrop(SHOW, "B3"))
    await stage.claim("ann", ONLY, 5)
    await stage.claim("bea", ONLY, 2)
    assert await until(stage, drops, 1) == ["drop.sold_out"]
    await catalog.restock(stage.act(), "B3", {}, 2)
    assert await until(stage, drops, 1) == []
    await catalog.restock(stage.act(), "B3", {}, 1)
    assert await until(stage, drops, 1) == ["drop.last_ones"]
    await stage.claim("cia", ONLY, 1)
    assert await until(stage, drops, 1) == ["drop.sold_out"]


async def test_a_host_may_want_silence(stage: Stage) -> None:
    terms = Announcements(countdown_s=(), last_ones=0, sold_out=False)
    drops = Drops(stage.shop, stage.clock, Terms(), terms)
    await drops.start(stage.act(), StartDrop(SHOW, "B3", duration_s=60))
    await stage.claim("ann", ONLY, 4)
    assert await until(stage, drops, 1) == []
    await stage.claim("bea", ONLY, 1)
    assert await until(stage, drops, 55) == []


async def test_a_drop_without_end_needs_no_clock(stage: Stage, drops: Drops) -> None:
    await drops.start(stage.act(), StartDrop(SHOW, "A12"))
    stage.clock.turn(1)
    assert await drops.next_due(stage.clock()) is None
    assert await until(stage, drops, 10_000) == []


async def test_a_drop_of_a_planned_show_opens_with_it(stage: Stage, drops: Drops) -> None:
    shows = Shows(stage.shop, stage.clock)
    planned = await shows.plan(stage.act(), OpenShow("Winter", slug="winter"))
    soon = stage.clock() + timedelta(seconds=10)
    await drops.start(stage.act(), StartDrop(planned.id, "A12", opens_at=soon))
    assert await until(stage, drops, 60) == []
    await shows.open(stage.act(), OpenShow("Winter", slug="winter"))
    assert await until(stage, drops, 1) == ["drop.opened"]


async def test_any_number_of_processes_say_each_thing_once(
    stage: Stage, drops: Drops, database_url: str
) -> None:
    await drops.start(stage.act(), StartDrop(SHOW, "A12", duration_s=100))
    await drops.start(stage.act(), StartDrop(SHOW, "B3", duration_s=100))
    async with open_database(database_url) as other:
        second = Drops(other.for_shop(SHOP.id), stage.clock, Terms(), Announcements())
        for seconds in (45, 50, 10):
            stage.clock.turn(seconds)
            await asyncio.gather(*(one.due(stage.clock()) for one in (drops, second) * 3))
    told = await stage.told()
    assert sorted(told[2:]) == ["drop.closed"] * 2 + ["drop.countdown"] * 4


async def test_who_comes_too_late_finds_nothing_to_do(stage: Stage, drops: Drops) -> None:
    view = await drops.start(stage.act(), StartDrop(SHOW, "A12"))
    await drops.end(stage.act(), SHOW, "A12")
    done = await stage.shop.write(
        lambda tx: drop_clock.settle(tx, SHOW, view.drop.id, stage.clock(), Announcements())
    )
    assert done is False
