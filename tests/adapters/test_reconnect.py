import pytest

from adapters.reconnect import Backoff


def test_pauses_grow_up_to_their_bound_and_start_anew() -> None:
    backoff = Backoff(1, 10, lambda: 1.0)
    assert [backoff.pause_s() for _ in range(6)] == [1, 2, 4, 8, 10, 10]
    backoff.reset()
    assert backoff.pause_s() == 1


def test_jitter_spreads_a_pause_over_its_upper_half() -> None:
    assert Backoff(4, 10, lambda: 0.0).pause_s() == 2
    assert Backoff(4, 10, lambda: 0.5).pause_s() == 3


@pytest.mark.parametrize(("base_s", "max_s"), [(0, 1), (-1, 1), (2, 1)])
def test_impossible_bounds_are_refused(base_s: float, max_s: float) -> None:
    with pytest.raises(ValueError, match="base_s must be above 0 and at most max_s"):
        Backoff(base_s, max_s, lambda: 0.0)
