"""A page and a chat elsewhere become one customer's by a code that is written in that chat."""

import re

import pytest
from playwright.async_api import expect

from adapters.chat import ChatMessage, ChatUser
from bots.simulate.audience import ADDRESS
from tests.browser.chromium import PHONE
from tests.browser.conftest import Come
from tests.browser.demo_house import DemoHouse
from tests.browser.visitors import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="package")]

_DORA = ChatUser("dora-1", "Dora")


async def test_what_was_claimed_elsewhere_is_paid_on_the_page(demo: DemoHouse, come: Come) -> None:
    dora = await come(PHONE)
    await dora.see_show("mine")
    await expect(dora.page.locator("#mine-part")).to_contain_text("Nothing claimed yet")
    await _write(demo, "sold A12 M blue", 1)
    await expect(dora.line("sold A12 M blue").locator(".mark")).to_have_text("A12 ×1 reserved")
    written = await _code(dora)
    await _write(demo, written, 2)
    held = dora.page.locator(".claim--held")
    await expect(held).to_contain_text("Harbour Tee")
    await expect(dora.page.locator("#mine-count")).to_have_text("1")

    await dora.open_tab("Shop")
    await dora.card("B3").get_by_role("radio", name="Sea").check()
    await dora.card("B3").get_by_role("button", name="Claim B3").click()
    await dora.open_tab("My claims")
    await expect(held).to_have_count(2)
    await dora.page.goto(await dora.checkout_address())
    await dora.fill_in()
    await dora.pay_button().click()
    await dora.see_receipt()
    (order,) = await demo.books.orders()
    assert [line.code for line in order.order.lines] == ["A12", "B3"]
    viewers = await demo.house.services.customers.find("Dora")
    person = await demo.house.services.customers.person(viewers[0].id)
    assert {viewer.platform for viewer in person.viewers} == {"discord", "web"}


async def test_a_code_does_nothing_for_who_reads_it_later(demo: DemoHouse, come: Come) -> None:
    dora, thief = await come(), await come()
    await dora.see_show("mine")
    written = await _code(dora)
    await _write(demo, "sold A12 M blue", 1)
    await _write(demo, written, 2)
    await expect(dora.page.locator(".claim--held")).to_have_count(1)
    await thief.see_show()
    await thief.say(written)
    await expect(thief.page.locator(".toast")).to_contain_text(re.compile("code", re.IGNORECASE))
    await thief.open_tab("My claims")
    await expect(thief.page.locator(".claim--held")).to_have_count(0)


async def _code(viewer: Visitor) -> str:
    """Have the page show its code."""
    await viewer.page.get_by_role("button", name="Show me a code").click()
    shown = viewer.page.locator(".link-code")
    await expect(shown).to_have_text(re.compile(r"LINK-\w{4}-\w{4}"))
    return await shown.inner_text()


async def _write(demo: DemoHouse, text: str, number: int) -> None:
    """Have Dora write in the show's chat on another platform."""
    message = ChatMessage(
        "discord", ADDRESS, f"dora-{number}", _DORA, text, demo.house.pages.clock()
    )
    await demo.house.bots.pipeline.handle(message)
