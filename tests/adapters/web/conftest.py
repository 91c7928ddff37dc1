"""A running shop and browsers that look at it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer

from tests.adapters.web.browser import Browser
from tests.adapters.web.stall import Stall, open_stall
from tests.conftest import TestClock


@pytest.fixture
async def stall(tmp_path: Path, clock: TestClock) -> AsyncIterator[Stall]:
    async with open_stall(tmp_path, clock) as stall:
        yield stall


@pytest.fixture
async def server(stall: Stall) -> AsyncIterator[TestServer]:
    server = TestServer(stall.app)
    await server.start_server()
    server.handler.handler_cancellation = False  # aiohttp turns it on for tests alone
    yield server
    await server.close()


@pytest.fixture
async def browser(server: TestServer) -> AsyncIterator[Browser]:
    async with Browser(server) as browser:
        yield browser


@pytest.fixture
async def other(server: TestServer) -> AsyncIterator[Browser]:
    """Somebody else's browser."""
    async with Browser(server) as browser:
        yield browser
