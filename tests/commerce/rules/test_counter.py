from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings, strategies as st

from commerce.ids import ClaimId, CustomerId, DropId, VariantId, ViewerId, WaitId
from commerce.model.claims import Waiting
from commerce.model.shows import Drop, DropVariant
from commerce.rules.counter import Counter, Line
from tests.commerce.shop import DROP, OPENED, SHOW, L, M, Sale, make_drop

LINE = (DROP, M)
OTHER_DROP = DropId(52)
PLENTY = Sale()


def place(number: int, quantity: int = 1, line: Line = LINE, waited_s: int = 0) -> Waiting:
    """Place `number` of a line; the longer waited, the earlier it began."""
    return Waiting(
        id=WaitId(number),
        claim_id=ClaimId(number),
        show_id=SHOW,
        drop_id=line[0],
        variant_id=line[1],
        customer_id=CustomerId(number),
        viewer_id=ViewerId(number),
        quantity=quantity,
        position=number,
        created_at=OPENED - timedelta(seconds=waited_s),
    )


def counter(pieces: int, sale: Sale = PLENTY, served: bool = True) -> Counter:
    return Counter({M: pieces, L: 5}, [make_drop(sale)], [DROP] if served else [])


def test_what_may_be_taken_is_kept_by_stock_drop_and_variant() -> None:
    assert counter(5).free(LINE) == 5
    assert counter(5, Sale(allotment=3)).free(LINE) == 3
    assert counter(5, Sale(of_variant={M: 2})).free(LINE) == 2
    tight = counter(5, Sale(allotment=3, of_variant={M: 2}))
    tight.take(LINE, 1)
    assert (tight.free(LINE), tight.free((DROP, L)), tight.available(M)) == (1, 2, 4)
    tight.take((DROP, L), 2)
    assert tight.free(LINE) == 0
    tight.take((DROP, L), -1)
    assert tight.free(LINE) == 1


def test_an_allotment_lowered_below_what_was_taken_gives_nothing() -> None:
    drop = replace(make_drop(Sale(allotment=1)), taken=3)
    assert Counter({M: 5, L: 5}, [drop], [DROP]).free(LINE) == 0


def test_nobody_passes_who_waits_even_where_the_place_is_not_known() -> None:
    counted = counter(5)
    counted.expect(LINE, 1)
    assert (counted.free(LINE), counted.takeable(LINE), counted.length(LINE)) == (0, 5, 1)
    assert counted.promote() == []
    counted.join(place(9))
    assert counted.rank(WaitId(9)) == 2
    assert counted.promote() == []


def test_a_line_moves_up_in_order_and_a_part_keeps_its_place() -> None:
    counted = counter(0)
    counted.expect(LINE, 2)
    counted.know_heads([place(1, 2), place(2, 2)])
    counted.join(place(3))
    assert [counted.rank(WaitId(n)) for n in (1, 2, 3)] == [1, 2, 3]
    counted.take(LINE, -3)
    assert counted.promote() == [(place(1, 2), 2), (place(2, 2), 1)]
    assert [counted.rank(WaitId(n)) for n in (2, 3)] == [1, 2]
    assert counted.places[WaitId(2)].quantity == 1
    counted.leave(WaitId(2), 1)
    assert counted.rank(WaitId(3)) == 1
    counted.join(place(4))
    assert counted.rank(WaitId(4)) == 2


def test_a_place_far_back_is_known_with_its_rank() -> None:
    counted = counter(0)
    counted.expect(LINE, 40)
    counted.know_heads([place(1), place(2)])
    counted.know(place(30), 30)
    counted.leave(WaitId(1), 1)
    assert counted.rank(WaitId(30)) == 29
    counted.leave(WaitId(30), 1)
    assert counted.length(LINE) == 38


def test_a_drop_that_is_not_served_keeps_its_line_waiting() -> None:
    counted = counter(5, served=False)
    counted.expect(LINE, 1)
    counted.know_heads([place(1)])
    assert (counted.promote(), counted.free(LINE)) == ([], 0)


def test_between_drops_who_waited_longer_comes_first() -> None:
    other = replace(make_drop(Sale()), id=OTHER_DROP, variants=(DropVariant(M, None),))
    counted = Counter({M: 1, L: 0}, [make_drop(Sale()), other], [DROP, OTHER_DROP])
    first, second = place(7), place(3, line=(OTHER_DROP, M), waited_s=60)
    for one in (first, second):
        counted.expect((one.drop_id, M), 1)
        counted.know_heads([one])
    assert counted.promote() == [(second, 1)]


@settings(max_examples=200)
@given(
    pieces=st.integers(0, 5),
    allotment=st.none() | st.integers(0, 8),
    acts=st.lists(
        st.tuples(st.sampled_from(["join", "leave", "give back"]), st.integers(1, 3)), max_size=30
    ),
)
def test_a_line_is_served_like_a_plain_list(
    pieces: int, allotment: int | None, acts: list[tuple[str, int]]
) -> None:
    counted = counter(pieces, Sale(allotment=allotment))
    drop: Drop = make_drop(Sale(allotment=allotment))
    left = pieces if allotment is None else min(pieces, allotment)
    line: list[list[int]] = []
    variant: VariantId = M
    for number, (act, amount) in enumerate(acts, start=1):
        if act == "join":
            counted.join(place(number, amount, (drop.id, variant)))
            line.append([number, amount])
        elif act == "leave" and line:
            which = line[amount % len(line)]
            gone = min(amount, which[1])
            counted.leave(WaitId(which[0]), gone)
            which[1] -= gone
            line = [one for one in line if one[1]]
        elif act == "give back":
            counted.take(LINE, -amount)
            left += amount
        served = []
        while left and line:
            part = min(left, line[0][1])
            served.append((line[0][0], part))
            left, line[0][1] = left - part, line[0][1] - part
            line = [one for one in line if one[1]]
        assert [(one.id, part) for one, part in counted.promote()] == served
        assert [counted.rank(WaitId(n)) for n, _ in line] == list(range(1, len(line) + 1))
        assert counted.length(LINE) == len(line)
        assert counted.free(LINE) == (0 if line else left)
