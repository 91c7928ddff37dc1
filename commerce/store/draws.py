"""Draws: the seed of a drop in mode `draw`, and the record that seals what was drawn."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, update

from commerce.ids import DropId
from commerce.model.shows import Drop
from commerce.store import drops as stored
from commerce.store.sales_tables import draws
from commerce.store.tables import drops, shows
from commerce.store.transaction import Transaction
from commerce.store.types import spelled


@dataclass(frozen=True, slots=True)
class Seal:
    """What was drawn, chained behind the last result: `after` is that one's position.

    `facts` are ready for JSON; the digest chains them as it chains those of a claim.
    """

    after: int
    facts: dict[str, Any]
    digest: str


def add(tx: Transaction, drop_id: DropId, seed: bytes) -> None:
    """Keep the seed of a new drop: nobody is told it before the draw."""
    unsealed: dict[str, Any] = {"after_position": None, "facts": {}, "digest": ""}
    tx.insert(draws, [{"drop_id": drop_id, "seed": seed.hex()} | unsealed])


def seed(tx: Transaction, drop_id: DropId) -> bytes:
    """The seed of a drop in mode `draw`, to draw with and for nothing else."""
    query = select(draws.c.seed).where(draws.c.shop_id == tx.shop_id, draws.c.drop_id == drop_id)
    return bytes.fromhex(tx.execute(query).scalar_one())


def seal(tx: Transaction, drop_id: DropId, sealed: Seal) -> None:
    """Write down what was drawn, with the drop locked."""
    tx.execute(
        update(draws)
        .where(draws.c.shop_id == tx.shop_id, draws.c.drop_id == drop_id)
        .values(after_position=sealed.after, facts=sealed.facts, digest=sealed.digest)
    )


def sealed(tx: Transaction, drop_id: DropId) -> Seal | None:
    """What was drawn in a drop, `None` before the draw and where there is none."""
    row = tx.first(
        select(draws).where(
            draws.c.shop_id == tx.shop_id,
            draws.c.drop_id == drop_id,
            draws.c.after_position.is_not(None),
        )
    )
    return None if row is None else Seal(row["after_position"], row["facts"], row["digest"])


def undrawn(tx: Transaction) -> tuple[Drop, ...]:
    """The drops of the shop that still collect for a draw, ended ones too.

    Left out are those whose show never opened.
    """
    show = (shows.c.shop_id == drops.c.shop_id) & (shows.c.id == drops.c.show_id)
    query = (
        select(drops.c.id)
        .join(shows, show)
        .where(
            drops.c.shop_id == tx.shop_id,
            drops.c.mode == spelled("draw"),
            drops.c.drawn_at.is_(None),
            shows.c.opened_at.is_not(None),
        )
        .order_by(drops.c.id)  # as the index of just these has them
    )
    found = [row["id"] for row in tx.rows(query)]
    return stored.several(tx, found) if found else ()
