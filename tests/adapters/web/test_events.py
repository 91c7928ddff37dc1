import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import ClientConnectionError
from aiohttp.test_utils import TestServer

from adapters.web.respond import HUB
from commerce.errors import StoreUnavailable
from commerce.model.events import DropChanged
from commerce.model.shows import Show
from tests.adapters.web.browser import Browser, Events
from tests.adapters.web.stall import HOST, Stall


@asynccontextmanager
async def follow(browser: Browser, path: str) -> AsyncIterator[Events]:
    async with browser.client.get(path) as response:
        assert response.status == 200
        assert response.content_type == "text/event-stream"
        yield Events(response)


def events_of(show: Show) -> str:
    return f"/s/{show.slug}/events"


async def test_a_page_that_connects_gets_everything_then_what_changes(
    stall: Stall, browser: Browser
) -> None:
    show = await stall.open_show()
    first = await stall.drop(show, "D04", quantity=5)
    await stall.drop(show, "C8")
    await browser.page(f"/s/{show.slug}")
    async with follow(browser, events_of(show)) as events:
        told = await events.next("parts")
        assert set(told["parts"]) >= {"banner", "mine", f"drop-{first}"}
        assert len(told["lists"]["drops"]) == 2
        await browser.post(f"/s/{show.slug}/claim", drop=first, quantity=2)
        changed: dict[str, str] = {}
        while f"drop-{first}" not in changed or "mine" not in changed:
            told = await events.next("parts")
            changed |= told["parts"]
        assert "Only 3 left" in changed[f"drop-{first}"]
        assert "kept for" in changed["mine"]
        assert "banner" not in changed  # C8 is on air, and nothing happened to it
        assert told["lists"] == {}


async def test_who_goes_before_the_first_word_is_no_fault(
    stall: Stall,
    server: TestServer,
    browser: Browser,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    show = await stall.open_show()
    by_slug = stall.services.shows.by_slug

    async def just_too_late(slug: str) -> Show | None:
        found = await by_slug(slug)
        page, *_ = server.handler.connections
        assert page.transport is not None
        page.transport.abort()
        return found

    with monkeypatch.context() as patch:
        patch.setattr(stall.services.shows, "by_slug", just_too_late)
        with pytest.raises(ClientConnectionError):
            await browser.page(events_of(show))
    counted = 'hawker_requests_total{method="GET",route="/s/{slug}/events",status="499"} 1.0'
    while counted not in (await browser.page("/metrics")).html:
        pass
    assert [each.getMessage() for each in caplog.records if each.levelno >= logging.ERROR] == []


async def test_one_pages_claims_are_not_told_to_another(
    stall: Stall, browser: Browser, other: Browser
) -> None:
    show = await stall.open_show()
    drop = await stall.drop(show, "D04")
    for one in (browser, other):
        await one.page(f"/s/{show.slug}")
    async with follow(other, events_of(show)) as events:
        await events.next("parts")
        await browser.post(f"/s/{show.slug}/claim", drop=drop, quantity=2)
        assert set((await events.next("parts"))["parts"]) == {"banner", f"drop-{drop}"}


async def test_who_comes_back_gets_the_whole_state(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    async with follow(browser, events_of(show)) as events:
        assert (await events.next("parts"))["lists"] == {"drops": []}
    await stall.drop(show, "A12", quantity=12)
    async with follow(browser, events_of(show)) as events:
        told = await events.next("parts")
        assert "12 left" in told["parts"]["banner"]
        assert len(told["lists"]["drops"]) == 1


async def test_a_new_drop_a_pause_and_an_end_are_seen_at_once(
    stall: Stall, browser: Browser
) -> None:
    show = await stall.open_show()
    drops = stall.services.drops
    async with follow(browser, events_of(show)) as events:
        await events.next("parts")
        drop = await stall.drop(show, "A12")
        told = await events.next("parts")
        assert told["lists"]["drops"] == [f"drop-{drop}"]
        await drops.pause(HOST, show.id, "A12")
        assert "Paused" in (await events.next("parts"))["parts"]["banner"]
        await drops.end(HOST, show.id, "A12")
        assert "Nothing is on air" in (await events.next("parts"))["parts"]["banner"]


async def test_private_messages_reach_the_page_that_bought(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    drop = await stall.drop(show, "D04")
    await browser.page(f"/s/{show.slug}")
    async with follow(browser, events_of(show)) as events:
        await events.next("parts")
        await browser.post(f"/s/{show.slug}/claim", drop=drop, quantity=2)
        await stall.delivery.run_once()
        note = await events.next("note")
        assert "D04 ×2" in note["text"]
        assert "/c/" in note["link"]
        page = await browser.page(f"/s/{show.slug}")
        assert note["text"] in page.text  # also for a page that is opened later


async def test_a_quiet_page_hears_a_heartbeat(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    async with follow(browser, events_of(show)) as events:
        await events.next("parts")
        assert (await events.next("beat"))["now"] == stall.context.clock().isoformat()


async def test_pages_are_let_go_when_the_server_stops(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    async with browser.client.get(events_of(show)) as response:
        stall.app[HUB].close()
        async with asyncio.timeout(5):
            await response.read()
        assert response.content.at_eof()


async def test_what_nobody_looks_at_is_not_drawn_and_who_left_is_forgotten(
    stall: Stall, browser: Browser
) -> None:
    show = await stall.open_show()
    hub = stall.app[HUB]
    async with follow(browser, events_of(show)) as events:
        await events.next("parts")
        assert hub.watchers == 1
    await stall.drop(show, "A12")
    for _ in range(200):  # until the next heartbeat is written to nobody
        if not hub.watchers:
            break
        await asyncio.sleep(0.05)
    assert hub.watchers == 0


async def test_pages_outlive_a_database_that_is_gone_for_a_while(
    stall: Stall, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    show = await stall.open_show()
    drop = await stall.drop(show, "D04")
    hub = stall.app[HUB]

    async def gone(*_: object) -> None:
        raise StoreUnavailable("no answer")

    async with follow(browser, events_of(show)) as events:
        await events.next("parts")
        with monkeypatch.context() as broken:
            broken.setattr(type(stall.services.drops), "of_show", gone)
            stall.context.bus.publish(DropChanged(show.id, stall.drop_id(drop)))
            await events.next("beat")
        await stall.services.drops.pause(HOST, show.id, "D04")
        assert "Paused" in (await events.next("parts"))["parts"]["banner"]
    assert not hub.closing
