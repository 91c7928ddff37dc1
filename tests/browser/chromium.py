"""Starting the machine's Chromium."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, async_playwright

from tests.environment import CHROMIUM

_ARGS = (
    "--no-sandbox",  # runs as root in containers
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--force-color-profile=srgb",
)

PHONE = (390, 844)
DESK = (1440, 900)


@asynccontextmanager
async def open_chromium() -> AsyncIterator[Browser]:
    """A browser without windows, closed with the context."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=list(_ARGS))
        try:
            yield browser
        finally:
            await browser.close()
