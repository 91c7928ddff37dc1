"""Discord as a chat source: connects, goes on after a loss, yields what people write and press."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import discord

from adapters.chat import ChatMessage, Trouble
from adapters.discord import PLATFORM
from adapters.discord.around import Access, Around, Link
from adapters.discord.asked import Asked
from adapters.discord.catch_up import CatchUp
from adapters.discord.client import Ears, HawkerClient, Options, point_at
from adapters.discord.hearing import Hearing
from adapters.discord.inbox import Inbox
from adapters.discord.memory import Memory
from adapters.discord.seen import InPrivate, Seen
from adapters.discord.watch import Watch

_LOG = logging.getLogger(__name__)
_SAVE_S = 1.0

Beside = Callable[[HawkerClient], Coroutine[Any, Any, None]]
"""Something that runs beside the client for as long as it is connected."""


class DiscordSource:
    """Reads Discord.

    Attributes:
        asked: the interactions that wait for an answer.
        memory: what outlives the process.
        link: where the client is found.
        beside: what else runs while the client is connected.
        seen: the messages that were heard.
        living: ends once it has left Discord; there is none before the first reading.
        in_private: told of who wrote to the bot in private.
    """

    platform = PLATFORM

    def __init__(self, access: Access, around: Around, options: Options) -> None:
        """Take what to connect with; `messages` connects."""
        self.memory = Memory(around.memory)
        self.link = Link(self.memory)
        self.asked = Asked(
            around.clock, lambda locale: around.say("discord-nothing", locale, {}), around.pause
        )
        self.beside: list[Beside] = []
        self.seen = Seen()
        self.in_private: InPrivate = lambda *_: None
        self._access = access
        self._around = around
        self._options = options
        self._inbox = Inbox()
        self.living: asyncio.Future[None] | None = None
        self._closed = False
        self._refused = False

    def messages(self) -> AsyncIterator[ChatMessage]:
        """Every message from now on, after those since the last one that was settled."""
        inbox = self._inbox = Inbox()
        living = self.living = asyncio.ensure_future(self._live())
        living.add_done_callback(lambda _: inbox.end())
        if self._closed:
            living.cancel()
        return self._until_end(inbox, living)

    async def _until_end(
        self, inbox: Inbox, living: asyncio.Future[None]
    ) -> AsyncIterator[ChatMessage]:
        try:
            while (message := await inbox.get()) is not None:
                yield message
        finally:
            living.cancel()
            await asyncio.wait([living])
        if not living.cancelled() and (error := living.exception()) is not None:
            raise error

    async def settled(self, message: ChatMessage) -> None:
        """Remember how far the channel is settled, or that an interaction is."""
        if self.asked.find(message.id) is not None:
            elsewhere = message.address not in self._around.linked()
            self.asked.settled(message.id, elsewhere=elsewhere)
        elif message.kind == "new" and message.id.isdigit():
            self.memory.settled(message.address, int(message.id))

    async def close(self) -> None:
        """Leave Discord; what was taken in is still read."""
        self._closed = True
        if self.living is not None:
            self.living.cancel()

    async def _live(self) -> None:
        """Be connected until closed; without the privileged intent where it is refused."""
        point_at(self._access.api_url, self._access.gateway_url)
        wanted = self._access.message_content
        try:
            await self._connected(message_content=wanted)
        except discord.PrivilegedIntentsRequired:
            _LOG.warning("the intent Message Content is not granted; going on without it")
            wanted = False
            self._around.tell(Trouble(PLATFORM, "content", "content"))
            await self._connected(message_content=False)

    async def _connected(self, *, message_content: bool) -> None:
        client, beside = self._client(message_content)
        self.link.client = client
        try:
            async with asyncio.TaskGroup() as tasks:
                running = [tasks.create_task(one) for one in beside]
                ended = await _outcome(client, self._access.token, self._logged_in)
                for one in running:
                    one.cancel()
        finally:
            self.link.client = None
            await client.close()
            self.memory.save()
        if isinstance(ended, discord.LoginFailure):
            self._refused = True
            self._around.tell(Trouble(PLATFORM, "token", "token"))
        if ended is not None:
            raise ended

    def _client(self, message_content: bool) -> tuple[HawkerClient, list[Any]]:
        options = self._options.with_content(message_content)
        ears = Ears(self._take, gate=self._inbox.gate)
        client = HawkerClient(ears, self.asked, options)
        hearing = Hearing(client, self._around, self._inbox, self.memory, self.seen)
        hearing.in_private = self.in_private
        catch_up = CatchUp(client, self._around, self._inbox, hearing)
        watch = Watch(client, self._around)
        for one in (hearing, catch_up, watch):
            ears.of.update(one.ears())
        ears.take, ears.address_of = hearing.spoke, hearing.address_of
        every = [
            self.asked.run(),
            self._save(),
            catch_up.run(),
            watch.run(),
            *(one(client) for one in self.beside),
        ]
        return client, every

    def _logged_in(self) -> None:
        if self._refused:
            self._refused = False
            self._around.tell(Trouble(PLATFORM, "token"))

    def _take(self, message: ChatMessage) -> None:
        self._inbox.put(message)

    async def _save(self) -> None:
        while True:
            await self._around.pause(_SAVE_S)
            self.memory.save()


async def _outcome(
    client: HawkerClient, token: str, logged_in: Callable[[], None]
) -> Exception | None:
    """Be connected until the client is closed; returns what ended it otherwise."""
    try:
        await client.login(token)
        logged_in()
        await client.connect()
    except Exception as error:
        return error
    return None
