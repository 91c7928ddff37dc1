"""One transaction of one shop, as the store's functions see it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Executable, Result, RowMapping, Table

from commerce.ids import ShopId
from commerce.model.events import Event
from commerce.store.bulk import Columns, by_column, insert_columns
from commerce.store.statements import among_these


class Transaction:
    """A running transaction: its shop, its connection, ids for new rows, events for afterwards.

    Attributes:
        shop_id: the one shop whose rows may be read or written.
        events: published by the database once the transaction has committed.
    """

    def __init__(self, connection: Connection, shop_id: ShopId, ids: Iterator[int]) -> None:
        """Wrap a connection on which a transaction has begun."""
        self.shop_id = shop_id
        self.events: list[Event] = []
        self._connection = connection
        self._ids = ids

    @property
    def is_postgresql(self) -> bool:
        """Whether rows can and must be locked one by one (SQLite's writer has the whole file)."""
        return self._connection.dialect.name == "postgresql"

    def new_id(self) -> int:
        """The next id of this process's block."""
        return next(self._ids)

    def emit(self, event: Event) -> None:
        """Have `event` published when, and only if, this transaction commits."""
        self.events.append(event)

    def execute(
        self, statement: Executable, values: Mapping[str, Any] | None = None
    ) -> Result[Any]:
        """Run one statement."""
        return self._connection.execute(statement, values)

    def execute_many(self, statement: Executable, values: Sequence[Mapping[str, Any]]) -> None:
        """Run one statement for each set of values."""
        self._connection.execute(statement, values)

    def rows(self, statement: Executable, **values: Any) -> Sequence[RowMapping]:
        """All rows of a query, as mappings by column name; `values` is what it asks for.

        What a query asks for as `SHOP` need not be told.
        """
        return self._run(statement, values).mappings().all()

    def first(self, statement: Executable, **values: Any) -> RowMapping | None:
        """The first row of a query, `None` when there is none."""
        return self._run(statement, values).mappings().first()

    def insert(
        self, table: Table, rows: Sequence[Mapping[str, Any]], *, skip_known: bool = False
    ) -> None:
        """Write many rows in one statement; `shop_id` is added to each.

        With `skip_known` rows that a unique key knows already are left out.
        """
        if rows:
            self.insert_columns(table, by_column(rows), skip_known=skip_known)

    def insert_columns(self, table: Table, columns: Columns, *, skip_known: bool = False) -> int:
        """Write the same as columns (at least one row), where there are very many.

        Return how many rows were written.
        """
        return insert_columns(self._connection, table, self.shop_id, columns, skip_known)

    def among(self, column: ColumnElement[Any], values: Iterable[Any]) -> ColumnElement[bool]:
        """Whether `column` is one of `values` (whole numbers or texts), for any number of them."""
        return among_these(column, list(values))

    def _run(self, statement: Executable, values: dict[str, Any]) -> Result[Any]:
        return self._connection.execute(statement, {"shop": self.shop_id, **values})
