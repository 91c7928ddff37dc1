from dataclasses import replace
from datetime import timedelta

import pytest

from commerce.model.acts import Act
from commerce.model.claims import Outcome
from commerce.model.scenes import Scene, ScenePlace, SceneShow
from commerce.services.drops import Announcements, Drops, StartDrop
from commerce.services.reserving import Terms
from commerce.services.scenes import Scenes
from commerce.store import copies, drops, scenes, shows
from commerce.store.database import Database
from commerce.store.record_tables import outbox
from tests.commerce.stage import LARGE, ONLY, SHOW, SMALL, Stage, build
from tests.conftest import TestClock

ACT = Act("terminal")


@pytest.fixture
async def stage(database: Database, clock: TestClock) -> Stage:
    """Two shirts sold of the five on sale, one waits; the mug was on sale and is not any more."""
    stage = await build(database, clock)
    selling = _drops(stage)
    await selling.start(ACT, StartDrop(SHOW, "B3", price_minor=1000))
    await selling.end(ACT, SHOW, "B3")
    wanted = StartDrop(
        SHOW, "A12", per_variant=[({"size": "S"}, 3), ({"size": "L"}, 2)], limit=4, duration_s=600
    )
    await selling.start(ACT, wanted)
    await stage.claim("ann", SMALL, 2)
    await stage.claim("bea", SMALL, 2)
    return stage


def _drops(stage: Stage) -> Drops:
    return Drops(stage.shop, stage.clock, Terms(), Announcements())


async def test_a_scene_is_what_is_left_to_give_and_names_nobody(stage: Stage) -> None:
    scene = await Scenes(stage.shop, stage.clock).look()
    assert scene.stock == {"A12-S": 1, "A12-L": 6, "B3": 5}
    assert (scene.held, scene.waiting) == (2, 1)
    (show,) = scene.shows
    assert (show.slug, show.places) == ("summer", (ScenePlace("web", "summer", "Chat"),))
    assert show.on_air == "A12"
    mug, shirt = show.drops
    assert (mug.code, mug.price_minor, mug.ended_at) == ("B3", 1000, stage.clock())
    assert (shirt.pieces, shirt.limit) == ({"A12-S": 0, "A12-L": 2}, 4)
    assert shirt.closes_at == stage.clock() + timedelta(seconds=600)
    assert "ann" not in repr(scene)


async def test_a_scene_put_up_in_a_copy_sells_what_was_left(stage: Stage) -> None:
    put = Scenes(stage.shop, stage.clock)
    scene = await put.look()
    await stage.shop.write(lambda tx: copies.begin_anew(tx, stage.clock()))
    assert await put.put_up(scene) == ()
    await _drops(stage).due(stage.clock())
    await put.put_on_air(scene)
    again = await put.look()
    assert (again.stock, again.shows) == (scene.stock, scene.shows)
    assert (again.held, again.waiting) == (0, 0)
    show = await stage.shop.read(shows.current)
    assert show is not None
    (_, shirt) = await stage.shop.read(lambda tx: drops.of_show(tx, show.id, include_ended=True))
    assert [part.allotment for part in shirt.variants] == [0, 2]


async def test_what_the_shop_does_not_have_is_named_and_left_out(stage: Stage) -> None:
    put = Scenes(stage.shop, stage.clock)
    scene = await put.look()
    await stage.shop.write(lambda tx: copies.begin_anew(tx, stage.clock()))
    (show,) = scene.shows
    mug, shirt = show.drops
    unknown = (replace(mug, code="B9"), replace(shirt, pieces={"A12-XL": 2}))
    other = SceneShow("other", "Other", drops=unknown)
    missing = await put.put_up(Scene({"GONE": 4, "B3": 2}, (other,)))
    assert missing == ("B9", "A12", "GONE")
    await put.put_on_air(Scene({}, (other, SceneShow("never", "Never put up"))))
    assert (await put.look()).stock["B3"] == 2


async def test_messages_are_read_with_whom_they_are_for(stage: Stage) -> None:
    rows = await stage.shop.read(lambda tx: tx.rows(outbox.select()))
    said = await stage.shop.read(lambda tx: scenes.said(tx, [row["id"] for row in rows]))
    told = [(one.kind, one.platform, one.user_id) for one in said]
    assert ("claim.reserved", "discord", "ann") in told
    assert ("drop.opened", "", "") in told
    assert await stage.shop.read(scenes.undelivered) == []
    assert (await stage.claim("ann", LARGE)).outcome is Outcome.RESERVED
    assert await stage.level(ONLY) == (5, 0)
