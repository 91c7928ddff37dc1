from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from commerce.errors import Invalid
from commerce.ids import DropId, ProductId, ShowId, VariantId
from commerce.model.catalog import Product, Stock, Variant
from commerce.model.shows import Drop, DropVariant
from commerce.rules.sale import available, available_of, discounted, struck_through

S, L = VariantId(1), VariantId(2)
MUG = Product(ProductId(1), "B3", "Mug", 1250)


def drop(
    allotment: int | None, taken: tuple[int, int], parts: tuple[int | None, int | None]
) -> Drop:
    return Drop(
        DropId(1),
        ShowId(1),
        MUG.id,
        "B3",
        1250,
        datetime(2026, 11, 27, tzinfo=UTC),
        allotment=allotment,
        taken=sum(taken),
        variants=(DropVariant(S, parts[0], taken[0]), DropVariant(L, parts[1], taken[1])),
    )


def stock(small: int, large: int) -> dict[VariantId, Stock]:
    return {S: Stock(S, small, 0), L: Stock(L, large, 0)}


@pytest.mark.parametrize(
    ("allotment", "taken", "parts", "of", "whole"),
    [
        (None, (0, 0), (None, None), {S: 4, L: 6}, 10),
        (8, (2, 1), (None, None), {S: 4, L: 5}, 5),
        (None, (1, 0), (3, 2), {S: 2, L: 2}, 4),
        (3, (2, 1), (None, None), {S: 0, L: 0}, 0),
        (None, (3, 0), (3, None), {S: 0, L: 6}, 6),
    ],
)
def test_stock_and_allotments_are_both_kept(
    allotment: int | None,
    taken: tuple[int, int],
    parts: tuple[int | None, int | None],
    of: dict[VariantId, int],
    whole: int,
) -> None:
    one = drop(allotment, taken, parts)
    assert available_of(one, stock(4, 6)) == of
    assert available(one, stock(4, 6)) == whole


def test_a_variant_without_stock_has_none() -> None:
    assert available(drop(None, (0, 0), (None, None)), {S: Stock(S, 5, 2)}) == 3


@given(st.integers(1, 10**7), st.decimals(0, 100, places=2))
def test_a_discount_never_adds_and_never_leaves_nothing(price: int, percent: Decimal) -> None:
    product = Product(ProductId(1), "X", "X", price)
    try:
        new = discounted(product, (), percent, 0)
    except Invalid:
        assert percent == 0 or price * (100 - percent) / 100 < Decimal("0.5")
    else:
        assert 0 < new <= price
        assert abs(new - price * (100 - percent) / 100) <= Decimal("0.5")


def test_a_discount_is_of_one_price() -> None:
    same = (Variant(S, MUG.id, "1"), Variant(L, MUG.id, "2", price_minor=1250))
    assert discounted(MUG, same, None, 250) == 1000
    dearer = (*same, Variant(VariantId(3), MUG.id, "3", price_minor=1500))
    with pytest.raises(Invalid, match="discount_of_several_prices"):
        discounted(MUG, dearer, Decimal(10), 0)


def test_the_struck_through_price_is_always_the_higher() -> None:
    old = Product(ProductId(1), "X", "X", 1000, compare_at_minor=1500)
    assert struck_through(old, 900) == 1000
    assert struck_through(old, 1000) == 1500
    assert struck_through(old, 1500) is None
    assert struck_through(MUG, 1250) is None
