"""The demo's house on a free port of this machine, in this process, to be stopped and started."""

import asyncio
import socket
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

from bots.app import (
    DEMO_SETTINGS,
    House,
    Settings,
    live,
    open_demo,
    read_settings,
)
from commerce.model.acts import Act
from commerce.model.people import Role
from commerce.model.sale import OnSale
from commerce.model.shows import Show
from commerce.services.drops import StartDrop
from tests.browser.books import Books

_HOST = "127.0.0.1"


class DemoHouse:
    """What `hawker demo` runs, on the real clock; the database and the port outlive a restart."""

    house: House
    show: Show

    def __init__(self, folder: Path, audience: int = 0, seed: int = 7) -> None:
        self._audience, self._seed = audience, seed
        self._port = _free_port()
        self._settings = _settings(folder, self._port)
        self._stop = asyncio.Event()
        self._ready = asyncio.Event()
        self._running: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        """Where its pages are, without a slash at the end."""
        return f"http://{_HOST}:{self._port}"

    @property
    def show_url(self) -> str:
        return f"{self.url}/s/{self.show.slug}"

    @property
    def books(self) -> Books:
        """What the database says."""
        return Books(self.house.services, self.show.id)

    def act(self, name: str) -> Act:
        """An act of the host by hand."""
        return Act(f"host:{name}")

    async def start(self) -> None:
        """Open the house and wait until its pages answer."""
        self._stop.clear()
        self._ready.clear()
        self._running = asyncio.get_running_loop().create_task(self._run())
        ready = asyncio.get_running_loop().create_task(self._ready.wait())
        await asyncio.wait((self._running, ready), return_when=asyncio.FIRST_COMPLETED)
        if self._running.done():
            ready.cancel()
            await self._running

    async def stop(self) -> None:
        """Close the house as Ctrl+C does."""
        running, self._running = self._running, None
        if running is not None:
            self._stop.set()
            await running

    async def put_on_sale(self, code: str, **terms: Any) -> OnSale:
        """Put a product on sale."""
        wanted = StartDrop(self.show.id, code, **terms)
        return await self.house.services.drops.start(self.act(f"start {code}"), wanted)

    async def sign_in_link(self) -> str:
        """A link that signs a host in, once."""
        secret = await self.house.services.sessions.issue(
            "Marta", Role.HOST, one_time=True, ttl_s=600
        )
        return f"{self.url}/console/enter/{secret}"

    async def _run(self) -> None:
        async with AsyncExitStack() as stack:
            self.house, self.show, crowd = await stack.enter_async_context(
                open_demo(self._settings, self._audience, self._seed)
            )
            tasks = await stack.enter_async_context(asyncio.TaskGroup())
            watching = tasks.create_task(crowd.run(self.house.bots.rooms))
            await live(self.house, self._stop, lambda _port: self._ready.set())
            watching.cancel()


def _settings(folder: Path, port: int) -> Settings:
    told = {"web.host": _HOST, "web.port": port, "web.public_url": f"http://{_HOST}:{port}"}
    return read_settings(None, folder, {**DEMO_SETTINGS, **told})


def _free_port() -> int:
    with socket.create_server((_HOST, 0)) as listening:
        return int(listening.getsockname()[1])
