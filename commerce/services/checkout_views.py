"""A checkout as its page shows it."""

from datetime import datetime

from commerce.ids import CheckoutId
from commerce.model.carts import CheckoutView
from commerce.model.orders import Checkout, CheckoutState
from commerce.rules import pricing
from commerce.rules.pricing import Tariff, Totals
from commerce.rules.references import reference
from commerce.rules.signing import Signer
from commerce.services import receipts
from commerce.store import carts, checkouts, orders, payments
from commerce.store.transaction import Transaction


def view(
    tx: Transaction, checkout_id: CheckoutId, signer: Signer, tariff: Tariff, now: datetime
) -> CheckoutView | None:
    """One checkout, `None` when there is no such."""
    checkout = checkouts.get(tx, checkout_id)
    if checkout is None:
        return None
    asks = checkout.id if checkout.state is not CheckoutState.OPEN else None
    cart = carts.lines(tx, checkout.show_id, checkout.customer_id, now)
    kept = [line for line in cart if line.checkout_id == asks]
    lines, totals, state = checkout.lines, _totals(checkout), checkout.state
    if checkout.state is CheckoutState.OPEN:
        lines = tuple(line.frozen() for line in kept)
        totals = pricing.price(lines, tariff)
        state = CheckoutState.OPEN if lines else CheckoutState.EXPIRED
    order = orders.of_checkout(tx, checkout.id)
    return CheckoutView(
        checkout_id=checkout.id,
        token=signer.token("checkout", checkout.id),
        show_id=checkout.show_id,
        customer_id=checkout.customer_id,
        state=state,
        currency=checkout.currency,
        lines=lines,
        shipping_minor=totals.shipping_minor,
        tax_rate_bp=totals.tax_rate_bp,
        tax_included=totals.tax_included,
        tax_minor=totals.tax_minor,
        total_minor=totals.total_minor,
        lapses_at=min((line.expires_at for line in kept), default=None),
        provider=checkout.provider,
        reference=reference(checkout.id),
        instructions=checkout.instructions,
        problem=checkout.problem,
        order=receipts.views(tx, signer, [order])[0] if order else None,
        refunds=payments.refunds_of(tx, [checkout.id]),
    )


def _totals(checkout: Checkout) -> Totals:
    return pricing.charge(
        sum(line.total_minor for line in checkout.lines),
        checkout.shipping_minor,
        checkout.tax_rate_bp,
        checkout.tax_included,
    )
