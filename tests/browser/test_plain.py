"""The first view is small, and everything works before or without scripts."""

import re

import pytest
from playwright.async_api import CDPSession, expect

from tests.browser.chromium import PHONE
from tests.browser.conftest import Come
from tests.browser.demo_house import DemoHouse
from tests.browser.visitors import BUYER

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="package")]

_MOST = 100_000  # bytes over the wire, everything of a first view


async def test_a_first_view_is_small(demo: DemoHouse, come: Come) -> None:
    weights: dict[str, int] = {}
    for path in ("", "/ledger"):
        newcomer = await come(PHONE)
        wire = _Wire(await newcomer.context.new_cdp_session(newcomer.page))
        await wire.listen()
        await newcomer.page.goto(f"{demo.show_url}{path}", wait_until="load")
        await newcomer.page.wait_for_timeout(1200)
        weights[path] = wire.bytes
    overlay = await come()
    wire = _Wire(await overlay.context.new_cdp_session(overlay.page))
    await wire.listen()
    await overlay.page.goto(f"{demo.url}/o/{demo.show.slug}", wait_until="load")
    await overlay.page.wait_for_timeout(1200)
    weights["overlay"] = wire.bytes
    assert {where: size for where, size in weights.items() if size > _MOST} == {}
    assert min(weights.values()) > 2000, weights


class _Wire:
    """Counts what comes over a page's connections."""

    def __init__(self, session: CDPSession) -> None:
        self.bytes = 0
        self._session = session
        session.on("Network.dataReceived", lambda told: self._add(told["encodedDataLength"]))
        session.on(
            "Network.responseReceived",
            lambda told: self._add(told["response"]["encodedDataLength"]),
        )

    async def listen(self) -> None:
        await self._session.send("Network.enable")

    def _add(self, count: float) -> None:
        self.bytes += int(count)


async def test_the_whole_way_without_scripts(demo: DemoHouse, come: Come) -> None:
    ada = await come(PHONE, java_script_enabled=False)
    page = ada.page
    await page.goto(demo.show_url)
    await page.locator("#say-text").fill("hello without scripts")
    await page.get_by_role("button", name="Send").click()
    await page.goto(demo.show_url)
    await expect(page.locator(".line", has_text="hello without scripts")).to_have_count(1)

    card = ada.card("A12")
    await card.get_by_role("radio", name="M", exact=True).check()
    await card.get_by_role("radio", name="Blue").check()
    await card.locator("[name=quantity]").fill("2")
    await card.get_by_role("button", name="Claim A12").click()
    assert page.url.endswith("#mine")
    await expect(page.locator(".claim--held")).to_contain_text("2 × €29.90")
    await page.get_by_text("Change or give up").click()
    await page.locator(".claim-change [name=quantity]").fill("1")
    await page.get_by_role("button", name="Change", exact=True).click()
    await expect(page.locator(".claim--held")).to_contain_text("1 × €29.90")

    await page.goto(await ada.checkout_address())
    await page.get_by_label("E-mail").fill(BUYER["E-mail"])
    await page.get_by_label("Name", exact=True).fill(BUYER["Name"])
    await page.locator("#address").fill(BUYER["address"])
    await ada.pay_button().click()
    await ada.see_receipt()  # the page asks again by itself while the bank is thinking
    await expect(page.locator(".sums-total")).to_contain_text("€34.80")
    assert len(await demo.books.orders()) == 1


async def test_a_line_is_sent_once_however_often_a_page_is_sent(
    demo: DemoHouse, come: Come
) -> None:
    ada = await come(PHONE, java_script_enabled=False)
    await ada.page.goto(demo.show_url)
    await ada.page.locator("#say-text").fill("sold K21")
    await ada.page.get_by_role("button", name="Send").dblclick()
    await ada.page.wait_for_url("**#latest")
    await ada.page.goto(demo.show_url)
    await expect(ada.page.locator(".line", has_text=re.compile("sold K21"))).to_have_count(1)
    assert [entry.granted for entry in await demo.books.ledger("K21")] == [1]
