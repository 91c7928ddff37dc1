import asyncio
import re
from typing import Any

from commerce.model.shows import Show
from tests.adapters.web.browser import Answer, Browser
from tests.adapters.web.stall import Stall
from tests.conftest import TestClock

BUYER: dict[str, Any] = {
    "email": "ann@example.com",
    "name": "Ann Byrne",
    "address": "1 Quay Street\r\nGalway",
    "country": "IE",
    "note": "",
}


async def cart(
    stall: Stall, browser: Browser, code: str = "D04", quantity: int = 2
) -> tuple[Show, str]:
    """A cart with pieces in it, and the address of its checkout."""
    show = await stall.open_show()
    drop = await stall.drop(show, code, limit=3)
    await browser.page(f"/s/{show.slug}")
    await browser.post(f"/s/{show.slug}/claim", drop=drop, quantity=quantity)
    page = await browser.page(f"/s/{show.slug}")
    found = re.search(r'href="(/c/[^"]+)"', page.html)
    assert found is not None
    return show, found[1]


async def pay(browser: Browser, path: str, way: str = "demo:success", **fields: Any) -> Answer:
    await browser.page(path)
    return await browser.post(f"{path}/pay", **(BUYER | {"way": way} | fields))


async def test_a_cart_is_paid_once_and_gives_a_receipt(stall: Stall, browser: Browser) -> None:
    show, path = await cart(stall, browser)
    page = await browser.page(path)
    assert "Lighthouse Candle" in page.text
    assert "Goods €28.00 Shipping €4.90 Total €32.90" in page.text
    assert "kept for 10:00" in page.text
    paid = await pay(browser, path)
    assert "That's it, thank you!" in paid.text
    receipt = re.search(r'href="(/r/[^"]+)"', paid.html)
    assert receipt is not None
    shown = await browser.page(receipt[1])
    assert "Order 1" in shown.text
    assert "Total €32.90" in shown.text
    assert "Quay Street" not in shown.html  # an address is not shown again
    assert "Order 1" in (await browser.page(f"/s/{show.slug}")).text
    await stall.delivery.run_once()
    told = await browser.page(f"/s/{show.slug}")
    assert re.search(r'href="[^"]*/r/[^"]+">See the receipt<', told.html)


async def test_double_clicks_and_two_tabs_are_one_payment(stall: Stall, browser: Browser) -> None:
    show, path = await cart(stall, browser)
    await browser.page(path)
    form = BUYER | {"way": "demo:success"}
    answers = await asyncio.gather(*(browser.post(f"{path}/pay", **form) for _ in range(6)))
    assert {answer.status for answer in answers} == {200}
    again = await browser.post(f"{path}/pay", **form)  # the back button
    assert "thank you" in again.text
    orders = await stall.services.orders.of_show(show.id)
    assert [view.order.total_minor for view in orders] == [3290]


async def test_the_link_keeps_its_secret(stall: Stall, browser: Browser) -> None:
    _, path = await cart(stall, browser)
    page = await browser.page(path)
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert page.headers["Cache-Control"] == "no-store"
    for wrong in (f"{path[:-1]}{'a' if path[-1] != 'a' else 'b'}", "/c/1-x", "/c/zzz", "/r/1-x"):
        answer = await browser.page(wrong)
        assert answer.status == 404
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert "Lighthouse" not in answer.text


async def test_who_has_the_link_may_pay_in_any_browser(
    stall: Stall, browser: Browser, other: Browser
) -> None:
    _, path = await cart(stall, browser)
    assert "thank you" in (await pay(other, path)).text


async def test_a_declined_payment_can_be_tried_again(stall: Stall, browser: Browser) -> None:
    _, path = await cart(stall, browser)
    declined = await pay(browser, path, "demo:decline")
    assert "Your bank declined" in declined.text
    assert "thank you" in (await pay(browser, path)).text


async def test_a_slow_payment_is_waited_for(stall: Stall, browser: Browser) -> None:
    _, path = await cart(stall, browser)
    slow = await pay(browser, path, "demo:slow")
    assert "Your payment is on its way" in slow.text
    before = (await browser.page(f"{path}/state")).json()["version"]
    assert before in slow.html
    assert "Your payment is on its way" in (await pay(browser, path)).text


async def test_paying_by_transfer_shows_how(stall: Stall, browser: Browser) -> None:
    show, path = await cart(stall, browser)
    ordered = await pay(browser, path, "manual:bank_transfer")
    assert "Pay to IE00 HAWK." in ordered.text
    assert "Reference" in ordered.text
    assert "Waiting for your payment" in (await browser.page(f"/s/{show.slug}")).text


async def test_what_is_missing_or_wrong_is_shown_where_it_is(
    stall: Stall, browser: Browser
) -> None:
    _, path = await cart(stall, browser)
    cases: dict[str, dict[str, Any]] = {
        "Please fill this in.": {"address": " "},
        "Please fill this in": {"country": ""},
        "This is no e-mail address": {"email": "ann at home"},
        "We don't send to this country.": {"country": "JP"},
        "This is too long.": {"note": "x" * 600},
        "Please choose a way to pay.": {"way": "gold:bars"},
    }
    for words, fields in cases.items():
        answer = await pay(browser, path, **fields)
        assert answer.status == 400
        assert words in answer.text
        assert "Ann Byrne" in answer.html  # what was typed stays
        assert 'aria-invalid="true"' in answer.html or "way" in fields


async def test_quantities_change_at_the_checkout(stall: Stall, browser: Browser) -> None:
    _, path = await cart(stall, browser, quantity=1)
    line = re.search(r'name="line" value="(\d+)"', (await browser.page(path)).html)
    assert line is not None
    more = await browser.post(f"{path}/change", line=line[1], quantity=3)
    assert "3 × €14.00" in more.text
    strange = await browser.post(f"{path}/change", line=line[1], quantity="many")
    assert "3 × €14.00" in strange.text
    gone = await browser.post(f"{path}/change", line=line[1], quantity=3, remove=1)
    assert "Nothing left to pay here" in gone.text


async def test_a_lapsed_cart_says_so(stall: Stall, browser: Browser, clock: TestClock) -> None:
    _, path = await cart(stall, browser)
    clock.turn(601)
    page = await browser.page(path)
    assert "Nothing left to pay here" in page.text
    late = await browser.post(f"{path}/pay", **BUYER, way="demo:success")
    assert "Nothing left to pay here" in late.text


async def test_forged_forms_pay_nothing(stall: Stall, browser: Browser) -> None:
    show, path = await cart(stall, browser)
    await browser.page(path)
    evil = {"Origin": "https://evil.example"}
    form = BUYER | {"way": "demo:success"}
    assert (await browser.post(f"{path}/pay", headers=evil, **form)).status == 403
    assert (await browser.post(f"{path}/pay", csrf="x.y", **form)).status == 403
    assert await stall.services.orders.of_show(show.id) == ()
