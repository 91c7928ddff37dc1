"""What a host or moderator does to stock and prices: steps of one transaction each."""

from collections.abc import Mapping
from dataclasses import dataclass

from commerce.errors import Conflict, Invalid
from commerce.model.catalog import Product, Stock, Variant
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
    """What became of the stock of one variant, and how many moved up from the waitlist."""

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


@dataclass(frozen=True, slots=True)
class Which:
    """A variant as a host names it: the product's code and the options that are said."""

    code: str
    options: Mapping[str, str]


def restock(doing: Doing, which: Which, quantity: int, terms: Terms) -> StockChange:
    """Add pieces to what is on hand of a variant."""
    if not 0 < quantity <= PIECES_MAX:
        raise Invalid("bad_quantity", value=quantity, most=PIECES_MAX)
    product, variant = _find(doing.tx, which)
    moved = stocking.move_stock(doing, {variant.id: quantity}, "restock", terms)
    return _changed(doing, "restock", (product, variant), moved)


def set_stock(doing: Doing, which: Which, on_hand: int, terms: Terms) -> StockChange:
    """Say how many pieces of a variant are on hand."""
    if not 0 <= on_hand <= PIECES_MAX:
        raise Invalid("bad_quantity", value=on_hand, most=PIECES_MAX)
    product, variant = _find(doing.tx, which)
    level = stocking.lock_stock(doing, [variant.id])[variant.id]
    if on_hand < level.reserved:
        raise Conflict(
            "below_reserved",
            code=product.code,
            options=dict(variant.options),
            on_hand=level.on_hand,
            reserved=level.reserved,
        )
    delta = on_hand - level.on_hand
    moved = stocking.move_stock(doing, {variant.id: delta}, "set_stock", terms)
    return _changed(doing, "set_stock", (product, variant), moved)


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


def _find(tx: Transaction, which: Which) -> tuple[Product, Variant]:
    found = finding.product(tx, which.code)
    return found.product, finding.variant(found.product, found.variants, which.options)


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


def _changed(
    doing: Doing, action: str, of: tuple[Product, Variant], moved: stocking.Moved
) -> StockChange:
    product, variant = of
    before, after = moved.before[variant.id], moved.after[variant.id]
    facts = {
        "code": product.code,
        "options": dict(variant.options),
        "before": before.on_hand,
        "on_hand": after.on_hand,
    }
    back = [[variant.id, before.on_hand - after.on_hand]]
    doing.record(action, facts, {"action": "move_stock", "deltas": back})
    return StockChange(product, variant, before, after, moved.promoted)
