"""The databases that simulated processes share: quick ones, empty at the start of every seed."""

import asyncio
import sqlite3
from pathlib import Path
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event

from commerce.store.backends import Backend, PostgresBackend, Work
from commerce.store.database import open_database
from commerce.store.schema import metadata
from tests.conftest import furnish
from tests.simulation.loop import VirtualLoop

T = TypeVar("T")

# A process that dies leaves its file to the system, which lives on: only a power cut needs more.
_QUICK = ("journal_mode=MEMORY", "synchronous=OFF", "foreign_keys=ON")


class Ground(Protocol):
    """One database, and new connections to it."""

    def connect(self) -> Backend:
        """What a process opens."""
        ...

    async def clear(self) -> None:
        """Leave all tables, and nothing in them."""
        ...


class SqliteGround:
    """One file. Transactions run where they are asked for, so that their order is the plan's."""

    def __init__(self, folder: Path) -> None:
        self._engine = _engine(folder / "simulation.db")
        with self._engine.begin() as connection:
            metadata.create_all(connection)

    def connect(self) -> Backend:
        return _Inline(self._engine)

    async def clear(self) -> None:
        with self._engine.begin() as connection:
            furnish(connection)


class PostgresGround:
    """A server, with a pool of connections for every process."""

    def __init__(self, url: str) -> None:
        self._url = url

    def connect(self) -> Backend:
        return _Abroad(PostgresBackend(self._url, pool_size=4))

    async def clear(self) -> None:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, VirtualLoop)
        with loop.abroad():
            async with open_database(self._url) as database:
                await database.run(furnish, writes=True)


class _Inline:
    """SQLite without a thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def write(self, work: Work[T]) -> T:
        with self._engine.begin() as connection:
            return work(connection)

    async def read(self, work: Work[T]) -> T:
        with self._engine.connect() as connection:
            return work(connection)

    async def close(self) -> None:
        """Nothing of a process is open between its transactions."""


class _Abroad:
    """A real server: the clock of the simulation stands while it works."""

    def __init__(self, real: Backend) -> None:
        self._real = real

    async def write(self, work: Work[T]) -> T:
        with _loop().abroad():
            return await self._real.write(work)

    async def read(self, work: Work[T]) -> T:
        with _loop().abroad():
            return await self._real.read(work)

    async def close(self) -> None:
        with _loop().abroad():
            await self._real.close()


def _loop() -> VirtualLoop:
    loop = asyncio.get_running_loop()
    assert isinstance(loop, VirtualLoop)
    return loop


def _engine(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}")

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in _QUICK:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
