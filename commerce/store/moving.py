"""What moves together: pieces that come free in one drop may go to who waits in another."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import literal_column, select, union, union_all

from commerce.ids import DropId, VariantId
from commerce.store.reservations import OVER
from commerce.store.sales_tables import reservations
from commerce.store.statements import SHOP, among
from commerce.store.tables import drop_variants, stock
from commerce.store.transaction import Transaction
from commerce.store.waitlist import SOMEBODY_WAITS

_WANTED = union(
    select(drop_variants.c.variant_id).where(
        drop_variants.c.shop_id == SHOP, among(drop_variants.c.drop_id, "drops")
    ),
    select(stock.c.variant_id).where(
        stock.c.shop_id == SHOP, among(stock.c.variant_id, "variants")
    ),
).cte("wanted")
_THESE = select(_WANTED.c.variant_id)
_MOVING = union_all(
    select(literal_column("'variant'").label("what"), _WANTED.c.variant_id.label("id")),
    select(literal_column("'waited'"), drop_variants.c.drop_id).where(
        drop_variants.c.shop_id == SHOP, drop_variants.c.variant_id.in_(_THESE), SOMEBODY_WAITS
    ),
    select(literal_column("'lapsed'"), reservations.c.drop_id)
    .distinct()
    .where(*OVER, reservations.c.variant_id.in_(_THESE)),
)
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Moving:
    """Variants, and the drops in which somebody waits for one, or a reservation of one lapsed."""

    variants: frozenset[VariantId]
    waited: frozenset[DropId]
    lapsed: frozenset[DropId]


def moving(
    tx: Transaction,
    drop_ids: Collection[DropId],
    variant_ids: Collection[VariantId],
    now: datetime | None,
) -> Moving:
    """All variants of these drops, these variants, and the drops that may move with them.

    What has lapsed by `now` and was not ended yet is looked for when that is told.
    """
    rows = tx.rows(_MOVING, drops=drop_ids, variants=variant_ids, now=now or _NEVER)
    found: dict[str, set[int]] = {"variant": set(), "waited": set(), "lapsed": set()}
    for row in rows:
        found[row["what"]].add(row["id"])
    return Moving(
        frozenset(map(VariantId, found["variant"])),
        frozenset(map(DropId, found["waited"])),
        frozenset(map(DropId, found["lapsed"])),
    )
