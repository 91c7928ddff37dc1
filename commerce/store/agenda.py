"""When the clock by itself will next change something."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, ColumnElement, func, select

from commerce.store.record_tables import outbox
from commerce.store.reservations import ACTIVE
from commerce.store.sales_tables import checkouts, reservations
from commerce.store.transaction import Transaction
from commerce.store.types import spelled


def next_moment(tx: Transaction, reminder_before: timedelta) -> datetime | None:
    """The first moment at which one of these is due, also one that is over; `None`: never.

    A reservation lapses, its buyer is to be reminded, a message to be tried again, a payment to be
    asked about. Drops know their own times (`commerce.services.drop_clock.next_due`).
    """
    return min(_moments(tx, reminder_before), default=None)


def _moments(tx: Transaction, reminder_before: timedelta) -> Iterator[datetime]:
    pending = outbox.c.state == spelled("pending")
    unreminded = reservations.c.reminded_at.is_(None)
    lapses = _first(tx, reservations.c.expires_at, ACTIVE)
    to_remind = _first(tx, reservations.c.expires_at, ACTIVE, unreminded)
    if reminder_before and to_remind is not None:
        yield to_remind - reminder_before
    others = (
        lapses,
        _first(tx, outbox.c.next_attempt_at, pending),
        _first(tx, checkouts.c.look_at, checkouts.c.look_at.is_not(None)),
    )
    yield from (moment for moment in others if moment is not None)


def _first(tx: Transaction, moment: Column[Any], *only: ColumnElement[bool]) -> datetime | None:
    ours = moment.table.c.shop_id == tx.shop_id
    row = tx.first(select(func.min(moment).label("first")).where(ours, *only))
    return row["first"] if row else None
