"""The waitlist: who waits for which variant in which drop, in the order of their claims."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, Select, and_, bindparam, delete, func, or_, select, update

from commerce.ids import CustomerId, DropId, ShowId, VariantId, WaitId
from commerce.model.claims import Waiting
from commerce.rules.counter import Line
from commerce.store.bulk import columns_of
from commerce.store.sales_tables import waitlist
from commerce.store.statements import SHOP, among
from commerce.store.tables import drop_variants, drops, shows, stock
from commerce.store.transaction import Transaction

_FIELDS = tuple(Waiting.__dataclass_fields__)
_COLUMNS = {f: f for f in _FIELDS}
_IN_LINE = and_(
    waitlist.c.shop_id == drop_variants.c.shop_id,
    waitlist.c.variant_id == drop_variants.c.variant_id,
    waitlist.c.drop_id == drop_variants.c.drop_id,
)
# A subquery a line, and in its order: for an EXISTS PostgreSQL would read the whole waitlist.
_FIRST = select(waitlist.c.id).where(_IN_LINE).order_by(waitlist.c.position).limit(1)
SOMEBODY_WAITS = _FIRST.scalar_subquery().is_not(None)
"""Whether the line of a row of `drop_variants` has a place."""

_LENGTH = select(func.count()).select_from(waitlist).where(_IN_LINE).scalar_subquery()
_LENGTHS = select(
    drop_variants.c.drop_id, drop_variants.c.variant_id, _LENGTH.label("length")
).where(
    drop_variants.c.shop_id == SHOP, among(drop_variants.c.variant_id, "variants"), SOMEBODY_WAITS
)
_HEADS = (
    select(waitlist)
    .where(
        waitlist.c.shop_id == SHOP,
        waitlist.c.variant_id == bindparam("variant"),
        waitlist.c.drop_id == bindparam("drop"),
    )
    .order_by(waitlist.c.position)
    .limit(bindparam("most"))
)
_OF_CUSTOMERS = select(waitlist).where(
    waitlist.c.shop_id == SHOP,
    among(waitlist.c.customer_id, "customers"),
    among(waitlist.c.drop_id, "drops"),
)


def lengths(tx: Transaction, variant_ids: Collection[VariantId]) -> dict[Line, int]:
    """How many places each line of these variants has; lines without any are left out."""
    rows = tx.rows(_LENGTHS, variants=variant_ids)
    return {(row["drop_id"], row["variant_id"]): row["length"] for row in rows}


def first(tx: Transaction, line: Line, limit: int) -> tuple[Waiting, ...]:
    """The first places of a line, in order."""
    drop_id, variant_id = line
    rows = tx.rows(_HEADS, variant=variant_id, drop=drop_id, most=limit)
    return tuple(_waiting(row) for row in rows)


def of_customers(
    tx: Transaction, customer_ids: Collection[CustomerId], drop_ids: Collection[DropId]
) -> tuple[tuple[Waiting, int], ...]:
    """The places these customers have in these drops, each with its place in its line (1: next)."""
    rows = tx.rows(_OF_CUSTOMERS, customers=customer_ids, drops=drop_ids)
    return _ranked(tx, tuple(_waiting(row) for row in rows))


def of_customer(
    tx: Transaction, show_id: ShowId, customer_id: CustomerId
) -> tuple[tuple[Waiting, int], ...]:
    """A customer's places in a show, the oldest first, each with its place in its line."""
    query = select(waitlist).where(
        waitlist.c.customer_id == customer_id, waitlist.c.show_id == show_id
    )
    return _ranked(tx, _load(tx, query.order_by(waitlist.c.created_at, waitlist.c.id)))


def promotable(tx: Transaction, now: datetime, limit: int) -> tuple[VariantId, ...]:
    """Variants that somebody waits for although pieces may be given: restocked, or resumed."""
    of_show = (drops.c.shop_id == shows.c.shop_id) & (drops.c.show_id == shows.c.id)
    of_drop = (drop_variants.c.shop_id == drops.c.shop_id) & (drop_variants.c.drop_id == drops.c.id)
    in_stock = (stock.c.shop_id == drop_variants.c.shop_id) & (
        stock.c.variant_id == drop_variants.c.variant_id
    )
    rows = tx.rows(
        select(drop_variants.c.variant_id)
        .distinct()
        .select_from(shows)
        .join(drops, of_show)
        .join(drop_variants, of_drop)
        .join(stock, in_stock)
        .where(
            shows.c.shop_id == tx.shop_id,
            shows.c.opened_at <= now,
            shows.c.closed_at.is_(None),
            drops.c.paused_at.is_(None),
            or_(drops.c.allotment.is_(None), drops.c.taken < drops.c.allotment),
            or_(
                drop_variants.c.allotment.is_(None),
                drop_variants.c.taken < drop_variants.c.allotment,
            ),
            stock.c.on_hand > stock.c.reserved,
            SOMEBODY_WAITS,
        )
        .order_by(drop_variants.c.variant_id)
        .limit(limit)
    )
    return tuple(row["variant_id"] for row in rows)


def add(tx: Transaction, new: Sequence[Waiting]) -> None:
    """Write new places."""
    if new:
        tx.insert_columns(waitlist, columns_of(new, _COLUMNS))


def change(tx: Transaction, quantities: Mapping[WaitId, int]) -> None:
    """Write down how many pieces places wait for now; 0 takes them off."""
    gone = sorted(waiting_id for waiting_id, pieces in quantities.items() if not pieces)
    kept = [{"which": w, "pieces": pieces} for w, pieces in sorted(quantities.items()) if pieces]
    if gone:
        tx.execute(
            delete(waitlist).where(waitlist.c.shop_id == tx.shop_id, tx.among(waitlist.c.id, gone))
        )
    if kept:
        tx.execute_many(
            update(waitlist)
            .where(waitlist.c.shop_id == tx.shop_id, waitlist.c.id == bindparam("which"))
            .values(quantity=bindparam("pieces")),
            kept,
        )


def _ranked(tx: Transaction, waiting: Sequence[Waiting]) -> tuple[tuple[Waiting, int], ...]:
    """Add the place in line to each: counted on from one to the next, each line walked once."""
    if not waiting:
        return ()
    ids = [one.id for one in waiting]
    places = (
        select(waitlist.c.id, waitlist.c.variant_id, waitlist.c.drop_id, waitlist.c.position)
        .where(waitlist.c.shop_id == tx.shop_id, tx.among(waitlist.c.id, ids))
        .cte("places")
        .prefix_with("MATERIALIZED")  # or a whole index would be walked, for its order
    )
    ahead = func.lag(places.c.position, 1, 0).over(
        partition_by=(places.c.variant_id, places.c.drop_id), order_by=places.c.position
    )
    asked = select(places, ahead.label("ahead")).subquery()
    steps = (
        select(func.count())
        .select_from(waitlist)
        .where(
            waitlist.c.shop_id == tx.shop_id,
            waitlist.c.variant_id == asked.c.variant_id,
            waitlist.c.drop_id == asked.c.drop_id,
            waitlist.c.position > asked.c.ahead,
            waitlist.c.position <= asked.c.position,
        )
        .scalar_subquery()
    )
    rows = tx.rows(select(asked, steps.label("steps")).order_by(asked.c.position))
    reached: dict[Line, int] = defaultdict(int)
    ranks: dict[WaitId, int] = {}
    for row in rows:
        at = row["drop_id"], row["variant_id"]
        ranks[row["id"]] = reached[at] = reached[at] + row["steps"]
    return tuple((one, ranks[one.id]) for one in waiting)


def _load(tx: Transaction, query: Select[Any]) -> tuple[Waiting, ...]:
    rows = tx.rows(query.where(waitlist.c.shop_id == tx.shop_id))
    return tuple(_waiting(row) for row in rows)


def _waiting(row: RowMapping) -> Waiting:
    return Waiting(**{f: row[f] for f in _FIELDS})
