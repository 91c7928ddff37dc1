"""What a host says when starting a drop, checked and made into the drop's terms."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from commerce.errors import Conflict, Invalid
from commerce.ids import DropId, ShowId, VariantId
from commerce.model.catalog import CatalogProduct, Variant
from commerce.model.shows import DRAW, FIRST, Drop, DropVariant
from commerce.rules import sale
from commerce.services import finding
from commerce.store import stock
from commerce.store.transaction import Transaction

_LONGEST_S = 30 * 86_400
_WINDOW_S = (5, 3_600)  # shorter leaves slow chats out, longer is no live sale any more


@dataclass(frozen=True, slots=True)
class StartDrop:
    """What a host says. Money is minor units of the shop's currency, lengths are seconds.

    `quantity` is how many pieces in all (`None`: all there are), `per_variant` how many of each
    variant, named by its options: then only these are on sale. The price is the product's own, or
    `price_minor`, or less by `discount_percent` (0 to 100) or `discount_minor`. `opens_at` `None`
    means now, `duration_s` `None` until ended by hand, `limit` pieces a customer. `draw_s` makes
    it a draw among those who claim within so many seconds.
    """

    show_id: ShowId
    code: str
    quantity: int | None = None
    per_variant: Sequence[tuple[Mapping[str, str], int]] = ()
    price_minor: int | None = None
    discount_percent: Decimal | None = None
    discount_minor: int | None = None
    duration_s: int | None = None
    opens_at: datetime | None = None
    limit: int | None = None
    draw_s: int | None = None


def new_drop(tx: Transaction, start: StartDrop, found: CatalogProduct, now: datetime) -> Drop:
    """The drop that `start` means, with the stock of its variants locked and sufficient.

    A draw is not bound to a seed yet.

    Raises:
        Invalid: `bad_quantity`, `bad_price`, `bad_discount`, `several_prices`, `bad_duration`,
            `bad_limit`, `bad_window`, `window_too_long`, `opens_in_the_past`, `which_variant`.
        NotFound: `no_such_variant`.
        Conflict: `not_enough_stock`, with the pieces `available`; ask back, nothing was started.
    """
    _check(start, now)
    parts = _parts(found, start)
    _enough(tx, found, start, parts)
    opens_at = start.opens_at or now
    price = price_of(found, start)
    closes_at = None
    if start.duration_s is not None:
        closes_at = opens_at + timedelta(seconds=start.duration_s)
    return Drop(
        id=DropId(tx.new_id()),
        show_id=start.show_id,
        product_id=found.product.id,
        code=found.product.code,
        price_minor=price,
        opens_at=opens_at,
        closes_at=closes_at,
        compare_at_minor=sale.struck_through(found.product, price),
        allotment=start.quantity,
        limit=start.limit,
        mode=FIRST if start.draw_s is None else DRAW,
        draw_window_s=start.draw_s,
        variants=tuple(parts),
    )


def price_of(found: CatalogProduct, start: StartDrop) -> int:
    """The price of a piece that a host's words mean, in minor units.

    Raises:
        Invalid: `bad_price`, `bad_discount`, `several_prices`, `discount_of_several_prices`.
    """
    said = [start.price_minor, start.discount_percent, start.discount_minor]
    if sum(one is not None for one in said) > 1:
        raise Invalid("several_prices", code=found.product.code)
    if start.price_minor is not None:
        if start.price_minor <= 0:
            raise Invalid("bad_price", value=start.price_minor)
        return start.price_minor
    if start.discount_percent is None and start.discount_minor is None:
        return found.product.price_minor
    less = start.discount_minor or 0
    return sale.discounted(found.product, found.variants, start.discount_percent, less)


def check_duration(duration_s: int | None) -> None:
    """Refuse a length that no drop can have.

    Raises:
        Invalid: `bad_duration`.
    """
    if duration_s is not None and not 0 < duration_s <= _LONGEST_S:
        raise Invalid("bad_duration", seconds=duration_s, longest_s=_LONGEST_S)


def check_pieces(key: str, pieces: int | None) -> None:
    """Refuse a number of pieces below one.

    Raises:
        Invalid: `key`.
    """
    if pieces is not None and pieces < 1:
        raise Invalid(key, value=pieces)


def _check_window(start: StartDrop) -> None:
    window = start.draw_s
    if window is None:
        return
    if not _WINDOW_S[0] <= window <= _WINDOW_S[1]:
        raise Invalid("bad_window", least={"seconds": _WINDOW_S[0]}, most={"seconds": _WINDOW_S[1]})
    if start.duration_s is not None and start.duration_s < window:
        raise Invalid("window_too_long", window={"seconds": window})


def _check(start: StartDrop, now: datetime) -> None:
    check_pieces("bad_quantity", start.quantity)
    for _, pieces in start.per_variant:
        check_pieces("bad_quantity", pieces)
    check_pieces("bad_limit", start.limit)
    check_duration(start.duration_s)
    _check_window(start)
    if start.opens_at is not None and start.opens_at < now:
        raise Invalid("opens_in_the_past", opens_at=start.opens_at)


def _parts(found: CatalogProduct, start: StartDrop) -> list[DropVariant]:
    """What is on sale of each variant: those named with a quantity, or all of them."""
    if not start.per_variant:
        return [DropVariant(variant.id, None) for variant in found.variants]
    pieces: dict[VariantId, int] = {}
    for options, quantity in start.per_variant:
        chosen = finding.variant(found.product, found.variants, options)
        if chosen.id in pieces:
            raise Invalid("variant_twice", code=found.product.code, options=dict(options))
        pieces[chosen.id] = quantity
    return [DropVariant(variant_id, quantity) for variant_id, quantity in sorted(pieces.items())]


def _enough(
    tx: Transaction, found: CatalogProduct, start: StartDrop, parts: Sequence[DropVariant]
) -> None:
    levels = stock.lock(tx, [part.variant_id for part in parts])
    by_id: dict[VariantId, Variant] = {variant.id: variant for variant in found.variants}
    for part in parts:
        there = levels[part.variant_id].available
        if part.allotment is not None and part.allotment > there:
            raise Conflict(
                "not_enough_stock",
                code=found.product.code,
                options=dict(by_id[part.variant_id].options),
                quantity=part.allotment,
                available=there,
            )
    there = sum(levels[part.variant_id].available for part in parts)
    if (start.quantity or 1) > there:
        raise Conflict(
            "not_enough_stock",
            code=found.product.code,
            options={},
            quantity=start.quantity,
            available=there,
        )
