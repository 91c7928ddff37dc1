"""An event loop whose clock jumps to the next thing that is due, so that an hour takes no time."""

import asyncio
import selectors
from collections.abc import Iterator
from contextlib import contextmanager

_STUCK_S = 20.0  # of real time in which nothing happens although nothing is due any more
_LEAST_S = 1e-6  # so that it never adds less than a large number can tell

Ready = list[tuple[selectors.SelectorKey, int]]


class _Selector(selectors.DefaultSelector):
    """Waits for real only while somebody is `abroad`, at a database; otherwise time moves on."""

    def __init__(self) -> None:
        super().__init__()
        self.now_s = 0.0
        self.abroad = 0

    def select(self, timeout: float | None = None) -> Ready:
        ready = super().select(0)
        if ready or (timeout is not None and timeout <= 0):
            return ready
        if timeout is None or self.abroad:
            ready = super().select(_STUCK_S)
            if not ready:
                raise RuntimeError("nothing is due, and nothing will be: everybody waits")
            return ready
        self.now_s += max(timeout, _LEAST_S)
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    """Its seconds pass when all that could run has run. Deterministic as long as nobody waits
    for a socket or a thread."""

    def __init__(self) -> None:
        self._virtual = _Selector()
        super().__init__(self._virtual)

    def time(self) -> float:
        """Seconds since it began."""
        return self._virtual.now_s

    @contextmanager
    def abroad(self) -> Iterator[None]:
        """Time stands still while what is in here waits for another process."""
        self._virtual.abroad += 1
        try:
            yield
        finally:
            self._virtual.abroad -= 1
