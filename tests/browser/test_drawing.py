"""A fair drop in front of the people: entering, the draw, and the check of it in the browser."""

import json
import re
from random import Random
from typing import Any

import pytest
from playwright.async_api import Page, Route, expect

from commerce.model.claims import Outcome
from commerce.rules import redraw
from tests.browser.chromium import PHONE
from tests.browser.conftest import Come
from tests.browser.demo_house import DemoHouse
from tests.browser.test_access import violations
from tests.commerce.published import any_hat, any_wishes, publish

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="package")]

_HELD_AGAIN = """async ([script, some]) => {
  const { heldAgain } = await import(script);
  const facts = (lines) => lines.map((line) => line.facts);
  return Promise.all(some.map((one) => heldAgain(one.first, facts(one.entries), one.draw.facts)));
}"""


async def test_a_draw_from_the_first_claim_to_the_check(demo: DemoHouse, come: Come) -> None:
    ada, ben = await come(PHONE), await come()
    for visitor in (ada, ben):
        await visitor.see_show("shop")
    drop = await demo.put_on_sale("L2", quantity=1, draw_s=5)
    for visitor in (ada, ben):
        await visitor.card("L2").get_by_role("button", name="Join the draw").click()
        answer = visitor.card("L2").locator(".buy-answer")
        await expect(answer).to_contain_text("You are in the draw for L2")
    await ada.open_tab("My claims")
    await expect(ada.page.locator("[data-part=mine]")).to_contain_text(
        "One piece, if you are drawn"
    )
    ledger = f"{demo.show_url}/ledger?drop={drop.drop.id}"
    await ben.page.goto(ledger)
    await expect(ben.page.locator(".draw")).to_contain_text(drop.drop.commitment)
    await expect(ada.page.locator("[data-part=mine]")).not_to_contain_text("if you are drawn")
    outcomes = [entry.outcome for entry in await demo.books.ledger("L2")]
    assert outcomes == [Outcome.ENTERED] * 2 + [Outcome.RESERVED, Outcome.WAITLISTED]
    await _check(ben.page, ledger, "The draw holds", "data-good")
    async with ben.page.expect_download() as download:
        await ben.page.get_by_role("link", name="Download").click()
    saved = await (await download.value).path()
    published = redraw.read(json.loads(saved.read_text(encoding="utf-8")))
    assert list(redraw.differences(published)) == []
    assert await violations(ben.page, "ledger of a draw") == []

    async def cheat(route: Route) -> None:
        """Whoever came second is told to be the first."""
        response = await route.fetch()
        data = await response.json()
        data["first"]["commitment"] = "0" * 64
        await route.fulfill(response=response, json=data)

    await ben.page.route(re.compile(r"/ledger\.json"), cheat)
    await _check(ben.page, ledger, "The seed is not the one", "data-bad")


async def _check(page: Page, ledger: str, words: str, how: str) -> None:
    await page.goto(ledger)
    await page.get_by_role("button", name="Check the chain").click()
    await expect(page.locator("#verdict")).to_contain_text("The chain holds")
    await expect(page.locator("#draw-verdict")).to_contain_text(words)
    await expect(page.locator(f"#draw-verdict[{how}]")).to_be_visible()


async def test_the_browser_finds_what_the_terminal_finds(demo: DemoHouse, come: Come) -> None:
    random = Random(7)
    honest = [publish(any_hat(random), any_wishes(random)) for _ in range(60)]
    bent = [_bent(random, publish(any_hat(random), any_wishes(random))) for _ in range(60)]
    visitor = await come()
    await visitor.page.goto(f"{demo.show_url}/ledger")
    script = await visitor.page.locator("script[src*='ledger.js']").get_attribute("src")
    assert script is not None
    some = [script.replace("ledger.js", "draw.js"), [*honest, *bent]]
    found = await visitor.page.evaluate(_HELD_AGAIN, some)
    assert found[: len(honest)] == [None] * len(honest)
    assert found[len(honest) :] == [_first(one) for one in bent]


def _bent(random: Random, published: dict[str, Any]) -> dict[str, Any]:
    """The same with one number of a result changed, or as it was where nothing was drawn."""
    seal = published["draw"]["facts"]
    results = published["entries"][seal["entries_to"] : seal["results_to"]]
    if results:
        facts = random.choice(results)["facts"]
        facts[random.choice(["granted", "waitlisted", "quantity", "reserved"])] += 1
    return published


def _first(published: dict[str, Any]) -> dict[str, Any] | None:
    """What the terminal names first, digests aside."""
    every = redraw.differences(redraw.read(published))
    first = next((each for each in every if each.what != "chain"), None)
    return None if first is None else {"what": first.what, "position": first.position}
