"""Who is host, moderator, viewer: by the platform, by the settings, by what the shop granted."""

import asyncio
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from adapters.chat import ChatUser
from commerce.model.people import Role
from commerce.ports import Clock
from commerce.services.customers import Customers

_FRESH = timedelta(seconds=15)  # how late a grant made by another process may be noticed


class Roles:
    """The role of each author: the highest of what is said anywhere."""

    def __init__(
        self,
        customers: Customers,
        clock: Clock,
        hosts: Collection[str] = (),
        moderators: Collection[str] = (),
    ) -> None:
        """Take the authors (`platform:user_id`) that the settings name."""
        self._customers = customers
        self._clock = clock
        self._named = {
            **dict.fromkeys(moderators, Role.MODERATOR),
            **dict.fromkeys(hosts, Role.HOST),
        }
        self._granted: Mapping[str, Role] = {}
        self._read_at: datetime | None = None
        self._reading = asyncio.Lock()

    async def of(self, author: ChatUser, platform: str) -> Role:
        """The role of an author on a platform.

        Raises:
            StoreUnavailable: grants have to be read, and can't be now.
        """
        who = f"{platform}:{author.id}"
        granted = await self._grants()
        named = self._named.get(who, Role.VIEWER)
        return max(author.role, named, granted.get(who, Role.VIEWER))

    def forget(self) -> None:
        """Read the grants again before they are next used: one was given or taken away."""
        self._read_at = None

    async def _grants(self) -> Mapping[str, Role]:
        now = self._clock()
        if self._read_at is None or now - self._read_at >= _FRESH:
            async with self._reading:
                if self._read_at is None or now - self._read_at >= _FRESH:
                    found = await self._customers.grants()
                    self._granted = {f"{one.platform}:{one.user_id}": one.role for one in found}
                    self._read_at = now
        return self._granted
