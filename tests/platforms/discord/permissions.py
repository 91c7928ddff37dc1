"""Who may do what where: roles, then the channel's overwrites, then what a missing one implies."""

from datetime import datetime

from tests.platforms.discord.flags import ALL_PERMISSIONS, NO_PERMISSION, ChannelType, Permission
from tests.platforms.discord.model import Channel, Guild, Member, Overwrite

IN_A_DM = (
    Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.ADD_REACTIONS
    | Permission.MENTION_EVERYONE
    | Permission.USE_EXTERNAL_EMOJIS
)
_TIMED_OUT = Permission.VIEW_CHANNEL | Permission.READ_MESSAGE_HISTORY


def in_guild(guild: Guild, member: Member) -> Permission:
    if guild.owner is member.user:
        return ALL_PERMISSIONS
    given = guild.everyone.permissions
    for role in member.roles:
        given |= role.permissions
    return ALL_PERMISSIONS if Permission.ADMINISTRATOR in given else given


def in_channel(channel: Channel, user_id: int, now: datetime) -> Permission:
    """What that user may do there, with a thread's permissions taken from its parent."""
    guild = channel.guild
    if guild is None:
        return IN_A_DM
    member = guild.members.get(user_id)
    if member is None:
        return NO_PERMISSION
    given = in_guild(guild, member)
    if given == ALL_PERMISSIONS:
        return given
    place = channel.parent if channel.is_thread and channel.parent else channel
    given = _overwritten(given, place, guild, member)
    if member.timed_out_until is not None and now < member.timed_out_until:
        given &= _TIMED_OUT
    return _implied(given, channel)


def _overwritten(given: Permission, place: Channel, guild: Guild, member: Member) -> Permission:
    for_everyone = place.overwrites.get(guild.id)
    for_roles = [place.overwrites[r.id] for r in member.roles if r.id in place.overwrites]
    for_member = place.overwrites.get(member.user.id)
    given = _apply(given, [for_everyone] if for_everyone else [])
    given = _apply(given, for_roles)
    return _apply(given, [for_member] if for_member else [])


def _apply(given: Permission, overwrites: list[Overwrite]) -> Permission:
    allow = deny = NO_PERMISSION
    for overwrite in overwrites:
        allow |= overwrite.allow
        deny |= overwrite.deny
    return given & ~deny | allow


def _implied(given: Permission, channel: Channel) -> Permission:
    """Whoever cannot see a channel can do nothing there; whoever cannot send cannot attach."""
    spoken = channel.type in {ChannelType.VOICE, ChannelType.STAGE}
    if Permission.VIEW_CHANNEL not in given:
        return NO_PERMISSION
    if spoken and Permission.CONNECT not in given:
        return given & Permission.VIEW_CHANNEL
    sends = Permission.SEND_MESSAGES_IN_THREADS if channel.is_thread else Permission.SEND_MESSAGES
    if sends not in given:
        given &= ~(Permission.EMBED_LINKS | Permission.ATTACH_FILES | Permission.MENTION_EVERYONE)
    return given
