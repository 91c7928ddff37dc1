import asyncio
from datetime import timedelta

import pytest
from aiohttp import ClientSession, web

from adapters.web.app import make_app
from adapters.web.respond import HUB
from adapters.web.serve import serve
from commerce.errors import QueueFull
from commerce.model.messages import Audience, NewMessage, Priority
from commerce.services.outbox import Outbox
from tests.adapters.web.browser import Browser, Events
from tests.adapters.web.stall import Stall
from tests.conftest import TestClock


async def test_pages_are_served_until_it_is_told_to_stop(stall: Stall) -> None:
    show = await stall.open_show()
    port: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    async with asyncio.TaskGroup() as tasks, ClientSession() as session:
        serving = tasks.create_task(serve(stall.app, "127.0.0.1", 0, port.set_result))
        address = f"http://127.0.0.1:{await port}"
        async with session.get(f"{address}/s/{show.slug}/events") as open_page:
            with pytest.raises(OSError, match="address already in use"):
                await serve(_app_of(stall), "127.0.0.1", await port)
            serving.cancel()
            async with asyncio.timeout(5):
                await open_page.read()  # connected pages do not hold it up
                await asyncio.wait([serving])


async def test_what_the_clock_alone_changes_is_seen(
    stall: Stall, browser: Browser, clock: TestClock
) -> None:
    show = await stall.open_show()
    await stall.drop(show, "L2", opens_at=clock() + timedelta(seconds=30))
    await stall.drop(show, "D04", duration_s=60)
    async with browser.client.get(f"/s/{show.slug}/events") as response:
        events = Events(response)
        await events.next("parts")
        clock.turn(31)
        (opened,) = (await events.next("parts"))["parts"].values()
        assert "Claim L2" in opened


async def test_what_the_shop_says_to_everybody_stands_in_the_chat(
    stall: Stall, browser: Browser
) -> None:
    show = await stall.open_show()
    await stall.services.shows.link_channel(show.id, "web", show.slug)
    said = NewMessage(
        "announcement",
        "hello",
        Audience.PUBLIC,
        Priority.ANNOUNCEMENT,
        {"text": "Tea break!"},
        show_id=show.id,
    )
    await Outbox(stall.database, stall.context.clock).say(said)
    await stall.delivery.run_once()
    await stall.delivery.run_once()
    page = await browser.page(f"/s/{show.slug}")  # the first to look, after it was said
    assert "Little Harbour Shop Tea break!" in page.text
    lines = stall.app[HUB].latest_at(show.slug).lines
    assert any(line.author_role == "bot" for line in lines)


async def test_a_full_desk_asks_to_try_again(
    stall: Stall, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    show = await stall.open_show()
    drop = await stall.drop(show, "D04")
    await browser.page(f"/s/{show.slug}")

    async def full(*_: object) -> None:
        raise QueueFull("20000 are waiting")

    monkeypatch.setattr(type(stall.services.desk), "claim", full)
    answer = await browser.post(f"/s/{show.slug}/claim", script=True, drop=drop, quantity=1)
    assert (answer.status, "try again" in answer.json()["text"]) == (503, True)


async def test_a_form_from_before_the_end_of_the_show_is_told_so(
    stall: Stall, browser: Browser
) -> None:
    show = await stall.open_show()
    drop = await stall.drop(show, "D04")
    await browser.page(f"/s/{show.slug}")
    await stall.services.shows.close(stall.act("terminal"), show.id)
    answer = await browser.post(f"/s/{show.slug}/claim", drop=drop, quantity=1)
    assert "D04 is over." in answer.text


def _app_of(stall: Stall) -> web.Application:
    return make_app(stall.context)
