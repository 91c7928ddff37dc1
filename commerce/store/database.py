"""The database: SQLite in one file by default, PostgreSQL by URL; the same calls on both.

A use case is a plain function that takes a `Transaction`. It can't await, so nothing waits for a
network while rows are locked. SQLite runs it in the one writer thread of the process, PostgreSQL
on an asyncpg connection.
"""

import asyncio
import sqlite3
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, func, make_url, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import (
    DBAPIError,
    IntegrityError,
    TimeoutError as PoolTimeout,
)

from commerce.errors import StoreFull, StoreUnavailable
from commerce.ids import ShopId
from commerce.ports import EventBus
from commerce.store.backends import Backend, PostgresBackend, SqliteBackend, Work
from commerce.store.tables import id_blocks
from commerce.store.transaction import Transaction

T = TypeVar("T")

_ID_BLOCK = 200_000
_IDS_LOW = 20_000  # more than most transactions use: 2,048 claims of new viewers make 12,288
_RETRIES = 5
_RETRY_CODES = frozenset({"40001", "40P01"})  # serialization failure, deadlock detected
# Connection, authorization, no such database, resources, operator intervention.
_AWAY_CLASSES = frozenset({"08", "28", "3D", "53", "57"})
_SQLITE_AWAY = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CANTOPEN,
    }
)
_SQLITE_BROKEN = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_FULL_CODES = frozenset({"53100"})  # PostgreSQL: disk full


class Database:
    """A database with its ids and its events. Make it with `open_database`."""

    def __init__(self, backend: Backend, bus: EventBus | None = None) -> None:
        """Join a backend with the bus that hears of committed events."""
        self._backend = backend
        self._bus = bus
        self._ids = _Ids()
        self._refill = asyncio.Lock()

    def for_shop(self, shop_id: ShopId) -> "ShopDatabase":
        """The database as one shop sees it."""
        return ShopDatabase(self, shop_id)

    async def run(self, work: Work[T], *, writes: bool) -> T:
        """Run `work` on a bare connection, in a transaction (migrations, set-up).

        Raises:
            StoreUnavailable: the database can't answer; nothing was written.
        """
        attempt = 0
        while True:
            attempt += 1
            try:
                return await (self._backend.write(work) if writes else self._backend.read(work))
            except IntegrityError:
                raise
            except DBAPIError as error:
                if attempt < _RETRIES and _code(error) in _RETRY_CODES:
                    continue
                raise _unavailable(error) from error
            except (OSError, PoolTimeout) as error:
                raise StoreUnavailable(f"the database can't be reached: {error}") from error

    async def write(self, shop_id: ShopId, use_case: Callable[[Transaction], T]) -> T:
        """Run a use case in a transaction, commit, publish its events.

        One that needs more ids than this process has is begun again when they are leased.
        """
        transaction: list[Transaction] = []
        wanted = _IDS_LOW

        def work(connection: Connection) -> T:
            transaction[:] = [Transaction(connection, shop_id, self._ids)]
            return use_case(transaction[0])

        while True:
            await self._have_ids(wanted)
            try:
                result = await self.run(work, writes=True)
            except _OutOfIdsError:
                wanted *= 4
            else:
                self._tell(transaction[0])
                return result

    def _tell(self, committed: Transaction) -> None:
        if self._bus is not None:
            for happened in committed.events:
                self._bus.publish(happened)

    async def read(self, shop_id: ShopId, query: Callable[[Transaction], T]) -> T:
        """Run a query against one consistent state."""
        return await self.run(
            lambda connection: query(Transaction(connection, shop_id, iter(()))), writes=False
        )

    async def clock(self) -> datetime:
        """The database's own time, aware and in UTC; a file has that of this machine.

        Raises:
            StoreUnavailable: the database can't answer.
        """

        def ask(connection: Connection) -> datetime:
            told: datetime = connection.execute(select(func.current_timestamp())).scalar_one()
            return told.astimezone(UTC) if told.tzinfo else told.replace(tzinfo=UTC)

        return await self.run(ask, writes=False)

    async def close(self) -> None:
        """Finish what runs and disconnect."""
        await self._backend.close()

    async def _have_ids(self, wanted: int) -> None:
        if self._ids.left >= wanted:
            return
        async with self._refill:
            while self._ids.left < wanted:
                self._ids.add(await self.run(_lease_ids, writes=True))


class ShopDatabase:
    """What a service holds: transactions of one shop."""

    def __init__(self, database: Database, shop_id: ShopId) -> None:
        """Bind `database` to one shop."""
        self.shop_id = shop_id
        self._database = database

    async def write(self, use_case: Callable[[Transaction], T]) -> T:
        """Run a use case in one transaction, commit it, publish its events.

        Raises:
            StoreUnavailable: the database can't answer; nothing was written.
        """
        return await self._database.write(self.shop_id, use_case)

    async def read(self, query: Callable[[Transaction], T]) -> T:
        """Run a query against one consistent state; it must not write.

        Raises:
            StoreUnavailable: the database can't answer.
        """
        return await self._database.read(self.shop_id, query)


@asynccontextmanager
async def open_database(
    url: str, bus: EventBus | None = None, pool_size: int = 10
) -> AsyncIterator[Database]:
    """Open `sqlite:///path` or `postgresql://…` for as long as the context lasts.

    Raises:
        ValueError: the URL names another kind of database.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite" and parsed.database:
        backend: Backend = SqliteBackend(Path(parsed.database))
    elif parsed.get_backend_name() == "postgresql":
        backend = PostgresBackend(url, pool_size)
    else:
        raise ValueError("a database URL starts with sqlite:///path or postgresql://")
    database = Database(backend, bus)
    try:
        yield database
    finally:
        await database.close()


class _OutOfIdsError(Exception):
    """A transaction needs more ids than this process has leased."""


class _Ids(Iterator[int]):
    """Ids leased to this process; several blocks may wait behind one another."""

    def __init__(self) -> None:
        self._waiting: deque[range] = deque()
        self._block: Iterator[int] = iter(())
        self.left = 0

    def add(self, first: int) -> None:
        self._waiting.append(range(first, first + _ID_BLOCK))
        self.left += _ID_BLOCK

    def __next__(self) -> int:
        self.left -= 1
        for one in self._block:
            return one
        if not self._waiting:
            self.left = 0
            raise _OutOfIdsError
        self._block = iter(self._waiting.popleft())
        return next(self._block)


def _lease_ids(connection: Connection) -> int:
    """The first id of a block that is nobody else's; the very first one founds the counter."""
    insert = (postgresql if connection.dialect.name == "postgresql" else sqlite).insert
    first = insert(id_blocks).values(name="all", next_id=1 + _ID_BLOCK)
    further = {"next_id": id_blocks.c.next_id + _ID_BLOCK}
    lease = first.on_conflict_do_update(index_elements=["name"], set_=further)
    taken = connection.execute(lease.returning(id_blocks.c.next_id)).scalar_one()
    return int(taken) - _ID_BLOCK


def _code(error: DBAPIError) -> str:
    return str(getattr(error.orig, "sqlstate", ""))


def _unavailable(error: DBAPIError) -> Exception:
    """What a database error means to a caller; a mistake of ours stays what it is."""
    if _code(error) in _FULL_CODES or _sqlite_code(error) == sqlite3.SQLITE_FULL:
        return StoreFull("the disk of the database is full; nothing was written")
    if _sqlite_code(error) in _SQLITE_BROKEN:
        return StoreUnavailable(
            f"hawker.db is damaged or no database ({error.orig}): restore a backup"
        )
    away = _code(error)[:2] in _AWAY_CLASSES or _sqlite_code(error) in _SQLITE_AWAY
    contended = _code(error) in _RETRY_CODES  # tried often enough here; the caller may again
    if away or contended or error.connection_invalidated:
        return StoreUnavailable(f"the database can't answer now: {error.orig}")
    return error


def _sqlite_code(error: DBAPIError) -> int | None:
    """SQLite's primary result code, whatever the extended one adds to it."""
    code = getattr(error.orig, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF
