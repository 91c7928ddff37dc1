import asyncio
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.crash.rush import Rush, rush
from tests.environment import required

VIEWERS = 60
_FULL_S = 1.5
_BLOCK = b"\0" * 65_536


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A data folder on a disk of its own, which is soon full."""
    folder = tmp_path / "data"
    folder.mkdir()
    mount = ("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(folder))
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        if required("mount"):
            raise
        pytest.skip(f"no small disk: this user may not mount one ({error})")
    try:
        yield folder
    finally:
        subprocess.run(("umount", "--lazy", str(folder)), check=True)  # noqa: S607 - of the system


def fill(ballast: Path) -> None:
    with suppress(OSError), ballast.open("wb", buffering=0) as file:
        while file.write(_BLOCK):
            pass


async def until_nothing_goes(evening: Rush) -> None:
    """Have people write until nobody is answered any more."""
    for _ in range(10):
        await evening.shout(evening.viewers)
        await asyncio.sleep(_FULL_S)
        if evening.waiting:
            break
    before = evening.acknowledged
    await asyncio.sleep(_FULL_S)
    assert (evening.waiting > 0, evening.acknowledged) == (True, before)


async def check_it_waited_in_words(evening: Rush) -> None:
    await evening.calm_down()
    assert await evening.server.end() == 0
    await evening.check_all()
    complaints = evening.server.complaints()
    assert complaints
    assert [line for line in complaints if "WARNING" not in line] == []


@pytest.mark.timeout(300)
async def test_claims_wait_for_a_full_disk(small_disk: Path, tmp_path: Path) -> None:
    async with rush(tmp_path, "sqlite:///", seed=15) as evening:
        await evening.server.start()
        await evening.gather(VIEWERS)
        ballast = small_disk / "ballast"
        fill(ballast)
        await until_nothing_goes(evening)
        ballast.unlink()
        await check_it_waited_in_words(evening)
        assert any("disk" in line and "full" in line for line in evening.server.complaints())


@pytest.mark.timeout(300)
async def test_claims_wait_where_files_may_not_grow(tmp_path: Path) -> None:
    """The same without a disk of one's own: the system refuses to lengthen the database."""
    async with rush(tmp_path, "sqlite:///", seed=16) as evening:
        await evening.server.start()
        await evening.gather(VIEWERS)
        evening.server.let_files_grow(65_536)
        await until_nothing_goes(evening)
        evening.server.let_files_grow(-1)
        await check_it_waited_in_words(evening)
