"""What happens to guilds, their channels, roles and members, whoever does it."""

from datetime import timedelta

from tests.platforms.discord.events import Event, of_guild
from tests.platforms.discord.flags import EVERYONE, NO_INTENT, ChannelType, Intent, Permission
from tests.platforms.discord.model import Channel, Guild, Json, Member, Overwrite, Role, User
from tests.platforms.discord.payloads import (
    channel_json,
    guild_create_json,
    guild_json,
    member_json,
    role_json,
    user_json,
)
from tests.platforms.discord.world import World


def create_guild(world: World, name: str, owner: User) -> Guild:
    """A guild with nobody but its owner in it."""
    guild = Guild(world.ids.new(), name, owner, world.now())
    guild.roles[guild.id] = Role(guild.id, "@everyone", EVERYONE, 0)
    world.guilds[guild.id] = guild
    guild.members[owner.id] = Member(owner, world.now())
    return guild


def add_bot(world: World, guild: Guild, permissions: Permission) -> Member:
    """Have the bot invited, with the role of its own that an invite link makes."""
    bot = world.bot
    role = Role(world.ids.new(), bot.name, permissions, len(guild.roles), managed=True)
    guild.roles[role.id] = role
    guild.members[bot.id] = Member(bot, world.now(), [role])
    # Without GUILD_PRESENCES nobody else is listed, so that every session can be told the same.
    data = guild_create_json(guild, bot, Intent.GUILDS)
    world.publish(Event("GUILD_CREATE", data, Intent.GUILDS, guild.id))
    return guild.members[bot.id]


def remove_bot(world: World, guild: Guild) -> None:
    """Have the bot kicked, or leave."""
    guild.members.pop(world.bot.id)
    world.publish(Event("GUILD_DELETE", {"id": str(guild.id)}, Intent.GUILDS, guild.id))


def set_available(world: World, guild: Guild, available: bool) -> None:
    """Let an outage take a guild away, or bring it back."""
    guild.available = available
    if available:
        data = guild_create_json(guild, world.bot, Intent.GUILDS) | {"unavailable": False}
        world.publish(Event("GUILD_CREATE", data, Intent.GUILDS, guild.id))
    else:
        data = {"id": str(guild.id), "unavailable": True}
        world.publish(Event("GUILD_DELETE", data, Intent.GUILDS, guild.id))


def rename_guild(world: World, guild: Guild, name: str) -> None:
    guild.name = name
    world.publish(Event("GUILD_UPDATE", guild_json(guild), Intent.GUILDS, guild.id))


def create_channel(world: World, guild: Guild, name: str, kind: ChannelType) -> Channel:
    channel = Channel(world.ids.new(), kind, name, guild)
    guild.channels[channel.id] = world.channels[channel.id] = channel
    _tell(world, "CHANNEL_CREATE", channel)
    return channel


def create_thread(
    world: World, parent: Channel, name: str, owner: User, thread_id: int | None = None
) -> Channel:
    """A thread, or with the id of a message one that starts at it."""
    thread = Channel(
        thread_id or world.ids.new(), ChannelType.PUBLIC_THREAD, name, parent.guild, parent
    )
    thread.owner = owner
    world.channels[thread.id] = thread
    if parent.guild is not None:
        parent.guild.channels[thread.id] = thread
    if world.bot_sees(thread):
        _tell(world, "THREAD_CREATE", thread, {"newly_created": True})
    return thread


def update_channel(world: World, channel: Channel) -> None:
    """Tell what has been changed of a channel or thread."""
    _tell(world, "THREAD_UPDATE" if channel.is_thread else "CHANNEL_UPDATE", channel)


def overwrite(world: World, channel: Channel, rule: Overwrite) -> None:
    channel.overwrites[rule.target_id] = rule
    update_channel(world, channel)


def delete_channel(world: World, channel: Channel) -> None:
    guild = channel.guild
    if guild is None:
        return
    for one in [channel, *(c for c in guild.channels.values() if c.parent is channel)]:
        world.channels.pop(one.id, None)
    guild.channels = {k: v for k, v in guild.channels.items() if k in world.channels}
    if channel.is_thread and channel.parent is not None:
        data: Json = {"id": str(channel.id), "parent_id": str(channel.parent.id)}
        data |= {"type": int(channel.type), "guild_id": str(guild.id)}
        world.publish(Event("THREAD_DELETE", data, Intent.GUILDS, guild.id))
    else:
        _tell(world, "CHANNEL_DELETE", channel)


def create_role(world: World, guild: Guild, name: str, permissions: Permission) -> Role:
    role = Role(world.ids.new(), name, permissions, len(guild.roles))
    guild.roles[role.id] = role
    world.publish(of_guild("GUILD_ROLE_CREATE", guild, {"role": role_json(role)}))
    return role


def update_role(world: World, guild: Guild, role: Role) -> None:
    world.publish(of_guild("GUILD_ROLE_UPDATE", guild, {"role": role_json(role)}))


def delete_role(world: World, guild: Guild, role: Role) -> None:
    del guild.roles[role.id]
    for member in guild.members.values():
        member.roles = [one for one in member.roles if one is not role]
    world.publish(of_guild("GUILD_ROLE_DELETE", guild, {"role_id": str(role.id)}))


def add_member(world: World, guild: Guild, user: User, roles: list[Role]) -> Member:
    member = Member(user, world.now(), roles)
    guild.members[user.id] = member
    world.publish(of_guild("GUILD_MEMBER_ADD", guild, member_json(member), Intent.GUILD_MEMBERS))
    return member


def remove_member(world: World, guild: Guild, user: User) -> None:
    guild.members.pop(user.id)
    data = {"user": user_json(user)}
    world.publish(of_guild("GUILD_MEMBER_REMOVE", guild, data, Intent.GUILD_MEMBERS))


def set_roles(world: World, guild: Guild, member: Member, roles: list[Role]) -> None:
    member.roles = roles
    update_member(world, guild, member)


def time_out(world: World, guild: Guild, member: Member, seconds: float) -> None:
    member.timed_out_until = world.now() + timedelta(seconds=seconds)
    update_member(world, guild, member)


def update_member(world: World, guild: Guild, member: Member) -> None:
    # What concerns the bot itself is told to every session.
    intent = NO_INTENT if member.user is world.bot else Intent.GUILD_MEMBERS
    world.publish(of_guild("GUILD_MEMBER_UPDATE", guild, member_json(member), intent))


def _tell(world: World, event: str, channel: Channel, more: Json | None = None) -> None:
    guild = channel.guild
    if guild is not None:
        world.publish(of_guild(event, guild, channel_json(channel) | (more or {})))
