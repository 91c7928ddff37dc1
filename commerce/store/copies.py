"""A copy of a shop to try things out on. The database it comes from is only read."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Table, select, update

from commerce.errors import StoreUnavailable
from commerce.store.tables import (
    blocks,
    customers,
    grants,
    id_blocks,
    links,
    metadata,
    movements,
    products,
    shops,
    stock,
    variants,
    viewers,
)
from commerce.store.transaction import Transaction

Rows = Mapping[str, Sequence[Mapping[str, Any]]]
"""Rows by the name of their table."""

_OF_SHOP = (products, variants, stock, customers, viewers, links, grants, blocks)
_STAY = frozenset({id_blocks, shops, *_OF_SHOP})


def copy_file(source: Path, target: Path) -> None:
    """Copy a SQLite database, also one that is being written to, as it stands at one moment.

    Not even a side file is left beside the original: one that belongs to another user would lock
    its server out.

    Raises:
        StoreUnavailable: it can't be read.
    """
    log = source.with_name(f"{source.name}-wal")
    alone = not log.exists()
    _backup(source, target, "immutable=1" if alone else "mode=ro")
    if alone and log.exists():  # somebody opened it meanwhile
        _backup(source, target, "mode=ro")


def _backup(source: Path, target: Path, how: str) -> None:
    address = f"{source.absolute().as_uri()}?{how}"
    try:
        with (
            closing(sqlite3.connect(address, uri=True)) as original,
            closing(sqlite3.connect(target)) as copy,
        ):
            original.backup(copy)
    except sqlite3.Error as error:
        raise StoreUnavailable(f"{source} can't be copied: {error}") from error


def take(tx: Transaction) -> Rows:
    """What a shop is made of: catalogue, stock, people; nothing of what was sold."""
    found: dict[str, Sequence[Any]] = {
        table.name: tx.rows(_rows_of(table, tx)) for table in _OF_SHOP
    }
    found[shops.name] = tx.rows(select(shops).where(shops.c.id == tx.shop_id))
    found[id_blocks.name] = tx.rows(select(id_blocks))
    return found


def put(tx: Transaction, rows: Rows) -> None:
    """Write what was taken elsewhere into a database that has nothing but its tables.

    Ids are dealt on from where the other database was.
    """
    tx.execute(id_blocks.delete())
    for table in (id_blocks, shops, *_OF_SHOP):
        if rows[table.name]:
            tx.execute_many(table.insert(), [dict(row) for row in rows[table.name]])


def begin_anew(tx: Transaction, now: datetime) -> None:
    """Forget all that was ever sold or said; what is reserved or paid is not in stock any more."""
    for table in reversed(metadata.sorted_tables):
        if table not in _STAY:
            tx.execute(table.delete())
    tx.execute(update(stock).values(on_hand=stock.c.on_hand - stock.c.reserved, reserved=0))
    _explain(tx, now)


def rewind(tx: Transaction, at: datetime) -> None:
    """Let people be as they were at a moment: what they were allowed or refused since is undone.

    Who is linked to whom stays as it is.
    """
    for table in (blocks, grants):
        tx.execute(table.delete().where(table.c.created_at > at))
    tx.execute(update(blocks).where(blocks.c.ended_at > at).values(ended_at=None))
    tx.execute(update(viewers).where(viewers.c.stopped_at > at).values(stopped_at=None))


def restock(tx: Transaction, pieces: Mapping[str, int], now: datetime) -> None:
    """Have just so many pieces of these SKUs, before anything of them is reserved."""
    by_sku = {
        row["sku"]: row["id"]
        for row in tx.rows(
            select(variants.c.id, variants.c.sku).where(
                variants.c.shop_id == tx.shop_id, tx.among(variants.c.sku, pieces)
            )
        )
    }
    tx.execute(movements.delete())
    for sku, variant_id in sorted(by_sku.items()):
        tx.execute(
            update(stock)
            .where(stock.c.shop_id == tx.shop_id, stock.c.variant_id == variant_id)
            .values(on_hand=pieces[sku])
        )
    _explain(tx, now)


def _explain(tx: Transaction, now: datetime) -> None:
    """Let the movements, of which there are none, add up to the stock."""
    there = select(stock).where(stock.c.shop_id == tx.shop_id, stock.c.on_hand > 0)
    tx.insert(
        movements,
        [
            {
                "id": tx.new_id(),
                "variant_id": row["variant_id"],
                "on_hand_delta": row["on_hand"],
                "reserved_delta": 0,
                "reason": "import",
                "actor": "replay",
                "created_at": now,
            }
            for row in tx.rows(there.order_by(stock.c.variant_id))
        ],
    )


def _rows_of(table: Table, tx: Transaction) -> Any:
    return select(table).where(table.c.shop_id == tx.shop_id).order_by(*table.primary_key.columns)
