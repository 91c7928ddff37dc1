"""The servers of platforms, started."""

from collections.abc import AsyncIterator

import pytest

from tests.conftest import TestClock
from tests.platforms.discord.people import GuildHandle, Person
from tests.platforms.discord.server import DiscordServer


@pytest.fixture
async def server(clock: TestClock) -> AsyncIterator[DiscordServer]:
    """A Discord whose clock stands until it is turned."""
    async with DiscordServer(clock) as server:
        yield server


@pytest.fixture
def shop(server: DiscordServer) -> GuildHandle:
    """A guild with the bot and one text channel in it."""
    guild = server.guild("Shop")
    guild.text_channel("live")
    return guild


@pytest.fixture
def ann(shop: GuildHandle) -> Person:
    """A viewer there."""
    return shop.member("ann")
