"""Paying by clicking: once, whatever is pressed twice; and what the page says when it fails."""

import re

import pytest
from playwright.async_api import expect

from tests.browser.chromium import PHONE
from tests.browser.conftest import Come
from tests.browser.demo_house import DemoHouse
from tests.browser.visitors import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="package")]


async def test_a_double_click_and_a_second_tab_make_one_order(demo: DemoHouse, come: Come) -> None:
    ada = await come(PHONE)
    address = await _claim(ada)
    other = Visitor(demo, ada.context, await ada.context.new_page())
    for tab in (ada, other):
        await tab.page.goto(address)
        await tab.fill_in()
    await ada.pay_button().dblclick()
    await other.pay_button().click()
    for tab in (ada, other):
        await expect(tab.page.get_by_role("heading", name="That's it, thank you!")).to_be_visible()
    assert len(await demo.books.orders()) == 1
    await ada.page.go_back()
    await ada.page.goto(address)
    await expect(ada.pay_button()).to_have_count(0)


async def test_declined_then_paid(demo: DemoHouse, come: Come) -> None:
    ada = await come(PHONE)
    await ada.page.goto(await _claim(ada))
    await ada.fill_in("Be declined")
    await ada.pay_button().click()
    await expect(ada.page.get_by_role("alert")).to_contain_text("Your bank declined")
    assert await demo.books.orders() == ()
    await ada.fill_in("Pay slowly")
    await ada.pay_button().click()
    await expect(ada.page.get_by_role("status")).to_contain_text("Waiting for the bank")
    await expect(ada.page.get_by_role("link", name="See the receipt")).to_be_visible(timeout=20_000)
    assert len(await demo.books.orders()) == 1


async def test_what_was_given_up_can_not_be_paid(demo: DemoHouse, come: Come) -> None:
    ada = await come(PHONE)
    address = await _claim(ada)
    pay = Visitor(demo, ada.context, await ada.context.new_page())
    await pay.page.goto(address)
    await ada.say("cancel all")
    await expect(pay.page.get_by_role("heading", name="Nothing left to pay here")).to_be_visible(
        timeout=10_000
    )
    await expect(pay.page.get_by_role("link", name="Back to the show")).to_be_visible()
    ada.watch.may_miss = True
    answer = await pay.page.goto(f"{address[:-4]}AAAA")
    assert answer is not None
    assert answer.status == 404
    await expect(pay.page.get_by_role("heading", name="There is nothing here")).to_be_visible()


async def test_a_form_that_lacks_something_says_what(demo: DemoHouse, come: Come) -> None:
    ada = await come(PHONE)
    await ada.page.goto(await _claim(ada))
    await ada.fill_in()
    await ada.page.locator("form[data-once]").evaluate("form => { form.noValidate = true }")
    await ada.page.get_by_label("E-mail").fill("ada at example")
    ada.watch.may_miss = True
    await ada.pay_button().click()
    email = ada.page.get_by_label("E-mail")
    await expect(email).to_have_attribute("aria-invalid", "true")
    await expect(email).to_have_value("ada at example")
    await expect(ada.page.locator("#email-error")).to_be_visible()
    await expect(ada.page.locator("#address")).to_have_value(re.compile("Quay Street"))


async def test_bank_transfer_waits_for_a_person(demo: DemoHouse, come: Come) -> None:
    ada = await come(PHONE)
    await ada.page.goto(await _claim(ada))
    await ada.fill_in("Bank transfer")
    await ada.pay_button().click()
    await expect(ada.page.locator(".instructions")).to_contain_text("This is a demo")
    reference = await ada.page.locator(".reference").inner_text()
    awaited = await demo.house.services.orders.awaiting(demo.show.id)
    assert [one.reference for one in awaited] == [reference]


async def _claim(viewer: Visitor) -> str:
    """Claim a shirt in the chat; returns where it is paid."""
    await viewer.see_show()
    await viewer.say("sold A12 blue M")
    await expect(viewer.line("sold A12 blue M").locator(".mark")).to_have_text("A12 ×1 reserved")
    await viewer.open_tab("My claims")
    await expect(viewer.page.locator("a[data-pay]")).to_be_visible()
    address = await viewer.checkout_address()
    await viewer.open_tab("Latest")
    return address
