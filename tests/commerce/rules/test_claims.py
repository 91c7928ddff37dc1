import pytest
from hypothesis import given, strategies as st

from commerce.model.claims import Outcome
from commerce.model.shows import DropStatus
from commerce.rules.claims import Asked, Decision, Standing, decide

NOTHING = Standing()
ONE = Standing(reserved=1)


@pytest.mark.parametrize(
    ("asked", "standing", "free", "expected"),
    [
        (Asked(2), NOTHING, 5, Decision(Outcome.RESERVED, granted=2)),
        (Asked(2), NOTHING, 1, Decision(Outcome.PARTIAL, granted=1, joined=1)),
        (Asked(2), NOTHING, 0, Decision(Outcome.WAITLISTED, joined=2)),
        (Asked(2, waitlist=False), NOTHING, 1, Decision(Outcome.PARTIAL, granted=1)),
        (Asked(2, waitlist=False), NOTHING, 0, Decision(Outcome.SOLD_OUT)),
        (Asked(3), ONE, 5, Decision(Outcome.RESERVED, granted=2)),
        (Asked(1), ONE, 5, Decision(Outcome.UNCHANGED)),
        (Asked(1), Standing(waitlisted=1), 0, Decision(Outcome.UNCHANGED)),
        (Asked(0), NOTHING, 5, Decision(Outcome.NOTHING_TO_CANCEL)),
        (Asked(0), ONE, 5, Decision(Outcome.CANCELLED, released=1)),
        (Asked(0), Standing(2, 3), 0, Decision(Outcome.CANCELLED, released=2, left=3)),
        (Asked(4), Standing(2, 3), 0, Decision(Outcome.REDUCED, left=1)),
        (Asked(1), Standing(2, 3), 0, Decision(Outcome.REDUCED, released=1, left=3)),
        (Asked(5, limit=2), NOTHING, 9, Decision(Outcome.RESERVED, granted=2, over_limit_by=3)),
        (
            Asked(5, limit=3),
            NOTHING,
            1,
            Decision(Outcome.PARTIAL, granted=1, joined=2, over_limit_by=2),
        ),
        (Asked(2, limit=2), Standing(0, 0, 2), 9, Decision(Outcome.OVER_LIMIT, over_limit_by=2)),
        (Asked(3, limit=1), Standing(1, 1), 9, Decision(Outcome.OVER_LIMIT, over_limit_by=1)),
        (Asked(1, at_least=True), Standing(1, 1), 5, Decision(Outcome.UNCHANGED)),
        (Asked(3, at_least=True), ONE, 1, Decision(Outcome.PARTIAL, granted=1, joined=1)),
        (Asked(2, blocked=True), ONE, 5, Decision(Outcome.BLOCKED)),
        (Asked(2, DropStatus.ENDED), ONE, 5, Decision(Outcome.CLOSED)),
        (Asked(2, DropStatus.SCHEDULED), ONE, 5, Decision(Outcome.NOT_OPEN)),
        (Asked(2, DropStatus.PAUSED), ONE, 5, Decision(Outcome.PAUSED)),
        (Asked(1, DropStatus.ENDED), ONE, 5, Decision(Outcome.UNCHANGED)),
        (
            Asked(0, DropStatus.PAUSED, blocked=True),
            ONE,
            5,
            Decision(Outcome.CANCELLED, released=1),
        ),
    ],
)
def test_an_answer_follows_from_what_is_asked_held_and_free(
    asked: Asked, standing: Standing, free: int, expected: Decision
) -> None:
    assert decide(asked, standing, free) == expected


small = st.integers(0, 6)


@given(
    asked=st.builds(
        Asked,
        wanted=small,
        status=st.sampled_from(DropStatus),
        limit=st.none() | small,
        blocked=st.booleans(),
        waitlist=st.booleans(),
        at_least=st.booleans(),
    ),
    standing=st.builds(Standing, small, small, small),
    free=small,
)
def test_no_answer_gives_more_than_there_is_asked_for_or_allowed(
    asked: Asked, standing: Standing, free: int
) -> None:
    answer = decide(asked, standing, free)
    assert 0 <= answer.granted <= free
    assert 0 <= answer.released <= standing.reserved
    assert 0 <= answer.left <= standing.waitlisted
    after = standing.unpaid + answer.granted + answer.joined - answer.released - answer.left
    gained = answer.granted + answer.joined
    assert after <= max(asked.wanted, standing.unpaid)
    if gained:
        assert answer.released == answer.left == 0
        assert asked.limit is None or after + standing.elsewhere <= asked.limit
    if answer.joined:
        assert answer.granted == free or answer.granted == 0 == free
    if answer.outcome.refused:
        assert answer == Decision(answer.outcome, over_limit_by=answer.over_limit_by)
    if asked.wanted <= standing.unpaid:
        assert after == (standing.unpaid if asked.at_least else asked.wanted)
