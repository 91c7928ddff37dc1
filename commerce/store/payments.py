"""What payment providers told, stored before acting on it, and money to give back."""

from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, Select, select, update

from commerce.ids import CheckoutId, RefundId
from commerce.model.orders import Effect, PaymentEvent, PaymentKind, Refund
from commerce.store.sales_tables import payment_events, refunds
from commerce.store.transaction import Transaction
from commerce.store.types import spelled

CAPTURED = (Effect.PAID, Effect.LATE, Effect.REFUNDED)
"""The effects of events whose money is in the books."""

_EVENT = tuple(PaymentEvent.__dataclass_fields__)
_REFUND = tuple(Refund.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """A payment event as it lies in the database; `effect` is `None` until it was applied."""

    event: PaymentEvent
    received_at: datetime
    effect: Effect | None


def add_event(tx: Transaction, event: PaymentEvent, now: datetime) -> None:
    """Store what a provider told; the same event told again changes nothing."""
    row = {**asdict(event), "kind": event.kind.value, "received_at": now}
    tx.insert(payment_events, [row], skip_known=True)


def get_event(tx: Transaction, provider: str, event_id: str) -> StoredEvent | None:
    """One stored event."""
    row = tx.first(
        select(payment_events).where(
            payment_events.c.shop_id == tx.shop_id,
            payment_events.c.provider == provider,
            payment_events.c.event_id == event_id,
        )
    )
    return None if row is None else _event(row)


def unapplied(tx: Transaction, limit: int) -> tuple[StoredEvent, ...]:
    """Events that nobody has acted on, in the order they came."""
    query = (
        select(payment_events)
        .where(payment_events.c.shop_id == tx.shop_id, payment_events.c.applied_at.is_(None))
        .order_by(payment_events.c.received_at)
        .limit(limit)
    )
    return tuple(_event(row) for row in tx.rows(query))


def captured(tx: Transaction, provider: str, provider_id: str) -> bool:
    """Whether the money of this payment was taken into the books before."""
    return bool(
        tx.rows(
            select(payment_events.c.event_id).where(
                payment_events.c.shop_id == tx.shop_id,
                payment_events.c.provider == provider,
                payment_events.c.provider_id == provider_id,
                payment_events.c.effect.in_([effect.value for effect in CAPTURED]),
            )
        )
    )


def mark_event(tx: Transaction, event: PaymentEvent, effect: Effect, now: datetime) -> None:
    """Write down what an event changed, in the transaction that changed it."""
    tx.execute(
        update(payment_events)
        .where(
            payment_events.c.shop_id == tx.shop_id,
            payment_events.c.provider == event.provider,
            payment_events.c.event_id == event.event_id,
        )
        .values(applied_at=now, effect=effect.value)
    )


def with_effect(tx: Transaction, effects: Collection[Effect]) -> tuple[StoredEvent, ...]:
    """Events with one of these effects, the newest first."""
    query = (
        select(payment_events)
        .where(
            payment_events.c.shop_id == tx.shop_id,
            payment_events.c.effect.in_([effect.value for effect in effects]),
        )
        .order_by(payment_events.c.received_at.desc())
        .limit(1_000)
    )
    return tuple(_event(row) for row in tx.rows(query))


def add_refund(tx: Transaction, refund: Refund) -> None:
    """Ask for money to be given back; it is due at once."""
    tx.insert(refunds, [{**asdict(refund), "next_attempt_at": refund.created_at}])


def lock_refund(tx: Transaction, refund_id: RefundId) -> Refund | None:
    """One refund, locked until the transaction ends."""
    found = _refunds(tx, select(refunds).where(refunds.c.id == refund_id).with_for_update())
    return found[0] if found else None


def update_refund(tx: Transaction, refund_id: RefundId, **columns: Any) -> None:
    """Change columns of a refund."""
    tx.execute(
        update(refunds)
        .where(refunds.c.shop_id == tx.shop_id, refunds.c.id == refund_id)
        .values(columns)
    )


def due_refunds(
    tx: Transaction, providers: Collection[str], now: datetime, limit: int
) -> tuple[Refund, ...]:
    """Requested refunds these providers are to be asked for now, locked; the oldest first."""
    return _refunds(
        tx,
        select(refunds)
        .where(
            refunds.c.state == spelled("requested"),
            refunds.c.next_attempt_at <= now,
            refunds.c.provider.in_(providers),
        )
        .order_by(refunds.c.next_attempt_at)
        .limit(limit)
        .with_for_update(skip_locked=True),
    )


def refunds_by_hand(tx: Transaction, by_themselves: Collection[str]) -> tuple[Refund, ...]:
    """Refunds that wait for a person: failed ones, and those of every other provider."""
    pending = refunds.c.state == "requested"
    query = select(refunds).where(
        (refunds.c.state == "failed") | (pending & refunds.c.provider.not_in(by_themselves))
    )
    return _refunds(tx, query.order_by(refunds.c.id))


def refunds_of(tx: Transaction, checkout_ids: Iterable[CheckoutId]) -> tuple[Refund, ...]:
    """All refunds of these checkouts, the oldest first."""
    query = select(refunds).where(tx.among(refunds.c.checkout_id, checkout_ids))
    return _refunds(tx, query.order_by(refunds.c.id))


def _refunds(tx: Transaction, query: Select[Any]) -> tuple[Refund, ...]:
    rows = tx.rows(query.where(refunds.c.shop_id == tx.shop_id))
    return tuple(Refund(**{name: row[name] for name in _REFUND}) for row in rows)


def _event(row: RowMapping) -> StoredEvent:
    values = {name: row[name] for name in _EVENT} | {"kind": PaymentKind(row["kind"])}
    effect = Effect(row["effect"]) if row["effect"] else None
    return StoredEvent(PaymentEvent(**values), row["received_at"], effect)
