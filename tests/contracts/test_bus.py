"""The contract of `commerce.ports.EventBus`, on every implementation."""

import asyncio
from collections.abc import Callable

import pytest

from adapters.bus.in_process import InProcessBus
from commerce.ids import ShowId
from commerce.model.events import Event, ShowChanged
from commerce.ports import EventBus

MAKERS: dict[str, Callable[[], EventBus]] = {"in_process": InProcessBus}


@pytest.fixture(params=MAKERS.values(), ids=list(MAKERS))
def bus(request: pytest.FixtureRequest) -> EventBus:
    made: EventBus = request.param()
    return made


def event(number: int) -> Event:
    return ShowChanged(ShowId(number))


async def test_every_subscriber_hears_everything_in_order(bus: EventBus) -> None:
    async with bus.subscribe() as first, bus.subscribe() as second:
        for number in range(5):
            bus.publish(event(number))
        for events in (first, second):
            assert [await anext(events) for _ in range(5)] == [event(n) for n in range(5)]


async def test_only_what_happens_while_subscribed_is_heard(bus: EventBus) -> None:
    bus.publish(event(1))
    async with bus.subscribe() as events:
        bus.publish(event(2))
        assert await anext(events) == event(2)
    bus.publish(event(3))
    async with bus.subscribe() as events:
        bus.publish(event(4))
        assert await anext(events) == event(4)


async def test_who_waits_is_woken(bus: EventBus) -> None:
    async with bus.subscribe() as events:
        waiting = asyncio.ensure_future(anext(events))
        await asyncio.sleep(0)
        bus.publish(event(1))
        assert await waiting == event(1)


async def test_publishing_never_waits_and_a_slow_reader_loses_the_oldest(bus: EventBus) -> None:
    async with bus.subscribe() as slow:
        for number in range(100_000):
            bus.publish(event(number))
        heard = await anext(slow)
        assert isinstance(heard, ShowChanged)
        assert heard.show_id > 0
        last = heard
        while last != event(99_999):
            following = await anext(slow)
            assert isinstance(following, ShowChanged)
            assert following.show_id == last.show_id + 1
            last = following


async def test_without_subscribers_nothing_is_kept(bus: EventBus) -> None:
    bus.publish(event(1))
