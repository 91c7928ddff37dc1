"""A rush in which the server is killed again and again, and what must be true after it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.crash.server import Server, free_port
from tests.crash.stall import (
    LINES,
    SLUG,
    STOCK,
    Decided,
    Stall,
    look_into,
    settings_in,
    write_config,
)
from tests.crash.viewers import Viewer

LINES_EACH = 3  # of a viewer, all at once
_QUIET_LOOKS = 40  # in a row, over two seconds: twice the pace of the slowest job
_QUIET_S = 60.0  # for everything to be answered or sent once nobody is killed any more


@dataclass
class Rush:
    """A server, its database seen from outside, and the viewers in front of it."""

    server: Server
    stall: Stall
    random: Random
    tasks: asyncio.TaskGroup
    viewers: list[Viewer] = field(default_factory=list)
    served: int = 0
    known: dict[str, Decided] = field(default_factory=dict)
    _news: asyncio.Event = field(default_factory=asyncio.Event)
    _watching: dict[Viewer, asyncio.Task[None]] = field(default_factory=dict)

    async def gather(self, count: int) -> list[Viewer]:
        """Let `count` more people open the page."""
        page = f"{self.server.url}/s/{SLUG}"
        new = [Viewer(page, self.random, self._news.set) for _ in range(count)]
        self.viewers += new
        for viewer in new:
            self._watching[viewer] = self.tasks.create_task(viewer.watch())
        await self._until(lambda: all(viewer.connections for viewer in new))
        return new

    async def shout(self, crowd: list[Viewer]) -> None:
        """Everybody in `crowd` writes at once."""
        for _ in range(LINES_EACH):
            for viewer in crowd:
                await viewer.write(self.random.choice(LINES))

    async def kill_in_the_rush(self, count: int) -> None:
        """Start the server, let `count` people rush at it, kill it while it answers them."""
        await self.server.start()
        crowd = await self.gather(count)
        before = self.acknowledged
        writing = self.tasks.create_task(self.shout(crowd))
        enough = before + self.random.randrange(count * LINES_EACH)
        await self.heard(enough)
        await self.server.kill()
        await writing

    async def heard(self, count: int) -> None:
        """Wait until `count` lines were acknowledged."""
        await self._until(lambda: self.acknowledged >= count)

    async def come_back(self) -> None:
        """Wait until every page has connected once more than it had."""
        before = {viewer: viewer.connections for viewer in self.viewers}
        await self._until(lambda: all(v.connections > n for v, n in before.items()))

    async def calm_down(self) -> None:
        """Wait until everything written is acknowledged and everything to be told is sent.

        What a job says of the last claims ("sold out") comes up to a second behind them.
        """
        await self._until(lambda: not self.waiting)
        quiet_looks = 0
        async with asyncio.timeout(_QUIET_S):
            while quiet_looks < _QUIET_LOOKS:
                quiet_looks = 0 if await self.stall.waiting_to_be_sent() else quiet_looks + 1
                await asyncio.sleep(0.05)

    async def check_acknowledged(self) -> None:
        """What was acknowledged stands in the ledger, once, and as it was decided first."""
        decided = await self.stall.decided()
        for viewer in self.viewers:
            for message in viewer.acknowledged:
                found = decided.get(message, [])
                assert len(found) == 1, f"{message} was acknowledged and is there as {found}"
                self.known.setdefault(message, found[0])
        for message, first in self.known.items():
            assert decided.get(message) == [first], f"{message} was decided as {first}"
        twice = {message: found for message, found in decided.items() if len(found) > 1}
        assert not twice, "settled twice"

    async def check_all(self) -> None:
        """Nothing lost, nothing twice, nothing oversold, everything told, every chain whole."""
        await self.check_acknowledged()
        assert len(self.known) == len(await self.stall.decided())
        assert [viewer.refused for viewer in self.viewers if viewer.refused] == []
        given = await self.stall.given()
        assert given == STOCK, "more was wanted than there was: all of it is promised, no more"
        outbox = await self.stall.outbox()
        assert set(outbox) <= {"delivered", "superseded"}, outbox
        assert sum(outbox.values()) >= len(self.known)
        assert await self.stall.violations() == []

    @property
    def acknowledged(self) -> int:
        """How many lines were acknowledged."""
        return self.served + sum(len(viewer.acknowledged) for viewer in self.viewers)

    @property
    def waiting(self) -> int:
        """How many lines were not."""
        return sum(viewer.waiting for viewer in self.viewers)

    def let_go(self) -> None:
        """Close the pages of those who have every answer, so that long runs stay small."""
        for viewer, watching in list(self._watching.items()):
            if not viewer.waiting:
                self.served += len(viewer.acknowledged)
                watching.cancel()
                del self._watching[viewer]
                self.viewers.remove(viewer)

    def leave(self) -> None:
        """Close every page."""
        for watching in self._watching.values():
            watching.cancel()

    async def _until(self, reached: Callable[[], bool]) -> None:
        async with asyncio.timeout(_QUIET_S):
            while not reached():
                self._news.clear()
                await self._news.wait()


@asynccontextmanager
async def rush(folder: Path, database_url: str, seed: int) -> AsyncIterator[Rush]:
    """An open shop whose server is not started yet."""
    port = free_port()
    config = write_config(folder, database_url, port)
    server = Server(config, port, folder / "server.log")
    async with look_into(settings_in(config), migrate=True) as stall:
        await stall.furnish()
        try:
            async with asyncio.TaskGroup() as tasks:
                ready = Rush(server, stall, Random(seed), tasks)
                try:
                    yield ready
                finally:
                    ready.leave()
        finally:
            await server.close()
