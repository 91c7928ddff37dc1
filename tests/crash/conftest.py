from pathlib import Path

import pytest
from sqlalchemy import text

from commerce.store.database import open_database


async def emptied(url: str) -> str:
    """A PostgreSQL database without any table."""
    async with open_database(url) as database:
        for statement in ("DROP SCHEMA public CASCADE", "CREATE SCHEMA public"):
            await database.run(lambda c, s=statement: c.execute(text(s)), writes=True)  # type: ignore[misc]
    return url


@pytest.fixture
async def emptied_url(database_url: str, tmp_path: Path) -> str:
    """A database of either kind that nobody has open."""
    if database_url.startswith("sqlite"):
        assert not (tmp_path / "hawker.db").exists()
        return database_url
    return await emptied(database_url)
