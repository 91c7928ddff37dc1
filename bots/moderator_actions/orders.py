"""What moderators do with orders, and with money that only a person can put right."""

from typing import Any

from bots.staff import Call, Facts, named
from commerce.model.orders import PaymentEvent, Refund

_LINES = 40  # of a list; a chat message holds fewer


async def list_orders(call: Call) -> Facts:
    """List what was paid in the show and what is awaited, of all or of one customer."""
    orders = await call.services.orders.of_show(call.show_id)
    awaited = await call.services.orders.awaiting(call.show_id)
    if call.values.viewer is not None:
        customer_id = (await call.services.customers.one(named(call))).customer_id
        orders = tuple(each for each in orders if each.order.customer_id == customer_id)
        awaited = tuple(each for each in awaited if each.checkout.customer_id == customer_id)
    lines = [
        {
            "number": each.order.number,
            "name": each.viewer_name,
            "total": call.money(each.order.total_minor),
            "state": each.order.state.value,
        }
        for each in orders
    ]
    waiting = [
        {
            "reference": each.reference,
            "name": each.viewer_name,
            "total": call.money(each.checkout.total_minor),
        }
        for each in awaited
    ]
    return {
        "count": len(lines),
        "total": call.money(sum(each.order.total_minor for each in orders)),
        "lines": {"each": "orders-line", "of": lines[:_LINES]},
        "awaiting": {"each": "orders-awaiting", "of": waiting[:_LINES]},
        "troubles": {"each": "orders-trouble", "of": await _troubles(call)},
    }


async def mark_paid(call: Call) -> Facts:
    """Note that the money for a reference has come."""
    reference = call.values.order or ""
    paid = await call.services.orders.mark_paid(call.act, reference)
    total = 0 if paid is None else paid.order.total_minor
    return {
        "reference": reference,
        "number": 0 if paid is None else paid.order.number,
        "name": "" if paid is None else paid.viewer_name,
        "total": call.money(total),
    }


async def _troubles(call: Call) -> list[dict[str, Any]]:
    """Money to be given back by hand, and payments that fit no checkout."""
    found = await call.services.payments.troubles()
    odd = (*found.mismatched, *found.unknown)
    by_hand = [
        {"kind": "refund", "reference": str(one.id), "amount": _amount(one)}
        for one in found.refunds
    ]
    wrong = [
        {"kind": "payment", "reference": one.event.provider_id, "amount": _amount(one.event)}
        for one in odd
    ]
    return (by_hand + wrong)[:_LINES]


def _amount(of: Refund | PaymentEvent) -> dict[str, Any]:
    return {"minor": of.amount_minor, "currency": of.currency}
