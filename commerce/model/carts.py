"""What a viewer sees of what they claimed, owe and paid."""

from dataclasses import dataclass, field
from datetime import datetime

from commerce.ids import (
    CheckoutId,
    ClaimId,
    CustomerId,
    DropId,
    OrderId,
    ReservationId,
    ShowId,
    VariantId,
    ViewerId,
    WaitId,
)
from commerce.model.orders import CheckoutLine, CheckoutState, Order, OrderState, Refund


@dataclass(frozen=True, slots=True)
class CartReceipt:
    """What proves the place of the claim behind it: where its drop's ledger has it, and when."""

    claim_id: ClaimId
    position: int
    seen_at: datetime
    decided_at: datetime
    digest: str


@dataclass(frozen=True, slots=True)
class CartLine:
    """One active reservation as shown. `unit_minor` is the price it was reserved at.

    `checkout_id` names the checkout its money is asked in already; `None` while it may change.
    """

    reservation_id: ReservationId
    drop_id: DropId
    variant_id: VariantId
    code: str
    title: str
    sku: str
    options: dict[str, str]
    quantity: int
    unit_minor: int
    picture: str | None
    expires_at: datetime
    receipt: CartReceipt
    checkout_id: CheckoutId | None = None

    @property
    def total_minor(self) -> int:
        """Pieces times unit price."""
        return self.quantity * self.unit_minor

    def frozen(self) -> CheckoutLine:
        """The line as a checkout keeps it from `paying` on."""
        return CheckoutLine(
            reservation_id=self.reservation_id,
            variant_id=self.variant_id,
            code=self.code,
            title=self.title,
            sku=self.sku,
            options=self.options,
            quantity=self.quantity,
            unit_minor=self.unit_minor,
            picture=self.picture,
        )


@dataclass(frozen=True, slots=True)
class CartPlace:
    """Pieces waited for; `place` is 1 for who is next in line for this variant."""

    waiting_id: WaitId
    drop_id: DropId
    variant_id: VariantId
    code: str
    title: str
    options: dict[str, str]
    picture: str | None
    quantity: int
    place: int
    receipt: CartReceipt


@dataclass(frozen=True, slots=True)
class CartEntry:
    """Pieces asked for in a draw that is held at `draws_at`; nothing is kept for it before."""

    drop_id: DropId
    variant_id: VariantId
    code: str
    title: str
    options: dict[str, str]
    quantity: int
    draws_at: datetime
    receipt: CartReceipt


@dataclass(frozen=True, slots=True)
class CartCheckout:
    """A checkout that is not over: `token` opens it. `total_minor` is what it asks for."""

    checkout_id: CheckoutId
    token: str
    state: CheckoutState
    total_minor: int
    expires_at: datetime | None


@dataclass(frozen=True, slots=True)
class CartOrder:
    """A paid order; `token` opens its receipt."""

    order_id: OrderId
    number: int
    token: str
    state: OrderState
    total_minor: int
    refunded_minor: int
    paid_at: datetime


@dataclass(frozen=True, slots=True)
class CartView:
    """My claims: one viewer's cart in one show, places in line and in draws, what was ordered.

    Lines frozen in a checkout that is being paid stand beside new ones, which wait for the next
    checkout. `checkout` is the one to open now, `awaiting` those to be paid by transfer or on
    delivery. `goods_minor` is the sum of all lines, without shipping and tax; `currency` is empty
    for who never claimed.
    """

    show_id: ShowId
    customer_id: CustomerId | None = None
    viewer_id: ViewerId | None = None
    currency: str = ""
    lines: tuple[CartLine, ...] = ()
    places: tuple[CartPlace, ...] = ()
    entries: tuple[CartEntry, ...] = ()
    checkout: CartCheckout | None = None
    awaiting: tuple[CartCheckout, ...] = ()
    orders: tuple[CartOrder, ...] = ()

    @property
    def goods_minor(self) -> int:
        """What the lines cost together, in minor units."""
        return sum(line.total_minor for line in self.lines)

    @property
    def lapses_at(self) -> datetime | None:
        """When the first line is no longer kept, `None` without lines."""
        return min((line.expires_at for line in self.lines), default=None)


@dataclass(frozen=True, slots=True)
class OrderView:
    """An order with its receipt's token, who bought it and what was given back."""

    order: Order
    token: str
    viewer_name: str
    platform: str
    refunds: tuple[Refund, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class CheckoutView:
    """A checkout as its page shows it, whatever has become of it.

    While `open`, lines and amounts are the cart's of this moment; an open one without lines is
    shown as `expired`. `lapses_at` is when the first line is no longer kept. `order` is there once
    it is paid, `instructions` while it is awaited. `refunds` are of money that came too late.
    `problem` says why the last attempt failed (`declined`, `unavailable`), or is empty.
    """

    checkout_id: CheckoutId
    token: str
    show_id: ShowId
    customer_id: CustomerId
    state: CheckoutState
    currency: str
    lines: tuple[CheckoutLine, ...]
    shipping_minor: int
    tax_rate_bp: int
    tax_included: bool
    tax_minor: int
    total_minor: int
    lapses_at: datetime | None
    provider: str | None
    reference: str
    instructions: str
    problem: str
    order: OrderView | None = None
    refunds: tuple[Refund, ...] = ()

    @property
    def goods_minor(self) -> int:
        """What the lines cost together, in minor units."""
        return sum(line.total_minor for line in self.lines)


@dataclass(frozen=True, slots=True)
class PayResult:
    """What became of an attempt to pay, for the page to go on with.

    `paid`: show `receipt_token`. `paying`: go to `redirect_url`, or stay and wait for news.
    `awaiting`: show the view's instructions. `open`: not paid, `problem` says why; try again.
    `expired`, `cancelled`: nothing is left to pay.
    """

    state: CheckoutState
    redirect_url: str | None = None
    receipt_token: str | None = None
    problem: str = ""
