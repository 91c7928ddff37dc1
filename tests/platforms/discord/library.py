"""Points discord.py at a server of ours, through the two names it reads for every connection."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from unittest.mock import patch

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.platforms.discord.server import DiscordServer


@contextmanager
def pointed_at(server: DiscordServer) -> Iterator[None]:
    """Have every client in this process talk to the server, and restore what was there.

    Before it identifies a second time the library waits 5 seconds, for Discord's sake; not here.
    """

    async def at_once(
        _client: discord.Client, _shard: int | None, *, initial: bool = False
    ) -> None:
        pass

    with (
        patch.object(Route, "BASE", server.api_url),
        patch.object(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(server.gateway_url)),
        patch.object(discord.Client, "before_identify_hook", at_once),
    ):
        yield


@asynccontextmanager
async def running(client: discord.Client, server: DiscordServer) -> AsyncIterator[None]:
    """Log a client in, wait until it knows all guilds, and close it at the end."""
    try:
        with pointed_at(server):
            async with client, asyncio.TaskGroup() as tasks:
                await client.login(server.token)
                tasks.create_task(client.connect())
                await client.wait_until_ready()
                await _all_guilds(client, server)
                try:
                    yield
                finally:
                    await client.close()
    except ExceptionGroup as group:
        # A test that fails should show its own assertion, not the group it came in.
        if len(group.exceptions) > 1:
            raise
        raise group.exceptions[0] from None


async def _all_guilds(client: discord.Client, server: DiscordServer) -> None:
    """Wait for those that came too late for the library to count on them in `ready`."""
    there = {guild.id for guild in server.world.guilds.values() if guild.available}
    while any(guild.unavailable for guild in client.guilds if guild.id in there):
        await client.wait_for("guild_available", timeout=5.0)
