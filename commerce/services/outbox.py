"""Say something that no other change of the shop says already."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from commerce.errors import StoreUnavailable
from commerce.model.messages import NewMessage
from commerce.model.people import Identity
from commerce.ports import Clock
from commerce.store import outbox, viewers
from commerce.store.database import ShopDatabase
from commerce.store.transaction import Transaction

_TOGETHER = 500  # answers written in one transaction


@dataclass(slots=True, eq=False)
class _Answer:
    """Messages to one person, and why they could not be written."""

    identity: Identity
    messages: tuple[NewMessage, ...]
    error: Exception | None = None


class Outbox:
    """Writes messages to be sent; the same `dedup_key` is said once, however often asked.

    Answers that are given while others are being written are written together after them.
    """

    def __init__(self, database: ShopDatabase, clock: Clock) -> None:
        """Bind to one shop."""
        self._database = database
        self._clock = clock
        self._waiting: dict[_Answer, None] = {}  # in order
        self._turn = asyncio.Lock()

    async def say(self, *messages: NewMessage) -> None:
        """Have messages sent.

        Raises:
            StoreUnavailable: the database can't answer; nothing was written.
        """
        await self._database.write(lambda tx: outbox.add(tx, messages, self._clock()))

    async def say_to(self, identity: Identity, *messages: NewMessage) -> None:
        """Have private messages sent to a person of a platform, who needs not be known before.

        Raises:
            StoreUnavailable: the database can't answer; nothing was written.
        """
        answer = _Answer(identity, messages)
        self._waiting[answer] = None
        try:
            async with self._turn:
                while answer in self._waiting:  # or who had the turn before has written it
                    await self._write(list(islice(self._waiting, _TOGETHER)))
        finally:
            self._waiting.pop(answer, None)  # who is cancelled may still wait
        if answer.error is not None:
            raise answer.error

    async def _write(self, some: Sequence[_Answer]) -> None:
        """Write answers; where they fail as a whole, one by one, so that only the bad one does."""
        error: Exception | None = None
        try:
            await self._database.write(lambda tx: self._add(tx, some))
        except StoreUnavailable as away:
            error = away
        except Exception as fault:
            if len(some) > 1:
                for one in some:
                    await self._write([one])
                return
            error = fault
        for one in some:
            one.error = error
            self._waiting.pop(one, None)

    def _add(self, tx: Transaction, some: Sequence[_Answer]) -> None:
        now = self._clock()
        people = viewers.ensure(tx, [one.identity for one in some], now)
        messages = [
            replace(message, viewer_id=people[one.identity.platform, one.identity.user_id].id)
            for one in some
            for message in one.messages
        ]
        outbox.add(tx, messages, now)
