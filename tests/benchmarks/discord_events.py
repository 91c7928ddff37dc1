"""Messages of Discord's gateway, beside what discord.py itself takes for them.

Both clients are fed the same frames, in one process on one core, one after the other; what counts
is processor time until the last one is handled. The peer is a bare client with an `on_message` that
only counts. Half its events a second would mean as much work on top as the library's own.
"""

import asyncio
import json
import tempfile
import time
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import discord

from tests.adapters.discord.rig import adapter_on
from tests.benchmarks.chatter import audience, lines
from tests.benchmarks.measuring import Figure, percentile
from tests.crash.discord_show import Evening, evening
from tests.platforms.discord.library import running
from tests.platforms.discord.message_payloads import event_parts, message_json
from tests.platforms.discord.model import Channel, Draft, Message
from tests.platforms.discord.people import Person
from tests.platforms.discord.server import DiscordServer

_EVENTS = 20_000
_PEOPLE = 500
_CLAIMS, _OVER_S = 300, 2.0
_GOODS = [("A12", ("Blue", "M")), ("B3", ())]
_BAR = 0.5  # of the peer's events a second: as much again as the library's own work
_LATE_MS = 2_500.0  # Discord gives up after 3 s


class Bare(discord.Client):
    """Counts what it is told, up to `_EVENTS`."""

    heard = 0
    all_heard: asyncio.Event

    async def on_message(self, _message: discord.Message) -> None:
        self.heard += 1
        if self.heard == _EVENTS:
            self.all_heard.set()


async def beside_the_library(runs: int) -> list[Figure]:
    """Events a second through the adapter, and how soon claims are answered in a whole show."""
    ours, peer = [], []
    for run in range(runs):
        ours.append(await _adapter(Random(run)))
        peer.append(await _bare(Random(run)))
    waits = [await _waits() for _ in range(min(runs, 3))]
    return [
        Figure(
            "Discord: messages through the adapter", "events/s", ours,
            "a bare client's on_message", peer, _BAR,
        ),
        Figure(
            f"Discord: {_CLAIMS} claims in {_OVER_S:g} s, whole house: p50 to the API", "ms",
            [percentile(some, 0.5) * 1e3 for some in waits],
        ),
        Figure(
            f"Discord: {_CLAIMS} claims in {_OVER_S:g} s, whole house: p99 to the API", "ms",
            [percentile(some, 0.99) * 1e3 for some in waits], bar=_LATE_MS, kind="at most",
        ),
    ]  # fmt: skip


async def _adapter(random: Random) -> float:
    async with DiscordServer() as server:
        stall, people = _stage(server)
        frames = _frames(server, stall, people, random)
        with tempfile.TemporaryDirectory() as folder:
            async with adapter_on(server, Path(folder), linked=stall) as made:
                client = made.discord.source.link.client
                assert client is not None
                began = time.process_time()
                reading = asyncio.ensure_future(_read(made.messages, len(frames)))
                await _feed(client.shards[0]._parent.ws, frames)
                await reading
                return len(frames) / (time.process_time() - began)


async def _read(messages: Any, count: int) -> None:
    for _ in range(count):
        await anext(messages)


async def _bare(random: Random) -> float:
    async with DiscordServer() as server:
        stall, people = _stage(server)
        frames = _frames(server, stall, people, random)
        intents = discord.Intents.none()
        intents.guilds = intents.guild_messages = intents.message_content = True
        client = Bare(intents=intents, guild_ready_timeout=0.02, max_messages=None)
        client.all_heard = asyncio.Event()
        async with running(client, server):
            began = time.process_time()
            await _feed(client.ws, frames)
            await client.all_heard.wait()
            return len(frames) / (time.process_time() - began)


async def _feed(socket: Any, frames: list[str]) -> None:
    """Give the library frames as they come from the gateway, a few at each turn of the loop."""
    for number, frame in enumerate(frames):
        await socket.received_message(frame)
        if number % 10 == 0:
            await asyncio.sleep(0)


def _stage(server: DiscordServer) -> tuple[Channel, list[Person]]:
    guild = server.guild("Shop")
    return guild.text_channel("live"), guild.members(_PEOPLE)


def _frames(
    server: DiscordServer, stall: Channel, people: list[Person], random: Random
) -> list[str]:
    """Messages as the gateway tells them, by many people."""
    chat = islice(lines(random, audience(random, _PEOPLE), _GOODS), _EVENTS)
    return [
        json.dumps(_frame(server, stall, random.choice(people), number, text))
        for number, (_, text) in enumerate(chat)
    ]


def _frame(
    server: DiscordServer, stall: Channel, person: Person, number: int, text: str
) -> dict[str, Any]:
    world = server.world
    message = Message(world.ids.new(), stall, person.user, Draft(text), world.now())
    told = message_json(message, world.bot, has_intent=True) | event_parts(message)
    return {"op": 0, "s": 1_000 + number, "t": "MESSAGE_CREATE", "d": told}


async def _waits() -> list[float]:
    """Seconds from each claim of a rush to the first call that answers it."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "data").mkdir()
        async with evening(Path(folder), _PEOPLE) as show:
            await _start_drop(show)
            buyers = show.crowd[:_CLAIMS]
            await show.claims(buyers, _OVER_S, by_slash=lambda number: number % 5 == 1)
            await show.until(lambda: not show.unanswered(buyers))
            return show.waits_s()


async def _start_drop(show: Evening) -> None:
    show.host.says(show.stall, f"!drop start B3 {_CLAIMS} pcs")
    await show.until(lambda: any(m.draft.embeds for m in show.server.sent(show.stall)))
    await asyncio.sleep(1)  # until the house has read what is on sale
