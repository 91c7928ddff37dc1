"""The flash-sale answer that keeps no books: a Lua script in Redis, safe on disk at every claim."""

import asyncio
import shutil
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.benchmarks.bursts import burst
from tests.benchmarks.measuring import Figure
from tests.benchmarks.stand import postgres

_CLAIMS = 20_000
_CLIENTS = 32
# Stock, the viewer's limit, seen once, and the claim itself on a list: what the desk decides too.
_SCRIPT = (
    "if redis.call('SADD', KEYS[1], ARGV[1]) == 0 then return -1 end "
    "if tonumber(redis.call('HINCRBY', KEYS[2], ARGV[2], 1)) > 5 then return -2 end "
    "if tonumber(redis.call('GET', KEYS[3])) < 1 then "
    "redis.call('RPUSH', KEYS[4], ARGV[1]) return 0 end "
    "redis.call('DECR', KEYS[3]) redis.call('RPUSH', KEYS[5], ARGV[1]) return 1"
)


async def beside_redis(runs: int) -> list[Figure]:
    """The whole desk on PostgreSQL beside a Lua claim with fsync always, 32 clients."""
    server = shutil.which("redis-server")
    if server is None:
        raise SystemExit("the benchmark `redis` needs redis-server on the PATH")
    ours, peer = [], []
    with postgres() as url:
        for _ in range(runs):
            peer.append(await _burst(server))
            ours.append(await burst(url))
    what = "20,000 claims on one variant, PostgreSQL"
    return [Figure(what, "claims/s", ours, "Redis Lua, fsync always", peer, 1.0)]


async def _burst(server: str) -> float:
    async with _running(server) as socket:
        queue = iter(range(_CLAIMS))
        clients = [await asyncio.open_unix_connection(socket) for _ in range(_CLIENTS)]
        await _ask(*clients[0], "SET", "stock", str(_CLAIMS))
        sha = (await _ask(*clients[0], "SCRIPT", "LOAD", _SCRIPT)).decode()
        keys = ("seen", "held", "stock", "waiting", "sold")

        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            for number in queue:
                told = f"m{number}", f"viewer {number}"
                answer = await _ask(reader, writer, "EVALSHA", sha, "5", *keys, *told)
                assert answer == b"1"

        started = time.perf_counter()
        async with asyncio.TaskGroup() as tasks:
            for client in clients:
                tasks.create_task(serve(*client))
        elapsed_s = time.perf_counter() - started
        for _, writer in clients:
            writer.close()
    return _CLAIMS / elapsed_s


@asynccontextmanager
async def _running(server: str) -> AsyncIterator[str]:
    with tempfile.TemporaryDirectory(prefix="hawker-redis-") as folder:
        socket = str(Path(folder) / "socket")
        options = ("--port", "0", "--unixsocket", socket, "--dir", folder, "--save", "")
        safe = ("--appendonly", "yes", "--appendfsync", "always")
        process = await asyncio.create_subprocess_exec(
            server, *options, *safe, stdout=asyncio.subprocess.PIPE
        )
        assert process.stdout is not None
        async for line in process.stdout:
            if b"accept connections at" in line:
                break
        try:
            yield socket
        finally:
            process.terminate()
            await process.wait()


async def _ask(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *words: str) -> bytes:
    """One command in the Redis protocol (RESP2), and its answer."""
    parts = [f"${len(word.encode())}\r\n{word}\r\n" for word in words]
    writer.write(f"*{len(words)}\r\n{''.join(parts)}".encode())
    line = (await reader.readline()).strip()
    if line[:1] == b"$":
        return (await reader.readexactly(int(line[1:]) + 2))[:-2]
    return line[1:]
