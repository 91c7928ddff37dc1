"""Each visitor in their language, and no name can do more than be read."""

import pytest
from playwright.async_api import expect

from tests.browser.chromium import DESK, PHONE
from tests.browser.conftest import Come
from tests.browser.demo_house import DemoHouse

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="package")]

_NASTY = "@everyone <script>alert(1)"


async def test_an_italian_browser_gets_italian(demo: DemoHouse, come: Come) -> None:
    carla = await come(PHONE, locale="it-IT")
    await carla.see_show()
    await expect(carla.page.locator("html")).to_have_attribute("lang", "it")
    await expect(carla.page.locator("#tab-mine")).to_contain_text("Prenotazioni")
    await expect(carla.page.locator(".sign")).to_contain_text("29,90")
    await carla.say("prendo A12 blu M")
    toast = carla.page.locator(".toast")
    await expect(toast).to_contain_text("29,90")
    await toast.get_by_role("link").click()
    await expect(carla.page.locator("html")).to_have_attribute("lang", "it")
    await carla.page.goto(f"{demo.url}/language/en?to=/s/{demo.show.slug}")
    await expect(carla.page.locator("html")).to_have_attribute("lang", "en")
    await expect(carla.page.locator("#tab-mine")).to_contain_text("My claims")


async def test_a_name_is_only_ever_text(demo: DemoHouse, come: Come) -> None:
    mallory, ben, host, screen = await come(), await come(DESK), await come(), await come()
    for each in (mallory, ben, host, screen):
        each.page.on("dialog", lambda _: pytest.fail("a name ran as a script"))
    await mallory.see_show()
    await ben.see_show()
    await screen.page.goto(f"{demo.url}/o/{demo.show.slug}")
    await host.page.goto(await demo.sign_in_link())
    await host.page.get_by_role("button").last.click()
    await mallory.call_oneself(_NASTY)
    await mallory.say("sold A12 blue M <img src=x onerror=alert(2)>")
    await mallory.say("sold A12 blue M")
    await expect(ben.line("sold A12 blue M").locator(".line-name")).to_have_text(_NASTY)
    await expect(ben.page.locator(".line", has_text="onerror")).to_be_visible()
    await expect(screen.page.locator(".buyer-list li").first).to_contain_text("@everyone")
    await expect(host.page.locator("[data-part=claims]")).to_contain_text(_NASTY)
    await ben.page.reload()
    await expect(ben.line("sold A12 blue M").locator(".line-name")).to_have_text(_NASTY)
    for each in (mallory, ben, host, screen):
        assert await each.page.locator("script:not([src]):not([type])").count() == 0
        assert await each.page.locator("img[src=x]").count() == 0
