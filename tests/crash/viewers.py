"""Viewers on the show page: they write, and write again what was not acknowledged."""

import asyncio
import contextlib
import re
from collections.abc import Callable
from random import Random

import aiohttp

_ME = re.compile(r'data-me="([0-9a-f]+)"')
_AWAY_S = (0.02, 0.15)  # between two attempts to connect
_FAULTS = (aiohttp.ClientError, OSError, TimeoutError)


class Viewer:
    """One browser: a session, a connection that comes back by itself, lines in the making.

    Attributes:
        acknowledged: the ids of messages, as the server knows them, that it said it had settled.
        connections: how often the page connected.
    """

    def __init__(self, page: str, random: Random, told: Callable[[], None]) -> None:
        self._page = page
        self._random = random
        self._told = told
        self._session = aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._unsent: dict[str, str] = {}
        self._me = ""
        self.acknowledged: list[str] = []
        self.refused: list[str] = []
        self.connections = 0

    @property
    def waiting(self) -> int:
        """How many lines were not acknowledged yet."""
        return len(self._unsent)

    async def watch(self) -> None:
        """Have the page open, through every restart, until cancelled."""
        try:
            while True:
                with contextlib.suppress(*_FAULTS):
                    await self._look()
                self._socket = None
                await asyncio.sleep(self._random.uniform(*_AWAY_S))
        finally:
            await self._session.close()

    async def write(self, text: str) -> None:
        """Write a line; it is kept until it is acknowledged."""
        line = f"{self._random.getrandbits(80):020x}"
        self._unsent[line] = text
        await self._send(line)

    async def _look(self) -> None:
        if not self._me:
            async with self._session.get(self._page) as response:
                response.raise_for_status()
                found = _ME.search(await response.text())
                assert found is not None, "the page does not say who its visitor is"
                self._me = found[1]
        async with self._session.ws_connect(f"{self._page}/chat") as socket:
            self._socket = socket
            self.connections += 1
            self._told()
            for line in list(self._unsent):
                await self._send(line)
            async for frame in socket:
                self._hear(frame.json())

    async def _send(self, line: str) -> None:
        if self._socket is not None:
            try:
                await self._socket.send_json({"id": line, "text": self._unsent[line]})
            except _FAULTS:
                self._socket = None  # the reader sees it too, and connects again

    def _hear(self, told: dict[str, str]) -> None:
        if told["kind"] == "refused":
            self.refused.append(told["text"])
        if told["kind"] == "ack" and self._unsent.pop(told["id"], None) is not None:
            self.acknowledged.append(f"{self._me}.{told['id']}")
            self._told()
