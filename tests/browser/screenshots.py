"""Takes pictures of every page, to be looked at: `python -m tests.browser.screenshots FOLDER`."""

import asyncio
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.async_api import Browser, BrowserContext, Page

from commerce.services.drops import StartDrop
from tests.browser.chromium import DESK, PHONE, open_chromium
from tests.browser.demo_house import DemoHouse

_AUDIENCE, _SEED = 60, 7
_CHATTER_S = 40  # until the chat is full and there are claims of every kind
_SETTLE_MS = 900  # for animations and first events
_BEHIND = "linear-gradient(160deg, #31506b, #6d8a7c 60%, #c9a36b)"  # a video, more or less
Scheme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Studio:
    """Where the pictures are taken and where they go."""

    browser: Browser
    demo: DemoHouse
    folder: Path

    async def shoot(self, size: tuple[int, int], scheme: Scheme) -> None:
        """One visitor's way through all pages, with a picture of each."""
        await self._put_on_air("B3")
        context = await self.browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,
            device_scale_factor=1,
            locale="en-GB",
        )
        name = f"{size[0]}-{scheme}"
        page = await context.new_page()
        await self._show(page, name)
        await self._checkout(page, name)
        await self._ledger(page, name)
        await self._overlay(page, name)
        await self._console(context, name)
        await context.close()

    async def cover(self) -> None:
        """The picture of the README: a claim in the chat, and the private message that came."""
        context = await self.browser.new_context(
            viewport={"width": DESK[0], "height": DESK[1]}, locale="en-GB"
        )
        page = await context.new_page()
        await self._enter(page)
        await self._put_on_air("A12")
        await page.wait_for_timeout(3 * _SETTLE_MS)
        await self._say(page, "sold A12 x2 blue M")
        await page.locator(".toast").wait_for()
        await page.locator("#say-text").blur()
        await self._picture(page, "cover")
        await context.close()

    async def _enter(self, page: Page) -> None:
        """Come to the show under a name."""
        await page.goto(self.demo.show_url)
        await page.locator(".who summary").click()
        await page.get_by_label("Your name in the chat").fill("Ada")
        await page.get_by_role("button", name="Save").click()
        await page.wait_for_timeout(_SETTLE_MS)

    async def _show(self, page: Page, name: str) -> None:
        await self._enter(page)
        await self._say(page, "hello from the harbour!")
        await self._say(page, "sold D04 x2")
        await self._say(page, "sold SK9 M")
        await self._say(page, "sold K21")
        await page.wait_for_timeout(2 * _SETTLE_MS)
        await self._picture(page, f"show-latest-{name}")
        if page.viewport_size and page.viewport_size["width"] < 1000:
            await page.get_by_role("tab", name="Shop").click()
            await page.wait_for_timeout(_SETTLE_MS)
        await self._picture(page, f"show-shop-{name}", whole=True)
        await page.get_by_role("tab", name=re.compile("My claims")).click()
        await page.wait_for_timeout(_SETTLE_MS)
        await self._picture(page, f"show-mine-{name}", whole=True)

    async def _put_on_air(self, code: str) -> None:
        """Whatever the simulated host shows, a picture needs something on air."""
        act = self.demo.act(f"{code}-on-air")
        await self.demo.house.services.shows.set_on_air(act, self.demo.show.id, code)

    async def _say(self, page: Page, text: str) -> None:
        await page.get_by_label("Write in the chat").fill(text)
        await page.keyboard.press("Enter")
        await page.wait_for_timeout(_SETTLE_MS)

    async def _checkout(self, page: Page, name: str) -> None:
        address = await page.locator("a[data-pay]").get_attribute("href")
        await page.goto(f"{self.demo.url}{address}")
        await self._picture(page, f"checkout-{name}", whole=True)
        await page.get_by_label("E-mail").fill("ada@example.com")
        await page.get_by_label("Name", exact=True).fill("Ada Quay")
        await page.get_by_label(re.compile("Street")).fill("1 Quay Street, Galway")
        await page.get_by_role("button", name=re.compile("^Pay ")).click()
        await page.get_by_role("link", name="See the receipt").wait_for()
        await self._picture(page, f"checkout-paid-{name}")
        await page.get_by_role("link", name="See the receipt").click()
        await self._picture(page, f"receipt-{name}", whole=True)

    async def _ledger(self, page: Page, name: str) -> None:
        await page.goto(f"{self.demo.show_url}/ledger")
        await page.get_by_role("button", name="Check the chain").click()
        await self._picture(page, f"ledger-{name}", whole=True)

    async def _overlay(self, page: Page, name: str) -> None:
        await self._put_on_air("A12")
        await page.goto(f"{self.demo.url}/o/{self.demo.show.slug}")
        await page.evaluate("behind => document.documentElement.style.background = behind", _BEHIND)
        await self._picture(page, f"overlay-{name}")

    async def _console(self, context: BrowserContext, name: str) -> None:
        page = await context.new_page()
        await page.goto(await self.demo.sign_in_link())
        await self._picture(page, f"enter-{name}")
        await page.get_by_role("button", name="Sign in here").click()
        await page.get_by_label(re.compile("What shall")).fill("stock A12")
        await page.keyboard.press("Enter")
        await self._picture(page, f"console-{name}", whole=True)
        await page.goto(f"{self.demo.show_url}/nowhere")
        await self._picture(page, f"missing-{name}")

    async def _picture(self, page: Page, name: str, *, whole: bool = False) -> None:
        await page.wait_for_timeout(_SETTLE_MS)
        await page.screenshot(path=self.folder / f"{name}.png", full_page=whole)


async def take_all(folder: Path) -> None:
    """Every page at both sizes, light and dark, from a lively demo."""
    with tempfile.TemporaryDirectory() as data:
        demo = DemoHouse(Path(data), _AUDIENCE, _SEED)
        await demo.start()
        try:
            for code in ("D04", "SK9"):
                wanted = StartDrop(demo.show.id, code, duration_s=1800)
                await demo.house.services.drops.start(demo.act(code), wanted)
            await asyncio.sleep(_CHATTER_S)
            async with open_chromium() as browser:
                studio = Studio(browser, demo, folder)
                await studio.cover()
                for size in (PHONE, DESK):
                    for scheme in ("light", "dark"):
                        await studio.shoot(size, scheme)
        finally:
            await demo.stop()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m tests.browser.screenshots FOLDER")
    Path(sys.argv[1]).mkdir(parents=True, exist_ok=True)
    asyncio.run(take_all(Path(sys.argv[1])))
