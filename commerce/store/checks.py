"""Questions to the whole database that have no answers while the invariants hold.

Each is one statement, so that it looks at one state even while claims are settled, and each gives
the first rows that break it.
"""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    Subquery,
    Table,
    and_,
    case,
    func,
    not_,
    or_,
    select,
)

from commerce.store import orders as orders_store
from commerce.store.record_tables import outbox
from commerce.store.sales_tables import (
    checkouts,
    claims,
    order_lines,
    orders,
    reservations,
    waitlist,
)
from commerce.store.statements import SHOP
from commerce.store.tables import (
    customers,
    drop_variants,
    drops,
    links,
    movements,
    stock,
    viewers,
)
from commerce.store.transaction import Transaction

_FIRST = 20

_BEHIND = (
    (viewers, "viewer", "customer_id", customers),
    (claims, "claim", "drop_id", drops),
    (reservations, "reservation", "claim_id", claims),
    (waitlist, "place", "claim_id", claims),
)
_ACTIVE = reservations.c.state == "active"
_COUNTED = reservations.c.state.in_(("active", "committed"))


def _sums(
    table: Any, *keys: str, where: ColumnElement[bool] | None = None, **columns: str
) -> Subquery:
    """Sums of columns of a table of this shop, by keys."""
    sums = [func.sum(table.c[column]).label(name) for name, column in columns.items()]
    by = [table.c[key] for key in keys]
    query = select(*by, *sums).where(table.c.shop_id == SHOP).group_by(*by)
    return (query if where is None else query.where(where)).subquery()


def _of(table: FromClause, query: Select[Any]) -> Select[Any]:
    """The first rows that a question finds among those of the shop in `table`."""
    return query.where(table.c.shop_id == SHOP).limit(_FIRST)


def _wrong_stock() -> Select[Any]:
    moved = _sums(movements, "variant_id", on_hand="on_hand_delta", reserved="reserved_delta")
    held = _sums(reservations, "variant_id", where=_ACTIVE, pieces="quantity")
    on_hand, reserved = func.coalesce(moved.c.on_hand, 0), func.coalesce(moved.c.reserved, 0)
    return _of(
        stock,
        select(stock.c.variant_id, stock.c.on_hand, stock.c.reserved)
        .outerjoin(moved, moved.c.variant_id == stock.c.variant_id)
        .outerjoin(held, held.c.variant_id == stock.c.variant_id)
        .where(
            or_(
                stock.c.reserved < 0,
                stock.c.reserved > stock.c.on_hand,
                stock.c.on_hand != on_hand,
                stock.c.reserved != reserved,
                stock.c.reserved != func.coalesce(held.c.pieces, 0),
            )
        ),
    )


def _nothing_behind(table: Table, column: str, other: Table) -> Select[Any]:
    behind = and_(other.c.shop_id == table.c.shop_id, other.c.id == table.c[column])
    query = select(table.c.id, table.c[column].label("other")).outerjoin(other, behind)
    return _of(table, query.where(other.c.id.is_(None)))


def _given_before_others() -> Select[Any]:
    ahead = (
        select(
            waitlist.c.drop_id, waitlist.c.variant_id, func.min(waitlist.c.position).label("first")
        )
        .where(waitlist.c.shop_id == SHOP)
        .group_by(waitlist.c.drop_id, waitlist.c.variant_id)
        .subquery()
    )
    same = and_(claims.c.drop_id == ahead.c.drop_id, claims.c.variant_id == ahead.c.variant_id)
    return _of(
        claims,
        select(claims.c.drop_id, claims.c.position, ahead.c.first)
        .join(ahead, same)
        .where(claims.c.position > ahead.c.first, claims.c.granted > 0),
    )


def _too_many() -> Select[Any]:
    newest = func.max(reservations.c.created_at).over(
        partition_by=(reservations.c.customer_id, reservations.c.drop_id)
    )
    given = (
        select(reservations, newest.label("newest"))
        .where(reservations.c.shop_id == SHOP, _COUNTED)
        .subquery()
    )
    # A limit holds whenever something is given: what had lapsed by then counts no more, even if
    # nobody has ended it yet.
    held = select(given.c.customer_id, given.c.drop_id, given.c.quantity).where(
        or_(given.c.state == "committed", given.c.expires_at > given.c.newest)
    )
    places = select(waitlist.c.customer_id, waitlist.c.drop_id, waitlist.c.quantity)
    both = held.union_all(places.where(waitlist.c.shop_id == SHOP)).subquery()
    pieces = func.sum(both.c.quantity)
    by_hand = select(claims.c.id).where(
        claims.c.shop_id == SHOP,
        claims.c.customer_id == both.c.customer_id,
        claims.c.drop_id == both.c.drop_id,
        claims.c.by_hand.is_not(None),
    )
    joined = select(links.c.id).where(
        links.c.shop_id == SHOP, links.c.to_customer_id == both.c.customer_id
    )
    return _of(
        drops,
        select(both.c.customer_id, both.c.drop_id, pieces.label("pieces"))
        .join(drops, drops.c.id == both.c.drop_id)
        .where(not_(by_hand.exists()), not_(joined.exists()))
        .group_by(both.c.customer_id, both.c.drop_id, drops.c.limit_per_customer)
        .having(pieces > drops.c.limit_per_customer),
    )


def _half_ended(table: Table, still: str) -> Select[Any]:
    query = select(table.c.id, table.c.state)
    return _of(table, query.where((table.c.state == still) == table.c.ended_at.is_not(None)))


def _wrong_counters() -> tuple[Select[Any], Select[Any]]:
    """Of lines, and of drops."""
    given = _sums(reservations, "drop_id", "variant_id", where=_COUNTED, pieces="quantity")
    parts = _sums(drop_variants, "drop_id", pieces="taken")
    line = and_(
        given.c.drop_id == drop_variants.c.drop_id,
        given.c.variant_id == drop_variants.c.variant_id,
    )
    of_line = select(drop_variants.c.drop_id, drop_variants.c.variant_id, drop_variants.c.taken)
    of_line = of_line.outerjoin(given, line)
    of_line = of_line.where(drop_variants.c.taken != func.coalesce(given.c.pieces, 0))
    of_drop = select(drops.c.id, drops.c.taken).outerjoin(parts, parts.c.drop_id == drops.c.id)
    of_drop = of_drop.where(drops.c.taken != func.coalesce(parts.c.pieces, 0))
    return _of(drop_variants, of_line), _of(drops, of_drop)


def _wrong_totals() -> Select[Any]:
    goods = func.sum(order_lines.c.quantity * order_lines.c.unit_minor).label("goods")
    lines = (
        select(order_lines.c.order_id, goods)
        .where(order_lines.c.shop_id == SHOP)
        .group_by(order_lines.c.order_id)
        .subquery()
    )
    tax = case((orders.c.tax_included, 0), else_=orders.c.tax_minor)
    right = func.coalesce(lines.c.goods, 0) + orders.c.shipping_minor + tax
    query = select(orders.c.number, orders.c.total_minor)
    query = query.outerjoin(lines, lines.c.order_id == orders.c.id)
    return _of(orders, query.where(orders.c.total_minor != right))


def _paid_or_not() -> Select[Any]:
    same = and_(orders.c.shop_id == checkouts.c.shop_id, orders.c.checkout_id == checkouts.c.id)
    query = select(checkouts.c.id, checkouts.c.state).outerjoin(orders, same)
    return _of(checkouts, query.where((checkouts.c.state == "paid") == orders.c.id.is_(None)))


_WRONG_STOCK = _wrong_stock()
_NOTHING_BEHIND = tuple(
    (_nothing_behind(table, column, other), f"{name} {{id}} of {column[:-3]} {{other}}")
    for table, name, column, other in _BEHIND
)
_GIVEN_BEFORE_OTHERS = _given_before_others()
_TOO_MANY = _too_many()
_HALF_ENDED = (
    (_half_ended(reservations, "active"), "reservation {id} is {state}"),
    (_half_ended(outbox, "pending"), "message {id} is {state}"),
)
_WRONG_LINES, _WRONG_DROPS = _wrong_counters()
_WRONG_TOTALS = _wrong_totals()
_PAID_OR_NOT = _paid_or_not()


def stock_counts(tx: Transaction) -> tuple[str, ...]:
    """Variants whose stock is not the sum of its movements, or not what is reserved of it."""
    return _found(tx, _WRONG_STOCK, "variant {variant_id}: {on_hand} on hand, {reserved} reserved")


def rows_behind(tx: Transaction) -> tuple[str, ...]:
    """Rows that come from another that is not there; their tables have no foreign keys."""
    return tuple(each for query, words in _NOTHING_BEHIND for each in _found(tx, query, words))


def passed(tx: Transaction) -> tuple[str, ...]:
    """Claims that were given pieces while somebody ahead of them still waits for the same."""
    words = "claim #{position} of drop {drop_id}: #{first} still waits"
    return _found(tx, _GIVEN_BEFORE_OTHERS, words)


def over_limit(tx: Transaction) -> tuple[str, ...]:
    """Customers with more of a drop than its limit, whom no moderator gave and no link joined."""
    return _found(tx, _TOO_MANY, "customer {customer_id} has {pieces} of drop {drop_id}")


def ends(tx: Transaction) -> tuple[str, ...]:
    """Reservations and messages that ended without a time, or have a time and did not end."""
    return tuple(each for query, words in _HALF_ENDED for each in _found(tx, query, words))


def taken_counts(tx: Transaction) -> tuple[str, ...]:
    """Drops whose counters are not what was given in them."""
    of_lines = _found(tx, _WRONG_LINES, "drop {drop_id}, variant {variant_id}: {taken} taken")
    return of_lines + _found(tx, _WRONG_DROPS, "drop {id}: {taken} taken")


def order_totals(tx: Transaction) -> tuple[str, ...]:
    """Orders whose total is not their lines, shipping and tax."""
    return _found(tx, _WRONG_TOTALS, "order {number}")


def orders_paid(tx: Transaction) -> tuple[str, ...]:
    """Checkouts that are paid without an order, or have one and are not paid."""
    return _found(tx, _PAID_OR_NOT, "checkout {id} is {state}")


def books(tx: Transaction) -> tuple[str, ...]:
    """Checkouts whose money taken, less what is to be given back, is not their order's worth."""
    return tuple(f"checkout {checkout_id}" for checkout_id in orders_store.books(tx).wrong)


ALL: Sequence[tuple[int, str, Callable[[Transaction], tuple[str, ...]]]] = (
    (1, "stock is not the sum of its movements and reservations", stock_counts),
    (2, "the row behind it is missing", rows_behind),
    (3, "somebody ahead was passed", passed),
    (4, "more than the limit for one customer", over_limit),
    (5, "ended without a time, or timed without an end", ends),
    (5, "a drop's counters are not what was given", taken_counts),
    (6, "an order's total is not its lines, shipping and tax", order_totals),
    (6, "a checkout is not what its order says", orders_paid),
    (6, "money taken, money given back and the order don't add up", books),
)
"""Each invariant of the design, what breaking it means, and the question that finds it broken."""


def _found(tx: Transaction, query: Select[Any], words: str) -> tuple[str, ...]:
    return tuple(words.format(**row) for row in tx.rows(query))
