import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.crash.postgres import Postgres, own_postgres
from tests.crash.rush import LINES_EACH, rush
from tests.environment import required

VIEWERS = 60
BREAKDOWNS = 3
_AWAY_S = 1.0


@pytest.fixture
def postgres() -> Iterator[Postgres]:
    try:
        with own_postgres() as ours:
            yield ours
    except (RuntimeError, OSError) as error:
        if required("postgres"):
            raise
        pytest.skip(f"no PostgreSQL of our own ({error})")


@pytest.mark.postgres
@pytest.mark.timeout(300)
async def test_a_database_that_breaks_down_in_a_rush(postgres: Postgres, tmp_path: Path) -> None:
    """Claims wait while it is away, and are answered when it is back; nobody has to ask again."""
    async with rush(tmp_path, postgres.url, seed=13) as evening:
        await evening.server.start()
        crowd = await evening.gather(VIEWERS)
        async with asyncio.TaskGroup() as writing:
            writing.create_task(evening.shout(crowd))
            await evening.heard(VIEWERS * LINES_EACH // 4)
            await asyncio.to_thread(postgres.break_down)
        assert evening.waiting > 0
        await asyncio.sleep(_AWAY_S)
        assert evening.waiting > 0
        assert not await evening.server.is_ready()
        await asyncio.to_thread(postgres.start_again)
        await evening.calm_down()
        assert await evening.server.end() == 0
        await evening.check_all()
        assert [viewer.connections for viewer in crowd] == [1] * VIEWERS
        assert [line for line in evening.server.complaints() if "WARNING" not in line] == []


@pytest.mark.postgres
@pytest.mark.timeout(300)
async def test_told_to_end_while_the_database_is_away(postgres: Postgres, tmp_path: Path) -> None:
    """It gives up after a while; what was not acknowledged is sent again to the next start."""
    async with rush(tmp_path, postgres.url, seed=14) as evening:
        await evening.server.start()
        crowd = await evening.gather(VIEWERS)
        await asyncio.to_thread(postgres.break_down)
        await evening.shout(crowd)
        assert await evening.server.end() == 0
        assert evening.waiting == VIEWERS * LINES_EACH
        await asyncio.to_thread(postgres.start_again)
        await evening.server.start()
        await evening.calm_down()
        assert await evening.server.end() == 0
        await evening.check_all()


@pytest.mark.postgres
@pytest.mark.timeout(300)
async def test_a_database_that_breaks_down_again_and_again(
    postgres: Postgres, tmp_path: Path
) -> None:
    """Killed in the middle of its work, it has what it said it had; and so have the viewers."""
    async with rush(tmp_path, postgres.url, seed=17) as evening:
        await evening.server.start()
        for _ in range(BREAKDOWNS):
            crowd = await evening.gather(VIEWERS // 3)
            before = evening.acknowledged
            async with asyncio.TaskGroup() as writing:
                writing.create_task(evening.shout(crowd))
                await evening.heard(before + len(crowd))
                await asyncio.to_thread(postgres.break_down)
                await asyncio.to_thread(postgres.start_again)
            await evening.check_acknowledged()
        await evening.calm_down()
        assert await evening.server.end() == 0
        await evening.check_all()
        assert [line for line in evening.server.complaints() if "WARNING" not in line] == []
