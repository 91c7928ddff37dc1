"""What must be true after every step, looked at from outside of all processes."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Column, select

from commerce.ids import DropId
from commerce.store import checks
from commerce.store.database import ShopDatabase
from commerce.store.record_tables import outbox
from commerce.store.sales_tables import claims, orders, reservations
from commerce.store.transaction import Transaction
from tests.commerce.shop import DROP
from tests.simulation.plan import SECOND_DROP

_SETTLED = ("digest", "channel_id", "message_id", "revision", "item_no")
_RESERVED = ("id", "state", "quantity", "ended_at", "price_minor")
_ORDERED = ("number", "checkout_id", "total_minor", "provider_id")

Row = tuple[Any, ...]


@dataclass
class Watch:
    """Remembers what it saw: what was decided, ended or sold once stays so."""

    shop: ShopDatabase
    ledger: dict[tuple[DropId, int], Row] = field(default_factory=dict)
    ended: dict[int, Row] = field(default_factory=dict)
    sent: dict[int, str] = field(default_factory=dict)
    sold: dict[int, Row] = field(default_factory=dict)
    heads: dict[DropId, int] = field(default_factory=lambda: {DROP: 0, SECOND_DROP: 0})

    async def look(self) -> None:
        """Everything cheap: stock, new entries of the ledgers, and all that has ended."""
        await self.shop.read(self._look)

    async def look_back(self) -> None:
        """Read every ledger again from its first entry."""
        seen = dict(self.heads)
        self.heads = dict.fromkeys(seen, 0)
        await self.shop.read(self._ledger)
        assert all(self.heads[drop_id] >= head for drop_id, head in seen.items()), "claims are gone"

    def _look(self, tx: Transaction) -> None:
        assert checks.stock_counts(tx) == (), "stock is not its movements and reservations"
        self._ledger(tx)
        for row in _rows(tx, reservations, _RESERVED, reservations.c.state != "active"):
            assert row[3] is not None, f"ended without a time: {row}"
            assert self.ended.setdefault(row[0], row) == row, "a reservation ended twice"
        for row_id, state in _rows(tx, outbox, ("id", "state"), outbox.c.state != "pending"):
            assert self.sent.setdefault(row_id, state) == state, "a message ended twice"
        for row in _rows(tx, orders, _ORDERED):
            assert self.sold.setdefault(row[0], row) == row, "an order changed"

    def _ledger(self, tx: Transaction) -> None:
        """Take in what is new: positions without a gap, and each message once."""
        newest = min(self.heads.values())
        query = (
            select(claims.c.drop_id, claims.c.position, *(claims.c[name] for name in _SETTLED))
            .where(claims.c.shop_id == tx.shop_id, claims.c.position > newest)
            .order_by(claims.c.drop_id, claims.c.position)
        )
        for row in tx.rows(query):
            drop_id, position = row["drop_id"], row["position"]
            head, entry, facts = self.heads[drop_id], (drop_id, position), tuple(row.values())
            assert position <= head + 1, f"drop {drop_id} has no claim #{head + 1}"
            assert self.ledger.setdefault(entry, facts) == facts, f"{entry} changed"
            self.heads[drop_id] = max(head, position)
        messages = [facts[3:] for facts in self.ledger.values()]
        assert len(set(messages)) == len(messages), "a message was settled twice"


def _rows(
    tx: Transaction, table: Any, names: tuple[str, ...], where: Any = None
) -> list[tuple[Any, ...]]:
    columns: list[Column[Any]] = [table.c[name] for name in names]
    query = select(*columns).where(table.c.shop_id == tx.shop_id)
    if where is not None:
        query = query.where(where)
    return [tuple(row.values()) for row in tx.rows(query)]
