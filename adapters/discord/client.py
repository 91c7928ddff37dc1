"""The client of discord.py: where it connects, what it asks for, what it passes on.

Events of messages go straight to who takes them, without a task each: that keeps their order and
is cheaper. A closed gate stops reading the connection instead of piling up what comes.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Any

import aiohttp
import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.chat import ChatMessage
from adapters.discord.asked import Asked, Pause
from adapters.discord.needs import intents
from adapters.discord.translate import Author, role_of, spoken
from commerce.model.people import Role

_LOG = logging.getLogger(__name__)

Interaction = discord.Interaction[Any]
Take = Callable[[ChatMessage], None]
Heard = Callable[..., None]
"""Called with what the library tells of an event."""

_PRESSED = frozenset({discord.InteractionType.component, discord.InteractionType.modal_submit})


def point_at(api_url: str, gateway_url: str) -> None:
    """Say where Discord is, for the whole process: the library knows only one."""
    Route.BASE = api_url.rstrip("/")
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)


@dataclass(frozen=True)
class Options:
    """How the client is.

    Attributes:
        message_content: ask for the privileged intent to read all messages.
        role_of: what an author's standing in a server of the shop makes them here.
        servers: the ids of the shop's servers; with none, it is the only one the bot is in. In
            any other, whoever let the bot in is no host.
        setups: run with the client once it is logged in, before it connects: commands are
            added to its `tree` and synchronised there.
        pressed: takes the buttons, menus and forms that no view of the library knows.
        ready_within_s: how long to wait for the list of servers to be whole.
        pause: waits for so many seconds.
    """

    message_content: bool = True
    role_of: Callable[[Author], Role] = role_of
    servers: frozenset[str] = frozenset()
    setups: tuple["Setup", ...] = ()
    pressed: "Pressed | None" = None
    ready_within_s: float = 2.0
    pause: Pause = asyncio.sleep

    def preparing(self, setups: tuple["Setup", ...], pressed: "Pressed") -> "Options":
        """The same, with more to prepare, and with who takes what is pressed."""
        return replace(self, setups=(*self.setups, *setups), pressed=pressed)

    def with_content(self, message_content: bool) -> "Options":
        """The same, with or without that intent."""
        return replace(self, message_content=message_content)


Setup = Callable[["HawkerClient"], Awaitable[None]]
Pressed = Callable[["HawkerClient", Interaction], Awaitable[None]]


@dataclass
class Ears:
    """Who takes the events of the library, by its name for them; `gate` is closed when full."""

    take: Take
    of: dict[str, Heard] = field(default_factory=dict)
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    address_of: Callable[[Interaction], str] = lambda asked: str(asked.channel_id)


class HawkerClient(discord.AutoShardedClient):
    """One connection to Discord.

    Attributes:
        tree: the slash commands.
        asked: the interactions that wait for an answer.
        options: how it is.
    """

    def __init__(self, ears: Ears, asked: Asked, options: Options) -> None:
        """Take who hears of what comes; nothing is connected yet."""
        super().__init__(
            intents=intents(message_content=options.message_content),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            guild_ready_timeout=options.ready_within_s,
        )
        self.tree: app_commands.CommandTree[HawkerClient] = app_commands.CommandTree(self)
        self.asked = asked
        self.options = options
        self._ears = ears
        self._staff: dict[tuple[int, int], Role] = {}  # those who wrote, by server and person
        self._connect_socket = self.http.ws_connect
        self.http.ws_connect = self._gated  # type: ignore[method-assign]

    async def setup_hook(self) -> None:
        """Let whoever wants to prepare the client."""
        for setup in self.options.setups:
            await setup(self)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Wait before a further session, as Discord asks."""
        if not initial:
            await self.options.pause(5.0)

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:
        """Pass an event on, or hand it to who takes it here and now."""
        heard = self._ears.of.get(event)
        if heard is not None:
            try:
                heard(*args)
            except Exception:  # what one event holds must not end the connection for all others
                _LOG.exception("%s of Discord was not understood", event)
        else:
            super().dispatch(event, *args, **kwargs)

    async def on_interaction(self, interaction: Interaction) -> None:
        """Hand on what was pressed."""
        if interaction.type in _PRESSED and self.options.pressed is not None:
            await self.options.pressed(self, interaction)

    def address_of(self, interaction: Interaction) -> str:
        """The address of the show's channel in which, or about which, something was pressed."""
        return self._ears.address_of(interaction)

    @property
    def knows_its_servers(self) -> bool:
        """Whether it is clear which servers are the shop's."""
        return bool(self.options.servers) or len(self.guilds) <= 1

    def role_of(self, who: Author, where: discord.Guild | None = None) -> Role:
        """The role of an author: in servers of others everybody is a viewer.

        What is caught up tells no roles; then the owner counts, and what others were before.
        """
        if isinstance(who, discord.Member):
            role = self.options.role_of(who) if self._is_ours(who.guild) else Role.VIEWER
            self._remember((who.guild.id, who.id), role)
            return role
        if where is None or not self._is_ours(where):
            return self.options.role_of(who)
        before = self._staff.get((where.id, who.id), Role.VIEWER)
        return Role.HOST if where.owner_id == who.id else before

    def _is_ours(self, guild: discord.Guild) -> bool:
        named = self.options.servers
        return str(guild.id) in named if named else self.knows_its_servers

    def _remember(self, who: tuple[int, int], role: Role) -> None:
        self._staff.pop(who, None)
        if role is not Role.VIEWER:
            self._staff[who] = role

    async def speak(
        self,
        interaction: Interaction,
        text: str,
        *,
        by_edit: bool = False,
        message_id: str | None = None,
    ) -> None:
        """Have `text` read as if the person had written it where they did this.

        What it is answered with is the outbox message to the interaction's id, for that person
        alone. Told twice, it is read once. With `by_edit` the first answer takes the place of the
        message that was pressed on. Several interactions with one `message_id` are one act.
        """
        known = message_id or str(interaction.id)
        by_edit = by_edit and _is_private(interaction)  # an answer is nobody else's business
        if self.asked.add(interaction, by_edit=by_edit, message_id=known) is not None:
            said = spoken(interaction, text, self.role_of(interaction.user))
            self._ears.take(replace(said, id=known))

    async def _gated(self, url: str, *, compress: int = 0) -> aiohttp.ClientWebSocketResponse:
        """Connect to the gateway; its socket is read only while there is room."""
        socket = await self._connect_socket(url, compress=compress)
        receive, gate = socket.receive, self._ears.gate

        async def when_there_is_room(timeout: float | None = None) -> aiohttp.WSMessage:  # noqa: ASYNC109 - aiohttp's
            await gate.wait()
            return await receive(timeout)

        socket.receive = when_there_is_room  # type: ignore[method-assign]
        return socket


def _is_private(interaction: Interaction) -> bool:
    """Whether only the person who did this sees the message they did it on."""
    message = interaction.message
    return message is not None and (message.flags.ephemeral or interaction.guild_id is None)
