"""A client of the real library that remembers what it was told."""

import asyncio
from typing import Any

import discord

READABLE = discord.Intents.default() | discord.Intents(message_content=True)
PLAIN = discord.Intents.default()


class RecordingClient(discord.Client):
    """Remembers every event under the library's name for it, as `message` or `raw_reaction_add`.

    It takes guilds for complete at once instead of waiting 2 seconds for more of them.
    """

    def __init__(self, intents: discord.Intents = READABLE, **options: Any) -> None:
        super().__init__(intents=intents, guild_ready_timeout=0.02, **options)
        self.seen: list[tuple[str, tuple[Any, ...]]] = []
        self._told = asyncio.Event()

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:
        self.seen.append((event, args))
        self._told.set()
        super().dispatch(event, *args, **kwargs)

    def all(self, event: str) -> list[Any]:
        """The first argument of every event of that name."""
        return [args[0] if args else None for name, args in self.seen if name == event]

    async def saw(self, event: str, times: int = 1) -> Any:
        """Wait until there were so many of that event; return the first argument of the last."""
        async with asyncio.timeout(5.0):
            while len(self.all(event)) < times:
                self._told.clear()
                await self._told.wait()
        return self.all(event)[times - 1]

    def channel(self, name: str = "live") -> discord.TextChannel:
        """The text channel of that name, as the library knows it."""
        found = discord.utils.get(self.get_all_channels(), name=name)
        assert isinstance(found, discord.TextChannel)
        return found

    def texts(self) -> list[str]:
        """What other people's messages said, in the order they came."""
        return [message.content for message in self.all("message") if message.author != self.user]


class ShardedRecordingClient(RecordingClient, discord.AutoShardedClient):
    """The same with as many connections as the gateway recommends."""
