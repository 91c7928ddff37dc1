"""What goes wrong on the Discord test server, by itself and on request, as the client meets it."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import discord
import pytest

from tests.platforms.discord.library import pointed_at, running
from tests.platforms.discord.people import GuildHandle, Person
from tests.platforms.discord.recording import PLAIN, RecordingClient
from tests.platforms.discord.server import DiscordServer

MESSAGES = "/channels/{channel_id}/messages"


def the_code(refused: "pytest.ExceptionInfo[discord.HTTPException]") -> tuple[int, int]:
    return refused.value.status, refused.value.code


async def test_what_is_gone_is_unknown(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    live, client = shop.channel("live"), RecordingClient()
    async with running(client, server):
        channel = client.channel()
        ann.deletes(ann.says(live, "A12"))
        heard = await client.saw("message")
        with pytest.raises(discord.NotFound) as refused:
            await heard.add_reaction("✅")
        assert the_code(refused) == (404, 10008)
        shop.delete_channel(live)
        with pytest.raises(discord.NotFound) as refused:
            await channel.send("A12")
        assert the_code(refused) == (404, 10003)
        for call, code in (
            (client.fetch_user(1), 10013),
            (client.fetch_guild(1), 10004),
            (client.guilds[0].fetch_member(1), 10007),
        ):
            with pytest.raises(discord.NotFound) as refused:
                await call
            assert the_code(refused) == (404, code)


def a_view(*items: discord.ui.Item[discord.ui.View]) -> discord.ui.View:
    view = discord.ui.View(timeout=None)
    for item in items:
        view.add_item(item)
    return view


def a_select(*values: str) -> "discord.ui.Select[discord.ui.View]":
    options = [discord.SelectOption(label=value or "none", value=value) for value in values]
    return discord.ui.Select(options=options)


TOO_MUCH: dict[str, Callable[[discord.TextChannel], Awaitable[object]]] = {
    "content": lambda where: where.send("x" * 2001),
    "title": lambda where: where.send(embed=discord.Embed(title="x" * 257)),
    "description": lambda where: where.send(embed=discord.Embed(description="x" * 4097)),
    "fields": lambda where: where.send(
        embed=discord.Embed.from_dict({"fields": [{"name": "x", "value": "y"}] * 26})
    ),
    "an empty field": lambda where: where.send(embed=discord.Embed().add_field(name="", value="x")),
    "embeds together": lambda where: where.send(
        embeds=[discord.Embed(description="x" * 3001) for _ in range(2)]
    ),
    "a custom id twice": lambda where: where.send(
        view=a_view(
            discord.ui.Button(label="a", custom_id="x"), discord.ui.Button(label="b", custom_id="x")
        )
    ),
    "an option twice": lambda where: where.send(view=a_view(a_select("x", "x"))),
    "no options": lambda where: where.send(view=a_view(a_select())),
    "no label": lambda where: where.send(view=a_view(discord.ui.Button(custom_id="x"))),
    "a long label": lambda where: where.send(view=a_view(discord.ui.Button(label="x" * 81))),
}


@pytest.mark.parametrize("what", TOO_MUCH)
async def test_a_form_that_is_too_much_is_refused_for_its_field(
    server: DiscordServer, shop: GuildHandle, what: str
) -> None:
    client = RecordingClient(PLAIN)
    async with running(client, server):
        with pytest.raises(discord.HTTPException) as refused:
            await TOO_MUCH[what](client.channel())
        assert the_code(refused) == (400, 50035)
        assert server.sent() == []


def row(*components: dict[str, Any]) -> dict[str, Any]:
    return {"type": 1, "components": list(components)}


BUTTONS = [{"type": 2, "style": 1, "label": "Buy", "custom_id": str(n)} for n in range(6)]
LONG_OPTION = {"type": 3, "custom_id": "x", "options": [{"label": "x" * 101, "value": "x"}]}
ODD: dict[str, dict[str, Any]] = {
    "a number": {"content": 5},
    "11 embeds": {"embeds": [{"title": "x"}] * 11},
    "6 rows": {"components": [row(button) for button in BUTTONS]},
    "6 buttons": {"components": [row(*BUTTONS)]},
    "an empty row": {"components": [row()]},
    "no url": {"components": [row({"type": 2, "style": 5, "label": "Pay"})]},
    "a long option": {"components": [row(LONG_OPTION)]},
    "both kinds": {"flags": 1 << 15, "content": "x", "components": [{"type": 10, "content": "x"}]},
}


@pytest.mark.parametrize("what", ODD)
async def test_a_form_that_the_library_would_not_send_is_refused(
    server: DiscordServer, shop: GuildHandle, what: str
) -> None:
    client = RecordingClient(PLAIN)
    async with running(client, server):
        route = discord.http.Route("POST", MESSAGES, channel_id=shop.channel("live").id)
        with pytest.raises(discord.HTTPException) as refused:
            await client.http.request(route, json=ODD[what])
        assert the_code(refused) == (400, 50035)


async def test_nothing_is_no_message(server: DiscordServer, shop: GuildHandle) -> None:
    client = RecordingClient(PLAIN)
    async with running(client, server):
        with pytest.raises(discord.HTTPException) as refused:
            await client.channel().send(" ")
        assert the_code(refused) == (400, 50006)


@pytest.mark.parametrize(
    ("code", "status"), [(50013, 403), (10003, 404), (50035, 400), (20026, 403), (0, 401)]
)
async def test_a_refusal_can_be_asked_for(
    server: DiscordServer, shop: GuildHandle, code: int, status: int
) -> None:
    client = RecordingClient(PLAIN)
    async with running(client, server):
        server.faults.refuse("POST", MESSAGES, code=code, status=status, times=2)
        for _ in range(2):
            with pytest.raises(discord.HTTPException) as refused:
                await client.channel().send("A12")
            assert the_code(refused) == (status, code)
        await client.channel().send("A12")
        assert server.statuses("POST", MESSAGES) == [status, status, 200]
    with pytest.raises(LookupError):
        server.faults.refuse("POST", "/nowhere")


async def test_an_outage_is_tried_again_by_the_library(
    server: DiscordServer, shop: GuildHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, waits = RecordingClient(PLAIN), []

    async def wait(seconds: float) -> None:
        waits.append(seconds)

    async with running(client, server):
        server.faults.refuse("POST", MESSAGES, status=502, times=2)
        monkeypatch.setattr("discord.http.asyncio.sleep", wait)
        await client.channel().send("A12", nonce="k-1")
        monkeypatch.undo()
    assert server.statuses("POST", MESSAGES) == [502, 502, 200]
    assert waits == [1, 3]


@pytest.mark.parametrize("done", [True, False], ids=["done", "not done"])
async def test_a_lost_answer_is_made_good_by_the_nonce(
    server: DiscordServer, shop: GuildHandle, done: bool
) -> None:
    live, client = shop.channel("live"), RecordingClient(PLAIN)
    async with running(client, server):
        lose = server.faults.lose_answer if done else server.faults.lose_call
        lose("POST", MESSAGES)
        with pytest.raises((aiohttp.ClientError, OSError)):
            await client.channel().send("yours", nonce="k-1")
        assert len(server.texts(live)) == int(done)
        await client.channel().send("yours", nonce="k-1")
        assert server.texts(live) == ["yours"]


async def test_a_call_can_be_held(server: DiscordServer, shop: GuildHandle) -> None:
    live, client = shop.channel("live"), RecordingClient(PLAIN)
    async with running(client, server), asyncio.TaskGroup() as tasks:
        release = server.faults.hold("POST", MESSAGES)
        sending = tasks.create_task(client.channel().send("A12"))
        await server.until(lambda: server.calls("POST", MESSAGES))
        assert server.texts(live) == []
        release.set()
        await sending
        assert server.texts(live) == ["A12"]


async def test_a_call_without_the_token_is_refused(server: DiscordServer) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{server.api_url}/users/@me") as answer:
            assert answer.status == 401
            assert await answer.json() == {"message": "401: Unauthorized", "code": 0}
        async with session.get(f"{server.api_url}/gateway") as answer:
            assert await answer.json() == {"url": server.gateway_url}
        headers = {"Authorization": f"Bot {server.token}"}
        url = f"{server.api_url}/users/@me/channels"
        async with session.post(url, data="no json", headers=headers) as answer:
            assert (await answer.json())["code"] == 50035
        async with session.get(f"{server.api_url}/nowhere") as answer:
            assert (answer.status, (await answer.json())["code"]) == (404, 0)
        async with session.put(f"{server.api_url}/users/@me") as answer:
            assert answer.status == 405
    assert [call.status for call in server.calls()] == [401, 200, 400, 404, 405]


async def test_an_error_of_the_server_itself_is_told_when_it_stops() -> None:
    server = DiscordServer()
    await server.start()
    headers = {"Authorization": f"Bot {server.token}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        url = f"{server.api_url}/users/@me/channels"
        async with session.post(url, json={"recipient_id": "nobody"}) as answer:
            assert answer.status == 400
    with pytest.raises(ExceptionGroup, match="the test server failed"):
        await server.stop()


async def test_waiting_in_vain_shows_the_last_calls(
    server: DiscordServer,
) -> None:
    client = RecordingClient(PLAIN)
    async with running(client, server):
        with pytest.raises(AssertionError, match="/api/v10/users/@me 200"):
            await server.until(lambda: False, within_s=0.01)


async def test_a_login_can_fail_with_the_platform(server: DiscordServer) -> None:
    server.faults.refuse("GET", "/users/@me", code=0, status=503)
    with pointed_at(server):
        async with RecordingClient(PLAIN) as client:
            with pytest.raises(discord.DiscordServerError):
                await client.start(server.token)
