"""The whole show: a host, a viewer on a phone and one at a desk, against one database."""

import re

import pytest
from playwright.async_api import Page, expect

from commerce.model.claims import Outcome
from commerce.model.sale import OnSale
from tests.browser.chromium import DESK, PHONE
from tests.browser.conftest import Come
from tests.browser.demo_house import DemoHouse
from tests.browser.visitors import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="package")]


async def test_from_a_chat_line_to_a_paid_order(demo: DemoHouse, come: Come) -> None:
    host, ada, ben, screen = [await come(), await come(PHONE), await come(DESK), await come(DESK)]
    await _sign_in(host)
    await ada.see_show()
    await ada.call_oneself("Ada")
    await ben.see_show()
    await screen.page.goto(f"{demo.url}/o/{demo.show.slug}")
    everywhere = _Everywhere(demo, [ada, ben], [screen.page, await ben.context.new_page()])
    await everywhere.agree()

    await _command(host, "drop L2 1 pc at 59.00 for 10m", "L2")
    await everywhere.agree()
    assert (await demo.books.drop("L2")).on_air

    await ada.say("sold A12 x2 blue M")
    await expect(ada.line("sold A12 x2 blue M").locator(".mark")).to_have_text("A12 ×2 reserved")
    await expect(ben.line("sold A12 x2 blue M").locator(".mark")).to_have_text("A12 ×2 reserved")
    note = ada.page.locator(".toast")
    await expect(note).to_contain_text(re.compile("A12 ×2 .*is yours until .*€59.80"))
    await everywhere.agree()

    await note.get_by_role("link", name="Pay").click()
    await _pay(demo, ada)
    await everywhere.agree(but=ada)

    await ada.see_show()
    await ada.say("L2")
    await expect(ada.line("L2").locator(".mark")).to_have_text("L2 ×1 reserved")
    await everywhere.agree()
    await ben.say("mine L2")
    await expect(ben.line("mine L2").locator(".mark")).to_have_text("L2: on the waitlist, place 1")
    await everywhere.agree()

    await ada.say("cancel L2")
    await expect(ben.page.locator(".toast")).to_contain_text("L2", timeout=8000)
    await ben.open_tab("My claims")
    await expect(ben.page.locator(".claim--held")).to_contain_text("Storm Lantern")
    await expect(ben.page.locator("a[data-pay]")).to_be_visible()
    await everywhere.agree()
    outcomes = [entry.outcome for entry in await demo.books.ledger("L2")]
    assert outcomes == [Outcome.RESERVED, Outcome.WAITLISTED, Outcome.CANCELLED]

    await host.page.goto(f"{demo.url}/console")
    await expect(host.page.locator(".deck-card", has_text="Storm Lantern")).to_contain_text(
        "Sold out"
    )
    await expect(host.page.locator("[data-part=claims]")).to_contain_text("Ada")


async def _pay(demo: DemoHouse, buyer: Visitor) -> None:
    """Pay two shirts at the demo bank: the receipt and the books say the same."""
    assert buyer.page.url.startswith(f"{demo.url}/c/")
    await buyer.fill_in()
    await buyer.pay_button().click()
    await buyer.see_receipt()
    await expect(buyer.page.locator(".sums-total")).to_contain_text("€64.70")
    (order,) = await demo.books.orders()
    assert order.order.total_minor == 2 * 2990 + 490


async def test_a_signed_in_host_types_commands_in_the_chat(demo: DemoHouse, come: Come) -> None:
    host, viewer = await come(), await come(PHONE)
    await _sign_in(host)
    await host.see_show()
    await viewer.see_show("shop")
    await host.say("!drop D04 5 pcs 12.00 10m max 2")
    await expect(viewer.page.locator(".sign")).to_contain_text("D04")
    await expect(viewer.card("D04")).to_contain_text("€12.00")
    await viewer.open_tab("Latest")
    await viewer.say("!drop end D04")
    await viewer.open_tab("Shop")
    await viewer.card("D04").get_by_role("button", name="Claim D04").click()
    await expect(viewer.card("D04").locator(".buy-answer")).to_contain_text("Yours: 1 × D04")
    drop = await demo.books.drop("D04")
    assert (drop.drop.limit, drop.drop.price_minor, drop.available) == (2, 1200, 4)


async def test_a_long_chat_makes_no_phone_scroll_into_the_void(come: Come) -> None:
    ada = await come(PHONE)
    await ada.see_show()
    for number in range(9):
        await ada.say(f"{number} " + "what a long and lovely evening " * 15)
    await expect(ada.page.locator(".line").nth(8)).to_be_attached()
    height = await ada.page.evaluate("document.documentElement.scrollHeight")
    assert height < 2 * PHONE[1]


class _Everywhere:
    """Holds all open pages against the database."""

    def __init__(self, demo: DemoHouse, viewers: list[Visitor], others: list[Page]) -> None:
        self._demo, self._viewers = demo, viewers
        self._overlay, self._ledger = others

    async def agree(self, but: Visitor | None = None) -> None:
        drops = await self._demo.books.drops()
        air = next(each for each in drops if each.on_air)
        viewers = [each for each in self._viewers if each is not but]
        for page in (*(viewer.page for viewer in viewers), self._overlay):
            await expect(page.locator(".sign-code bdi")).to_have_text(air.drop.code)
            await expect(page.locator(".sign")).to_contain_text(_price(air))
            await expect(page.locator(".sign")).to_contain_text(_stock(air))
        for viewer in viewers:
            for drop in drops:
                card = viewer.page.locator(f"#drop-{drop.drop.id}")
                await expect(card).to_contain_text(_stock(drop))
                await expect(card).to_contain_text(_price(drop))
        for code in ("A12", "L2"):
            await self._ledger_agrees(code)

    async def _ledger_agrees(self, code: str) -> None:
        found = [each for each in await self._demo.books.drops() if each.drop.code == code]
        if not found:
            return
        page = self._ledger
        await page.goto(f"{self._demo.show_url}/ledger?drop={found[0].drop.id}")
        entries = await self._demo.books.ledger(code)
        rows = page.locator("#rows tr")
        await expect(rows).to_have_count(len(entries))
        for number, entry in enumerate(entries):
            await expect(rows.nth(number)).to_contain_text(f"×{entry.quantity} {entry.sku}")
            await expect(rows.nth(number)).to_contain_text(entry.digest[:10])
        if entries:
            await page.get_by_role("button", name="Check the chain").click()
            await expect(page.locator("#verdict")).to_contain_text("The chain holds")


def _stock(drop: OnSale) -> str:
    if drop.available == 0:
        return "Sold out"
    if drop.available == 1:
        return "Last one"
    return f"{drop.available} left"


def _price(drop: OnSale) -> str:
    return f"€{drop.drop.price_minor / 100:.2f}"


async def _sign_in(host: Visitor) -> None:
    await host.page.goto(await host.demo.sign_in_link())
    await host.page.get_by_role("button", name="Sign in here").click()
    await expect(host.page.locator("#line")).to_be_visible()


async def _command(host: Visitor, line: str, told: str) -> None:
    await host.page.locator("#line").fill(line)
    await host.page.locator("#line").press("Enter")
    await expect(host.page.locator("#said > *").first).to_contain_text(told)
