"""What was written while nobody listened: read after the connection is back, and told of.

A session that resumes is told everything by Discord itself. Otherwise the messages of each linked
channel are fetched from the last one settled, before what comes now is handed out.
"""

import asyncio
import logging
from datetime import datetime

import discord
from discord.utils import snowflake_time

from adapters.chat import ChatMessage, Gap
from adapters.discord import PLATFORM
from adapters.discord.around import Around
from adapters.discord.client import HawkerClient, Heard
from adapters.discord.hearing import Hearing
from adapters.discord.inbox import Inbox
from adapters.discord.refusals import FAULTS

_LOG = logging.getLogger(__name__)
_MISSED_MAX = 5_000  # in a channel
_LOOKED_AT = 100  # messages of a channel that may have been edited or taken away meanwhile
_AGAIN = 2
_PATIENCE_S = 8.0  # for one channel; what is said meanwhile waits
_AGAIN_S = 2.0
_WORTH_TELLING_S = 5.0


class CatchUp:
    """Knows when it was dark."""

    def __init__(
        self, client: HawkerClient, around: Around, inbox: Inbox, hearing: Hearing
    ) -> None:
        """Take what to fetch with, and where to put it."""
        self._client = client
        self._around = around
        self._inbox = inbox
        self._hearing = hearing
        self._dark_since: datetime | None = None
        self._heard_before = 0
        self._back = asyncio.Event()

    def ears(self) -> dict[str, Heard]:
        """What to be told of."""
        return {
            "shard_disconnect": self._lost,
            "shard_connect": self._anew,
            "shard_resumed": self._resumed,
            "ready": self._ready,
        }

    async def run(self) -> None:
        """Fetch whenever a new session is there, until cancelled."""
        while True:
            await self._back.wait()
            self._back.clear()
            since, self._dark_since = self._dark_since, None
            missed, whole = await self._missed()
            changed = [] if since is None else await self._changes()
            found = self._inbox.release(missed)
            for message in found:
                self._hearing.taken(message)
            for message in changed:
                self._inbox.put(message)
            if found or not whole or since is not None:
                oldest = min((one.at for one in found), default=self._around.clock())
                self._tell(since or oldest, len(found), whole=whole)

    def _lost(self, _shard: int) -> None:
        if self._dark_since is None:
            self._dark_since = self._around.clock()
            self._heard_before = self._hearing.seen.count

    def _anew(self, _shard: int) -> None:
        self._inbox.hold()

    def _resumed(self, _shard: int) -> None:
        since, self._dark_since = self._dark_since, None
        if since is not None:
            replayed = max(0, self._hearing.seen.count - self._heard_before)
            self._tell(since, replayed, whole=True)

    def _ready(self) -> None:
        self._inbox.hold()
        self._back.set()

    def _tell(self, since: datetime, found: int, *, whole: bool) -> None:
        now = self._around.clock()
        if found or not whole or (now - since).total_seconds() >= _WORTH_TELLING_S:
            self._around.tell(Gap(PLATFORM, since, now, found, not whole))

    async def _missed(self) -> tuple[list[ChatMessage], bool]:
        """What was written in all linked channels, oldest first, and whether that is all."""
        found: list[ChatMessage] = []
        whole = True
        for address in self._around.linked():
            last = self._hearing.last_settled(address)
            if last is None:
                continue
            some, all_of_it = await self._since(address, last)
            found += some
            whole = whole and all_of_it
        return sorted(found, key=lambda message: int(message.id)), whole

    async def _changes(self) -> list[ChatMessage]:
        """What was edited or taken away among the last messages that were heard before."""
        found: list[ChatMessage] = []
        for address in self._around.linked():
            place = self._client.get_channel(int(address))
            last = self._hearing.last_settled(address)
            if last is None or not isinstance(place, discord.abc.Messageable):
                continue
            try:
                before = discord.Object(last + 1)
                there = [one async for one in place.history(limit=_LOOKED_AT, before=before)]
            except FAULTS as error:
                _LOG.warning("what changed in %s is not known: %s", address, error)
            else:
                whole = len(there) < _LOOKED_AT
                found += self._hearing.changes(int(address), there, last, whole=whole)
        return found

    async def _since(self, address: str, last: int) -> tuple[list[ChatMessage], bool]:
        place = self._client.get_channel(int(address))
        if not isinstance(place, discord.abc.Messageable):
            return [], False
        for attempt in range(_AGAIN):
            try:
                after = discord.Object(last)
                missed = place.history(limit=_MISSED_MAX, after=after, oldest_first=True)
                async with asyncio.timeout(_PATIENCE_S):
                    some = [one async for one in missed]
            except discord.Forbidden:
                return [], False
            except FAULTS as error:
                _LOG.warning("what was missed since %s: %s", snowflake_time(last), error)
                if attempt + 1 < _AGAIN:
                    await self._around.pause(_AGAIN_S)
            else:
                heard = [self._hearing.translated(one) for one in some]
                return [one for one in heard if one is not None], len(some) < _MISSED_MAX
        return [], False
