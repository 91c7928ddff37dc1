"""Messages that were acted on, so that none is acted on twice (claims have their own key)."""

from datetime import datetime

from sqlalchemy import select

from commerce.errors import AlreadySettled
from commerce.model.acts import Act
from commerce.store.record_tables import settled
from commerce.store.transaction import Transaction


def once(tx: Transaction, act: Act, kind: str, now: datetime) -> None:
    """Mark the message behind `act` as acted on, in the transaction that does so.

    Raises:
        AlreadySettled: it was before; the caller must change nothing.
    """
    source = act.source
    if source is None:
        return
    known = tx.first(
        select(settled.c.kind).where(
            settled.c.shop_id == tx.shop_id,
            settled.c.channel_id == source.channel_id,
            settled.c.message_id == source.message_id,
            settled.c.revision == source.revision,
        )
    )
    if known is not None:
        raise AlreadySettled("already_done", kind=known["kind"])
    tx.insert(
        settled,
        [
            {
                "channel_id": source.channel_id,
                "message_id": source.message_id,
                "revision": source.revision,
                "kind": kind,
                "answer": {},
                "settled_at": now,
            }
        ],
    )
