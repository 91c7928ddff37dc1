from pathlib import Path

import pytest

from tests.simulation.databases import Ground, PostgresGround, SqliteGround


@pytest.fixture
def ground(database_url: str, tmp_path: Path) -> Ground:
    """A database of either kind for simulated processes."""
    if database_url.startswith("sqlite"):
        return SqliteGround(tmp_path)
    return PostgresGround(database_url)
