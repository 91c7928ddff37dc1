import asyncio
import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from commerce.errors import GatewayFailed, Invalid, NotFound
from commerce.model.orders import Buyer, CheckoutState, PaymentKind
from commerce.store.database import Database
from tests.commerce.asking import SIGNER
from tests.commerce.paying import (
    AWAITING_S,
    BUYER,
    PRICE,
    SHIPPING,
    TTL_S,
    PowerCut,
    SlowClerk,
    Till,
    open_till,
)
from tests.commerce.shop import L, M
from tests.conftest import TestClock


@pytest.fixture
async def till(database: Database, clock: TestClock) -> AsyncIterator[Till]:
    made = await open_till(database, clock)
    yield made
    await made.check()


async def test_an_open_checkout_shows_the_cart_of_this_moment(till: Till) -> None:
    await till.claim("ann", 2)
    token = await till.token("ann")
    till.clock.turn(60)
    await till.claim("ann", 1, L)
    view = await till.view(token)
    assert view.state is CheckoutState.OPEN
    assert [(line.sku, line.quantity) for line in view.lines] == [("LS-M", 2), ("LS-L", 1)]
    assert (view.goods_minor, view.total_minor) == (3 * PRICE, 3 * PRICE + SHIPPING)
    assert view.lapses_at == till.clock() + timedelta(seconds=TTL_S - 60)
    assert till.checkouts.link(token) == f"https://shop.example/c/{token}"


async def test_a_cart_has_one_link_until_it_is_paid(till: Till) -> None:
    await till.claim("ann")
    first = await till.token("ann")
    assert await till.token("ann") == first
    await till.pay(first)
    assert await till.token("ann") == first  # nothing else to pay: the paid one tells the most
    await till.claim("ann")
    assert await till.token("ann") != first


async def test_a_made_up_token_opens_nothing(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    stranger = token[:-1] + ("b" if token[-1] == "a" else "a")
    assert await till.checkouts.view(stranger) is None
    with pytest.raises(NotFound, match="no_such_checkout"):
        await till.pay(stranger)


async def test_a_token_of_a_row_that_is_gone_opens_nothing(till: Till) -> None:
    token = SIGNER.token("checkout", 999)
    assert await till.checkouts.view(token) is None
    with pytest.raises(NotFound, match="no_such_checkout"):
        await till.pay(token)


async def test_paying_sells_the_pieces_and_makes_an_order(till: Till) -> None:
    one = await till.claim("ann", 2)
    token = await till.token("ann")
    result = await till.pay(token)
    assert (result.state, result.redirect_url) == (CheckoutState.PAID, None)
    order = await till.receipt(result)
    assert (order.number, order.total_minor) == (1, 2 * PRICE + SHIPPING)
    assert [(line.sku, line.quantity, line.unit_minor) for line in order.lines] == [
        ("LS-M", 2, PRICE)
    ]
    assert order.buyer == BUYER
    level = await till.stock()
    assert (level.on_hand, level.reserved) == (8, 0)
    assert (await till.reserved(one)).state == "committed"
    assert await till.told("ann") == ["order.paid"]
    facts = await till.facts("order.paid")
    assert facts == {
        "number": 1,
        "order_id": order.id,
        "total": {"minor": order.total_minor, "currency": "EUR"},
    }


async def test_the_old_link_shows_the_order(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    result = await till.pay(token)
    view = await till.view(token)
    assert view.state is CheckoutState.PAID
    assert view.order is not None
    assert (view.order.token, view.order.viewer_name) == (result.receipt_token, "ann")
    again = await till.pay(token)
    assert again == result
    assert till.bank.calls == ["create", "fetch"]


async def test_order_numbers_have_no_gaps(till: Till) -> None:
    for number, name in enumerate(("ann", "bob", "cleo"), start=1):
        await till.claim(name)
        assert (await till.receipt(await till.pay(await till.token(name)))).number == number


async def test_a_declined_payment_can_be_tried_again(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    result = await till.pay(token, "decline")
    assert (result.state, result.problem) == (CheckoutState.OPEN, "declined")
    view = await till.view(token)
    assert (view.state, view.problem, len(view.lines)) == (CheckoutState.OPEN, "declined", 1)
    assert await till.told("ann") == []
    assert (await till.pay(token)).state is CheckoutState.PAID
    assert (await till.view(token)).problem == ""
    assert await till.effects() == ["declined", "paid"]


async def test_a_double_click_is_one_payment(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    results = await asyncio.gather(*(till.pay(token) for _ in range(4)))
    assert {result.state for result in results} == {CheckoutState.PAID}
    assert len({result.receipt_token for result in results}) == 1
    assert await till.effects() == ["paid"]


async def test_the_second_tab_goes_to_the_same_payment(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    till.bank.redirect = "https://bank.example/7"
    first = await till.pay(token, "slow")
    second = await till.pay(token, "decline")
    assert first == second
    assert (first.state, first.redirect_url) == (CheckoutState.PAYING, till.bank.redirect)


async def test_what_is_claimed_while_paying_waits_for_the_next_checkout(till: Till) -> None:
    await till.claim("ann", 1)
    token = await till.token("ann")
    await till.pay(token, "slow")
    await till.claim("ann", 2, L)
    assert await till.token("ann") == token
    assert [line.sku for line in (await till.view(token)).lines] == ["LS-M"]
    till.clock.turn(5)
    await till.payments.sweep()
    assert (await till.view(token)).state is CheckoutState.PAID
    later = await till.token("ann")
    assert later != token
    assert [line.sku for line in (await till.view(later)).lines] == ["LS-L"]


async def test_nothing_to_pay_is_said(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    await till.give_up("ann")
    assert (await till.view(token)).state is CheckoutState.EXPIRED
    assert (await till.pay(token)).state is CheckoutState.EXPIRED
    assert till.bank.calls == []


async def test_a_lapsed_cart_can_not_be_paid_and_says_so(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    till.clock.turn(TTL_S)
    assert (await till.view(token)).state is CheckoutState.EXPIRED
    assert (await till.pay(token)).state is CheckoutState.EXPIRED


async def test_a_way_to_pay_that_is_not_offered_is_refused(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    with pytest.raises(Invalid, match="no_such_provider"):
        await till.pay(token, provider="barter")
    with pytest.raises(Invalid, match="no_such_choice"):
        await till.pay(token, "barter")
    with pytest.raises(Invalid, match="bad_buyer"):
        await till.checkouts.pay(token, "demo", Buyer(country="US"), "en")
    assert list(till.checkouts.providers) == ["demo", "manual"]


async def test_a_bank_that_refuses_gives_the_checkout_back(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    till.bank.before.append(GatewayFailed("no such merchant", permanent=True))
    result = await till.pay(token)
    assert (result.state, result.problem) == (CheckoutState.OPEN, "unavailable")
    assert (await till.pay(token)).state is CheckoutState.PAID


async def test_a_bank_that_does_not_answer_is_asked_the_same_again(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    till.bank.after.extend([GatewayFailed("timeout"), GatewayFailed("timeout")])
    for _ in range(2):
        result = await till.pay(token)
        assert (result.state, result.problem) == (CheckoutState.PAYING, "unanswered")
    assert (await till.pay(token)).state is CheckoutState.PAID
    assert await till.effects() == ["paid"]


async def test_a_refusal_in_one_tab_does_not_undo_the_answer_in_the_other(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    await till.pay(token, "slow")
    till.bank.after.append(GatewayFailed("seen that key", permanent=True))
    assert (await till.pay(token)).state is CheckoutState.PAYING
    till.clock.turn(5)
    assert (await till.pay(token)).state is CheckoutState.PAID


async def test_a_crash_after_the_bank_began_is_found_by_the_sweep(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    till.bank.after.append(PowerCut())
    with pytest.raises(PowerCut):
        await till.pay(token)
    assert (await till.view(token)).state is CheckoutState.PAYING
    till.clock.turn(1)
    await till.payments.sweep()
    assert (await till.view(token)).state is CheckoutState.PAID
    assert await till.effects() == ["paid"]


async def test_a_bank_that_is_mute_after_it_began_is_asked_by_the_sweep(
    till: Till, caplog: pytest.LogCaptureFixture
) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    till.bank.mute = {"fetch"}
    with caplog.at_level(logging.WARNING):
        assert (await till.pay(token)).state is CheckoutState.PAYING
    assert "no answer" in caplog.text
    assert BUYER.email not in caplog.text
    till.bank.mute = set()
    till.clock.turn(1)
    await till.payments.sweep()
    assert (await till.view(token)).state is CheckoutState.PAID


async def test_a_payment_told_by_webhook(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    await till.pay(token, "slow")
    till.clock.turn(5)
    body, headers = await till.bank.webhook(await till.provider_id(token))
    for _ in range(2):
        await till.checkouts.receive_webhook("demo", body, headers)
    assert (await till.view(token)).state is CheckoutState.PAID
    assert await till.effects() == ["paid"]
    with pytest.raises(GatewayFailed):
        await till.checkouts.receive_webhook("demo", body, {})
    with pytest.raises(NotFound, match="no_such_provider"):
        await till.checkouts.receive_webhook("barter", body, headers)


async def test_events_in_the_wrong_order_do_no_harm(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    await till.pay(token)
    paid = await till.paid_of(await till.provider_id(token))
    for kind in (PaymentKind.DECLINED, PaymentKind.EXPIRED, PaymentKind.REFUNDED):
        await till.checkouts.receive(replace(paid, kind=kind, event_id=f"late {kind}"))
    await till.checkouts.receive(replace(paid, event_id="paid, said another way"))
    assert (await till.view(token)).state is CheckoutState.PAID
    assert sorted(await till.effects()) == ["paid", *["stale"] * 4]
    assert await till.refunds() == ()


async def test_an_order_by_transfer_keeps_its_pieces_for_days(till: Till) -> None:
    one = await till.claim("ann")
    token = await till.token("ann")
    result = await till.pay(token, "bank_transfer", "manual")
    assert result.state is CheckoutState.AWAITING
    view = await till.view(token)
    assert (view.instructions, view.provider) == ("Pay IE12", "manual")
    assert view.reference.startswith("RF")
    until = till.clock() + timedelta(seconds=AWAITING_S)
    assert (await till.reserved(one)).expires_at == until == view.lapses_at
    assert await till.pay(token) == result
    await till.claim("ann", 1, L)
    later = await till.token("ann")
    assert later != token
    assert [line.sku for line in (await till.view(later)).lines] == ["LS-L"]


async def test_pieces_that_lapse_before_the_order_is_written_are_not_kept(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    till.gateways["manual"] = SlowClerk(till.clock)
    result = await till.pay(token, provider="manual")
    assert result.state is CheckoutState.EXPIRED
    assert (await till.view(token)).state is CheckoutState.EXPIRED


async def test_a_line_is_shown_with_its_options(till: Till) -> None:
    await till.claim("ann", 1, M)
    line = (await till.view(await till.token("ann"))).lines[0]
    assert (line.title, line.options, line.picture) == ("Linen shirt", {"size": "M"}, None)


async def test_a_message_leads_to_the_receipt_of_its_order_or_to_the_checkout(till: Till) -> None:
    await till.claim("ann")
    result = await till.pay(await till.token("ann"))
    await till.claim("ann", 1, L)
    paid, won = await till.message("order.paid"), await till.message("claim.reserved")
    assert paid.with_link
    assert await till.link_for(paid, "ann") == f"https://shop.example/r/{result.receipt_token}"
    assert await till.link_for(won, "ann") == till.checkouts.link(await till.token("ann"))
