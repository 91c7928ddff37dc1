"""The demo bank as a payment provider (`commerce.ports.CheckoutGateway`)."""

import hmac
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime

from adapters.payments.demo.payment import CHOICES, DemoPayment, milliseconds, read_payment
from commerce.errors import GatewayFailed
from commerce.model.orders import PaymentEvent, PaymentKind
from commerce.ports import Clock, GatewayCapabilities, PayRequest, PayStarted
from commerce.rules.signing import Signer

SIGNATURE = "Demo-Signature"


class DemoGateway:
    """A bank whose clock is ours: what it says follows from a payment's id and the time.

    Choices: `success` and `decline` are decided at once, `slow` is paid after `slow_s` seconds,
    `late` only `late_s` seconds after the stock was no longer kept, and can't be stopped. What it
    was told to expire or refund it remembers until the process ends, which is long enough: a
    caller that is unsure repeats itself.
    """

    name = "demo"
    capabilities = GatewayCapabilities("payment_demo", refunds=True, instant=True, choices=CHOICES)

    def __init__(
        self, clock: Clock, signer: Signer, slow_s: float = 5.0, late_s: float = 5.0
    ) -> None:
        """Open the bank; payments are signed with `signer`."""
        self._clock = clock
        self._signer = signer
        self._slow_s = slow_s
        self._late_s = late_s
        self._expired: dict[str, datetime] = {}
        self._refunds: dict[str, dict[str, int]] = defaultdict(dict)

    async def create(self, request: PayRequest) -> PayStarted:
        """Begin a payment; the same request is the same payment, whatever happened since."""
        choice = request.choice or CHOICES[0]
        if choice not in CHOICES or request.amount_minor <= 0:
            raise GatewayFailed("the demo bank does not do that", permanent=True)
        payment = DemoPayment(
            key=request.key,
            choice=choice,
            amount_minor=request.amount_minor,
            currency=request.currency,
            started_ms=milliseconds(request.started_at),
            expires_ms=milliseconds(request.expires_at or request.started_at),
        )
        return PayStarted(payment.provider_id(self._signer))

    async def expire(self, provider_id: str) -> None:
        """Stop a payment that has not been decided; `late` ones are on their way already."""
        payment = read_payment(provider_id, self._signer)
        now = self._clock()
        if payment.choice != "late" and now < self._settles_at(payment):
            self._expired.setdefault(provider_id, now)

    async def refund(self, provider_id: str, amount_minor: int, key: str) -> None:
        """Give money back: once a key, and never more than was taken."""
        done = self._refunds[provider_id]
        if key in done:
            return
        taken = await self.fetch(provider_id)
        if taken is None or taken.kind is not PaymentKind.PAID:
            raise GatewayFailed("nothing was taken", permanent=True)
        if not 0 < amount_minor <= taken.amount_minor - sum(done.values()):
            raise GatewayFailed("that much was not taken", permanent=True)
        done[key] = amount_minor

    async def fetch(self, provider_id: str) -> PaymentEvent | None:
        """What the bank has decided by now."""
        payment = read_payment(provider_id, self._signer)
        if provider_id in self._expired:
            return self._event(payment, PaymentKind.EXPIRED, self._expired[provider_id])
        settles_at = self._settles_at(payment)
        if self._clock() < settles_at:
            return None
        declined = payment.choice == "decline"
        kind = PaymentKind.DECLINED if declined else PaymentKind.PAID
        return self._event(payment, kind, settles_at)

    async def webhook(self, provider_id: str) -> tuple[bytes, dict[str, str]]:
        """Body and headers of what the bank would post now; empty while nothing was decided."""
        event = await self.fetch(provider_id)
        facts = [] if event is None else [asdict(event)]
        body = json.dumps(facts, default=_plain).encode()
        return body, {SIGNATURE: self._sign(body)}

    def parse_webhook(self, body: bytes, headers: Mapping[str, str]) -> Sequence[PaymentEvent]:
        """Read what `webhook` made; header names in any case."""
        given = {name.lower(): value for name, value in headers.items()}
        if not hmac.compare_digest(
            given.get(SIGNATURE.lower(), "").encode(), self._sign(body).encode()
        ):
            raise GatewayFailed("the webhook's signature is wrong", permanent=True)
        return [_event(facts) for facts in json.loads(body)]

    def _settles_at(self, payment: DemoPayment) -> datetime:
        return payment.settles_at(self._slow_s, self._late_s)

    def _event(self, payment: DemoPayment, kind: PaymentKind, at: datetime) -> PaymentEvent:
        return PaymentEvent(
            provider=self.name,
            event_id=f"{payment.key}:{kind.value}",
            kind=kind,
            provider_id=payment.provider_id(self._signer),
            amount_minor=payment.amount_minor,
            currency=payment.currency,
            occurred_at=at,
        )

    def _sign(self, body: bytes) -> str:
        return self._signer.hash("demo webhook", body.decode("latin-1"))


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _event(facts: dict[str, str]) -> PaymentEvent:
    return PaymentEvent(
        provider=facts["provider"],
        event_id=facts["event_id"],
        kind=PaymentKind(facts["kind"]),
        provider_id=facts["provider_id"],
        amount_minor=int(facts["amount_minor"]),
        currency=facts["currency"],
        occurred_at=datetime.fromisoformat(facts["occurred_at"]),
    )
