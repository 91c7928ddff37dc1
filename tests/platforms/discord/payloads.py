"""People, places and guilds as the API shows them."""

from datetime import datetime

from tests.platforms.discord.flags import ChannelType, Intent, Permission
from tests.platforms.discord.model import (
    Application,
    Channel,
    Guild,
    Json,
    Member,
    Overwrite,
    Role,
    User,
)
from tests.platforms.discord.snowflakes import time_of

LARGE_GUILD = 250  # members; above it Discord leaves those offline out of GUILD_CREATE


def user_json(user: User) -> Json:
    return {
        "id": str(user.id),
        "username": user.name,
        "global_name": None if user.bot else user.name.capitalize(),
        "discriminator": "0000" if user.bot else "0",
        "avatar": None,
        "bot": user.bot,
        "public_flags": 0,
    }


def member_json(member: Member, permissions: Permission | None = None) -> Json:
    """With `permissions` it is the member of an interaction, which says what they may do."""
    until = member.timed_out_until
    payload = {
        "user": user_json(member.user),
        "nick": member.nick,
        "avatar": None,
        "roles": [str(role.id) for role in member.roles],
        "joined_at": member.joined_at.isoformat(),
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
        "communication_disabled_until": None if until is None else until.isoformat(),
    }
    return payload if permissions is None else {**payload, "permissions": str(int(permissions))}


def role_json(role: Role) -> Json:
    return {
        "id": str(role.id),
        "name": role.name,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "position": role.position,
        "permissions": str(int(role.permissions)),
        "managed": role.managed,
        "mentionable": False,
        "flags": 0,
    }


def channel_json(channel: Channel) -> Json:
    common: Json = {
        "id": str(channel.id),
        "type": int(channel.type),
        "last_message_id": _optional(channel.last_message_id),
        "flags": 0,
    }
    if channel.recipient is not None:
        return {**common, "recipients": [user_json(channel.recipient)]}
    common |= {"name": channel.name, "parent_id": channel.parent and str(channel.parent.id)}
    if channel.guild is not None:
        common["guild_id"] = str(channel.guild.id)
    if channel.is_thread:
        return common | _thread_parts(channel)
    return common | {
        "position": 0,
        "topic": channel.topic,
        "nsfw": False,
        "rate_limit_per_user": 0,
        "permission_overwrites": [_overwrite_json(one) for one in channel.overwrites.values()],
        **_spoken_parts(channel),
    }


def _thread_parts(thread: Channel) -> Json:
    since = time_of(thread.id).isoformat()
    return {
        "owner_id": str(thread.owner.id) if thread.owner else "0",
        "message_count": len(thread.messages),
        "total_message_sent": len(thread.messages),
        "member_count": 1,
        "rate_limit_per_user": 0,
        "thread_metadata": {
            "archived": thread.archived,
            "locked": thread.locked,
            "auto_archive_duration": 1440,
            "archive_timestamp": since,
            "create_timestamp": since,
        },
    }


def _spoken_parts(channel: Channel) -> Json:
    if channel.type not in {ChannelType.VOICE, ChannelType.STAGE}:
        return {}
    return {"bitrate": 64000, "user_limit": 0, "rtc_region": None}


def _overwrite_json(overwrite: Overwrite) -> Json:
    return {
        "id": str(overwrite.target_id),
        "type": int(overwrite.is_member),
        "allow": str(int(overwrite.allow)),
        "deny": str(int(overwrite.deny)),
    }


def guild_json(guild: Guild) -> Json:
    """What REST shows of a guild, and GUILD_UPDATE."""
    return {
        "id": str(guild.id),
        "name": guild.name,
        "icon": None,
        "splash": None,
        "discovery_splash": None,
        "owner_id": str(guild.owner.id),
        "afk_channel_id": None,
        "afk_timeout": 300,
        "verification_level": 0,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "roles": [role_json(role) for role in guild.roles.values()],
        "emojis": [],
        "stickers": [],
        "features": ["COMMUNITY"],
        "mfa_level": 0,
        "application_id": None,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "rules_channel_id": None,
        "vanity_url_code": None,
        "description": None,
        "banner": None,
        "premium_tier": 0,
        "preferred_locale": guild.locale,
        "public_updates_channel_id": None,
        "nsfw_level": 0,
        "premium_progress_bar_enabled": False,
        "safety_alerts_channel_id": None,
        "incidents_data": None,
    }


def guild_create_json(guild: Guild, bot: User, intents: Intent) -> Json:
    """Everything of a guild at once; of its members only the bot, unless presences come too."""
    places = guild.channels.values()
    lists_all = Intent.GUILD_PRESENCES in intents
    listed = [one for one in guild.members.values() if lists_all or one.user is bot]
    return guild_json(guild) | {
        "joined_at": guild.joined_at.isoformat(),
        "large": len(guild.members) > LARGE_GUILD,
        "member_count": len(guild.members),
        "members": [member_json(member) for member in listed],
        "channels": [channel_json(place) for place in places if not place.is_thread],
        "threads": [channel_json(one) for one in places if one.is_thread and not one.archived],
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def application_json(application: Application, guild_count: int) -> Json:
    return {
        "id": str(application.id),
        "name": application.name,
        "icon": None,
        "description": "",
        "bot": user_json(application.bot),
        "bot_public": application.public,
        "bot_require_code_grant": False,
        "owner": user_json(application.owner),
        "team": None,
        "verify_key": "0" * 64,
        "flags": application_flags(application),
        "approximate_guild_count": guild_count,
        "interactions_endpoint_url": None,
        "redirect_uris": [],
        "tags": [],
    }


# Those of a bot in fewer than 100 guilds; verified ones have the bit below instead.
_LIMITED_FLAGS = {
    Intent.GUILD_PRESENCES: 1 << 13,
    Intent.GUILD_MEMBERS: 1 << 15,
    Intent.MESSAGE_CONTENT: 1 << 19,
}


def application_flags(application: Application) -> int:
    """Which privileged intents are switched on, as a client can read it."""
    return sum(flag for one, flag in _LIMITED_FLAGS.items() if one in application.privileged)


def _optional(snowflake: int | None) -> str | None:
    return None if snowflake is None else str(snowflake)


def time_json(time: datetime | None) -> str | None:
    return None if time is None else time.isoformat()
