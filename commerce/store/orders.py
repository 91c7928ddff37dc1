"""Orders, their lines, and whether the books balance."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Select, bindparam, func, select, union_all, update as update_rows

from commerce.ids import CheckoutId, CustomerId, OrderId, ShowId
from commerce.model.orders import Buyer, Order, OrderLine, OrderState, PaymentKind
from commerce.store.payments import CAPTURED
from commerce.store.sales_tables import order_lines, orders, payment_events, payments, refunds
from commerce.store.tables import shops
from commerce.store.transaction import Transaction

_FIELDS = tuple(name for name in Order.__dataclass_fields__ if name != "lines")
_LINE = tuple(OrderLine.__dataclass_fields__)


def next_number(tx: Transaction) -> int:
    """The next order number, counted from 1 without gaps: the shop's row stays locked."""
    number = tx.execute(
        update_rows(shops)
        .where(shops.c.id == tx.shop_id)
        .values(next_order_number=shops.c.next_order_number + 1)
        .returning(shops.c.next_order_number)
    ).scalar_one()
    return int(number) - 1


def add(tx: Transaction, order: Order) -> None:
    """Write a new order with its lines."""
    values = {name: getattr(order, name) for name in _FIELDS}
    tx.insert(orders, [values | {"state": order.state.value, "buyer": asdict(order.buyer)}])
    tx.insert(order_lines, [{"order_id": order.id, **asdict(line)} for line in order.lines])


def get(tx: Transaction, order_id: OrderId) -> Order | None:
    """One order, `None` when this shop has no such."""
    return _one(tx, select(orders).where(orders.c.id == order_id))


def of_checkout(tx: Transaction, checkout_id: CheckoutId) -> Order | None:
    """The order a checkout became, `None` when it was never paid."""
    return _one(tx, select(orders).where(orders.c.checkout_id == checkout_id))


def by_number(tx: Transaction, number: int) -> Order | None:
    """The order with this number."""
    return _one(tx, select(orders).where(orders.c.number == number))


def lock_number(tx: Transaction, number: int) -> Order | None:
    """The order with this number, locked until the transaction ends."""
    query = select(orders).where(orders.c.number == number)
    return _one(tx, query.with_for_update(key_share=True))


def of_customer(tx: Transaction, show_id: ShowId, customer_id: CustomerId) -> tuple[Order, ...]:
    """A customer's orders in a show, the newest first."""
    query = select(orders).where(orders.c.show_id == show_id, orders.c.customer_id == customer_id)
    return _many(tx, query.order_by(orders.c.id.desc()))


def of_show(tx: Transaction, show_id: ShowId) -> tuple[Order, ...]:
    """All orders of a show, the newest first."""
    return _many(tx, select(orders).where(orders.c.show_id == show_id).order_by(orders.c.id.desc()))


def give_back(tx: Transaction, order: Order, amount_minor: int, pieces: Mapping[int, int]) -> None:
    """Count `amount_minor` and pieces (line number → how many) of a locked order as given back."""
    refunded = order.refunded_minor + amount_minor
    whole = refunded == order.total_minor
    state = OrderState.REFUNDED if whole else OrderState.PARTLY_REFUNDED
    tx.execute(
        update_rows(orders)
        .where(orders.c.shop_id == tx.shop_id, orders.c.id == order.id)
        .values(refunded_minor=refunded, state=state.value)
    )
    if pieces:
        tx.execute_many(
            update_rows(order_lines)
            .where(
                order_lines.c.shop_id == tx.shop_id,
                order_lines.c.order_id == order.id,
                order_lines.c.line_no == bindparam("line"),
            )
            .values(refunded=order_lines.c.refunded + bindparam("pieces")),
            [{"line": line, "pieces": count} for line, count in sorted(pieces.items())],
        )


@dataclass(frozen=True, slots=True)
class Books:
    """Sums in minor units over everything a shop ever sold, and where they don't add up.

    Captured is what providers took for our checkouts, refunds what was or is to be given back of
    it, ordered what orders are worth less what was refunded of them.
    """

    captured_minor: int
    refunds_minor: int
    ordered_minor: int
    wrong: tuple[CheckoutId, ...]

    @property
    def balanced(self) -> bool:
        """Whether every order's total equals what was captured less what was refunded."""
        return not self.wrong and self.captured_minor - self.refunds_minor == self.ordered_minor


def books(tx: Transaction) -> Books:
    """Compare money taken, money given back and orders, checkout by checkout."""
    captured = (
        select(payments.c.checkout_id, payment_events.c.amount_minor.label("amount"))
        .join(
            payments,
            (payments.c.shop_id == payment_events.c.shop_id)
            & (payments.c.provider == payment_events.c.provider)
            & (payments.c.provider_id == payment_events.c.provider_id),
        )
        .where(
            payment_events.c.shop_id == tx.shop_id,
            payment_events.c.kind == PaymentKind.PAID.value,
            payment_events.c.effect.in_([effect.value for effect in CAPTURED]),
        )
    )
    back = select(refunds.c.checkout_id, (-refunds.c.amount_minor).label("amount")).where(
        refunds.c.shop_id == tx.shop_id
    )
    worth = select(
        orders.c.checkout_id, (orders.c.refunded_minor - orders.c.total_minor).label("amount")
    ).where(orders.c.shop_id == tx.shop_id)
    each = union_all(captured, back, worth).subquery()
    wrong = tx.rows(
        select(each.c.checkout_id)
        .group_by(each.c.checkout_id)
        .having(func.sum(each.c.amount) != 0)
        .order_by(each.c.checkout_id)
        .limit(100)
    )
    return Books(
        _sum(tx, captured),
        -_sum(tx, back),
        -_sum(tx, worth),
        tuple(row["checkout_id"] for row in wrong),
    )


def _sum(tx: Transaction, query: Select[Any]) -> int:
    return int(tx.execute(select(func.sum(query.subquery().c.amount))).scalar() or 0)


def _one(tx: Transaction, query: Select[Any]) -> Order | None:
    found = _many(tx, query)
    return found[0] if found else None


def _many(tx: Transaction, query: Select[Any]) -> tuple[Order, ...]:
    rows = tx.rows(query.where(orders.c.shop_id == tx.shop_id))
    if not rows:
        return ()
    lines: dict[OrderId, list[OrderLine]] = defaultdict(list)
    for row in tx.rows(
        select(order_lines)
        .where(
            order_lines.c.shop_id == tx.shop_id,
            tx.among(order_lines.c.order_id, [row["id"] for row in rows]),
        )
        .order_by(order_lines.c.order_id, order_lines.c.line_no)
    ):
        lines[row["order_id"]].append(OrderLine(**{name: row[name] for name in _LINE}))
    return tuple(
        Order(
            **{name: row[name] for name in _FIELDS}
            | {"state": OrderState(row["state"]), "buyer": Buyer(**row["buyer"])},
            lines=tuple(lines[row["id"]]),
        )
        for row in rows
    )
