"""How every act of a host or moderator begins and is written down."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from commerce.ids import AuditId
from commerce.model.acts import Act
from commerce.store import audit, settled
from commerce.store.audit import AuditEntry
from commerce.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Doing:
    """An act being done: in which transaction, whose, and when."""

    tx: Transaction
    act: Act
    now: datetime

    def record(
        self, action: str, facts: Mapping[str, Any], undo: Mapping[str, Any] | None = None
    ) -> AuditId:
        """Write the act into the audit trail; `undo` is what takes it back, if anything can."""
        act = self.act
        entry = AuditEntry(act.actor, action, facts, undo, act.show_id, act.reason)
        return audit.add(self.tx, entry, self.now)


def begin(tx: Transaction, act: Act, kind: str, now: datetime) -> Doing:
    """Begin an act that is done once, however often its message arrives.

    Raises:
        AlreadySettled: it was done before; nothing may be changed again.
    """
    settled.once(tx, act, kind, now)
    return Doing(tx, act, now)
