"""Rows as a stream, which only PostgreSQL has."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Connection, select
from sqlalchemy.exc import IntegrityError

from commerce.errors import StoreUnavailable
from commerce.store.database import Database
from commerce.store.record_tables import audit
from commerce.store.stream import copy_rows

pytestmark = pytest.mark.parametrize("database_url", ["postgres"], indirect=True)

NOW = datetime(2026, 11, 27, 20, 14, 3, 212000, tzinfo=UTC)
NAMES = ("shop_id", "id", "actor", "action", "facts", "undo", "created_at")


def entry(number: int, at: Any = NOW) -> tuple[Any, ...]:
    return (1, number, "web:anna", "drop", '{"è": [1]}', None, at)


async def test_what_is_written_reads_back(database: Database) -> None:
    def write(connection: Connection) -> None:
        copy_rows(connection, "audit", NAMES, [entry(n) for n in range(3)])

    await database.run(write, writes=True)
    rows = await database.run(
        lambda c: c.execute(select(audit).order_by(audit.c.id)).mappings().all(), writes=False
    )
    assert [row["id"] for row in rows] == [0, 1, 2]
    assert {row["created_at"] for row in rows} == {NOW}
    assert rows[0]["facts"] == {"è": [1]}
    assert rows[0]["undo"] is None


async def test_a_stream_belongs_to_its_transaction(database: Database) -> None:
    def write(connection: Connection) -> None:
        copy_rows(connection, "audit", NAMES, [entry(1)])
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await database.run(write, writes=True)
    count = await database.run(lambda c: len(c.execute(select(audit)).all()), writes=False)
    assert count == 0


async def test_a_row_twice_breaks_the_constraint(database: Database) -> None:
    with pytest.raises(IntegrityError):
        await database.run(
            lambda c: copy_rows(c, "audit", NAMES, [entry(1), entry(1)]), writes=True
        )


@pytest.mark.parametrize(("at", "told"), [("yesterday", TypeError), (None, IntegrityError)])
async def test_a_wrong_value_is_a_fault_of_ours(
    database: Database, at: Any, told: type[Exception]
) -> None:
    with pytest.raises(told):
        await database.run(lambda c: copy_rows(c, "audit", NAMES, [entry(1, at)]), writes=True)
    assert await database.run(lambda c: c.execute(select(audit)).all(), writes=False) == []


class Cut(list[Any]):
    """What breaks the connection when it is read."""

    def __init__(self, of: Sequence[Any], connection: Connection) -> None:
        super().__init__(of)
        self._adapted: Any = connection.connection.dbapi_connection

    def __iter__(self) -> Iterator[Any]:
        self._adapted.driver_connection.terminate()
        return super().__iter__()


@pytest.mark.parametrize("cut", ["columns", "rows"])
async def test_a_server_that_is_gone_is_told_as_such(database: Database, cut: str) -> None:
    def write(connection: Connection) -> None:
        names = Cut(NAMES, connection) if cut == "columns" else NAMES
        rows = Cut([entry(1)], connection) if cut == "rows" else [entry(1)]
        copy_rows(connection, "audit", names, rows)

    with pytest.raises(StoreUnavailable):
        await database.run(write, writes=True)
    assert await database.run(lambda c: c.execute(select(1)).scalar_one(), writes=False) == 1
