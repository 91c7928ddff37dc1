import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import ClientWebSocketResponse, WSMsgType, WSServerHandshakeError

from adapters.chat import ChatMessage
from adapters.web.respond import HUB
from commerce.model.events import ChatSeen
from commerce.model.people import Role
from commerce.model.shows import Show
from tests.adapters.web.browser import Browser
from tests.adapters.web.stall import Stall

ID = "ab12cd34ef56"


@asynccontextmanager
async def chat(browser: Browser, show: Show) -> AsyncIterator[ClientWebSocketResponse]:
    async with browser.client.ws_connect(f"/s/{show.slug}/chat") as socket:
        assert (await socket.receive_json())["kind"] == "lines"
        yield socket


async def heard(socket: ClientWebSocketResponse, kind: str) -> dict[str, Any]:
    async with asyncio.timeout(5):
        while (told := await socket.receive_json())["kind"] != kind:
            pass
    return dict(told)


async def taken(messages: AsyncIterator[ChatMessage]) -> ChatMessage:
    async with asyncio.timeout(5):
        return await anext(messages)


async def test_a_line_reaches_the_bots_and_is_acknowledged_when_settled(
    stall: Stall, browser: Browser
) -> None:
    show = await stall.open_show()
    await browser.page(f"/s/{show.slug}")
    messages = stall.context.source.messages()
    async with chat(browser, show) as socket:
        await socket.send_json({"id": ID, "text": " sold A12 x2 "})
        message = await taken(messages)
        assert (message.platform, message.address) == ("web", show.slug)
        assert (message.text, message.author.role) == ("sold A12 x2", Role.VIEWER)
        assert message.id.endswith(f".{ID}")
        assert message.author.id not in message.id
        await stall.context.source.settled(message)
        assert (await heard(socket, "ack"))["id"] == ID


async def test_a_line_sent_again_after_a_lost_connection_is_the_same_message(
    stall: Stall, browser: Browser
) -> None:
    show = await stall.open_show()
    await browser.page(f"/s/{show.slug}")
    messages = stall.context.source.messages()
    async with chat(browser, show) as socket:
        await socket.send_json({"id": ID, "text": "sold A12"})
        first = await taken(messages)
    async with chat(browser, show) as socket:  # it never heard that the line had arrived
        await socket.send_json({"id": ID, "text": "sold A12"})
        await socket.send_json({"id": f"{ID}01", "text": "thanks"})
        assert (await taken(messages)).text == "thanks"
        await stall.context.source.settled(first)
        assert (await heard(socket, "ack"))["id"] == ID
    async with chat(browser, show) as socket:  # nor that it was settled
        await socket.send_json({"id": ID, "text": "sold A12"})
        assert (await heard(socket, "ack"))["id"] == ID


async def test_two_visitors_never_share_an_id(
    stall: Stall, browser: Browser, other: Browser
) -> None:
    show = await stall.open_show()
    messages, ids = stall.context.source.messages(), set()
    for one in (browser, other):
        await one.page(f"/s/{show.slug}")
        async with chat(one, show) as socket:
            await socket.send_json({"id": ID, "text": "hello"})
            ids.add((await taken(messages)).id)
    assert len(ids) == 2


@pytest.mark.parametrize("length", [501, 100_000])
async def test_what_is_too_long_is_refused_with_a_word(
    stall: Stall, browser: Browser, length: int
) -> None:
    show = await stall.open_show()
    await browser.page(f"/s/{show.slug}")
    async with chat(browser, show) as socket:
        await socket.send_json({"id": ID, "text": "x" * length})
        told = await heard(socket, "refused")
        assert (told["id"], "under 500 characters" in told["text"]) == (ID, True)


async def test_nonsense_is_left_alone_and_floods_of_bytes_end_the_connection(
    stall: Stall, browser: Browser
) -> None:
    show = await stall.open_show()
    await browser.page(f"/s/{show.slug}")
    messages = stall.context.source.messages()
    async with chat(browser, show) as socket:
        nonsense = (
            "{",
            "[]",
            '{"id": 7, "text": "x"}',
            '{"id": "zz", "text": "x"}',
            '{"id": "aa"}',
        )
        for frame in (*nonsense, f'{{"id": "{ID}", "text": "  "}}'):
            await socket.send_str(frame)
        await socket.send_json({"id": ID, "text": "hello"})
        assert (await taken(messages)).text == "hello"
        await socket.send_str("x" * 300_000)
        async with asyncio.timeout(5):
            while (await socket.receive()).type not in {WSMsgType.CLOSE, WSMsgType.CLOSED}:
                pass


async def test_another_site_can_not_join(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    with pytest.raises(WSServerHandshakeError) as refused:
        await browser.client.ws_connect(f"/s/{show.slug}/chat", origin="https://evil.example")
    assert refused.value.status == 403


async def test_lines_of_every_platform_arrive_and_claims_are_marked(
    stall: Stall, browser: Browser
) -> None:
    show = await stall.open_show()
    drop = await stall.drop(show, "D04", quantity=1)
    await browser.page(f"/s/{show.slug}")
    bus, now = stall.context.bus, stall.context.clock()
    async with chat(browser, show) as socket:
        for _ in range(2):  # told twice, shown once
            bus.publish(
                ChatSeen(show.id, 7, "m1", "discord", "Ann", "viewer", "sold D04", now, "buy")
            )
        line = (await heard(socket, "line"))["line"]
        assert (line["platform"], line["author"], line["mark"]) == ("discord", "Ann", None)
        await browser.post(f"/s/{show.slug}/claim", drop=drop, quantity=1)
        own = (await heard(socket, "line"))["line"]
        assert own["text"] == "D04 ×1"
        marked = (await heard(socket, "line"))["line"]
        assert marked["mark"]["tone"] == "won"
    assert len(stall.app[HUB].latest(show.id).lines) == 2


async def test_who_is_signed_in_speaks_with_their_role(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    token = await stall.enter(Role.MODERATOR)
    await browser.page(f"/console/enter/{token}")
    await browser.post(f"/console/enter/{token}")
    messages = stall.context.source.messages()
    async with chat(browser, show) as socket:
        await socket.send_json({"id": ID, "text": "restock A12 M 5"})
        assert (await taken(messages)).author.role is Role.MODERATOR


async def test_without_a_script_a_line_is_a_form(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    await browser.page(f"/s/{show.slug}")
    messages = stall.context.source.messages()
    assert (await browser.post(f"/s/{show.slug}/say", text="mine!")).status == 200
    assert (await taken(messages)).text == "mine!"


async def test_after_the_show_nothing_more_is_taken(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    await browser.page(f"/s/{show.slug}")
    await stall.services.shows.close(stall.act("terminal"), show.id)
    async with chat(browser, show) as socket:
        await socket.send_json({"id": ID, "text": "sold A12"})
        assert "The show is over" in (await heard(socket, "refused"))["text"]
