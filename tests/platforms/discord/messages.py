"""What happens to messages, whoever does it: posted, edited, deleted, reacted to."""

import re
from dataclasses import dataclass, replace

from tests.platforms.discord.events import of_messages, of_reactions
from tests.platforms.discord.flags import InteractionType, MessageFlag, MessageType, Permission
from tests.platforms.discord.message_payloads import (
    event_parts,
    message_json,
    readable_without_intent,
)
from tests.platforms.discord.model import Channel, Draft, Interaction, Json, Message, User
from tests.platforms.discord.payloads import member_json
from tests.platforms.discord.permissions import in_channel
from tests.platforms.discord.world import World

_USER = re.compile(r"<@!?(\d+)>")
_ROLE = re.compile(r"<@&(\d+)>")
_EVERYONE = re.compile(r"@(everyone|here)\b")


@dataclass(frozen=True)
class _Allowed:
    """Who of those that a message names is notified."""

    users: bool
    roles: bool
    everyone: bool
    replied: bool
    user_ids: frozenset[str]
    role_ids: frozenset[str]


def post(
    world: World,
    channel: Channel,
    author: User,
    draft: Draft,
    interaction: Interaction | None = None,
) -> Message:
    """Show a message to whom it is for: an ephemeral one is in no channel and in no event."""
    message = Message(world.ids.new(), channel, author, draft, world.now(), interaction=interaction)
    if draft.reply_to is not None:
        message.type = MessageType.REPLY
    elif interaction is not None and interaction.type is InteractionType.COMMAND:
        message.type = MessageType.CHAT_INPUT_COMMAND
    message.versions.append(draft)
    _ping(world, message)
    if author is world.bot:
        world.sent_by_bot.append(message)
    if not message.is_ephemeral:
        channel.messages[message.id] = message
        channel.archived = False
        _tell(world, "MESSAGE_CREATE", message)
    return message


def edit(world: World, message: Message, draft: Draft) -> None:
    # An edit notifies nobody, but the names in it are resolved anew.
    message.draft = replace(draft, nonce=None)
    message.versions.append(draft)
    message.edited_at = world.now()
    _ping(world, message)
    if not message.is_ephemeral:
        _tell(world, "MESSAGE_UPDATE", message)


def finish_loading(world: World, message: Message, draft: Draft) -> None:
    """Put what a deferred answer turned out to be in the place of its "is thinking…"."""
    kept = message.draft.flags & MessageFlag.EPHEMERAL
    edit(world, message, replace(draft, flags=draft.flags & ~MessageFlag.EPHEMERAL | kept))


def delete(world: World, message: Message) -> None:
    message.deleted = True
    if message.channel.messages.pop(message.id, None) is not None:
        data = {"id": str(message.id), **_place(message.channel)}
        _publish(world, "MESSAGE_DELETE", message.channel, data)


def delete_bulk(world: World, channel: Channel, messages: list[Message]) -> None:
    for message in messages:
        message.deleted = True
        channel.messages.pop(message.id, None)
    data = {"ids": [str(message.id) for message in messages], **_place(channel)}
    _publish(world, "MESSAGE_DELETE_BULK", channel, data)


def react(world: World, message: Message, user: User, emoji: str) -> None:
    users = message.reactions.setdefault(emoji, [])
    if user in users:
        return
    users.append(user)
    data = _reaction(message, user, emoji) | {"message_author_id": str(message.author.id)}
    guild = message.channel.guild
    if guild is not None and user.id in guild.members:
        data["member"] = member_json(guild.members[user.id])
    _publish(world, "MESSAGE_REACTION_ADD", message.channel, data)


def unreact(world: World, message: Message, user: User, emoji: str) -> None:
    users = message.reactions.get(emoji, [])
    if user not in users:
        return
    users.remove(user)
    if not users:
        del message.reactions[emoji]
    _publish(world, "MESSAGE_REACTION_REMOVE", message.channel, _reaction(message, user, emoji))


def _reaction(message: Message, user: User, emoji: str) -> Json:
    return {
        "user_id": str(user.id),
        "message_id": str(message.id),
        "emoji": {"id": None, "name": emoji},
        "burst": False,
        "type": 0,
        **_place(message.channel),
    }


def _place(channel: Channel) -> Json:
    guild = {} if channel.guild is None else {"guild_id": str(channel.guild.id)}
    return {"channel_id": str(channel.id), **guild}


def _tell(world: World, event: str, message: Message) -> None:
    parts = event_parts(message)
    full = message_json(message, world.bot, has_intent=True) | parts
    # What it replies to may be hidden while it is readable itself.
    stripped = None
    if message.draft.reply_to or not readable_without_intent(message, world.bot):
        stripped = message_json(message, world.bot, has_intent=False) | parts
    if world.bot_sees(message.channel):
        world.publish(of_messages(event, message.channel, full, stripped))


def _publish(world: World, event: str, channel: Channel, data: Json) -> None:
    kind = of_reactions if "REACTION" in event else of_messages
    if world.bot_sees(channel):
        world.publish(kind(event, channel, data))


def _ping(world: World, message: Message) -> None:
    """Resolve the names in a message, as far as its sender lets them be notified."""
    allowed, draft = _allowed(message.draft.allowed_mentions), message.draft
    named = [user for user in _USER.findall(draft.content) if int(user) in world.users]
    pinged = [world.users[int(u)] for u in named if allowed.users or u in allowed.user_ids]
    if draft.reply_to is not None and allowed.replied:
        pinged.append(draft.reply_to.author)
    message.pings = list(dict.fromkeys(pinged))
    roles = _ROLE.findall(draft.content)
    message.pinged_roles = [int(r) for r in roles if allowed.roles or r in allowed.role_ids]
    may = in_channel(message.channel, message.author.id, world.now())
    message.pings_everyone = (
        allowed.everyone
        and Permission.MENTION_EVERYONE in may
        and _EVERYONE.search(draft.content) is not None
    )


def _allowed(asked: Json | None) -> _Allowed:
    if asked is None:
        return _Allowed(True, True, True, True, frozenset(), frozenset())
    parse = asked.get("parse", [])
    return _Allowed(
        "users" in parse,
        "roles" in parse,
        "everyone" in parse,
        bool(asked.get("replied_user", False)),
        frozenset(map(str, asked.get("users", []))),
        frozenset(map(str, asked.get("roles", []))),
    )
