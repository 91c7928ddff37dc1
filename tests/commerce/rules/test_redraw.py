"""A published draw that was meddled with is told by what is wrong with it."""

from random import Random
from typing import Any

import pytest
from hypothesis import given, strategies as st

from commerce.model.shows import DRAW
from commerce.rules import redraw
from commerce.rules.redraw import NoDraw
from tests.commerce.published import Hat, any_hat, any_wishes, chained, publish

WINDOW = [("aa", "M", 2), ("bb", "M", 1), ("cc", "L", 1), ("bb", "M", 2), ("dd", "M", 1)]


@pytest.fixture
def published() -> dict[str, Any]:
    """Five lines in the window; aa and dd are one, so three customers ask for M and one for L."""
    return publish(Hat(linked=[["aa", "dd"]]), WINDOW)


def wrong(published: dict[str, Any]) -> list[tuple[str, int | None]]:
    found = redraw.differences(redraw.read(published))
    return [(each.what, each.position) for each in found]


def test_what_was_drawn_honestly_agrees(published: dict[str, Any]) -> None:
    assert wrong(published) == []


@given(st.randoms(use_true_random=False))
def test_any_honest_draw_agrees_and_one_piece_more_does_not(random: Random) -> None:
    published = publish(any_hat(random), any_wishes(random))
    assert wrong(published) == []
    seal = published["draw"]["facts"]
    for position in range(seal["entries_to"] + 1, seal["results_to"] + 1):
        facts = published["entries"][position - 1]["facts"]
        facts["granted"] += 1
        assert wrong(chained(published))[0] == ("outcome", position)
        facts["granted"] -= 1


def test_a_changed_line_breaks_the_chain_first(published: dict[str, Any]) -> None:
    published["entries"][1]["facts"]["quantity"] = 5
    assert wrong(published)[0] == ("chain", 2)


def test_a_line_left_out_breaks_the_chain(published: dict[str, Any]) -> None:
    del published["entries"][1]
    assert wrong(published)[0] == ("chain", 2)


def test_a_changed_seal_breaks_the_chain(published: dict[str, Any]) -> None:
    published["draw"]["digest"] = "0"
    assert wrong(published)[0] == ("chain", None)


@pytest.mark.parametrize("seed", [bytes(32).hex(), "no seed"])
def test_another_seed_is_not_what_was_committed_to(published: dict[str, Any], seed: str) -> None:
    published["draw"]["facts"]["seed"] = seed
    assert wrong(chained(published))[0] == ("commitment", None)


def test_what_was_announced_counts_for_more_than_the_file(published: dict[str, Any]) -> None:
    whole, bound = redraw.read(published), published["first"]["commitment"]
    assert list(redraw.differences(whole, f" {bound.upper()} ")) == []
    (found,) = redraw.differences(whole, "0" * 64)
    assert (found.what, found.found, found.right) == ("commitment", bound, "0" * 64)


def test_results_in_another_order_are_told(published: dict[str, Any]) -> None:
    entries = published["entries"]
    first, second = entries[5]["facts"], entries[6]["facts"]
    for name in ("viewer", "sku", "quantity", "seen_at"):
        first[name], second[name] = second[name], first[name]
    assert ("order", 6) in wrong(chained(published))
    assert ("order", 7) in wrong(chained(published))


def test_a_result_too_few_is_told(published: dict[str, Any]) -> None:
    published["draw"]["facts"]["results_to"] -= 1
    assert wrong(chained(published)) == [("order", None)]


def test_an_outcome_that_the_stock_does_not_give_is_told(published: dict[str, Any]) -> None:
    published["entries"][5]["facts"] |= {"granted": 1, "reserved": 1}
    assert wrong(chained(published)) == [("outcome", 6)]


def test_who_enters_behind_the_window_is_told(published: dict[str, Any]) -> None:
    published["entries"][-1]["facts"]["outcome"] = "entered"
    assert [what for what, _ in wrong(chained(published))] == ["window"]


def test_a_ledger_that_is_cut_short_is_told(published: dict[str, Any]) -> None:
    published["draw"]["facts"]["results_to"] = 99
    assert ("window", None) in wrong(published)


def test_who_is_blocked_only_the_shop_knows(published: dict[str, Any]) -> None:
    last = published["entries"][8]["facts"] if len(published["entries"]) > 9 else None
    facts = last or published["entries"][-2]["facts"]
    facts |= {"outcome": "blocked", "granted": 0, "reserved": 0, "waitlisted": 0}
    assert wrong(chained(published)) == []


def test_a_draw_that_was_called_off_gives_nothing(published: dict[str, Any]) -> None:
    published["draw"]["facts"]["held"] = False
    closed = {"outcome": "closed", "granted": 0, "reserved": 0, "waitlisted": 0}
    for each in published["entries"][5:-1]:
        each["facts"] |= closed
    assert wrong(chained(published)) == []


def test_allotments_bind(published: dict[str, Any]) -> None:
    published["draw"]["facts"] |= {"allotment": 0}
    nothing = {"outcome": "waitlisted", "granted": 0, "reserved": 0}
    for each in published["entries"][5:-1]:
        each["facts"] |= nothing | {"waitlisted": each["facts"]["quantity"]}
    assert wrong(chained(published)) == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"first": None}, "this is no ledger"),
        ({"entries": None}, "this is no ledger"),
        ({"entries": [7]}, "this is no ledger"),
        ({"entries": [{"facts": {}, "digest": ""}]}, "this is no ledger"),
        ({"draw": None}, "A12 is not drawn yet"),
        ({"draw": {"facts": {}}}, "this is no ledger"),
        ({"draw": {"facts": {}, "digest": ""}}, "this is no ledger"),
        ({"first": {"mode": "first", "code": "B3"}}, "B3 has no draw"),
    ],
)
def test_what_is_no_drawn_ledger_is_refused(
    published: dict[str, Any], change: dict[str, Any], words: str
) -> None:
    with pytest.raises(NoDraw, match=words):
        redraw.read(published | change)


@pytest.mark.parametrize(
    ("where", "value"),
    [("stock", [["M"]]), ("linked", ["aa"]), ("linked", [[]]), ("linked", [["aa", "é"]])],
)
def test_what_a_seal_holds_must_be_read(
    published: dict[str, Any], where: str, value: list[Any]
) -> None:
    published["draw"]["facts"][where] = value
    with pytest.raises(NoDraw):
        redraw.read(published)


@pytest.mark.parametrize("data", [[1], {"first": {"mode": DRAW}, "draw": {}, "entries": []}])
def test_what_is_no_ledger_at_all(data: Any) -> None:
    with pytest.raises(NoDraw):
        redraw.read(data)
