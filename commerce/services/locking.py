"""Locking what a decision about stock needs, and only then reading it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from commerce.ids import DropId, ProductId, ShowId, VariantId
from commerce.model.catalog import Product, Shop, Stock, Variant
from commerce.model.shows import Drop, Show
from commerce.rules.counter import Line
from commerce.rules.drops import piece_price
from commerce.services import finding
from commerce.store import catalog, drops, shows, stock
from commerce.store.moving import moving
from commerce.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Offer:
    """A variant as a drop offers it: `price_minor` is what a piece costs in it now."""

    drop: Drop
    product: Product
    variant: Variant
    price_minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class Locked:
    """Drops and stock, locked and read by one transaction, with what is sold in them.

    `lapsing` says whether there may be reservations to end first.
    """

    shop: Shop
    shows: dict[ShowId, Show]
    drops: dict[DropId, Drop]
    stock: dict[VariantId, Stock]
    products: dict[ProductId, Product]
    variants: dict[VariantId, Variant]
    lapsing: bool

    def show_of(self, drop: Drop) -> Show:
        """The show a locked drop belongs to."""
        return self.shows[drop.show_id]

    def offers(self) -> Iterator[Offer]:
        """Everything that the locked drops offer of the variants read."""
        for drop in self.drops.values():
            for part in drop.variants:
                if part.variant_id in self.variants:
                    yield self.offer((drop.id, part.variant_id))

    def offer(self, line: Line) -> Offer:
        """What `line` offers, of a locked drop."""
        drop, variant = self.drops[line[0]], self.variants[line[1]]
        product = self.products[drop.product_id]
        price_minor = piece_price(drop, product, variant)
        return Offer(drop, product, variant, price_minor, self.shop.currency)


def lock_for(
    tx: Transaction,
    drop_ids: Collection[DropId],
    variant_ids: Collection[VariantId],
    now: datetime | None = None,
) -> Locked:
    """Lock these drops with all their variants, these variants, and whatever may move with them.

    That is every drop in which somebody waits for such a variant and, when `now` is told, in which
    a reservation of it has lapsed: its pieces go to who waits first. Drops are locked before
    stock, each in the order of their ids. Locking again what one has locked does no harm.
    """
    together = moving(tx, drop_ids, variant_ids, now)
    locked = drops.lock(tx, together.waited.union(together.lapsed, drop_ids))
    levels = stock.lock(tx, together.variants)
    found = {show_id: shows.get(tx, show_id) for show_id in _shows_of(locked)}
    return Locked(
        shop=finding.shop(tx),
        shows={show_id: show for show_id, show in found.items() if show is not None},
        drops=locked,
        stock=levels,
        products=catalog.many(tx, {drop.product_id for drop in locked.values()}),
        variants=catalog.get_variants(tx, together.variants),
        lapsing=bool(together.lapsed),
    )


def _shows_of(locked: dict[DropId, Drop]) -> list[ShowId]:
    return sorted({drop.show_id for drop in locked.values()})
