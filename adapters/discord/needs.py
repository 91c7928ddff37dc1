"""What the bot must be allowed: intents and permissions, and nothing beyond."""

from collections.abc import Sequence
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


def missing(channel: discord.abc.GuildChannel | discord.Thread) -> Sequence[str]:
    """The permissions that the bot lacks in a channel, by their names in the API."""
    me = cast("discord.Member | None", channel.guild.me)  # none once the bot has left
    if me is None:
        return _READ_AND_WRITE
    has = channel.permissions_for(me)
    needed = list(_READ_AND_WRITE)
    if isinstance(channel, discord.Thread):
        needed = [*_IN_THREADS, *(name for name in needed if name != "send_messages")]
    if isinstance(channel, discord.VoiceChannel | discord.StageChannel):
        needed += _IN_VOICE
    return [name for name in needed if not getattr(has, name)]
