"""Looks whether the bot can still work in every linked channel, and tells the host where not."""

from typing import Any

import discord

from adapters.chat import Trouble
from adapters.discord import PLATFORM
from adapters.discord.around import Around
from adapters.discord.client import HawkerClient, Heard
from adapters.discord.needs import CALLED, invite_link, missing

_EVERY_S = 15.0
_CHANGES = (
    "guild_remove",
    "guild_join",
    "guild_channel_delete",
    "guild_channel_update",
    "guild_role_update",
    "guild_role_delete",
    "member_update",
    "thread_delete",
    "thread_update",
)


class Watch:
    """Remembers what was told of each channel."""

    def __init__(self, client: HawkerClient, around: Around) -> None:
        """Take what to look at."""
        self._client = client
        self._around = around
        self._told: dict[str, tuple[str, str]] = {}
        self._lost = False

    def ears(self) -> dict[str, Heard]:
        """What may change what the bot can do."""
        return dict.fromkeys(_CHANGES, self._changed)

    async def run(self) -> None:
        """Look now and then as well: a channel may be linked that never worked."""
        await self._client.wait_until_ready()
        while True:
            self.look()
            await self._around.pause(_EVERY_S)

    def _changed(self, *_what: Any) -> None:
        self.look()

    def look(self) -> None:
        """Tell of what is no longer as it was told."""
        if not self._client.is_ready():
            return
        self._look_around()
        linked = self._around.linked()
        for address in self._told.keys() - linked:
            del self._told[address]
            self._around.tell(Trouble(PLATFORM, address))
        for address in linked:
            now = self._state(address)
            before = self._told.get(address)
            if now == before:
                continue
            key, lacking = now or ("", "")
            self._around.tell(Trouble(PLATFORM, address, key, self._facts(address, lacking)))
            if now is None:
                del self._told[address]
            else:
                self._told[address] = now

    def _look_around(self) -> None:
        """Tell when it is not clear whose server is the shop's, so that nobody is host by it."""
        if self._client.knows_its_servers == self._lost:
            self._lost = not self._lost
            self._around.tell(Trouble(PLATFORM, "servers", "servers" if self._lost else ""))

    def _state(self, address: str) -> tuple[str, str] | None:
        """What is wrong with a channel, and which permissions it takes."""
        place = self._client.get_channel(int(address)) if address.isdigit() else None
        if not isinstance(place, discord.abc.GuildChannel | discord.Thread):
            return ("gone", "")
        if place.guild.unavailable:
            return None  # for the moment, and nobody's doing
        lacking = missing(place)
        return ("missing", ", ".join(CALLED[one] for one in lacking)) if lacking else None

    def _facts(self, address: str, lacking: str) -> dict[str, str]:
        place = self._client.get_channel(int(address)) if address.isdigit() else None
        return {
            "channel": str(getattr(place, "name", address)),
            "permissions": lacking,
            "invite": invite_link(self._client.application_id or 0),
        }
