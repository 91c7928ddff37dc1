"""A million claims settled in one show: what the process holds on to."""

from __future__ import annotations  # queues are generic for type checkers alone

import asyncio
import multiprocessing
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.measuring import Figure
from tests.benchmarks.stand import sqlite, stand

if TYPE_CHECKING:
    from multiprocessing.queues import Queue

_CLAIMS = 1_000_000
_AT_ONCE = 10_000
_BAR_MB = 300.0


async def of_a_million(runs: int) -> list[Figure]:
    """MB resident after a tenth of them and after all, in a process of its own; once."""
    del runs
    context = multiprocessing.get_context("spawn")
    told: Queue[list[float]] = context.Queue()
    process = context.Process(target=_work, args=(told,))
    process.start()
    resident = await asyncio.to_thread(told.get)
    await asyncio.to_thread(process.join)
    tenth, last, most = resident[len(resident) // 10], resident[-1], max(resident)
    return [
        Figure("memory after 100,000 claims", "MB", [tenth]),
        Figure("memory after 1,000,000 claims", "MB", [last]),
        Figure("most memory on the way", "MB", [most], bar=_BAR_MB, kind="at most"),
    ]


def _work(told: Queue[list[float]]) -> None:
    with sqlite() as path:
        told.put(asyncio.run(_settle(path)))


async def _settle(path: Path) -> list[float]:
    resident = []
    async with stand(f"sqlite:///{path}", _CLAIMS) as one:
        for first in range(0, _CLAIMS, _AT_ONCE):
            desk = one.desk()
            for request in one.claims(_AT_ONCE, f"m{first}-"):
                desk.submit(request)
            await desk.close()
            resident.append(_resident_mb())
    return resident


def _resident_mb() -> float:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no VmRSS: this benchmark needs Linux")
