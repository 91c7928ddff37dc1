"""Viewers and the customers behind them, stored the first time they ask for something."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import RowMapping, bindparam, delete, select, update

from commerce.ids import CustomerId, ViewerId
from commerce.model.people import Identity, Viewer
from commerce.store.bulk import columns_of
from commerce.store.statements import SHOP, among
from commerce.store.tables import customers, viewers
from commerce.store.transaction import Transaction

Key = tuple[str, str]
"""(platform, the platform's id of the user)"""

_VIEWER = {f: f for f in ("id", "customer_id", "platform", "user_id", "name", "locale")}
_CUSTOMER = {"id": "customer_id", "name": "name", "locale": "locale"}
_SEVERAL = select(viewers).where(viewers.c.shop_id == SHOP, among(viewers.c.id, "ids"))
_OF_PLATFORM = select(viewers).where(
    viewers.c.shop_id == SHOP,
    viewers.c.platform == bindparam("platform"),
    among(viewers.c.user_id, "user_ids"),
)
_WITH_CUSTOMERS = select(viewers.c.customer_id).where(
    viewers.c.shop_id == SHOP, among(viewers.c.customer_id, "customers")
)


def ensure(tx: Transaction, identities: Sequence[Identity], now: datetime) -> dict[Key, Viewer]:
    """The viewers behind these identities, made with a customer each where they are new.

    Names and languages that changed are written down. Safe while other processes do the same.
    """
    wanted = {(identity.platform, identity.user_id): identity for identity in identities}
    known = _of_keys(tx, wanted)
    new = [wanted[key] for key in sorted(wanted.keys() - known.keys())]
    refreshed = _refresh(tx, known, wanted)
    return refreshed | _add(tx, new, now) if new else refreshed


def get(tx: Transaction, viewer_id: ViewerId) -> Viewer | None:
    """One viewer, `None` when this shop has no such."""
    row = tx.first(
        select(viewers).where(viewers.c.shop_id == tx.shop_id, viewers.c.id == viewer_id)
    )
    return None if row is None else _viewer(row)


def several(tx: Transaction, viewer_ids: Iterable[ViewerId]) -> dict[ViewerId, Viewer]:
    """Many viewers by id."""
    return {row["id"]: _viewer(row) for row in tx.rows(_SEVERAL, ids=viewer_ids)}


def find(tx: Transaction, platform: str, user_id: str) -> Viewer | None:
    """The viewer a platform knows by this id, `None` when they never asked for anything."""
    row = tx.first(
        select(viewers).where(
            viewers.c.shop_id == tx.shop_id,
            viewers.c.platform == platform,
            viewers.c.user_id == user_id,
        )
    )
    return None if row is None else _viewer(row)


def of_customer(tx: Transaction, customer_id: CustomerId) -> tuple[Viewer, ...]:
    """All viewers linked to one customer, the first one first."""
    rows = tx.rows(
        select(viewers)
        .where(viewers.c.shop_id == tx.shop_id, viewers.c.customer_id == customer_id)
        .order_by(viewers.c.id)
    )
    return tuple(_viewer(row) for row in rows)


def _of_keys(tx: Transaction, wanted: dict[Key, Identity]) -> dict[Key, Viewer]:
    """The stored ones among `wanted`: one query a platform, of which a batch has few."""
    found: dict[Key, Viewer] = {}
    for platform in sorted({platform for platform, _ in wanted}):
        user_ids = [user_id for where, user_id in wanted if where == platform]
        rows = tx.rows(_OF_PLATFORM, platform=platform, user_ids=user_ids)
        found |= {(platform, row["user_id"]): _viewer(row) for row in rows}
    return found


def _add(tx: Transaction, identities: Sequence[Identity], now: datetime) -> dict[Key, Viewer]:
    """Write new viewers; another process may be writing the same ones, and then theirs stand."""
    made = {(one.platform, one.user_id): _new(tx, one) for one in identities}
    new, moment = list(made.values()), [now] * len(made)
    tx.insert_columns(customers, {**columns_of(new, _CUSTOMER), "created_at": moment})
    columns = {**columns_of(new, _VIEWER), "created_at": moment}
    if tx.insert_columns(viewers, columns, skip_known=True) == len(new):
        return made
    ids = {viewer.customer_id for viewer in new}
    beaten = ids - {row["customer_id"] for row in tx.rows(_WITH_CUSTOMERS, customers=ids)}
    tx.execute(
        delete(customers).where(
            customers.c.shop_id == tx.shop_id, tx.among(customers.c.id, sorted(beaten))
        )
    )
    return _of_keys(tx, {(one.platform, one.user_id): one for one in identities})


def _new(tx: Transaction, one: Identity) -> Viewer:
    customer_id, viewer_id = CustomerId(tx.new_id()), ViewerId(tx.new_id())
    return Viewer(viewer_id, customer_id, one.platform, one.user_id, one.name, one.locale)


def _refresh(
    tx: Transaction, known: dict[Key, Viewer], wanted: dict[Key, Identity]
) -> dict[Key, Viewer]:
    changed = [
        {"viewer": viewer.id, "new_name": one.name, "new_locale": one.locale or viewer.locale}
        for key, viewer in known.items()
        if (one := wanted[key]).name != viewer.name
        or (one.locale or viewer.locale) != viewer.locale
    ]
    if not changed:
        return known
    tx.execute_many(
        update(viewers)
        .where(viewers.c.shop_id == tx.shop_id, viewers.c.id == bindparam("viewer"))
        .values(name=bindparam("new_name"), locale=bindparam("new_locale")),
        sorted(changed, key=lambda row: row["viewer"]),
    )
    return _of_keys(tx, wanted)


def _viewer(row: RowMapping) -> Viewer:
    return Viewer(
        id=row["id"],
        customer_id=row["customer_id"],
        platform=row["platform"],
        user_id=row["user_id"],
        name=row["name"],
        locale=row["locale"],
        stopped_at=row["stopped_at"],
    )
