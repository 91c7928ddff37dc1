from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from commerce.errors import AlreadySettled, Conflict, NotFound
from commerce.ids import AuditId
from commerce.model.acts import Act
from commerce.model.people import Identity, Role
from commerce.model.shows import DropStatus
from commerce.services.catalog import Catalog
from commerce.services.claims import Claims
from commerce.services.customers import Customers
from commerce.services.drops import Announcements, Drops, StartDrop
from commerce.services.reserving import Terms
from commerce.services.shows import OpenShow, Shows
from commerce.services.undo import Undo
from commerce.store import viewers
from commerce.store.database import Database
from tests.commerce.stage import HOST, LARGE, ONLY, SHOW, SMALL, Stage, build
from tests.conftest import TestClock


@dataclass
class House:
    """Everything a host can do, and the way back."""

    stage: Stage
    catalog: Catalog
    claims: Claims
    customers: Customers
    drops: Drops
    shows: Shows
    way_back: Undo

    async def undo(self) -> str:
        return (await self.way_back.undo(self.stage.act())).entry.action

    async def refused(self) -> str:
        with pytest.raises((Conflict, NotFound)) as refusal:
            await self.way_back.undo(self.stage.act())
        return refusal.value.key

    async def start(self, code: str = "A12", **said: Any) -> None:
        await self.drops.start(self.stage.act(), StartDrop(SHOW, code, **said))

    async def drop(self) -> Any:
        return (await self.drops.of_show(SHOW))[-1]


@pytest.fixture
async def house(database: Database, clock: TestClock) -> House:
    stage = await build(database, clock)
    shop, terms = stage.shop, Terms()
    return House(
        stage,
        Catalog(shop, clock, terms),
        Claims(shop, clock, terms),
        Customers(shop, clock),
        Drops(shop, clock, terms, Announcements()),
        Shows(shop, clock),
        Undo(shop, clock, terms),
    )


async def test_stock_goes_back_by_what_was_changed(house: House) -> None:
    act = house.stage.act
    await house.catalog.restock(act(), "B3", {}, 3)
    await house.catalog.set_stock(act(), "B3", {}, 2)
    assert await house.undo() == "set_stock"
    assert await house.stage.level(ONLY) == (8, 0)
    assert await house.undo() == "restock"
    assert await house.stage.level(ONLY) == (5, 0)
    assert await house.refused() == "nothing_to_undo"
    assert await house.stage.trail() == ["restock", "set_stock", "undo", "undo"]


async def test_the_same_message_undoes_once(house: House) -> None:
    await house.catalog.restock(house.stage.act(), "B3", {}, 1)
    await house.catalog.restock(house.stage.act(), "B3", {}, 1)
    await house.way_back.undo(house.stage.act("m"))
    with pytest.raises(AlreadySettled):
        await house.way_back.undo(house.stage.act("m"))
    assert await house.stage.level(ONLY) == (6, 0)


async def test_an_act_can_be_named(house: House) -> None:
    await house.catalog.restock(house.stage.act(), "B3", {}, 1)
    await house.catalog.restock(house.stage.act(), "A12", {"size": "S"}, 1)
    latest, first = await house.way_back.trail(SHOW)
    assert first.entry.facts["code"] == "B3"
    assert (await house.way_back.undo(house.stage.act(), first.id)).id == first.id
    assert await house.stage.level(ONLY) == (5, 0)
    assert await house.stage.level(SMALL) == (5, 0)
    for audit_id, key in (
        (first.id, "already_undone"),
        (AuditId(9), "nothing_to_undo"),
        ((await house.way_back.trail())[0].id, "cannot_undo"),
    ):
        with pytest.raises((Conflict, NotFound), match=key):
            await house.way_back.undo(house.stage.act(), audit_id)
    assert latest.undone_at is None


async def test_what_cannot_be_undone_is_passed_over(house: House) -> None:
    await house.catalog.restock(house.stage.act(), "B3", {}, 1)
    await house.shows.open(house.stage.act(), OpenShow("Autumn"))
    assert await house.undo() == "restock"


async def test_pieces_that_are_reserved_stay(house: House) -> None:
    await house.catalog.restock(house.stage.act(), "B3", {}, 2)
    await house.start("B3")
    await house.stage.claim("ann", ONLY, 6)
    assert await house.undo() == "start_drop"
    assert await house.refused() == "below_reserved"
    assert await house.stage.level(ONLY) == (7, 6)


async def test_prices_go_back(house: House) -> None:
    act = house.stage.act
    await house.catalog.set_price(act(), "B3", 1400)
    await house.start("A12")
    await house.catalog.set_price(act(), "A12", 2000)
    assert await house.undo() == "set_price"
    assert (await house.drop()).drop.price_minor == 3000
    assert (await house.drop()).drop.compare_at_minor is None
    assert await house.undo() == "start_drop"
    assert await house.undo() == "set_price"
    mug = (await house.catalog.product("B3")).product
    assert (mug.price_minor, mug.compare_at_minor) == (1250, 1500)


async def test_terms_of_a_drop_go_back(house: House) -> None:
    await house.start(duration_s=60, quantity=5)
    before = await house.drop()
    act = house.stage.act
    for change in (
        house.drops.pause(act(), SHOW, "A12"),
        house.drops.resume(act(), SHOW, "A12"),
        house.drops.extend(act(), SHOW, "A12", 60),
        house.drops.limit(act(), SHOW, "A12", 1),
        house.drops.allot(act(), SHOW, "A12", 8),
    ):
        await change
    expected = ["allot_drop", "limit_drop", "extend_drop", "resume_drop", "pause_drop"]
    assert [await house.undo() for _ in expected] == expected
    assert await house.drop() == before


async def test_undoing_a_pause_serves_who_waits(house: House) -> None:
    await house.start("B3")
    await house.stage.claim("ann", ONLY, 5)
    await house.stage.claim("bea", ONLY, 1)
    await house.drops.pause(house.stage.act(), SHOW, "B3")
    await house.catalog.restock(house.stage.act(), "B3", {}, 1)
    trail = await house.way_back.trail(SHOW)
    await house.way_back.undo(house.stage.act(), trail[1].id)
    assert await house.stage.level(ONLY) == (6, 6)


async def test_what_was_taken_or_is_over_stays(house: House) -> None:
    await house.start("A12", duration_s=60, quantity=2)
    await house.drops.allot(house.stage.act(), SHOW, "A12", 4)
    await house.stage.claim("ann", SMALL, 3)
    assert await house.refused() == "below_taken"
    await house.drops.extend(house.stage.act(), SHOW, "A12", 60)
    house.stage.clock.turn(60)
    assert await house.refused() == "undo_too_late"
    house.stage.clock.turn(60)
    assert await house.refused() == "drop_over"
    first = (await house.way_back.trail(SHOW))[-1]
    with pytest.raises(Conflict, match="drop_over"):
        await house.way_back.undo(house.stage.act(), first.id)


async def test_a_drop_that_was_ended_goes_on(house: House) -> None:
    await house.start(duration_s=60)
    await house.drops.end(house.stage.act(), SHOW, "A12")
    assert await house.undo() == "end_drop"
    view = await house.drop()
    assert (view.status, view.on_air) == (DropStatus.OPEN, True)
    house.stage.clock.turn(60)
    await house.drops.due(house.stage.clock())
    assert (await house.stage.told()).count("drop.closed") == 2


async def test_what_is_on_air_meanwhile_stays_there(house: House) -> None:
    await house.start("A12")
    ended = await house.drop()
    await house.drops.end(house.stage.act(), SHOW, "A12")
    await house.start("B3")
    trail = await house.way_back.trail(SHOW)
    await house.way_back.undo(house.stage.act(), trail[1].id)
    views = {view.drop.code: view.on_air for view in await house.drops.of_show(SHOW)}
    assert views == {"A12": False, "B3": True}
    assert ended.on_air


async def test_an_ended_drop_does_not_come_back_beside_another(house: House) -> None:
    await house.start()
    await house.drops.end(house.stage.act(), SHOW, "A12")
    ending = (await house.way_back.trail(SHOW))[0].id
    await house.start()
    with pytest.raises(Conflict, match="already_running"):
        await house.way_back.undo(house.stage.act(), ending)


async def test_a_drop_whose_time_is_up_does_not_come_back(house: House) -> None:
    await house.start(duration_s=60)
    await house.drops.end(house.stage.act(), SHOW, "A12")
    house.stage.clock.turn(60)
    assert await house.refused() == "undo_too_late"


async def test_nothing_comes_back_in_a_closed_show(house: House) -> None:
    await house.start()
    await house.drops.end(house.stage.act(), SHOW, "A12")
    await house.shows.close(house.stage.act(), SHOW)
    assert await house.refused() == "show_closed"


async def test_what_was_on_air_comes_back(house: House) -> None:
    act = house.stage.act
    await house.start("A12", duration_s=60)
    await house.start("B3")
    await house.shows.set_on_air(act(), SHOW, "A12")
    assert await house.undo() == "on_air"
    assert (await house.drop()).on_air
    await house.shows.set_on_air(act(), SHOW, None)
    await house.shows.set_on_air(act(), SHOW, "A12")
    assert await house.undo() == "on_air"
    assert (await house.shows.current()).on_air_drop_id is None  # type: ignore[union-attr]
    await house.shows.set_on_air(act(), SHOW, "A12")
    await house.shows.set_on_air(act(), SHOW, "B3")
    house.stage.clock.turn(60)
    assert await house.refused() == "drop_over"


async def test_blocks_and_roles_go_back(house: House) -> None:
    act, ann = house.stage.act, Identity("discord", "ann", "Ann")
    found = await house.stage.shop.write(lambda tx: viewers.ensure(tx, [ann], house.stage.clock()))
    who = found["discord", "ann"].id
    until = house.stage.clock() + timedelta(hours=1)
    await house.customers.block(act(), who, until=until)
    await house.customers.block(act(), who)
    await house.customers.unblock(act(), who)
    assert await house.undo() == "unblock"
    block = (await house.customers.person(who)).block
    assert block is not None
    assert block.until is None
    assert await house.undo() == "block"
    block = (await house.customers.person(who)).block
    assert block is not None
    assert block.until == until
    assert await house.undo() == "block"
    assert (await house.customers.person(who)).block is None
    await house.customers.grant(act(), ann, Role.MODERATOR)
    await house.customers.grant(act(), ann, Role.HOST)
    assert await house.undo() == "grant"
    assert [one.role for one in await house.customers.grants()] == [Role.MODERATOR]
    assert await house.undo() == "grant"
    assert await house.customers.grants() == ()


async def test_what_was_released_is_reserved_again_if_it_is_there(house: House) -> None:
    await house.start("B3")
    ann = await house.stage.claim("ann", ONLY, 3)
    await house.claims.release(house.stage.act(), ann.viewer_id, "B3")
    house.stage.clock.turn(100)
    assert await house.undo() == "release"
    (held,) = await house.claims.of_viewer(SHOW, ann.viewer_id)
    assert held.reservation is not None
    assert held.reservation.expires_at == house.stage.clock() + timedelta(seconds=600)
    await house.claims.release(house.stage.act(), ann.viewer_id, "B3")
    await house.stage.claim("bea", ONLY, 4)
    assert await house.refused() == "undo_gone"


async def test_a_longer_time_is_taken_back(house: House) -> None:
    await house.start("B3")
    ann = await house.stage.claim("ann", ONLY)
    await house.claims.extend(house.stage.act(), ann.viewer_id, None, 300)
    assert await house.undo() == "extend_claim"
    (held,) = await house.claims.of_viewer(SHOW, ann.viewer_id)
    assert held.reservation is not None
    assert held.reservation.expires_at == ann.expires_at
    await house.claims.extend(house.stage.act(), ann.viewer_id, None, 300)
    house.stage.clock.turn(600)
    assert await house.refused() == "undo_too_late"


async def test_what_was_given_by_hand_is_taken_back(house: House) -> None:
    await house.start("B3")
    ann = await house.stage.claim("ann", ONLY, 7)
    await house.claims.given(Act(HOST, None, SHOW), ann)
    assert await house.undo() == "give"
    assert await house.stage.level(ONLY) == (5, 0)
    assert await house.claims.of_viewer(SHOW, ann.viewer_id) == ()
    bea = await house.stage.claim("bea", ONLY, 2)
    await house.claims.given(Act(HOST, None, SHOW), bea)
    await house.stage.claim("bea", ONLY, 0)
    assert await house.refused() == "undo_gone"


async def test_a_scheduled_drop_is_cancelled(house: House) -> None:
    soon = house.stage.clock() + timedelta(minutes=1)
    await house.start(opens_at=soon)
    assert await house.undo() == "schedule_drop"
    assert (await house.drop()).status is DropStatus.ENDED
    assert await house.stage.told() == ["drop.scheduled"]
    assert await house.stage.level(LARGE) == (6, 0)
