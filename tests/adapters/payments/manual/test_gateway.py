from dataclasses import replace

import pytest

from adapters.payments.manual.gateway import ManualGateway, ManualTerms
from commerce.errors import GatewayFailed
from tests.conftest import TestClock
from tests.contracts.test_gateways import a_request

TRANSFER = {"en": "Pay to IE12", "it": "Paga a IE12"}


async def instructions(gateway: ManualGateway, clock: TestClock, locale: str) -> str:
    started = await gateway.create(replace(a_request(clock), locale=locale))
    return started.instructions


async def test_the_shop_s_words_are_told_in_the_buyer_s_language(clock: TestClock) -> None:
    gateway = ManualGateway(ManualTerms(TRANSFER, default_locale="it"))
    assert await instructions(gateway, clock, "en") == "Pay to IE12"
    assert await instructions(gateway, clock, "en-GB") == "Pay to IE12"
    assert await instructions(gateway, clock, "fr") == "Paga a IE12"


async def test_words_in_one_language_are_better_than_none(clock: TestClock) -> None:
    gateway = ManualGateway(ManualTerms({"de": "Zahle an IE12"}))
    assert await instructions(gateway, clock, "fr") == "Zahle an IE12"


async def test_the_reference_is_the_payment(clock: TestClock) -> None:
    request = a_request(clock)
    started = await ManualGateway(ManualTerms(TRANSFER)).create(request)
    assert started.provider_id == request.reference


async def test_only_what_has_words_is_offered(clock: TestClock) -> None:
    gateway = ManualGateway(ManualTerms(cash_on_delivery={"en": "Pay the courier"}))
    assert gateway.capabilities.choices == ("cash_on_delivery",)
    with pytest.raises(GatewayFailed):
        await gateway.create(a_request(clock, choice="bank_transfer"))


async def test_without_any_words_nothing_is_offered(clock: TestClock) -> None:
    with pytest.raises(GatewayFailed):
        await ManualGateway(ManualTerms()).create(a_request(clock))
