"""What platforms have to say to their hosts: on the console, in the log, in private."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from adapters.bus.in_process import InProcessBus
from adapters.chat import Gap, Trouble
from adapters.web.context import PlatformHealth
from bots.app.board import Board
from bots.app.files import load_replies
from bots.app.services import Services, delivery_of, services_of
from bots.app.shop import open_shop
from commerce.model.messages import Rung
from commerce.services.delivery import Delivery
from config.settings import load_settings
from tests.conftest import TestClock
from tests.fakes.messenger import RecordingMessenger

MISSING = Trouble(
    "discord",
    "d1",
    "missing",
    {"channel": "live", "permissions": "Send Messages", "invite": "https://discord.com/x"},
)
SOURCE = SimpleNamespace(platform="discord")


@pytest.fixture
def board(clock: TestClock) -> Board:
    return Board(load_replies("UTC", "en"), "en", clock, ("discord:7", "youtube:8"))


def health(board: Board) -> PlatformHealth:
    (one,) = board.health([SOURCE])
    return one


def test_a_trouble_stands_on_the_console_until_it_is_mended(board: Board) -> None:
    assert health(board) == PlatformHealth("discord", well=True)
    board.tell(MISSING)
    assert not health(board).well
    assert "#live the bot lacks: Send Messages" in health(board).note
    board.tell(Trouble("discord", "d1"))
    assert health(board) == PlatformHealth("discord", well=True)


@pytest.fixture
async def sending(
    clock: TestClock, tmp_path: Path
) -> AsyncIterator[tuple[Services, Delivery, RecordingMessenger]]:
    settings = load_settings(None, tmp_path, {}, {})
    async with open_shop(settings, InProcessBus(), migrate=True) as opened:
        services = services_of(opened, clock)
        messenger = RecordingMessenger()
        words = load_replies("UTC", "en")
        yield (
            services,
            delivery_of(opened, clock, services, words, {"discord": messenger}),
            messenger,
        )


async def test_hosts_there_are_told_once_in_private(
    board: Board, clock: TestClock, sending: tuple[Services, Delivery, RecordingMessenger]
) -> None:
    services, delivery, messenger = sending
    board.tell(MISSING)
    board.tell(MISSING)
    since = clock() - timedelta(minutes=3)
    board.tell(Gap("discord", since, clock(), 12, unrecoverable=False))
    for _ in range(2):
        await board.pass_on(services.outbox, services.customers)
    await delivery.run_once()
    assert [(one.rung, one.to.user_id) for one in messenger.shown] == [(Rung.PRIVATE, "7")] * 2
    missing, gap = [one.text.body for one in messenger.shown]
    assert "Edit Channel" in missing
    assert "12 messages were read afterwards" in gap
