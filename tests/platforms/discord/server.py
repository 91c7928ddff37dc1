"""A Discord of our own: its gateway and REST API on a port of this machine, state in memory."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from types import TracebackType
from typing import Self

from aiohttp import web

from bots.app.clock import now as real_now
from tests.platforms.discord import interactions, places
from tests.platforms.discord.faults import Faults
from tests.platforms.discord.flags import PRIVILEGED, Intent, Permission
from tests.platforms.discord.gateway import Gateway
from tests.platforms.discord.limits import RateLimits, Route
from tests.platforms.discord.model import (
    Application,
    Channel,
    Interaction,
    Json,
    Message,
    User,
)
from tests.platforms.discord.people import GuildHandle, Person
from tests.platforms.discord.rest.app import PREFIX, Rest
from tests.platforms.discord.rest.calls import Call
from tests.platforms.discord.world import World

HOST = "127.0.0.1"
TOKEN = "MTIz.test.token"  # noqa: S105 - opens nothing but this server
# What an ordinary bot is invited with.
INVITED_WITH = (
    Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.SEND_MESSAGES_IN_THREADS
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.ADD_REACTIONS
    | Permission.CONNECT
)
PATIENCE_S = 5.0
_INVALID = frozenset({401, 403, 429})


class DiscordServer:
    """Build a guild, start it, let people act, look at what the bot did.

    The clock gives ids and messages their time and decides what is too late; nothing here waits
    for it. `privileged` are the intents switched on in the bot's portal.
    """

    def __init__(
        self,
        now: Callable[[], datetime] = real_now,
        *,
        privileged: Intent = PRIVILEGED,
        token: str = TOKEN,
    ) -> None:
        def application(world: World) -> Application:
            # An application and its bot have the same id, as those made since 2016 do.
            bot, owner = world.new_user("hawker", bot=True), world.new_user("developer")
            return Application(bot.id, "Hawker", token, bot, owner, privileged)

        self.world = World(now, application)
        self.gateway = Gateway(self.world, self._notify)
        self.rest = Rest(self.world, self._notify)
        self._waiters: set[asyncio.Event] = set()
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()

    async def start(self, port: int = 0) -> None:
        """Listen, on a free port unless told one; a stopped server can start again on its own."""
        app = web.Application(middlewares=[self.rest.say_unknown], client_max_size=26 * 2**20)
        app.router.add_get("/", self.gateway.handle)
        self.rest.add_routes(app.router)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        # discord.py opens a connection for every call that is under way; refused ones wait 1 s.
        await web.TCPSite(self._runner, HOST, port, backlog=1024).start()
        self.port = self._runner.addresses[0][1]
        self.api_url = f"http://{HOST}:{self.port}{PREFIX}"
        self.gateway_url = f"ws://{HOST}:{self.port}/"
        self.gateway.url = self.rest.gateway_url = self.gateway_url

    async def stop(self) -> None:
        """Cut everything off. State stays: sessions can resume after another `start(port)`."""
        self.gateway.cut()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None
        if self.world.crashes:
            raise ExceptionGroup("the test server failed", self.world.crashes)

    @property
    def token(self) -> str:
        return self.world.application.token

    @property
    def bot(self) -> User:
        return self.world.bot

    @property
    def limits(self) -> RateLimits:
        return self.rest.limits

    @property
    def faults(self) -> Faults:
        return self.rest.faults

    def guild(self, name: str, permissions: Permission | None = INVITED_WITH) -> GuildHandle:
        """A guild with the bot in it; None leaves the bot outside."""
        owner = self.world.new_user("owner")
        handle = GuildHandle(self.world, places.create_guild(self.world, name, owner))
        if permissions is not None:
            handle.invite_bot(permissions)
        return handle

    def stranger(self, name: str) -> Person:
        """Somebody who is in no guild."""
        return Person(self.world, self.world.new_user(name))

    def owner_of(self, guild: GuildHandle) -> Person:
        return Person(self.world, guild.guild.owner)

    def redeliver(self, interaction: Interaction) -> None:
        """Tell the bot of an interaction once more, as a resumed session may."""
        interactions.tell(self.world, interaction)

    def quarantine(self) -> None:
        """Let the bot open no DMs any more."""
        self.world.application.quarantined = True

    def limit_dm_openings(self, limit: int, per_s: float) -> None:
        self.world.dm_openings = (limit, per_s)

    async def until(self, condition: Callable[[], object], *, within_s: float = PATIENCE_S) -> None:
        """Wait for what the bot's calls bring about; fail, with its last calls, without."""
        changed = asyncio.Event()
        self._waiters.add(changed)
        try:
            async with asyncio.timeout(within_s):
                while not condition():
                    changed.clear()
                    await changed.wait()
        except TimeoutError:
            raise AssertionError(f"in vain; last calls: {self._last_calls()}") from None
        finally:
            self._waiters.discard(changed)

    async def answered(self, interaction: Interaction) -> Interaction:
        await self.until(lambda: interaction.answered_with is not None)
        return interaction

    def sent(self, channel: Channel | None = None) -> list[Message]:
        """What the bot wrote, in that channel or anywhere; deleted messages too."""
        found = self.world.sent_by_bot
        return [one for one in found if channel is None or one.channel is channel]

    def texts(self, channel: Channel) -> list[str]:
        """What stands in that channel from the bot now."""
        return [m.content for m in channel.messages.values() if m.author is self.bot]

    def dms(self, person: Person) -> list[Message]:
        """What the bot wrote to that person in private."""
        channel = self.world.dms.get(person.id)
        return [] if channel is None else self.sent(channel)

    def reactions(self, message: Message) -> list[str]:
        """The bot's own reactions to a message."""
        return [emoji for emoji, users in message.reactions.items() if self.bot in users]

    def commands(self, guild: GuildHandle | None = None) -> dict[str, Json]:
        """The registered commands by name: global ones, or those of a guild."""
        found = self.world.commands.get(None if guild is None else guild.id, [])
        return {command["name"]: command for command in found}

    def calls(self, method: str | None = None, path: str | None = None) -> list[Call]:
        """The calls there were, to that route or to any."""
        wanted = Route(method, path) if method and path else None
        return [call for call in self.rest.calls if wanted in {None, call.route}]

    def statuses(self, method: str, path: str) -> list[int]:
        return [call.status for call in self.calls(method, path)]

    @property
    def invalid_calls(self) -> int:
        """Calls that count to the 10,000 in 10 minutes after which an address is banned."""
        return sum(call.status in _INVALID for call in self.rest.calls)

    def _last_calls(self) -> list[str]:
        calls = self.rest.calls[-5:]
        return [f"{one.route.method} {one.path} {one.status} {one.code}" for one in calls]

    def _notify(self) -> None:
        for waiter in self._waiters:
            waiter.set()
