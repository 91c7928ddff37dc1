from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from commerce.model.messages import Rung
from commerce.rules.ladder import Budget, Retries, steps

NOW = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)
ALL = (Rung.PRIVATE, Rung.EPHEMERAL, Rung.CLAIM_PAGE)


@pytest.mark.parametrize(
    ("attempts", "asked_s", "wait_s"),
    [
        (1, None, 2),
        (2, None, 4),
        (5, None, 32),
        (7, None, 60),
        (7, 90.5, 90.5),
        (1, 0.0, 0),
        (8, None, None),
        (9, 3.0, None),
    ],
)
def test_attempts_come_ever_later_and_end(
    attempts: int, asked_s: float | None, wait_s: float | None
) -> None:
    assert Retries(base_s=2, max_s=60, attempts_max=8).wait_s(attempts, asked_s) == wait_s


def test_any_number_of_attempts_can_be_counted() -> None:
    assert Retries(max_s=300, attempts_max=10_000).wait_s(9_000, None) == 300


@pytest.mark.parametrize(
    ("has", "first", "skip", "left"),
    [
        (ALL, Rung.PRIVATE, (), ALL),
        (tuple(reversed(ALL)), Rung.PRIVATE, (), ALL),
        (ALL, Rung.EPHEMERAL, (), ALL[1:]),
        (ALL, Rung.PRIVATE, {Rung.PRIVATE}, ALL[1:]),
        ((Rung.CLAIM_PAGE,), Rung.PRIVATE, (), (Rung.CLAIM_PAGE,)),
        ((Rung.PRIVATE,), Rung.CLAIM_PAGE, (), ()),
    ],
)
def test_the_ladder_goes_one_way(
    has: tuple[Rung, ...], first: Rung, skip: set[Rung], left: tuple[Rung, ...]
) -> None:
    assert steps(has, first, skip) == left


@given(st.lists(st.floats(0, 40), max_size=60), st.integers(1, 5))
def test_no_minute_has_more_than_its_budget(pauses: list[float], per_minute: int) -> None:
    budget = Budget(per_minute)
    now = NOW
    sent: list[datetime] = []
    for pause in pauses:
        now += timedelta(seconds=pause)
        if budget.free(now, 1):
            budget.take(now)
            sent.append(now)
    for start in sent:
        assert sum(start <= at < start + timedelta(minutes=1) for at in sent) <= per_minute


def test_a_budget_comes_back_after_a_minute() -> None:
    budget = Budget(2)
    assert budget.free(NOW, 5) == 2
    budget.take(NOW)
    budget.take(NOW)
    assert budget.free(NOW + timedelta(seconds=59), 5) == 0
    assert budget.free(NOW + timedelta(seconds=60), 5) == 2


def test_some_platforms_have_no_budget() -> None:
    budget = Budget(None)
    budget.take(NOW)
    assert budget.free(NOW, 500) == 500
