"""Writing many rows at once, the way each database does it fastest.

PostgreSQL takes a stream of rows (`COPY`) or, where a row may be known already, one array a column
(`INSERT … SELECT FROM unnest`); SQLite the driver's own `executemany`. Each is several times
faster than one set of parameters a row or a value list.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import repeat
from operator import attrgetter
from typing import Any

from sqlalchemy import ARRAY, Column, Connection, Dialect, Table, TextClause, bindparam, text
from sqlalchemy.types import JSON, TIMESTAMP, BigInteger, Boolean, Integer, Text, TypeEngine

from commerce.ids import ShopId
from commerce.store.stream import copy_rows
from commerce.store.types import Utc, aware

Columns = Mapping[str, Sequence[Any]]
"""The values of many rows, column by column: all equally long."""

_STREAMED = 64  # rows; a stream of fewer is not worth its two more round trips

_Convert = Callable[[Sequence[Any]], Sequence[Any]] | None


def insert_columns(
    connection: Connection,
    table: Table,
    shop_id: ShopId,
    columns: Columns,
    skip_known: bool = False,
) -> int:
    """Insert rows of a shop in one statement; return how many were written.

    With `skip_known` a row that some unique key of the table knows already is left out.
    """
    names, dialect = tuple(columns), connection.dialect
    ending = " ON CONFLICT DO NOTHING" if skip_known else ""
    if dialect.name == "postgresql":
        statement, converters = _unnest(table, names, dialect, ending)
        values = _converted(columns, converters)
        if len(values[0]) < _STREAMED or skip_known:
            told = {"shop_id": shop_id, **dict(zip(names, values, strict=True))}
            return connection.execute(statement, told).rowcount
        copy_rows(connection, table.name, ("shop_id", *names), _rows(shop_id, values))
        return len(values[0])
    sql, converters = _values(table, names, dialect, ending)
    rows = _rows(shop_id, _converted(columns, converters))
    return connection.exec_driver_sql(sql, rows).rowcount


def by_column(rows: Sequence[Mapping[str, Any]]) -> Columns:
    """The same rows (not empty, all with the same keys), column by column."""
    return {name: [row[name] for row in rows] for name in rows[0]}


def columns_of(things: Sequence[Any], paths: Mapping[str, str]) -> Columns:
    """What `things` (not empty) say, column by column: `paths` tells where each column is found.

    A path is the name of an attribute, or several with dots between them.
    """
    told = map(attrgetter(*paths.values()), things)
    return dict(zip(paths, zip(*told, strict=True), strict=True))


def _rows(shop_id: ShopId, values: Sequence[Sequence[Any]]) -> list[tuple[Any, ...]]:
    return list(zip(repeat(shop_id, len(values[0])), *values, strict=True))


def _converted(columns: Columns, converters: Sequence[_Convert]) -> list[Sequence[Any]]:
    """The columns as the driver takes them."""
    return [
        convert(values) if convert else values
        for values, convert in zip(columns.values(), converters, strict=True)
    ]


@lru_cache(maxsize=128)
def _values(
    table: Table, names: tuple[str, ...], dialect: Dialect, ending: str
) -> tuple[str, tuple[_Convert, ...]]:
    columns = ", ".join(f'"{name}"' for name in names)
    marks = ", ?" * len(names)
    sql = f'INSERT INTO "{table.name}" (shop_id, {columns}) VALUES (?{marks})'  # noqa: S608 - our own names
    return sql + ending, tuple(_each_converted(table.c[name], dialect) for name in names)


@lru_cache(maxsize=128)
def _unnest(
    table: Table, names: tuple[str, ...], dialect: Dialect, ending: str
) -> tuple[TextClause, tuple[_Convert, ...]]:
    columns = ", ".join(f'"{name}"' for name in names)
    taken = ", ".join(
        f'CAST(u."{name}" AS jsonb)' if _is_json(table.c[name]) else f'u."{name}"' for name in names
    )
    arrays = ", ".join(f"CAST(:{name} AS {_array_type(table.c[name])})" for name in names)
    statement = text(
        f'INSERT INTO "{table.name}" (shop_id, {columns}) '  # noqa: S608 - our own names
        f"SELECT CAST(:shop_id AS bigint), {taken} "
        f"FROM unnest({arrays}) AS u({columns}){ending}"
    ).bindparams(*(bindparam(name, type_=ARRAY(_element(table.c[name]))) for name in names))
    return statement, tuple(_whole_converted(table.c[name], dialect) for name in names)


def _is_json(column: Column[Any]) -> bool:
    return isinstance(column.type, JSON)


def _element(column: Column[Any]) -> TypeEngine[Any]:
    """A type whose arrays SQLAlchemy hands to the driver untouched."""
    if _is_json(column):
        return Text()
    return TIMESTAMP(timezone=True) if isinstance(column.type, Utc) else column.type


def _array_type(column: Column[Any]) -> str:
    if isinstance(column.type, Utc):
        return "timestamptz[]"
    if isinstance(column.type, BigInteger):
        return "bigint[]"
    if isinstance(column.type, Integer):
        return "integer[]"
    return "boolean[]" if isinstance(column.type, Boolean) else "text[]"


def _each_converted(column: Column[Any], dialect: Dialect) -> _Convert:
    """How the values of a column become what the driver takes, one by one."""
    convert = column.type.dialect_impl(dialect).bind_processor(dialect)
    return None if convert is None else lambda values: [convert(value) for value in values]


def _whole_converted(column: Column[Any], dialect: Dialect) -> _Convert:
    """The same where the driver takes times as they are: an array is only looked at."""
    if isinstance(column.type, Utc):
        return aware
    return _each_converted(column, dialect) if _is_json(column) else None
