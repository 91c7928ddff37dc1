"""Paying a cart: its link, its page, and one payment however often the button is pressed."""

import logging
from collections.abc import Mapping
from datetime import datetime
from functools import partial

from commerce.errors import GatewayFailed, Invalid, NotFound
from commerce.ids import CheckoutId, CustomerId, OrderId, ShowId, ViewerId
from commerce.model.carts import CheckoutView, PayResult
from commerce.model.messages import NewMessage
from commerce.model.orders import Buyer, Checkout, CheckoutState, PaymentEvent
from commerce.model.people import Viewer
from commerce.ports import CheckoutGateway, Clock, GatewayCapabilities
from commerce.rules.buyers import checked
from commerce.rules.signing import Signer
from commerce.services import checkout_steps, checkout_views, receipts
from commerce.services.checkout_steps import CheckoutTerms, PayWish
from commerce.services.collecting import Collector
from commerce.store import checkouts, orders
from commerce.store.database import ShopDatabase
from commerce.store.transaction import Transaction

_log = logging.getLogger(__name__)


class Checkouts:
    """Checkouts by their links. A token is a capability: who has it sees and pays that cart."""

    def __init__(
        self,
        database: ShopDatabase,
        clock: Clock,
        signer: Signer,
        gateways: Mapping[str, CheckoutGateway],
        terms: CheckoutTerms,
    ) -> None:
        """Take payments through `gateways`; only those `terms` names are offered."""
        self._database = database
        self._clock = clock
        self._signer = signer
        self._gateways = gateways
        self._terms = terms
        self._collector = Collector(database, clock, signer, gateways, terms)

    @property
    def providers(self) -> dict[str, GatewayCapabilities]:
        """The ways to pay, in the order offered."""
        return {name: self._gateways[name].capabilities for name in self._terms.providers}

    def open_for(
        self,
        tx: Transaction,
        show_id: ShowId,
        customer_id: CustomerId,
        viewer_id: ViewerId,
        now: datetime,
    ) -> str:
        """The token by which a customer pays their cart in a show, as a step of a transaction."""
        checkout = checkout_steps.open_checkout(tx, show_id, customer_id, viewer_id, now)
        return self._signer.token("checkout", checkout.id)

    def link(self, token: str) -> str:
        """The address of a checkout's page."""
        return self._collector.link(token)

    def receipt_link(self, token: str) -> str:
        """The address of a receipt."""
        return f"{self._terms.public_url}/r/{token}"

    def link_for(self, tx: Transaction, message: NewMessage, viewer: Viewer, now: datetime) -> str:
        """The link that goes with a message of a show, as a step of a transaction.

        One about an order (`order_id` among its facts) leads to its receipt, any other to the
        checkout of the viewer's cart.
        """
        order_id = message.facts.get("order_id")
        if order_id is not None:
            return self.receipt_link(receipts.receipt_token(self._signer, OrderId(order_id)))
        assert message.show_id is not None, "a message with a link has a show"  # noqa: S101
        customer_id = viewer.customer_id
        return self.link(self.open_for(tx, message.show_id, customer_id, viewer.id, now))

    async def view(self, token: str) -> CheckoutView | None:
        """The checkout of a token as its page shows it, `None` when no such token was given out."""
        checkout_id = self._signer.read("checkout", token)
        if checkout_id is None:
            return None
        return await self._database.read(
            partial(
                checkout_views.view,
                checkout_id=CheckoutId(checkout_id),
                signer=self._signer,
                tariff=self._terms.tariff,
                now=self._clock(),
            )
        )

    async def pay(
        self, token: str, provider: str, buyer: Buyer, locale: str, choice: str = ""
    ) -> PayResult:
        """Pay a cart through one of `providers`, in one of its choices (the first by default).

        Pressed twice, or in two tabs, it is one payment: while one is under way it is asked about
        again, and `provider`, `buyer` and `choice` of the second press are ignored.

        Raises:
            NotFound: `no_such_checkout`.
            Invalid: `no_such_provider`, `no_such_choice`, or `bad_buyer` with the field.
        """
        wish = self._wish(provider, buyer, locale, choice)
        checkout_id = self._signer.read("checkout", token)
        if checkout_id is None:
            raise NotFound("no_such_checkout")
        checkout = await self._database.write(
            partial(
                _begin,
                checkout_id=CheckoutId(checkout_id),
                wish=wish,
                terms=self._terms,
                now=self._clock(),
            )
        )
        if checkout.state is not CheckoutState.PAYING:
            return await self._result(checkout, None)
        started = await self._collector.begin(checkout)
        if started is None:
            return await self._result(checkout, None)
        if started.redirect_url is None and not started.awaiting:
            await self._ask(checkout, started.provider_id)
        return await self._result(checkout, started.redirect_url)

    async def receive(self, event: PaymentEvent) -> None:
        """Take in what a provider told: stored first, then acted on."""
        await self._collector.receive([event])

    async def receive_webhook(self, provider: str, body: bytes, headers: Mapping[str, str]) -> None:
        """Take in what a provider posted, raw as it came.

        Raises:
            NotFound: `no_such_provider`.
            GatewayFailed: permanent; the signature or the body is wrong.
        """
        if provider not in self._gateways:
            raise NotFound("no_such_provider", provider=provider)
        events = self._gateways[provider].parse_webhook(body, headers)
        await self._collector.receive(events)

    async def _ask(self, checkout: Checkout, provider_id: str) -> None:
        """Ask at once: what is paid instantly shows on the page within a second."""
        try:
            await self._collector.ask(checkout.provider or "", provider_id)
        except GatewayFailed as failure:  # the payment stands: the sweep asks again
            _log.warning("checkout %d: asking about it failed: %s", checkout.id, failure)

    def _wish(self, provider: str, buyer: Buyer, locale: str, choice: str) -> PayWish:
        offered = self.providers
        if provider not in offered:
            raise Invalid("no_such_provider", provider=provider, known=list(offered))
        choices = offered[provider].choices
        if choice and choice not in choices:
            raise Invalid("no_such_choice", choice=choice, known=list(choices))
        return PayWish(provider, checked(buyer, self._terms.countries), locale, choice)

    async def _result(self, asked: Checkout, redirect_url: str | None) -> PayResult:
        def look(tx: Transaction) -> PayResult:
            checkout = checkout_steps.known(tx, asked.id)
            order = orders.of_checkout(tx, checkout.id)
            receipt = receipts.receipt_token(self._signer, order.id) if order else None
            if asked.state is CheckoutState.OPEN:  # it could not begin: there is nothing to pay
                return PayResult(CheckoutState.EXPIRED)
            return PayResult(checkout.state, redirect_url, receipt, checkout.problem)

        return await self._database.read(look)


def _begin(
    tx: Transaction, checkout_id: CheckoutId, wish: PayWish, terms: CheckoutTerms, now: datetime
) -> Checkout:
    """Freeze an open checkout; one that is in any other state stays as it is."""
    checkout = checkouts.lock(tx, checkout_id)
    if checkout is None:
        raise NotFound("no_such_checkout")
    if checkout.state is not CheckoutState.OPEN:
        return checkout
    return checkout_steps.freeze(tx, checkout, wish, terms, now)
