"""The house is closed and opened again while people look at it: they notice, and lose nothing."""

import pytest
from playwright.async_api import expect

from tests.browser.chromium import PHONE
from tests.browser.conftest import Come
from tests.browser.demo_house import DemoHouse

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="package")]

_BACK_MS = 20_000


async def test_pages_come_back_by_themselves(demo: DemoHouse, come: Come) -> None:
    ada, ben, screen = await come(PHONE), await come(), await come()
    for each in (ada, ben, screen):
        each.watch.may_lose = True
    await ada.see_show()
    await ben.see_show()
    await screen.page.goto(f"{demo.url}/o/{demo.show.slug}")
    await ada.say("hello everybody")
    await expect(ben.line("hello everybody")).to_have_count(1)

    await demo.stop()
    await ada.say("sold B3 sea")
    await expect(ada.line("sold B3 sea")).to_contain_text("sending")
    await expect(ada.page.locator("#connection")).to_be_visible(timeout=_BACK_MS)
    await demo.start()

    await expect(ada.line("sold B3 sea").locator(".mark")).to_have_text(
        "B3 ×1 reserved", timeout=_BACK_MS
    )
    await expect(ben.line("sold B3 sea")).to_have_count(1, timeout=_BACK_MS)
    await expect(ada.line("sold B3 sea")).to_have_count(1)
    await expect(ada.line("hello everybody")).to_have_count(1)
    await expect(ada.page.locator("#connection")).to_be_hidden(timeout=_BACK_MS)
    assert [entry.granted for entry in await demo.books.ledger("B3")] == [1]
    for page in (ada.page, ben.page):
        await expect(page.locator(".card", has_text="Tideline Mug")).to_contain_text("11 left")
    await demo.house.services.shows.set_on_air(demo.act("air"), demo.show.id, "B3")
    await expect(screen.page.locator(".sign-code bdi")).to_have_text("B3", timeout=_BACK_MS)
    await expect(ada.page.locator(".sign-code bdi")).to_have_text("B3", timeout=_BACK_MS)
