"""Talking to payment providers about checkouts: steps that several use cases take.

No transaction waits for a provider: what is asked was written before, what is answered is written
after, and whatever was lost in between is asked again with the same key.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from commerce.errors import GatewayFailed
from commerce.model.orders import Checkout, Effect, PaymentEvent
from commerce.ports import CheckoutGateway, Clock, PayRequest, PayStarted
from commerce.rules.references import reference
from commerce.rules.signing import Signer
from commerce.services import payment_steps
from commerce.services.checkout_steps import CheckoutTerms
from commerce.store import payments
from commerce.store.database import ShopDatabase
from commerce.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Collector:
    """Begins payments, asks about them, and acts on what providers tell."""

    database: ShopDatabase
    clock: Clock
    signer: Signer
    gateways: Mapping[str, CheckoutGateway]
    terms: CheckoutTerms

    def link(self, token: str) -> str:
        """The address of a checkout's page."""
        return f"{self.terms.public_url}/c/{token}"

    def gateway(self, provider: str) -> CheckoutGateway:
        """The way to a provider.

        Raises:
            GatewayFailed: it was taken out of the settings while payments were under way.
        """
        if provider not in self.gateways:
            raise GatewayFailed(f"the provider {provider} is not set up any more")
        return self.gateways[provider]

    async def begin(self, checkout: Checkout) -> PayStarted | None:
        """Ask the provider of a paying checkout to collect; again is the same payment.

        `None` when it could not: refused, and the checkout is open again, or not answered, and it
        is still paying until somebody asks again. Its `problem` says which.
        """
        try:
            gateway = self.gateway(checkout.provider or "")
            started = await gateway.create(self._request(checkout))
        except GatewayFailed as failure:
            await self.database.write(
                partial(
                    payment_steps.not_begun,
                    checkout_id=checkout.id,
                    attempt=checkout.attempt,
                    refused=failure.permanent,
                    now=self.clock(),
                )
            )
            return None
        await self.database.write(
            partial(
                payment_steps.begun,
                begun=payment_steps.Begun(checkout, started),
                terms=self.terms,
                now=self.clock(),
            )
        )
        return started

    async def ask(self, provider: str, provider_id: str) -> Effect | None:
        """Ask a provider what became of a payment, and act on it; `None` while nothing has.

        Raises:
            GatewayFailed: it did not answer.
        """
        event = await self.gateway(provider).fetch(provider_id)
        return None if event is None else await self.receive([event])

    async def receive(self, events: Sequence[PaymentEvent]) -> Effect | None:
        """Store what a provider told, then act on it; returns what the last event changed.

        An event told before changes nothing. One of a payment not known yet waits for the sweep.
        """

        def store(tx: Transaction) -> None:
            for event in events:
                payments.add_event(tx, event, self.clock())

        await self.database.write(store)
        effect = None
        for event in events:
            effect = await self.apply(event)
        return effect

    async def apply(self, event: PaymentEvent) -> Effect | None:
        """Act on a stored event, in one transaction."""
        return await self.database.write(
            partial(payment_steps.apply, event=event, terms=self.terms, now=self.clock())
        )

    def _request(self, checkout: Checkout) -> PayRequest:
        token = self.signer.token("checkout", checkout.id)
        return PayRequest(
            key=f"{self.database.shop_id}:{checkout.id}:{checkout.attempt}",
            amount_minor=checkout.total_minor,
            currency=checkout.currency,
            lines=checkout.lines,
            shipping_minor=checkout.shipping_minor,
            buyer=checkout.buyer,
            reference=reference(checkout.id),
            started_at=checkout.paying_at or checkout.created_at,
            expires_at=checkout.expires_at,
            return_url=self.link(token),
            locale=checkout.locale,
            choice=checkout.choice,
        )
