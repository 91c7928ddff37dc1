"""The bot itself, other users, and the direct messages it opens."""

from datetime import timedelta

from tests.platforms.discord import places
from tests.platforms.discord.errors import ApiError
from tests.platforms.discord.limits import Route
from tests.platforms.discord.model import Guild, Json
from tests.platforms.discord.payloads import application_json, channel_json, user_json
from tests.platforms.discord.permissions import in_guild
from tests.platforms.discord.rest.calls import Call, Handler
from tests.platforms.discord.world import World


def me(world: World, _call: Call) -> Json:
    return user_json(world.bot) | {"verified": True, "mfa_enabled": True, "locale": "en-US"}


def application(world: World, _call: Call) -> Json:
    return application_json(world.application, len(_guilds(world)))


def user(world: World, call: Call) -> Json:
    found = world.users.get(call.id("user_id"))
    if found is None:
        raise ApiError(10013)
    return user_json(found)


def my_guilds(world: World, _call: Call) -> list[Json]:
    return [
        {
            "id": str(guild.id),
            "name": guild.name,
            "icon": None,
            "owner": False,
            "permissions": str(int(in_guild(guild, guild.members[world.bot.id]))),
            "features": [],
        }
        for guild in _guilds(world)
    ]


def leave(world: World, call: Call) -> None:
    places.remove_bot(world, world.guild(call.id("guild_id")))


def open_dm(world: World, call: Call) -> Json:
    """Open a channel to a user. One that is open already is returned, at any pace."""
    recipient = world.users.get(int(call.form["recipient_id"]))
    if recipient is None or recipient.bot:
        raise ApiError(50033)
    if recipient.id not in world.dms:
        _check_opening(world)
    return channel_json(world.dm_with(recipient))


def _check_opening(world: World) -> None:
    if world.application.quarantined:
        raise ApiError(20026)
    if world.dm_openings is None:
        return
    limit, per_s = world.dm_openings
    since = world.now() - timedelta(seconds=per_s)
    world.dms_opened_at = [time for time in world.dms_opened_at if time > since]
    if len(world.dms_opened_at) >= limit:
        raise ApiError(40003)
    world.dms_opened_at.append(world.now())


def _guilds(world: World) -> list[Guild]:
    return [guild for guild in world.guilds.values() if world.bot.id in guild.members]


ROUTES: dict[Route, Handler] = {
    Route("GET", "/users/@me"): me,
    Route("GET", "/applications/@me"): application,
    Route("GET", "/oauth2/applications/@me"): application,
    Route("GET", "/users/@me/guilds"): my_guilds,
    Route("DELETE", "/users/@me/guilds/{guild_id}"): leave,
    Route("POST", "/users/@me/channels"): open_dm,
    Route("GET", "/users/{user_id}"): user,
}
