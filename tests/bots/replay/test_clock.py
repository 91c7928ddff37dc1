from datetime import UTC, datetime, timedelta

import pytest

from bots.replay import Gathering, Tempo, VirtualClock
from commerce.ids import ShowId
from commerce.model.events import ShowChanged

BEGAN_AT = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)


class Outside:
    """The world's own time, which passes when somebody sleeps or works."""

    def __init__(self) -> None:
        self.seconds = 1000.0
        self.slept: list[float] = []

    def now(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds


@pytest.mark.parametrize(("speed", "slept"), [(1, [20.0, 40.0]), (10, [2.0, 4.0]), (0, [])])
async def test_time_goes_as_fast_as_it_is_told(speed: float, slept: list[float]) -> None:
    outside = Outside()
    clock = VirtualClock(BEGAN_AT, Tempo(speed, outside.now, outside.sleep))
    for seconds in (20, 60):
        await clock.turn_to(BEGAN_AT + timedelta(seconds=seconds))
        assert clock() == BEGAN_AT + timedelta(seconds=seconds)
    assert outside.slept == slept


async def test_what_took_longer_is_caught_up_with() -> None:
    outside = Outside()
    clock = VirtualClock(BEGAN_AT, Tempo(1, outside.now, outside.sleep))
    outside.seconds += 15
    await clock.turn_to(BEGAN_AT + timedelta(seconds=10))
    await clock.turn_to(BEGAN_AT + timedelta(seconds=20))
    assert outside.slept == [5.0]


async def test_time_never_goes_back() -> None:
    clock = VirtualClock(BEGAN_AT)
    await clock.turn_to(BEGAN_AT - timedelta(seconds=1))
    assert clock() == BEGAN_AT


async def test_what_happened_is_kept_until_it_is_taken() -> None:
    bus = Gathering()
    bus.publish(ShowChanged(ShowId(1)))
    async with bus.subscribe() as events:
        assert [event async for event in events] == []
    assert bus.take() == [ShowChanged(ShowId(1))]
    assert bus.take() == []
