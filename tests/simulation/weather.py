"""What goes wrong between a process and everything outside it: drawn from the seed, and counted."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from random import Random
from typing import NoReturn, Protocol, TypeVar

from sqlalchemy import Connection

from commerce.store.backends import Backend, Work

T = TypeVar("T")

_SOON = (0, 0, 0, 1, 1, 2, 5)  # turns of the loop that others have before a call goes out
_SLOW_S = (0.2, 1.0, 4.0, 25.0)


class Mortal(Protocol):
    """What can be killed: a process."""

    def kill(self) -> None:
        """End it at once, with all that runs in it."""
        ...


class Weather:
    """The dice of one seed, and how bad it is.

    Attributes:
        faults: how often each kind of fault was made.
        away_until_s: until when, by the loop's time, the database can't be reached.
    """

    def __init__(self, seed: int) -> None:
        self.dice = Random(f"weather {seed}")
        self.faults: Counter[str] = Counter()
        self.away_until_s = 0.0
        self._worse = self.dice.choice((0.3, 1.0, 1.0, 2.0))
        self._calm = False

    def clear_up(self) -> None:
        """Nothing fails any more."""
        self._calm = True
        self.away_until_s = 0.0

    def strikes(self, fault: str, chance: float) -> bool:
        """Whether this fault happens now; it is counted if it does."""
        if self._calm or self.dice.random() >= chance * self._worse:
            return False
        self.faults[fault] += 1
        return True

    async def way_out(self) -> None:
        """What lies between a process and others: some turns, and sometimes many seconds."""
        for _ in range(self.dice.choice(_SOON)):
            await asyncio.sleep(0)
        if self.strikes("slow", 0.03):
            await asyncio.sleep(self.dice.choice(_SLOW_S))


class Line:
    """A process's way to its database (`commerce.store.backends.Backend`)."""

    def __init__(self, real: Backend, weather: Weather, owner: Mortal) -> None:
        self._real = real
        self._weather = weather
        self._owner = owner

    async def write(self, work: Work[T]) -> T:
        await self._reach()
        if self._weather.strikes("undone", 0.02):
            await self._undone(work)
            raise ConnectionResetError("cut before the commit")
        if self._weather.strikes("crash before commit", 0.006):
            await self._undone(work)
            await die(self._owner)
        result = await self._real.write(work)
        if self._weather.strikes("answer lost", 0.03):
            raise ConnectionResetError("cut after the commit")
        if self._weather.strikes("crash after commit", 0.006):
            await die(self._owner)
        return result

    async def read(self, work: Work[T]) -> T:
        await self._reach()
        return await self._real.read(work)

    async def close(self) -> None:
        await self._real.close()

    async def _reach(self) -> None:
        await self._weather.way_out()
        if asyncio.get_running_loop().time() < self._weather.away_until_s:
            self._weather.faults["away"] += 1
            raise ConnectionRefusedError("nobody listens")
        if self._weather.strikes("refused", 0.01):
            raise ConnectionRefusedError("too many connections")

    async def _undone(self, work: Work[T]) -> None:
        """Do everything of a transaction but its commit."""

        def broken_off(connection: Connection) -> None:
            work(connection)
            raise _BrokenOff

        try:
            await self._real.write(broken_off)
        except _BrokenOff:
            return


class _BrokenOff(Exception):
    """The transaction ends here."""


async def die(owner: Mortal) -> NoReturn:
    """End the process that runs this: nothing in it goes on from here."""
    owner.kill()
    await asyncio.Event().wait()
    raise AssertionError("a dead process went on")


async def called(weather: Weather, owner: Mortal, act: Callable[[], Awaitable[T]]) -> T:
    """Have somebody outside act; the process may die before it hears of it."""
    await weather.way_out()
    answer = await act()
    if weather.strikes("crash before the answer", 0.006):
        await die(owner)
    return answer
