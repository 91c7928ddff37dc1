"""What was announced about drops, so that everything is said once by any number of processes."""

from collections.abc import Iterable

from sqlalchemy import select, update

from commerce.ids import DropId
from commerce.store.record_tables import outbox
from commerce.store.tables import drops
from commerce.store.transaction import Transaction


def among(tx: Transaction, keys: Iterable[str]) -> frozenset[str]:
    """Those of these messages' `dedup_key`s that were written already."""
    rows = tx.rows(
        select(outbox.c.dedup_key).where(
            outbox.c.shop_id == tx.shop_id, tx.among(outbox.c.dedup_key, keys)
        )
    )
    return frozenset(row["dedup_key"] for row in rows)


def rounds(tx: Transaction, drop_ids: Iterable[DropId]) -> dict[DropId, int]:
    """How often each drop came back on sale with new stock: it may sell out once each time."""
    rows = tx.rows(
        select(drops.c.id, drops.c.restocks).where(
            drops.c.shop_id == tx.shop_id, tx.among(drops.c.id, drop_ids)
        )
    )
    return {row["id"]: row["restocks"] for row in rows}


def next_round(tx: Transaction, drop_ids: Iterable[DropId]) -> None:
    """These drops came back on sale with new stock."""
    tx.execute(
        update(drops)
        .where(drops.c.shop_id == tx.shop_id, tx.among(drops.c.id, drop_ids))
        .values(restocks=drops.c.restocks + 1)
    )
