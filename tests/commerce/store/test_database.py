import asyncio
import sqlite3
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError, TimeoutError as PoolTimeout

from commerce.errors import StoreFull, StoreUnavailable
from commerce.ids import ShopId, ShowId
from commerce.model.events import ShowChanged
from commerce.store.database import Database, open_database
from commerce.store.record_tables import audit
from commerce.store.tables import customers, shops
from commerce.store.transaction import Transaction

NOW = datetime(2026, 11, 27, 20, 0, 0, 123456, tzinfo=UTC)


def add_audit(tx: Transaction, count: int) -> None:
    tx.insert(
        audit,
        [
            {
                "id": tx.new_id(),
                "show_id": None,
                "actor": "discord:1",
                "action": f"restock {number}",
                "facts": {"quantity": number, "title": "caffè ☕"},
                "undo": None,
                "created_at": NOW,
            }
            for number in range(count)
        ],
    )


async def test_rows_written_in_bulk_come_back_as_they_went(database: Database) -> None:
    shop = database.for_shop(ShopId(1))
    await shop.write(lambda tx: add_audit(tx, 3))
    rows = await shop.read(lambda tx: tx.rows(select(audit).order_by(audit.c.id)))
    assert [row["facts"]["quantity"] for row in rows] == [0, 1, 2]
    assert rows[0]["created_at"] == NOW
    assert rows[0]["undo"] is None


async def test_a_list_of_any_length_is_one_statement(database: Database) -> None:
    shop = database.for_shop(ShopId(1))
    await shop.write(lambda tx: add_audit(tx, 5))

    def look(tx: Transaction) -> tuple[int, int, int]:
        ids = [row["id"] for row in tx.rows(select(audit.c.id))]
        by_id = tx.rows(select(audit).where(tx.among(audit.c.id, ids[:3])))
        by_text = tx.rows(select(audit).where(tx.among(audit.c.action, ["restock 4", "'"])))
        return len(by_id), len(by_text), len(tx.rows(select(audit).where(tx.among(audit.c.id, []))))

    assert await shop.read(look) == (3, 1, 0)


async def test_an_error_leaves_nothing_behind_and_tells_nobody(database: Database) -> None:
    shop = database.for_shop(ShopId(1))

    def half(tx: Transaction) -> None:
        add_audit(tx, 1)
        tx.emit(ShowChanged(ShowId(1)))
        raise LookupError

    with pytest.raises(LookupError):
        await shop.write(half)
    assert await shop.read(lambda tx: tx.rows(select(audit))) == []


async def test_ids_of_two_processes_never_meet(database: Database, database_url: str) -> None:
    async with open_database(database_url) as other:
        ids: list[int] = []
        for who in (database, other, database, database):  # the last one needs a second block
            ids += await who.for_shop(ShopId(1)).write(
                lambda tx: [tx.new_id() for _ in range(70_000)]
            )
    assert len(set(ids)) == 280_000
    assert max(ids) < 2**53


async def test_one_transaction_gets_as_many_ids_as_it_needs(database: Database) -> None:
    shop, runs = database.for_shop(ShopId(1)), []

    def take(tx: Transaction) -> list[int]:
        runs.append(tx)
        return [tx.new_id() for _ in range(450_000)]

    first, second = await asyncio.gather(shop.write(take), shop.write(take))
    assert len({*first, *second}) == 900_000
    assert len(runs) > 2


async def test_a_time_without_zone_is_refused(database: Database) -> None:
    shop = database.for_shop(ShopId(1))
    naive = NOW.replace(tzinfo=None)
    with pytest.raises(Exception, match="without zone"):
        await shop.write(
            lambda tx: tx.insert(
                customers, [{"id": tx.new_id(), "name": "Ann", "locale": None, "created_at": naive}]
            )
        )


async def test_a_database_that_is_not_there_says_so() -> None:
    async with open_database("postgresql://nobody@127.0.0.1:1/none") as database:
        with pytest.raises(StoreUnavailable):
            await database.for_shop(ShopId(1)).read(lambda tx: tx.rows(select(shops)))


async def test_another_kind_of_database_is_refused() -> None:
    with pytest.raises(ValueError, match="sqlite:///path or postgresql://"):
        async with open_database("mysql://x"):
            pass


class Contended(Exception):
    """What PostgreSQL says when transactions wait for each other."""

    sqlstate = "40P01"


class FaultyBackend:
    """Fails as told, then answers."""

    def __init__(self, *failures: Exception) -> None:
        self.failures = list(failures)

    async def write(self, _work: object) -> Any:
        if self.failures:
            raise self.failures.pop(0)
        return "done"

    read = write

    async def close(self) -> None:
        """Nothing to close."""


async def test_a_transaction_that_stood_in_anothers_way_is_run_again() -> None:
    deadlock = DBAPIError("UPDATE", {}, Contended())
    backend = FaultyBackend(*[deadlock] * 4)
    assert await Database(backend).run(lambda _: "", writes=True) == "done"
    backend.failures = [deadlock] * 5
    with pytest.raises(StoreUnavailable):
        await Database(backend).run(lambda _: "", writes=True)


async def test_no_free_connection_is_a_database_that_cannot_answer() -> None:
    with pytest.raises(StoreUnavailable, match="QueuePool"):
        await Database(FaultyBackend(PoolTimeout("QueuePool limit"))).run(
            lambda _: "", writes=False
        )


class Coded(Exception):
    """An error of either driver, known by its code."""

    def __init__(self, sqlite: int | None = None, postgres: str = "") -> None:
        super().__init__("as the driver says it")
        self.sqlite_errorcode = sqlite
        self.sqlstate = postgres


@pytest.mark.parametrize(
    ("orig", "becomes"),
    [
        (Coded(sqlite3.SQLITE_FULL), StoreFull),
        (Coded(postgres="53100"), StoreFull),
        (Coded(sqlite3.SQLITE_NOTADB), StoreUnavailable),
        (Coded(sqlite3.SQLITE_IOERR_WRITE), StoreUnavailable),
        (Coded(postgres="57P03"), StoreUnavailable),
        (Coded(postgres="42P01"), DBAPIError),
    ],
)
async def test_what_the_database_says_is_told_from_mistakes_of_ours(
    orig: Coded, becomes: type[Exception]
) -> None:
    with pytest.raises(becomes) as told:
        await Database(FaultyBackend(DBAPIError("SELECT", {}, orig))).run(
            lambda _: "", writes=False
        )
    assert type(told.value) is becomes


async def test_the_database_has_a_clock(database: Database) -> None:
    assert (await database.clock()).tzinfo is UTC
