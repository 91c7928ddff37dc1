"""Ticks: at their time, at once when something happened, whatever one of them suffers."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import or_, select

from bots.jobs import Jobs, Pace, Tick, draw_tick, ticks_of
from commerce.errors import StoreUnavailable
from commerce.ids import OutboxId
from commerce.model.events import OutboxWritten
from commerce.rules.pricing import Tariff
from commerce.services.checkout_steps import CheckoutTerms
from commerce.services.expiry import Expiry
from commerce.services.payments import Payments
from commerce.services.reserving import Terms
from commerce.store.database import Database
from commerce.store.record_tables import outbox
from tests.bots.chair import Chair, chair
from tests.commerce.drawing import WINDOW_S, desk, open_hat
from tests.commerce.shop import Sale
from tests.commerce.stage import ONLY, SIGNER
from tests.conftest import TestClock

WRITTEN = OutboxWritten((OutboxId(1),))


def real() -> datetime:
    """The scheduler keeps real time, so these tests do: none of them waits for it."""
    return datetime.now(UTC)  # noqa: TID251 - see above


@pytest.fixture
async def run() -> AsyncIterator[Callable[..., Jobs]]:
    """Starts ticks, and stops them at the end."""
    started: list[Jobs] = []

    def make(*ticks: Tick) -> Jobs:
        started.append(Jobs(ticks, real))
        return started[-1]

    yield make
    for jobs in started:
        await jobs.stop()


class Counted:
    """A tick that counts, and lets a test wait for a number of runs."""

    def __init__(self) -> None:
        self.runs = 0
        self._ran = asyncio.Condition()

    async def __call__(self, _: datetime) -> datetime | None:
        async with self._ran:
            self.runs += 1
            self._ran.notify_all()
        return None

    async def reach(self, runs: int) -> None:
        async with asyncio.timeout(5), self._ran:
            await self._ran.wait_for(lambda: self.runs >= runs)


async def test_every_tick_runs_at_the_start_and_again(run: Callable[..., Jobs]) -> None:
    counted = Counted()
    await run(Tick("often", counted, 0.01)).start()
    await counted.reach(3)


async def test_an_event_wakes_the_ticks_it_is_for(run: Callable[..., Jobs]) -> None:
    woken, other = Counted(), Counted()
    jobs = run(Tick("woken", woken, 3600, (OutboxWritten,)), Tick("other", other, 3600))
    await jobs.start()
    await woken.reach(1)
    for runs in (2, 3):
        jobs.wake(WRITTEN)
        jobs.wake(WRITTEN)
        await woken.reach(runs)
    assert other.runs == 1


async def test_an_event_during_a_run_has_it_run_once_more(run: Callable[..., Jobs]) -> None:
    begun, go, counted = asyncio.Event(), asyncio.Event(), Counted()

    async def slow(now: datetime) -> None:
        begun.set()
        await go.wait()
        await counted(now)

    jobs = run(Tick("slow", slow, 3600, (OutboxWritten,)))
    await jobs.start()
    await begun.wait()
    jobs.wake(WRITTEN)
    jobs.wake(WRITTEN)
    go.set()
    await counted.reach(2)
    assert counted.runs == 2


async def test_a_tick_can_say_when_it_is_needed_next(run: Callable[..., Jobs]) -> None:
    counted = Counted()

    async def soon(now: datetime) -> datetime | None:
        await counted(now)
        return real() + timedelta(milliseconds=10) if counted.runs < 3 else None

    await run(Tick("soon", soon, 3600)).start()
    await counted.reach(3)


async def test_a_fault_is_logged_and_counted_and_the_next_run_comes(
    run: Callable[..., Jobs], caplog: pytest.LogCaptureFixture
) -> None:
    counted = Counted()

    async def faulty(now: datetime) -> None:
        await counted(now)
        if counted.runs == 1:
            raise StoreUnavailable("the database sleeps")
        if counted.runs == 2:
            raise LookupError("a mistake of ours")

    jobs = run(Tick("faulty", faulty, 0.01), Tick("well", Counted(), 0.01))
    await jobs.start()
    await counted.reach(3)
    assert jobs.failures == {"faulty": 2}
    assert [(record.levelno, record.message) for record in caplog.records[:2]] == [
        (logging.WARNING, "faulty: the database sleeps; tried again"),
        (logging.ERROR, "faulty failed; tried again"),
    ]


async def test_stopping_waits_for_what_runs(run: Callable[..., Jobs]) -> None:
    begun, done = asyncio.Event(), False

    async def slow(_: datetime) -> None:
        nonlocal done
        begun.set()
        for _round in range(20):
            await asyncio.sleep(0)
        done = True

    jobs = run(Tick("slow", slow, 3600))
    await jobs.start()
    await begun.wait()
    await jobs.stop()
    assert done
    await jobs.stop()
    jobs.wake(WRITTEN)


async def test_stopping_waits_for_what_begins_meanwhile(run: Callable[..., Jobs]) -> None:
    slow_begun, slow_may_end, late_may_end = asyncio.Event(), asyncio.Event(), asyncio.Event()
    late_may_end.set()

    async def late(_: datetime) -> None:
        await late_may_end.wait()

    async def slow(_: datetime) -> None:
        slow_begun.set()
        await slow_may_end.wait()

    jobs = run(Tick("late", late, 3600), Tick("slow", slow, 3600))
    await jobs.start()
    await slow_begun.wait()
    stopping = asyncio.ensure_future(jobs.stop())
    await asyncio.sleep(0)
    late_may_end.clear()
    again = asyncio.ensure_future(jobs.run_all())
    await asyncio.sleep(0)
    slow_may_end.set()
    for _round in range(20):
        await asyncio.sleep(0)
    assert not stopping.done()
    late_may_end.set()
    await stopping
    await again


@pytest.fixture
async def host(database: Database, clock: TestClock) -> AsyncIterator[Chair]:
    async with chair(database, clock) as seat:
        yield seat


def shop_jobs(host: Chair) -> Jobs:
    """The jobs of a process that has just been started."""
    services = host.services
    shop, clock, terms = host.stage.shop, host.stage.clock, Terms()
    pay = CheckoutTerms(("manual",), terms, tariff=Tariff(490))
    payments = Payments(shop, clock, SIGNER, {}, pay)
    expiry = Expiry(shop, clock, terms)
    return Jobs(ticks_of(services.drops, expiry, payments, services.delivery, Pace()), clock)


async def test_killed_and_restarted_nothing_is_missed_and_nothing_done_twice(host: Chair) -> None:
    clock = host.stage.clock

    async def told() -> list[str]:
        """What was said, before it is copied for each channel."""
        original = or_(outbox.c.channel_id.is_(None), outbox.c.audience == "private")
        query = select(outbox.c.kind).where(original)
        return [row["kind"] for row in await host.stage.shop.read(lambda tx: tx.rows(query))]

    await host.say("schedule B3 5 pcs at 10 at 21:10 for 10m")
    clock.turn(11 * 60)  # nobody ran when it opened
    for _ in range(3):
        await shop_jobs(host).run_all()
    assert (await told()).count("drop.opened") == 1
    await host.stage.claim("bob", ONLY, 2)
    clock.turn(8 * 60 + 30)
    for _ in range(3):
        await shop_jobs(host).run_all()
    kinds = await told()
    assert (kinds.count("drop.countdown"), kinds.count("reminder")) == (1, 1)
    clock.turn(60 * 60)
    for _ in range(3):
        jobs = shop_jobs(host)
        await jobs.run_all()
        assert not jobs.failures
    kinds = await told()
    assert (kinds.count("drop.closed"), kinds.count("expired")) == (1, 1)
    assert await host.stage.level(ONLY) == (5, 0)


async def test_draws_are_held_at_their_time(database: Database, clock: TestClock) -> None:
    hat = await open_hat(database, clock, Sale())
    tick = draw_tick(hat.draws(), desk(hat), Pace())
    await hat.ask("Ann")
    assert await tick.run(clock()) == clock() + timedelta(seconds=WINDOW_S)
    clock.turn(WINDOW_S)
    assert await tick.run(clock()) is None
    assert await hat.told("Ann") == ["claim.entered", "claim.reserved"]


async def test_a_draw_waits_for_who_waits_at_the_desk(database: Database, clock: TestClock) -> None:
    hat = await open_hat(database, clock, Sale())
    at_the_desk = desk(hat)
    tick = draw_tick(hat.draws(), at_the_desk, Pace())
    answer = at_the_desk.submit(hat.request("Ann"))
    clock.turn(WINDOW_S + 1)
    assert await tick.run(clock()) is None
    await at_the_desk.close()
    await answer
    await tick.run(clock())
    assert await hat.told("Ann") == ["claim.entered", "claim.reserved"]
