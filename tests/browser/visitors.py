"""People in front of the pages: a browser context of their own, and what they do there."""

import re
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import urlsplit

from playwright.async_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.demo_house import DemoHouse

_LOST = re.compile("ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|WebSocket connection")
_MISSED = re.compile("responded with a status of 40[04]")
BUYER = {"E-mail": "ada@example.com", "Name": "Ada Quay", "address": "1 Quay Street, Galway"}


@dataclass
class Watch:
    """What a context asked for and complained about.

    `may_lose` lets connections break, `may_miss` lets pages be refused.
    """

    hosts: set[str] = field(default_factory=set)
    complaints: list[str] = field(default_factory=list)
    may_lose: bool = False
    may_miss: bool = False

    def follow(self, context: BrowserContext) -> None:
        context.on("request", lambda request: self.hosts.add(urlsplit(request.url).netloc))
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        context.on("console", lambda told: self._told(told.type, told.text))

    def _told(self, kind: str, text: str) -> None:
        lost = self.may_lose and _LOST.search(text)
        missed = self.may_miss and _MISSED.search(text)
        if kind in {"error", "warning"} and not (lost or missed):
            self.complaints.append(text)


class Visitor:
    """One person on the demo's pages."""

    def __init__(self, demo: DemoHouse, context: BrowserContext, page: Page) -> None:
        self.demo = demo
        self.context = context
        self.page = page
        self.watch = Watch()
        self.watch.follow(context)

    @classmethod
    async def come(
        cls, browser: Browser, demo: DemoHouse, size: tuple[int, int], **more: Any
    ) -> Self:
        """Begin a session of one's own; `more` are options of the browser's context."""
        viewport = {"width": size[0], "height": size[1]}
        options: dict[str, Any] = {"viewport": viewport, "locale": "en-GB"} | more
        context = await browser.new_context(**options)
        return cls(demo, context, await context.new_page())

    async def see_show(self, tab: str = "latest") -> None:
        """Open the show page and wait until it is live."""
        async with self.page.expect_websocket():
            await self.page.goto(f"{self.demo.show_url}#{tab}")
        await expect(self.page.locator("html.scripted")).to_be_attached()

    async def open_tab(self, name: str) -> None:
        await self.page.get_by_role("tab", name=re.compile(f"^{name}")).click()

    async def call_oneself(self, name: str) -> None:
        """Choose a name for the chat."""
        await self.page.locator(".who summary").click()
        await self.page.get_by_label("Your name in the chat").fill(name)
        await self.page.get_by_role("button", name="Save").click()
        await expect(self.page.locator("#my-name")).to_have_text(name)

    async def say(self, text: str) -> None:
        """Write a line in the Latest tab."""
        await self.page.locator("#say-text").fill(text)
        await self.page.locator("#say-text").press("Enter")

    def line(self, text: str) -> Locator:
        """The lines of the chat with this text."""
        return self.page.locator(".line", has=self.page.get_by_text(text, exact=True))

    def card(self, code: str) -> Locator:
        """A drop's card in the Shop tab."""
        return self.page.locator(".card", has=self.page.get_by_text(code, exact=True))

    async def checkout_address(self) -> str:
        """Where My claims would lead to pay."""
        address = await self.page.locator("a[data-pay]").get_attribute("href")
        return f"{self.demo.url}{address}"

    async def fill_in(self, way: str = "Pay at once") -> None:
        """Fill the checkout, up to the button."""
        await self.page.get_by_label("E-mail").fill(BUYER["E-mail"])
        await self.page.get_by_label("Name", exact=True).fill(BUYER["Name"])
        await self.page.locator("#address").fill(BUYER["address"])
        await self.page.get_by_role("radio", name=re.compile(f"^{way}")).check()

    def pay_button(self) -> Locator:
        return self.page.get_by_role("button", name=re.compile("^Pay "))

    async def see_receipt(self) -> None:
        """From the paid checkout to its receipt."""
        await self.page.get_by_role("link", name="See the receipt").click()
        await expect(self.page.get_by_role("heading", name="Receipt")).to_be_visible()
