"""Running the pages: the web server and the hub that feeds them, together, until cancelled."""

import asyncio
from collections.abc import Callable

from aiohttp import web

from adapters.web.access_log import AccessLogger
from adapters.web.context import CONTEXT
from adapters.web.respond import HUB

_SHUTDOWN_S = 2.0  # for answers that are under way; connected pages are let go at once


async def serve(
    app: web.Application, host: str, port: int, ready: Callable[[int], None] = lambda _: None
) -> None:
    """Answer requests until cancelled; `ready` is told the port once that begins.

    Raises:
        OSError: the address or port can't be used.
    """
    runner = web.AppRunner(
        app, access_log_class=AccessLogger, shutdown_timeout=_SHUTDOWN_S, handle_signals=False
    )
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        await site.start()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(app[HUB].run(app[CONTEXT].bus))
            ready(runner.addresses[0][1])
    finally:
        await runner.cleanup()
