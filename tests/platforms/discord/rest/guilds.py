"""Guilds, their roles and members."""

from tests.platforms.discord import places
from tests.platforms.discord.errors import ApiError
from tests.platforms.discord.flags import Intent, Permission
from tests.platforms.discord.limits import Route
from tests.platforms.discord.model import Guild, Json, Member
from tests.platforms.discord.payloads import channel_json, guild_json, member_json, role_json
from tests.platforms.discord.permissions import in_guild
from tests.platforms.discord.rest.calls import Call, Handler
from tests.platforms.discord.world import World


def guild(world: World, call: Call) -> Json:
    return guild_json(_guild(world, call)) | {
        "approximate_member_count": len(_guild(world, call).members),
        "approximate_presence_count": 0,
    }


def channels(world: World, call: Call) -> list[Json]:
    return [channel_json(one) for one in _guild(world, call).channels.values() if not one.is_thread]


def threads(world: World, call: Call) -> Json:
    found = _guild(world, call).channels.values()
    open_threads = [channel_json(one) for one in found if one.is_thread and not one.archived]
    return {"threads": open_threads, "members": []}


def roles(world: World, call: Call) -> list[Json]:
    return [role_json(role) for role in _guild(world, call).roles.values()]


def member(world: World, call: Call) -> Json:
    return member_json(_member(_guild(world, call), call))


def members(world: World, call: Call) -> list[Json]:
    """A page of all members: only for applications with that privileged intent."""
    if Intent.GUILD_MEMBERS not in world.application.privileged:
        raise ApiError(50001)
    after, limit = int(call.query.get("after", 0)), int(call.query.get("limit", 1))
    found = sorted(_guild(world, call).members.items())
    return [member_json(one) for user_id, one in found if user_id > after][:limit]


def search(world: World, call: Call) -> list[Json]:
    start, limit = call.query["query"].lower(), int(call.query.get("limit", 1))
    found = _guild(world, call).members.values()
    return [member_json(one) for one in found if one.user.name.startswith(start)][:limit]


def kick(world: World, call: Call) -> None:
    where = _guild(world, call)
    _require(world, where, Permission.KICK_MEMBERS)
    places.remove_member(world, where, _member(where, call).user)


def give_role(world: World, call: Call) -> None:
    _change_roles(world, call, gives=True)


def take_role(world: World, call: Call) -> None:
    _change_roles(world, call, gives=False)


def _change_roles(world: World, call: Call, *, gives: bool) -> None:
    where = _guild(world, call)
    role, who = where.roles.get(call.id("role_id")), _member(where, call)
    if role is None:
        raise ApiError(10011)
    _require(world, where, Permission.MANAGE_ROLES)
    if role.position >= max(one.position for one in where.members[world.bot.id].roles):
        raise ApiError(50013)
    kept = [one for one in who.roles if one is not role]
    places.set_roles(world, where, who, [*kept, role] if gives else kept)


def _guild(world: World, call: Call) -> Guild:
    return world.guild(call.id("guild_id"))


def _member(where: Guild, call: Call) -> Member:
    who = call.params.get("user_id")
    found = where.members.get(int(who)) if who is not None else None
    if found is None:
        raise ApiError(10007)
    return found


def _require(world: World, where: Guild, permission: Permission) -> None:
    if permission not in in_guild(where, where.members[world.bot.id]):
        raise ApiError(50013)


_GUILD = "/guilds/{guild_id}"
_MEMBER = f"{_GUILD}/members/{{user_id}}"
ROUTES: dict[Route, Handler] = {
    Route("GET", _GUILD): guild,
    Route("GET", f"{_GUILD}/channels"): channels,
    Route("GET", f"{_GUILD}/threads/active"): threads,
    Route("GET", f"{_GUILD}/roles"): roles,
    Route("GET", f"{_GUILD}/members"): members,
    Route("GET", f"{_GUILD}/members/search"): search,
    Route("GET", _MEMBER): member,
    Route("DELETE", _MEMBER): kick,
    Route("PUT", f"{_MEMBER}/roles/{{role_id}}"): give_role,
    Route("DELETE", f"{_MEMBER}/roles/{{role_id}}"): take_role,
}
