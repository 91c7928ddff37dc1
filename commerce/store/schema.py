"""The shape of the database: every table, and the migrations that lead to it.

The functions take a bare connection inside a transaction: `await database.run(upgrade,
writes=True)`. A migration that fails leaves the database as it was, on both kinds.
"""

from pathlib import Path
from typing import Literal

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from commerce.store import record_tables, sales_tables
from commerce.store.tables import metadata

__all__ = ["downgrade", "metadata", "record_tables", "sales_tables", "state", "upgrade"]

_MIGRATIONS = Path(__file__).parent / "migrations"

State = Literal["empty", "current", "older", "newer"]


def state(connection: Connection) -> State:
    """How the database stands to this version of Hawker.

    `newer` also means that it was written by a version unknown here: never touch it then.
    """
    revision = MigrationContext.configure(connection).get_current_revision()
    scripts = ScriptDirectory.from_config(_config(connection))
    if revision is None:
        return "older" if inspect(connection).has_table("shops") else "empty"
    if revision == scripts.get_current_head():
        return "current"
    known = {script.revision for script in scripts.walk_revisions()}
    return "older" if revision in known else "newer"


def upgrade(connection: Connection) -> None:
    """Bring the database to this version's shape."""
    command.upgrade(_config(connection), "head")


def downgrade(connection: Connection, to: str = "base") -> None:
    """Take the database back to revision `to` (`base`: no tables at all)."""
    command.downgrade(_config(connection), to)


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
