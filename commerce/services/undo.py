"""Taking back what a host or moderator did."""

from commerce.errors import Conflict, NotFound
from commerce.ids import AuditId, ShowId
from commerce.model.acts import Act
from commerce.ports import Clock
from commerce.services import acting
from commerce.services.acting import Doing
from commerce.services.reserving import Terms
from commerce.services.undo_steps import STEPS
from commerce.store import audit
from commerce.store.audit import StoredAct
from commerce.store.database import ShopDatabase

_LOOK_BACK = 200  # acts


class Undo:
    """The audit trail of a shop, and the way back."""

    def __init__(self, database: ShopDatabase, clock: Clock, terms: Terms) -> None:
        """Bind to a shop; `terms` are those of who moves up from the waitlist."""
        self._database = database
        self._clock = clock
        self._terms = terms

    async def trail(self, show_id: ShowId | None = None, limit: int = 100) -> tuple[StoredAct, ...]:
        """The last acts in a show (`None`: in the whole shop), the latest first."""
        return await self._database.read(lambda tx: audit.recent(tx, show_id, limit))

    async def undo(self, act: Act, audit_id: AuditId | None = None) -> StoredAct:
        """Take back an act; without `audit_id` the last one of the act's show that can be.

        Taking back is an act too, and can't be taken back: do the thing again instead.

        Returns:
            What was undone.

        Raises:
            AlreadySettled: this very message undid something before.
            NotFound: `nothing_to_undo`.
            Conflict: `cannot_undo`, with its `action`; `already_undone`; `undo_too_late`, when its
                time is over; `undo_gone`, when the pieces are not there any more; `drop_over`,
                `already_running`, `below_reserved`, `below_taken`, `show_closed`.
        """
        now = self._clock()
        return await self._database.write(
            lambda tx: _undo(acting.begin(tx, act, "undo", now), audit_id, self._terms)
        )


def _undo(doing: Doing, audit_id: AuditId | None, terms: Terms) -> StoredAct:
    done = _last(doing) if audit_id is None else audit.get(doing.tx, audit_id)
    if done is None:
        raise NotFound("nothing_to_undo")
    entry = done.entry
    if entry.undo is None:
        raise Conflict("cannot_undo", action=entry.action)
    if not audit.mark_undone(doing.tx, done.id, doing.now):
        raise Conflict("already_undone", action=entry.action)
    STEPS[entry.undo["action"]](doing, entry.undo, terms)
    doing.record("undo", {"audit_id": done.id, "action": entry.action, "of": dict(entry.facts)})
    return done


def _last(doing: Doing) -> StoredAct | None:
    for done in audit.recent(doing.tx, doing.act.show_id, _LOOK_BACK):
        if done.entry.undo is not None and done.undone_at is None:
            return done
    return None
