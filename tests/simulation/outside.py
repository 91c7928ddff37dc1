"""The bank and the platforms: they outlive every process, and fail in their own ways."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeVar

from adapters.payments.demo.gateway import DemoGateway
from commerce.errors import DeliveryFailed, GatewayFailed
from commerce.model.messages import NewMessage, Rung
from commerce.model.orders import PaymentEvent
from commerce.ports import PayRequest, PayStarted, Recipient, Text
from commerce.services.parcels import PRIVATE_RUNGS
from tests.commerce.paying import Bank
from tests.conftest import TestClock
from tests.fakes.messenger import RecordingMessenger
from tests.simulation.weather import Mortal, Weather, called

T = TypeVar("T")

_MUTE_S = 1_000.0  # longer than any process waits


class MoodyBank(Bank):
    """The demo bank, which refuses some payments: always, however often it is asked."""

    def __init__(self, clock: TestClock, weather: Weather) -> None:
        super().__init__(clock)
        self._weather = weather
        self._refused: set[str] = set()

    async def create(self, request: PayRequest) -> PayStarted:
        if request not in self.begun and self._weather.strikes("bank refuses", 0.05):
            self._refused.add(request.key)
        if request.key in self._refused:
            raise GatewayFailed("not with us", permanent=True)
        return await super().create(request)


class Branch:
    """The bank as one process reaches it (`commerce.ports.CheckoutGateway`)."""

    name = "demo"
    capabilities = DemoGateway.capabilities

    def __init__(self, bank: Bank, weather: Weather, owner: Mortal) -> None:
        self._bank = bank
        self._weather = weather
        self._owner = owner

    async def create(self, request: PayRequest) -> PayStarted:
        return await self._asked(lambda: self._bank.create(request))

    async def fetch(self, provider_id: str) -> PaymentEvent | None:
        return await self._asked(lambda: self._bank.fetch(provider_id))

    async def expire(self, provider_id: str) -> None:
        await self._asked(lambda: self._bank.expire(provider_id))

    async def refund(self, provider_id: str, amount_minor: int, key: str) -> None:
        await self._asked(lambda: self._bank.refund(provider_id, amount_minor, key))

    def parse_webhook(self, body: bytes, headers: Mapping[str, str]) -> Sequence[PaymentEvent]:
        return self._bank.parse_webhook(body, headers)

    async def _asked(self, act: Callable[[], Awaitable[T]]) -> T:
        if self._weather.strikes("bank away", 0.05):
            raise GatewayFailed("no answer")
        answer = await called(self._weather, self._owner, act)
        if self._weather.strikes("bank's answer lost", 0.05):
            raise GatewayFailed("timeout")
        return answer


class Booth:
    """A platform as one process reaches it (`commerce.ports.Messenger`)."""

    per_minute: int | None = None

    def __init__(self, platform: RecordingMessenger, weather: Weather, owner: Mortal) -> None:
        self.platform = platform.platform
        self.rungs = platform.rungs
        self._platform = platform
        self._weather = weather
        self._owner = owner

    async def send(self, rung: Rung, to: Recipient, text: Text, key: str) -> str:
        if rung not in PRIVATE_RUNGS:
            assert text.link is None, f"a link in public: {text}"
        elif text.facts is not None and "viewer" in text.facts:
            assert text.facts["viewer"] == to.name, f"{text.facts} told to {to.name}"
        self._fail(rung)
        if self._weather.strikes("platform mute", 0.01):
            await asyncio.sleep(_MUTE_S)
        sent_id = await called(
            self._weather, self._owner, lambda: self._platform.send(rung, to, text, key)
        )
        if self._weather.strikes("shown and not said", 0.04):
            raise DeliveryFailed("timeout")
        return sent_id

    def _fail(self, rung: Rung) -> None:
        if self._weather.strikes("platform busy", 0.06):
            raise DeliveryFailed("busy", retry_after_s=self._weather.dice.choice((None, 1.0, 40.0)))
        if self._weather.strikes("rung closed", 0.06):
            raise DeliveryFailed(f"{rung} is closed", permanent=True)


class Plain:
    """Words that nobody has to read (`commerce.ports.Wording`)."""

    locales: tuple[str, ...] = ("en",)

    def say(self, key: str, locale: str, facts: Mapping[str, Any]) -> str:
        return key

    def message(self, message: NewMessage, rung: Rung, locale: str) -> str:
        return message.kind
