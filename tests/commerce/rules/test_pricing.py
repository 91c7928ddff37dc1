from datetime import UTC, datetime

import pytest
from hypothesis import given, strategies as st

from commerce.errors import Conflict, Invalid
from commerce.ids import (
    CheckoutId,
    CustomerId,
    OrderId,
    ReservationId,
    ShowId,
    VariantId,
    ViewerId,
)
from commerce.model.orders import Buyer, CheckoutLine, Order, OrderLine, OrderState
from commerce.rules.pricing import Tariff, charge, price, refund_amount, refund_worth

NOW = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)

amounts = st.integers(0, 10_000_000)
rates = st.integers(0, 10_000)
goods = st.lists(st.tuples(st.integers(1, 50), st.integers(1, 100_000)), min_size=1, max_size=6)


def line(quantity: int, unit_minor: int) -> CheckoutLine:
    return CheckoutLine(
        ReservationId(1), VariantId(1), "A12", "Lamp", "LAMP", {}, quantity, unit_minor
    )


def order(lines: list[tuple[int, int]], shipping: int, rate: int, included: bool) -> Order:
    totals = charge(sum(q * u for q, u in lines), shipping, rate, included)
    return Order(
        id=OrderId(1),
        number=7,
        show_id=ShowId(1),
        customer_id=CustomerId(1),
        viewer_id=ViewerId(1),
        checkout_id=CheckoutId(1),
        state=OrderState.PAID,
        currency="EUR",
        lines=tuple(
            OrderLine(n, VariantId(n), "A12", "Lamp", "LAMP", {}, q, u)
            for n, (q, u) in enumerate(lines, start=1)
        ),
        shipping_minor=shipping,
        tax_rate_bp=rate,
        tax_included=included,
        tax_minor=totals.tax_minor,
        total_minor=totals.total_minor,
        refunded_minor=0,
        paid_at=NOW,
        provider="demo",
        provider_id="p",
        buyer=Buyer(),
    )


def give_back(of: Order, pieces: dict[int, int]) -> tuple[Order, int]:
    """The order after a refund of these pieces, and its amount."""
    amount = refund_worth(of, pieces)
    fields = {f: getattr(of, f) for f in Order.__dataclass_fields__}
    fields["refunded_minor"] = of.refunded_minor + amount
    fields["lines"] = tuple(
        OrderLine(
            one.line_no,
            one.variant_id,
            one.code,
            one.title,
            one.sku,
            one.options,
            one.quantity,
            one.unit_minor,
            one.refunded + pieces.get(one.line_no, 0),
        )
        for one in of.lines
    )
    return Order(**fields), amount


def test_a_cart_is_its_goods_and_one_parcel() -> None:
    totals = price([line(2, 1250), line(1, 999)], Tariff(shipping_minor=490))
    assert (totals.goods_minor, totals.shipping_minor, totals.total_minor) == (3499, 490, 3989)


def test_an_empty_cart_costs_nothing() -> None:
    assert price([], Tariff(shipping_minor=490, tax_rate_bp=2200)).total_minor == 0


@pytest.mark.parametrize(("unit", "shipping"), [(4999, 490), (5000, 0), (5001, 0)])
def test_goods_worth_enough_are_sent_free(unit: int, shipping: int) -> None:
    tariff = Tariff(shipping_minor=490, shipping_free_from_minor=5000)
    assert price([line(1, unit)], tariff).shipping_minor == shipping


def test_tax_is_within_the_price_or_on_top() -> None:
    within = charge(10_000, 200, 2200, tax_included=True)
    on_top = charge(10_000, 200, 2200, tax_included=False)
    assert (within.tax_minor, within.total_minor) == (1839, 10_200)
    assert (on_top.tax_minor, on_top.total_minor) == (2244, 12_444)


@given(amounts, amounts, rates, st.booleans())
def test_a_total_is_its_parts(net: int, shipping: int, rate: int, included: bool) -> None:
    totals = charge(net, shipping, rate, included)
    on_top = 0 if included else totals.tax_minor
    assert totals.total_minor == totals.goods_minor + totals.shipping_minor + on_top
    assert 0 <= totals.tax_minor <= totals.total_minor


@given(amounts, amounts, amounts, rates, st.booleans())
def test_fewer_goods_never_cost_more(
    some: int, more: int, shipping: int, rate: int, included: bool
) -> None:
    fewer = charge(some, shipping, rate, included).total_minor
    assert fewer <= charge(some + more, shipping, rate, included).total_minor


@given(goods, st.integers(0, 5_000), rates, st.booleans(), st.data())
def test_an_order_given_back_in_any_parts_gives_back_all(
    lines: list[tuple[int, int]], shipping: int, rate: int, included: bool, data: st.DataObject
) -> None:
    of = order(lines, shipping, rate, included)
    pieces = [n for n, (quantity, _) in enumerate(lines, start=1) for _ in range(quantity)]
    given_back = 0
    for line_no in data.draw(st.permutations(pieces)):
        of, amount = give_back(of, {line_no: 1})
        assert amount > 0
        given_back += amount
    assert given_back == of.total_minor == of.refunded_minor


@pytest.mark.parametrize("pieces", [{1: 3}, {2: 1}, {1: 0}, {1: -1}])
def test_pieces_that_are_not_there_are_refused(pieces: dict[int, int]) -> None:
    with pytest.raises(Invalid, match="bad_refund_line"):
        refund_worth(order([(2, 500)], 0, 0, True), pieces)


def test_no_more_is_given_back_than_was_paid() -> None:
    of = order([(2, 500)], 0, 0, True)
    fields = {f: getattr(of, f) for f in Order.__dataclass_fields__}
    assert refund_worth(Order(**fields | {"refunded_minor": 700}), {1: 1}) == 300
    with pytest.raises(Conflict, match="nothing_to_refund"):
        refund_worth(Order(**fields | {"refunded_minor": 1000}), {1: 1})


@pytest.mark.parametrize("amount", [0, -1, 1001])
def test_a_sum_beyond_what_is_left_is_refused(amount: int) -> None:
    of = order([(2, 500)], 0, 0, True)
    assert refund_amount(of, 1000) == 1000
    with pytest.raises(Invalid, match="bad_refund_amount"):
        refund_amount(of, amount)
