"""What a moderator does to stock."""

from collections.abc import Mapping
from typing import Any

from bots.staff import Call, Facts
from commerce.model.catalog import CatalogProduct, Variant
from commerce.services.catalog import StockChange

_LINES = 40  # of a list; a chat message holds fewer


async def restock(call: Call) -> Facts:
    """Add pieces to the stock."""
    changed = await call.services.catalog.restock_each(call.act, call.code, _pieces(call))
    return {"code": call.code, "changes": _changes(changed)}


async def set_stock(call: Call) -> Facts:
    """Set the stock to what was counted."""
    changed = await call.services.catalog.set_stock_each(call.act, call.code, _pieces(call))
    return {"code": call.code, "changes": _changes(changed)}


async def list_stock(call: Call) -> Facts:
    """List what is in stock, of everything or of one product."""
    code = call.values.code
    catalog = call.services.catalog
    products = await catalog.products() if code is None else (await catalog.product(code),)
    lines = [_stock_line(each, variant) for each in products for variant in each.variants]
    return {"count": len(lines), "lines": {"each": "stock-line", "of": lines[:_LINES]}}


def _pieces(call: Call) -> list[tuple[Mapping[str, str], int]]:
    values = call.values
    if values.per_variant:
        return [(each.options, each.quantity) for each in values.per_variant]
    return [(values.options, values.quantity or 0)]


def _changes(changed: tuple[StockChange, ...]) -> dict[str, Any]:
    lines = [
        {
            "options": {"options": each.variant.options},
            "on_hand": each.after.on_hand,
            "available": each.after.available,
        }
        for each in changed
    ]
    return {"each": "stock-change", "of": lines}


def _stock_line(product: CatalogProduct, variant: Variant) -> dict[str, Any]:
    level = product.stock[variant.id]
    return {
        "code": product.product.code,
        "title": product.product.title,
        "options": {"options": variant.options},
        "available": level.available,
        "on_hand": level.on_hand,
        "reserved": level.reserved,
    }
