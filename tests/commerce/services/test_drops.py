from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from commerce.errors import AlreadySettled, Conflict, Invalid, NotFound, Refused
from commerce.ids import ShowId
from commerce.model.sale import OnSale
from commerce.model.shows import DropStatus
from commerce.services.drops import Announcements, Drops, StartDrop
from commerce.services.reserving import Terms
from commerce.store import shows
from commerce.store.database import Database
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
        "left": {"seconds": 600},
        "opens": {"at": stage.clock().isoformat()},
        "closes": {"at": view.drop.closes_at.isoformat()},
    }
    assert await drops.of_show(SHOW) == (view,)
    assert await drops.get(view.drop.id) == view


async def test_the_same_message_starts_one_drop(stage: Stage, drops: Drops) -> None:
    act = stage.act("m1")
    await drops.start(act, StartDrop(SHOW, "A12"))
    with pytest.raises(AlreadySettled):
        await drops.start(act, StartDrop(SHOW, "A12"))
    assert len(await drops.of_show(SHOW)) == 1
