"""Messages and interactions as the API shows them."""

from datetime import datetime

from tests.platforms.discord.model import (
    Application,
    Channel,
    Guild,
    Interaction,
    Json,
    Member,
    Message,
    User,
)
from tests.platforms.discord.payloads import channel_json, member_json, time_json, user_json
from tests.platforms.discord.permissions import in_channel

_NO_CONTENT: Json = {"content": "", "embeds": [], "attachments": [], "components": []}


def readable_without_intent(message: Message, bot: User) -> bool:
    """Whether a bot without the message content intent is shown what this message says."""
    return message.author is bot or message.channel.guild is None or bot in message.pings


def message_json(message: Message, bot: User, *, has_intent: bool, nested: bool = False) -> Json:
    """A message as REST answers it; `nested` is one that another message replies to."""
    draft = message.draft
    payload: Json = {
        "id": str(message.id),
        "channel_id": str(message.channel.id),
        "type": int(message.type),
        "author": user_json(message.author),
        "content": draft.content,
        "embeds": draft.embeds,
        "attachments": draft.attachments,
        "components": draft.components,
        "flags": int(draft.flags),
        "timestamp": message.sent_at.isoformat(),
        "edited_timestamp": time_json(message.edited_at),
        "tts": False,
        "pinned": False,
        "mention_everyone": message.pings_everyone,
        "mentions": [user_json(user) for user in message.pings],
        "mention_roles": [str(role_id) for role_id in message.pinged_roles],
    }
    if not has_intent and not readable_without_intent(message, bot):
        payload |= _NO_CONTENT
    payload |= _reaction_parts(message, bot) | _origin_parts(message)
    if draft.reply_to is not None:
        payload |= _reply_parts(draft.reply_to)
        if not nested:
            payload["referenced_message"] = _referenced(draft.reply_to, bot, has_intent)
    return payload


def _referenced(message: Message, bot: User, has_intent: bool) -> Json | None:
    if message.deleted:
        return None
    return message_json(message, bot, has_intent=has_intent, nested=True)


def _reply_parts(message: Message) -> Json:
    reference: Json = {
        "type": 0,
        "message_id": str(message.id),
        "channel_id": str(message.channel.id),
    }
    if message.channel.guild is not None:
        reference["guild_id"] = str(message.channel.guild.id)
    return {"message_reference": reference}


def _reaction_parts(message: Message, bot: User) -> Json:
    if not message.reactions:
        return {}
    reactions = [
        {
            "emoji": {"id": None, "name": emoji},
            "count": len(users),
            "count_details": {"burst": 0, "normal": len(users)},
            "me": bot in users,
            "me_burst": False,
            "burst_colors": [],
        }
        for emoji, users in message.reactions.items()
    ]
    return {"reactions": reactions}


def _origin_parts(message: Message) -> Json:
    """What an answer to an interaction says about it."""
    interaction = message.interaction
    if interaction is None:
        return {}
    return {
        "application_id": str(message.author.id),
        "webhook_id": str(message.author.id),
        "interaction_metadata": {
            "id": str(interaction.id),
            "type": int(interaction.type),
            "user": user_json(interaction.user),
            "authorizing_integration_owners": owners_json(interaction.channel.guild),
        },
    }


def event_parts(message: Message) -> Json:
    """What the gateway adds to a message: its guild, its author as a member, its nonce."""
    guild = message.channel.guild
    parts: Json = {} if message.draft.nonce is None else {"nonce": message.draft.nonce}
    if guild is None:
        return parts
    parts["guild_id"] = str(guild.id)
    member = guild.members.get(message.author.id)
    if member is not None and message.interaction is None:
        parts["member"] = {k: v for k, v in member_json(member).items() if k != "user"}
    return parts


def owners_json(guild: Guild | None) -> Json:
    return {"0": "0" if guild is None else str(guild.id)}


def interaction_json(interaction: Interaction, application: Application, now: datetime) -> Json:
    channel, user, bot = interaction.channel, interaction.user, application.bot
    payload: Json = {
        "id": str(interaction.id),
        "application_id": str(application.id),
        "type": int(interaction.type),
        "data": interaction.data,
        "token": interaction.token,
        "version": 1,
        "channel_id": str(channel.id),
        "channel": channel_json(channel),
        "app_permissions": str(int(in_channel(channel, bot.id, now))),
        "locale": user.locale,
        "entitlements": [],
        "authorizing_integration_owners": owners_json(channel.guild),
        "context": 1 if channel.guild is None else 0,
        "attachment_size_limit": 10 * 1024 * 1024,
    }
    if interaction.message is not None:
        # An interaction on a message is one of the exceptions of the message content intent.
        payload["message"] = message_json(interaction.message, bot, has_intent=True)
    guild = channel.guild
    if guild is None:
        return payload | {"user": user_json(user)}
    return payload | _guild_parts(guild, channel, guild.members[user.id], now)


def _guild_parts(guild: Guild, channel: Channel, member: Member, now: datetime) -> Json:
    return {
        "guild_id": str(guild.id),
        "guild": {"id": str(guild.id), "locale": guild.locale, "features": []},
        "guild_locale": guild.locale,
        "member": member_json(member, in_channel(channel, member.user.id, now)),
    }
