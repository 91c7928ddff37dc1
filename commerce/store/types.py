"""Column types that mean the same on SQLite and PostgreSQL."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import JSON, TIMESTAMP, BigInteger, ColumnElement, Dialect, Text, literal_column
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeDecorator, TypeEngine

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

Json = JSON().with_variant(JSONB(), "postgresql")


def spelled(word: str) -> ColumnElement[str]:
    """A word of our own spelled out in the statement, never a parameter.

    A partial index is used where the statement says what the index says, word for word.
    """
    return literal_column(f"'{word}'", Text())


def aware(times: Sequence[datetime | None]) -> Sequence[datetime | None]:
    """The same times.

    Raises:
        ValueError: one of them has no zone.
    """
    for time in times:
        if time is not None and time.tzinfo is None:
            raise ValueError(f"a time without zone: {time!r}; times are aware and in UTC")
    return times


class Utc(TypeDecorator[datetime]):
    """An aware UTC time: `timestamptz` on PostgreSQL, microseconds since 1970 on SQLite.

    SQLite has no type for time; whole microseconds sort, compare and index exactly.
    """

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the column type of the database."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(TIMESTAMP(timezone=True))
        return dialect.type_descriptor(BigInteger())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Refuse naive times; store as the database's own kind."""
        aware((value,))
        if value is None:
            return None
        return value if dialect.name == "postgresql" else _microseconds(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Give back an aware UTC time."""
        if value is None:
            return None
        if dialect.name == "postgresql":
            return value.astimezone(UTC)  # type: ignore[no-any-return]
        return _EPOCH + value * _MICROSECOND  # type: ignore[no-any-return]


@lru_cache(maxsize=1024)  # one batch says the same few times again and again
def _microseconds(value: datetime) -> int:
    return (value - _EPOCH) // _MICROSECOND
