"""The audit trail: who did what, and how to take it back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, select, update

from commerce.ids import AuditId, ShowId
from commerce.store.record_tables import audit
from commerce.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One act of a host or moderator.

    `undo` is what takes it back (`{"action": "set_stock", …}`), `None` where nothing can; its
    keys are the action's own business. Facts are JSON values.
    """

    actor: str
    action: str
    facts: Mapping[str, Any]
    undo: Mapping[str, Any] | None = None
    show_id: ShowId | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class StoredAct:
    """An act as it stands in the trail; `undone_at` is when it was taken back."""

    id: AuditId
    entry: AuditEntry
    created_at: datetime
    undone_at: datetime | None


def add(tx: Transaction, entry: AuditEntry, now: datetime) -> AuditId:
    """Write down an act, in the transaction that does it."""
    audit_id = AuditId(tx.new_id())
    tx.insert(
        audit,
        [
            {
                "id": audit_id,
                "show_id": entry.show_id,
                "actor": entry.actor,
                "action": entry.action,
                "facts": dict(entry.facts),
                "undo": None if entry.undo is None else dict(entry.undo),
                "reason": entry.reason,
                "created_at": now,
            }
        ],
    )
    return audit_id


def get(tx: Transaction, audit_id: AuditId) -> StoredAct | None:
    """One act of the trail."""
    row = tx.first(select(audit).where(audit.c.shop_id == tx.shop_id, audit.c.id == audit_id))
    return None if row is None else _stored(row)


def recent(tx: Transaction, show_id: ShowId | None, limit: int) -> tuple[StoredAct, ...]:
    """The last acts in a show (`None`: in the whole shop), the latest first."""
    query = select(audit).where(audit.c.shop_id == tx.shop_id)
    if show_id is not None:
        query = query.where(audit.c.show_id == show_id)
    rows = tx.rows(query.order_by(audit.c.created_at.desc(), audit.c.id.desc()).limit(limit))
    return tuple(_stored(row) for row in rows)


def mark_undone(tx: Transaction, audit_id: AuditId, now: datetime) -> bool:
    """Note that an act was taken back; of several who try one is told so."""
    row = tx.first(
        update(audit)
        .where(audit.c.shop_id == tx.shop_id, audit.c.id == audit_id, audit.c.undone_at.is_(None))
        .values(undone_at=now)
        .returning(audit.c.id)
    )
    return row is not None


def _stored(row: RowMapping) -> StoredAct:
    entry = AuditEntry(
        actor=row["actor"],
        action=row["action"],
        facts=row["facts"],
        undo=row["undo"],
        show_id=row["show_id"],
        reason=row["reason"],
    )
    return StoredAct(AuditId(row["id"]), entry, row["created_at"], row["undone_at"])
