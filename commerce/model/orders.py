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

    While `open` its lines are the cart's active reservations; from `paying` on they are frozen.
    Totals are minor units of `currency`.
    """

    id: CheckoutId
    show_id: ShowId
    customer_id: CustomerId
    viewer_id: ViewerId
    state: CheckoutState
    currency: str
    lines: tuple[CheckoutLine, ...]
    shipping_minor: int
    total_minor: int
    created_at: datetime
    expires_at: datetime | None
    provider: str | None = None
    provider_id: str | None = None
    buyer: Buyer = field(default_factory=Buyer)


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
    checkout_id: CheckoutId
    state: OrderState
    currency: str
    lines: tuple[OrderLine, ...]
    shipping_minor: int
    total_minor: int
    refunded_minor: int
    paid_at: datetime
    provider: str
    provider_id: str
    buyer: Buyer


@dataclass(frozen=True, slots=True)
class Refund:
    """Money to give back; `state` is `requested`, `done` or `failed` (then `error` says why)."""

    id: RefundId
    checkout_id: CheckoutId
    order_id: OrderId | None
    amount_minor: int
    currency: str
    reason: str
    actor: str
    state: str
    created_at: datetime
    error: str = ""
