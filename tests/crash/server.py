"""`hawker run` in a process of its own, to be killed."""

import asyncio
import resource
import signal
import socket
import sys
from pathlib import Path

import aiohttp

ROOT = Path(__file__).parents[2]
_START_S = 60.0  # a busy machine imports slowly
_LOOK_S = 0.02


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """The product, run from a settings file; what it writes goes to `log`."""

    def __init__(self, config: Path, port: int, log: Path) -> None:
        self._config = config
        self._log = log
        self.url = f"http://127.0.0.1:{port}"
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start it, and return when its pages answer."""
        command = (sys.executable, "-m", "bots", "run", "--config", str(self._config))
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *command, cwd=ROOT, stdout=log, stderr=log
            )
        async with asyncio.timeout(_START_S), aiohttp.ClientSession() as session:
            while not await self._answers(session):
                assert self._process.returncode is None, self._log.read_text()
                await asyncio.sleep(_LOOK_S)

    async def kill(self) -> None:
        """Kill it as the kernel would: nothing of it runs any more."""
        process = self._running()
        process.kill()
        assert await process.wait() == -signal.SIGKILL, self._log.read_text()

    async def end(self) -> int:
        """Ask it to end, as a service manager would; returns its exit status."""
        process = self._running()
        process.terminate()
        return await process.wait()

    def let_files_grow(self, most_bytes: int) -> None:
        """Have the system refuse to make files longer than this (-1: allow it)."""
        _, hard = resource.prlimit(self._running().pid, resource.RLIMIT_FSIZE)
        resource.prlimit(self._running().pid, resource.RLIMIT_FSIZE, (most_bytes, hard))

    async def is_ready(self) -> bool:
        """Whether it says that it can work."""
        async with aiohttp.ClientSession() as session:
            return await self._answers(session)

    async def close(self) -> None:
        """Leave nothing running behind a test that failed."""
        if self._process is not None and self._process.returncode is None:
            await self.kill()

    def complaints(self) -> list[str]:
        """Everything it logged at level warning or above."""
        lines = self._log.read_text().splitlines()
        return [line for line in lines if "WARNING" in line or "ERROR" in line or "Trace" in line]

    def _running(self) -> asyncio.subprocess.Process:
        process = self._process
        assert process is not None
        assert process.returncode is None, self._log.read_text()
        return process

    async def _answers(self, session: aiohttp.ClientSession) -> bool:
        try:
            async with session.get(f"{self.url}/readyz") as response:
                return response.status == 200
        except aiohttp.ClientError:
            return False
