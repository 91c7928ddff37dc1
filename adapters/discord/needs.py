"""What the bot must be allowed: intents and permissions, and nothing beyond."""

from collections.abc import Mapping, Sequence
from typing import cast

import discord

_READ_AND_WRITE = (
    "view_channel",
    "send_messages",
    "embed_links",
    "read_message_history",
    "add_reactions",
)
_IN_THREADS = ("send_messages_in_threads",)
_IN_VOICE = ("connect",)  # without it neither a voice nor a stage channel shows its chat

SCOPES = ("bot", "applications.commands")

CALLED: Mapping[str, str] = {
    "view_channel": "View Channels",
    "send_messages": "Send Messages",
    "embed_links": "Embed Links",
    "read_message_history": "Read Message History",
    "add_reactions": "Add Reactions",
    "send_messages_in_threads": "Send Messages in Threads",
    "connect": "Connect",
}
"""What the settings of a server call each permission."""


def intents(*, message_content: bool) -> discord.Intents:
    """Servers and their messages, private messages; what they say only where that is allowed."""
    wanted = discord.Intents.none()
    wanted.guilds = wanted.guild_messages = wanted.dm_messages = True
    wanted.message_content = message_content
    return wanted


def permissions() -> discord.Permissions:
    """All that an invitation asks for."""
    names = (*_READ_AND_WRITE, *_IN_THREADS, *_IN_VOICE)
    return discord.Permissions(**dict.fromkeys(names, True))


def invite_link(application_id: int) -> str:
    """The address at which a server's owner lets the bot in with all it needs."""
    return discord.utils.oauth_url(application_id, permissions=permissions(), scopes=SCOPES)


def missing(channel: discord.abc.GuildChannel | discord.Thread) -> Sequence[str]:
    """The permissions that the bot lacks in a channel, by their names in the API."""
    me = cast("discord.Member | None", channel.guild.me)  # none once the bot has left
    has = discord.Permissions.none() if me is None else channel.permissions_for(me)
    return [name for name in needed(channel) if not getattr(has, name)]


def needed(channel: discord.abc.GuildChannel | discord.Thread) -> Sequence[str]:
    """The permissions that the bot needs in a channel, by their names in the API."""
    if isinstance(channel, discord.Thread):
        return [*(name for name in _READ_AND_WRITE if name != "send_messages"), *_IN_THREADS]
    spoken = isinstance(channel, discord.VoiceChannel | discord.StageChannel)
    return [*_READ_AND_WRITE, *(_IN_VOICE if spoken else ())]
