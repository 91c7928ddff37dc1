from datetime import UTC, datetime, timedelta

from hypothesis import given, strategies as st

from bots.throttle import Pace, Throttle

NOW = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)
PACE = Pace(messages_max=20, window_s=10, burst=10, viewers_max=100)


def test_a_burst_is_read_and_then_the_pace_counts() -> None:
    throttle = Throttle(PACE)
    assert all(throttle.allow("web", "1", NOW) for _ in range(10))
    assert not throttle.allow("web", "1", NOW)
    assert throttle.allow("web", "1", NOW + timedelta(seconds=0.5))
    assert not throttle.allow("web", "1", NOW + timedelta(seconds=0.5))
    assert all(throttle.allow("web", "1", NOW + timedelta(seconds=60)) for _ in range(10))


def test_a_viewer_is_told_once_each_time_they_flood() -> None:
    throttle = Throttle(PACE)
    first = [throttle.allow("web", "1", NOW).first_refusal for _ in range(15)]
    assert first == [False] * 10 + [True] + [False] * 4
    later = NOW + timedelta(seconds=60)
    assert [throttle.allow("web", "1", later).first_refusal for _ in range(12)][-2:] == [
        True,
        False,
    ]


def test_one_viewer_does_not_use_up_another_ones() -> None:
    throttle = Throttle(PACE)
    for _ in range(20):
        throttle.allow("web", "1", NOW)
    assert throttle.allow("web", "2", NOW)
    assert throttle.allow("discord", "1", NOW)


def test_a_clock_that_steps_back_gives_nothing() -> None:
    throttle = Throttle(PACE)
    for _ in range(10):
        throttle.allow("web", "1", NOW)
    assert not throttle.allow("web", "1", NOW - timedelta(hours=1))
    assert not throttle.allow("web", "1", NOW)


def test_who_was_silent_for_longest_is_forgotten_first() -> None:
    throttle = Throttle(PACE)
    for number in range(100):
        throttle.allow("web", str(number), NOW)
    for _ in range(10):
        throttle.allow("web", "0", NOW)
    throttle.allow("web", "new", NOW)
    assert len(throttle) == 100
    assert not throttle.allow("web", "0", NOW)
    assert all(throttle.allow("web", "1", NOW) for _ in range(10))  # was forgotten: a whole burst


@given(st.lists(st.tuples(st.sampled_from("abc"), st.floats(0, 5)), max_size=300))
def test_no_window_reads_more_than_its_pace_and_a_burst(lines: list[tuple[str, float]]) -> None:
    throttle = Throttle(PACE)
    now = NOW
    read: dict[str, list[datetime]] = {}
    for viewer, pause in lines:
        now += timedelta(seconds=pause / 10)
        if throttle.allow("web", viewer, now):
            read.setdefault(viewer, []).append(now)
    for times in read.values():
        for start in times:
            within = sum(start <= at < start + timedelta(seconds=10) for at in times)
            assert within <= PACE.messages_max + PACE.burst
