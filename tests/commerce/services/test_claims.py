from datetime import timedelta

import pytest

from commerce.errors import AlreadySettled, Invalid, NotFound
from commerce.ids import ShowId, ViewerId
from commerce.model.acts import Act
from commerce.services.claims import Claims
from commerce.services.drops import Announcements, Drops, StartDrop
from commerce.services.reserving import Terms
from commerce.store.database import Database
from tests.commerce.stage import CHANNEL, HOST, ONLY, SHOW, SMALL, Stage, build
from tests.conftest import TestClock


@pytest.fixture
async def stage(database: Database, clock: TestClock) -> Stage:
    stage = await build(database, clock)
    drops = Drops(stage.shop, stage.clock, Terms(), Announcements())
    for code in ("A12", "B3"):
        await drops.start(stage.act(), StartDrop(SHOW, code))
    return stage


@pytest.fixture
def claims(stage: Stage) -> Claims:
    return Claims(stage.shop, stage.clock, Terms())


async def test_what_a_viewer_has_and_waits_for(stage: Stage, claims: Claims) -> None:
    ann = await stage.claim("ann", ONLY, 4)
    await stage.claim("bea", ONLY, 3)
    bea = await stage.claim("bea", SMALL, 2)
    held = await claims.of_viewer(SHOW, bea.viewer_id)
    assert [(one.code, one.options, one.quantity, one.place) for one in held] == [
        ("B3", {}, 1, None),
        ("A12", {"size": "S"}, 2, None),
        ("B3", {}, 2, 1),
    ]
    assert [one.reservation is None for one in held] == [False, False, True]
    stage.clock.turn(600)
    assert await claims.of_viewer(SHOW, ann.viewer_id) == ()
    with pytest.raises(NotFound, match="no_such_viewer"):
        await claims.of_viewer(SHOW, ViewerId(9))


async def test_releasing_serves_who_waits(stage: Stage, claims: Claims) -> None:
    ann = await stage.claim("ann", ONLY, 5)
    await stage.claim("bea", ONLY, 3)
    await stage.claim("ann", SMALL, 1)
    done = await claims.release(stage.act("m"), ann.viewer_id, "b3")
    assert (done.viewer.name, done.pieces, done.places, done.promoted) == ("ann", 5, 0, 1)
    assert await stage.level(ONLY) == (5, 3)
    assert await stage.level(SMALL) == (4, 1)
    with pytest.raises(AlreadySettled):
        await claims.release(stage.act("m"), ann.viewer_id, None)
    assert (await claims.release(stage.act(), ann.viewer_id, None)).pieces == 1


async def test_a_place_in_line_is_given_up(stage: Stage, claims: Claims) -> None:
    await stage.claim("ann", ONLY, 5)
    bea = await stage.claim("bea", ONLY, 3)
    done = await claims.release(stage.act(), bea.viewer_id, None)
    assert (done.pieces, done.places) == (0, 1)
    assert await claims.of_viewer(SHOW, bea.viewer_id) == ()


async def test_nothing_is_released_of_nothing(stage: Stage, claims: Claims) -> None:
    ann = await stage.claim("ann", ONLY)
    with pytest.raises(NotFound, match="nothing_claimed"):
        await claims.release(stage.act(), ann.viewer_id, "A12")
    with pytest.raises(NotFound, match="no_such_code"):
        await claims.release(stage.act(), ann.viewer_id, "Q9")
    with pytest.raises(NotFound, match="no_such_show"):
        await claims.release(stage.act(show_id=None), ann.viewer_id, None)
    with pytest.raises(NotFound, match="no_such_show"):
        await claims.release(stage.act(show_id=ShowId(9)), ann.viewer_id, None)


async def test_keeping_for_longer(stage: Stage, claims: Claims) -> None:
    ann = await stage.claim("ann", ONLY)
    assert ann.expires_at is not None
    done = await claims.extend(stage.act(), ann.viewer_id, "B3", 300)
    until = ann.expires_at + timedelta(seconds=300)
    assert (done.reservations, done.until) == (1, until)
    stage.clock.turn(800)
    assert len(await claims.of_viewer(SHOW, ann.viewer_id)) == 1
    stage.clock.turn(100)
    with pytest.raises(NotFound, match="nothing_claimed"):
        await claims.extend(stage.act(), ann.viewer_id, "B3", 300)
    with pytest.raises(Invalid, match="bad_duration"):
        await claims.extend(stage.act(), ann.viewer_id, "B3", 0)


async def test_a_claim_by_hand_is_in_the_trail(stage: Stage, claims: Claims) -> None:
    result = await stage.claim("ann", ONLY)
    await claims.given(Act(HOST, None, SHOW), result)
    assert (await stage.trail())[-1] == "give"


async def test_what_a_message_still_claims(stage: Stage, claims: Claims) -> None:
    result = await stage.claim("ann", ONLY)
    message = f"c{len(stage.said)}"
    (standing,) = await claims.standing(CHANNEL, message)
    assert standing.id == result.claim_id
    await stage.claim("ann", ONLY, 2)
    assert await claims.standing(CHANNEL, message) == ()
