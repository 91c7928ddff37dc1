"""A few seeds, so that a change that breaks much is seen at once: thousands are the command's."""

import pytest

from tests.simulation.databases import Ground, SqliteGround
from tests.simulation.world import Report, play

SEEDS = 8  # half a second each, and twice that on PostgreSQL


@pytest.mark.timeout(300)
def test_every_invariant_holds_whatever_happens(ground: Ground) -> None:
    total = Report()
    for seed in range(SEEDS if isinstance(ground, SqliteGround) else SEEDS // 2):
        total.add(play(seed, ground))
    assert total.faults.total() > total.seeds * 10
    assert total.seen["claim reserved"] > total.seeds


def test_a_seed_is_the_same_story_every_time(ground: Ground) -> None:
    """To the last fault on SQLite: so a seed that failed is a test."""
    if isinstance(ground, SqliteGround):
        assert play(7, ground) == play(7, ground)
