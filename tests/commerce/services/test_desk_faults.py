"""What chats, clocks and networks do to the desk."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest

from commerce.errors import QueueFull, StoreUnavailable
from commerce.ids import ChannelId
from commerce.model.claims import ClaimResult, Outcome
from commerce.model.shows import Channel
from commerce.services.desk import Desk, Queueing
from commerce.services.expiry import Expiry
from commerce.store import shows, stock
from commerce.store.database import Database, ShopDatabase
from commerce.store.transaction import Transaction
from tests.commerce.asking import SIGNER, TERMS, ask, check, running, settle, told, who
from tests.commerce.shop import SHOP, SHOW, L, M, Sale, set_up
from tests.conftest import TestClock

T = TypeVar("T")

PAGE = ChannelId(22)


@pytest.fixture
async def shop(database: Database) -> ShopDatabase:
    shop = database.for_shop(SHOP)

    def open_show(tx: Transaction) -> None:
        set_up(tx, Sale(pieces={M: 3, L: 3}))
        shows.add_channel(tx, Channel(PAGE, SHOW, "web", "friday"))

    await shop.write(open_show)
    return shop


async def reserved(shop: ShopDatabase) -> int:
    return (await shop.read(lambda tx: stock.read(tx, [M])))[M].reserved


async def test_an_id_that_comes_again_with_another_text_is_the_first(
    shop: ShopDatabase, clock: TestClock
) -> None:
    first = ask("Ann", 1, M, "m1")
    (ann,) = await settle(shop, clock, first)
    others = [ask("Ann", 3, M, "m1"), ask("Ann", 2, L, "m1"), ask("Bob", 1, M, "m1")]
    answers = await settle(shop, clock, *others, first)
    assert answers == [replace(ann, repeated=True)] * 4
    assert await reserved(shop) == 1
    assert await told(shop) == [("claim.reserved", "Ann")]


async def test_an_id_twice_in_one_batch_with_different_texts(
    shop: ShopDatabase, clock: TestClock
) -> None:
    first, second = await settle(shop, clock, ask("Ann", 1, M, "m1"), ask("Bob", 2, L, "m1"))
    assert (first.granted, second) == (1, replace(first, repeated=True))
    assert await check(shop) == ()


async def test_two_platforms_use_the_same_id(shop: ShopDatabase, clock: TestClock) -> None:
    here = ask("Ann", 1, M, "1")
    there = ask("Bob", 1, M, "1")
    there = replace(there, viewer=who("Bob", "web"), source=replace(there.source, channel_id=PAGE))
    ann, bob = await settle(shop, clock, here, there)
    assert [one.outcome for one in (ann, bob)] == [Outcome.RESERVED] * 2
    assert (ann.position, bob.position, await reserved(shop)) == (1, 2, 2)


async def test_a_clock_that_goes_back_gives_time_and_takes_nothing(
    shop: ShopDatabase, clock: TestClock
) -> None:
    """Reservations end at a time of day: set back, the clock lets them run so much longer."""
    expiry = Expiry(shop, clock, TERMS)
    await settle(shop, clock, ask("Ann", 3), ask("Bob"))
    clock.turn(-3_600)
    (cem,) = await settle(shop, clock, ask("Cem"))
    assert (cem.outcome, cem.waitlist_place) == (Outcome.WAITLISTED, 2)
    assert await expiry.remind() == await expiry.sweep() == 0
    clock.turn(3_600 + TERMS.ttl_s - 1)
    assert await expiry.sweep() == 0
    clock.turn(1)
    assert await expiry.sweep() == 1
    assert (await told(shop))[-3:] == [("expired", "Ann"), ("promoted", "Bob"), ("promoted", "Cem")]
    assert await check(shop) == ()


async def test_a_clock_that_jumps_ahead_ends_what_is_over_and_nothing_twice(
    shop: ShopDatabase, clock: TestClock
) -> None:
    """Set right again, what was given away meanwhile stays given: a reservation ends once."""
    expiry = Expiry(shop, clock, TERMS)
    await settle(shop, clock, ask("Ann", 3), ask("Bob", 3))
    clock.turn(3_600)
    assert await expiry.sweep() == 1
    clock.turn(-3_600)
    assert await expiry.sweep() == 0
    (ann,) = await settle(shop, clock, ask("Ann", 3))
    assert (ann.outcome, ann.reserved, await reserved(shop)) == (Outcome.WAITLISTED, 0, 3)
    assert (await told(shop))[2:4] == [("expired", "Ann"), ("promoted", "Bob")]
    assert await check(shop) == ()


class Outage(ShopDatabase):
    """A database that nobody reaches before it is `back_at` (seconds of `Pauses`)."""

    def __init__(self, real: ShopDatabase, pauses: "Pauses", back_at: float) -> None:
        self._real = real
        self._pauses = pauses
        self._back_at = back_at

    async def write(self, use_case: Callable[[Transaction], T]) -> T:
        if self._pauses.passed_s < self._back_at:
            raise StoreUnavailable("nobody listens")
        return await self._real.write(use_case)


class Pauses:
    """Seconds that pass when the desk sleeps; people go on writing meanwhile."""

    def __init__(self, meanwhile: Callable[[], None]) -> None:
        self.passed_s = 0.0
        self._meanwhile = meanwhile

    async def __call__(self, pause_s: float) -> None:
        self.passed_s += pause_s
        self._meanwhile()
        await asyncio.sleep(0)


async def test_a_database_that_is_gone_for_half_a_minute_of_a_rush(
    shop: ShopDatabase, clock: TestClock
) -> None:
    """What was taken waits and is answered in its order; what finds no room is told so at once."""
    taken: list[asyncio.Future[ClaimResult]] = []
    refused = 0

    def people_write() -> None:
        nonlocal refused
        for number in range(10):
            try:
                taken.append(desk.submit(ask(f"viewer {len(taken)}.{number}")))
            except QueueFull:
                refused += 1

    pauses = Pauses(people_write)
    queueing = Queueing(batch_max=16, queue_max=100, sleep=pauses)
    desk = Desk(Outage(shop, pauses, back_at=30), clock, SIGNER, TERMS, queueing)
    async with running(desk):
        people_write()
        answers = await asyncio.gather(*taken[:10])
        answers += await asyncio.gather(*taken[10:])
    assert 30 <= pauses.passed_s <= 30 + queueing.pause_max_s
    assert (len(taken), refused > 0) == (100, True)
    assert [one.position for one in answers] == list(range(1, 101))
    assert [one.outcome for one in answers[:4]] == [Outcome.RESERVED] * 3 + [Outcome.WAITLISTED]
    assert await check(shop) == ()
