"""The sample shop of the demo: complete, coherent, and light enough for a phone."""

import csv
from collections import defaultdict
from decimal import Decimal
from itertools import product
from pathlib import Path
from xml.etree import ElementTree

import pytest

SAMPLE = Path(__file__).parents[2] / "config" / "sample"
PICTURES = sorted((SAMPLE / "pictures").glob("*.svg"))
NOT_PRODUCTS = {"hawker.svg", "show.svg", "stage.svg"}
SVG = "{http://www.w3.org/2000/svg}"


def rows() -> list[dict[str, str]]:
    with (SAMPLE / "products.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_variant_has_its_own_sku_stock_and_a_picture() -> None:
    lines = rows()
    assert len({line["sku"] for line in lines}) == len(lines)
    assert all(int(line["on_hand"]) > 0 for line in lines)
    assert all((SAMPLE / line["picture"]).is_file() for line in lines)


def test_every_product_picture_is_used() -> None:
    used = {Path(line["picture"]).name for line in rows()}
    assert used == {path.name for path in PICTURES} - NOT_PRODUCTS


def test_lines_of_one_product_agree() -> None:
    shared = defaultdict(set)
    for line in rows():
        facts = ("title", "description", "price", "compare_at_price")
        shared[line["code"]].add(tuple(line[name] for name in facts))
    assert all(len(facts) == 1 for facts in shared.values())


def test_prices_are_decimal_and_struck_through_ones_are_higher() -> None:
    for line in rows():
        price = Decimal(line["price"])
        assert Decimal("4.50") <= price <= Decimal(120)
        assert price == price.quantize(Decimal("0.01"))
        assert not line["compare_at_price"] or Decimal(line["compare_at_price"]) > price


def test_the_tee_of_the_manual_comes_in_every_size_and_colour() -> None:
    tee = [line for line in rows() if line["code"] == "A12"]
    assert [(line["option:color"], line["option:size"]) for line in tee] == list(
        product(["White", "Blue", "Black"], ["S", "M", "L", "XL"])
    )
    assert {line["price"] for line in tee} == {"29.90"}


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.name)
def test_a_picture_is_small_and_draws_only(path: Path) -> None:
    limit = 25_000 if path.name == "stage.svg" else 12_000
    assert path.stat().st_size <= limit
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314  # our own file
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    drawing = {"svg", "g", "path", "circle", "ellipse", "rect", "clipPath", "style"}
    assert tags <= drawing
    assert root.get("viewBox")


def test_moving_pictures_rest_for_who_asks() -> None:
    stage = (SAMPLE / "pictures" / "stage.svg").read_text(encoding="utf-8")
    assert "@media (prefers-reduced-motion:reduce)" in stage
