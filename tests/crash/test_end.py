import asyncio
import time
from pathlib import Path

import pytest

from tests.crash.rush import LINES_EACH, rush

VIEWERS = 60
_END_S = 10  # a few seconds on a machine that does nothing else


@pytest.mark.timeout(300)
async def test_told_to_end_in_a_rush(emptied_url: str, tmp_path: Path) -> None:
    """What was taken in is settled and told before it ends; pages come back to the next start."""
    async with rush(tmp_path, emptied_url, seed=11) as evening:
        await evening.server.start()
        crowd = await evening.gather(VIEWERS)
        async with asyncio.TaskGroup() as writing:
            writing.create_task(evening.shout(crowd))
            await evening.heard(VIEWERS * LINES_EACH // 3)
            asked = time.monotonic()
            assert await evening.server.end() == 0
            assert time.monotonic() - asked < _END_S
        await evening.check_acknowledged()
        assert evening.server.complaints() == []
        async with asyncio.TaskGroup() as returning:
            returning.create_task(evening.come_back())
            await evening.server.start()
        await evening.calm_down()
        assert await evening.server.end() == 0
        await evening.check_all()


@pytest.mark.timeout(300)
async def test_told_to_end_while_nobody_is_there(emptied_url: str, tmp_path: Path) -> None:
    async with rush(tmp_path, emptied_url, seed=12) as evening:
        for _ in range(2):
            await evening.server.start()
            assert await evening.server.end() == 0
        assert evening.server.complaints() == []
