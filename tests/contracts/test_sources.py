"""The contract of `adapters.chat.ChatSource`, on every implementation.

A platform joins with one line in `RIGS`: what makes its source, and how its people write.
"""

import asyncio
import io
import itertools
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from adapters.chat import ChatMessage, ChatSource, ChatUser
from adapters.console.listen import ConsoleSource
from adapters.web.listen import WebSource
from bots.chatlog import Ear, Knows, Line
from bots.simulate.platform import SimulatedPlatform
from commerce.model.people import Role
from tests.adapters.discord.rig import adapter_on
from tests.conftest import TestClock
from tests.fakes.source import RecordingSource
from tests.platforms.discord.people import Person
from tests.platforms.discord.server import DiscordServer


@dataclass(frozen=True)
class Rig:
    """A source, and how a person writes a line in its chat."""

    source: ChatSource
    write: Callable[[str, str], Awaitable[None]]


@asynccontextmanager
async def recording(clock: TestClock) -> AsyncIterator[Rig]:
    source = RecordingSource()
    count = 0

    async def write(name: str, text: str) -> None:
        nonlocal count
        count += 1
        user = ChatUser(f"id-{name}", name)
        await source.push(ChatMessage("discord", "d1", str(count), user, text, clock()))

    yield Rig(source, write)


@asynccontextmanager
async def console(clock: TestClock) -> AsyncIterator[Rig]:
    reading, writing = os.pipe()
    # The keyboard goes first, so that the reading thread meets the end of its input.
    with io.FileIO(reading, "r") as stream, io.FileIO(writing, "w") as keyboard:

        async def write(name: str, text: str) -> None:
            keyboard.write(f"{name}: {text}\n".encode())

        yield Rig(ConsoleSource(stream, clock), write)


@asynccontextmanager
async def web(clock: TestClock) -> AsyncIterator[Rig]:
    source = WebSource()
    numbers = itertools.count()

    async def write(name: str, text: str) -> None:
        user = ChatUser(f"id-{name}", name)
        message = ChatMessage("web", "friday", f"{name}.{next(numbers)}", user, text, clock())
        await source.put(message, lambda: None)

    yield Rig(source, write)


@asynccontextmanager
async def simulated(clock: TestClock) -> AsyncIterator[Rig]:
    source = SimulatedPlatform("youtube", (), lambda *_: None)
    numbers = itertools.count()

    async def write(name: str, text: str) -> None:
        user = ChatUser(f"id-{name}", name)
        number = str(next(numbers))
        await source.write(ChatMessage("youtube", "demo", number, user, text, clock()))

    yield Rig(source, write)


@asynccontextmanager
async def overheard(clock: TestClock) -> AsyncIterator[Rig]:
    ear, heard = Ear(clock), list[Line]()

    async def role_of(author: ChatUser, _platform: str) -> Role:
        return author.role

    knows = Knows(role_of, lambda _platform, _address: "friday")
    async with recording(clock) as rig:
        with ear.told(heard.append):
            yield Rig(ear.source(rig.source, knows), rig.write)


@asynccontextmanager
async def discord(_clock: TestClock) -> AsyncIterator[Rig]:
    with TemporaryDirectory() as folder:
        async with DiscordServer() as server:
            shop = server.guild("Shop")
            stall, people = shop.text_channel("live"), dict[str, Person]()

            async def write(name: str, text: str) -> None:
                await server.until(lambda: server.gateway.identified)
                if name not in people:
                    people[name] = shop.member(name)
                people[name].says(stall, text)

            async with adapter_on(server, Path(folder), linked=stall, reading=False) as made:
                yield Rig(made.discord.source, write)


RIGS = {
    "recording": recording,
    "console": console,
    "web": web,
    "simulated": simulated,
    "overheard": overheard,
    "discord": discord,
}


@pytest.fixture(params=RIGS.values(), ids=list(RIGS))
async def rig(request: pytest.FixtureRequest, clock: TestClock) -> AsyncIterator[Rig]:
    async with request.param(clock) as made:
        yield made


async def read(messages: AsyncIterator[ChatMessage], count: int) -> list[ChatMessage]:
    async with asyncio.timeout(5):
        return [await anext(messages) for _ in range(count)]


async def test_messages_come_in_order_and_complete(rig: Rig) -> None:
    messages = aiter(rig.source.messages())
    await rig.write("ann", "sold A12")
    await rig.write("bob", "caffè ☕ x2")
    first, second = await read(messages, 2)
    assert (first.text, second.text) == ("sold A12", "caffè ☕ x2")
    assert first.platform == rig.source.platform
    assert first.address == second.address != ""
    assert first.author.id != second.author.id
    assert first.author.name.casefold() == "ann"
    assert first.at.tzinfo is UTC
    assert first.kind == "new"
    await rig.source.close()


async def test_every_message_has_an_id_of_its_own_and_an_author_a_stable_one(rig: Rig) -> None:
    messages = aiter(rig.source.messages())
    for number in range(20):
        await rig.write("ann", f"line {number}")
    some = await read(messages, 20)
    assert len({message.id for message in some}) == 20
    assert len({message.author.id for message in some}) == 1
    await rig.source.close()


async def test_settling_and_closing_can_be_repeated(rig: Rig) -> None:
    messages = aiter(rig.source.messages())
    await rig.write("ann", "sold A12")
    (message,) = await read(messages, 1)
    await rig.source.settled(message)
    await rig.source.settled(message)
    await rig.source.close()
    await rig.source.close()


async def test_messages_end_when_it_is_closed_while_somebody_waits(rig: Rig) -> None:
    messages = aiter(rig.source.messages())
    waiting = asyncio.ensure_future(anext(messages, None))
    await asyncio.sleep(0)
    await rig.source.close()
    async with asyncio.timeout(5):
        assert await waiting is None
