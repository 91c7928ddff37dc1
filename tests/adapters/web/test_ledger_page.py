import re

from commerce.rules import redraw
from commerce.rules.ledger import digest
from commerce.services.draws import Draws
from commerce.services.reserving import Terms
from commerce.services.settling import House
from tests.adapters.web.browser import Browser
from tests.adapters.web.stall import Stall
from tests.conftest import TestClock


async def test_the_ledger_is_public_anonymous_and_can_be_checked(
    stall: Stall, browser: Browser, other: Browser
) -> None:
    show = await stall.open_show()
    drop = await stall.drop(show, "K21", quantity=2, limit=1)
    for one in (browser, other, browser):
        await one.page(f"/s/{show.slug}")
        await one.post(f"/s/{show.slug}/claim", drop=drop, quantity=1)
    path = f"/s/{show.slug}/ledger"
    page = await browser.page(f"{path}?drop={drop}")
    assert "Guest" not in page.text.split("The claim ledger")[2]
    assert page.html.count("row-mine") == 2
    assert "Find my 2 claims" in page.text
    assert "20:00:00.000" in page.text
    entries = (await browser.page(f"{path}.json?drop={drop}")).json()["entries"]
    head = (await stall.services.ledger.head(stall.drop_id(drop))).digest
    assert f'data-first="{head}"' in page.html
    first = head
    for entry in entries:
        head = digest(head, entry["facts"])
        assert entry["digest"] == head
    assert [entry["facts"]["outcome"] for entry in entries] == ["reserved", "reserved", "unchanged"]
    behind = (await browser.page(f"{path}.json?drop={drop}&after=3")).json()
    assert (behind["entries"], behind["draw"]) == ([], None)
    assert digest("", behind["first"]) == first
    assert (await browser.page(f"/s/{show.slug}/ledger-file.json?drop={drop}")).json() == {
        **behind, "entries": entries,
    }  # fmt: skip


async def test_a_visitor_finds_nothing_of_others(
    stall: Stall, browser: Browser, other: Browser
) -> None:
    show = await stall.open_show()
    drop = await stall.drop(show, "D04")
    await browser.page(f"/s/{show.slug}")
    await browser.post(f"/s/{show.slug}/claim", drop=drop, quantity=1)
    page = await other.page(f"/s/{show.slug}/ledger")
    assert "Find my" not in page.text


async def test_a_ledger_without_claims_or_drops_says_so(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    path = f"/s/{show.slug}/ledger"
    assert "still being set up" in (await browser.page(path)).text
    for nothing in (f"{path}.json", f"/s/{show.slug}/ledger-file.json"):
        assert (await browser.page(nothing)).status == 404
    drop = await stall.drop(show, "D04")
    empty = (await browser.page(f"/s/{show.slug}/ledger-file.json?drop={drop}")).json()
    assert (empty["entries"], empty["draw"]) == ([], None)
    assert "No claims yet." in (await browser.page(f"{path}?after=x")).text
    assert "still being set up" in (await browser.page(f"{path}?drop=77")).text


async def test_a_draw_is_sealed_before_and_can_be_held_again_after(
    stall: Stall, browser: Browser, other: Browser, clock: TestClock
) -> None:
    show = await stall.open_show()
    drop = await stall.drop(show, "K21", quantity=1, draw_s=30)
    for one in (browser, other):
        await one.page(f"/s/{show.slug}")
        await one.post(f"/s/{show.slug}/claim", drop=drop, quantity=1)
    path = f"/s/{show.slug}/ledger"
    before = await browser.page(f"{path}?drop={drop}")
    assert "Sealed before anybody could ask" in before.text
    assert "The seed\n" not in before.text
    assert "in the draw" in (await browser.page(f"/s/{show.slug}")).text
    clock.turn(30)
    draws = Draws(stall.database, clock, House(stall.context.signer, Terms()))
    assert await draws.due(clock()) == 1
    file = await browser.page(f"/s/{show.slug}/ledger-file.json?drop={drop}")
    assert file.headers["Content-Disposition"] == 'attachment; filename="K21-ledger.json"'
    published = redraw.read(file.json())
    assert list(redraw.differences(published)) == []
    after = await browser.page(f"{path}?drop={drop}")
    assert published.draw.facts["seed"] in after.text
    assert "Drawn at 20:00:30" in after.text


async def test_a_receipt_is_on_the_page_and_as_data(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    drop = await stall.drop(show, "K21", quantity=2)
    await browser.page(f"/s/{show.slug}")
    await browser.post(f"/s/{show.slug}/claim", drop=drop, quantity=1)
    page = await browser.page(f"/s/{show.slug}")
    assert "Receipt: #1 in the ledger" in page.text
    (number,) = set(re.findall(r"receipt\.json\?claim=(\d+)", page.html))
    receipt = (await browser.page(f"/s/{show.slug}/receipt.json?claim={number}")).json()
    assert digest(receipt["previous"], receipt["facts"]) == receipt["digest"]
    assert receipt["digest"] in page.html
    assert (receipt["claim"], receipt["facts"]["position"]) == (int(number), 1)
    other = await stall.open_show("Another")
    for slug, claim in ((show.slug, "7"), (show.slug, "x"), (show.slug, ""), (other.slug, number)):
        missing = await browser.page(f"/s/{slug}/receipt.json?claim={claim}")
        assert missing.status == 404
