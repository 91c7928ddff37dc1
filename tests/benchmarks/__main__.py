"""`python -m tests.benchmarks [name …] [--runs N] [--json]`: what is claimed of speed, measured.

Without names all of them, which takes about half an hour on two cores. Leave the machine alone
meanwhile: every figure stands beside a peer measured in the same minutes, but not the latencies.
"""

import argparse
import asyncio
import json
from collections.abc import Awaitable, Callable

from bots.cli.serving import spare_collector
from tests.benchmarks import (
    bursts,
    discord_events,
    latency,
    many,
    memory,
    messages,
    reading,
    redis_claims,
)
from tests.benchmarks.measuring import Figure, table

Benchmark = Callable[[int], Awaitable[list[Figure]]]

BENCHMARKS: dict[str, Benchmark] = {
    "postgres": bursts.on_postgres,
    "sqlite": bursts.on_sqlite,
    "redis": redis_claims.beside_redis,
    "latency": latency.at_several_rates,
    "messages": messages.from_bytes_to_outbox,
    "reading": reading.reading,
    "processes": many.several_processes,
    "discord": discord_events.beside_the_library,
    "memory": memory.of_a_million,
}


def main() -> None:
    """Run what is asked for, and print it."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="name", help=", ".join(BENCHMARKS))
    parser.add_argument("--runs", type=int, default=5, help="how often each is measured")
    parser.add_argument("--json", action="store_true", help="all figures, for a program")
    options = parser.parse_args()
    unknown = set(options.names) - set(BENCHMARKS)
    if unknown:
        parser.error(f"no benchmark {', '.join(sorted(unknown))}: there are {list(BENCHMARKS)}")
    spare_collector()
    figures: list[Figure] = []
    for name in options.names or BENCHMARKS:
        figures += asyncio.run(_measured(BENCHMARKS[name], options.runs))
    told = json.dumps([one.data() for one in figures], indent=2) if options.json else table(figures)
    print(told)  # noqa: T201 - a command's output


async def _measured(benchmark: Benchmark, runs: int) -> list[Figure]:
    return await benchmark(runs)


if __name__ == "__main__":
    main()
