"""What a scene counts and leaves out, and what becomes of a show that is played again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, func, not_, select

from commerce.ids import OutboxId
from commerce.store.record_tables import outbox
from commerce.store.reservations import ACTIVE
from commerce.store.sales_tables import reservations, waitlist
from commerce.store.tables import viewers
from commerce.store.transaction import Transaction
from commerce.store.types import spelled


@dataclass(frozen=True, slots=True)
class Said:
    """A message of the outbox with who it is for ("": everybody), in the platform's words."""

    kind: str
    facts: dict[str, Any]
    reply_to: str | None
    platform: str
    user_id: str


def unsettled(tx: Transaction) -> tuple[int, int]:
    """How many reservations are neither paid nor ended, and how many places in line there are."""
    held = select(func.count().label("count")).select_from(reservations)
    lines = select(func.count().label("count")).select_from(waitlist)
    rows = (
        *tx.rows(held.where(reservations.c.shop_id == tx.shop_id, ACTIVE)),
        *tx.rows(lines.where(waitlist.c.shop_id == tx.shop_id)),
    )
    return rows[0]["count"], rows[1]["count"]


def said(tx: Transaction, ids: Iterable[OutboxId]) -> Sequence[Said]:
    """These messages, in the order written; those never written are left out.

    Of what is for a whole show the copies for its channels are left out, too.
    """
    copies = and_(
        outbox.c.viewer_id.is_(None), outbox.c.reply_to.is_(None), outbox.c.channel_id.is_not(None)
    )
    return _read(tx, and_(tx.among(outbox.c.id, ids), not_(copies)))


def undelivered(tx: Transaction) -> Sequence[Said]:
    """All messages that reached nobody, in the order written."""
    return _read(tx, outbox.c.state == spelled("undeliverable"))


def _read(tx: Transaction, which: Any) -> Sequence[Said]:
    whose = and_(viewers.c.shop_id == outbox.c.shop_id, viewers.c.id == outbox.c.viewer_id)
    columns = (outbox.c.kind, outbox.c.facts, outbox.c.reply_to)
    rows = tx.rows(
        select(*columns, viewers.c.platform, viewers.c.user_id)
        .outerjoin_from(outbox, viewers, whose)
        .where(outbox.c.shop_id == tx.shop_id, which)
        .order_by(outbox.c.id)
    )
    return [
        Said(
            row["kind"], row["facts"], row["reply_to"], row["platform"] or "", row["user_id"] or ""
        )
        for row in rows
    ]
