from adapters.bus.in_process import InProcessBus
from commerce.ids import ShowId
from commerce.model.events import ShowChanged


async def test_what_a_slow_subscriber_loses_is_counted() -> None:
    bus = InProcessBus(waiting_max=3)
    async with bus.subscribe() as slow, bus.subscribe() as quick:
        for number in range(5):
            bus.publish(ShowChanged(ShowId(number)))
            assert await anext(quick) == ShowChanged(ShowId(number))
        assert bus.lost == 2
        assert await anext(slow) == ShowChanged(ShowId(2))
