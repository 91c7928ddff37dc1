"""The life of a checkout, as steps of a transaction that several use cases take.

open → paying → paid; a declined attempt opens it again; awaiting is a longer paying.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from commerce.ids import CheckoutId, CustomerId, ShowId, ViewerId
from commerce.model.carts import CartLine
from commerce.model.events import CartChanged
from commerce.model.orders import Buyer, Checkout, CheckoutState
from commerce.rules import pricing
from commerce.services import finding
from commerce.services.reserving import Terms
from commerce.store import carts, checkouts
from commerce.store.transaction import Transaction

LOOK_FIRST_S = 1.0  # after which the sweep first asks what became of a payment


@dataclass(frozen=True, slots=True)
class CheckoutTerms:
    """How this shop is paid.

    `providers` are the ways to pay in the order offered; amounts are minor units of the shop's
    currency; `public_url` is where the pages are, without a slash at the end; stock ordered by
    transfer or on delivery is kept for `awaiting_s`; parcels go to `countries` (empty: anywhere);
    `reservations` say how the waitlist moves up when a cart lapses.
    """

    providers: tuple[str, ...]
    reservations: Terms
    public_url: str = ""
    tariff: pricing.Tariff = field(default_factory=pricing.Tariff)
    awaiting_s: int = 259_200
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PayWish:
    """How a buyer wants to pay, checked: whose words are what they wrote."""

    provider: str
    buyer: Buyer
    locale: str
    choice: str


def open_checkout(
    tx: Transaction, show_id: ShowId, customer_id: CustomerId, viewer_id: ViewerId, now: datetime
) -> Checkout:
    """The checkout by which a customer pays their cart: the live one, or a new one.

    Without anything to pay the last one answers, whatever became of it.
    """
    found = checkouts.live(tx, show_id, customer_id)
    if found is None and not carts.unpaid(tx, show_id, customer_id, now):
        found = checkouts.newest(tx, show_id, customer_id)
    if found is not None:
        return found
    new = Checkout(
        id=CheckoutId(tx.new_id()),
        show_id=show_id,
        customer_id=customer_id,
        viewer_id=viewer_id,
        state=CheckoutState.OPEN,
        currency=finding.shop(tx).currency,
        created_at=now,
        look_at=now + timedelta(seconds=LOOK_FIRST_S),
    )
    checkouts.add(tx, new)
    return checkouts.live(tx, show_id, customer_id) or new  # another process's, if it was first


def freeze(
    tx: Transaction, checkout: Checkout, wish: PayWish, terms: CheckoutTerms, now: datetime
) -> Checkout:
    """Let a locked, open checkout be paid: its lines and amounts stand from now on.

    Without any line nothing is changed, and the open checkout comes back.
    """
    lines = carts.unpaid(tx, checkout.show_id, checkout.customer_id, now)
    if not lines:
        return checkout
    frozen = tuple(line.frozen() for line in lines)
    totals = pricing.price(frozen, terms.tariff)
    checkouts.update(
        tx,
        checkout.id,
        state=CheckoutState.PAYING,
        lines=frozen,
        shipping_minor=totals.shipping_minor,
        tax_rate_bp=totals.tax_rate_bp,
        tax_included=totals.tax_included,
        tax_minor=totals.tax_minor,
        total_minor=totals.total_minor,
        expires_at=lapse_of(lines),
        paying_at=now,
        provider=wish.provider,
        choice=wish.choice,
        locale=wish.locale,
        buyer=wish.buyer,
        problem="",
        look_at=now + timedelta(seconds=LOOK_FIRST_S),
    )
    return changed(tx, checkout.id)


def reopen(tx: Transaction, checkout: Checkout, problem: str, now: datetime) -> Checkout:
    """Give a checkout back to its buyer after an attempt that failed; `problem` says why."""
    checkouts.update(
        tx,
        checkout.id,
        state=CheckoutState.OPEN,
        attempt=checkout.attempt + 1,
        problem=problem,
        lines=(),
        shipping_minor=0,
        tax_minor=0,
        total_minor=0,
        expires_at=None,
        paying_at=None,
        provider=None,
        provider_id=None,
        instructions="",
        look_at=now + timedelta(seconds=LOOK_FIRST_S),
    )
    return changed(tx, checkout.id)


def end(
    tx: Transaction, checkout: Checkout, state: CheckoutState, look_at: datetime | None = None
) -> Checkout:
    """End a checkout as paid, expired or cancelled; `look_at` keeps the sweep asking."""
    checkouts.update(tx, checkout.id, state=state, look_at=look_at, problem="")
    return changed(tx, checkout.id)


def changed(tx: Transaction, checkout_id: CheckoutId) -> Checkout:
    """The checkout as it is now, after telling the pages that it is another one."""
    checkout = known(tx, checkout_id)
    tx.emit(CartChanged(checkout.show_id, checkout.customer_id, checkout.id))
    return checkout


def known(tx: Transaction, checkout_id: CheckoutId) -> Checkout:
    """A checkout that was there before: none is ever deleted."""
    checkout = checkouts.get(tx, checkout_id)
    assert checkout is not None, "checkouts are never deleted"  # noqa: S101 - kept by the database
    return checkout


def lapse_of(lines: Collection[CartLine]) -> datetime:
    """When nothing of these lines (not empty) is kept any more."""
    return max(line.expires_at for line in lines)
