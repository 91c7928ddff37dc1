import asyncio
from collections.abc import AsyncIterator

import pytest

from commerce.errors import AlreadySettled, Conflict, Invalid, NotFound
from commerce.ids import RefundId
from commerce.model.carts import OrderView
from commerce.model.orders import CheckoutState, OrderState
from commerce.rules.references import reference
from commerce.services.refunding import RefundWish
from commerce.store.database import Database
from tests.commerce.asking import SIGNER
from tests.commerce.paying import AWAITING_S, PRICE, SHIPPING, TTL_S, Till, open_till
from tests.commerce.shop import SHOW, L, M, Sale
from tests.conftest import TestClock

ALL = RefundWish()


@pytest.fixture
async def till(database: Database, clock: TestClock) -> AsyncIterator[Till]:
    made = await open_till(database, clock, Sale(pieces={M: 2, L: 2}))
    yield made
    await made.check()


async def ordered(till: Till, name: str = "ann") -> int:
    """The number of an order of two M and one L."""
    await till.claim(name, 2)
    await till.claim(name, 1, L)
    return (await till.receipt(await till.pay(await till.token(name)))).number


async def by_transfer(till: Till, name: str = "ann", quantity: int = 1) -> tuple[str, str]:
    """The token and the reference of an order that is still to be paid."""
    await till.claim(name, quantity)
    token = await till.token(name)
    assert (await till.pay(token, provider="manual")).state is CheckoutState.AWAITING
    return token, (await till.view(token)).reference


async def order(till: Till, number: int) -> OrderView:
    return await till.orders.get(number)


async def test_the_orders_of_a_show_are_listed_the_newest_first(till: Till) -> None:
    for name in ("ann", "bob"):
        await till.claim(name)
        await till.pay(await till.token(name))
    shown = await till.orders.of_show(SHOW)
    assert [(one.order.number, one.viewer_name, one.platform) for one in shown] == [
        (2, "bob", "discord"),
        (1, "ann", "discord"),
    ]
    assert await till.orders.receipt(shown[0].token) == shown[0]


async def test_an_order_that_is_not_there(till: Till) -> None:
    with pytest.raises(NotFound, match="no_such_order"):
        await till.orders.get(7)
    with pytest.raises(NotFound, match="no_such_order"):
        await till.orders.refund(till.act(), 7, ALL)
    assert await till.orders.receipt("7-abc") is None
    assert await till.orders.receipt(SIGNER.token("receipt", 7)) is None
    assert await till.orders.of_show(SHOW) == ()


async def test_a_whole_order_is_given_back_once(till: Till) -> None:
    number = await ordered(till)
    refund = await till.orders.refund(till.act("give it back"), number, ALL)
    assert refund.amount_minor == 3 * PRICE + SHIPPING
    with pytest.raises(AlreadySettled):
        await till.orders.refund(till.act("give it back"), number, ALL)
    with pytest.raises(Conflict, match="nothing_to_refund"):
        await till.orders.refund(till.act(), number, ALL)
    await till.payments.sweep()
    shown = await order(till, number)
    assert shown.order.state is OrderState.REFUNDED
    assert [line.refunded for line in shown.order.lines] == [2, 1]
    assert [(one.state, one.actor, one.reason) for one in shown.refunds] == [
        ("done", "web:mod", "by_hand")
    ]
    assert (await till.stock()).on_hand == 0
    assert await till.told("ann") == ["order.paid", "order.refunded"]
    assert (await till.facts("order.refunded"))["number"] == number
    assert await till.trail() == ["refund"]


async def test_pieces_are_given_back_and_put_on_sale_again(till: Till) -> None:
    number = await ordered(till)
    wish = RefundWish(pieces={1: 1}, restock=True)
    assert (await till.orders.refund(till.act(), number, wish)).amount_minor == PRICE
    shown = await order(till, number)
    assert shown.order.state is OrderState.PARTLY_REFUNDED
    assert [line.refunded for line in shown.order.lines] == [1, 0]
    assert (await till.stock(M)).on_hand == 1
    assert (await till.stock(L)).on_hand == 1
    rest = await till.orders.refund(till.act(), number, ALL)
    assert rest.amount_minor == 2 * PRICE + SHIPPING
    assert (await order(till, number)).order.refunded_minor == 3 * PRICE + SHIPPING


async def test_a_sum_is_given_back(till: Till) -> None:
    number = await ordered(till)
    refund = await till.orders.refund(till.act(), number, RefundWish(amount_minor=500))
    assert refund.amount_minor == 500
    assert [line.refunded for line in (await order(till, number)).order.lines] == [0, 0]
    total = 3 * PRICE + SHIPPING
    with pytest.raises(Invalid, match="bad_refund_amount"):
        await till.orders.refund(till.act(), number, RefundWish(amount_minor=total - 499))
    last = await till.orders.refund(till.act(), number, RefundWish(amount_minor=total - 500))
    assert last.amount_minor == total - 500
    with pytest.raises(Conflict, match="nothing_to_refund"):
        await till.orders.refund(till.act(), number, RefundWish(pieces={1: 1}))


@pytest.mark.parametrize(
    "wish",
    [RefundWish(pieces={1: 1}, amount_minor=1), RefundWish(amount_minor=1, restock=True)],
)
async def test_pieces_and_a_sum_at_once_are_refused(till: Till, wish: RefundWish) -> None:
    number = await ordered(till)
    with pytest.raises(Invalid, match="bad_refund"):
        await till.orders.refund(till.act(), number, wish)
    assert await till.refunds() == ()


async def test_a_transfer_that_came_is_marked_paid_once(till: Till) -> None:
    token, ref = await by_transfer(till)
    (awaited,) = await till.orders.awaiting(SHOW)
    assert (awaited.reference, awaited.viewer_name, awaited.platform) == (ref, "ann", "discord")
    assert awaited.checkout.total_minor == PRICE + SHIPPING
    till.clock.turn(AWAITING_S - 1)
    await till.lapse()
    paid = await till.orders.mark_paid(till.act(), ref.lower())
    assert paid is not None
    assert (paid.order.number, paid.order.provider, paid.order.provider_id) == (1, "manual", ref)
    assert await till.orders.mark_paid(till.act(), ref) == paid
    assert (await till.view(token)).state is CheckoutState.PAID
    assert await till.orders.awaiting(SHOW) == ()
    assert await till.effects() == ["paid"]
    assert await till.trail() == ["mark_paid"]
    assert await till.told("ann") == ["order.paid"]


async def test_two_moderators_mark_at_once_and_it_is_one_order(till: Till) -> None:
    _, ref = await by_transfer(till)
    acts = [till.act(), till.act(), till.act()]
    marked = await asyncio.gather(*(till.orders.mark_paid(act, ref) for act in acts))
    assert [one and one.order.number for one in marked] == [1, 1, 1]
    assert await till.trail() == ["mark_paid"]


async def test_the_same_message_marks_once(till: Till) -> None:
    _, ref = await by_transfer(till)
    await till.orders.mark_paid(till.act("paid"), ref)
    with pytest.raises(AlreadySettled):
        await till.orders.mark_paid(till.act("paid"), ref)


async def test_a_reference_that_is_not_there_is_refused(till: Till) -> None:
    _, ref = await by_transfer(till)
    wrong = ref[:-1] + ("1" if ref[-1] == "0" else "0")
    with pytest.raises(Invalid, match="bad_reference"):
        await till.orders.mark_paid(till.act(), wrong)
    with pytest.raises(NotFound, match="no_such_reference"):
        await till.orders.mark_paid(till.act(), reference(1))


async def test_a_transfer_that_never_comes_frees_its_pieces(till: Till) -> None:
    token, ref = await by_transfer(till, quantity=2)
    await till.claim("bob", 1)
    till.clock.turn(AWAITING_S)
    await till.lapse()
    await till.payments.sweep()
    assert (await till.view(token)).state is CheckoutState.EXPIRED
    assert await till.told("bob") == ["promoted"]
    assert await till.orders.mark_paid(till.act(), ref) is None
    (refund,) = (await till.payments.troubles()).refunds
    assert (refund.provider, refund.amount_minor) == ("manual", 2 * PRICE + SHIPPING)
    assert await till.told("ann") == ["payment.late"]


async def test_money_that_a_person_gave_back_is_noted_once(till: Till) -> None:
    _, ref = await by_transfer(till)
    paid = await till.orders.mark_paid(till.act(), ref)
    assert paid is not None
    refund = await till.orders.refund(till.act(), paid.order.number, ALL)
    await till.payments.sweep()
    assert (await till.payments.troubles()).refunds == (refund,)
    done = await till.orders.mark_refunded(till.act(), refund.id)
    assert done.state == "done"
    assert (await till.payments.troubles()).refunds == ()
    with pytest.raises(Conflict, match="already_refunded"):
        await till.orders.mark_refunded(till.act(), refund.id)
    with pytest.raises(NotFound, match="no_such_refund"):
        await till.orders.mark_refunded(till.act(), RefundId(1))
    assert await till.trail() == ["mark_paid", "refund", "mark_refunded"]


async def test_an_order_by_transfer_is_given_up_and_who_waits_moves_up(till: Till) -> None:
    token, ref = await by_transfer(till, quantity=2)
    await till.claim("bob", 1)
    await till.orders.cancel(till.act(), ref)
    assert (await till.view(token)).state is CheckoutState.CANCELLED
    assert await till.told("bob") == ["promoted"]
    with pytest.raises(Conflict, match="not_awaited"):
        await till.orders.cancel(till.act(), ref)


async def test_money_for_what_was_cancelled_buys_it_if_it_is_still_there(till: Till) -> None:
    token, ref = await by_transfer(till)
    await till.orders.cancel(till.act(), ref)
    till.clock.turn(TTL_S)
    paid = await till.orders.mark_paid(till.act(), ref)
    assert paid is not None
    assert (await till.view(token)).state is CheckoutState.PAID
    assert (await till.stock()).on_hand == 1
    assert await till.refunds() == ()


async def test_money_for_what_was_cancelled_goes_back_if_others_have_it(till: Till) -> None:
    _, ref = await by_transfer(till, quantity=2)
    await till.orders.cancel(till.act(), ref)
    await till.claim("bob", 1)
    assert await till.orders.mark_paid(till.act(), ref) is None
    assert [one.amount_minor for one in await till.refunds()] == [2 * PRICE + SHIPPING]
