"""Lines of a cart as people count them: pieces of the same thing at the same price are one line.

Adding a piece makes a reservation of its own, with its own clock; a person changes the sum.
"""

from collections.abc import Sequence
from dataclasses import replace

from commerce.model.carts import CartLine
from commerce.model.orders import CheckoutLine


def merged_cart(lines: Sequence[CartLine]) -> tuple[CartLine, ...]:
    """The lines of a cart, each kept until the first of its pieces lapses."""
    found: dict[tuple[object, ...], CartLine] = {}
    for line in lines:
        key = (line.drop_id, line.variant_id, line.unit_minor, line.checkout_id)
        known = found.get(key)
        found[key] = (
            line
            if known is None
            else replace(
                known,
                quantity=known.quantity + line.quantity,
                expires_at=min(known.expires_at, line.expires_at),
            )
        )
    return tuple(found.values())


def merged_checkout(lines: Sequence[CheckoutLine]) -> tuple[CheckoutLine, ...]:
    """The lines of a checkout."""
    found: dict[tuple[object, ...], CheckoutLine] = {}
    for line in lines:
        key = (line.variant_id, line.unit_minor)
        known = found.get(key)
        found[key] = (
            line if known is None else replace(known, quantity=known.quantity + line.quantity)
        )
    return tuple(found.values())
