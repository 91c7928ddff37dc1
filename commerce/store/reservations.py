"""Reservations: stock kept for who claimed it, until it ends in one of three ways."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, Select, bindparam, select, update

from commerce.ids import ClaimId, CustomerId, DropId, ReservationId, ShowId, VariantId
from commerce.model.claims import Reservation, ReservationState
from commerce.store.bulk import columns_of
from commerce.store.sales_tables import reservations
from commerce.store.statements import SHOP, among
from commerce.store.transaction import Transaction
from commerce.store.types import spelled

_FIELDS = tuple(Reservation.__dataclass_fields__)
_COLUMNS = {f: f for f in _FIELDS}
ACTIVE = reservations.c.state == spelled("active")
"""Not ended yet, the lapsed ones too: as the index of what lapses says it."""

HELD = reservations.c.state.in_([spelled("active"), spelled("committed")])
"""Not ended yet, or paid: as the index of what customers have says it."""

_HELD_BY = select(reservations).where(
    reservations.c.shop_id == SHOP,
    HELD,
    among(reservations.c.customer_id, "customers"),
    among(reservations.c.drop_id, "drops"),
)
OVER = (reservations.c.shop_id == SHOP, ACTIVE, reservations.c.expires_at <= bindparam("now"))
"""Lapsed by `now`, whoever cleans up."""

_LAPSED = (
    select(reservations)
    .where(*OVER)
    .order_by(reservations.c.expires_at, reservations.c.id)
    .limit(bindparam("most"))
)
_LAPSED_OF = _LAPSED.where(among(reservations.c.variant_id, "variants"))
_CHANGE = (
    update(reservations)
    .where(reservations.c.shop_id == SHOP, reservations.c.id == bindparam("which"))
    .values(quantity=bindparam("pieces"), state=bindparam("becomes"), ended_at=bindparam("ended"))
)


def by_ids(tx: Transaction, ids: Iterable[ReservationId]) -> dict[ReservationId, Reservation]:
    """These reservations, whatever became of them; lock their drops first to decide with it."""
    found = _load(tx, select(reservations).where(tx.among(reservations.c.id, ids)))
    return {one.id: one for one in found}


def held(
    tx: Transaction, customer_ids: Collection[CustomerId], drop_ids: Collection[DropId]
) -> tuple[Reservation, ...]:
    """What these customers have in these drops: not ended yet, or paid."""
    return _loaded(tx.rows(_HELD_BY, customers=customer_ids, drops=drop_ids))


def of_customer(
    tx: Transaction, show_id: ShowId, customer_id: CustomerId
) -> tuple[Reservation, ...]:
    """A customer's reservations in a show that have not ended (those lapsed too) or are paid."""
    return _load(
        tx,
        select(reservations)
        .where(
            HELD,
            reservations.c.customer_id == customer_id,
            reservations.c.show_id == show_id,
        )
        .order_by(reservations.c.created_at, reservations.c.id),
    )


def of_claims(tx: Transaction, claim_ids: Iterable[ClaimId]) -> tuple[Reservation, ...]:
    """The reservations these claims were given, whatever became of them."""
    return _load(
        tx,
        select(reservations)
        .where(tx.among(reservations.c.claim_id, claim_ids))
        .order_by(reservations.c.created_at, reservations.c.id),
    )


def lapsed(tx: Transaction, now: datetime, limit: int) -> tuple[Reservation, ...]:
    """Reservations whose time is over and that nobody has ended yet, the longest over first."""
    return _loaded(tx.rows(_LAPSED, now=now, most=limit))


def lapsed_of(
    tx: Transaction, variant_ids: Collection[VariantId], now: datetime, limit: int
) -> tuple[Reservation, ...]:
    """The same among these variants."""
    return _loaded(tx.rows(_LAPSED_OF, variants=variant_ids, now=now, most=limit))


def to_remind(
    tx: Transaction, now: datetime, until: datetime, limit: int
) -> tuple[Reservation, ...]:
    """Reservations that lapse after `now` but by `until`, and whose buyer was not reminded."""
    query = select(reservations).where(
        ACTIVE,
        reservations.c.expires_at > now,
        reservations.c.expires_at <= until,
        reservations.c.reminded_at.is_(None),
    )
    return _load(tx, query.order_by(reservations.c.expires_at, reservations.c.id).limit(limit))


def mark_reminded(
    tx: Transaction, ids: Sequence[ReservationId], now: datetime
) -> frozenset[ReservationId]:
    """Note that the buyers were reminded; return those where no other process was faster."""
    marked = tx.execute(
        update(reservations)
        .where(
            reservations.c.shop_id == tx.shop_id,
            tx.among(reservations.c.id, ids),
            reservations.c.reminded_at.is_(None),
            ACTIVE,
        )
        .values(reminded_at=now)
        .returning(reservations.c.id)
    )
    return frozenset(marked.scalars())


def extend(tx: Transaction, reservation_id: ReservationId, until: datetime) -> None:
    """Keep an active reservation until another time; its buyer is reminded anew."""
    tx.execute(
        update(reservations)
        .where(reservations.c.shop_id == tx.shop_id, reservations.c.id == reservation_id, ACTIVE)
        .values(expires_at=until, reminded_at=None)
    )


def add(tx: Transaction, new: Sequence[Reservation]) -> None:
    """Write new reservations; their stock is moved by the caller."""
    if new:
        tx.insert_columns(reservations, columns_of(new, _COLUMNS))


def change(tx: Transaction, changed: Sequence[Reservation]) -> None:
    """Write down the quantity, the state and the end of reservations, with their drops locked."""
    if not changed:
        return
    tx.execute_many(
        _CHANGE,
        [
            {
                "shop": tx.shop_id,
                "which": one.id,
                "pieces": one.quantity,
                "becomes": one.state.value,
                "ended": one.ended_at,
            }
            for one in sorted(changed, key=lambda one: one.id)
        ],
    )


def _load(tx: Transaction, query: Select[Any]) -> tuple[Reservation, ...]:
    return _loaded(tx.rows(query.where(reservations.c.shop_id == tx.shop_id)))


def _loaded(rows: Sequence[RowMapping]) -> tuple[Reservation, ...]:
    return tuple(_reservation(row) for row in rows)


def _reservation(row: RowMapping) -> Reservation:
    values = {f: row[f] for f in _FIELDS}
    return Reservation(**values | {"state": ReservationState(row["state"])})
