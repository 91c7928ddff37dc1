import pytest

from adapters.web.latest import Line
from adapters.web.respond import HUB
from adapters.web.views import short_name
from commerce.model.claims import ClaimRequest, MessageRef
from commerce.model.people import Identity
from tests.adapters.web.browser import Browser, Events
from tests.adapters.web.stall import Stall


async def test_the_overlay_shows_the_drop_on_air_and_who_bought(
    stall: Stall, browser: Browser
) -> None:
    show = await stall.open_show()
    drop = await stall.drop(show, "K21", quantity=2)
    page = await browser.page(f"/o/{show.slug}")
    assert "K21 Winter Harbour Throw" in page.text
    assert "Write “K21” in the chat" in page.text
    assert "Only 2 left" in page.text
    assert 'class="qr"' in page.html
    hub = stall.app[HUB]
    hub.latest(show.id).put(Line("7:m1", "discord", "Annabel Byrne", "viewer", "sold K21"))
    on_sale = await stall.services.drops.get(stall.drop_id(drop))
    assert on_sale is not None
    channel = (await stall.services.shows.link_channel(show.id, "discord", "d1")).id
    now = stall.context.clock()
    hub.latest(show.id).put(Line(f"{channel}:m2", "discord", "Annabel Byrne", "viewer", "K21 x2"))
    async with browser.client.get(f"/o/{show.slug}/events") as response:
        events = Events(response)
        await events.next("parts")
        who = Identity("discord", "7", "Annabel Byrne")
        source = MessageRef(channel, "m2", now, now)
        variant = on_sale.variants[0].id
        request = ClaimRequest(stall.drop_id(drop), variant, 2, who, source)
        await stall.services.desk.claim(request)
        told: dict[str, str] = {}
        while len(told) < 2:
            told |= (await events.next("parts"))["parts"]
        assert "Sold out" in told["sign"]
        assert "Annabel B." in told["buyers"]
        assert "Byrne" not in told["buyers"]
    masked = await browser.page(f"/o/{show.slug}?mask&layout=card&noqr")
    assert "A•••" in masked.text
    assert "Annabel" not in masked.text
    assert "overlay--card" in masked.html
    assert 'class="qr"' not in masked.html
    assert "overlay--bar" in (await browser.page(f"/o/{show.slug}?layout=<x>&nobuyers")).html


async def test_the_qr_code_leads_to_the_show(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    drawn = await browser.page(f"/o/{show.slug}/qr.svg")
    assert drawn.headers["Content-Type"].startswith("image/svg+xml")
    assert "<svg" in drawn.html


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Ann", "Ann"),
        ("Ann Byrne", "Ann B."),
        ("Guest 1234", "Guest 1234"),
        ("averylongnamewithoutspace", "averylongna…"),
        ("  ", ""),
    ],
)
def test_names_are_short(name: str, short: str) -> None:
    assert short_name(name) == short
