from dataclasses import replace
from datetime import timedelta

import pytest

from commerce.ids import ShowId
from commerce.model.catalog import Product, Variant
from commerce.model.shows import DropStatus, Show
from commerce.rules import drops
from tests.commerce.shop import OPENED, PRODUCT, SHOW, M, Sale, make_drop

NOW = OPENED + timedelta(minutes=30)
LATER = NOW + timedelta(seconds=1)
OPEN = Show(SHOW, "friday", "Friday", opened_at=OPENED)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, DropStatus.OPEN),
        ({"opens_at": NOW}, DropStatus.OPEN),
        ({"opens_at": LATER}, DropStatus.SCHEDULED),
        ({"closes_at": LATER}, DropStatus.OPEN),
        ({"closes_at": NOW}, DropStatus.ENDED),
        ({"ended_at": OPENED}, DropStatus.ENDED),
        ({"paused_at": OPENED}, DropStatus.PAUSED),
        ({"paused_at": OPENED, "opens_at": LATER}, DropStatus.SCHEDULED),
        ({"paused_at": OPENED, "closes_at": NOW}, DropStatus.ENDED),
    ],
)
def test_a_drop_is_where_the_clock_says(changes: dict[str, object], expected: DropStatus) -> None:
    drop = replace(make_drop(Sale()), **changes)  # type: ignore[arg-type]
    assert drops.status(drop, OPEN, NOW) is expected


def test_a_drop_follows_its_show() -> None:
    drop = make_drop(Sale())
    unopened = Show(ShowId(1), "s", "S")
    closed = replace(OPEN, closed_at=NOW)
    assert drops.status(drop, unopened, NOW) is DropStatus.SCHEDULED
    assert drops.status(drop, closed, NOW) is DropStatus.ENDED


def test_a_price_said_for_the_drop_holds_for_all_variants() -> None:
    product = Product(PRODUCT, "A12", "Shirt", 2990)
    plain, large = Variant(M, PRODUCT, "M"), Variant(M, PRODUCT, "XXL", price_minor=3490)
    usual = make_drop(Sale())
    special = replace(usual, price_minor=1990)
    prices = [drops.piece_price(d, product, v) for d in (usual, special) for v in (plain, large)]
    assert prices == [2990, 3490, 1990, 1990]


def test_who_waits_moves_up_until_the_show_closes_but_not_in_a_pause() -> None:
    drop = make_drop(Sale())
    over = replace(drop, ended_at=OPENED)
    paused = replace(drop, paused_at=OPENED)
    moving = [drops.moves_up(one, OPEN) for one in (drop, over, paused)]
    assert moving == [True, True, False]
    assert not drops.moves_up(drop, replace(OPEN, closed_at=NOW))
