"""The adapter alone on the Discord test server: what it yields, what it tells its host."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from adapters.bus.in_process import InProcessBus
from adapters.chat import ChatMessage, Gap, Trouble
from adapters.discord.around import Access, Around, Offer
from adapters.discord.assemble import Discord, discord_of
from adapters.discord.client import Options
from adapters.discord.staff.tools import StaffTools
from bots.app import now
from bots.app.files import load_replies
from bots.commands.forms import command_forms, line_of
from tests.adapters.discord.house import pointing
from tests.platforms.discord.model import Channel
from tests.platforms.discord.server import DiscordServer

_REPLIES = load_replies("UTC", "en")


def _say(key: str, locale: str | None, facts: Mapping[str, Any]) -> str:
    return _REPLIES.say(key, locale or "en", facts)


async def _complete(_typing: object) -> tuple[()]:
    return ()


@dataclass
class Made:
    """The adapter, what it yields, and what it told its host."""

    discord: Discord
    bus: InProcessBus
    linked: set[str]
    shelf: dict[str, tuple[Offer, ...]]
    told: list[Gap | Trouble]
    news: asyncio.Event = field(default_factory=asyncio.Event)
    messages: AsyncIterator[ChatMessage] = field(init=False)

    def begin(self) -> None:
        self.messages = self.discord.source.messages()

    async def reads(self, count: int = 1) -> list[ChatMessage]:
        """The next messages, each settled."""
        some: list[ChatMessage] = []
        async with asyncio.timeout(5):
            while len(some) < count:
                some.append(await anext(self.messages))
                await self.discord.source.settled(some[-1])
        return some

    async def tells(self, condition: Callable[[], object]) -> None:
        """Wait for what the host is told."""
        async with asyncio.timeout(5):
            while not condition():
                self.news.clear()
                await self.news.wait()

    @property
    def troubles(self) -> list[Trouble]:
        return [one for one in self.told if isinstance(one, Trouble)]

    @property
    def gaps(self) -> list[Gap]:
        return [one for one in self.told if isinstance(one, Gap)]


@asynccontextmanager
async def adapter_on(
    server: DiscordServer,
    folder: Path,
    *,
    linked: Channel,
    reading: bool = True,
    clock: Callable[[], datetime] = now,
    pause: Callable[[float], Any] = asyncio.sleep,
    **more: Any,
) -> AsyncIterator[Made]:
    """The adapter, connected once it is ready; `reading` waits until it is."""
    places, shelf, told = {str(linked.id)}, dict[str, tuple[Offer, ...]](), list[Gap | Trouble]()
    news = asyncio.Event()

    def tell(notice: Gap | Trouble) -> None:
        told.append(notice)
        news.set()

    around = Around(
        clock=clock,
        linked=lambda: frozenset(places),
        shelf=lambda address: shelf.get(address, ()),
        say=_say,
        tell=tell,
        memory=folder / "discord.json",
        pause=pause,
    )
    access = Access(server.token, server.api_url, server.gateway_url, **more)
    bus = InProcessBus()
    staff = StaffTools(command_forms(), line_of, _complete, _REPLIES)
    quick = Options(ready_within_s=0.02, pause=pause)
    async with pointing():
        discord = discord_of(access, around, bus, staff, quick)
        made = Made(discord, bus, places, shelf, told, news)
        try:
            if reading:
                made.begin()
                await server.until(lambda: server.gateway.connected)
                await asyncio.sleep(0.05)  # until the list of servers is taken for whole
            yield made
        finally:
            await made.discord.source.close()
            if made.discord.source.living is not None:
                await asyncio.wait([made.discord.source.living])
