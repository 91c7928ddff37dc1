"""A messenger that shows nothing to anybody and remembers everything."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from commerce.errors import DeliveryFailed
from commerce.model.messages import Rung
from commerce.ports import Recipient, Text


@dataclass(frozen=True)
class Shown:
    """One message as the platform shows it."""

    rung: Rung
    to: Recipient
    text: Text
    key: str


class RecordingMessenger:
    """Shows each key once. `failures` are raised one a call, before anything is shown.

    While `open` is not set nothing is answered; `while_sending` is called in the middle of a call.
    """

    while_sending: Callable[[], object]

    def __init__(
        self,
        platform: str = "discord",
        rungs: tuple[Rung, ...] = (Rung.PRIVATE, Rung.EPHEMERAL, Rung.CLAIM_PAGE),
        per_minute: int | None = None,
    ) -> None:
        self.platform = platform
        self.rungs = rungs
        self.per_minute = per_minute
        self.shown: list[Shown] = []
        self.calls: list[tuple[Rung, str]] = []
        self.closed: set[Rung] = set()
        self.failures: list[Exception] = []
        self.open = asyncio.Event()
        self.open.set()
        self.at_once = 0
        self.most_at_once = 0
        self.while_sending = lambda: None
        self._called = asyncio.Semaphore(0)

    async def send(self, rung: Rung, to: Recipient, text: Text, key: str) -> str:
        self.calls.append((rung, key))
        self._called.release()
        if rung not in self.rungs:
            raise DeliveryFailed(f"{self.platform} has no {rung}", permanent=True)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            self.while_sending()
            await self.open.wait()
            await asyncio.sleep(0)
        finally:
            self.at_once -= 1
        if self.failures:
            raise self.failures.pop(0)
        if rung in self.closed:
            raise DeliveryFailed(f"{rung} is closed for {to.name}", permanent=True)
        known = [place for place, one in enumerate(self.shown) if one.key == key]
        if not known:
            self.shown.append(Shown(rung, to, text, key))
        return f"sent-{known[0] if known else len(self.shown) - 1}"

    async def called(self, times: int = 1) -> None:
        """Wait for so many more calls to have begun."""
        for _ in range(times):
            await self._called.acquire()

    def bodies(self) -> list[str]:
        """The words shown, with their link behind."""
        return [
            one.text.body if one.text.link is None else f"{one.text.body} {one.text.link}"
            for one in self.shown
        ]
