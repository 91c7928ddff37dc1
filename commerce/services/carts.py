"""My claims: what a viewer keeps, waits for, has to pay and has paid."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from commerce.ids import ShowId
from commerce.model.carts import CartCheckout, CartOrder, CartView
from commerce.model.orders import Checkout, CheckoutState, Order
from commerce.model.people import Identity, Viewer
from commerce.ports import Clock
from commerce.rules import pricing
from commerce.rules.pricing import Tariff
from commerce.rules.signing import Signer
from commerce.services import checkout_steps, finding, receipts
from commerce.store import carts, checkouts, orders, shows, viewers
from commerce.store.database import ShopDatabase
from commerce.store.transaction import Transaction

_SHOWN = (*checkouts.LIVE, CheckoutState.AWAITING)


class Carts:
    """The carts of viewers. A viewer's cart is that of the customer behind them."""

    def __init__(
        self, database: ShopDatabase, clock: Clock, signer: Signer, tariff: Tariff
    ) -> None:
        """Show carts with what `tariff` adds to the goods."""
        self._database = database
        self._clock = clock
        self._signer = signer
        self._tariff = tariff

    async def of_viewer(self, show_id: ShowId, identity: Identity) -> CartView:
        """What this viewer has in a show; empty for who never claimed.

        Where something is to be paid and no checkout is open yet, one is opened.
        """
        seen = await self._database.read(partial(self._view, show_id=show_id, who=identity))
        unasked = any(line.checkout_id is None for line in seen.lines)
        if seen.checkout is not None or not unasked:
            return seen

        def open_one(tx: Transaction) -> CartView:
            viewer = viewers.ensure(tx, [identity], self._clock())[
                identity.platform, identity.user_id
            ]
            now = self._clock()
            checkout_steps.open_checkout(tx, show_id, viewer.customer_id, viewer.id, now)
            return self._of(tx, show_id, viewer, now)

        return await self._database.write(open_one)

    def _view(self, tx: Transaction, show_id: ShowId, who: Identity) -> CartView:
        viewer = viewers.find(tx, who.platform, who.user_id)
        if viewer is None:
            return CartView(show_id)
        return self._of(tx, show_id, viewer, self._clock())

    def _of(self, tx: Transaction, show_id: ShowId, viewer: Viewer, now: datetime) -> CartView:
        customer_id, show = viewer.customer_id, shows.get(tx, show_id)
        cart = CartView(
            show_id=show_id,
            customer_id=customer_id,
            viewer_id=viewer.id,
            currency=finding.shop(tx).currency,
            lines=carts.lines(tx, show_id, customer_id, now),
            places=carts.places(tx, show_id, customer_id),
            entries=() if show is None else carts.entries(tx, show, customer_id),
            orders=tuple(map(self._order, orders.of_customer(tx, show_id, customer_id))),
        )
        shown = checkouts.in_states(tx, show_id, customer_id, _SHOWN)
        asked = [self._checkout(one, cart) for one in shown]
        live = [one for one in asked if one.state is not CheckoutState.AWAITING]
        return replace(
            cart,
            checkout=live[0] if live else None,
            awaiting=tuple(one for one in asked if one.state is CheckoutState.AWAITING),
        )

    def _checkout(self, checkout: Checkout, cart: CartView) -> CartCheckout:
        total, lapses_at = checkout.total_minor, checkout.expires_at
        if checkout.state is CheckoutState.OPEN:
            unpaid = [line for line in cart.lines if line.checkout_id is None]
            lines = [line.frozen() for line in unpaid]
            total = pricing.price(lines, self._tariff).total_minor
            lapses_at = min((line.expires_at for line in unpaid), default=None)
        token = self._signer.token("checkout", checkout.id)
        return CartCheckout(checkout.id, token, checkout.state, total, lapses_at)

    def _order(self, order: Order) -> CartOrder:
        return CartOrder(
            order_id=order.id,
            number=order.number,
            token=receipts.receipt_token(self._signer, order.id),
            state=order.state,
            total_minor=order.total_minor,
            refunded_minor=order.refunded_minor,
            paid_at=order.paid_at,
        )
