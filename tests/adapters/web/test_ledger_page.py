from commerce.rules.ledger import digest
from tests.adapters.web.browser import Browser
from tests.adapters.web.stall import Stall


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
    for entry in entries:
        head = digest(head, entry["facts"])
        assert entry["digest"] == head
    assert [entry["facts"]["outcome"] for entry in entries] == ["reserved", "reserved", "unchanged"]
    assert (await browser.page(f"{path}.json?drop={drop}&after=3")).json() == {"entries": []}


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
    assert (await browser.page(f"{path}.json")).status == 404
    await stall.drop(show, "D04")
    assert "No claims yet." in (await browser.page(f"{path}?after=x")).text
    assert "still being set up" in (await browser.page(f"{path}?drop=77")).text
