"""How each database runs a function inside a transaction."""

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol, TypeVar

import orjson
from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

T = TypeVar("T")
Work = Callable[[Connection], T]

_JSON: dict[str, Any] = {
    "json_serializer": lambda value: orjson.dumps(value).decode(),
    "json_deserializer": orjson.loads,
}
# A statement is planned for the lists it is given (one claim, or five hundred), not once for all.
_SETTINGS = {"plan_cache_mode": "force_custom_plan", "jit": "off"}


class Backend(Protocol):
    """One database engine: runs a function inside a transaction of its own."""

    async def write(self, work: Work[T]) -> T:
        """Run in a transaction that may write, and commit it."""
        ...

    async def read(self, work: Work[T]) -> T:
        """Run against one consistent state, without writing."""
        ...

    async def close(self) -> None:
        """Finish what runs, then let go of every connection."""
        ...


class SqliteBackend:
    """One file, one writer thread, a few reader threads (write-ahead log)."""

    def __init__(self, path: Path, readers: int = 3) -> None:
        """Open (or create) the file at `path`; its folder must exist."""
        self._writer = _sqlite_engine(path, "BEGIN IMMEDIATE")
        self._reader = _sqlite_engine(path, "BEGIN")
        self._writing = ThreadPoolExecutor(1, thread_name_prefix="sqlite-writer")
        self._reading = ThreadPoolExecutor(readers, thread_name_prefix="sqlite-reader")

    async def write(self, work: Work[T]) -> T:
        """Run in the writer thread, between BEGIN IMMEDIATE and COMMIT."""
        return await _in_thread(self._writing, self._writer, work)

    async def read(self, work: Work[T]) -> T:
        """Run in a reader thread on a snapshot; never waits for the writer."""
        return await _in_thread(self._reading, self._reader, work)

    async def close(self) -> None:
        """Let running transactions end, then close the file."""
        for pool in (self._writing, self._reading):
            await asyncio.to_thread(pool.shutdown)
        self._writer.dispose()
        self._reader.dispose()


class PostgresBackend:
    """A pool of asyncpg connections; functions run on them without a thread."""

    def __init__(self, url: str, pool_size: int = 10) -> None:
        """Take a `postgresql://` URL; connects when first used."""
        self._engine: AsyncEngine = create_async_engine(
            make_url(url).set(drivername="postgresql+asyncpg"),
            pool_size=pool_size,
            max_overflow=0,
            pool_pre_ping=True,
            connect_args={"server_settings": _SETTINGS},
            hide_parameters=True,
            **_JSON,
        )

    async def write(self, work: Work[T]) -> T:
        """Run in a READ COMMITTED transaction: rows that decide are locked by the store."""
        async with self._engine.begin() as connection:
            return await connection.run_sync(work)

    async def read(self, work: Work[T]) -> T:
        """Run in a transaction that is rolled back."""
        async with self._engine.connect() as connection:
            return await connection.run_sync(work)

    async def close(self) -> None:
        """Close the pool."""
        await self._engine.dispose()


def _sqlite_engine(path: Path, begin: str) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        connect_args={"check_same_thread": False, "timeout": 30},
        hide_parameters=True,  # names and addresses of people have no place in a log
        **_JSON,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None  # SQLAlchemy begins, not the driver
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


async def _in_thread(pool: ThreadPoolExecutor, engine: Engine, work: Work[T]) -> T:
    def run() -> T:
        with engine.begin() as connection:
            return work(connection)

    return await asyncio.get_running_loop().run_in_executor(pool, run)
