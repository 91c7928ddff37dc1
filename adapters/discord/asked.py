"""Interactions that wait for their answer: at once where it comes in time, deferred otherwise.

Discord takes a first answer within 3 seconds and further ones for 15 minutes. The same interaction
may be told twice; it is answered once.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import discord
from discord.utils import MISSING

from commerce.ports import Clock

_LOG = logging.getLogger(__name__)
DEFER_S = 2.5
_FALLBACK_S = 12.0  # who pressed something must not look at "is thinking" for good
_ALIVE = timedelta(minutes=14, seconds=30)
_REMEMBERED = 20_000

UNKNOWN_INTERACTION = 10062
ALREADY_ACKNOWLEDGED = 40060

Pause = Callable[[float], Awaitable[None]]
Interaction = discord.Interaction[Any]


@dataclass(eq=False, slots=True)
class Question:
    """One interaction, and how far its answer has come.

    `shown` are the messages it was answered with, by key, and `lost` the key of a first answer that
    nobody knows to have arrived; `by_edit` says that the message it was
    made on is to be replaced by the first answer (a menu that is done with). `elsewhere`: no show
    is there, so that an answer is not likely to come.
    """

    interaction: Interaction
    at: datetime
    by_edit: bool = False
    deferred: bool = False
    settled: bool = False
    elsewhere: bool = False
    lost: str = ""
    shown: dict[str, str] = field(default_factory=dict)
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def open(self) -> bool:
        """Whether nothing was said to Discord yet."""
        return not self.interaction.response.is_done() and not self.deferred

    async def answer(self, key: str, content: str, view: discord.ui.View | None = None) -> str:
        """Answer so that only who asked sees it; returns the id of the message.

        Raises:
            discord.DiscordException: refused.
            OSError: the connection was lost; asking again with the same key is safe.
        """
        async with self.turn:
            if key not in self.shown:
                self.shown[key] = await self._answer(key, content, view)
            return self.shown[key]

    async def defer(self) -> None:
        """Tell Discord that the answer is on its way, unless it was given."""
        async with self.turn:
            if not self.open:
                return
            try:
                if self.by_edit:
                    await self.interaction.response.defer()
                else:
                    await self.interaction.response.defer(ephemeral=True, thinking=True)
            except discord.HTTPException as error:
                if error.code != ALREADY_ACKNOWLEDGED:
                    raise
            self.deferred = True

    async def _answer(self, key: str, content: str, view: discord.ui.View | None) -> str:
        if self.open:
            try:
                return await self._first(content, view)
            except discord.HTTPException as error:
                if error.code != ALREADY_ACKNOWLEDGED:
                    raise
                if self.lost == key:  # Discord had it, only its answer to us was lost
                    return f"i{self.interaction.id}"
                self.deferred = True  # told twice, or the answer to a deferral was lost
            except (aiohttp.ClientError, OSError):
                self.lost = key
                raise
        elif self.by_edit and not self.shown:
            edited = await self.interaction.edit_original_response(content=content, view=view)
            return str(edited.id)
        sent = await self.interaction.followup.send(
            content, ephemeral=True, wait=True, view=view or MISSING
        )
        return str(sent.id)

    async def _first(self, content: str, view: discord.ui.View | None) -> str:
        response = self.interaction.response
        if self.by_edit:
            await response.edit_message(content=content, view=view)
            return f"i{self.interaction.id}"
        sent = await response.send_message(content, ephemeral=True, view=view or MISSING)
        return str(sent.message_id or f"i{self.interaction.id}")


class Asked:
    """The interactions of the last quarter of an hour. `run` it beside the client."""

    def __init__(self, clock: Clock, fallback: Callable[[str], str], pause: Pause) -> None:
        """Take what to say, by locale, where a deed asked for no answer, and how to wait."""
        self._clock = clock
        self._fallback = fallback
        self._pause = pause
        self._known: OrderedDict[str, Question] = OrderedDict()
        self._waiting: asyncio.Queue[Question] = asyncio.Queue()

    def add(
        self, interaction: Interaction, *, by_edit: bool = False, message_id: str | None = None
    ) -> Question | None:
        """Remember an interaction that waits from now on; `None` when it was told before.

        It is found by `message_id`, its own id unless told otherwise.
        """
        key = message_id or str(interaction.id)
        if key in self._known:
            return None
        question = Question(interaction, self._clock(), by_edit)
        self._known[key] = question
        while len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        self._waiting.put_nowait(question)
        return question

    def find(self, message_id: str | None) -> Question | None:
        """The interaction with this id, while it can be answered."""
        question = None if message_id is None else self._known.get(message_id)
        if question is None or self._clock() - question.at > _ALIVE:
            return None
        return question

    def give_up(self, message_id: str) -> None:
        """Discord does not know this interaction any more."""
        question = self._known.get(message_id)
        if question is not None:
            question.at = question.at - _ALIVE * 2

    def settled(self, message_id: str, *, elsewhere: bool = False) -> None:
        """All that this interaction asked for is stored; `elsewhere` no show is open."""
        question = self._known.get(message_id)
        if question is not None:
            question.settled, question.elsewhere = True, elsewhere

    async def run(self) -> None:
        """Defer what is not answered in time, until cancelled."""
        late: asyncio.Queue[Question] = asyncio.Queue()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._end_waiting(late, tasks))
            while True:
                question = await self._waiting.get()
                await self._until(question.at + timedelta(seconds=DEFER_S))
                if question.open and question.settled and question.elsewhere:
                    tasks.create_task(_quietly(self._say_nothing(question)))
                elif question.open:
                    tasks.create_task(_quietly(question.defer()))
                    late.put_nowait(question)

    async def _end_waiting(self, late: asyncio.Queue[Question], tasks: asyncio.TaskGroup) -> None:
        while True:
            question = await late.get()
            await self._until(question.at + timedelta(seconds=_FALLBACK_S))
            if not question.shown and question.settled and not question.by_edit:
                tasks.create_task(_quietly(self._say_nothing(question)))

    async def _say_nothing(self, question: Question) -> None:
        words = self._fallback(str(question.interaction.locale))
        await question.answer("fallback", words)

    async def _until(self, at: datetime) -> None:
        left = (at - self._clock()).total_seconds()
        if left > 0:
            await self._pause(left)


async def _quietly(deed: Awaitable[object]) -> None:
    """Do what nobody waits for; that it failed is only noted."""
    try:
        await deed
    except (discord.DiscordException, OSError) as error:
        _LOG.warning("an interaction was not answered: %s", error)
