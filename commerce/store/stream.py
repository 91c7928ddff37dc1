"""PostgreSQL's `COPY`: rows as one binary stream, which SQLAlchemy has no word for."""

from collections.abc import Sequence
from typing import Any, Final

import asyncpg
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, IntegrityError

_COPY: Final = "COPY"
_INTEGRITY: Final = "23"  # the class of SQLSTATE for constraints


def copy_rows(
    connection: Connection, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Write rows, their values in the order of `columns`, inside the running transaction.

    Raises:
        sqlalchemy.exc.IntegrityError: one of them breaks a constraint.
        sqlalchemy.exc.DBAPIError: the server refuses, or is gone.
    """
    connection.exec_driver_sql("SELECT 1")  # the transaction begins with the first of these
    adapted: Any = connection.connection.dbapi_connection
    try:
        adapted.run_async(
            lambda driver: driver.copy_records_to_table(table, records=rows, columns=columns)
        )
    except asyncpg.PostgresError as error:
        broken = str(error.sqlstate).startswith(_INTEGRITY)
        kind = IntegrityError if broken else DBAPIError
        raise kind(_COPY, None, error, hide_parameters=True) from error
    except asyncpg.InterfaceError as error:
        gone = DBAPIError(_COPY, None, error, hide_parameters=True, connection_invalidated=True)
        raise gone from error
