"""What a house hears at each of its doors, and how it tells whoever listens."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from adapters.chat import ChatMessage, ChatUser
from adapters.web.context import CommandLine
from bots.app import Crowd, House, Settings, listen, open_demo, socket_of
from bots.app.demo import SETTINGS
from bots.chatlog import (
    Line,
    MessageLine,
    PaidLine,
    SceneLine,
    TapLine,
    UnreachableLine,
    line_of,
)
from commerce.errors import DeliveryFailed, StoreUnavailable
from commerce.model.acts import Act
from commerce.model.claims import ClaimRequest, MessageRef
from commerce.model.messages import Rung
from commerce.model.orders import Buyer
from commerce.model.people import Identity, Role
from commerce.model.shows import Show
from commerce.ports import Recipient, Text
from config.settings import load_settings
from tests.conftest import TestClock

ANN = Identity("web", "ann", "Ann", "en")


class Evening:
    """The demo's house with nobody in it, and what is heard there."""

    def __init__(self, house: House, show: Show, crowd: Crowd, clock: TestClock) -> None:
        self.house, self.show, self.clock = house, show, clock
        self.seat = crowd.platforms["discord"]
        self.source = next(s for s in house.parts.sources if s.platform == "discord")
        self.heard: list[Line] = []

    async def read(self, *messages: ChatMessage) -> list[ChatMessage]:
        """Have these written, and read all of them."""
        for message in messages:
            await self.seat.write(message)
        await self.source.close()
        return [message async for message in self.source.messages()]

    def message(self, message_id: str) -> ChatMessage:
        author = ChatUser("u1", "Mo")
        return ChatMessage("discord", "demo", message_id, author, "hi", self.clock())

    async def tap(self, code: str) -> None:
        sales = await self.house.services.drops.of_show(self.show.id)
        sale = next(sale for sale in sales if sale.drop.code == code)
        channels = await self.house.services.shows.channels(self.show.id)
        channel = next(each for each in channels if each.platform == "web")
        source = MessageRef(channel.id, "tap-1", self.clock(), self.clock())
        await self.house.pages.services.desk.claim(
            ClaimRequest(sale.drop.id, sale.variants[0].id, 1, ANN, source)
        )

    async def pay(self) -> None:
        """Pay what Ann has, with the link of the message that waits for her."""
        services = self.house.services
        cart = await services.carts.of_viewer(self.show.id, ANN)
        assert cart.checkout is not None
        buyer = Buyer("ann@example.org", "Ann", "1 Quay St", "IE")
        await services.checkouts.pay(cart.checkout.token, "demo", buyer, "en", "success")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    told = {**SETTINGS, "data_dir": tmp_path / "data", "web.secret_key": "k" * 32}
    return load_settings(overrides=told, environment={})


@pytest.fixture
async def evening(settings: Settings, clock: TestClock) -> AsyncIterator[Evening]:
    async with open_demo(settings, 0, 1, clock) as (house, show, crowd):
        await house.bots.rooms.refresh()
        evening = Evening(house, show, crowd, clock)
        desk = asyncio.ensure_future(house.services.desk.run())
        with house.hearing.ear.told(evening.heard.append):
            yield evening
        await house.services.desk.close()
        await desk


async def eventually(holds: Callable[[], bool]) -> None:
    """Let the others run until it holds; the test's own time limit ends what never does."""
    for _ in count():
        if holds():
            return
        await asyncio.sleep(0)


@asynccontextmanager
async def served(house: House) -> AsyncIterator[Path]:
    path = socket_of(house.opened.settings)
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(house.hearing.run())
        await eventually(path.exists)
        yield path
        running.cancel()


async def test_a_chat_is_heard_with_the_role_that_the_house_gives(evening: Evening) -> None:
    mo = Identity("discord", "u1", "Mo")
    await evening.house.services.customers.grant(Act("terminal"), mo, Role.MODERATOR)
    elsewhere = replace(evening.message("m2"), address="elsewhere")
    written = [evening.message("m1"), elsewhere]
    assert await evening.read(*written) == written
    here, there = evening.heard
    assert isinstance(here, MessageLine)
    assert isinstance(there, MessageLine)
    assert (here.author.role, here.show) == ("moderator", evening.show.slug)
    assert (here.text, there.show) == ("hi", "")


async def test_a_role_that_cannot_be_read_keeps_no_line_out(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away() -> None:
        raise StoreUnavailable("the database sleeps")

    monkeypatch.setattr(evening.house.services.customers, "grants", away)
    assert len(await evening.read(evening.message("m1"))) == 1
    assert len(evening.heard) == 1


async def test_what_is_typed_on_the_console_is_heard_as_a_command(evening: Evening) -> None:
    author = Identity("web", "hanna", "Hanna")
    line = CommandLine("c1", "pause B3", author, Role.HOST, evening.show.id, "en")
    await evening.house.pages.console.run(line)
    (heard,) = evening.heard
    assert isinstance(heard, MessageLine)
    assert (heard.text, heard.address, heard.author.role) == (
        "!pause B3", evening.show.slug, "host",
    )  # fmt: skip


async def test_taps_and_payments_are_heard(evening: Evening) -> None:
    await evening.tap("B3")
    (tap,) = evening.heard
    assert isinstance(tap, TapLine)
    assert (tap.code, tap.quantity, tap.author.id) == ("B3", 1, "ann")
    await evening.house.parts.jobs.run_all()
    async with asyncio.TaskGroup() as tasks:
        following = tasks.create_task(evening.house.hearing.follow_payments())
        await asyncio.sleep(0)
        await evening.pay()
        await eventually(lambda: len(evening.heard) == 2)
        following.cancel()
    paid = evening.heard[-1]
    assert isinstance(paid, PaidLine)
    assert (paid.show, paid.platform, paid.author.id) == (evening.show.slug, "web", "ann")


async def test_whom_a_platform_does_not_reach_is_heard(evening: Evening) -> None:
    messenger = evening.house.hearing.ear.messenger(evening.seat)
    deaf = Recipient("sim-4", "Mo", "demo")
    for rung in (Rung.PRIVATE, Rung.EPHEMERAL):
        with pytest.raises(DeliveryFailed):
            await messenger.send(rung, deaf, Text("A12"), f"k{rung}")
    await messenger.send(Rung.PRIVATE, replace(deaf, user_id="sim-1"), Text("A12"), "k2")
    (line,) = evening.heard
    assert isinstance(line, UnreachableLine)
    assert (line.author.id, line.rung) == ("sim-4", Rung.PRIVATE)


async def test_who_connects_is_told_the_scene_and_then_all_that_is_heard(evening: Evening) -> None:
    async with served(evening.house) as path, asyncio.timeout(10):
        lines = listen(path)
        scene = line_of(json.loads(await anext(lines)))
        assert isinstance(scene, SceneLine)
        assert [show.slug for show in scene.scene.shows] == [evening.show.slug]
        assert scene.platforms["discord"].rungs == (Rung.PRIVATE, Rung.CLAIM_PAGE)
        assert path.stat().st_mode & 0o077 == 0
        await evening.tap("B3")
        assert line_of(json.loads(await anext(lines))) == evening.heard[-1]
        await lines.aclose()  # type: ignore[attr-defined]
    assert not path.exists()


async def test_when_the_house_ends_so_does_what_is_told(evening: Evening) -> None:
    async with asyncio.timeout(10):
        async with served(evening.house) as path:
            lines = listen(path)
            await anext(lines)
        assert [line async for line in lines] == []
    with pytest.raises(FileNotFoundError):
        await anext(listen(path))


async def test_who_falls_behind_is_let_go(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bots.app.hearing._BEHIND_MAX", 3)
    async with served(evening.house) as path, asyncio.timeout(10):
        lines = listen(path)
        await anext(lines)
        for number in range(9):
            evening.house.hearing.ear.heard(evening.message(f"m{number}"), "")
        assert len([line async for line in lines]) == 3


async def test_where_there_can_be_no_socket_the_house_runs_all_the_same(
    evening: Evening, caplog: pytest.LogCaptureFixture
) -> None:
    socket_of(evening.house.opened.settings).mkdir()
    with caplog.at_level(logging.WARNING):
        async with asyncio.TaskGroup() as tasks:
            running = tasks.create_task(evening.house.hearing.run())
            await eventually(lambda: "nothing can be recorded" in caplog.text)
            running.cancel()
