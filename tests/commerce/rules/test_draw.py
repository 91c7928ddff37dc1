import hashlib
from dataclasses import replace
from datetime import timedelta

from hypothesis import given, strategies as st

from commerce.model.shows import DropStatus, Show
from commerce.rules import draw
from commerce.rules.draw import Entry
from tests.commerce.shop import OPENED, SEED, SHOW, Sale, make_drop

VIEWERS = ("aa", "bb", "cc", "dd", "ee", "ff")
ENDS = OPENED + timedelta(seconds=30)

seeds = st.binary(min_size=32, max_size=32)
asked = st.lists(
    st.tuples(st.sampled_from(VIEWERS), st.sampled_from(("M", "L")), st.integers(0, 3)), max_size=30
)


def lines(some: list[tuple[str, str, int]]) -> list[Entry]:
    return [Entry(number, *one) for number, one in enumerate(some, start=1)]


def test_a_key_is_made_as_the_manual_says() -> None:
    digest = hashlib.sha256(bytes.fromhex(SEED.hex()) + b"aa").digest()
    assert draw.key(SEED, "aa") == digest
    assert draw.commitment(SEED) == hashlib.sha256(SEED).hexdigest()


@given(seeds, asked)
def test_every_last_word_counts_once_and_in_the_order_of_keys(
    seed: bytes, some: list[tuple[str, str, int]]
) -> None:
    order = draw.drawn(seed, lines(some), [])
    last = {(viewer, sku): pieces for viewer, sku, pieces in some}
    assert {(one.viewer, one.sku): one.quantity for one in order} == {
        who: pieces for who, pieces in last.items() if pieces
    }
    assert len(order) == sum(pieces > 0 for pieces in last.values())
    turns = list(dict.fromkeys(one.viewer for one in order))
    assert turns == sorted(turns, key=lambda viewer: draw.key(seed, viewer))


@given(seeds, st.permutations(VIEWERS))
def test_who_came_first_is_no_better_off(seed: bytes, came: list[str]) -> None:
    order = draw.drawn(seed, lines([(viewer, "M", 1) for viewer in came]), [])
    again = draw.drawn(seed, lines([(viewer, "M", 1) for viewer in sorted(came)]), [])
    assert [one.viewer for one in order] == [one.viewer for one in again]


@given(seeds, asked, st.sampled_from(VIEWERS))
def test_who_enters_or_withdraws_moves_nobody_else(
    seed: bytes, some: list[tuple[str, str, int]], leaves: str
) -> None:
    def others(entries: list[tuple[str, str, int]]) -> list[str]:
        order = draw.drawn(seed, lines(entries), [])
        return list(dict.fromkeys(one.viewer for one in order if one.viewer != leaves))

    assert others(some) == others([one for one in some if one[0] != leaves])


@given(seeds, asked)
def test_linked_viewers_have_one_turn_and_their_last_word_counts(
    seed: bytes, some: list[tuple[str, str, int]]
) -> None:
    linked = draw.drawn(seed, lines(some), [("bb", "aa")])
    as_one = [("aa" if viewer == "bb" else viewer, *rest) for viewer, *rest in some]
    alone = draw.drawn(seed, lines(as_one), [])  # type: ignore[arg-type]
    assert [one.position for one in linked] == [one.position for one in alone]


def test_a_window_begins_with_the_drop_but_not_before_the_show() -> None:
    drop, show = make_drop(Sale(draw_s=30)), Show(SHOW, "friday", "Friday", opened_at=OPENED)
    assert draw.ends_at(drop, show) == ENDS
    later = OPENED + timedelta(hours=1)
    assert draw.ends_at(replace(drop, opens_at=later), show) == later + timedelta(seconds=30)
    assert draw.ends_at(drop, replace(show, opened_at=later)) == later + timedelta(seconds=30)
    assert draw.ends_at(drop, replace(show, opened_at=None)) is None
    assert draw.ends_at(make_drop(Sale()), show) is None
    assert not draw.is_due(drop, show, ENDS - timedelta(microseconds=1))
    assert draw.is_due(drop, show, ENDS)
    assert not draw.is_due(replace(drop, drawn_at=ENDS), show, ENDS)
    assert not draw.is_due(make_drop(Sale()), show, ENDS)


def test_what_ends_with_the_window_or_after_it_is_not_over_within() -> None:
    drop, show = make_drop(Sale(draw_s=30)), Show(SHOW, "friday", "Friday", opened_at=OPENED)
    within = ENDS - timedelta(seconds=1)
    for ended in (ENDS, ENDS + timedelta(minutes=1)):
        over = replace(drop, ended_at=ended, closes_at=ENDS)
        assert draw.status_within(over, show, ended) is DropStatus.OPEN
        assert draw.is_held(over, replace(show, closed_at=ended))
    assert not draw.is_held(replace(drop, ended_at=within), show)
    assert not draw.is_held(drop, replace(show, closed_at=within))
    assert draw.is_held(replace(drop, paused_at=within), show)
    assert draw.status_within(replace(drop, paused_at=within), show, ENDS) is DropStatus.PAUSED
    assert not draw.is_held(drop, replace(show, opened_at=None))
    planned = replace(show, opened_at=None)
    assert draw.status_within(drop, planned, within) is DropStatus.SCHEDULED
