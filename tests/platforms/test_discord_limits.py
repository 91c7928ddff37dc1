"""Rate limits of the Discord test server, and how the real client keeps to them."""

import asyncio

import aiohttp
import discord
import pytest

from tests.conftest import TestClock
from tests.platforms.discord.flags import Permission
from tests.platforms.discord.library import running
from tests.platforms.discord.people import GuildHandle
from tests.platforms.discord.recording import PLAIN, RecordingClient
from tests.platforms.discord.server import DiscordServer

MESSAGES = "/channels/{channel_id}/messages"


async def test_a_bucket_runs_out_and_fills_again(
    server: DiscordServer, shop: GuildHandle, clock: TestClock
) -> None:
    server.limits.set("POST", MESSAGES, 2, per_s=5)
    other = shop.text_channel("other")
    auth = {"Authorization": f"Bot {server.token}"}

    async def send(channel_id: int) -> tuple[int, str, str]:
        url = f"{server.api_url}/channels/{channel_id}/messages"
        async with session.post(url, json={"content": "x"}, headers=auth) as answer:
            body = await answer.json()
            retry = str(body.get("retry_after", ""))
            return answer.status, answer.headers["X-RateLimit-Remaining"], retry

    async with aiohttp.ClientSession() as session:
        live = shop.channel("live").id
        assert await send(live) == (200, "1", "")
        clock.turn(1)
        assert await send(live) == (200, "0", "")
        assert await send(live) == (429, "0", "4.0")
        assert await send(other.id) == (200, "1", "")
        clock.turn(4)
        assert await send(live) == (200, "1", "")
        server.limits.global_per_s = 1
        assert await send(live) == (200, "0", "")
        assert await send(other.id) == (429, "1", "1.0")
        clock.turn(1)
        assert await send(other.id) == (200, "1", "")


@pytest.mark.parametrize("scope", ["user", "shared", "global"])
async def test_the_library_waits_out_a_rate_limit(
    server: DiscordServer, shop: GuildHandle, scope: str
) -> None:
    client = RecordingClient(PLAIN)
    async with running(client, server):
        server.faults.rate_limit("POST", MESSAGES, retry_after_s=0.01, scope=scope, times=2)
        await client.channel().send("A12")
        assert server.statuses("POST", MESSAGES) == [429, 429, 200]


async def test_the_library_says_when_it_would_wait_too_long(
    server: DiscordServer, shop: GuildHandle
) -> None:
    client = RecordingClient(PLAIN, max_ratelimit_timeout=30.0)
    async with running(client, server):
        server.faults.rate_limit("POST", MESSAGES, retry_after_s=31)
        with pytest.raises(discord.RateLimited) as limited:
            await client.channel().send("A12")
        assert limited.value.retry_after == 31


async def test_the_library_keeps_to_a_bucket_by_itself(
    clock: TestClock,
) -> None:
    # On the real clock, since the library waits on it: ten sends through a bucket of four.
    async with DiscordServer() as server:
        server.guild("Shop", Permission.ADMINISTRATOR).text_channel("live")
        server.limits.set("POST", MESSAGES, 4, per_s=0.05)
        client = RecordingClient(PLAIN)
        async with running(client, server), asyncio.TaskGroup() as tasks:
            for number in range(10):
                tasks.create_task(client.channel().send(str(number)))
        assert len(server.sent()) == 10
        # The first call learns the bucket; a call or two may come before its window is over.
        assert server.statuses("POST", MESSAGES).count(429) <= 2


async def test_limits_as_those_of_discord(server: DiscordServer, shop: GuildHandle) -> None:
    server.limits.be_as_discord()
    client = RecordingClient(PLAIN)
    async with running(client, server):
        for number in range(4):
            await client.channel().send(str(number))
    call = server.calls("POST", MESSAGES)[0]
    assert server.limits.headers(call.route, call.major)["X-RateLimit-Remaining"] == "1"
