"""Several processes on one PostgreSQL: one hot variant, and a hundred."""

import asyncio
import multiprocessing
import time
from multiprocessing.synchronize import Barrier

from commerce.services.ledger import Ledger
from commerce.store import claims, stock
from commerce.store.transaction import Transaction
from tests.benchmarks.measuring import Figure
from tests.benchmarks.stand import join, postgres, stand
from tests.commerce.shop import DROP

_CLAIMS = 20_000  # of all processes together
_PIECES = 10_000  # fewer than are wanted


async def several_processes(runs: int) -> list[Figure]:
    """Claims a second of 1, 2 and 4 processes; nothing oversold, no position left out."""
    figures = []
    with postgres() as url:
        for variants in (1, 100):
            for processes in (1, 2, 4):
                values = [await _race(url, processes, variants) for _ in range(runs)]
                many = "process" if processes == 1 else "processes"
                on = "one variant" if variants == 1 else f"{variants} variants"
                figures.append(Figure(f"{processes} {many} on {on}", "claims/s", values))
    return figures


async def _race(url: str, processes: int, variants: int) -> float:
    async with stand(url, _PIECES // variants, variants) as one:
        context = multiprocessing.get_context("spawn")
        start = context.Barrier(processes + 1)
        share = _CLAIMS // processes
        workers = [
            context.Process(target=_work, args=(url, number, share, variants, start))
            for number in range(processes)
        ]
        for worker in workers:
            worker.start()
        await asyncio.to_thread(start.wait)
        started = time.perf_counter()
        for worker in workers:
            await asyncio.to_thread(worker.join)
        elapsed_s = time.perf_counter() - started
        assert await Ledger(one.shop).check() == ()
        reserved, positions = await one.shop.read(lambda tx: _settled(tx, one.variants))
        assert reserved == _PIECES, reserved
        assert positions == list(range(1, _CLAIMS + 1))
    return _CLAIMS / elapsed_s


def _settled(tx: Transaction, variants: tuple[int, ...]) -> tuple[int, list[int]]:
    """Pieces reserved, and the positions of the ledger."""
    levels = stock.read(tx, variants)  # type: ignore[arg-type]
    entries = claims.ledger(tx, DROP, 0, _CLAIMS + 1)
    return sum(level.reserved for level in levels.values()), [one.position for one in entries]


def _work(url: str, number: int, share: int, variants: int, start: Barrier) -> None:
    asyncio.run(_settle(url, number, share, variants, start))


async def _settle(url: str, number: int, share: int, variants: int, start: Barrier) -> None:
    async with join(url, variants) as one:
        desk, requests = one.desk(), one.claims(share, f"p{number}-")
        await asyncio.to_thread(start.wait)
        for request in requests:
            desk.submit(request)
        await desk.close()
