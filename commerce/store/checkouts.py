"""Checkouts, and the payments begun for them."""

from collections.abc import Collection
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, Select, select, update as update_rows

from commerce.ids import CheckoutId, CustomerId, ShowId
from commerce.model.orders import Attempt, Buyer, Checkout, CheckoutLine, CheckoutState
from commerce.store.sales_tables import checkouts, payments
from commerce.store.transaction import Transaction
from commerce.store.types import spelled

LIVE = (CheckoutState.OPEN, CheckoutState.PAYING)
"""The states of which a cart has at most one checkout."""

UNDER_WAY = (CheckoutState.PAYING, CheckoutState.AWAITING)
"""The states in which a checkout's lines are frozen and its money may still come."""

_FIELDS = tuple(Checkout.__dataclass_fields__)
_ATTEMPT = tuple(Attempt.__dataclass_fields__)


def get(tx: Transaction, checkout_id: CheckoutId) -> Checkout | None:
    """One checkout, `None` when this shop has no such."""
    return _one(tx, select(checkouts).where(checkouts.c.id == checkout_id))


def lock(tx: Transaction, checkout_id: CheckoutId) -> Checkout | None:
    """One checkout, locked until the transaction ends; lock it before drops and stock."""
    query = select(checkouts).where(checkouts.c.id == checkout_id)
    return _one(tx, query.with_for_update(key_share=True))


def live(tx: Transaction, show_id: ShowId, customer_id: CustomerId) -> Checkout | None:
    """The one checkout by which a customer's cart in a show is paid now."""
    return _one(tx, _of_cart(show_id, customer_id).where(_in_state(LIVE)))


def newest(tx: Transaction, show_id: ShowId, customer_id: CustomerId) -> Checkout | None:
    """The checkout of a cart that was made last, whatever became of it."""
    return _one(tx, _of_cart(show_id, customer_id).order_by(checkouts.c.id.desc()).limit(1))


def in_states(
    tx: Transaction, show_id: ShowId, customer_id: CustomerId, states: Collection[CheckoutState]
) -> tuple[Checkout, ...]:
    """A customer's checkouts in a show that are in one of `states`, the oldest first."""
    query = _of_cart(show_id, customer_id).where(_in_state(states)).order_by(checkouts.c.id)
    return _many(tx, query)


def awaiting(tx: Transaction, show_id: ShowId) -> tuple[Checkout, ...]:
    """The checkouts of a show to be paid by transfer or on delivery, the oldest first."""
    query = select(checkouts).where(
        checkouts.c.show_id == show_id, checkouts.c.state == CheckoutState.AWAITING.value
    )
    return _many(tx, query.order_by(checkouts.c.id))


def add(tx: Transaction, checkout: Checkout) -> None:
    """Write a new checkout; one whose cart has a live one already is left out."""
    values = _values({name: getattr(checkout, name) for name in _FIELDS})
    tx.insert(checkouts, [values], skip_known=True)


def update(tx: Transaction, checkout_id: CheckoutId, **fields: Any) -> None:
    """Change fields of a checkout, with its row locked."""
    tx.execute(
        update_rows(checkouts)
        .where(checkouts.c.shop_id == tx.shop_id, checkouts.c.id == checkout_id)
        .values(_values(fields))
    )


def due(tx: Transaction, now: datetime, limit: int) -> tuple[Checkout, ...]:
    """Checkouts to look after now, locked; those another process looks after are left out."""
    query = (
        select(checkouts)
        .where(checkouts.c.look_at <= now)
        .order_by(checkouts.c.look_at)
        .limit(limit)
    )
    return _many(tx, query.with_for_update(skip_locked=True, key_share=True))


def add_attempt(tx: Transaction, attempt: Attempt) -> None:
    """Write down a payment begun; one known by its provider's id already stays as it is."""
    tx.insert(payments, [asdict(attempt)], skip_known=True)


def attempt(tx: Transaction, provider: str, provider_id: str) -> Attempt | None:
    """The payment a provider knows by this id, `None` when none of ours is."""
    row = tx.first(
        select(payments).where(
            payments.c.shop_id == tx.shop_id,
            payments.c.provider == provider,
            payments.c.provider_id == provider_id,
        )
    )
    return None if row is None else Attempt(**{name: row[name] for name in _ATTEMPT})


def _of_cart(show_id: ShowId, customer_id: CustomerId) -> Select[Any]:
    return select(checkouts).where(
        checkouts.c.show_id == show_id, checkouts.c.customer_id == customer_id
    )


def _in_state(states: Collection[CheckoutState]) -> Any:
    return checkouts.c.state.in_([spelled(state.value) for state in states])


def _one(tx: Transaction, query: Select[Any]) -> Checkout | None:
    row = tx.first(query.where(checkouts.c.shop_id == tx.shop_id))
    return None if row is None else _checkout(row)


def _many(tx: Transaction, query: Select[Any]) -> tuple[Checkout, ...]:
    return tuple(_checkout(row) for row in tx.rows(query.where(checkouts.c.shop_id == tx.shop_id)))


def _values(fields: dict[str, Any]) -> dict[str, Any]:
    """Fields of a checkout as columns."""
    values = dict(fields)
    if "lines" in values:
        values["lines"] = [asdict(line) for line in values["lines"]]
    if "buyer" in values:
        values["buyer"] = asdict(values["buyer"])
    if "state" in values:
        values["state"] = values["state"].value
    return values


def _checkout(row: RowMapping) -> Checkout:
    values = {name: row[name] for name in _FIELDS}
    values["lines"] = tuple(CheckoutLine(**line) for line in row["lines"])
    values["buyer"] = Buyer(**row["buyer"])
    values["state"] = CheckoutState(row["state"])
    return Checkout(**values)
