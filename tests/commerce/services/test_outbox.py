"""Answers that are given at the same time are written together, and fail each by itself."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

import pytest
from sqlalchemy import select
from sqlalchemy.exc import StatementError

from commerce.errors import StoreUnavailable
from commerce.ids import ViewerId
from commerce.model.messages import NewMessage
from commerce.model.people import Identity
from commerce.services.outbox import Outbox
from commerce.store.database import Database, ShopDatabase
from commerce.store.record_tables import outbox
from commerce.store.transaction import Transaction
from tests.commerce.services.telling import SHOP, Telling
from tests.conftest import TestClock

T = TypeVar("T")


@dataclass
class SlowShop(ShopDatabase):
    """A shop whose first transaction waits until it is let go; `away` keeps all from writing."""

    real: ShopDatabase
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    open: asyncio.Event = field(default_factory=asyncio.Event)
    away: bool = False
    transactions: int = 0

    async def write(self, use_case: Callable[[Transaction], T]) -> T:
        self.transactions += 1
        self.begun.set()
        await self.open.wait()
        if self.away:
            raise StoreUnavailable("gone")
        return await self.real.write(use_case)


@pytest.fixture
async def slow(database: Database) -> SlowShop:
    return SlowShop(database.for_shop(SHOP.id))


def who(name: str) -> Identity:
    return Identity("discord", name, name)


def word(telling: Telling, key: str) -> NewMessage:
    message = telling.claim(ViewerId(0), key, kind="private.only", with_link=False)
    return replace(message, show_id=None, channel_id=None)


async def written(shop: ShopDatabase) -> list[str]:
    rows = await shop.read(lambda tx: tx.rows(select(outbox.c.dedup_key).order_by(outbox.c.id)))
    return [row["dedup_key"] for row in rows]


async def say(
    words: Outbox, slow: SlowShop, *answers: tuple[str, NewMessage]
) -> list[asyncio.Task[None]]:
    """Answer somebody, and while that is being written all the others."""
    tasks = [asyncio.ensure_future(words.say_to(who(name), said)) for name, said in answers]
    await slow.begun.wait()
    await asyncio.sleep(0)
    return tasks


async def test_what_is_said_meanwhile_is_written_together(slow: SlowShop, clock: TestClock) -> None:
    telling, words = Telling(slow.real, clock), Outbox(slow, clock)
    tasks = await say(words, slow, *((f"v{n}", word(telling, f"k{n}")) for n in range(20)))
    slow.open.set()
    await asyncio.gather(*tasks)
    assert await written(slow.real) == [f"k{n}" for n in range(20)]
    assert slow.transactions == 2


async def test_one_that_cannot_be_written_fails_alone(slow: SlowShop, clock: TestClock) -> None:
    telling, words = Telling(slow.real, clock), Outbox(slow, clock)
    bad = replace(word(telling, "bad"), facts={"code": object()})
    tasks = await say(
        words, slow, ("a", word(telling, "k1")), ("b", bad), ("c", word(telling, "k2"))
    )
    slow.open.set()
    first, second, third = await asyncio.gather(*tasks, return_exceptions=True)
    assert (first, third) == (None, None)
    assert isinstance(second, StatementError | TypeError)
    assert await written(slow.real) == ["k1", "k2"]


async def test_all_hear_of_a_database_that_is_away(slow: SlowShop, clock: TestClock) -> None:
    telling, words = Telling(slow.real, clock), Outbox(slow, clock)
    slow.away = True
    tasks = await say(words, slow, *((f"v{n}", word(telling, f"k{n}")) for n in range(9)))
    slow.open.set()
    told = await asyncio.gather(*tasks, return_exceptions=True)
    assert all(isinstance(one, StoreUnavailable) for one in told)
    assert slow.transactions == 2
    slow.away = False
    await words.say_to(who("v1"), word(telling, "k1"))
    assert await written(slow.real) == ["k1"]


async def test_who_gives_up_keeps_nobody_else_from_being_answered(
    slow: SlowShop, clock: TestClock
) -> None:
    telling, words = Telling(slow.real, clock), Outbox(slow, clock)
    first, second, third = await say(
        words, slow, *((f"v{n}", word(telling, f"k{n}")) for n in range(3))
    )
    first.cancel()
    second.cancel()
    slow.open.set()
    await third
    assert await written(slow.real) == ["k2"]
