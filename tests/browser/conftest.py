"""A browser for all of these tests, and for each of them a demo of its own and people who come."""

from collections.abc import AsyncIterator, Awaitable, Callable
from logging import ERROR
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser.chromium import DESK, open_chromium
from tests.browser.demo_house import DemoHouse
from tests.browser.visitors import Visitor
from tests.environment import CHROMIUM, required

expect.set_options(timeout=10_000)  # a busy machine is no fault

Come = Callable[..., Awaitable[Visitor]]


@pytest_asyncio.fixture(scope="package", loop_scope="package")
async def chromium() -> AsyncIterator[Browser]:
    """The machine's Chromium."""
    if not CHROMIUM:
        if required("browser"):
            pytest.fail("no Chromium, and HAWKER_TEST_REQUIRE asks for it: set CHROMIUM")
        pytest.skip("no Chromium: put it on the PATH, or name it in CHROMIUM")
    async with open_chromium() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="package")
async def demo(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> AsyncIterator[DemoHouse]:
    """The demo with nobody in the audience; at the end its books are in order, its log is clean."""
    house = DemoHouse(tmp_path)
    await house.start()
    yield house
    broken = await house.books.broken()
    await house.stop()
    assert broken == []
    faults = [each.getMessage() for each in caplog.get_records("call") if each.levelno >= ERROR]
    assert faults == []


@pytest_asyncio.fixture(loop_scope="package")
async def come(chromium: Browser, demo: DemoHouse) -> AsyncIterator[Come]:
    """Lets people in; at the end nobody's browser asked elsewhere or complained."""
    came: list[Visitor] = []

    async def let_in(size: tuple[int, int] = DESK, **more: Any) -> Visitor:
        visitor = await Visitor.come(chromium, demo, size, **more)
        came.append(visitor)
        return visitor

    yield let_in
    for visitor in came:
        await visitor.context.close()
    assert {host for each in came for host in each.watch.hosts} <= {demo.url.split("//")[1]}
    assert [one for each in came for one in each.watch.complaints] == []
