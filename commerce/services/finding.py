"""What a host's words name, found in the shop: steps of a transaction that several use cases take.

What is not there is refused with what there is, so that a person can be asked back.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from commerce.errors import Conflict, Invalid, NotFound
from commerce.ids import ShowId
from commerce.model.catalog import CatalogProduct, Product, Shop, Variant
from commerce.model.sale import OnSale
from commerce.model.shows import Drop, Show
from commerce.rules import draw, sale
from commerce.rules.catalog import (
    MissingOptions,
    NoSuchVariant,
    choose_variants,
    find_code,
    nearest_codes,
)
from commerce.rules.drops import status
from commerce.store import catalog, drops, shops, shows, stock
from commerce.store.transaction import Transaction


def shop(tx: Transaction) -> Shop:
    """The transaction's shop.

    Raises:
        NotFound: `no_such_shop`, when it was never founded.
    """
    found = shops.get(tx)
    if found is None:
        raise NotFound("no_such_shop")
    return found


def show(tx: Transaction, show_id: ShowId) -> Show:
    """A show, locked: what is decided about it stays true until the transaction ends.

    Raises:
        NotFound: `no_such_show`.
    """
    found = shows.lock(tx, show_id)
    if found is None:
        raise NotFound("no_such_show")
    return found


def product(tx: Transaction, code: str) -> CatalogProduct:
    """The product that a code spells, however its letters are cased.

    Raises:
        NotFound: `no_such_code` with the nearest `known` ones.
    """
    known = catalog.codes(tx)
    right = find_code(code, known)
    found = None if right is None else catalog.by_code(tx, right)
    if found is None:
        raise NotFound("no_such_code", code=code, known=nearest_codes(code, known))
    return catalog.stocked(tx, [found])[0]


def variant(described: Product, variants: Sequence[Variant], options: Mapping[str, str]) -> Variant:
    """The one variant that the options mean.

    Raises:
        Invalid: `which_variant`, with the names of the `missing` options and their `values`.
        NotFound: `no_such_variant`, with the `values` there are.
    """
    match choose_variants(described, variants, options):
        case MissingOptions(names, values):
            raise Invalid("which_variant", code=described.code, missing=names, values=values)
        case NoSuchVariant(values):
            raise NotFound(
                "no_such_variant", code=described.code, options=dict(options), values=values
            )
        case chosen:
            return chosen


def drop(tx: Transaction, of_show: Show, code: str | None) -> Drop:
    """The drop of a show that has not ended, by its code; without code the one on air.

    Raises:
        Conflict: `nothing_on_air`.
        NotFound: `no_such_drop` with the `known` codes, `no_such_code` when no product has it.
    """
    if code is None:
        if of_show.on_air_drop_id is None:
            raise Conflict("nothing_on_air")
        on_air = drops.get(tx, of_show.on_air_drop_id)
        assert on_air is not None, "drops are never deleted"  # noqa: S101 - kept by the database
        return on_air
    running = drops.of_show(tx, of_show.id)
    right = find_code(code, [one.code for one in running])
    for one in running:
        if one.code == right:
            return one
    described = product(tx, code).product
    raise NotFound("no_such_drop", code=described.code, known=[one.code for one in running])


def on_sale(
    tx: Transaction, of_show: Show, some: Sequence[Drop], now: datetime
) -> tuple[OnSale, ...]:
    """These drops with what they sell, as it may be shown; not for deciding."""
    products = catalog.many(tx, [one.product_id for one in some])
    ids = [part.variant_id for one in some for part in one.variants]
    variants, levels = catalog.get_variants(tx, ids), stock.read(tx, ids)
    return tuple(
        OnSale(
            drop=one,
            product=products[one.product_id],
            variants=tuple(variants[part.variant_id] for part in one.variants),
            stock={part.variant_id: levels[part.variant_id] for part in one.variants},
            status=status(one, of_show, now),
            on_air=of_show.on_air_drop_id == one.id,
            available=sale.available(one, levels),
            available_of=sale.available_of(one, levels),
            draws_at=draw.ends_at(one, of_show) if draw.collects(one) else None,
        )
        for one in some
    )
