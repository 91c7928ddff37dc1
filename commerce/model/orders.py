"""Checkouts, orders, refunds and what payment providers tell."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from commerce.ids import (
    CheckoutId,
    CustomerId,
    OrderId,
    RefundId,
    ReservationId,
    ShowId,
    VariantId,
    ViewerId,
)


class CheckoutState(StrEnum):
    """open → paying → paid; declined goes back to open; expired and cancelled are ends."""

    OPEN = "open"
    PAYING = "paying"  # handed to a provider: its lines and amount stand
    AWAITING = "awaiting"  # manual: ordered, to be paid by transfer or on delivery
    PAID = "paid"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class CheckoutLine:
    """One reservation as it is paid: pieces and unit price in minor units."""

    reservation_id: ReservationId
    variant_id: VariantId
    code: str
    title: str
    sku: str
    options: dict[str, str]
    quantity: int
    unit_minor: int
    picture: str | None = None

    @property
    def total_minor(self) -> int:
        """Pieces times unit price."""
        return self.quantity * self.unit_minor


@dataclass(frozen=True, slots=True)
class Buyer:
    """Who pays and where it goes: kept for the seller, never shown on a linked page."""

    email: str = ""
    name: str = ""
    address: str = ""
    country: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Checkout:
    """One attempt to pay a cart: its link, its expiry, the provider's id.

    While `open` its lines are the cart's active reservations and not stored; from `paying` on they
    are frozen, together with every amount (minor units of `currency`). `total_minor` holds the tax
    unless `tax_included` says that the prices do already. `choice` is one of those the provider
    offers, `instructions` what the provider told the buyer to do, in `locale`. `problem` says why
    the last attempt failed (`declined`, `unavailable`). `look_at` is when the sweep next asks what
    became of it, `None` when nothing more can.
    """

    id: CheckoutId
    show_id: ShowId
    customer_id: CustomerId
    viewer_id: ViewerId
    state: CheckoutState
    currency: str
    created_at: datetime
    lines: tuple[CheckoutLine, ...] = ()
    shipping_minor: int = 0
    tax_rate_bp: int = 0
    tax_included: bool = True
    tax_minor: int = 0
    total_minor: int = 0
    expires_at: datetime | None = None
    paying_at: datetime | None = None
    attempt: int = 0
    provider: str | None = None
    provider_id: str | None = None
    choice: str = ""
    locale: str = ""
    instructions: str = ""
    problem: str = ""
    buyer: Buyer = field(default_factory=Buyer)
    look_at: datetime | None = None


class PaymentKind(StrEnum):
    """What a provider told us happened to a checkout's payment."""

    PAID = "paid"
    DECLINED = "declined"
    EXPIRED = "expired"
    REFUNDED = "refunded"


@dataclass(frozen=True, slots=True)
class PaymentEvent:
    """What a provider told us, stored before acting, unique by (provider, event_id)."""

    provider: str
    event_id: str
    kind: PaymentKind
    provider_id: str
    amount_minor: int
    currency: str
    occurred_at: datetime


class Effect(StrEnum):
    """What a payment event changed, once it was applied."""

    PAID = "paid"  # all lines were given
    LATE = "late"  # some lines could no longer be given, their money goes back
    REFUNDED = "refunded"  # nothing could be given, all money goes back
    MISMATCH = "mismatch"  # another amount or currency than asked for: a person decides
    DECLINED = "declined"
    EXPIRED = "expired"
    STALE = "stale"  # told about something that is over already; nothing changed
    UNKNOWN = "unknown"  # no payment of ours


@dataclass(frozen=True, slots=True)
class Attempt:
    """One payment begun with a provider: whatever becomes of it finds its checkout by this."""

    provider: str
    provider_id: str
    checkout_id: CheckoutId
    attempt: int
    amount_minor: int
    currency: str
    created_at: datetime


class OrderState(StrEnum):
    """What has become of an order."""

    PAID = "paid"
    PARTLY_REFUNDED = "partly_refunded"
    REFUNDED = "refunded"


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One immutable line of an order; only `refunded` (pieces) can grow."""

    line_no: int
    variant_id: VariantId
    code: str
    title: str
    sku: str
    options: dict[str, str]
    quantity: int
    unit_minor: int
    refunded: int = 0


@dataclass(frozen=True, slots=True)
class Order:
    """A paid checkout. `number` counts the shop's orders from 1 without gaps."""

    id: OrderId
    number: int
    show_id: ShowId
    customer_id: CustomerId
    viewer_id: ViewerId
    checkout_id: CheckoutId
    state: OrderState
    currency: str
    lines: tuple[OrderLine, ...]
    shipping_minor: int
    tax_rate_bp: int
    tax_included: bool
    tax_minor: int
    total_minor: int
    refunded_minor: int
    paid_at: datetime
    provider: str
    provider_id: str
    buyer: Buyer


@dataclass(frozen=True, slots=True)
class Refund:
    """Money to give back from one payment, once.

    `state` is `requested`, `done` or `failed`; `error` is what the provider last answered. One
    that failed, or whose provider gives nothing back by itself, waits for a person.
    """

    id: RefundId
    checkout_id: CheckoutId
    order_id: OrderId | None
    provider: str
    provider_id: str
    amount_minor: int
    currency: str
    reason: str
    actor: str
    state: str
    created_at: datetime
    attempts: int = 0
    error: str = ""
