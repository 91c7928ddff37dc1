"""One viewer's words are acted on one after the other, whatever happens around them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Turns:
    """Waits by key until what was begun before with that key is finished."""

    def __init__(self) -> None:
        """Start with nobody's turn."""
        self._last: dict[tuple[str, str], asyncio.Future[None]] = {}

    @asynccontextmanager
    async def take(self, key: tuple[str, str]) -> AsyncIterator[None]:
        """Hold the turn of `key` inside the context; doesn't wait when nobody holds it."""
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        before = self._last.get(key)
        self._last[key] = mine

        def end(_before: object = None) -> None:
            mine.set_result(None)
            if self._last.get(key) is mine:
                del self._last[key]

        try:
            if before is not None:
                await asyncio.shield(before)
            yield
        finally:
            if before is None or before.done():
                end()
            else:  # given up while waiting: who stands behind still waits for who is before
                before.add_done_callback(end)
