"""A shop with a show and things on sale, for tests that begin where the selling does."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from commerce.ids import ChannelId, DropId, ProductId, ShopId, ShowId, VariantId
from commerce.model.catalog import Movement
from commerce.model.shows import DRAW, FIRST, Drop, DropVariant
from commerce.rules import draw
from commerce.store import draws, drops, stock
from commerce.store.tables import channels, products, shops, shows, variants
from commerce.store.transaction import Transaction

SHOP = ShopId(1)
SHOW = ShowId(11)
CHANNEL = ChannelId(21)
PRODUCT = ProductId(31)
M, L = VariantId(41), VariantId(42)
DROP = DropId(51)
SEED = bytes(range(32))
OPENED = datetime(2026, 11, 27, 19, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Sale:
    """What is in the shop: pieces of each variant, and the terms of its one drop."""

    pieces: dict[VariantId, int] = field(default_factory=lambda: {M: 10, L: 10})
    limit: int | None = None
    allotment: int | None = None
    of_variant: dict[VariantId, int] = field(default_factory=dict)
    draw_s: int | None = None
    seed: bytes = SEED


def set_up(tx: Transaction, sale: Sale, opened: datetime = OPENED) -> None:
    """An open show with one channel, one product in sizes M and L, and its drop A12."""
    shop: dict[str, Any] = {"slug": "shop", "name": "Shop", "currency": "EUR", "locale": "en"}
    tx.execute(shops.insert().values(id=SHOP, country="IT", timezone="Europe/Rome", **shop))
    tx.insert(shows, [{"id": SHOW, "slug": "friday", "title": "Friday", "opened_at": opened}])
    tx.insert(
        channels,
        [{"id": CHANNEL, "show_id": SHOW, "platform": "discord", "address": "c1", "title": ""}],
    )
    tx.insert(
        products,
        [
            {
                "id": PRODUCT,
                "code": "A12",
                "title": "Linen shirt",
                "description": "",
                "price_minor": 2990,
                "option_names": ["size"],
            }
        ],
    )
    sizes = {M: "M", L: "L"}
    tx.insert(
        variants,
        [
            {"id": v, "product_id": PRODUCT, "sku": f"LS-{size}", "options": {"size": size}}
            for v, size in sizes.items()
        ],
    )
    stock.create(tx, list(sizes))
    stock.move(
        tx,
        [Movement(v, pieces, 0, "import", "terminal") for v, pieces in sale.pieces.items()],
        OPENED,
    )
    drops.add(tx, make_drop(sale))
    if sale.draw_s is not None:
        draws.add(tx, DROP, sale.seed)


def make_drop(sale: Sale) -> Drop:
    return Drop(
        id=DROP,
        show_id=SHOW,
        product_id=PRODUCT,
        code="A12",
        price_minor=2990,
        opens_at=OPENED,
        allotment=sale.allotment,
        limit=sale.limit,
        mode=FIRST if sale.draw_s is None else DRAW,
        draw_window_s=sale.draw_s,
        commitment="" if sale.draw_s is None else draw.commitment(sale.seed),
        variants=tuple(DropVariant(v, sale.of_variant.get(v)) for v in (M, L)),
    )
