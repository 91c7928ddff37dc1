"""The gateway of the Discord test server: sessions as the real client begins and loses them."""

from typing import Any

import aiohttp
import discord
import orjson
import pytest

from tests.platforms.discord.flags import PRIVILEGED, Intent
from tests.platforms.discord.library import pointed_at, running
from tests.platforms.discord.people import GuildHandle
from tests.platforms.discord.recording import (
    PLAIN,
    READABLE,
    RecordingClient,
    ShardedRecordingClient,
)
from tests.platforms.discord.server import DiscordServer


async def test_a_client_learns_all_of_a_guild(server: DiscordServer) -> None:
    shop = server.guild("Shop")
    live, host = shop.text_channel("live"), shop.role("Host")
    stage, voice, category = (
        shop.stage_channel("stage"),
        shop.voice_channel("voice"),
        shop.category("sales"),
    )
    ann = shop.member("ann", host)
    thread = ann.starts_thread(live, "drop")
    client = RecordingClient(discord.Intents.all())
    async with running(client, server):
        guild = client.guilds[0]
        assert guild.get_channel(live.id) == guild.text_channels[0]
        assert guild.stage_channels[0].id == stage.id
        assert [one.id for one in guild.voice_channels] == [voice.id]
        assert guild.categories[0].id == category.id
        assert guild.threads[0].id == thread.id
        assert [role.name for role in guild.roles] == ["@everyone", "hawker", "Host"]
        member = guild.get_member(ann.id)
        assert member is not None
        assert member.roles[-1].id == host.id
        assert guild.me.guild_permissions.send_messages
        assert client.application_flags.gateway_message_content_limited
    assert server.gateway.connected == 0


async def test_nothing_but_the_bot_itself_is_listed_without_the_intent(
    server: DiscordServer, shop: GuildHandle
) -> None:
    shop.members(3)
    client = RecordingClient(PLAIN)
    async with running(client, server):
        assert [member.id for member in client.guilds[0].members] == [server.bot.id]
        assert client.guilds[0].member_count == 5


async def test_members_are_asked_for_by_name_or_id(
    server: DiscordServer, shop: GuildHandle
) -> None:
    ann, bob = shop.member("ann"), shop.member("bob")
    client = RecordingClient(PLAIN)
    async with running(client, server):
        guild = client.guilds[0]
        assert [one.id for one in await guild.query_members("an")] == [ann.id]
        assert [one.id for one in await guild.query_members(user_ids=[bob.id])] == [bob.id]


@pytest.mark.parametrize(
    ("intents", "switched_on", "code"),
    [
        (READABLE, PRIVILEGED & ~Intent.MESSAGE_CONTENT, 4014),
        (discord.Intents.all(), Intent.MESSAGE_CONTENT, 4014),
        (discord.Intents._from_value(1 << 40), PRIVILEGED, 4013),
    ],
)
async def test_intents_are_checked(
    intents: discord.Intents, switched_on: Intent, code: int
) -> None:
    async with DiscordServer(privileged=switched_on) as server:
        server.guild("Shop")
        client = RecordingClient(intents)
        with pointed_at(server):
            async with client:
                expected = discord.PrivilegedIntentsRequired if code == 4014 else None
                with pytest.raises(expected or discord.ConnectionClosed) as refused:
                    await client.start(server.token)
        if isinstance(refused.value, discord.ConnectionClosed):
            assert refused.value.code == code


async def test_a_wrong_token_is_refused_by_both_sides(server: DiscordServer) -> None:
    with pointed_at(server):
        async with RecordingClient() as client:
            with pytest.raises(discord.LoginFailure):
                await client.start("wrong")
        async with RecordingClient() as client:
            await client.login(server.token)
            # As when the token is reset between the two.
            server.world.application.token = "another"  # noqa: S105
            with pytest.raises(discord.ConnectionClosed) as refused:
                await client.connect()
    assert refused.value.code == 4004
    assert server.statuses("GET", "/users/@me") == [401, 200]


@pytest.mark.parametrize(
    ("frames", "query", "code"),
    [
        (['{"op": 8, "d": {}}'], "v=10", 4003),
        (['{"op": 99, "d": {}}'], "v=10", 4003),
        (["IDENTIFY", '{"op": 99, "d": {}}'], "v=10", 4001),
        (["IDENTIFY", "IDENTIFY"], "v=10", 4005),
        (["no json"], "v=10", 4002),
        (["[]"], "v=10", 4002),
        ([], "v=6", 4012),
        (["SHARD"], "v=10", 4010),
    ],
)
async def test_what_no_client_should_send(
    server: DiscordServer, frames: list[str], query: str, code: int
) -> None:
    identify = {"token": server.token, "intents": 1, "properties": {}}
    known = {
        "IDENTIFY": orjson.dumps({"op": 2, "d": identify}).decode(),
        "SHARD": orjson.dumps({"op": 2, "d": {**identify, "shard": [2, 2]}}).decode(),
    }
    url = f"{server.gateway_url}?{query}&encoding=json"
    async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:
        assert (await socket.receive_json())["op"] == 10
        for frame in frames:
            await socket.send_str(known.get(frame, frame))
        async for _frame in socket:
            pass
        assert socket.close_code == code


@pytest.mark.parametrize(
    ("wrong", "code"),
    [({"token": "wrong"}, 4004), ({"seq": 99}, 4007), ({"seq": None}, None), ({}, None)],
)
async def test_what_a_session_is_not_resumed_with(
    server: DiscordServer, wrong: dict[str, Any], code: int | None
) -> None:
    url = f"{server.gateway_url}?v=10&encoding=json"
    identify = {"token": server.token, "intents": 1, "properties": {}}
    async with aiohttp.ClientSession() as http:
        async with http.ws_connect(url) as socket:
            await socket.send_json({"op": 2, "d": identify})
            await socket.receive_json()
            ready = await socket.receive_json()
            # Closed as by a client that means to resume, but for the last case.
            await socket.close(code=4000 if wrong else 1000)
        await server.until(lambda: server.gateway.connected == 0)
        resume = {"session_id": ready["d"]["session_id"], "token": server.token, "seq": 1}
        async with http.ws_connect(url) as socket:
            await socket.send_json({"op": 6, "d": {**resume, **wrong}})
            await socket.receive_json()
            answer = await socket.receive()
            assert socket.close_code == code
            if code is None:
                assert answer.json()["op"] == 9


async def test_heartbeats_are_counted_and_acknowledged(
    server: DiscordServer, shop: GuildHandle
) -> None:
    server.gateway.heartbeat_ms = 10
    client = RecordingClient()
    async with running(client, server):
        session = next(iter(server.gateway.sessions.values()))
        await server.until(lambda: session.seq in session.heartbeats)
        assert client.latency < 5.0


async def test_the_server_can_ask_for_a_heartbeat(server: DiscordServer, shop: GuildHandle) -> None:
    client = RecordingClient()
    async with running(client, server):
        session = next(iter(server.gateway.sessions.values()))
        before = len(session.heartbeats)
        server.gateway.ask_for_heartbeat()
        await server.until(lambda: len(session.heartbeats) > before)


LOSSES = {
    "cut": lambda server: server.gateway.cut(),
    "closed": lambda server: server.gateway.close(4000),
    "op 7": lambda server: server.gateway.ask_to_reconnect(),
    "op 9, resumable": lambda server: server.gateway.invalidate(resumable=True),
}


@pytest.mark.parametrize("loss", LOSSES)
async def test_a_lost_connection_resumes_and_hears_what_it_missed(
    server: DiscordServer, shop: GuildHandle, loss: str
) -> None:
    live, ann = shop.channel("live"), shop.member("ann")
    client = RecordingClient()
    async with running(client, server):
        ann.says(live, "before")
        await client.saw("message")
        LOSSES[loss](server)
        for number in range(3):
            ann.says(live, f"missed {number}")
        await client.saw("resumed")
        ann.says(live, "after")
        await client.saw("message", 5)
        assert client.texts() == ["before", "missed 0", "missed 1", "missed 2", "after"]
    assert len(server.gateway.identified) == 1
    assert len(server.gateway.resumed) == 1
    assert server.gateway.resumed[0]["seq"] >= 3


@pytest.mark.parametrize("acknowledges", [True, False], ids=["frozen", "no ack"])
async def test_a_zombie_is_left_and_resumed(
    server: DiscordServer, shop: GuildHandle, acknowledges: bool
) -> None:
    live, ann = shop.channel("live"), shop.member("ann")
    server.gateway.heartbeat_ms = 20
    client = RecordingClient(heartbeat_timeout=0.1)
    async with running(client, server):
        if acknowledges:
            server.gateway.freeze()
            ann.says(live, "unheard")
        else:
            server.gateway.acknowledges = False
        await server.until(lambda: server.gateway.resumed)
        server.gateway.acknowledges = True
        await client.saw("resumed")
        if acknowledges:
            await client.saw("message")
            assert client.texts() == ["unheard"]


async def test_an_ended_session_begins_anew_and_loses_what_it_missed(
    server: DiscordServer, shop: GuildHandle
) -> None:
    live, ann = shop.channel("live"), shop.member("ann")
    client = RecordingClient()
    async with running(client, server):
        server.gateway.invalidate(resumable=False)
        lost = ann.says(live, "lost")
        await client.saw("ready", 2)
        ann.says(live, "heard")
        await client.saw("message")
        assert client.texts() == ["heard"]
        after = discord.Object(lost.id - 1)
        assert [m.content async for m in client.channel().history(after=after)] == ["lost", "heard"]
    assert server.gateway.resumed == []


async def test_a_forgotten_session_is_refused_and_begun_anew(
    server: DiscordServer, shop: GuildHandle
) -> None:
    client = RecordingClient()
    async with running(client, server):
        server.gateway.forget()
        server.gateway.cut()
        await client.saw("ready", 2)
    assert len(server.gateway.resumed) == 1
    assert len(server.gateway.identified) == 2


async def test_a_stopped_server_that_starts_again_is_found_by_its_client(
    server: DiscordServer, shop: GuildHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The library waits longer and longer between attempts; here it does not.
    monkeypatch.setattr("discord.backoff.ExponentialBackoff.delay", lambda _self: 0.02)
    live, ann = shop.channel("live"), shop.member("ann")
    client = RecordingClient()
    async with running(client, server):
        port = server.port
        await server.stop()
        ann.says(live, "while it was down")
        await server.start(port)
        await client.saw("resumed")
        assert client.texts() == ["while it was down"]


async def test_events_go_to_the_shard_of_their_guild(server: DiscordServer) -> None:
    server.rest.shards = 2
    guilds = [server.guild(f"Shop {number}") for number in range(6)]
    channels = [guild.text_channel("live") for guild in guilds]
    client = ShardedRecordingClient()
    async with running(client, server):
        assert len(client.guilds) == 6
        for guild, channel in zip(guilds, channels, strict=True):
            guild.member("ann").says(channel, guild.guild.name)
        await client.saw("message", 6)
        assert sorted(client.texts()) == [guild.guild.name for guild in guilds]
        homes = {guild.id: guild.shard_id for guild in client.guilds}
        assert homes == {guild.id: (guild.id >> 22) % 2 for guild in guilds}


def test_what_is_pointed_at_the_server_is_restored(server: DiscordServer) -> None:
    def doors() -> tuple[Any, ...]:
        gateway = discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY
        return discord.http.Route.BASE, gateway, discord.Client.before_identify_hook

    before = doors()
    with pointed_at(server):
        assert str(server.port) in str(discord.http.Route.BASE)
        assert all(now != then for now, then in zip(doors(), before, strict=True))
    assert doors() == before
