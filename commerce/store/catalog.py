"""Products and their variants; their stock is `commerce.store.stock`'s."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import RowMapping, select, update

from commerce.ids import ProductId, VariantId
from commerce.model.catalog import CatalogProduct, Product, Variant
from commerce.store import stock
from commerce.store.statements import SHOP, among
from commerce.store.tables import products, variants
from commerce.store.transaction import Transaction

_PRODUCT = tuple(Product.__dataclass_fields__)
_VARIANT = tuple(Variant.__dataclass_fields__)
_PRODUCTS = select(products).where(products.c.shop_id == SHOP, among(products.c.id, "ids"))
_VARIANTS = select(variants).where(variants.c.shop_id == SHOP, among(variants.c.id, "ids"))
_OF_PRODUCTS = (
    select(variants)
    .where(
        variants.c.shop_id == SHOP,
        variants.c.archived_at.is_(None),
        among(variants.c.product_id, "products"),
    )
    .order_by(variants.c.id)
)


def every(tx: Transaction) -> tuple[Product, ...]:
    """All products that are not archived, by code."""
    rows = tx.rows(
        select(products)
        .where(products.c.shop_id == tx.shop_id, products.c.archived_at.is_(None))
        .order_by(products.c.code)
    )
    return tuple(_product(row) for row in rows)


def codes(tx: Transaction) -> tuple[str, ...]:
    """The codes of all products that are not archived."""
    rows = tx.rows(
        select(products.c.code)
        .where(products.c.shop_id == tx.shop_id, products.c.archived_at.is_(None))
        .order_by(products.c.code)
    )
    return tuple(row["code"] for row in rows)


def by_code(tx: Transaction, code: str) -> Product | None:
    """The product with exactly this code, unless it is archived."""
    row = tx.first(
        select(products).where(
            products.c.shop_id == tx.shop_id,
            products.c.code == code,
            products.c.archived_at.is_(None),
        )
    )
    return None if row is None else _product(row)


def many(tx: Transaction, product_ids: Iterable[ProductId]) -> dict[ProductId, Product]:
    """These products, archived ones too."""
    return {row["id"]: _product(row) for row in tx.rows(_PRODUCTS, ids=product_ids)}


def variants_of(
    tx: Transaction, product_ids: Iterable[ProductId]
) -> dict[ProductId, tuple[Variant, ...]]:
    """The variants of each of these products that are not archived, in the order added."""
    found: dict[ProductId, list[Variant]] = defaultdict(list)
    for row in tx.rows(_OF_PRODUCTS, products=product_ids):
        found[row["product_id"]].append(_variant(row))
    return {product_id: tuple(several) for product_id, several in found.items()}


def get_variants(tx: Transaction, variant_ids: Iterable[VariantId]) -> dict[VariantId, Variant]:
    """These variants, archived ones too."""
    return {row["id"]: _variant(row) for row in tx.rows(_VARIANTS, ids=variant_ids)}


def skus(tx: Transaction, wanted: Iterable[str]) -> dict[str, ProductId]:
    """Which product each of these SKUs belongs to, archived variants too."""
    rows = tx.rows(
        select(variants.c.sku, variants.c.product_id).where(
            variants.c.shop_id == tx.shop_id, tx.among(variants.c.sku, wanted)
        )
    )
    return {row["sku"]: row["product_id"] for row in rows}


def stocked(tx: Transaction, some: Sequence[Product]) -> tuple[CatalogProduct, ...]:
    """These products with their variants and stock, as they may be shown."""
    parts = variants_of(tx, [product.id for product in some])
    levels = stock.read(tx, [variant.id for several in parts.values() for variant in several])
    return tuple(
        CatalogProduct(
            product,
            own := parts.get(product.id, ()),
            {variant.id: levels[variant.id] for variant in own},
        )
        for product in some
    )


def add_products(tx: Transaction, new: Sequence[Product]) -> None:
    """Write new products."""
    tx.insert(
        products,
        [
            {f: getattr(product, f) for f in _PRODUCT}
            | {"option_names": list(product.option_names)}
            for product in new
        ],
    )


def add_variants(tx: Transaction, new: Sequence[Variant]) -> None:
    """Write new variants, with an empty stock each."""
    tx.insert(variants, [{f: getattr(variant, f) for f in _VARIANT} for variant in new])
    stock.create(tx, [variant.id for variant in new])


def update_product(tx: Transaction, product_id: ProductId, **columns: Any) -> None:
    """Change columns of a product."""
    tx.execute(
        update(products)
        .where(products.c.shop_id == tx.shop_id, products.c.id == product_id)
        .values(columns)
    )


def update_variant(tx: Transaction, variant_id: VariantId, **columns: Any) -> None:
    """Change columns of a variant."""
    tx.execute(
        update(variants)
        .where(variants.c.shop_id == tx.shop_id, variants.c.id == variant_id)
        .values(columns)
    )


def _product(row: RowMapping) -> Product:
    values = {f: row[f] for f in _PRODUCT}
    return Product(**values | {"option_names": tuple(row["option_names"])})


def _variant(row: RowMapping) -> Variant:
    return Variant(**{f: row[f] for f in _VARIANT})
