import logging
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from commerce.errors import GatewayFailed, StoreUnavailable
from commerce.model.orders import Checkout, CheckoutState, PaymentKind
from commerce.services.payment_steps import PATIENCE_S
from commerce.services.payments import HORIZON_S, REFUND_ATTEMPTS, Payments
from commerce.store.database import Database
from tests.commerce.paying import LATE_S, TTL_S, Till, open_till
from tests.commerce.shop import L, M, Sale
from tests.conftest import TestClock


@pytest.fixture
async def till(database: Database, clock: TestClock) -> AsyncIterator[Till]:
    made = await open_till(database, clock, Sale(pieces={M: 2, L: 2}))
    yield made
    await made.check()


async def test_a_slow_payment_is_found_without_being_told(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    await till.pay(token, "slow")
    await till.sweep_for(4)
    assert await till.state(token) is CheckoutState.PAYING
    await till.sweep_for(4)
    assert await till.state(token) is CheckoutState.PAID


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
    await till.sweep_for(2)
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
    assert await till.state(token) is CheckoutState.EXPIRED


async def test_a_payment_that_never_comes_is_stopped_when_the_cart_lapses(till: Till) -> None:
    await till.claim("ann", ttl_s=3)
    token = await till.token("ann")
    await till.pay(token, "slow")
    await till.sweep_for(10)
    view = await till.view(token)
    assert (view.state, len(view.lines)) == (CheckoutState.EXPIRED, 1)
    assert await till.effects() == ["expired"]
    assert till.bank.calls.count("expire") == 1


async def test_a_payment_of_another_amount_is_left_to_a_person(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    await till.pay(token, "slow")
    till.clock.turn(5)
    paid = await till.paid_of(await till.provider_id(token))
    wrong = [replace(paid, amount_minor=1), replace(paid, currency="USD", event_id="in dollars")]
    for event in wrong:
        await till.checkouts.receive(event)
    assert await till.state(token) is CheckoutState.PAYING
    troubles = await till.payments.troubles()
    assert {one.event for one in troubles.mismatched} == set(wrong)
    assert await till.trail() == ["payment_mismatch", "payment_mismatch"]
    till.bank.told_instead = wrong[0]
    till.clock.turn(TTL_S)
    await till.payments.sweep()
    assert await till.state(token) is CheckoutState.EXPIRED


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
    assert await till.state(token) is CheckoutState.PAID


async def test_an_event_may_come_before_the_answer_that_names_its_payment(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    till.bank.after.append(GatewayFailed("timeout"))
    await till.pay(token)
    payment = await till.bank.create_again(till.bank.asked[-1])
    await till.checkouts.receive(await till.paid_of(payment))
    assert await till.state(token) is CheckoutState.PAYING
    till.clock.turn(1)
    await till.payments.sweep()
    assert await till.state(token) is CheckoutState.PAID
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
    assert await till.state(token) is CheckoutState.PAID


async def test_a_bank_that_is_down_is_asked_ever_more_seldom(
    till: Till, caplog: pytest.LogCaptureFixture
) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    till.bank.mute = {"create", "fetch", "expire", "refund"}
    with caplog.at_level(logging.ERROR):
        await till.pay(token)
        await till.sweep_for(100)
    assert till.bank.calls.count("create") == 12
    till.bank.mute = {"expire"}
    await till.sweep_for(120, 60)
    assert await till.state(token) is CheckoutState.PAID


async def test_what_goes_wrong_with_one_payment_holds_up_no_other(
    till: Till, caplog: pytest.LogCaptureFixture
) -> None:
    tokens = []
    for name in ("ann", "bob"):
        await till.claim(name)
        tokens.append(await till.token(name))
        till.bank.redirect = "https://bank.example/7"
        await till.pay(tokens[-1])
        till.clock.turn(1)
    till.clock.turn(5)
    till.bank.before.append(LookupError("a mistake of ours"))
    await till.payments.sweep()
    assert [await till.state(token) for token in tokens] == [
        CheckoutState.PAYING,
        CheckoutState.PAID,
    ]
    assert "a mistake of ours" in caplog.text


async def test_a_database_that_is_away_ends_the_sweep(till: Till) -> None:
    await till.claim("ann")
    till.bank.redirect = "https://bank.example/7"
    await till.pay(await till.token("ann"))
    till.clock.turn(5)
    till.bank.before.append(StoreUnavailable("the database sleeps"))
    with pytest.raises(StoreUnavailable):
        await till.payments.sweep()


async def test_without_an_answer_the_cart_is_free_when_it_lapses_and_the_money_is_found(
    till: Till,
) -> None:
    token = await till.pay_late("ann")
    till.clock.turn(TTL_S)
    await till.payments.sweep()
    assert await till.state(token) is CheckoutState.EXPIRED
    till.bank.mute = {"fetch"}
    await till.sweep_for(120, 60)
    till.bank.mute = set()
    await till.sweep_for(120, 60)
    assert await till.state(token) is CheckoutState.PAID


async def test_the_banks_last_word_ends_the_asking(till: Till) -> None:
    token = await till.pay_late("ann")
    till.clock.turn(TTL_S)
    await till.payments.sweep()
    till.clock.turn(1_000)
    paid = await till.paid_of(await till.provider_id(token))
    gone = replace(paid, kind=PaymentKind.EXPIRED, event_id="gone")
    await till.checkouts.receive(gone)
    assert await till.payments.sweep() == 0
    assert await till.state(token) is CheckoutState.EXPIRED


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
    assert await till.state(token) is CheckoutState.PAID


async def test_asking_about_an_expired_payment_ends_some_day(till: Till) -> None:
    token = await till.pay_late("ann")
    till.bank.told_instead = None
    till.clock.turn(TTL_S)
    await till.payments.sweep()
    till.bank.mute = {"fetch"}
    till.clock.turn(HORIZON_S + 1)
    await till.payments.sweep()
    assert await till.payments.sweep() == 0
    assert await till.state(token) is CheckoutState.EXPIRED


async def test_a_checkout_extended_by_hand_is_not_ended(till: Till) -> None:
    one = await till.claim("ann")
    token = await till.token("ann")
    await till.pay(token, "late")
    await till.extend(one, 60)
    till.clock.turn(TTL_S)
    await till.payments.sweep()
    assert await till.state(token) is CheckoutState.PAYING
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
    token = await till.pay_late("ann", 2)
    await till.claim("bob", 2)
    till.clock.turn(LATE_S)
    till.bank.mute = {"refund"}
    await till.payments.sweep()
    await till.sweep_for(4)
    assert till.bank.calls.count("refund") == 1
    assert [(one.state, one.error) for one in await till.refunds()] == [("requested", "no answer")]
    till.bank.mute = set()
    till.bank.after.append(GatewayFailed("timeout"))
    await till.sweep_for(1)
    await till.sweep_for(10)
    refunds = (await till.view(token)).refunds
    assert [(one.state, one.error, one.attempts) for one in refunds] == [("done", "", 3)]


async def test_a_refund_that_can_not_be_made_is_shown_to_a_person(till: Till) -> None:
    await till.pay_late("ann", 2)
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
    await till.pay_late("ann", 2)
    await till.claim("bob", 2)
    till.clock.turn(LATE_S)
    till.bank.refuses_refunds = True
    await till.payments.sweep()
    await till.sweep_for(20)
    assert till.bank.calls.count("refund") == 1
    assert [one.state for one in (await till.payments.troubles()).refunds] == ["failed"]
