"""What a cart costs, and what a refund is worth. Whole minor units, rounded half up, once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from commerce.errors import Conflict, Invalid
from commerce.model.orders import CheckoutLine, Order, OrderLine

_WHOLE = 10_000  # basis points in one


@dataclass(frozen=True, slots=True)
class Tariff:
    """What a shop adds to the goods, in minor units of its currency.

    Goods worth `shipping_free_from_minor` are sent free (0: never). `tax_rate_bp` are basis points
    (2200 is 22 %) on goods and shipping; `tax_included` says that prices hold the tax already.
    """

    shipping_minor: int = 0
    shipping_free_from_minor: int = 0
    tax_rate_bp: int = 0
    tax_included: bool = True


@dataclass(frozen=True, slots=True)
class Totals:
    """An amount to pay and its parts; `tax_minor` is within it or on top, by `tax_included`."""

    goods_minor: int
    shipping_minor: int
    tax_rate_bp: int
    tax_included: bool
    tax_minor: int
    total_minor: int


def price(lines: Iterable[CheckoutLine], tariff: Tariff) -> Totals:
    """What these lines cost. No lines cost nothing: there is no parcel to send."""
    goods = sum(line.total_minor for line in lines)
    free = not goods or 0 < tariff.shipping_free_from_minor <= goods
    shipping = 0 if free else tariff.shipping_minor
    return charge(goods, shipping, tariff.tax_rate_bp, tariff.tax_included)


def charge(goods_minor: int, shipping_minor: int, tax_rate_bp: int, tax_included: bool) -> Totals:
    """Goods and shipping with their tax: the more goods, never the less to pay."""
    net = goods_minor + shipping_minor
    base = _WHOLE + tax_rate_bp if tax_included else _WHOLE
    tax = (2 * net * tax_rate_bp + base) // (2 * base)
    total = net if tax_included else net + tax
    return Totals(goods_minor, shipping_minor, tax_rate_bp, tax_included, tax, total)


def refund_worth(order: Order, pieces: Mapping[int, int]) -> int:
    """The money for `pieces` (line number → how many) of an order, in minor units.

    It is the difference between what the order costs with and without them, so that the parts
    add up to the whole however they are cut; the shipping goes back with the last piece. Never
    more than is left of what was paid.

    Raises:
        Invalid: `bad_refund_line`, no such line, or not that many pieces of it are left.
        Conflict: `nothing_to_refund`, all of the order was given back before.
    """
    left = {line.line_no: line.quantity - line.refunded for line in order.lines}
    for line_no, quantity in pieces.items():
        if not 0 < quantity <= left.get(line_no, 0):
            raise Invalid("bad_refund_line", line=line_no, left=left.get(line_no, 0))
    after = {line_no: left[line_no] - pieces.get(line_no, 0) for line_no in left}
    worth = _worth(order, left) - _worth(order, after)
    amount = min(worth, order.total_minor - order.refunded_minor)
    if amount <= 0:
        raise Conflict("nothing_to_refund", number=order.number)
    return amount


def refund_amount(order: Order, amount_minor: int) -> int:
    """A refund of a round sum, if that much is left of what was paid.

    Raises:
        Invalid: `bad_refund_amount`, not more than 0 or more than is left.
    """
    left = order.total_minor - order.refunded_minor
    if not 0 < amount_minor <= left:
        raise Invalid("bad_refund_amount", amount=amount_minor, left=left)
    return amount_minor


def _worth(order: Order, pieces: Mapping[int, int]) -> int:
    goods = sum(_times(line, pieces) for line in order.lines)
    shipping = order.shipping_minor if any(pieces.values()) else 0
    return charge(goods, shipping, order.tax_rate_bp, order.tax_included).total_minor


def _times(line: OrderLine, pieces: Mapping[int, int]) -> int:
    return line.unit_minor * pieces[line.line_no]
