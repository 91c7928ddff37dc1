"""A burst of claims for one variant: the whole desk beside a transaction for every claim."""

import time

from tests.benchmarks import naive
from tests.benchmarks.measuring import Figure
from tests.benchmarks.stand import postgres, sqlite, stand

_CLAIMS = 20_000
_FEWER = 2_000  # for the peer, which is slow and no faster with more
_BAR = 20.0
_PEER = "a transaction a claim"


async def on_postgres(runs: int) -> list[Figure]:
    """20,000 claims at once on PostgreSQL, beside the better of 8 and 32 clients."""
    ours, peer = [], []
    with postgres() as url:
        for _ in range(runs):
            both = []
            for clients in (8, 32):
                async with stand(url, _FEWER) as one:
                    both.append(await naive.burst_on_postgres(url, one.claims(_FEWER), clients))
            peer.append(max(both))
            ours.append(await burst(url))
    what = "20,000 claims on one variant, PostgreSQL"
    return [Figure(what, "claims/s", ours, _PEER, peer, _BAR)]


async def on_sqlite(runs: int) -> list[Figure]:
    """The same on SQLite, whose one writer needs no clients."""
    ours, peer = [], []
    for _ in range(runs):
        with sqlite() as path:
            async with stand(f"sqlite:///{path}", _FEWER) as one:
                claims = one.claims(_FEWER)
            peer.append(naive.burst_on_sqlite(path, claims))
        with sqlite() as path:
            ours.append(await burst(f"sqlite:///{path}"))
    what = "20,000 claims on one variant, SQLite"
    return [Figure(what, "claims/s", ours, _PEER, peer, _BAR)]


async def burst(url: str) -> float:
    """Settle 20,000 claims that come at once, each of which gets its piece; claims a second."""
    async with stand(url, _CLAIMS) as one:
        desk, requests = one.desk(), one.claims(_CLAIMS)
        started = time.perf_counter()
        answers = [desk.submit(request) for request in requests]
        await desk.close()
        elapsed_s = time.perf_counter() - started
        assert all(answer.result().granted == 1 for answer in answers)
    return _CLAIMS / elapsed_s
