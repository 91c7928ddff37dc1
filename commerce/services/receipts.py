"""Orders as people see them: with their receipt's token, the buyer's name, what was given back."""

from collections import defaultdict
from collections.abc import Sequence

from commerce.ids import OrderId
from commerce.model.carts import OrderView
from commerce.model.orders import Order, Refund
from commerce.rules.signing import Signer
from commerce.store import payments, viewers
from commerce.store.transaction import Transaction


def receipt_token(signer: Signer, order_id: OrderId) -> str:
    """What opens the receipt of an order, and nothing else."""
    return signer.token("receipt", order_id)


def views(tx: Transaction, signer: Signer, orders: Sequence[Order]) -> tuple[OrderView, ...]:
    """These orders as shown, in the same order; two queries for any number of them."""
    buyers = viewers.several(tx, [order.viewer_id for order in orders])
    refunds: dict[OrderId | None, list[Refund]] = defaultdict(list)
    for refund in payments.refunds_of(tx, [order.checkout_id for order in orders]):
        refunds[refund.order_id].append(refund)
    return tuple(
        OrderView(
            order=order,
            token=receipt_token(signer, order.id),
            viewer_name=buyers[order.viewer_id].name,
            platform=buyers[order.viewer_id].platform,
            refunds=tuple(refunds[order.id]),
        )
        for order in orders
    )
