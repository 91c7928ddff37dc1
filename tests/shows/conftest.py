from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from commerce.store.database import Database
from tests.conftest import TestClock
from tests.shows.theatre import Theatre, theatre


@pytest.fixture
async def stage(
    clock: TestClock, empty_database: Database, database_url: str, tmp_path: Path
) -> AsyncIterator[Theatre]:
    """An open show on both databases, ready to be played."""
    async with theatre(clock, database_url, str(tmp_path)) as ready:
        yield ready
