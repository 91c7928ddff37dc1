"""Claims that come one by one at random times: from the desk's door to the commit."""

import asyncio
import resource
import time
from asyncio import Future
from functools import partial
from random import Random

from commerce.model.claims import ClaimResult
from commerce.services.desk import Desk
from tests.benchmarks.measuring import Figure, percentile
from tests.benchmarks.stand import Stand, postgres, stand

_RATES = (500, 2_000, 5_000, 10_000, 20_000)  # claims a second
_BARS_MS = {2_000: 25.0, 10_000: 50.0}
_SECONDS = 4
_FIRST = 200


async def at_several_rates(runs: int) -> list[Figure]:
    """Poisson arrivals on one variant on PostgreSQL: p50 and p99 in ms, CPU in µs a claim.

    The process has settled a few claims before.
    """
    figures = []
    with postgres() as url:
        for rate in _RATES:
            p50, p99, cpu, done = [], [], [], []
            for run in range(runs):
                async with stand(url, rate * _SECONDS) as one:
                    waits, cpu_us, elapsed_s = await _arrive(one, rate, Random(run))
                p50.append(percentile(waits, 0.5) * 1e3)
                p99.append(percentile(waits, 0.99) * 1e3)
                cpu.append(cpu_us)
                done.append(len(waits) / elapsed_s)
            what = f"{rate:,} claims/s, PostgreSQL"
            bar = _BARS_MS.get(rate)
            figures += [
                Figure(f"{what}: p50", "ms", p50),
                Figure(f"{what}: p99", "ms", p99, bar=bar, kind="at most"),
                Figure(f"{what}: CPU of the process", "µs/claim", cpu),
                Figure(f"{what}: settled", "claims/s", done),
            ]
    return figures


async def _arrive(one: Stand, rate: int, random: Random) -> tuple[list[float], float, float]:
    """Seconds that each claim waited, CPU of this process in µs a claim, seconds in all."""
    requests = one.claims(rate * _SECONDS)
    waits: list[float] = []
    desk = one.desk()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(desk.run())
        await _warm_up(one, desk)
        begun, used = time.perf_counter(), _cpu_s()
        due = begun
        for request in requests:
            due += random.expovariate(rate)
            if (pause_s := due - time.perf_counter()) > 0:
                await asyncio.sleep(pause_s)
            desk.submit(request).add_done_callback(partial(_note, waits, due))
        await desk.close()
    elapsed_s = time.perf_counter() - begun
    return waits, (_cpu_s() - used) / len(requests) * 1e6, elapsed_s


async def _warm_up(one: Stand, desk: Desk) -> None:
    """Settle a few claims: the first ones of a process connect, and have statements prepared."""
    first, *others = one.claims(_FIRST, "warm")
    await desk.claim(first)
    await asyncio.gather(*(desk.submit(request) for request in others))


def _note(waits: list[float], due: float, _answer: Future[ClaimResult]) -> None:
    waits.append(time.perf_counter() - due)


def _cpu_s() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime
