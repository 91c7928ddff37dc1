"""What is to be told: written with the fact, leased to one deliverer, marked when done."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    RowMapping,
    Table,
    and_,
    bindparam,
    func,
    not_,
    or_,
    select,
    update,
)

from commerce.ids import CustomerId, OutboxId, ShowId, ViewerId
from commerce.model.events import OutboxWritten
from commerce.model.messages import (
    Audience,
    Delivery,
    NewMessage,
    OutboxMessage,
    Priority,
    Rung,
)
from commerce.store.bulk import columns_of
from commerce.store.record_tables import deliveries, outbox
from commerce.store.reservations import ACTIVE
from commerce.store.sales_tables import reservations
from commerce.store.statements import SHOP, among
from commerce.store.tables import channels, viewers
from commerce.store.transaction import Transaction
from commerce.store.types import spelled

State = Literal["delivered", "undeliverable", "superseded"]

_MESSAGE = {f: f for f in NewMessage.__dataclass_fields__}


def _same(column: ColumnElement[Any], table: Table) -> ColumnElement[bool]:
    return and_(table.c.shop_id == outbox.c.shop_id, table.c.id == column)


_SAID = select(outbox.c.dedup_key).where(
    outbox.c.shop_id == SHOP, among(outbox.c.dedup_key, "keys")
)
_DUE = (
    select(outbox)
    .outerjoin(viewers, _same(outbox.c.viewer_id, viewers))
    .outerjoin(channels, _same(outbox.c.channel_id, channels))
    .where(
        outbox.c.shop_id == SHOP,
        outbox.c.state == spelled("pending"),
        outbox.c.next_attempt_at <= bindparam("now"),
        or_(outbox.c.lease_until.is_(None), outbox.c.lease_until <= bindparam("now")),
    )
    .order_by(outbox.c.priority, outbox.c.next_attempt_at, outbox.c.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, of=outbox)
)
_PLATFORM = func.coalesce(viewers.c.platform, channels.c.platform, "")
_DUE_ELSEWHERE = _DUE.where(not_(among(_PLATFORM, "resting")))
_TAKE = (
    update(outbox)
    .where(outbox.c.shop_id == SHOP, among(outbox.c.id, "ids"))
    .values(lease_owner=bindparam("owner"), lease_until=bindparam("until"))
)
_FIRST_RUNG = {Audience.PRIVATE: Rung.PRIVATE, Audience.PUBLIC: Rung.CLAIM_PAGE}


def add(tx: Transaction, messages: Sequence[NewMessage], now: datetime) -> None:
    """Write messages to be sent once this transaction has committed.

    One whose `dedup_key` was written before, or stands twice among `messages`, is left out.
    """
    if messages:
        # Another process may be writing the same message just now.
        _add(tx, _unsaid(tx, messages), now, skip_known=True)


def add_new(tx: Transaction, new: Sequence[NewMessage], now: datetime) -> None:
    """Write messages whose `dedup_key`s nobody else can write."""
    _add(tx, new, now, skip_known=False)


def _add(tx: Transaction, new: Sequence[NewMessage], now: datetime, *, skip_known: bool) -> None:
    if not new:
        return
    ids, count = tuple(OutboxId(tx.new_id()) for _ in new), len(new)
    begun = {
        "id": ids,
        "rung": [_FIRST_RUNG[message.audience] for message in new],
        "state": ["pending"] * count,
        "attempts": [0] * count,
        "created_at": [now] * count,
        "next_attempt_at": [now] * count,
    }
    columns = {**begun, **columns_of(new, _MESSAGE)}
    tx.insert_columns(outbox, columns, skip_known=skip_known)
    tx.emit(OutboxWritten(ids))


def _unsaid(tx: Transaction, messages: Sequence[NewMessage]) -> list[NewMessage]:
    by_key = {message.dedup_key: message for message in reversed(messages)}
    for row in tx.rows(_SAID, keys=by_key.keys()):
        del by_key[row["dedup_key"]]
    return [message for message in messages if by_key.get(message.dedup_key) is message]


@dataclass(frozen=True, slots=True)
class Lease:
    """Who takes messages, until when they are nobody else's (times in UTC), and how many."""

    owner: str
    now: datetime
    until: datetime
    limit: int


@dataclass(frozen=True, slots=True)
class Step:
    """Where a message goes on: on this rung, after so many attempts on it, not before `at`."""

    rung: Rung
    attempts: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Undelivered:
    """A message that reached nobody: to whom it was, and why the last attempt failed."""

    outbox: OutboxMessage
    viewer_id: ViewerId | None
    reason: str
    ended_at: datetime


def lease(
    tx: Transaction, terms: Lease, resting: Collection[str] = ()
) -> tuple[OutboxMessage, ...]:
    """Take messages that are due, the most urgent first; they are nobody else's until it ends.

    Those for platforms that are `resting` stay where they are.
    """
    due = {"now": terms.now, "most": terms.limit}
    rows = tx.rows(_DUE_ELSEWHERE, **due, resting=resting) if resting else tx.rows(_DUE, **due)
    ids = [row["id"] for row in rows]
    if ids:
        taken = {"ids": ids, "owner": terms.owner, "until": terms.until}
        tx.execute(_TAKE, {"shop": tx.shop_id, **taken})
    return tuple(_message(row) for row in rows)


def release(tx: Transaction, ids: Sequence[OutboxId]) -> None:
    """Give back what was leased and not tried: it waits as before."""
    _change(tx, ids, lease_owner=None, lease_until=None)


def put_off(tx: Transaction, ids: Sequence[OutboxId], step: Step, owner: str) -> None:
    """Have messages tried again later, or on a further rung, unless another has them by now."""
    _change(
        tx,
        ids,
        outbox.c.lease_owner == owner,
        lease_owner=None,
        lease_until=None,
        rung=step.rung.value,
        attempts=step.attempts,
        next_attempt_at=step.at,
    )


def end(tx: Transaction, ids: Sequence[OutboxId], state: State, now: datetime) -> None:
    """Close messages for good: delivered, undeliverable, or superseded by what happened since."""
    _change(tx, ids, state=state, ended_at=now, lease_owner=None, lease_until=None)


def record(tx: Transaction, attempts: Sequence[Delivery]) -> None:
    """Write down attempts to send."""
    tx.insert(
        deliveries,
        [
            {
                "id": tx.new_id(),
                "outbox_id": attempt.outbox_id,
                "rung": attempt.rung.value,
                "platform": attempt.platform,
                "started_at": attempt.started_at,
                "platform_message_id": attempt.platform_message_id,
                "error": attempt.error,
            }
            for attempt in attempts
        ],
    )


def undelivered(tx: Transaction, show_id: ShowId, limit: int = 200) -> tuple[Undelivered, ...]:
    """The newest messages of a show that reached nobody, oldest first, with the last reason."""
    newest = tx.rows(
        select(outbox)
        .where(
            outbox.c.shop_id == tx.shop_id,
            outbox.c.show_id == show_id,
            outbox.c.state == spelled("undeliverable"),
        )
        .order_by(outbox.c.id.desc())
        .limit(limit)
    )
    rows = newest[::-1]
    reasons = {
        row["outbox_id"]: row["error"]
        for row in tx.rows(
            select(deliveries.c.outbox_id, deliveries.c.error)
            .where(
                deliveries.c.shop_id == tx.shop_id,
                tx.among(deliveries.c.outbox_id, [row["id"] for row in rows]),
            )
            .order_by(deliveries.c.started_at, deliveries.c.id)
        )
    }
    return tuple(
        Undelivered(_message(row), row["viewer_id"], reasons.get(row["id"], ""), row["ended_at"])
        for row in rows
    )


def still_kept(
    tx: Transaction, show_id: ShowId, customer_id: CustomerId, expires_at: datetime
) -> bool:
    """Whether a customer still has a reservation in a show that ends just then."""
    return (
        tx.first(
            select(reservations.c.id)
            .where(
                reservations.c.shop_id == tx.shop_id,
                reservations.c.show_id == show_id,
                reservations.c.customer_id == customer_id,
                reservations.c.expires_at == expires_at,
                ACTIVE,
            )
            .limit(1)
        )
        is not None
    )


def _change(
    tx: Transaction, ids: Sequence[OutboxId], *only: ColumnElement[bool], **columns: Any
) -> None:
    """Change messages that are still to be sent; what has ended stays as it ended."""
    if ids:
        tx.execute(
            update(outbox)
            .where(
                outbox.c.shop_id == tx.shop_id,
                tx.among(outbox.c.id, ids),
                outbox.c.state == spelled("pending"),
                *only,
            )
            .values(**columns)
        )


def _message(row: RowMapping) -> OutboxMessage:
    return OutboxMessage(
        id=row["id"],
        message=NewMessage(
            kind=row["kind"],
            dedup_key=row["dedup_key"],
            audience=Audience(row["audience"]),
            priority=Priority(row["priority"]),
            facts=row["facts"],
            show_id=row["show_id"],
            viewer_id=row["viewer_id"],
            channel_id=row["channel_id"],
            reply_to=row["reply_to"],
            with_link=row["with_link"],
        ),
        created_at=row["created_at"],
        rung=Rung(row["rung"]),
        attempts=row["attempts"],
        next_attempt_at=row["next_attempt_at"],
    )
