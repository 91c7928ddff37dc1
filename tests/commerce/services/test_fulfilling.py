import asyncio
from collections.abc import AsyncIterator

import pytest

from commerce.model.orders import CheckoutState
from commerce.store.database import Database
from tests.commerce.paying import LATE_S, PRICE, SHIPPING, TTL_S, Till, open_till
from tests.commerce.shop import L, M, Sale
from tests.conftest import TestClock


@pytest.fixture
async def till(database: Database, clock: TestClock) -> AsyncIterator[Till]:
    made = await open_till(database, clock, Sale(pieces={M: 2, L: 2}))
    yield made
    await made.check()


async def test_a_late_payment_is_given_what_is_still_there(till: Till) -> None:
    token = await till.pay_late("ann", 2)
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
    token = await till.pay_late("ann", 2)
    till.clock.turn(TTL_S)
    await till.payments.sweep()
    assert await till.state(token) is CheckoutState.EXPIRED
    await till.lapse()
    await till.claim("bob", 2)
    await till.sweep_for(120, 60)
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
    token = await till.pay_late("ann", 2)
    await till.claim("bob", 1)
    till.clock.turn(LATE_S)
    await till.payments.sweep()
    assert await till.told("bob") == ["promoted"]
    assert await till.told("ann") == ["payment.late"]
    assert await till.state(token) is CheckoutState.EXPIRED


async def test_a_late_payment_is_given_in_part(till: Till) -> None:
    await till.claim("ann", 1, L, ttl_s=2 * LATE_S)
    await till.claim("ann", 2)
    token = await till.token("ann")
    await till.pay(token, "late")
    await till.claim("bob", 1)
    till.clock.turn(2 * LATE_S - 1)  # the bank pays when all has lapsed: tell it earlier
    view = await till.tell_paid(token)
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
    await till.sweep_for(8)
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
    await till.sweep_for(8)
    assert await till.state(token) is CheckoutState.EXPIRED
    assert await till.effects() == ["expired"]


async def test_all_given_up_after_it_was_paid_is_all_given_back(till: Till) -> None:
    await till.claim("ann")
    token = await till.token("ann")
    await till.pay(token, "slow")
    till.clock.turn(5)
    await till.give_up("ann")
    await till.payments.sweep()
    assert await till.state(token) is CheckoutState.EXPIRED
    assert await till.told("ann") == ["payment.late"]
    assert (await till.stock()).available == 2


async def test_a_payment_at_the_very_end_counts_as_late(till: Till) -> None:
    await till.claim("ann", ttl_s=5)
    token = await till.token("ann")
    await till.pay(token, "slow")
    till.clock.turn(5)
    await asyncio.gather(till.lapse(), till.payments.sweep())
    assert await till.state(token) is CheckoutState.PAID
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
    view = await till.tell_paid(token)
    assert (view.state, len(view.refunds)) == (CheckoutState.EXPIRED, 1)
    await till.check()
