"""What is to be told: written with the fact, leased to one deliverer, marked when done."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from commerce.ids import OutboxId
from commerce.model.events import OutboxWritten
from commerce.model.messages import Audience, NewMessage, Rung
from commerce.store.record_tables import outbox
from commerce.store.transaction import Transaction


def add(tx: Transaction, messages: Sequence[NewMessage], now: datetime) -> None:
    """Write messages to be sent once this transaction has committed.

    One whose `dedup_key` was written before, or stands twice among `messages`, is left out.
    """
    if not messages:
        return
    by_key = {message.dedup_key: message for message in reversed(messages)}
    known = tx.rows(
        select(outbox.c.dedup_key).where(
            outbox.c.shop_id == tx.shop_id, tx.among(outbox.c.dedup_key, by_key)
        )
    )
    for row in known:
        del by_key[row["dedup_key"]]
    new = [message for message in messages if by_key.get(message.dedup_key) is message]
    ids = [OutboxId(tx.new_id()) for _ in new]
    tx.insert(
        outbox,
        [_row(outbox_id, message, now) for outbox_id, message in zip(ids, new, strict=True)],
    )
    if ids:
        tx.emit(OutboxWritten(tuple(ids)))


def _row(outbox_id: OutboxId, message: NewMessage, now: datetime) -> dict[str, object]:
    first = Rung.PRIVATE if message.audience is Audience.PRIVATE else Rung.CLAIM_PAGE
    return {
        "id": outbox_id,
        "kind": message.kind,
        "dedup_key": message.dedup_key,
        "audience": message.audience.value,
        "priority": int(message.priority),
        "facts": message.facts,
        "show_id": message.show_id,
        "viewer_id": message.viewer_id,
        "channel_id": message.channel_id,
        "reply_to": message.reply_to,
        "with_link": message.with_link,
        "rung": first.value,
        "state": "pending",
        "attempts": 0,
        "created_at": now,
        "next_attempt_at": now,
    }
