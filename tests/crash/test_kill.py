from pathlib import Path

import pytest

from tests.crash.rush import rush

KILLS = 10
VIEWERS = 25


@pytest.mark.timeout(300)
async def test_killed_ten_times_in_a_rush(emptied_url: str, tmp_path: Path) -> None:
    async with rush(tmp_path, emptied_url, seed=7) as evening:
        for _ in range(KILLS):
            await evening.kill_in_the_rush(VIEWERS)
            await evening.check_acknowledged()
        await evening.server.start()
        await evening.calm_down()
        assert await evening.server.end() == 0
        await evening.check_all()
        assert evening.server.complaints() == []
