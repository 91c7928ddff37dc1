from datetime import timedelta

import pytest

from commerce.errors import AlreadySettled, Conflict, Invalid, NotFound, Refused
from commerce.ids import ViewerId
from commerce.model.acts import Act
from commerce.model.claims import Outcome
from commerce.model.people import Identity, Role, Viewer
from commerce.services.attempts import Attempts
from commerce.services.customers import Customers
from commerce.services.drops import Announcements, Drops, StartDrop
from commerce.services.reserving import Terms
from commerce.store import viewers
from commerce.store.database import Database
from tests.commerce.stage import HOST, ONLY, SHOW, Stage, build
from tests.conftest import TestClock

ANN = Identity("discord", "ann", "Ann", "it")
PAGE = "page-1"


@pytest.fixture
async def stage(database: Database, clock: TestClock) -> Stage:
    return await build(database, clock)


@pytest.fixture
def customers(stage: Stage) -> Customers:
    return Customers(stage.shop, stage.clock)


async def meet(stage: Stage, *names: str, platform: str = "discord") -> list[Viewer]:
    people = [Identity(platform, name, name) for name in names]
    found = await stage.shop.write(lambda tx: viewers.ensure(tx, people, stage.clock()))
    return [found[platform, name] for name in names]


def moderates(stage: Stage, reason: str) -> Act:
    return Act(HOST, stage.act().source, SHOW, reason)


async def test_a_code_makes_the_page_the_speakers(stage: Stage, customers: Customers) -> None:
    code = await customers.link_code(PAGE)
    assert len(code) == len("LINK-7F3K-9QXM")
    person = await customers.redeem(ANN, code, stage.act("m"))
    assert {(one.platform, one.user_id) for one in person.viewers} == {
        ("discord", "ann"),
        ("web", PAGE),
    }
    assert await customers.redeem(ANN, code, stage.act("m")) == person
    assert await stage.trail() == ["link"]


async def test_codes_are_read_as_people_type_them(stage: Stage, customers: Customers) -> None:
    code = (await customers.link_code(PAGE)).replace("0", "o").replace("1", "l")
    typed = " " + code.lower().replace("-", " ")
    assert len((await customers.redeem(ANN, typed, stage.act())).viewers) == 2


async def test_a_code_works_once_and_for_three_minutes(stage: Stage, customers: Customers) -> None:
    code = await customers.link_code(PAGE)
    await customers.redeem(ANN, code, stage.act())
    with pytest.raises(Conflict, match="link_code_used"):
        await customers.redeem(Identity("x", "bea", "Bea"), code, stage.act())
    code = await customers.link_code(PAGE)
    stage.clock.turn(180)
    with pytest.raises(Conflict, match="link_code_expired"):
        await customers.redeem(ANN, code, stage.act())
    with pytest.raises(NotFound, match="no_such_link_code"):
        await customers.redeem(ANN, "LINK-AAAA-BBBB", stage.act())


async def test_a_page_shows_one_code(stage: Stage, customers: Customers) -> None:
    first = await customers.link_code(PAGE)
    await customers.link_code(PAGE)
    with pytest.raises(NotFound, match="no_such_link_code"):
        await customers.redeem(ANN, first, stage.act())


async def test_guessing_is_slowed_down(stage: Stage, customers: Customers) -> None:
    code = await customers.link_code(PAGE)
    for _ in range(5):
        with pytest.raises(NotFound):
            await customers.redeem(ANN, "LINK-AAAA-BBBB", stage.act())
    with pytest.raises(Refused) as slower:
        await customers.redeem(ANN, code, stage.act())
    assert (slower.value.key, slower.value.facts["seconds"]) == ("too_many_attempts", 60)
    await customers.redeem(Identity("x", "bea", "Bea"), code, stage.act())
    stage.clock.turn(60)
    await customers.redeem(ANN, await customers.link_code("page-2"), stage.act())


def test_attempts_are_counted_for_so_long_and_for_so_many(clock: TestClock) -> None:
    attempts: Attempts[str] = Attempts(most=2, window_s=10, people_max=2)
    attempts.failed("a", clock())
    clock.turn(5)
    attempts.failed("a", clock())
    with pytest.raises(Refused):
        attempts.check("a", clock())
    clock.turn(5)
    attempts.check("a", clock())
    attempts.failed("a", clock())
    attempts.check("a", clock())
    attempts.failed("a", clock())
    for other in "bc":
        attempts.failed(other, clock())
    attempts.check("a", clock())


async def test_a_page_cannot_be_linked_to_itself(stage: Stage, customers: Customers) -> None:
    code = await customers.link_code(PAGE)
    with pytest.raises(Conflict, match="link_to_itself"):
        await customers.redeem(Identity("web", PAGE, "Guest"), code, stage.act())


async def test_linking_again_changes_nothing(stage: Stage, customers: Customers) -> None:
    first = await customers.redeem(ANN, await customers.link_code(PAGE), stage.act())
    assert await customers.redeem(ANN, await customers.link_code(PAGE), stage.act()) == first
    assert await stage.trail() == ["link"]


async def test_people_are_found_by_id_name_and_beginning(
    stage: Stage, customers: Customers
) -> None:
    anna, annette, other = await meet(stage, "Anna", "Annette", "%_x")
    assert await customers.find("discord:Anna") == (anna,)
    assert await customers.find("Discord:Annette") == (annette,)
    assert await customers.find("@Anna") == (anna,)
    assert await customers.find(" anna ") == (anna,)
    assert await customers.find("ann") == (anna, annette)
    assert await customers.find("%") == (other,)
    assert await customers.find("@") == await customers.find("") == ()
    assert await customers.find("zoe") == await customers.find("discord:zoe") == ()
    assert await customers.one("annette") == annette
    with pytest.raises(NotFound, match="no_such_viewer"):
        await customers.one("zoe")
    with pytest.raises(Invalid) as several:
        await customers.one("ann")
    assert several.value.facts["candidates"] == [
        ("Anna", "discord:Anna"),
        ("Annette", "discord:Annette"),
    ]


async def test_linked_viewers_of_one_name_are_one_candidate(
    stage: Stage, customers: Customers
) -> None:
    await meet(stage, "Ann", platform="x")
    person = await customers.redeem(ANN, await customers.link_code(PAGE), stage.act())
    assert len(await customers.find("Ann")) == 2
    assert {one.customer_id for one in await customers.find("Ann")} > {person.customer_id}


async def test_who_is_blocked_gets_nothing_until_the_block_ends(
    stage: Stage, customers: Customers
) -> None:
    drops = Drops(stage.shop, stage.clock, Terms(), Announcements())
    await drops.start(stage.act(), StartDrop(SHOW, "B3"))
    (ann,) = await meet(stage, "ann")
    until = stage.clock() + timedelta(hours=1)
    person = await customers.block(moderates(stage, "never pays"), ann.id, until=until)
    assert person.block is not None
    assert (person.block.reason, person.block.actor, person.block.until) == (
        "never pays",
        HOST,
        until,
    )
    assert (await stage.claim("ann", ONLY)).outcome is Outcome.BLOCKED
    assert [(block.id, len(who)) for block, who in await customers.blocklist()] == [
        (person.block.id, 1)
    ]
    stage.clock.turn(3600)
    assert (await customers.person(ann.id)).block is None
    assert (await stage.claim("ann", ONLY)).outcome is Outcome.RESERVED


async def test_a_block_is_replaced_and_lifted(stage: Stage, customers: Customers) -> None:
    (ann,) = await meet(stage, "ann")
    soon = stage.clock() + timedelta(minutes=1)
    await customers.block(stage.act(), ann.id, until=soon)
    person = await customers.block(stage.act(), ann.id)
    assert person.block is not None
    assert person.block.until is None
    assert len(await customers.blocklist()) == 1
    assert (await customers.unblock(stage.act(), ann.id)).block is None
    with pytest.raises(Conflict, match="not_blocked"):
        await customers.unblock(stage.act(), ann.id)
    with pytest.raises(Invalid, match="until_is_past"):
        await customers.block(stage.act(), ann.id, until=stage.clock())
    with pytest.raises(NotFound, match="no_such_viewer"):
        await customers.block(stage.act(), ViewerId(9))


async def test_stopping_private_messages(stage: Stage, customers: Customers) -> None:
    await customers.stop(ANN)
    (ann,) = await customers.find("discord:ann")
    assert ann.stopped_at == stage.clock()
    await customers.resume(ANN)
    (ann,) = await customers.find("discord:ann")
    assert ann.stopped_at is None


async def test_roles_are_given_and_taken(stage: Stage, customers: Customers) -> None:
    assert await customers.grants() == ()
    await customers.grant(stage.act("m"), ANN, Role.MODERATOR)
    with pytest.raises(AlreadySettled):
        await customers.grant(stage.act("m"), ANN, Role.HOST)
    assert [one.role for one in await customers.grants()] == [Role.MODERATOR]
    await customers.grant(stage.act(), ANN, Role.HOST)
    (given,) = await customers.grants()
    assert (given.user_id, given.role, given.actor) == ("ann", Role.HOST, HOST)
    await customers.grant(stage.act(), ANN, Role.VIEWER)
    assert await customers.grants() == ()
