"""Troubles and gaps of platforms: logged, shown on the console, told to the hosts there."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from adapters.chat import ChatSource, Gap, Trouble
from adapters.web.context import PlatformHealth
from commerce.model.messages import Audience, NewMessage, Priority
from commerce.model.people import Identity, Role
from commerce.ports import Clock, Wording
from commerce.services.customers import Customers
from commerce.services.outbox import Outbox

_LOG = logging.getLogger(__name__)
_WAITING_MAX = 100


@dataclass
class Board:
    """What is wrong now, and what is still to be told.

    `hosts` are those the settings name, as `platform:user_id`.
    """

    wording: Wording
    locale: str
    clock: Clock
    hosts: Sequence[str]
    _wrong: dict[tuple[str, str], Trouble] = field(default_factory=dict)
    _waiting: list[tuple[datetime, Gap | Trouble]] = field(default_factory=list)

    def tell(self, notice: Gap | Trouble) -> None:
        """Take in what a platform has to say to its host."""
        if isinstance(notice, Trouble):
            before = self._wrong.pop((notice.platform, notice.about), None)
            if not notice.key:
                _LOG.info("%s: %s is mended", notice.platform, before and before.about)
                return
            self._wrong[notice.platform, notice.about] = notice
            if before == notice:
                return
        _LOG.warning("%s", self._words(notice))
        if len(self._waiting) < _WAITING_MAX:
            self._waiting.append((self.clock(), notice))

    def health(self, sources: Sequence[ChatSource]) -> list[PlatformHealth]:
        """How each platform is doing, for the console."""
        return [self._health(source.platform) for source in sources]

    async def pass_on(self, outbox: Outbox, customers: Customers) -> None:
        """Tell the hosts what they were not told yet."""
        waiting, self._waiting = self._waiting, []
        for at, notice in waiting:
            for user_id in await self._hosts_on(notice.platform, customers):
                kind, facts = _told(notice)
                key = f"notice:{notice.platform}:{user_id}:{kind}:{at.isoformat()}"
                message = NewMessage(kind, key, Audience.PRIVATE, Priority.ANSWER, dict(facts))
                await outbox.say_to(Identity(notice.platform, user_id, "host"), message)

    async def _hosts_on(self, platform: str, customers: Customers) -> list[str]:
        granted = [
            grant.user_id
            for grant in await customers.grants()
            if grant.platform == platform and grant.role is Role.HOST
        ]
        named = [host.partition(":")[2] for host in self.hosts if host.startswith(f"{platform}:")]
        return sorted({*granted, *named})

    def _health(self, platform: str) -> PlatformHealth:
        wrong = [one for (where, _), one in self._wrong.items() if where == platform]
        note = " ".join(self._words(one) for one in wrong)
        return PlatformHealth(platform, well=not wrong, note=note)

    def _words(self, notice: Gap | Trouble) -> str:
        kind, facts = _told(notice)
        return self.wording.say(kind, self.locale, facts)


def _told(notice: Gap | Trouble) -> tuple[str, Mapping[str, Any]]:
    if isinstance(notice, Trouble):
        return f"trouble.{notice.platform}.{notice.key}", notice.facts
    until = notice.until or notice.since
    return "gap", {
        "platform": notice.platform.capitalize(),
        "since": {"at": notice.since.isoformat()},
        "until": {"at": until.isoformat()},
        "recovered": notice.recovered,
        "lost": int(notice.unrecoverable),
    }
