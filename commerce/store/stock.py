"""Stock of variants. Nothing outside this module knows how it is laid out in rows."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, bindparam, select, update

from commerce.ids import VariantId
from commerce.model.catalog import Movement, Stock
from commerce.store.bulk import columns_of
from commerce.store.statements import SHOP, among
from commerce.store.tables import movements, stock
from commerce.store.transaction import Transaction

_MOVEMENT = {f: f for f in Movement.__dataclass_fields__}
_THESE = select(stock).where(stock.c.shop_id == SHOP, among(stock.c.variant_id, "ids"))
_LOCKED = _THESE.order_by(stock.c.variant_id).with_for_update()
_MOVE = (
    update(stock)
    .where(stock.c.shop_id == SHOP, stock.c.variant_id == bindparam("variant"))
    .values(
        on_hand=stock.c.on_hand + bindparam("on_hand_delta"),
        reserved=stock.c.reserved + bindparam("reserved_delta"),
    )
)


def read(tx: Transaction, variant_ids: Iterable[VariantId]) -> dict[VariantId, Stock]:
    """The stock of these variants, as it may be shown; not for deciding."""
    return {row["variant_id"]: _stock(row) for row in tx.rows(_THESE, ids=variant_ids)}


def lock(tx: Transaction, variant_ids: Iterable[VariantId]) -> dict[VariantId, Stock]:
    """The stock of these variants, locked in id order until the transaction ends.

    Always lock drops (`commerce.store.drops.lock`) before stock, so that no two transactions wait
    for each other.
    """
    return {row["variant_id"]: _stock(row) for row in tx.rows(_LOCKED, ids=variant_ids)}


def create(tx: Transaction, variant_ids: Sequence[VariantId]) -> None:
    """Give new variants an empty stock."""
    tx.insert(stock, [{"variant_id": v, "on_hand": 0, "reserved": 0} for v in variant_ids])


def move(tx: Transaction, changes: Sequence[Movement], now: datetime) -> None:
    """Change stock and write down why.

    Raises:
        sqlalchemy.exc.IntegrityError: the change would leave less on hand than is reserved; lock
            and decide before, this referee is for mistakes.
    """
    if not changes:
        return
    sums: dict[VariantId, list[int]] = defaultdict(lambda: [0, 0])
    for change in changes:
        sums[change.variant_id][0] += change.on_hand_delta
        sums[change.variant_id][1] += change.reserved_delta
    tx.execute_many(
        _MOVE,
        [
            {
                "shop": tx.shop_id,
                "variant": variant_id,
                "on_hand_delta": on_hand,
                "reserved_delta": reserved,
            }
            for variant_id, (on_hand, reserved) in sorted(sums.items())
        ],
    )
    ids: Sequence[Any] = [tx.new_id() for _ in changes]
    written = {"id": ids, "created_at": [now] * len(changes)}
    tx.insert_columns(movements, {**written, **columns_of(changes, _MOVEMENT)})


def _stock(row: RowMapping) -> Stock:
    return Stock(row["variant_id"], row["on_hand"], row["reserved"])
