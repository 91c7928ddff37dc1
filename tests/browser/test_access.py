"""Everybody can use the pages: checked with axe, and with a keyboard alone."""

from typing import Any

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, expect

from tests.browser.chromium import DESK, PHONE
from tests.browser.conftest import Come
from tests.browser.demo_house import DemoHouse
from tests.browser.visitors import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="package")]

_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
async def test_no_violation_of_wcag(demo: DemoHouse, come: Come, size: tuple[int, int]) -> None:
    ada = await come(size, reduced_motion="reduce")
    host = await come(size, reduced_motion="reduce")
    found: list[str] = []
    await ada.see_show()
    for text in ("hello", "sold A12 x2 blue M", "sold A12 x9 black S", "sold K21 x5"):
        await ada.say(text)
    await expect(ada.line("sold K21 x5").locator(".mark")).to_be_visible()
    for tab in ("Latest", "My claims", "Shop"):
        if await ada.page.get_by_role("tab", name=tab).is_visible():
            await ada.open_tab(tab)
        found += await violations(ada.page, tab)
    await ada.page.goto(await _checkout_of(ada))
    found += await violations(ada.page, "checkout")
    await ada.fill_in()
    await ada.pay_button().click()
    await ada.page.get_by_role("link", name="See the receipt").wait_for()
    found += await violations(ada.page, "paid")
    await ada.see_receipt()
    found += await violations(ada.page, "receipt")
    await ada.page.goto(f"{demo.show_url}/ledger")
    await ada.page.get_by_role("button", name="Check the chain").click()
    found += await violations(ada.page, "ledger")
    await host.page.goto(await demo.sign_in_link())
    found += await violations(host.page, "enter")
    await host.page.get_by_role("button", name="Sign in here").click()
    await expect(host.page.locator("#line")).to_be_visible()
    found += await violations(host.page, "console")
    assert found == []


async def test_buying_and_paying_with_the_keyboard_alone(demo: DemoHouse, come: Come) -> None:
    ada = await come(PHONE)
    page = ada.page
    await ada.see_show("shop")
    await _tab_to(page, "#tab-shop")
    await page.keyboard.press("ArrowRight")
    await expect(page.locator("#tab-latest")).to_be_focused()
    await expect(page.locator("#tab-latest")).to_have_attribute("aria-selected", "true")
    await _tab_to(page, "#say-text")
    await page.keyboard.type("hello from the keyboard")
    await page.keyboard.press("Enter")
    await expect(ada.line("hello from the keyboard")).to_have_count(1)
    await page.locator("#tab-latest").focus()
    await page.keyboard.press("Home")
    await expect(page.locator("#tab-shop")).to_be_focused()
    await page.keyboard.press("End")
    await page.keyboard.press("ArrowRight")
    await expect(page.locator("#tab-shop")).to_be_focused()

    await _tab_to(page, f"#drop-{(await demo.books.drop('K21')).drop.id} .buy-button")
    await page.keyboard.press("Enter")
    await expect(ada.card("K21").locator(".buy-answer")).to_contain_text("Yours: 1 × K21")
    await page.locator("#tab-shop").focus()
    await page.keyboard.press("End")
    await _tab_to(page, "a[data-pay]")
    async with ada.context.expect_page() as opening:
        await page.keyboard.press("Enter")
    checkout = await opening.value
    await _fill_by_keyboard(checkout)
    await expect(checkout.get_by_role("link", name="See the receipt")).to_be_visible()
    assert len(await demo.books.orders()) == 1


async def _fill_by_keyboard(page: Page) -> None:
    filled = {"#email": "ada@example.com", "#name": "Ada", "#address": "1 Quay Street, Galway"}
    for field, text in filled.items():
        await _tab_to(page, field)
        await page.keyboard.type(text)
    await _tab_to(page, "[name=way]:checked")
    await _tab_to(page, ".button--pay")
    await page.keyboard.press("Enter")


async def _tab_to(page: Page, selector: str) -> None:
    """Press Tab until the element has the focus, and see that the focus can be seen."""
    for _ in range(60):
        await page.keyboard.press("Tab")
        if await page.evaluate("s => document.activeElement.matches(s)", selector):
            assert await page.evaluate(_FOCUS_SHOWS), f"the focus on {selector} can't be seen"
            return
    raise AssertionError(f"the keyboard does not reach {selector}")


_FOCUS_SHOWS = """() => {
  const one = document.activeElement;
  const shown = (element) => parseFloat(getComputedStyle(element).outlineWidth) > 0;
  return shown(one) || Boolean(one.nextElementSibling && shown(one.nextElementSibling));
}"""


async def _checkout_of(viewer: Visitor) -> str:
    if await viewer.page.get_by_role("tab", name="My claims").is_visible():
        await viewer.open_tab("My claims")
    return await viewer.checkout_address()


async def violations(page: Page, where: str) -> list[str]:
    """What axe finds in light and in dark, in words."""
    found: list[str] = []
    for scheme in ("light", "dark"):
        await page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        results = await Axe().run(page, options=_RULES)
        assert len(results.response["passes"]) > 8, "axe did not look"
        found += [_told(f"{where}, {scheme}", each) for each in results.response["violations"]]
    return found


def _told(where: str, violation: dict[str, Any]) -> str:
    nodes = [f"{node['html'][:160]} ({node['failureSummary']})" for node in violation["nodes"][:3]]
    return f"{where}: {violation['id']}: {' | '.join(nodes)}"
