"""Run something just before a named step of something else."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pkgutil import resolve_name
from typing import Any

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.util import await_only

from commerce.store.database import Database

Act = Callable[[], Awaitable[object]]

_WAITING = text(
    "SELECT count(*) FROM pg_stat_activity"
    " WHERE datname = current_database() AND wait_event_type = 'Lock'"
)


@contextmanager
def before(step: str, act: Act) -> Iterator[None]:
    """Have `act` run once, just before `step` (a dotted name, as its caller knows it) is next.

    In the middle of a transaction only PostgreSQL can do something else meanwhile.
    """
    real, done = resolve_name(step), False

    async def wait_first(*args: Any, **more: Any) -> Any:
        if first():
            await act()
        return await real(*args, **more)

    def act_first(*args: Any, **more: Any) -> Any:
        if first():
            await_only(act())
        return real(*args, **more)

    def first() -> bool:
        nonlocal done
        done, was = True, done
        return not was

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(step, wait_first if inspect.iscoroutinefunction(real) else act_first)
        yield
    assert done, f"{step} was never reached"


class Waiter:
    """Somebody who begins while others hold what they need, and gets it afterwards."""

    def __init__(self, database: Database, act: Act) -> None:
        self._database = database
        self._act = act
        self._task: asyncio.Future[object] | None = None

    async def begin(self) -> None:
        """Start, and return once PostgreSQL says that they wait for a lock."""
        self._task = asyncio.ensure_future(self._act())
        while not await self._database.run(_waiting, writes=False):
            assert not self._task.done(), "nobody held what they needed"

    async def end(self) -> Any:
        """What they got."""
        assert self._task is not None
        return await self._task


def _waiting(connection: Connection) -> bool:
    return bool(connection.execute(_WAITING).scalar_one())
