"""What is on sale in a show, put together from drop, product and stock as it may be shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from commerce.ids import VariantId
from commerce.model.catalog import Product, Stock, Variant
from commerce.model.shows import Drop, DropStatus


@dataclass(frozen=True, slots=True)
class OnSale:
    """A drop with what it sells, at one moment.

    `variants` are those on sale in this drop; `available_of` is how many pieces of each a viewer
    could still get (stock and allotments both kept), `available` the same for the whole drop.
    `stock` is the shop's, whatever the drop may give of it. `draws_at` is when it is drawn, `None`
    without a draw and after it.
    """

    drop: Drop
    product: Product
    variants: tuple[Variant, ...]
    stock: Mapping[VariantId, Stock]
    status: DropStatus
    on_air: bool
    available: int
    available_of: Mapping[VariantId, int]
    draws_at: datetime | None = None
