"""Those that an interaction names, whole, so that the bot need not ask for them."""

from collections.abc import Iterable

from tests.platforms.discord.model import Channel, Json, Member, Role, User
from tests.platforms.discord.payloads import channel_json, member_json, role_json, user_json
from tests.platforms.discord.permissions import in_channel
from tests.platforms.discord.world import World


def resolved_json(world: World, where: Channel, values: Iterable[object]) -> Json:
    """The users, roles and channels among the values of an interaction in that channel."""
    named = list(values)
    users = [one for one in named if isinstance(one, User)]
    channels = [one for one in named if isinstance(one, Channel)]
    members = {} if where.guild is None else where.guild.members
    return {
        "users": {str(user.id): user_json(user) for user in users},
        "members": {
            str(user.id): _member_json(world, where, members[user.id])
            for user in users
            if user.id in members
        },
        "channels": {str(one.id): _channel_json(world, one) for one in channels},
        "roles": {str(one.id): role_json(one) for one in named if isinstance(one, Role)},
    }


def _member_json(world: World, where: Channel, member: Member) -> Json:
    payload = member_json(member, in_channel(where, member.user.id, world.now()))
    return {name: value for name, value in payload.items() if name != "user"}


def _channel_json(world: World, channel: Channel) -> Json:
    return channel_json(channel) | {"permissions": str(int(world.bot_permissions(channel)))}
