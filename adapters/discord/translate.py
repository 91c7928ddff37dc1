"""Discord's messages and interactions as `ChatMessage`: pure, but for what the library knows."""

import re
from typing import Any

import discord

from adapters.chat import ChatMessage, ChatUser
from adapters.discord import PLATFORM
from commerce.model.people import Role

Author = discord.User | discord.Member
Asked = discord.Interaction[Any]

_WRITTEN = frozenset({discord.MessageType.default, discord.MessageType.reply})
_MARKUP = re.compile(r"<(?:@!?(?P<user>\d+)|@&(?P<role>\d+)|#\d+|a?:(?P<emoji>\w+):\d+|t:[^>]*)>")


def role_of(author: Author) -> Role:
    """What Discord itself says: the owner is a host, who may moderate is a moderator."""
    if not isinstance(author, discord.Member):
        return Role.VIEWER
    if author.guild.owner_id == author.id:
        return Role.HOST
    may = author.guild_permissions
    if may.administrator or may.manage_messages or may.moderate_members:
        return Role.MODERATOR
    return Role.VIEWER


def counts(message: discord.Message) -> bool:
    """Whether a person wrote it, here and now: no bot, webhook, welcome or pin notice."""
    return not message.author.bot and message.webhook_id is None and message.type in _WRITTEN


def written(message: discord.Message, role: Role, bot_id: int) -> ChatMessage:
    """A message as first written."""
    quoted, to_viewer = _answered(message, bot_id)
    return ChatMessage(
        platform=PLATFORM,
        address=str(message.channel.id),
        id=str(message.id),
        author=ChatUser(str(message.author.id), message.author.display_name, role),
        text=plain(message, role, bot_id),
        at=message.created_at,
        reply_to=_reply_to(message),
        reply_to_viewer=to_viewer,
        quoted=quoted,
    )


def spoken(asked: Asked, text: str, role: Role) -> ChatMessage:
    """What a person did at their client, as the line that they could have written instead."""
    return ChatMessage(
        platform=PLATFORM,
        address=str(asked.channel_id),
        id=str(asked.id),
        author=ChatUser(
            str(asked.user.id),
            asked.user.display_name,
            role,
            locale=str(asked.locale),
        ),
        text=text,
        at=asked.created_at,
    )


def plain(message: discord.Message, role: Role, bot_id: int) -> str:
    """The text without Discord's markup: people by name (for staff by id), emoji by theirs."""
    text = message.content
    if "<" not in text:
        return text
    names = {user.id: user.name for user in message.mentions}

    def word(found: re.Match[str]) -> str:
        if found["emoji"]:
            return f":{found['emoji']}:"
        if not found["user"]:
            return ""
        who = int(found["user"])
        if who == bot_id:
            return ""
        if role is Role.VIEWER:
            return f"@{names.get(who, who)}"
        return f"{PLATFORM}:{who}"

    return _MARKUP.sub(word, text).strip()


def _reply_to(message: discord.Message) -> str | None:
    if message.type is not discord.MessageType.reply or message.reference is None:
        return None
    return str(message.reference.message_id)


def _answered(message: discord.Message, bot_id: int) -> tuple[str, bool]:
    """What somebody else wrote that this answers, and whether that was another viewer."""
    if _reply_to(message) is None or message.reference is None:
        return "", False
    other = message.reference.resolved
    if not isinstance(other, discord.Message):
        return "", False  # deleted, or out of sight
    if other.author.id == message.author.id:
        return "", False
    return _said(other), other.author.id != bot_id and not _is_staff(other)


def _is_staff(message: discord.Message) -> bool:
    guild = message.guild
    author = message.author
    if guild is None:
        return False
    if author.id == guild.owner_id or author.bot:
        return True
    known = guild.get_member(author.id)
    return known is not None and role_of(known) is not Role.VIEWER


def _said(message: discord.Message) -> str:
    """The words of a message, its cards' too."""
    titles = [embed.title for embed in message.embeds if embed.title]
    return "\n".join(part for part in (message.content, *titles) if part)
