"""A guild with a channel that is sold in, its host and a viewer."""

from collections.abc import AsyncIterator

import pytest

from tests.platforms.discord.model import Channel
from tests.platforms.discord.people import GuildHandle, Person
from tests.platforms.discord.server import DiscordServer


@pytest.fixture
async def server() -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as server:
        yield server


@pytest.fixture
def guild(server: DiscordServer) -> GuildHandle:
    return server.guild("Shop")


@pytest.fixture
def stall(guild: GuildHandle) -> Channel:
    return guild.text_channel("live")


@pytest.fixture
def host(server: DiscordServer, guild: GuildHandle) -> Person:
    return server.owner_of(guild)


@pytest.fixture
def ann(guild: GuildHandle) -> Person:
    return guild.member("ann")
