from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from commerce.ids import ShopId
from commerce.model.events import OutboxWritten
from commerce.model.messages import Audience, Delivery, NewMessage, OutboxMessage, Priority, Rung
from commerce.store import outbox
from commerce.store.database import Database, ShopDatabase
from commerce.store.outbox import Lease, Step
from commerce.store.transaction import Transaction

NOW = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)


def later(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def message(key: str, priority: Priority = Priority.ANSWER) -> NewMessage:
    return NewMessage("help", key, Audience.PUBLIC, priority, facts={"code": key})


def lease(now: datetime = NOW, owner: str = "one", limit: int = 10) -> Lease:
    return Lease(owner, now, now + timedelta(seconds=60), limit)


@pytest.fixture
def shop(database: Database) -> ShopDatabase:
    return database.for_shop(ShopId(1))


async def take(shop: ShopDatabase, terms: Lease) -> list[OutboxMessage]:
    return list(await shop.write(lambda tx: outbox.lease(tx, terms)))


def keys(rows: list[OutboxMessage]) -> list[str]:
    return [row.message.dedup_key for row in rows]


async def test_the_same_message_is_written_once(shop: ShopDatabase) -> None:
    def write(tx: Transaction) -> list[int]:
        outbox.add(tx, [], NOW)
        outbox.add(tx, [message("a"), message("b"), message("a")], NOW)
        outbox.add(tx, [message("b")], NOW)
        return [len(event.outbox_ids) for event in tx.events if isinstance(event, OutboxWritten)]

    assert await shop.write(write) == [2]
    assert keys(await take(shop, lease())) == ["a", "b"]


async def test_the_urgent_goes_first_then_the_oldest(shop: ShopDatabase) -> None:
    wanted = [
        message("reminder", Priority.REMINDER),
        message("link 1", Priority.LINK),
        message("answer"),
        message("link 2", Priority.LINK),
    ]
    await shop.write(lambda tx: outbox.add(tx, wanted, NOW))
    assert keys(await take(shop, lease(limit=3))) == ["link 1", "link 2", "answer"]
    assert keys(await take(shop, lease(owner="two"))) == ["reminder"]


async def test_a_lease_ends_by_itself_or_by_release(shop: ShopDatabase) -> None:
    await shop.write(lambda tx: outbox.add(tx, [message("a")], NOW))
    (row,) = await take(shop, lease())
    assert row.message == message("a")
    assert await take(shop, lease(later(59), "two")) == []
    assert keys(await take(shop, lease(later(60), "two"))) == ["a"]
    await shop.write(lambda tx: outbox.release(tx, [row.id]))
    assert keys(await take(shop, lease(later(61)))) == ["a"]


async def test_what_is_put_off_comes_back_at_its_time(shop: ShopDatabase) -> None:
    await shop.write(lambda tx: outbox.add(tx, [message("a")], NOW))
    (row,) = await take(shop, lease())
    step = Step(Rung.EPHEMERAL, 2, later(30))
    await shop.write(lambda tx: outbox.put_off(tx, [row.id], step, "somebody else"))
    assert await take(shop, lease(later(31))) == []
    await shop.write(lambda tx: outbox.put_off(tx, [row.id], step, "one"))
    assert await take(shop, lease(later(29))) == []
    (again,) = await take(shop, lease(later(30)))
    assert again == replace(row, rung=Rung.EPHEMERAL, attempts=2, next_attempt_at=later(30))


async def test_what_has_ended_stays_as_it_ended(shop: ShopDatabase) -> None:
    await shop.write(lambda tx: outbox.add(tx, [message("a")], NOW))
    (row,) = await take(shop, lease())
    attempt = Delivery(row.id, row.rung, "discord", NOW, error="closed")

    def close(tx: Transaction) -> None:
        outbox.record(tx, [attempt])
        outbox.end(tx, [row.id], "delivered", NOW)
        outbox.end(tx, [row.id], "undeliverable", NOW)
        outbox.release(tx, [row.id])
        outbox.release(tx, [])

    await shop.write(close)
    assert await take(shop, lease(later(999))) == []


async def test_another_shop_has_an_outbox_of_its_own(
    shop: ShopDatabase, database: Database
) -> None:
    await shop.write(lambda tx: outbox.add(tx, [message("a")], NOW))
    assert await take(database.for_shop(ShopId(2)), lease()) == []
