"""What is described (product) and what is sold (variant), and its stock."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from commerce.ids import ProductId, ShopId, VariantId


@dataclass(frozen=True, slots=True)
class Shop:
    """One merchant; every row of the database belongs to one.

    `locale` (BCP 47, `en`, `it`) words what is said publicly; `timezone` (IANA) is what a host
    means by "at 20:30"; `country` is ISO 3166-1 alpha-2.
    """

    id: ShopId
    slug: str
    name: str
    currency: str
    locale: str
    country: str
    timezone: str


@dataclass(frozen=True, slots=True)
class Product:
    """What is described: title, pictures and the options its variants differ in.

    `code` is what viewers type while a drop of it is open; `picture` is a path below the shop's
    picture folder or an https URL; `option_names` are in the order shown (`("size", "color")`).
    """

    id: ProductId
    code: str
    title: str
    price_minor: int
    description: str = ""
    compare_at_minor: int | None = None
    picture: str | None = None
    option_names: tuple[str, ...] = ()
    archived_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Variant:
    """What is sold. `price_minor` replaces the product's price where it is not `None`."""

    id: VariantId
    product_id: ProductId
    sku: str
    options: dict[str, str] = field(default_factory=dict)
    price_minor: int | None = None
    picture: str | None = None
    archived_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Stock:
    """Pieces of one variant: `available` is derived, never stored."""

    variant_id: VariantId
    on_hand: int
    reserved: int

    @property
    def available(self) -> int:
        """Pieces that may still be reserved."""
        return self.on_hand - self.reserved


@dataclass(frozen=True, slots=True)
class Movement:
    """One change of stock: how on_hand and reserved changed, why, by whom, because of what.

    `reason` is one of `import, restock, set_stock, undo, reserve, release, expire, commit,
    refund`; `cause` names the row behind it (`claim:812`), or is empty.
    """

    variant_id: VariantId
    on_hand_delta: int
    reserved_delta: int
    reason: str
    actor: str
    cause: str = ""


@dataclass(frozen=True, slots=True)
class CatalogProduct:
    """A product with its variants (in the order they were added) and the stock of each."""

    product: Product
    variants: tuple[Variant, ...]
    stock: Mapping[VariantId, Stock]

    @property
    def available(self) -> int:
        """Pieces of all variants together that may still be reserved."""
        return sum(self.stock[variant.id].available for variant in self.variants)


@dataclass(frozen=True, slots=True)
class CatalogRow:
    """One line of a catalogue file: one variant. Money is minor units of the shop's currency.

    `line` counts the file's lines from 1; `on_hand` is `None` where the file says nothing.
    """

    line: int
    code: str
    title: str
    price_minor: int
    sku: str
    description: str = ""
    compare_at_minor: int | None = None
    on_hand: int | None = None
    picture: str | None = None
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RowFault:
    """What is wrong in a catalogue file: where, what stands there, and what would be right."""

    line: int
    column: str
    value: str
    expected: str


@dataclass(frozen=True, slots=True)
class CatalogFile:
    """A catalogue file as read: its good lines, what is wrong in the others, and its columns.

    `columns` are those of `code, title, description, price, compare_at_price, sku, on_hand,
    picture` that it has: what has no column is left as it is in the shop.
    """

    rows: tuple[CatalogRow, ...]
    faults: tuple[RowFault, ...]
    columns: frozenset[str]
