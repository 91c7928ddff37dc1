"""What a host or moderator does to stock and prices: steps of one transaction each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from commerce.errors import Conflict, Invalid
from commerce.ids import VariantId
from commerce.model.catalog import CatalogProduct, Product, Stock, Variant
from commerce.model.events import CatalogChanged, DropChanged
from commerce.model.shows import Drop, DropStatus
from commerce.rules import sale
from commerce.rules.drops import status
from commerce.services import finding, stocking
from commerce.services.acting import Doing
from commerce.services.reserving import Terms
from commerce.store import catalog, drops, shows
from commerce.store.transaction import Transaction

PIECES_MAX = 1_000_000


@dataclass(frozen=True, slots=True)
class StockChange:
    """What became of the stock of one variant; `promoted` moved up with all of this act."""

    product: Product
    variant: Variant
    before: Stock
    after: Stock
    promoted: int


@dataclass(frozen=True, slots=True)
class PriceChange:
    """A new price, in minor units: of a drop that runs, or (`drop` `None`) of the product."""

    product: Product
    drop: Drop | None
    before_minor: int
    after_minor: int


Pieces = Sequence[tuple[Mapping[str, str], int]]
"""Variants of a product as a host names them, by their options, and a number for each."""


def restock(doing: Doing, code: str, pieces: Pieces, terms: Terms) -> tuple[StockChange, ...]:
    """Add pieces to what is on hand of some variants of a product."""
    product, wanted = _find(doing.tx, code, pieces)
    for quantity in wanted.values():
        _check(quantity, 1)
    return _move(doing, "restock", product, wanted, terms)


def set_stock(doing: Doing, code: str, pieces: Pieces, terms: Terms) -> tuple[StockChange, ...]:
    """Say how many pieces of some variants of a product are on hand."""
    product, wanted = _find(doing.tx, code, pieces)
    levels = stocking.lock_stock(doing, wanted)
    by_id = {variant.id: variant for variant in product.variants}
    for variant_id, on_hand in wanted.items():
        _check(on_hand, 0)
        level = levels[variant_id]
        if on_hand < level.reserved:
            raise Conflict(
                "below_reserved",
                code=product.product.code,
                options=dict(by_id[variant_id].options),
                on_hand=level.on_hand,
                reserved=level.reserved,
            )
    deltas = {each: on_hand - levels[each].on_hand for each, on_hand in wanted.items()}
    return _move(doing, "set_stock", product, deltas, terms)


def set_price(
    doing: Doing, code: str, price_minor: int, compare_at_minor: int | None
) -> PriceChange:
    """Change the price of the drop of this code that runs in the act's show, else the product's.

    What is reserved already keeps the price it was reserved at.
    """
    tx = doing.tx
    if price_minor <= 0:
        raise Invalid("bad_price", value=price_minor)
    if compare_at_minor is not None and compare_at_minor <= price_minor:
        raise Invalid("bad_compare_at", value=compare_at_minor)
    product = finding.product(tx, code).product
    drop = _running(doing, product)
    facts = {"code": product.code, "price_minor": price_minor, "of": "drop" if drop else "product"}
    if drop is None:
        old = compare_at_minor or _still_higher(product.compare_at_minor, price_minor)
        fields = {"price_minor": price_minor, "compare_at_minor": old}
        catalog.update_product(tx, product.id, **fields)
        tx.emit(CatalogChanged(()))
        undo = {"action": "product_fields", "product_id": product.id, "fields": _prices(product)}
        doing.record("set_price", facts, undo)
        return PriceChange(product, None, product.price_minor, price_minor)
    old = compare_at_minor or sale.struck_through(product, price_minor)
    drops.update(tx, drop.id, price_minor=price_minor, compare_at_minor=old)
    tx.emit(DropChanged(drop.show_id, drop.id))
    undo = {"action": "drop_fields", "drop_id": drop.id, "fields": _prices(drop)}
    doing.record("set_price", facts, undo)
    return PriceChange(product, drop, drop.price_minor, price_minor)


def _find(
    tx: Transaction, code: str, pieces: Pieces
) -> tuple[CatalogProduct, Mapping[VariantId, int]]:
    found = finding.product(tx, code)
    wanted: dict[VariantId, int] = {}
    for options, number in pieces:
        chosen = finding.variant(found.product, found.variants, options)
        if chosen.id in wanted:
            raise Invalid("variant_twice", code=found.product.code, options=dict(options))
        wanted[chosen.id] = number
    return found, wanted


def _check(quantity: int, least: int) -> None:
    if not least <= quantity <= PIECES_MAX:
        raise Invalid("bad_quantity", value=quantity, most=PIECES_MAX)


def _running(doing: Doing, product: Product) -> Drop | None:
    """The product's drop in the act's show that is not over, locked with its show."""
    tx, show_id = doing.tx, doing.act.show_id
    found = None if show_id is None else drops.by_code(tx, show_id, product.code)
    show = None if found is None else shows.lock(tx, found.show_id)
    if found is None or show is None:
        return None
    drop = drops.lock(tx, [found.id])[found.id]
    return None if status(drop, show, doing.now) is DropStatus.ENDED else drop


def _still_higher(old: int | None, price_minor: int) -> int | None:
    return old if old is not None and old > price_minor else None


def _prices(of: Product | Drop) -> dict[str, int | None]:
    return {"price_minor": of.price_minor, "compare_at_minor": of.compare_at_minor}


def _move(
    doing: Doing,
    action: str,
    of: CatalogProduct,
    deltas: Mapping[VariantId, int],
    terms: Terms,
) -> tuple[StockChange, ...]:
    moved = stocking.move_stock(doing, deltas, action, terms)
    chosen = [variant for variant in of.variants if variant.id in deltas]
    changes = tuple(
        StockChange(of.product, each, moved.before[each.id], moved.after[each.id], moved.promoted)
        for each in chosen
    )
    told = [
        {
            "options": dict(each.variant.options),
            "before": each.before.on_hand,
            "on_hand": each.after.on_hand,
        }
        for each in changes
    ]
    back = [[each.variant.id, each.before.on_hand - each.after.on_hand] for each in changes]
    facts = {"code": of.product.code, "changes": told}
    doing.record(action, facts, {"action": "move_stock", "deltas": back})
    return changes
