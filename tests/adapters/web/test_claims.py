import asyncio
from typing import Any

from commerce.ids import DropId
from commerce.model.people import Identity
from commerce.model.shows import Show
from tests.adapters.web.browser import Browser
from tests.adapters.web.stall import Stall


async def claims_of(stall: Stall, drop: int) -> list[tuple[str, int]]:
    entries = await stall.services.ledger.entries(DropId(drop))
    return [(entry.outcome.value, entry.granted) for entry in entries]


async def buy(browser: Browser, show: Show, drop: int, **fields: Any) -> dict[str, str]:
    answer = await browser.post(f"/s/{show.slug}/claim", script=True, drop=drop, **fields)
    assert answer.status == 200, answer.text
    return dict(answer.json())


async def test_a_tap_is_a_claim_with_a_place_in_line(
    stall: Stall, browser: Browser, other: Browser
) -> None:
    show = await stall.open_show()
    drop = await stall.drop(show, "A12", quantity=10)
    for place, one in enumerate((browser, other), 1):
        await one.page(f"/s/{show.slug}")
        said = await buy(one, show, drop, quantity=1, option__size="M", option__color="Blue")
        assert said["tone"] == "won"
        assert f"#{place}" in said["text"]
    mine = (await browser.page(f"/s/{show.slug}")).text
    assert "A12 Harbour Tee M · Blue kept for 10:00" in mine
    assert "To pay €34.80" in mine
    assert "A12 ×1 M Blue A12 ×1 reserved" in mine  # in the chat, with its outcome


async def test_a_form_without_a_script_leads_to_my_claims(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    drop = await stall.drop(show, "D04")
    await browser.page(f"/s/{show.slug}")
    page = await browser.post(f"/s/{show.slug}/claim", drop=drop, quantity=2)
    assert page.path == f"/s/{show.slug}"
    assert "2 × €14.00 = €28.00" in page.text


async def test_the_same_click_twice_is_one_claim(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    drop = await stall.drop(show, "D04")
    await browser.page(f"/s/{show.slug}")
    await asyncio.gather(
        *(buy(browser, show, drop, quantity=1, click="c0ffee00c0ffee") for _ in range(5))
    )
    assert await claims_of(stall, drop) == [("reserved", 1)]


async def test_what_is_not_chosen_is_asked_for(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    drop = await stall.drop(show, "A12")
    await browser.page(f"/s/{show.slug}")
    wrong: list[dict[str, Any]] = [
        {"quantity": 1, "option__size": "M"},
        {"quantity": 1, "option__size": "M", "option__color": "Plaid"},
        {"quantity": "0", "option__size": "M", "option__color": "Blue"},
        {"quantity": "-3", "option__size": "M", "option__color": "Blue"},
        {"quantity": "²", "option__size": "M", "option__color": "Blue"},
        {"quantity": 1, "option__size": "M", "option__color": "Blue", "click": "no click"},
    ]
    for fields in wrong:
        answer = await browser.post(f"/s/{show.slug}/claim", script=True, drop=drop, **fields)
        assert answer.status == 400
        assert "choose every option" in answer.json()["text"]
    for drop_id in ("1", "x", ""):
        answer = await browser.post(f"/s/{show.slug}/claim", drop=drop_id, quantity=1)
        assert answer.status == 400
        assert "Something is missing" in answer.text
    assert await claims_of(stall, drop) == []


async def test_beyond_the_stock_is_the_waitlist_and_giving_up_moves_it(
    stall: Stall, browser: Browser, other: Browser
) -> None:
    show = await stall.open_show()
    drop = await stall.drop(show, "K21", quantity=1, limit=1)
    for one in (browser, other):
        await one.page(f"/s/{show.slug}")
    assert (await buy(browser, show, drop, quantity=1))["tone"] == "won"
    assert "Join the waitlist" in (await other.page(f"/s/{show.slug}")).text
    said = await buy(other, show, drop, quantity=1)
    assert (said["tone"], "number 1 on the waitlist" in said["text"]) == ("waiting", True)
    variant = (await stall.services.drops.get(DropId(drop))).variants[0].id  # type: ignore[union-attr]
    gone = await browser.post(
        f"/s/{show.slug}/change", script=True, drop=drop, variant=variant, give_up=1
    )
    assert "given up" in gone.json()["text"]
    assert "kept for" in (await other.page(f"/s/{show.slug}")).text


async def test_another_choice_keeps_what_there_was_when_it_is_gone(
    stall: Stall, browser: Browser
) -> None:
    show = await stall.open_show()
    drop = await stall.drop(show, "A12", limit=2)
    on_sale = await stall.services.drops.get(DropId(drop))
    assert on_sale is not None
    by_options = {tuple(v.options.values()): v.id for v in on_sale.variants}
    old, new = by_options["M", "Blue"], by_options["L", "Blue"]
    await browser.page(f"/s/{show.slug}")
    await buy(browser, show, drop, quantity=1, option__size="M", option__color="Blue")
    changed = await browser.post(
        f"/s/{show.slug}/change", script=True, drop=drop, variant=old, to=new, quantity=1
    )
    assert changed.json()["tone"] == "won"
    page = (await browser.page(f"/s/{show.slug}")).text
    assert "Harbour Tee L · Blue" in page
    assert "Harbour Tee M · Blue" not in page
    fewer = await browser.post(
        f"/s/{show.slug}/change", script=True, drop=drop, variant=new, to=new, quantity=2
    )
    assert fewer.json()["tone"] == "won"
    assert "2 × €29.90" in (await browser.page(f"/s/{show.slug}")).text


async def test_a_form_of_another_site_is_refused(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    drop = await stall.drop(show, "D04")
    await browser.page(f"/s/{show.slug}")
    form: dict[str, Any] = {"drop": drop, "quantity": 1}
    path = f"/s/{show.slug}/claim"
    evil = {"Origin": "https://evil.example"}
    hidden = {"Origin": "null", "Sec-Fetch-Site": "cross-site"}
    assert (await browser.post(path, headers=evil, **form)).status == 403
    assert (await browser.post(path, headers=hidden, **form)).status == 403
    assert (await browser.post(path, csrf="", **form)).status == 403
    assert (await browser.post(path, csrf="0.0", **form)).status == 403
    assert await claims_of(stall, drop) == []
    ours = {"Origin": "null", "Sec-Fetch-Site": "same-origin"}
    assert (await browser.post(path, headers=ours, **form)).status == 200
    assert await claims_of(stall, drop) == [("reserved", 1)]


async def test_the_token_of_one_visitor_is_none_for_another(
    stall: Stall, browser: Browser, other: Browser
) -> None:
    show = await stall.open_show()
    drop = await stall.drop(show, "D04")
    await browser.page(f"/s/{show.slug}")
    await other.page(f"/s/{show.slug}")
    stolen = await other.post(f"/s/{show.slug}/claim", csrf=browser.csrf, drop=drop, quantity=1)
    assert stolen.status == 403


async def test_too_much_at_once_is_refused(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    await browser.page(f"/s/{show.slug}")
    answer = await browser.post(f"/s/{show.slug}/say", text="x" * 100_000)
    assert answer.status == 413
    assert "too much at once" in answer.text


async def test_a_code_from_the_page_joins_another_chat(stall: Stall, browser: Browser) -> None:
    show = await stall.open_show()
    drop = await stall.drop(show, "D04")
    await browser.page(f"/s/{show.slug}")
    await buy(browser, show, drop, quantity=1)
    shown = await browser.post(f"/s/{show.slug}/link", script=True)
    code = shown.json()["code"]
    assert code in (await browser.post(f"/s/{show.slug}/link")).html or code
    newest = (await browser.post(f"/s/{show.slug}/link", script=True)).json()["code"]
    ann = Identity("discord", "7", "Ann")
    await stall.services.customers.redeem(ann, newest, stall.act("m1"))
    cart = await stall.services.carts.of_viewer(show.id, ann)
    assert [line.code for line in cart.lines] == ["D04"]
