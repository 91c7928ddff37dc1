"""Orders as a CSV file: what to pack, and where it goes."""

import csv
import io
from collections.abc import Iterable

from commerce.model.carts import OrderView
from commerce.model.orders import OrderLine
from commerce.money import Money

_COLUMNS = (
    "number", "paid_at", "state", "viewer", "platform", "name", "email", "address", "country",
    "note", "items", "total", "refunded", "currency", "provider",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run


def orders_csv(orders: Iterable[OrderView]) -> str:
    """One line an order (RFC 4180); amounts in major units, times in UTC.

    What buyers wrote can't become a formula in a spreadsheet.
    """
    written = io.StringIO()
    table = csv.DictWriter(written, _COLUMNS)
    table.writeheader()
    for view in orders:
        order, buyer = view.order, view.order.buyer
        table.writerow(
            {
                "number": order.number,
                "paid_at": order.paid_at.isoformat(timespec="seconds"),
                "state": order.state.value,
                "viewer": _plain(view.viewer_name),
                "platform": view.platform,
                "name": _plain(buyer.name),
                "email": _plain(buyer.email),
                "address": _plain(buyer.address),
                "country": buyer.country,
                "note": _plain(buyer.note),
                "items": "; ".join(_item(line) for line in order.lines),
                "total": Money(order.total_minor, order.currency).decimal(),
                "refunded": Money(order.refunded_minor, order.currency).decimal(),
                "currency": order.currency,
                "provider": order.provider,
            }
        )
    return written.getvalue()


def _item(line: OrderLine) -> str:
    options = " ".join(line.options.values())
    return f"{line.quantity} × {line.sku} {line.title} {options}".rstrip()


def _plain(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
