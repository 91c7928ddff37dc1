"""Bank transfer and cash on delivery as a payment provider (`commerce.ports.CheckoutGateway`)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from commerce.errors import GatewayFailed
from commerce.model.orders import PaymentEvent
from commerce.ports import GatewayCapabilities, PayRequest, PayStarted
from commerce.rules.references import read_reference


@dataclass(frozen=True, slots=True)
class ManualTerms:
    """The shop's own words by locale (`{"en": "Pay to …"}`); empty ones are not offered.

    `default_locale` is whose words are used for every other language.
    """

    bank_transfer: Mapping[str, str] = field(default_factory=dict)
    cash_on_delivery: Mapping[str, str] = field(default_factory=dict)
    default_locale: str = "en"

    def offered(self) -> dict[str, Mapping[str, str]]:
        """The choices with words, in the order shown."""
        both = {"bank_transfer": self.bank_transfer, "cash_on_delivery": self.cash_on_delivery}
        return {choice: words for choice, words in both.items() if words}


class ManualGateway:
    """Tells the buyer how to pay, and waits for `Orders.mark_paid`: no money passes here.

    A payment's id is its reference, which the buyer writes on the transfer.
    """

    name = "manual"

    def __init__(self, terms: ManualTerms) -> None:
        """Offer what the shop has words for."""
        self._terms = terms
        self._offered = terms.offered()
        self.capabilities = GatewayCapabilities(
            "payment_manual", refunds=False, instant=False, choices=tuple(self._offered)
        )

    async def create(self, request: PayRequest) -> PayStarted:
        """Answer with the shop's words; nothing is remembered."""
        words = self._offered.get(request.choice or next(iter(self._offered), ""))
        if words is None:
            raise GatewayFailed("the shop does not offer that way to pay", permanent=True)
        return PayStarted(
            request.reference, awaiting=True, instructions=self._in_locale(words, request.locale)
        )

    async def expire(self, provider_id: str) -> None:
        """Nothing to stop: a transfer that still comes is marked paid, and is late then."""
        _check(provider_id)

    async def refund(self, provider_id: str, amount_minor: int, key: str) -> None:
        """Always refused: a person sends the money, then `Orders.mark_refunded`."""
        raise GatewayFailed("a person gives this money back", permanent=True)

    async def fetch(self, provider_id: str) -> PaymentEvent | None:
        """Always `None`: only a person knows."""
        _check(provider_id)
        return None

    def parse_webhook(self, body: bytes, headers: Mapping[str, str]) -> Sequence[PaymentEvent]:
        """Always refused: nobody calls."""
        raise GatewayFailed("payment by hand has no webhooks", permanent=True)

    def _in_locale(self, words: Mapping[str, str], locale: str) -> str:
        language = locale.partition("-")[0]
        for name in (locale, language, self._terms.default_locale):
            if name in words:
                return words[name]
        return next(iter(words.values()))


def _check(provider_id: str) -> None:
    if read_reference(provider_id) is None:
        raise GatewayFailed("no such reference", permanent=True)
