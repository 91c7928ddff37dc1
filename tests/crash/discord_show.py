"""A whole show on a Discord of our own: a crowd there, `hawker run` in a process of its own."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from bots.app import open_house, read_settings
from tests.adapters.discord.house import stock
from tests.crash.server import Server, free_port
from tests.platforms.discord.model import Channel, Interaction, Message
from tests.platforms.discord.people import GuildHandle, Person
from tests.platforms.discord.server import DiscordServer

LINK = "hawker:link"
_CLAIMED = re.compile(r"B3 ×1|B3 .*(waitlist|taken|yours)|waitlist for B3")


@dataclass
class Evening:
    """The server, its people, and the shop's process."""

    server: DiscordServer
    guild: GuildHandle
    stall: Channel
    host: Person
    crowd: list[Person]
    shop: Server
    config: Path
    wrote_at: dict[int, float] = field(default_factory=dict)
    asked: dict[int, Interaction] = field(default_factory=dict)

    async def claims(
        self,
        people: list[Person],
        over_s: float,
        *,
        by_slash: Callable[[int], bool] = lambda _: False,
    ) -> None:
        """Let people claim one piece each, evenly over some seconds."""
        for number, person in enumerate(people):
            self.wrote_at[person.id] = perf_counter()
            if by_slash(number):
                self.asked[person.id] = person.uses(self.stall, "buy", code="B3")
            else:
                person.says(self.stall, "B3")
            await asyncio.sleep(over_s / len(people))

    def private(self, person: Person) -> list[Message]:
        """What tells somebody of their claim, for them alone."""
        asked = self.asked.get(person.id)
        told = [*self.server.dms(person), *(asked.answers if asked else ())]
        return [one for one in told if _CLAIMED.search(one.content)]

    def public(self, person: Person) -> list[Message]:
        """What tells everybody of somebody's claim."""
        name = re.compile(rf"\b{person.user.name}\b", re.IGNORECASE)
        return [
            one
            for one in self.server.sent(self.stall)
            if name.search(one.content) and _CLAIMED.search(one.content)
        ]

    def unanswered(self, people: list[Person]) -> list[Person]:
        """Those who were told nothing yet."""
        said = "\n".join(one.content for one in self.server.sent(self.stall)).casefold()
        names = set(re.findall(r"viewer\d+", said))
        return [one for one in people if not self.private(one) and one.user.name not in names]

    def waits_s(self) -> list[float]:
        """Seconds from each claim to the first call that answers it."""
        first: dict[str, float] = {}
        for call in self.server.calls("POST", "/users/@me/channels"):
            first.setdefault(str(call.form["recipient_id"]), call.at)
        for call in self.server.calls("POST", "/interactions/{interaction_id}/{token}/callback"):
            first.setdefault(call.params["interaction_id"], call.at)
        found = []
        for who, at in self.wrote_at.items():
            asked = self.asked.get(who)
            answered_at = first.get(str(asked.id if asked else who))
            if answered_at is not None:
                found.append(answered_at - at)
        return found

    async def until(self, condition: Callable[[], object], within_s: float = 60.0) -> None:
        await self.server.until(condition, within_s=within_s)

    async def connected(self, starting: Awaitable[None]) -> None:
        """Start the shop, and wait until it hears."""
        await starting
        await self.until(lambda: self.server.gateway.connected)


@asynccontextmanager
async def evening(folder: Path, people: int) -> AsyncIterator[Evening]:
    """A shop whose show is open, with a crowd in it."""
    async with DiscordServer() as server:
        guild = server.guild("Shop")
        stall, port = guild.text_channel("live"), free_port()
        config = folder / "hawker.toml"
        config.write_text(_settings(server, folder, port), encoding="utf-8")
        async with open_house(read_settings(config, None, {}), migrate=True) as house:
            await stock(house, stall)
        shop = Server(config, port, folder / "hawker.log")
        crowd = guild.members(people)
        made = Evening(server, guild, stall, server.owner_of(guild), crowd, shop, config)
        try:
            await made.connected(shop.start())
            yield made
        finally:
            await shop.close()


def _settings(server: DiscordServer, folder: Path, port: int) -> str:
    return f"""
data_dir = "{folder / "data"}"
[web]
port = {port}
[log]
level = "warning"
[grammar]
languages = ["en"]
[checkout]
providers = ["demo"]
[platforms.discord]
enabled = true
token = "{server.token}"
api_url = "{server.api_url}"
gateway_url = "{server.gateway_url}"
dm_openings_per_minute = 600
"""
