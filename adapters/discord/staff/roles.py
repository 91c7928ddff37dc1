"""Which role in the shop somebody has by what they are in a Discord server."""

from collections.abc import Collection
from dataclasses import dataclass

import discord

from adapters.discord.translate import Author, role_of
from commerce.model.people import Role


@dataclass(frozen=True, slots=True)
class RoleMap:
    """What of a server makes a host or moderator: roles by id or name, and its own managers."""

    hosts: frozenset[str] = frozenset()
    moderators: frozenset[str] = frozenset()
    managers_are_hosts: bool = False

    @classmethod
    def of(
        cls, hosts: Collection[str], moderators: Collection[str], *, managers_are_hosts: bool
    ) -> "RoleMap":
        """Take roles as they were written: an id, or a name in any case, with or without `@`."""
        return cls(
            frozenset(map(_plain, hosts)), frozenset(map(_plain, moderators)), managers_are_hosts
        )

    def role_of(self, who: Author) -> Role:
        """The role of somebody, where they just acted; in private nobody has one."""
        if not isinstance(who, discord.Member):
            return Role.VIEWER
        given = [role for role in who.roles if not role.is_default()]
        known = {str(role.id) for role in given} | {_plain(role.name) for role in given}
        manages = self.managers_are_hosts and who.guild_permissions.manage_guild
        if manages or known & self.hosts:
            return Role.HOST
        return max(role_of(who), Role.MODERATOR if known & self.moderators else Role.VIEWER)


def _plain(role: str) -> str:
    return role.strip().removeprefix("@").casefold()
