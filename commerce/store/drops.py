"""Drops: what is on sale in a show, its counters and the head of its ledger."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import RowMapping, Select, bindparam, func, select, update as update_rows

from commerce.ids import DropId, ShowId, VariantId
from commerce.model.shows import Drop, DropVariant
from commerce.store.statements import SHOP, among
from commerce.store.tables import drop_variants, drops
from commerce.store.transaction import Transaction

_COLUMNS = {"limit": "limit_per_customer"}  # fields of Drop whose column has another name
_FIELDS = tuple(f for f in Drop.__dataclass_fields__ if f != "variants")
_THESE = select(drops).where(drops.c.shop_id == SHOP, among(drops.c.id, "ids")).order_by(drops.c.id)
_LOCKED = _THESE.with_for_update(key_share=True)
_PARTS = (
    select(drop_variants)
    .where(drop_variants.c.shop_id == SHOP, among(drop_variants.c.drop_id, "ids"))
    .order_by(drop_variants.c.drop_id, drop_variants.c.variant_id)
)
_OF_ONE = (drops.c.shop_id == SHOP, drops.c.id == bindparam("drop"))
_TAKE = update_rows(drops).where(*_OF_ONE).values(taken=drops.c.taken + bindparam("pieces"))
_TAKE_OF_VARIANT = (
    update_rows(drop_variants)
    .where(
        drop_variants.c.shop_id == SHOP,
        drop_variants.c.drop_id == bindparam("drop"),
        drop_variants.c.variant_id == bindparam("variant"),
    )
    .values(taken=drop_variants.c.taken + bindparam("pieces"))
)
_ADVANCE = (
    update_rows(drops)
    .where(*_OF_ONE)
    .values(next_position=bindparam("position"), digest=bindparam("head"))
)


def get(tx: Transaction, drop_id: DropId) -> Drop | None:
    """One drop, `None` when this shop has no such."""
    found = _load(tx, select(drops).where(drops.c.id == drop_id))
    return found[0] if found else None


def several(tx: Transaction, drop_ids: Iterable[DropId]) -> tuple[Drop, ...]:
    """These drops, in the order of their ids."""
    return _loaded(tx, tx.rows(_THESE, ids=drop_ids))


def of_show(tx: Transaction, show_id: ShowId, include_ended: bool = False) -> tuple[Drop, ...]:
    """The drops of a show in the order they were added.

    Left out are those that were ended (`ended_at`); whether one is open now says
    `commerce.rules.drops.status`.
    """
    query = select(drops).where(drops.c.show_id == show_id).order_by(drops.c.id)
    return _load(tx, query if include_ended else query.where(drops.c.ended_at.is_(None)))


def page(tx: Transaction, after: DropId, limit: int) -> tuple[Drop, ...]:
    """Drops of the shop behind an id, in the order of their ids."""
    return _load(tx, select(drops).where(drops.c.id > after).order_by(drops.c.id).limit(limit))


def positions(tx: Transaction) -> int:
    """How many entries all ledgers of the shop have."""
    total = func.coalesce(func.sum(drops.c.next_position - 1), 0).label("total")
    row = tx.first(select(total).where(drops.c.shop_id == tx.shop_id))
    return int(row["total"]) if row else 0


def by_code(
    tx: Transaction, show_id: ShowId, code: str, include_ended: bool = False
) -> Drop | None:
    """The drop of a show with this code that was not ended yet.

    With `include_ended` the last one that was ended answers where no other has the code.
    """
    query = select(drops).where(drops.c.show_id == show_id, drops.c.code == code)
    if not include_ended:
        query = query.where(drops.c.ended_at.is_(None))
    found = _load(tx, query.order_by(drops.c.ended_at.is_(None).desc(), drops.c.id.desc()).limit(1))
    return found[0] if found else None


def lock(tx: Transaction, drop_ids: Iterable[DropId]) -> dict[DropId, Drop]:
    """These drops, locked in id order until the transaction ends; unknown ids are left out.

    Lock drops before stock (`commerce.store.stock.lock`), so that no two transactions wait for
    each other.
    """
    return {drop.id: drop for drop in _loaded(tx, tx.rows(_LOCKED, ids=drop_ids))}


def add(tx: Transaction, drop: Drop) -> None:
    """Write a new drop and what it may give of each variant."""
    tx.insert(drops, [{_COLUMNS.get(f, f): getattr(drop, f) for f in _FIELDS}])
    add_variants(tx, drop.id, drop.variants)


def add_variants(tx: Transaction, drop_id: DropId, variants: Sequence[DropVariant]) -> None:
    """Put more variants on sale in a drop."""
    tx.insert(
        drop_variants,
        [
            {
                "drop_id": drop_id,
                "variant_id": variant.variant_id,
                "allotment": variant.allotment,
                "taken": variant.taken,
            }
            for variant in variants
        ],
    )


def update(tx: Transaction, drop_id: DropId, **fields: Any) -> None:
    """Change fields of a drop by their names in `Drop`; its variants stay."""
    values = {_COLUMNS.get(name, name): value for name, value in fields.items()}
    tx.execute(
        update_rows(drops)
        .where(drops.c.shop_id == tx.shop_id, drops.c.id == drop_id)
        .values(values)
    )


def take(tx: Transaction, taken: Mapping[tuple[DropId, VariantId], int]) -> None:
    """Add to the counters of pieces given (negative: given back), with the drops locked.

    Raises:
        sqlalchemy.exc.IntegrityError: more than the allotment; decide before, under the lock.
    """
    changes = {key: pieces for key, pieces in sorted(taken.items()) if pieces}
    if not changes:
        return
    of_drop: dict[DropId, int] = defaultdict(int)
    for (drop_id, _), pieces in changes.items():
        of_drop[drop_id] += pieces
    shop = tx.shop_id
    tx.execute_many(
        _TAKE, [{"shop": shop, "drop": drop_id, "pieces": n} for drop_id, n in of_drop.items()]
    )
    tx.execute_many(
        _TAKE_OF_VARIANT,
        [
            {"shop": shop, "drop": drop_id, "variant": variant_id, "pieces": pieces}
            for (drop_id, variant_id), pieces in changes.items()
        ],
    )


def advance(tx: Transaction, heads: Mapping[DropId, tuple[int, str]]) -> None:
    """Move the heads of ledgers on: the next free position, and the digest of the last entry."""
    if heads:
        tx.execute_many(
            _ADVANCE,
            [
                {"shop": tx.shop_id, "drop": drop_id, "position": position, "head": digest}
                for drop_id, (position, digest) in sorted(heads.items())
            ],
        )


def _load(tx: Transaction, query: Select[Any]) -> tuple[Drop, ...]:
    return _loaded(tx, tx.rows(query.where(drops.c.shop_id == tx.shop_id)))


def _loaded(tx: Transaction, rows: Sequence[RowMapping]) -> tuple[Drop, ...]:
    if not rows:
        return ()
    parts: dict[DropId, list[DropVariant]] = defaultdict(list)
    for row in tx.rows(_PARTS, ids=[row["id"] for row in rows]):
        parts[row["drop_id"]].append(DropVariant(row["variant_id"], row["allotment"], row["taken"]))
    return tuple(_drop(row, tuple(parts[row["id"]])) for row in rows)


def _drop(row: RowMapping, variants: tuple[DropVariant, ...]) -> Drop:
    return Drop(**{f: row[_COLUMNS.get(f, f)] for f in _FIELDS}, variants=variants)
