"""A customer's cart in a show: reservations, places in line and in draws, as they are shown."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, FromClause, RowMapping, and_, func, select

from commerce.ids import CheckoutId, CustomerId, ReservationId, ShowId
from commerce.model.carts import CartEntry, CartLine, CartPlace, CartReceipt
from commerce.model.shows import Show
from commerce.rules import draw
from commerce.store import checkouts, draws, waitlist as waiting_list
from commerce.store.claims import ENTRIES
from commerce.store.reservations import ACTIVE, HELD
from commerce.store.sales_tables import claims, reservations, waitlist
from commerce.store.tables import drops, products, variants
from commerce.store.transaction import Transaction

_PROVEN = ("id", *(name for name in CartReceipt.__dataclass_fields__ if name != "claim_id"))
_SHOWN = (
    drops.c.code,
    products.c.title,
    variants.c.sku,
    variants.c.options,
    func.coalesce(variants.c.picture, products.c.picture).label("picture"),
    *(claims.c[name].label(f"proven_{name}") for name in _PROVEN),
)


def lines(
    tx: Transaction, show_id: ShowId, customer_id: CustomerId, now: datetime
) -> tuple[CartLine, ...]:
    """The customer's active reservations in a show that have not lapsed, the oldest first."""
    rows = tx.rows(
        select(reservations, *_SHOWN)
        .select_from(_with_product(reservations))
        .where(
            reservations.c.shop_id == tx.shop_id,
            reservations.c.customer_id == customer_id,
            reservations.c.show_id == show_id,
            HELD,  # for its index
            ACTIVE,
            reservations.c.expires_at > now,
        )
        .order_by(reservations.c.created_at, reservations.c.id)
    )
    frozen = _frozen(tx, show_id, customer_id) if rows else {}
    return tuple(_line(row, frozen.get(row["id"])) for row in rows)


def unpaid(
    tx: Transaction, show_id: ShowId, customer_id: CustomerId, now: datetime
) -> tuple[CartLine, ...]:
    """The lines of the cart whose money no checkout asks for yet."""
    found = lines(tx, show_id, customer_id, now)
    return tuple(line for line in found if line.checkout_id is None)


def places(tx: Transaction, show_id: ShowId, customer_id: CustomerId) -> tuple[CartPlace, ...]:
    """The customer's places in line in a show, the oldest first."""
    ranks = {
        waiting.id: rank for waiting, rank in waiting_list.of_customer(tx, show_id, customer_id)
    }
    if not ranks:
        return ()
    rows = tx.rows(
        select(waitlist, *_SHOWN)
        .select_from(_with_product(waitlist))
        .where(waitlist.c.shop_id == tx.shop_id, tx.among(waitlist.c.id, ranks))
        .order_by(waitlist.c.id)
    )
    return tuple(_place(row, ranks[row["id"]]) for row in rows)


def entries(tx: Transaction, show: Show, customer_id: CustomerId) -> tuple[CartEntry, ...]:
    """What the customer asked for in the draws of a show that were not held yet, oldest first."""
    ends = {
        drop.id: at
        for drop in draws.undrawn(tx)
        if drop.show_id == show.id and (at := draw.ends_at(drop, show)) is not None
    }
    if not ends:
        return ()
    rows = tx.rows(
        select(claims, *_SHOWN)
        .select_from(_with_product(claims))
        .where(
            claims.c.shop_id == tx.shop_id,
            claims.c.customer_id == customer_id,
            tx.among(claims.c.drop_id, ends),
            claims.c.outcome.in_([outcome.value for outcome in ENTRIES]),
        )
    )
    in_order = sorted(rows, key=lambda row: row["position"])  # in SQL another index would be taken
    last = {(row["drop_id"], row["variant_id"]): row for row in in_order}
    kept = sorted((row for row in last.values() if row["quantity"]), key=lambda row: row["id"])
    return tuple(_entry(row, ends[row["drop_id"]]) for row in kept)


def _with_product(table: Any) -> FromClause:
    """`table` (claims or what they gave) with claim, drop, product and variant of each row."""

    def same(column: ColumnElement[Any], other: Any) -> ColumnElement[bool]:
        return and_(column == other.c.id, table.c.shop_id == other.c.shop_id)

    with_claim = table
    if table is not claims:
        claim = and_(table.c.claim_id == claims.c.id, table.c.shop_id == claims.c.shop_id)
        with_claim = table.join(claims, claim)
    joined: FromClause = (
        with_claim.join(drops, same(table.c.drop_id, drops))
        .join(products, same(drops.c.product_id, products))
        .join(variants, same(table.c.variant_id, variants))
    )
    return joined


def _frozen(
    tx: Transaction, show_id: ShowId, customer_id: CustomerId
) -> Mapping[ReservationId, CheckoutId]:
    """Which checkout asks for the money of which reservation."""
    asking = checkouts.in_states(tx, show_id, customer_id, checkouts.UNDER_WAY)
    return {line.reservation_id: checkout.id for checkout in asking for line in checkout.lines}


def _line(row: RowMapping, checkout_id: CheckoutId | None) -> CartLine:
    return CartLine(
        reservation_id=row["id"],
        drop_id=row["drop_id"],
        variant_id=row["variant_id"],
        code=row["code"],
        title=row["title"],
        sku=row["sku"],
        options=row["options"],
        quantity=row["quantity"],
        unit_minor=row["price_minor"],
        picture=row["picture"],
        expires_at=row["expires_at"],
        receipt=_receipt(row),
        checkout_id=checkout_id,
    )


def _entry(row: RowMapping, draws_at: datetime) -> CartEntry:
    return CartEntry(
        drop_id=row["drop_id"],
        variant_id=row["variant_id"],
        code=row["code"],
        title=row["title"],
        options=row["options"],
        quantity=row["quantity"],
        draws_at=draws_at,
        receipt=_receipt(row),
    )


def _place(row: RowMapping, rank: int) -> CartPlace:
    return CartPlace(
        waiting_id=row["id"],
        drop_id=row["drop_id"],
        variant_id=row["variant_id"],
        code=row["code"],
        title=row["title"],
        options=row["options"],
        picture=row["picture"],
        quantity=row["quantity"],
        place=rank,
        receipt=_receipt(row),
    )


def _receipt(row: RowMapping) -> CartReceipt:
    return CartReceipt(*(row[f"proven_{name}"] for name in _PROVEN))
