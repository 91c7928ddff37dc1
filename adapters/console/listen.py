"""Reads chat from a terminal or a file (implements `adapters.chat.ChatSource`)."""

import asyncio
import threading
from collections.abc import AsyncIterator
from typing import Protocol

from adapters.chat import ChatMessage
from adapters.console import PLATFORM
from adapters.console.translate import to_message
from commerce.ports import Clock

_WAITING_MAX = 100  # lines read ahead; beyond it the reading waits
_LINE_MAX = 20_000  # bytes of a line: more is taken as a further line


class Lines(Protocol):
    """Where lines are read from."""

    def readline(self, size: int, /) -> bytes | None:
        """The next line or its first `size` bytes; empty at the end."""
        ...


class ConsoleSource:
    """Every line of `stream` is a message; the end of the stream ends the messages.

    A daemon thread does the reading: nothing can interrupt a thread that waits for a key, and one
    that still does must not keep the process from ending. For the same reason the stream is best a
    raw one (`sys.stdin.buffer.raw`): a buffered one stays locked while it is read.
    """

    platform = PLATFORM

    def __init__(self, stream: Lines, clock: Clock) -> None:
        """Read from `stream` once `messages` is asked for."""
        self._stream = stream
        self._clock = clock
        self._lines: asyncio.Queue[str | None] = asyncio.Queue()
        self._room = threading.Semaphore(_WAITING_MAX)
        # Ids of another run must be others, or this run's messages would count as settled.
        self._run = f"{clock():%Y%m%dT%H%M%S%f}"
        self._closed = asyncio.Event()

    async def messages(self) -> AsyncIterator[ChatMessage]:
        """What is typed from now on, until the stream ends or `close` is called."""
        loop = asyncio.get_running_loop()
        threading.Thread(target=self._read, args=(loop,), daemon=True).start()
        number = 0
        while (line := await self._next()) is not None:
            number += 1
            message = to_message(line, f"{self._run}-{number}", self._clock())
            if message is not None:
                yield message

    async def settled(self, message: ChatMessage) -> None:
        """Nothing to remember: a terminal sends nothing twice."""

    async def close(self) -> None:
        """Take no more lines; those already read are still yielded."""
        self._closed.set()

    async def _next(self) -> str | None:
        if self._lines.empty():
            line = asyncio.ensure_future(self._lines.get())
            closed = asyncio.ensure_future(self._closed.wait())
            await asyncio.wait((line, closed), return_when=asyncio.FIRST_COMPLETED)
            closed.cancel()
            if not line.done():
                line.cancel()
                return None
            taken = line.result()
        else:
            taken = self._lines.get_nowait()
        self._room.release()
        return taken

    def _read(self, loop: asyncio.AbstractEventLoop) -> None:
        """Hand over line by line, `None` at the end; runs in the thread."""
        line: str | None = ""
        while line is not None and self._room.acquire():
            try:
                read = self._stream.readline(_LINE_MAX)
            except (OSError, ValueError):  # the terminal is gone, or was closed
                read = None
            line = read.decode("utf-8", "replace") if read else None
            try:
                loop.call_soon_threadsafe(self._lines.put_nowait, line)
            except RuntimeError:
                return  # the loop is closed: nobody reads any more
