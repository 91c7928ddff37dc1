"""How much of a drop is left to claim, and what its price becomes."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from commerce.errors import Invalid
from commerce.ids import VariantId
from commerce.model.catalog import Product, Stock, Variant
from commerce.model.shows import Drop


def available_of(drop: Drop, stock: Mapping[VariantId, Stock]) -> dict[VariantId, int]:
    """Pieces of each variant of `drop` that may still be claimed, each looked at alone."""
    whole = None if drop.allotment is None else max(0, drop.allotment - drop.taken)
    left: dict[VariantId, int] = {}
    for part in drop.variants:
        pieces = stock[part.variant_id].available if part.variant_id in stock else 0
        if part.allotment is not None:
            pieces = min(pieces, max(0, part.allotment - part.taken))
        left[part.variant_id] = pieces if whole is None else min(pieces, whole)
    return left


def available(drop: Drop, stock: Mapping[VariantId, Stock]) -> int:
    """Pieces of the whole drop that may still be claimed."""
    pieces = sum(available_of(drop, stock).values())
    return pieces if drop.allotment is None else min(pieces, max(0, drop.allotment - drop.taken))


def discounted(
    product: Product, variants: tuple[Variant, ...], percent: Decimal | None, amount_minor: int
) -> int:
    """The product's price less `percent`, or less `amount_minor` when that is `None`.

    Halves of a minor unit go up. A drop has one price for all of its variants, so a discount on
    variants of different prices is not guessed.

    Raises:
        Invalid: `bad_discount`, when it leaves nothing to pay or is no discount;
            `discount_of_several_prices`.
    """
    if any(variant.price_minor not in {None, product.price_minor} for variant in variants):
        raise Invalid("discount_of_several_prices", code=product.code)
    less = Decimal(amount_minor) if percent is None else product.price_minor * percent / 100
    price = int((product.price_minor - less).quantize(Decimal(1), ROUND_HALF_UP))
    if less <= 0 or price <= 0:
        raise Invalid("bad_discount", code=product.code, price_minor=product.price_minor)
    return price


def struck_through(product: Product, price_minor: int) -> int | None:
    """The old price to show beside a new one: the product's own where that is higher."""
    if price_minor < product.price_minor:
        return product.price_minor
    old = product.compare_at_minor
    return old if old is not None and old > price_minor else None
