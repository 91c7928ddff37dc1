"""One payment, told or asked for twice at once."""

from commerce.model.orders import CheckoutState
from tests.races.conftest import Two
from tests.races.marks import in_transactions
from tests.races.steps import Act, before


async def slow_payment(two: Two) -> tuple[str, Act, Act]:
    """A payment that nobody has heard of, and its webhook at either process."""
    here = two.here
    await here.claim("ann")
    token = await here.token("ann")
    await here.pay(token, "slow")
    for clock in (here.clock, two.there.clock):
        clock.turn(5)
    hook = await here.bank.webhook(await here.provider_id(token))
    return (
        token,
        lambda: two.here.checkouts.receive_webhook("demo", *hook),
        lambda: two.there.checkouts.receive_webhook("demo", *hook),
    )


async def check_paid_once(two: Two, token: str) -> None:
    assert await two.here.state(token) is CheckoutState.PAID
    assert await two.here.effects() == ["paid"]
    assert await two.here.told("ann") == ["order.paid"]
    assert await two.here.refunds() == ()
    assert (await two.here.stock()).on_hand == 0


async def test_told_again_before_the_first_was_acted_on(two: Two) -> None:
    token, here, there = await slow_payment(two)
    with before("commerce.services.collecting.Collector.apply", there):
        await here()
    await check_paid_once(two, token)


@in_transactions
async def test_told_again_and_acted_on_before_the_first_locks(two: Two) -> None:
    token, here, there = await slow_payment(two)
    with before("commerce.services.payment_steps.checkouts.lock", there):
        await here()
    await check_paid_once(two, token)


@in_transactions
async def test_told_again_while_the_first_is_written(two: Two) -> None:
    token, here, there = await slow_payment(two)
    second = two.waiter(there)
    with before("commerce.services.payment_steps.fulfilling.fulfil", second.begin):
        await here()
    await second.end()
    await check_paid_once(two, token)


async def test_pressed_in_both_before_the_bank_was_asked(two: Two) -> None:
    await two.here.claim("ann")
    token = await two.here.token("ann")
    with before("commerce.services.collecting.Collector.begin", lambda: two.there.pay(token)):
        result = await two.here.pay(token)
    assert result.state is CheckoutState.PAID
    await check_paid_once(two, token)
    first, *others = two.here.bank.begun
    assert all(other == first for other in others)


@in_transactions
async def test_pressed_in_both_before_either_has_locked(two: Two) -> None:
    await two.here.claim("ann")
    token = await two.here.token("ann")
    with before("commerce.services.checkouts.checkouts.lock", lambda: two.there.pay(token)):
        result = await two.here.pay(token)
    assert result.state is CheckoutState.PAID
    await check_paid_once(two, token)
