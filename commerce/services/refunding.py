"""Money back by hand, as steps of a transaction: counted, written down, and the buyer told.

The money itself moves later: the sweep asks the provider, or a person sends it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from commerce.errors import Conflict, Invalid, NotFound
from commerce.ids import RefundId
from commerce.model.catalog import Movement
from commerce.model.events import CartChanged, CatalogChanged
from commerce.model.orders import Order, Refund
from commerce.rules import pricing
from commerce.services import fulfilling
from commerce.services.acting import Doing
from commerce.services.fulfilling import Telling
from commerce.store import orders, payments, stock


@dataclass(frozen=True, slots=True)
class RefundWish:
    """What to give back of an order: these pieces (line number → how many), or this sum, or all.

    `restock` puts the pieces on sale again; a sum has none.
    """

    pieces: Mapping[int, int] | None = None
    amount_minor: int | None = None
    restock: bool = False


def refund(doing: Doing, number: int, wish: RefundWish) -> Refund:
    """Ask for money of an order to be given back (`Orders.refund`)."""
    tx, now = doing.tx, doing.now
    order = orders.lock_number(tx, number)
    if order is None:
        raise NotFound("no_such_order", number=number)
    pieces, amount = _wished(order, wish)
    orders.give_back(tx, order, amount, pieces)
    asked = Refund(
        id=RefundId(tx.new_id()),
        checkout_id=order.checkout_id,
        order_id=order.id,
        provider=order.provider,
        provider_id=order.provider_id,
        amount_minor=amount,
        currency=order.currency,
        reason=doing.act.reason or "by_hand",
        actor=doing.act.actor,
        state="requested",
        created_at=now,
    )
    payments.add_refund(tx, asked)
    if wish.restock:
        _restock(doing, order, pieces)
    money = {"minor": amount, "currency": order.currency}
    told = {"amount": money, "number": number, "order_id": order.id}
    fulfilling.tell(tx, order, Telling("order.refunded", f"order.refunded:{asked.id}", told), now)
    tx.emit(CartChanged(order.show_id, order.customer_id, order.checkout_id))
    by_line = {str(line_no): quantity for line_no, quantity in pieces.items()}
    doing.record("refund", {"number": number, "amount": money, "pieces": by_line})
    return asked


def _wished(order: Order, wish: RefundWish) -> tuple[Mapping[int, int], int]:
    """The pieces and the money that a wish means."""
    if wish.amount_minor is not None:
        if wish.pieces is not None or wish.restock:
            raise Invalid("bad_refund", number=order.number)
        return {}, pricing.refund_amount(order, wish.amount_minor)
    left = {line.line_no: line.quantity - line.refunded for line in order.lines}
    everything = {line_no: quantity for line_no, quantity in left.items() if quantity}
    if wish.pieces is None:
        money_left = order.total_minor - order.refunded_minor
        if not money_left:
            raise Conflict("nothing_to_refund", number=order.number)
        return everything, money_left
    return wish.pieces, pricing.refund_worth(order, wish.pieces)


def _restock(doing: Doing, order: Order, pieces: Mapping[int, int]) -> None:
    """Put given back pieces on sale again; the waitlist moves up with the next sweep."""
    moved = [
        Movement(
            line.variant_id,
            pieces[line.line_no],
            0,
            "refund",
            doing.act.actor,
            f"order:{order.id}",
        )
        for line in order.lines
        if line.line_no in pieces
    ]
    variant_ids = tuple(sorted({movement.variant_id for movement in moved}))
    stock.lock(doing.tx, variant_ids)
    stock.move(doing.tx, moved, doing.now)
    doing.tx.emit(CatalogChanged(variant_ids))


def mark_refunded(doing: Doing, refund_id: RefundId) -> Refund:
    """Note that a person gave money back (`Orders.mark_refunded`)."""
    refund = payments.lock_refund(doing.tx, refund_id)
    if refund is None:
        raise NotFound("no_such_refund", refund=refund_id)
    if refund.state == "done":
        raise Conflict("already_refunded", refund=refund_id)
    payments.update_refund(doing.tx, refund_id, state="done", error="")
    doing.record("mark_refunded", {"refund_id": refund_id, "amount_minor": refund.amount_minor})
    return replace(refund, state="done", error="")
