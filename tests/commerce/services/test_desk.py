import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

import pytest

from commerce.errors import Invalid, NotFound, QueueFull, StoreUnavailable
from commerce.ids import DropId
from commerce.model.claims import ClaimRequest, ClaimResult, Outcome
from commerce.model.events import CartChanged, ClaimDecided, DropChanged, Event, OutboxWritten
from commerce.services.desk import Desk, Queueing
from commerce.services.drawing import settle
from commerce.store import claims, drops
from commerce.store.database import Database, ShopDatabase, open_database
from commerce.store.transaction import Transaction
from tests.commerce.asking import SIGNER, TERMS, ask, check, open_desk, running, told
from tests.commerce.shop import DROP, SHOP, SHOW, L, M, Sale, set_up
from tests.conftest import TestClock

T = TypeVar("T")


@pytest.fixture
async def shop(database: Database) -> ShopDatabase:
    shop = database.for_shop(SHOP)
    await shop.write(lambda tx: set_up(tx, Sale(limit=2)))
    return shop


class Unreachable(ShopDatabase):
    """A database that is away for the first `down` attempts to write."""

    def __init__(self, real: ShopDatabase, down: int, after_commit: bool = False) -> None:
        self._real = real
        self.down = down
        self._after_commit = after_commit

    async def write(self, use_case: Callable[[Transaction], T]) -> T:
        if self.down and not self._after_commit:
            self.down -= 1
            raise StoreUnavailable("away")
        result = await self._real.write(use_case)
        if self.down:
            self.down -= 1
            raise StoreUnavailable("the answer was lost")
        return result


class Pauses:
    def __init__(self) -> None:
        self.lengths: list[float] = []

    async def __call__(self, pause_s: float) -> None:
        self.lengths.append(pause_s)
        await asyncio.sleep(0)


async def test_two_hundred_at_once_for_ten_pieces(shop: ShopDatabase, clock: TestClock) -> None:
    async with running(open_desk(shop, clock)) as desk:
        results = await asyncio.gather(*(desk.claim(ask(f"viewer {n}")) for n in range(200)))
    assert Counter(r.outcome for r in results) == {Outcome.RESERVED: 10, Outcome.WAITLISTED: 190}
    assert [r.outcome for r in results[:10]] == [Outcome.RESERVED] * 10
    assert [r.position for r in results] == list(range(1, 201))
    assert [r.waitlist_place for r in results[10:]] == list(range(1, 191))
    assert len(await told(shop)) == 200
    assert await check(shop) == ()


async def test_a_batch_is_what_came_while_the_last_one_was_written(
    shop: ShopDatabase, clock: TestClock
) -> None:
    sizes: list[int] = []

    class Counting(ShopDatabase):
        async def write(self, use_case: Callable[[Transaction], T]) -> T:
            sizes.append(desk.waiting)
            return await shop.write(use_case)

    desk = Desk(Counting.__new__(Counting), clock, SIGNER, TERMS, Queueing(batch_max=40))
    async with running(desk):
        first = desk.submit(ask("first"))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        rest = [desk.submit(ask(f"viewer {n}")) for n in range(100)]
        await asyncio.gather(first, *rest)
    assert sizes == [1, 100, 60, 20]


async def test_two_desks_on_one_database_sell_each_piece_once(
    database_url: str, shop: ShopDatabase, clock: TestClock
) -> None:
    async with open_database(database_url) as other:
        here, there = open_desk(shop, clock), open_desk(other.for_shop(SHOP), clock)
        async with running(here), running(there):
            requests = [ask(f"viewer {n}") for n in range(120)]
            both = [desk.submit(request) for request in requests for desk in (here, there)]
            results = await asyncio.gather(*both)
    assert sum(r.repeated for r in results) == 120
    once = {r.claim_id: r for r in results}
    assert sorted(r.position for r in once.values()) == list(range(1, 121))
    assert Counter(r.outcome for r in once.values()) == {
        Outcome.RESERVED: 10,
        Outcome.WAITLISTED: 110,
    }
    assert await check(shop) == ()


async def test_a_limit_holds_between_desks(
    database_url: str, shop: ShopDatabase, clock: TestClock
) -> None:
    async with open_database(database_url) as other:
        here, there = open_desk(shop, clock), open_desk(other.for_shop(SHOP), clock)
        async with running(here), running(there):
            asked = [
                desk.submit(ask("Ann", 2, variant_id))
                for desk, variant_id in ((here, M), (there, L), (here, L), (there, M))
            ]
            results = await asyncio.gather(*asked)
    assert sum(r.granted for r in results) == 2
    assert await check(shop) == ()


async def test_a_poisonous_claim_sinks_alone(shop: ShopDatabase, clock: TestClock) -> None:
    naive = datetime(2026, 11, 27)  # noqa: DTZ001 - what a bad adapter would send
    bad = ask("Bob")
    bad = replace(bad, source=replace(bad.source, received_at=naive))
    async with running(open_desk(shop, clock)) as desk:
        futures = [desk.submit(one) for one in (ask("Ann"), bad, ask("Cem"))]
        ann, bob, cem = await asyncio.gather(*futures, return_exceptions=True)
    assert not isinstance(ann, BaseException)
    assert not isinstance(cem, BaseException)
    assert (ann.position, cem.position) == (1, 2)
    assert isinstance(bob, Exception)
    assert "without zone" in str(bob)
    assert await check(shop) == ()


async def test_a_fault_of_ours_fails_one_claim_and_never_the_desk(
    shop: ShopDatabase,
    clock: TestClock,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def faulty(tx: Transaction, requests: Sequence[ClaimRequest], *rest: Any) -> Any:
        if any(one.viewer.name == "Bob" for one in requests):
            raise LookupError("a mistake of ours")
        return settle(tx, requests, *rest)

    monkeypatch.setattr("commerce.services.desk.settle", faulty)
    async with running(open_desk(shop, clock)) as desk:
        futures = [desk.submit(ask(name)) for name in ("Ann", "Bob", "Cem")]
        ann, bob, cem = await asyncio.gather(*futures, return_exceptions=True)
    assert isinstance(bob, LookupError)
    assert isinstance(ann, ClaimResult)
    assert isinstance(cem, ClaimResult)
    assert (ann.position, cem.position) == (1, 2)
    assert "a mistake of ours" in caplog.text


async def test_what_is_not_there_is_told_to_its_caller(
    shop: ShopDatabase, clock: TestClock
) -> None:
    wrong = replace(ask("Bob"), drop_id=DropId(99))
    async with running(open_desk(shop, clock)) as desk:
        ann = desk.submit(ask("Ann"))
        with pytest.raises(NotFound, match="no_such_drop"):
            await desk.claim(wrong)
        assert (await ann).outcome is Outcome.RESERVED


@pytest.mark.parametrize("quantity", [-1, 1_000_001])
async def test_a_quantity_that_cannot_be_is_refused_at_once(
    shop: ShopDatabase, clock: TestClock, quantity: int
) -> None:
    desk = open_desk(shop, clock)
    with pytest.raises(Invalid, match="bad_quantity"):
        desk.submit(ask("Ann", quantity))
    assert desk.waiting == 0


async def test_a_full_queue_takes_nothing_and_forgets_nothing(
    shop: ShopDatabase, clock: TestClock
) -> None:
    desk = Desk(shop, clock, SIGNER, TERMS, Queueing(queue_max=2))
    taken = [desk.submit(ask("Ann")), desk.submit(ask("Bob"))]
    with pytest.raises(QueueFull, match="2 claims are waiting"):
        desk.submit(ask("Cem"))
    await desk.close()
    assert [(await one).position for one in taken] == [1, 2]
    with pytest.raises(QueueFull, match="closed"):
        desk.submit(ask("Dea"))


async def test_closing_answers_all_that_was_taken(shop: ShopDatabase, clock: TestClock) -> None:
    desk = Desk(shop, clock, SIGNER, TERMS, Queueing(batch_max=7))
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(desk.run())
        await asyncio.sleep(0)
        futures = [desk.submit(ask(f"viewer {n}")) for n in range(50)]
        await desk.close()
        assert all(future.done() for future in futures)
    assert [future.result().position for future in futures] == list(range(1, 51))


async def test_a_caller_who_went_away_is_settled_all_the_same(
    shop: ShopDatabase, clock: TestClock
) -> None:
    desk = open_desk(shop, clock)
    gone, kept = desk.submit(ask("Ann")), desk.submit(ask("Bob"))
    lost = desk.submit(replace(ask("Cem"), drop_id=DropId(99)))
    gone.cancel()
    lost.cancel()
    await desk.close()
    assert (await kept).position == 2
    assert await told(shop) == [("claim.reserved", "Ann"), ("claim.reserved", "Bob")]


async def test_claims_wait_in_order_while_the_database_is_away(
    shop: ShopDatabase, clock: TestClock
) -> None:
    pauses = Pauses()
    queueing = Queueing(batch_max=2, pause_s=1, pause_max_s=5, sleep=pauses)
    desk = Desk(Unreachable(shop, down=5), clock, SIGNER, TERMS, queueing)
    async with running(desk):
        results = await asyncio.gather(*(desk.claim(ask(f"viewer {n}")) for n in range(5)))
    assert [r.position for r in results] == [1, 2, 3, 4, 5]
    assert pauses.lengths == [1, 2, 4, 5, 5]


async def test_an_answer_lost_after_the_commit_is_found_again(
    shop: ShopDatabase, clock: TestClock
) -> None:
    lossy = Unreachable(shop, down=1, after_commit=True)
    desk = Desk(lossy, clock, SIGNER, TERMS, Queueing(sleep=Pauses()))
    async with running(desk):
        result = await desk.claim(ask("Ann"))
    assert (result.outcome, result.position, result.repeated) == (Outcome.RESERVED, 1, True)
    assert await check(shop) == ()


async def test_a_closing_desk_gives_up_on_a_database_that_stays_away(
    shop: ShopDatabase, clock: TestClock
) -> None:
    pauses = Pauses()
    queueing = Queueing(batch_max=2, last_attempts=3, sleep=pauses)
    desk = Desk(Unreachable(shop, down=99), clock, SIGNER, TERMS, queueing)
    futures = [desk.submit(ask(f"viewer {n}")) for n in range(4)]
    await desk.close()
    told_so = await asyncio.gather(*futures, return_exceptions=True)
    assert all(isinstance(one, StoreUnavailable) for one in told_so)
    assert len(pauses.lengths) == 2


async def test_a_desk_that_is_stopped_leaves_nobody_waiting(
    shop: ShopDatabase, clock: TestClock
) -> None:
    desk = open_desk(shop, clock)
    future = desk.submit(ask("Ann"))
    running_desk = asyncio.ensure_future(desk.run())
    await asyncio.sleep(0)
    running_desk.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running_desk
    assert future.cancelled()
    assert desk.waiting == 0


class Listening:
    """A bus that remembers."""

    def __init__(self) -> None:
        self.heard: list[Event] = []

    def publish(self, event: Event) -> None:
        self.heard.append(event)

    def subscribe(self) -> None:  # pragma: no cover - nobody subscribes here
        raise NotImplementedError


async def test_what_happened_is_told_once_it_is_committed(
    shop: ShopDatabase, database_url: str, clock: TestClock
) -> None:
    bus = Listening()
    async with open_database(database_url, bus) as database:  # type: ignore[arg-type]
        here = database.for_shop(SHOP)
        request: ClaimRequest = ask("Ann")
        async with running(open_desk(here, clock)) as desk:
            first, _ = await asyncio.gather(desk.claim(request), desk.claim(request))
    kinds = [type(event) for event in bus.heard]
    assert kinds == [OutboxWritten, ClaimDecided, CartChanged, DropChanged]
    decided = bus.heard[1]
    assert isinstance(decided, ClaimDecided)
    assert (decided.result, decided.channel_message) == (first, (21, request.source.message_id))
    assert bus.heard[2:] == [CartChanged(SHOW, first.customer_id), DropChanged(SHOW, DROP)]


async def test_the_ledger_is_chained_over_batches(shop: ShopDatabase, clock: TestClock) -> None:
    async with running(open_desk(shop, clock)) as desk:
        for n in range(3):
            await desk.claim(ask(f"viewer {n}"))
    entries = await shop.read(lambda tx: claims.ledger(tx, DROP, 0, 10))
    drop = await shop.read(lambda tx: drops.get(tx, DROP))
    assert drop is not None
    assert [one.position for one in entries] == [1, 2, 3]
    assert drop.digest == entries[-1].digest
    assert await check(shop) == ()
