"""Writing many rows at once, the way each database does it fastest.

PostgreSQL takes one array a column (`INSERT … SELECT FROM unnest`), SQLite the driver's own
`executemany`: several times faster than one set of parameters a row or a value list.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import repeat
from typing import Any

from sqlalchemy import ARRAY, Column, Connection, Dialect, Table, TextClause, bindparam, text
from sqlalchemy.types import JSON, BigInteger, Boolean, Integer, Text, TypeEngine

from commerce.ids import ShopId
from commerce.store.types import Utc

_Convert = Callable[[Any], Any] | None


def insert_rows(
    connection: Connection,
    table: Table,
    shop_id: ShopId,
    rows: Sequence[Mapping[str, Any]],
    skip_known: bool = False,
) -> None:
    """Insert `rows` of a shop (not empty, all with the same keys) in one statement.

    With `skip_known` a row that some unique key of the table knows already is left out.
    """
    names = tuple(rows[0])
    known = " ON CONFLICT DO NOTHING" if skip_known else ""
    if connection.dialect.name == "postgresql":
        statement, converters = _unnest(table, names, connection.dialect, known)
        values = _columns(rows, names, converters)
        connection.execute(statement, {"shop_id": shop_id, **dict(zip(names, values, strict=True))})
        return
    sql, converters = _values(table, names, connection.dialect, known)
    values = _columns(rows, names, converters)
    connection.exec_driver_sql(sql, list(zip(repeat(shop_id, len(rows)), *values, strict=True)))


def _columns(
    rows: Sequence[Mapping[str, Any]], names: Sequence[str], converters: Sequence[_Convert]
) -> list[list[Any]]:
    """The values column by column, as the driver takes them."""
    return [
        [row[name] for row in rows] if convert is None else [convert(row[name]) for row in rows]
        for name, convert in zip(names, converters, strict=True)
    ]


@lru_cache(maxsize=128)
def _values(
    table: Table, names: tuple[str, ...], dialect: Dialect, ending: str
) -> tuple[str, tuple[_Convert, ...]]:
    columns = ", ".join(f'"{name}"' for name in names)
    marks = ", ?" * len(names)
    sql = f'INSERT INTO "{table.name}" (shop_id, {columns}) VALUES (?{marks})'  # noqa: S608 - our own names
    return sql + ending, tuple(_converter(table.c[name], dialect) for name in names)


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
    return statement, tuple(
        _converter(table.c[name], dialect) if _is_json(table.c[name]) else None for name in names
    )


def _is_json(column: Column[Any]) -> bool:
    return isinstance(column.type, JSON)


def _element(column: Column[Any]) -> TypeEngine[Any]:
    return Text() if _is_json(column) else column.type


def _array_type(column: Column[Any]) -> str:
    if isinstance(column.type, Utc):
        return "timestamptz[]"
    if isinstance(column.type, BigInteger):
        return "bigint[]"
    if isinstance(column.type, Integer):
        return "integer[]"
    return "boolean[]" if isinstance(column.type, Boolean) else "text[]"


def _converter(column: Column[Any], dialect: Dialect) -> _Convert:
    return column.type.dialect_impl(dialect).bind_processor(dialect)
