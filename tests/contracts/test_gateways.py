"""The contract of `commerce.ports.CheckoutGateway`, on every implementation."""

from dataclasses import replace
from datetime import timedelta

import pytest

from adapters.payments.demo.gateway import DemoGateway
from adapters.payments.manual.gateway import ManualGateway, ManualTerms
from commerce.errors import GatewayFailed
from commerce.ids import ReservationId, VariantId
from commerce.model.orders import Buyer, CheckoutLine, PaymentKind
from commerce.ports import CheckoutGateway, PayRequest
from commerce.rules.references import reference
from commerce.rules.signing import Signer
from tests.conftest import TestClock

LINE = CheckoutLine(ReservationId(1), VariantId(1), "A12", "Lamp", "LAMP", {"size": "M"}, 2, 2990)


def a_request(clock: TestClock, attempt: int = 0, choice: str = "") -> PayRequest:
    return PayRequest(
        key=f"1:812:{attempt}",
        amount_minor=6470,
        currency="EUR",
        lines=(LINE,),
        shipping_minor=490,
        buyer=Buyer("ann@example.org", "Ann", "1 Main St", "IE"),
        reference=reference(812 + attempt),
        started_at=clock(),
        expires_at=clock() + timedelta(seconds=600),
        return_url="https://shop.example/c/x",
        locale="en",
        choice=choice,
    )


def make_demo(clock: TestClock) -> CheckoutGateway:
    return DemoGateway(clock, Signer(b"0123456789abcdef"))


def make_manual(clock: TestClock) -> CheckoutGateway:
    return ManualGateway(ManualTerms({"en": "Pay to IE12"}, {"en": "Pay the courier"}))


@pytest.fixture(params=[make_demo, make_manual], ids=["demo", "manual"])
def gateway(request: pytest.FixtureRequest, clock: TestClock) -> CheckoutGateway:
    made: CheckoutGateway = request.param(clock)
    return made


async def test_asking_twice_with_the_same_key_is_the_same_payment(
    gateway: CheckoutGateway, clock: TestClock
) -> None:
    request = a_request(clock)
    first = await gateway.create(request)
    clock.turn(30)
    assert await gateway.create(request) == first


async def test_another_key_is_another_payment(gateway: CheckoutGateway, clock: TestClock) -> None:
    first = await gateway.create(a_request(clock))
    second = await gateway.create(a_request(clock, attempt=1))
    assert first.provider_id != second.provider_id


async def test_every_choice_can_be_taken_and_the_first_is_the_default(
    gateway: CheckoutGateway, clock: TestClock
) -> None:
    choices = gateway.capabilities.choices
    begun = [await gateway.create(a_request(clock, choice=choice)) for choice in choices]
    assert await gateway.create(a_request(clock)) == begun[0]


async def test_a_choice_it_does_not_offer_is_refused_for_good(
    gateway: CheckoutGateway, clock: TestClock
) -> None:
    with pytest.raises(GatewayFailed) as failed:
        await gateway.create(a_request(clock, choice="barter"))
    assert failed.value.permanent


async def test_what_stays_here_tells_how_to_pay(gateway: CheckoutGateway, clock: TestClock) -> None:
    started = await gateway.create(a_request(clock))
    assert started.awaiting == bool(started.instructions) == (not gateway.capabilities.instant)


async def test_an_instant_payment_is_told_with_its_amount(
    gateway: CheckoutGateway, clock: TestClock
) -> None:
    started = await gateway.create(a_request(clock))
    event = await gateway.fetch(started.provider_id)
    if not gateway.capabilities.instant:
        assert event is None
        return
    assert event is not None
    assert (event.provider, event.provider_id) == (gateway.name, started.provider_id)
    assert (event.kind, event.amount_minor, event.currency) == (PaymentKind.PAID, 6470, "EUR")
    assert event.occurred_at.tzinfo is not None
    assert await gateway.fetch(started.provider_id) == event


async def test_expiring_twice_does_no_harm(gateway: CheckoutGateway, clock: TestClock) -> None:
    started = await gateway.create(a_request(clock))
    before = await gateway.fetch(started.provider_id)
    await gateway.expire(started.provider_id)
    await gateway.expire(started.provider_id)
    assert await gateway.fetch(started.provider_id) == before  # it was paid, or it never will be


async def test_a_refund_is_made_once_a_key_or_refused_for_good(
    gateway: CheckoutGateway, clock: TestClock
) -> None:
    started = await gateway.create(a_request(clock))
    if not gateway.capabilities.refunds:
        with pytest.raises(GatewayFailed) as failed:
            await gateway.refund(started.provider_id, 1, "refund:1:1")
        assert failed.value.permanent
        return
    for _ in range(3):
        await gateway.refund(started.provider_id, 6000, "refund:1:1")
    with pytest.raises(GatewayFailed) as failed:
        await gateway.refund(started.provider_id, 471, "refund:1:2")
    assert failed.value.permanent
    await gateway.refund(started.provider_id, 470, "refund:1:3")


@pytest.mark.parametrize("provider_id", ["", "x", "a.b", "RF00", "é.ü"])
async def test_an_unknown_payment_is_an_error(gateway: CheckoutGateway, provider_id: str) -> None:
    with pytest.raises(GatewayFailed) as failed:
        await gateway.fetch(provider_id)
    assert failed.value.permanent
    with pytest.raises(GatewayFailed):
        await gateway.expire(provider_id)


async def test_a_webhook_of_a_stranger_is_refused_for_good(gateway: CheckoutGateway) -> None:
    for headers in ({}, {"Demo-Signature": "0" * 64}):
        with pytest.raises(GatewayFailed) as failed:
            gateway.parse_webhook(b'[{"kind": "paid"}]', headers)
        assert failed.value.permanent


async def test_it_can_be_asked_with_what_any_buyer_writes(
    gateway: CheckoutGateway, clock: TestClock
) -> None:
    odd = replace(
        a_request(clock), buyer=Buyer(name="<b>O'Ann ☕"), locale="xx-YY", expires_at=None
    )
    started = await gateway.create(odd)
    await gateway.fetch(started.provider_id)
