from typing import Any

import pytest

from commerce.errors import AlreadySettled, Conflict, Invalid, NotFound
from commerce.ids import ShowId
from commerce.model.shows import DropStatus
from commerce.services.drops import Announcements, Drops, StartDrop
from commerce.services.reserving import Terms
from commerce.services.show_acts import slug_of
from commerce.services.shows import OpenShow, Place, Shows
from commerce.store.database import Database
from tests.commerce.stage import CHANNEL, ONLY, SHOW, Stage, build
from tests.conftest import TestClock

PAGE = Place("web", "summer", "Chat")


@pytest.fixture
async def stage(database: Database, clock: TestClock) -> Stage:
    return await build(database, clock)


@pytest.fixture
def shows(stage: Stage) -> Shows:
    return Shows(stage.shop, stage.clock)


@pytest.fixture
def drops(stage: Stage) -> Drops:
    return Drops(stage.shop, stage.clock, Terms(), Announcements())


async def test_opening_a_show(stage: Stage, shows: Shows) -> None:
    places = [Place("discord", "77", "#live"), Place("twitch", "shop")]
    stage.clock.turn(1)
    show = await shows.open(stage.act(), OpenShow(" Autumn: più caldo! ", None, None, places))
    assert (show.slug, show.title, show.is_open) == ("autumn-piu-caldo", "Autumn: più caldo!", True)
    assert await shows.get(show.id) == await shows.by_slug("autumn-piu-caldo") == show
    assert await shows.current() == show
    assert {one.id for one in await shows.newest()} == {show.id, SHOW}
    channels = await shows.channels(show.id)
    assert [(one.platform, one.address, one.title) for one in channels] == [
        ("discord", "77", "#live"),
        ("twitch", "shop", ""),
        ("web", "autumn-piu-caldo", ""),
    ]
    assert await shows.by_channel("discord", "77") == (show, channels[0])
    assert await stage.told() == ["show.opened"]
    assert await stage.facts("show.opened") == {"title": "Autumn: più caldo!"}


async def test_a_title_used_before_gets_another_address(stage: Stage, shows: Shows) -> None:
    titles = [await shows.open(stage.act(), OpenShow("Summer")) for _ in range(2)]
    assert [show.slug for show in titles] == ["summer-2", "summer-3"]


def test_an_address_is_made_from_any_title() -> None:
    assert slug_of("夏の服") == "show"
    assert slug_of("A " * 50) == "a-" * 19 + "a"


@pytest.mark.parametrize(
    ("wanted", "key"),
    [
        (OpenShow("  "), "bad_title"),
        (OpenShow("x" * 121), "bad_title"),
        (OpenShow("x", "Über"), "bad_slug"),
        (OpenShow("x", "-x"), "bad_slug"),
        (OpenShow("x", None, "http://video.example/1"), "bad_video_url"),
        (OpenShow("x", None, "https://"), "bad_video_url"),
    ],
)
async def test_wrong_words_are_refused(
    stage: Stage, shows: Shows, wanted: OpenShow, key: str
) -> None:
    with pytest.raises(Invalid, match=key):
        await shows.open(stage.act(), wanted)


async def test_one_open_show_in_a_place(stage: Stage, shows: Shows) -> None:
    with pytest.raises(Conflict) as busy:
        await shows.open(stage.act(), OpenShow("Autumn", channels=[PAGE]))
    assert (busy.value.key, busy.value.facts["title"]) == ("channel_busy", "Summer")
    await shows.close(stage.act(), SHOW)
    show = await shows.open(stage.act(), OpenShow("Autumn", channels=[PAGE]))
    found = await shows.by_channel("web", "summer")
    assert found is not None
    assert found[0] == show


async def test_a_planned_show_is_opened_by_its_address(stage: Stage, shows: Shows) -> None:
    planned = await shows.plan(stage.act(), OpenShow("Winter", "winter", channels=[PAGE]))
    assert not planned.is_open
    assert await stage.told() == []
    with pytest.raises(Conflict, match="slug_taken"):
        await shows.plan(stage.act(), OpenShow("Winter", "winter"))
    with pytest.raises(Conflict, match="show_not_open"):
        await shows.close(stage.act(), planned.id)
    with pytest.raises(Conflict, match="channel_busy"):
        await shows.open(stage.act(), OpenShow("Winter", "winter"))
    await shows.close(stage.act(), SHOW)
    video = "https://video.example/1"
    show = await shows.open(stage.act(), OpenShow("Winter sale", "winter", video))
    assert (show.id, show.title, show.video_url) == (planned.id, "Winter sale", video)
    assert {one.address for one in await shows.channels(show.id)} == {"summer", "winter"}
    with pytest.raises(Conflict, match="slug_taken"):
        await shows.open(stage.act(), OpenShow("Winter", "winter"))


async def test_closing_ends_drops_and_waitlists_but_not_reservations(
    stage: Stage, shows: Shows, drops: Drops
) -> None:
    await drops.start(stage.act(), StartDrop(SHOW, "B3"))
    await stage.claim("ann", ONLY, 4)
    await stage.claim("bea", ONLY, 3)
    closed = await shows.close(stage.act("m1"), SHOW)
    assert (closed.codes, closed.waiting, closed.show.on_air_drop_id) == (("B3",), 1, None)
    assert await shows.get(SHOW) == closed.show
    assert await stage.level(ONLY) == (5, 5)
    (view,) = await drops.of_show(SHOW)
    assert (view.status, view.on_air) == (DropStatus.ENDED, False)
    assert (await stage.told())[-1] == "show.closed"
    assert await shows.current() is None
    assert await shows.by_channel("web", "summer") is None
    assert await shows.by_channel("web", "summer", or_closed=True) is not None
    with pytest.raises(AlreadySettled):
        await shows.close(stage.act("m1"), SHOW)
    with pytest.raises(Conflict, match="show_closed"):
        await shows.close(stage.act(), SHOW)


async def test_linking_a_channel(stage: Stage, shows: Shows) -> None:
    first = await shows.link_channel(SHOW, "discord", "77", "#live")
    again = await shows.link_channel(SHOW, "discord", "77", "#sale")
    assert (again.id, again.title) == (first.id, "#sale")
    assert (await shows.link_channel(SHOW, "discord", "77")).title == "#sale"
    assert len(await shows.channels(SHOW)) == 2
    other = await shows.open(stage.act(), OpenShow("Autumn"))
    with pytest.raises(Conflict, match="channel_busy"):
        await shows.link_channel(other.id, "discord", "77")
    await shows.close(stage.act(), other.id)
    with pytest.raises(Conflict, match="show_closed"):
        await shows.link_channel(other.id, "discord", "78")
    with pytest.raises(NotFound, match="no_such_show"):
        await shows.link_channel(ShowId(9), "discord", "77")


async def test_what_is_on_air(stage: Stage, shows: Shows, drops: Drops) -> None:
    with pytest.raises(Conflict, match="nothing_on_air"):
        await shows.set_on_air(stage.act(), SHOW, None)
    shirt = await drops.start(stage.act(), StartDrop(SHOW, "A12"))
    await drops.start(stage.act(), StartDrop(SHOW, "B3"))
    show = await shows.set_on_air(stage.act(), SHOW, "a12")
    assert show.on_air_drop_id == shirt.drop.id
    assert await shows.get(SHOW) == show
    assert (await shows.set_on_air(stage.act(), SHOW, None)).on_air_drop_id is None
    with pytest.raises(NotFound, match="no_such_code"):
        await shows.set_on_air(stage.act(), SHOW, "C4")


async def test_channels_have_ids_of_their_own(shows: Shows) -> None:
    found: Any = await shows.by_channel("web", "summer")
    assert found[1].id == CHANNEL
    assert await shows.by_channel("web", "other", or_closed=True) is None
