import csv
import io
from datetime import UTC, datetime

from bots.cli.orders import orders_csv
from commerce.ids import CheckoutId, CustomerId, OrderId, ShowId, VariantId, ViewerId
from commerce.model.carts import OrderView
from commerce.model.orders import Buyer, Order, OrderLine, OrderState

ORDER = Order(
    id=OrderId(1),
    number=12,
    show_id=ShowId(1),
    customer_id=CustomerId(1),
    viewer_id=ViewerId(1),
    checkout_id=CheckoutId(1),
    state=OrderState.PAID,
    currency="EUR",
    lines=(
        OrderLine(1, VariantId(1), "A12", "Tee", "TEE-M", {"size": "M"}, 2, 2990),
        OrderLine(2, VariantId(2), "B3", "Bag", "BAG", {}, 1, 1450),
    ),
    shipping_minor=490,
    tax_rate_bp=0,
    tax_included=True,
    tax_minor=0,
    total_minor=7920,
    refunded_minor=0,
    paid_at=datetime(2026, 11, 27, 20, 5, tzinfo=UTC),
    provider="demo",
    provider_id="p",
    buyer=Buyer("ann@example.org", "Ann", "1 Quay St\nGalway", "IE", "=HYPERLINK(1)"),
)


def test_an_order_is_one_line_with_what_to_pack_and_where_it_goes() -> None:
    written = orders_csv([OrderView(ORDER, "token", "@ann", "discord")])
    (row,) = csv.DictReader(io.StringIO(written))
    assert row["items"] == "2 × TEE-M Tee M; 1 × BAG Bag"
    assert (row["number"], row["total"], row["currency"]) == ("12", "79.20", "EUR")
    assert (row["name"], row["address"], row["country"]) == ("Ann", "1 Quay St\nGalway", "IE")


def test_what_a_buyer_wrote_is_no_formula() -> None:
    written = orders_csv([OrderView(ORDER, "token", "@ann", "discord")])
    (row,) = csv.DictReader(io.StringIO(written))
    assert (row["note"], row["viewer"]) == ("'=HYPERLINK(1)", "'@ann")
