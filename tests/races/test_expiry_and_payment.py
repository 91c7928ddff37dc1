"""The last second of a reservation: its money and the sweep come at once."""

from commerce.model.orders import CheckoutState, PaymentEvent
from commerce.services.expiry import Expiry
from tests.commerce.paying import TTL_S
from tests.races.conftest import Two
from tests.races.marks import in_transactions
from tests.races.steps import before

LOCKING = "commerce.services.expiry.lock_for"
LOCKED = "commerce.services.expiry.Book"


async def paid_at_the_last_second(two: Two) -> tuple[str, PaymentEvent]:
    """Ann pays and nobody knows yet; Bob waits. It is over by the clock here, not by that there."""
    here = two.here
    await here.claim("ann")
    await here.claim("bob")
    token = await here.token("ann")
    here.bank.redirect = "https://bank.example/7"
    await here.pay(token)
    paid = await here.paid_of(await here.provider_id(token))
    here.clock.turn(TTL_S)
    two.there.clock.turn(TTL_S - 1)
    return token, paid


async def check_sold(two: Two, token: str) -> None:
    assert await two.here.state(token) is CheckoutState.PAID
    assert await two.here.told("ann") == ["order.paid"]
    assert await two.here.told("bob") == []


async def check_given_on(two: Two, token: str) -> None:
    assert await two.here.state(token) is CheckoutState.EXPIRED
    assert await two.here.told("ann") == ["expired", "payment.late"]
    assert await two.here.told("bob") == ["promoted"]
    assert [refund.state for refund in await two.here.refunds()] == ["requested"]


@in_transactions
async def test_paid_after_the_sweep_found_it_over(two: Two) -> None:
    token, paid = await paid_at_the_last_second(two)
    with before(LOCKING, lambda: two.there.checkouts.receive(paid)):
        assert await two.sweep()() == 0
    await check_sold(two, token)


@in_transactions
async def test_swept_while_the_payment_looks_for_its_pieces(two: Two) -> None:
    token, paid = await paid_at_the_last_second(two)
    with before("commerce.services.reserving.lock_for", two.sweep()):
        await two.there.checkouts.receive(paid)
    await check_given_on(two, token)


@in_transactions
async def test_the_payment_waits_for_the_sweep(two: Two) -> None:
    token, paid = await paid_at_the_last_second(two)
    payment = two.waiter(lambda: two.there.checkouts.receive(paid))
    with before(LOCKED, payment.begin):
        assert await two.sweep()() == 1
    await payment.end()
    await check_given_on(two, token)


@in_transactions
async def test_the_sweep_waits_for_the_payment(two: Two) -> None:
    token, paid = await paid_at_the_last_second(two)
    sweep = two.waiter(two.sweep())
    with before("commerce.services.reserving.commit_reservations", sweep.begin):
        await two.there.checkouts.receive(paid)
    assert await sweep.end() == 0
    await check_sold(two, token)


async def test_swept_between_hearing_of_the_money_and_acting_on_it(two: Two) -> None:
    token, paid = await paid_at_the_last_second(two)
    with before("commerce.services.collecting.Collector.apply", two.sweep()):
        await two.there.checkouts.receive(paid)
    await check_given_on(two, token)


@in_transactions
async def test_kept_for_longer_after_the_sweep_found_it_over(two: Two) -> None:
    claim = await two.here.claim("ann")
    two.here.clock.turn(TTL_S)
    with before(LOCKING, lambda: two.there.extend(claim, 60)):
        assert await two.sweep()() == 0
    assert await two.here.told("ann") == []


@in_transactions
async def test_paid_just_before_the_reminder(two: Two) -> None:
    here = two.here
    await here.claim("ann")
    token = await here.token("ann")
    for clock in (here.clock, two.there.clock):
        clock.turn(TTL_S - 60)
    remind = Expiry(here.shop, here.clock, here.terms.reservations).remind
    with before(LOCKING, lambda: two.there.pay(token)):
        assert await remind() == 0
    assert await here.told("ann") == ["order.paid"]
