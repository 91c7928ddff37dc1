"""The contract of `commerce.ports.Messenger`, on every implementation.

A platform joins with one line in `RIGS`: what makes its messenger, and what its people see.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.console.send import ConsoleMessenger
from adapters.web.send import WebMessenger
from bots.simulate.platform import SimulatedPlatform
from commerce.errors import DeliveryFailed
from commerce.model.messages import Rung
from commerce.ports import Messenger, Recipient, Text
from tests.adapters.discord.rig import adapter_on
from tests.fakes.messenger import RecordingMessenger
from tests.platforms.discord.server import DiscordServer

LINK = "https://shop.example/c/1-secret"
ANN = Recipient("7", "ann", "place", "m1")
TEXT = Text("A12 is yours", LINK, "claim.reserved", {"code": "A12"})


@dataclass(frozen=True)
class Rig:
    """A messenger, everything that was shown so far, one text a message, and who reads it."""

    messenger: Messenger
    shown: Callable[[], list[str]]
    ann: Recipient = ANN


def recording() -> Rig:
    messenger = RecordingMessenger()
    # What a platform shows on a public rung is the body; the fake must not have been given more.
    return Rig(
        messenger,
        lambda: [
            f"{one.text.body} {one.text.link or ''}"
            if one.rung is not Rung.CLAIM_PAGE
            else one.text.body
            for one in messenger.shown
        ],
    )


def console() -> Rig:
    printed: list[str] = []
    return Rig(ConsoleMessenger(printed.append), lambda: printed)


def web() -> Rig:
    messenger = WebMessenger(lambda: datetime(2026, 11, 27, 20, 0, tzinfo=UTC))
    shown: list[str] = []
    messenger.connect(
        lambda _visitor, note: shown.append(f"{note.body} {note.link or ''}"),
        lambda _address, key, text: shown.append(text),
    )
    return Rig(messenger, lambda: shown)


def simulated() -> Rig:
    shown: list[str] = []
    rungs = (Rung.PRIVATE, Rung.CLAIM_PAGE)
    platform = SimulatedPlatform(
        "youtube", rungs, lambda _platform, _user, text: shown.append(f"{text.body} {text.link}")
    )
    return Rig(platform, lambda: shown)


Make = Callable[[Path], AbstractAsyncContextManager[Rig]]


@asynccontextmanager
async def discord(folder: Path) -> AsyncIterator[Rig]:
    async with DiscordServer() as server:
        shop = server.guild("Shop")
        stall, ann = shop.text_channel("live"), shop.member("ann")
        async with adapter_on(server, folder, linked=stall) as made:
            asked = ann.uses(stall, "cart")
            async with asyncio.timeout(5):
                await anext(made.messages)
            yield Rig(
                made.discord.messenger,
                lambda: [
                    one.content
                    for one in sorted(
                        {*server.sent(), *asked.answers}, key=lambda message: message.id
                    )
                ],
                Recipient(str(ann.id), "ann", str(stall.id), str(asked.id)),
            )


def at_once(make: Callable[[], Rig]) -> Make:
    """A rig that needs no start."""

    @asynccontextmanager
    async def made(_folder: Path) -> AsyncIterator[Rig]:
        yield make()

    return made


RIGS: dict[str, Make] = {
    "recording": at_once(recording),
    "console": at_once(console),
    "web": at_once(web),
    "simulated": at_once(simulated),
    "discord": discord,
}


@pytest.fixture(params=RIGS.values(), ids=list(RIGS))
async def rig(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Rig]:
    async with request.param(tmp_path) as made:
        yield made


def test_it_says_what_it_can_do(rig: Rig) -> None:
    order = list(Rung)
    assert rig.messenger.platform
    assert [order.index(rung) for rung in rig.messenger.rungs] == sorted(
        order.index(rung) for rung in set(rig.messenger.rungs)
    )
    assert Rung.UNDELIVERED not in rig.messenger.rungs
    assert rig.messenger.per_minute is None or rig.messenger.per_minute > 0


async def test_a_link_goes_out_on_private_rungs_only(rig: Rig) -> None:
    for rung in rig.messenger.rungs:
        await rig.messenger.send(rung, rig.ann, TEXT, f"k/{rung}")
        assert "A12 is yours" in rig.shown()[-1]
        assert (LINK in rig.shown()[-1]) == (rung is not Rung.CLAIM_PAGE)


async def test_a_message_without_link_and_for_everybody_can_be_said(rig: Rig) -> None:
    if Rung.CLAIM_PAGE in rig.messenger.rungs:
        everybody = Recipient(None, "", rig.ann.channel)
        assert await rig.messenger.send(Rung.CLAIM_PAGE, everybody, Text("hello all"), "k")
        assert "hello all" in rig.shown()[-1]


async def test_the_same_key_shows_one_message(rig: Rig) -> None:
    rung = rig.messenger.rungs[0]
    first = await rig.messenger.send(rung, rig.ann, TEXT, "k")
    assert first
    assert await rig.messenger.send(rung, rig.ann, TEXT, "k") == first
    assert len(rig.shown()) == 1
    assert await rig.messenger.send(rung, rig.ann, TEXT, "other") != first
    assert len(rig.shown()) == 2


async def test_a_rung_the_platform_has_not_fails_for_good(rig: Rig) -> None:
    for rung in set(Rung) - set(rig.messenger.rungs):
        with pytest.raises(DeliveryFailed) as failed:
            await rig.messenger.send(rung, rig.ann, TEXT, "k")
        assert failed.value.permanent
        assert rig.shown() == []
