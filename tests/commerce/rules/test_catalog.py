from commerce.ids import ProductId, VariantId
from commerce.model.catalog import Product, Variant
from commerce.rules.catalog import (
    MissingOptions,
    NoSuchVariant,
    choose_variants,
    find_code,
    nearest_codes,
)

SHIRT = Product(ProductId(1), "A12", "Shirt", 3000, option_names=("size", "color"))
BLUE_S = Variant(VariantId(1), SHIRT.id, "1", {"size": "S", "color": "Blue"})
BLUE_M = Variant(VariantId(2), SHIRT.id, "2", {"size": "M", "color": "Blue"})
RED_M = Variant(VariantId(3), SHIRT.id, "3", {"size": "M", "color": "Red"})
ALL = (BLUE_S, BLUE_M, RED_M)


def test_one_variant_fits() -> None:
    assert choose_variants(SHIRT, ALL, {"size": "M", "color": "Red"}) == RED_M
    assert choose_variants(SHIRT, ALL, {"SIZE": "s"}) == BLUE_S


def test_the_only_variant_needs_no_words() -> None:
    assert choose_variants(SHIRT, [RED_M], {}) == RED_M


def test_what_is_open_is_asked_with_its_values() -> None:
    assert choose_variants(SHIRT, ALL, {}) == MissingOptions(
        ("size", "color"), {"size": ("S", "M"), "color": ("Blue", "Red")}
    )
    assert choose_variants(SHIRT, ALL, {"size": "M"}) == MissingOptions(
        ("color",), {"color": ("Blue", "Red")}
    )


def test_what_is_not_there_is_told_with_what_is() -> None:
    everything = {"size": ("S", "M"), "color": ("Blue", "Red")}
    assert choose_variants(SHIRT, ALL, {"size": "XL"}) == NoSuchVariant(everything)
    assert choose_variants(SHIRT, ALL, {"length": "7"}) == NoSuchVariant(everything)
    assert choose_variants(SHIRT, ALL, {"size": "S", "color": "Red"}) == NoSuchVariant(everything)


def test_a_variant_without_an_option_has_no_value_of_it() -> None:
    plain = Variant(VariantId(4), SHIRT.id, "4", {"size": "L"})
    assert choose_variants(SHIRT, [plain], {"color": "Red"}) == NoSuchVariant(
        {"size": ("L",), "color": ()}
    )


def test_codes_are_found_in_any_case_if_that_is_clear() -> None:
    assert find_code("A12", ["a12", "A12"]) == "A12"
    assert find_code("a12", ["A12", "B3"]) == "A12"
    assert find_code("aA1", ["AA1", "aa1"]) is None
    assert find_code("Z", ["A12"]) is None


def test_the_nearest_codes_come_first() -> None:
    assert nearest_codes("a13", ["A12", "A113", "B3", "A130"]) == ["A130", "A113", "A12"]
    assert nearest_codes("q", ["A12"]) == []
