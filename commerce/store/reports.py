"""Counting what happened in a show."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Table,
    cast,
    distinct,
    extract,
    func,
    select,
    type_coerce,
)
from sqlalchemy.dialects import postgresql, sqlite

from commerce.ids import ShowId
from commerce.model.reports import Minute, Sold
from commerce.store.record_tables import outbox, show_minutes
from commerce.store.sales_tables import claims, order_lines, orders, reservations, waitlist
from commerce.store.transaction import Transaction

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

MessageCounts = Mapping[tuple[ShowId, str, datetime], int]
"""Messages by show, platform and the minute they were written in."""

_DECIDED = claims.c.outcome != "entered"  # an entry in a draw counts once it is drawn


def count_messages(tx: Transaction, counts: MessageCounts) -> None:
    """Add to how many messages were seen; seconds of the minutes are left off."""
    rows = [
        {
            "shop_id": tx.shop_id,
            "show_id": show_id,
            "platform": platform,
            "minute": at.replace(second=0, microsecond=0),
            "messages": number,
        }
        for (show_id, platform, at), number in sorted(counts.items())
    ]
    if not rows:
        return
    new = (postgresql.insert if tx.is_postgresql else sqlite.insert)(show_minutes)
    more = show_minutes.c.messages + new.excluded.messages
    keys = [column.name for column in show_minutes.primary_key]
    tx.execute_many(new.on_conflict_do_update(index_elements=keys, set_={"messages": more}), rows)


def messages(tx: Transaction, show_id: ShowId) -> dict[str, int]:
    """Messages by platform."""
    return _sums(tx, show_id, show_minutes.c.platform, func.sum(show_minutes.c.messages))


def claims_by_outcome(tx: Transaction, show_id: ShowId) -> dict[str, int]:
    """Claims by what the desk decided."""
    return _sums(tx, show_id, claims.c.outcome, func.count())


def pieces_by_state(tx: Transaction, show_id: ShowId) -> dict[str, int]:
    """Reserved pieces by what became of their reservations."""
    return _sums(tx, show_id, reservations.c.state, func.sum(reservations.c.quantity))


def claimants(tx: Transaction, show_id: ShowId) -> int:
    """How many customers claimed anything."""
    return _one(tx, claims, show_id, func.count(distinct(claims.c.customer_id)))


def waiting(tx: Transaction, show_id: ShowId) -> int:
    """Pieces on the waitlist."""
    return _one(tx, waitlist, show_id, func.sum(waitlist.c.quantity))


def undelivered(tx: Transaction, show_id: ShowId) -> int:
    """Private messages that reached nobody."""
    return _one(tx, outbox, show_id, func.count().filter(outbox.c.state == "undeliverable"))


def orders_count(tx: Transaction, show_id: ShowId) -> int:
    """How many orders there are."""
    return _one(tx, orders, show_id, func.count())


def buyers(tx: Transaction, show_id: ShowId) -> int:
    """How many customers paid."""
    return _one(tx, orders, show_id, func.count(distinct(orders.c.customer_id)))


def paid_minor(tx: Transaction, show_id: ShowId) -> int:
    """What all orders came to."""
    return _one(tx, orders, show_id, func.sum(orders.c.total_minor))


def refunded_minor(tx: Transaction, show_id: ShowId) -> int:
    """What was given back."""
    return _one(tx, orders, show_id, func.sum(orders.c.refunded_minor))


def top(tx: Transaction, show_id: ShowId, limit: int) -> tuple[Sold, ...]:
    """The products that brought the most, the most first; refunded pieces don't count."""
    kept = order_lines.c.quantity - order_lines.c.refunded
    amount = func.sum(kept * order_lines.c.unit_minor)
    rows = tx.rows(
        select(
            order_lines.c.code,
            func.min(order_lines.c.title).label("title"),
            cast(func.sum(kept), BigInteger).label("pieces"),
            cast(amount, BigInteger).label("amount"),
        )
        .join(
            orders,
            (orders.c.shop_id == order_lines.c.shop_id) & (orders.c.id == order_lines.c.order_id),
        )
        .where(orders.c.shop_id == tx.shop_id, orders.c.show_id == show_id)
        .group_by(order_lines.c.code)
        .order_by(amount.desc(), order_lines.c.code)
        .limit(limit)
    )
    return tuple(Sold(row["code"], row["title"], row["pieces"], row["amount"]) for row in rows)


def minutes(tx: Transaction, show_id: ShowId) -> tuple[Minute, ...]:
    """What happened minute by minute, without those in which nothing did."""
    found: dict[int, Minute] = defaultdict(lambda: Minute(_EPOCH))
    for name, table, time, what in (
        ("messages", show_minutes, show_minutes.c.minute, func.sum(show_minutes.c.messages)),
        ("claims", claims, claims.c.decided_at, func.count().filter(_DECIDED)),
        ("reserved", claims, claims.c.decided_at, func.sum(claims.c.granted)),
        ("paid_minor", orders, orders.c.paid_at, func.sum(orders.c.total_minor)),
    ):
        minute = _minute(tx, time).label("minute")
        rows = tx.rows(
            select(minute, cast(what, BigInteger).label("total"))
            .where(table.c.shop_id == tx.shop_id, table.c.show_id == show_id)
            .group_by(minute)
        )
        for row in rows:
            at = _EPOCH + timedelta(minutes=row["minute"])
            found[row["minute"]] = replace(found[row["minute"]], at=at, **{name: row["total"]})
    return tuple(found[minute] for minute in sorted(found))


def _minute(tx: Transaction, time: ColumnElement[Any]) -> ColumnElement[int]:
    """The number of whole minutes since 1970, from a time as each database stores it."""
    if tx.is_postgresql:
        return cast(func.floor(extract("epoch", time) / 60), BigInteger)
    return type_coerce(time, BigInteger) // 60_000_000


def _sums(
    tx: Transaction, show_id: ShowId, key: Column[str], what: ColumnElement[Any]
) -> dict[str, int]:
    table = key.table
    rows = tx.rows(
        select(key.label("key"), cast(what, BigInteger).label("total"))
        .where(table.c.shop_id == tx.shop_id, table.c.show_id == show_id)
        .group_by(key)
        .order_by(key)
    )
    return {row["key"]: row["total"] for row in rows}


def _one(tx: Transaction, table: Table, show_id: ShowId, what: ColumnElement[Any]) -> int:
    number = func.coalesce(cast(what, BigInteger), 0)
    query = select(number).where(table.c.shop_id == tx.shop_id, table.c.show_id == show_id)
    return int(tx.execute(query).scalar_one())
