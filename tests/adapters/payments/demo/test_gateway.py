from dataclasses import replace

import pytest

from adapters.payments.demo.gateway import SIGNATURE, DemoGateway
from commerce.errors import GatewayFailed
from commerce.model.orders import PaymentKind
from commerce.rules.signing import Signer
from tests.conftest import TestClock
from tests.contracts.test_gateways import a_request

SIGNER = Signer(b"0123456789abcdef")


@pytest.fixture
def bank(clock: TestClock) -> DemoGateway:
    return DemoGateway(clock, SIGNER, slow_s=5, late_s=2)


async def kind(bank: DemoGateway, provider_id: str) -> PaymentKind | None:
    event = await bank.fetch(provider_id)
    return event.kind if event else None


async def test_a_declined_payment_is_told_at_once(bank: DemoGateway, clock: TestClock) -> None:
    started = await bank.create(a_request(clock, choice="decline"))
    assert await kind(bank, started.provider_id) is PaymentKind.DECLINED


async def test_a_slow_payment_takes_its_seconds(bank: DemoGateway, clock: TestClock) -> None:
    started = await bank.create(a_request(clock, choice="slow"))
    clock.turn(4.999)
    assert await kind(bank, started.provider_id) is None
    clock.turn(0.001)
    assert await kind(bank, started.provider_id) is PaymentKind.PAID


async def test_a_late_payment_comes_after_the_stock_lapsed_and_can_not_be_stopped(
    bank: DemoGateway, clock: TestClock
) -> None:
    started = await bank.create(a_request(clock, choice="late"))
    clock.turn(601.9)
    assert await kind(bank, started.provider_id) is None
    await bank.expire(started.provider_id)
    clock.turn(0.1)
    assert await kind(bank, started.provider_id) is PaymentKind.PAID


async def test_a_slow_payment_can_be_stopped_before_it_is_made(
    bank: DemoGateway, clock: TestClock
) -> None:
    started = await bank.create(a_request(clock, choice="slow"))
    clock.turn(3)
    await bank.expire(started.provider_id)
    clock.turn(60)
    await bank.expire(started.provider_id)
    assert await kind(bank, started.provider_id) is PaymentKind.EXPIRED


async def test_the_bank_knows_its_payments_after_a_restart(
    bank: DemoGateway, clock: TestClock
) -> None:
    started = await bank.create(a_request(clock, choice="slow"))
    clock.turn(6)
    reopened = DemoGateway(clock, SIGNER, slow_s=5, late_s=2)
    assert await reopened.fetch(started.provider_id) == await bank.fetch(started.provider_id)


async def test_nobody_makes_up_a_payment(bank: DemoGateway, clock: TestClock) -> None:
    forged = await DemoGateway(clock, Signer(b"another secret!!")).create(a_request(clock))
    with pytest.raises(GatewayFailed):
        await bank.fetch(forged.provider_id)


async def test_nothing_is_collected_for_nothing(bank: DemoGateway, clock: TestClock) -> None:
    with pytest.raises(GatewayFailed):
        await bank.create(replace(a_request(clock), amount_minor=0))


async def test_what_was_not_taken_is_not_given_back(bank: DemoGateway, clock: TestClock) -> None:
    for choice in ("slow", "decline"):
        started = await bank.create(a_request(clock, choice=choice))
        with pytest.raises(GatewayFailed):
            await bank.refund(started.provider_id, 1, "refund:1:1")


async def test_its_webhook_tells_what_fetch_does(bank: DemoGateway, clock: TestClock) -> None:
    started = await bank.create(a_request(clock, choice="slow"))
    assert bank.parse_webhook(*await bank.webhook(started.provider_id)) == []
    clock.turn(5)
    body, headers = await bank.webhook(started.provider_id)
    lower = {name.lower(): value for name, value in headers.items()}
    assert bank.parse_webhook(body, lower) == [await bank.fetch(started.provider_id)]
    with pytest.raises(GatewayFailed):
        bank.parse_webhook(body.replace(b"paid", b"expired"), headers)
    with pytest.raises(GatewayFailed):
        bank.parse_webhook(b"\xff" + body, {SIGNATURE: headers[SIGNATURE]})
