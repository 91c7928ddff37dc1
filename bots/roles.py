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
        self._reading: asyncio.Future[None] | None = None  # while somebody does

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
        """The grants, read by the first who needs them; the others wait and go on in order."""
        while self._read_at is None or self._clock() - self._read_at >= _FRESH:
            if self._reading is None:
                await self._read()
            else:
                await asyncio.shield(self._reading)
        return self._granted

    async def _read(self) -> None:
        self._reading = asyncio.get_running_loop().create_future()
        began_at = self._clock()
        try:
            found = await self._customers.grants()
            self._granted = {f"{one.platform}:{one.user_id}": one.role for one in found}
            self._read_at = began_at
        finally:
            self._reading.set_result(None)
            self._reading = None
