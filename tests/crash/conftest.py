from pathlib import Path

import pytest

from tests.crash.databases import emptied


@pytest.fixture
async def emptied_url(database_url: str, tmp_path: Path) -> str:
    """A database of either kind that is empty and that nobody has open."""
    if database_url.startswith("sqlite"):
        assert not (tmp_path / "data" / "hawker.db").exists()
        return database_url
    return await emptied(database_url)
