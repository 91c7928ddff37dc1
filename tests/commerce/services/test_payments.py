import asyncio
import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from commerce.errors import GatewayFailed
from commerce.model.carts import CheckoutView
from commerce.model.orders import Checkout, CheckoutState, PaymentKind
from commerce.services.payment_steps import PATIENCE_S
from commerce.services.payments import HORIZON_S, REFUND_ATTEMPTS, Payments
from commerce.store.database import Database
from tests.commerce.paying import PRICE, SHIPPING, TTL_S, Till, open_till
from tests.commerce.shop import L, M, Sale
from tests.conftest import TestClock

LATE_S = TTL_S + 2  # when the bank's late payments come


@pytest.fixture
async def till(database: Database, clock: TestClock) -> AsyncIterator[Till]:
    made = await open_till(database, clock, Sale(pieces={M: 2, L: 2}))
    yield made
    await made.check()


async def pay_late(till: Till, name: str, quantity: int = 1) -> str:
    """A viewer pays, and their money is still on its way when the time is over."""
    await till.claim(name, quantity)
    token = await till.token(name)
    assert (await till.pay(token, "late")).state is CheckoutState.PAYING
    return token


async def sweep_until(till: Till, second: float) -> None:
    """Sweep every second until so many have passed."""
    for _ in range(int(second)):
        till.clock.turn(1)
        await till.payments.sweep()


async def state(till: Till, token: str) -> CheckoutState:
    return (await till.view(token)).state


async def test_a_slow_payment_is_found_without_being_told(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    await till.pay(token, "slow")
    await sweep_until(till, 4)
    assert await state(till, token) is CheckoutState.PAYING
    await sweep_until(till, 4)
    assert await state(till, token) is CheckoutState.PAID


async def test_a_slow_refusal_gives_the_checkout_back(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    await till.pay(token, "slow")
    till.clock.turn(5)
    paid = await till.paid_of(await till.provider_id(token))
    till.bank.told_instead = replace(paid, kind=PaymentKind.EXPIRED, event_id="expired")
    await till.payments.sweep()
    view = await till.view(token)
    assert (view.state, view.problem) == (CheckoutState.OPEN, "expired")


async def test_an_open_checkout_ends_with_its_cart(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    await sweep_until(till, 2)
    till.clock.turn(TTL_S / 2)
    await till.claim("ann", 1, L)
    till.clock.turn(TTL_S / 2)
    await till.payments.sweep()
    assert await till.token("ann") == token
    till.clock.turn(TTL_S / 2)
    await till.payments.sweep()
    assert await till.payments.sweep() == 0
    await till.claim("ann")
    assert await till.token("ann") != token
    assert await state(till, token) is CheckoutState.EXPIRED


async def test_a_payment_that_never_comes_is_stopped_when_the_cart_lapses(till: Till) -> None:
    await till.claim("ann", ttl_s=3)
    token = await till.token("ann")
    await till.pay(token, "slow")
    await sweep_until(till, 10)
    view = await till.view(token)
    assert (view.state, len(view.lines)) == (CheckoutState.EXPIRED, 1)
    assert await till.effects() == ["expired"]
    assert till.bank.calls.count("expire") == 1


async def test_a_late_payment_is_given_what_is_still_there(till: Till) -> None:
    token = await pay_late(till, "ann", 2)
    till.clock.turn(LATE_S)
    await till.payments.sweep()
    view = await till.view(token)
    assert view.state is CheckoutState.PAID
    assert view.order is not None
    assert view.order.order.total_minor == 2 * PRICE + SHIPPING
    level = await till.stock()
    assert (level.on_hand, level.reserved) == (0, 0)
    assert await till.told("ann") == ["order.paid"]


async def test_late_money_for_what_others_have_is_given_back(till: Till) -> None:
    token = await pay_late(till, "ann", 2)
    till.clock.turn(TTL_S)
    await till.payments.sweep()
    assert await state(till, token) is CheckoutState.EXPIRED
    await till.lapse()
    await till.claim("bob", 2)
    await sweep_until(till, 200)
    assert await till.effects() == ["refunded"]
    view = await till.view(token)
    assert (view.state, view.order) == (CheckoutState.EXPIRED, None)
    assert [(refund.amount_minor, refund.state) for refund in view.refunds] == [
        (2 * PRICE + SHIPPING, "done")
    ]
    assert await till.told("ann") == ["payment.late"]
    facts = await till.facts("payment.late")
    assert facts["amount"] == {"minor": 2 * PRICE + SHIPPING, "currency": "EUR"}


async def test_who_waits_comes_before_who_pays_late(till: Till) -> None:
    token = await pay_late(till, "ann", 2)
    await till.claim("bob", 1)
    till.clock.turn(LATE_S)
    await till.payments.sweep()
    assert await till.told("bob") == ["promoted"]
    assert await till.told("ann") == ["payment.late"]
    assert await state(till, token) is CheckoutState.EXPIRED


async def test_a_late_payment_is_given_in_part(till: Till) -> None:
    await till.claim("ann", 1, L, ttl_s=2 * LATE_S)
    await till.claim("ann", 2)
    token = await till.token("ann")
    await till.pay(token, "late")
    await till.claim("bob", 1)
    till.clock.turn(2 * LATE_S - 1)  # the bank pays when all has lapsed: tell it earlier
    view = await tell_paid(till, token)
    assert view.state is CheckoutState.PAID
    assert view.order is not None
    order = view.order.order
    assert [(line.line_no, line.sku, line.quantity) for line in order.lines] == [(1, "LS-L", 1)]
    assert order.total_minor == PRICE + SHIPPING
    assert [refund.amount_minor for refund in view.refunds] == [2 * PRICE]
    assert view.order.refunds == view.refunds
    assert await till.told("ann") == ["order.paid", "payment.partly"]
    assert (await till.facts("payment.partly"))["number"] == order.number
    assert await till.effects() == ["late"]


async def test_what_is_given_up_while_paying_is_given_back(till: Till) -> None:
    await till.claim("ann", 1, L)
    await till.claim("ann", 2)
    token = await till.token("ann")
    await till.pay(token, "slow")
    await till.give_up("ann")
    await sweep_until(till, 8)
    view = await till.view(token)
    assert view.state is CheckoutState.PAID
    assert view.order is not None
    assert [line.sku for line in view.order.order.lines] == ["LS-L"]
    assert [refund.amount_minor for refund in view.refunds] == [2 * PRICE]
    assert (await till.stock()).available == 2


async def test_a_payment_for_what_was_all_given_up_is_stopped(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    await till.pay(token, "slow")
    await till.give_up("ann")
    await sweep_until(till, 8)
    assert await state(till, token) is CheckoutState.EXPIRED
    assert await till.effects() == ["expired"]


async def test_all_given_up_after_it_was_paid_is_all_given_back(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    await till.pay(token, "slow")
    till.clock.turn(5)
    await till.give_up("ann")
    await till.payments.sweep()
    assert await state(till, token) is CheckoutState.EXPIRED
    assert await till.told("ann") == ["payment.late"]
    assert (await till.stock()).available == 2


async def test_a_payment_at_the_very_end_counts_as_late(till: Till) -> None:
    await till.claim("ann", ttl_s=5)
    token = await till.token("ann")
    await till.pay(token, "slow")
    till.clock.turn(5)
    await asyncio.gather(till.lapse(), till.payments.sweep())
    assert await state(till, token) is CheckoutState.PAID
    assert (await till.stock()).on_hand == 1


async def test_a_limit_holds_for_late_money_too(database: Database, clock: TestClock) -> None:
    till = await open_till(database, clock, Sale(limit=2))
    await till.claim("ann", 2)
    token = await till.token("ann")
    await till.pay(token, "late")
    till.clock.turn(TTL_S)
    await till.lapse()
    await till.claim("ann", 1)
    till.clock.turn(2)
    view = await tell_paid(till, token)
    assert (view.state, len(view.refunds)) == (CheckoutState.EXPIRED, 1)
    await till.check()


async def test_a_payment_of_another_amount_is_left_to_a_person(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    await till.pay(token, "slow")
    till.clock.turn(5)
    paid = await till.paid_of(await till.provider_id(token))
    wrong = [replace(paid, amount_minor=1), replace(paid, currency="USD", event_id="in dollars")]
    for event in wrong:
        await till.checkouts.receive(event)
    assert await state(till, token) is CheckoutState.PAYING
    troubles = await till.payments.troubles()
    assert {one.event for one in troubles.mismatched} == set(wrong)
    assert await till.trail() == ["payment_mismatch", "payment_mismatch"]
    till.bank.told_instead = wrong[0]
    till.clock.turn(TTL_S)
    await till.payments.sweep()
    assert await state(till, token) is CheckoutState.EXPIRED


async def test_paying_a_declined_payment_too_is_given_back(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    await till.pay(token, "slow")
    first = await till.provider_id(token)
    till.clock.turn(5)
    paid = await till.paid_of(first)
    await till.checkouts.receive(replace(paid, kind=PaymentKind.DECLINED, event_id="no"))
    assert (await till.pay(token)).state is CheckoutState.PAID
    await till.checkouts.receive(paid)
    assert await till.effects() == ["declined", "paid", "refunded"]
    assert [refund.provider_id for refund in await till.refunds()] == [first]


async def test_a_stored_event_is_acted_on_after_a_crash(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    till.bank.redirect = "https://bank.example/7"
    await till.pay(token)
    paid = await till.paid_of(await till.provider_id(token))
    await till.store(paid)
    await till.payments.sweep()
    assert await state(till, token) is CheckoutState.PAID


async def test_an_event_may_come_before_the_answer_that_names_its_payment(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    till.bank.after.append(GatewayFailed("timeout"))
    await till.pay(token)
    payment = await till.bank.create_again(till.bank.asked[-1])
    await till.checkouts.receive(await till.paid_of(payment))
    assert await state(till, token) is CheckoutState.PAYING
    till.clock.turn(1)
    await till.payments.sweep()
    assert await state(till, token) is CheckoutState.PAID
    assert await till.effects() == ["paid"]


async def test_a_payment_of_nobody_is_shown_to_a_person(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    await till.pay(token)
    paid = await till.paid_of(await till.provider_id(token))
    await till.checkouts.receive(replace(paid, provider_id="other", event_id="other"))
    await till.payments.sweep()
    assert (await till.payments.troubles()).unknown == ()
    till.clock.turn(PATIENCE_S)
    await till.payments.sweep()
    assert [one.event.event_id for one in (await till.payments.troubles()).unknown] == ["other"]
    assert await till.payments.sweep() == 0


async def test_a_payment_unknown_for_long_counts_once_it_is_known(till: Till) -> None:
    await till.claim("ann", ttl_s=2 * PATIENCE_S)
    token = await till.token("ann")
    till.bank.after.append(GatewayFailed("timeout"))
    await till.pay(token)
    payment = await till.bank.create_again(till.bank.asked[-1])
    await till.checkouts.receive(await till.paid_of(payment))
    till.bank.mute = {"create"}
    till.clock.turn(PATIENCE_S)
    await till.payments.sweep()
    assert await till.effects() == ["unknown"]
    till.bank.mute = set()
    till.clock.turn(60)
    await till.payments.sweep()
    assert await till.effects() == ["paid"]
    assert await state(till, token) is CheckoutState.PAID


async def test_a_bank_that_is_down_is_asked_ever_more_seldom(
    till: Till, caplog: pytest.LogCaptureFixture
) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    till.bank.mute = {"create", "fetch", "expire", "refund"}
    with caplog.at_level(logging.ERROR):
        await till.pay(token)
        await sweep_until(till, 100)
    assert till.bank.calls.count("create") == 12
    till.bank.mute = {"expire"}
    await sweep_until(till, 60)
    assert await state(till, token) is CheckoutState.PAID


async def test_without_an_answer_the_cart_is_free_when_it_lapses_and_the_money_is_found(
    till: Till,
) -> None:
    token = await pay_late(till, "ann")
    till.clock.turn(TTL_S)
    await till.payments.sweep()
    assert await state(till, token) is CheckoutState.EXPIRED
    till.bank.mute = {"fetch"}
    await sweep_until(till, 120)
    till.bank.mute = set()
    await sweep_until(till, 60)
    assert await state(till, token) is CheckoutState.PAID


async def test_the_banks_last_word_ends_the_asking(till: Till) -> None:
    token = await pay_late(till, "ann")
    till.clock.turn(TTL_S)
    await till.payments.sweep()
    till.clock.turn(1_000)
    paid = await till.paid_of(await till.provider_id(token))
    gone = replace(paid, kind=PaymentKind.EXPIRED, event_id="gone")
    await till.checkouts.receive(gone)
    assert await till.payments.sweep() == 0
    assert await state(till, token) is CheckoutState.EXPIRED


async def test_a_cart_paid_while_the_sweep_looks_is_not_ended(
    till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    looks = Payments._look_after

    async def pay_first(sweeper: Payments, checkout: Checkout) -> None:
        await till.pay(token)
        await looks(sweeper, checkout)

    monkeypatch.setattr(Payments, "_look_after", pay_first)
    till.clock.turn(1)
    await till.payments.sweep()
    assert await state(till, token) is CheckoutState.PAID


async def test_asking_about_an_expired_payment_ends_some_day(till: Till) -> None:
    token = await pay_late(till, "ann")
    till.bank.told_instead = None
    till.clock.turn(TTL_S)
    await till.payments.sweep()
    till.bank.mute = {"fetch"}
    till.clock.turn(HORIZON_S + 1)
    await till.payments.sweep()
    assert await till.payments.sweep() == 0
    assert await state(till, token) is CheckoutState.EXPIRED


async def test_a_checkout_extended_by_hand_is_not_ended(till: Till) -> None:
    one = await till.claim("ann")
    token = await till.token("ann")
    await till.pay(token, "late")
    await till.extend(one, 60)
    till.clock.turn(TTL_S)
    await till.payments.sweep()
    assert await state(till, token) is CheckoutState.PAYING
    assert "expire" not in till.bank.calls


async def test_a_provider_taken_out_of_the_settings_is_said(
    till: Till, caplog: pytest.LogCaptureFixture
) -> None:
    await till.claim("ann")
    await till.pay(await till.token("ann"), "slow")
    del till.gateways["demo"]
    till.clock.turn(1)
    with caplog.at_level(logging.WARNING):
        await till.payments.sweep()
    assert "the provider demo is not set up any more" in caplog.text


async def test_a_refund_is_tried_until_it_is_made(till: Till) -> None:
    token = await pay_late(till, "ann", 2)
    await till.claim("bob", 2)
    till.clock.turn(LATE_S)
    till.bank.mute = {"refund"}
    await till.payments.sweep()
    await sweep_until(till, 4)
    assert till.bank.calls.count("refund") == 1
    assert [(one.state, one.error) for one in await till.refunds()] == [("requested", "no answer")]
    till.bank.mute = set()
    till.bank.after.append(GatewayFailed("timeout"))
    await sweep_until(till, 1)
    await sweep_until(till, 10)
    refunds = (await till.view(token)).refunds
    assert [(one.state, one.error, one.attempts) for one in refunds] == [("done", "", 3)]


async def test_a_refund_that_can_not_be_made_is_shown_to_a_person(till: Till) -> None:
    await pay_late(till, "ann", 2)
    await till.claim("bob", 2)
    till.clock.turn(LATE_S)
    till.bank.mute = {"refund"}
    await till.payments.sweep()
    for _ in range(REFUND_ATTEMPTS):
        till.clock.turn(3_600)
        await till.payments.sweep()
    assert till.bank.calls.count("refund") == REFUND_ATTEMPTS
    failed = (await till.payments.troubles()).refunds
    assert [(one.state, one.attempts) for one in failed] == [("failed", REFUND_ATTEMPTS)]


async def test_a_refund_refused_for_good_is_not_tried_again(till: Till) -> None:
    await pay_late(till, "ann", 2)
    await till.claim("bob", 2)
    till.clock.turn(LATE_S)
    till.bank.refuses_refunds = True
    await till.payments.sweep()
    await sweep_until(till, 20)
    assert till.bank.calls.count("refund") == 1
    assert [one.state for one in (await till.payments.troubles()).refunds] == ["failed"]


async def tell_paid(till: Till, token: str) -> CheckoutView:
    """The bank tells that a payment was made, whenever it is."""
    provider_id = await till.provider_id(token)
    now = till.clock()
    till.clock.turn(timedelta(days=1).total_seconds())
    paid = await till.paid_of(provider_id)
    till.clock.time = now
    await till.checkouts.receive(paid)
    return await till.view(token)
