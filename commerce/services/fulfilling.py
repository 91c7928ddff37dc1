"""Giving what was paid for, and giving back the money for what can no longer be given.

Steps of a transaction. An order holds only what could be given; all other money becomes a refund
in the same transaction, and the buyer is told.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from commerce.ids import OrderId, RefundId, ReservationId
from commerce.model.claims import Reservation, ReservationState
from commerce.model.events import CartChanged, OrderPaid
from commerce.model.messages import Audience, NewMessage, Priority
from commerce.model.orders import (
    Checkout,
    CheckoutLine,
    CheckoutState,
    Effect,
    Order,
    OrderLine,
    OrderState,
    PaymentEvent,
    Refund,
)
from commerce.rules import pricing
from commerce.services import checkout_steps, reserving
from commerce.services.checkout_steps import CheckoutTerms
from commerce.store import orders, outbox, payments, reservations
from commerce.store.transaction import Transaction

ACTOR = "payments"
"""The actor of what providers make happen."""


@dataclass(frozen=True, slots=True)
class Late:
    """Money to give back because it came too late: `order` is what could be given for the rest."""

    amount_minor: int
    order: Order | None = None
    reason: str = "late"


def asked(tx: Transaction, checkout: Checkout) -> tuple[Reservation, ...]:
    """The reservations frozen in a checkout, whatever became of them."""
    found = reservations.by_ids(tx, [line.reservation_id for line in checkout.lines])
    return tuple(found.values())


def lock(tx: Transaction, checkout: Checkout, now: datetime) -> tuple[Reservation, ...]:
    """The same, with their drops and stock locked: they stay what they are."""
    before = asked(tx, checkout)
    drop_ids = {one.drop_id for one in before}
    reserving.lock_for(tx, drop_ids, {one.variant_id for one in before}, now)
    return asked(tx, checkout)


def release(
    tx: Transaction, checkout: Checkout, terms: CheckoutTerms, actor: str, now: datetime
) -> None:
    """Give up what a locked checkout keeps; who waits for it moves up."""
    held = lock(tx, checkout, now)
    ended = reserving.end_reservations(tx, held, ReservationState.RELEASED, actor, now)
    reserving.promote(tx, {one.variant_id for one in ended}, terms.reservations, now)


def fulfil(
    tx: Transaction, checkout: Checkout, event: PaymentEvent, terms: CheckoutTerms, now: datetime
) -> Effect:
    """Turn a locked checkout that was paid into an order, as far as what it asked for is there."""
    given = _give(tx, checkout, terms, now)
    lines = [
        replace(line, quantity=given[line.reservation_id])
        for line in checkout.lines
        if given.get(line.reservation_id)
    ]
    if not lines:
        checkout_steps.end(tx, checkout, CheckoutState.EXPIRED)
        refund_late(tx, checkout, event, Late(event.amount_minor), now)
        return Effect.REFUNDED
    order = _order(tx, checkout, event, lines, now)
    checkout_steps.end(tx, checkout, CheckoutState.PAID)
    if order.total_minor == event.amount_minor:
        return Effect.PAID
    refund_late(tx, checkout, event, Late(event.amount_minor - order.total_minor, order), now)
    return Effect.LATE


def refund_late(
    tx: Transaction, checkout: Checkout, event: PaymentEvent, late: Late, now: datetime
) -> None:
    """Ask for money to be given back that came too late (or twice), and tell the buyer."""
    refund = Refund(
        id=RefundId(tx.new_id()),
        checkout_id=checkout.id,
        order_id=late.order.id if late.order else None,
        provider=event.provider,
        provider_id=event.provider_id,
        amount_minor=late.amount_minor,
        currency=event.currency,
        reason=late.reason,
        actor=ACTOR,
        state="requested",
        created_at=now,
    )
    payments.add_refund(tx, refund)
    tx.emit(CartChanged(checkout.show_id, checkout.customer_id, checkout.id))
    kind = "payment.partly" if late.order else "payment.late"
    facts: dict[str, object] = {"amount": {"minor": late.amount_minor, "currency": event.currency}}
    if late.order:
        facts |= {"number": late.order.number, "order_id": late.order.id}
    tell(tx, checkout, Telling(kind, f"{kind}:{refund.id}", facts), now)


@dataclass(frozen=True, slots=True)
class Telling:
    """Something to tell a buyer, once for each `dedup_key`."""

    kind: str
    dedup_key: str
    facts: Mapping[str, object]


def tell(tx: Transaction, to: Checkout | Order, telling: Telling, now: datetime) -> None:
    """Write a message for a buyer to the outbox, with a link to the receipt if it names an order.

    No personal data may be among its facts.
    """
    message = NewMessage(
        kind=telling.kind,
        dedup_key=telling.dedup_key,
        audience=Audience.PRIVATE,
        priority=Priority.ANSWER,
        facts=dict(telling.facts),
        show_id=to.show_id,
        viewer_id=to.viewer_id,
        with_link="order_id" in telling.facts,
    )
    outbox.add(tx, [message], now)


def _give(
    tx: Transaction, checkout: Checkout, terms: CheckoutTerms, now: datetime
) -> dict[ReservationId, int]:
    """Sell what is there of a checkout's lines: how many pieces of each.

    What is kept is sold. What lapsed goes to who waits for it first, and is sold if it is still
    there. What the buyer (or a moderator) gave back while the payment was under way is not: they
    get its money back, unless the whole checkout was cancelled and paid nevertheless.
    """
    found = {one.id: one for one in lock(tx, checkout, now)}
    kept = [one for one in found.values() if one.active_at(now)]
    reserving.commit_reservations(tx, kept, ACTOR, now)
    others = [one for one in found.values() if one not in kept]
    lapsed = reserving.end_reservations(tx, others, ReservationState.EXPIRED, reserving.CLOCK, now)
    reserving.promote(tx, {one.variant_id for one in lapsed}, terms.reservations, now)
    given = {one.id: one.quantity for one in kept}
    again = {ReservationState.EXPIRED}
    if checkout.state is CheckoutState.CANCELLED:
        again.add(ReservationState.RELEASED)
    for one in reservations.by_ids(tx, [one.id for one in others]).values():
        if one.state in again:
            new = reserving.reserve_again(tx, [one], ACTOR, now)
            reserving.commit_reservations(tx, new, ACTOR, now)
            given[one.id] = sum(each.quantity for each in new)
    return given


def _order(
    tx: Transaction,
    checkout: Checkout,
    event: PaymentEvent,
    lines: Collection[CheckoutLine],
    now: datetime,
) -> Order:
    totals = pricing.charge(
        sum(line.total_minor for line in lines),
        checkout.shipping_minor,
        checkout.tax_rate_bp,
        checkout.tax_included,
    )
    order = Order(
        id=OrderId(tx.new_id()),
        number=orders.next_number(tx),
        show_id=checkout.show_id,
        customer_id=checkout.customer_id,
        viewer_id=checkout.viewer_id,
        checkout_id=checkout.id,
        state=OrderState.PAID,
        currency=checkout.currency,
        lines=tuple(_order_line(number, line) for number, line in enumerate(lines, start=1)),
        shipping_minor=totals.shipping_minor,
        tax_rate_bp=totals.tax_rate_bp,
        tax_included=totals.tax_included,
        tax_minor=totals.tax_minor,
        total_minor=totals.total_minor,
        refunded_minor=0,
        paid_at=now,
        provider=event.provider,
        provider_id=event.provider_id,
        buyer=checkout.buyer,
    )
    orders.add(tx, order)
    facts = {
        "number": order.number,
        "order_id": order.id,
        "total": {"minor": order.total_minor, "currency": order.currency},
    }
    tell(tx, order, Telling("order.paid", f"order.paid:{order.id}", facts), now)
    tx.emit(
        OrderPaid(order.show_id, order.customer_id, order.id, order.total_minor, order.currency)
    )
    return order


def _order_line(number: int, line: CheckoutLine) -> OrderLine:
    return OrderLine(
        line_no=number,
        variant_id=line.variant_id,
        code=line.code,
        title=line.title,
        sku=line.sku,
        options=line.options,
        quantity=line.quantity,
        unit_minor=line.unit_minor,
    )
