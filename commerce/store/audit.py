"""The audit trail: who did what, and how to take it back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

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
