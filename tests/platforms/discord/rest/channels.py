"""Channels and threads themselves."""

from tests.platforms.discord import places
from tests.platforms.discord.errors import ApiError, bad_field
from tests.platforms.discord.flags import Permission
from tests.platforms.discord.limits import Route
from tests.platforms.discord.model import Channel, Json
from tests.platforms.discord.payloads import channel_json
from tests.platforms.discord.rest.calls import Call, Handler
from tests.platforms.discord.world import World

NAME_MAX = 100


def channel(world: World, call: Call) -> Json:
    return channel_json(world.channel(call.id("channel_id")))


def change(world: World, call: Call) -> Json:
    """Rename, set the topic, archive or lock."""
    found, form = world.channel(call.id("channel_id")), call.form
    if not found.is_thread:
        world.require(found, Permission.MANAGE_CHANNELS)
    elif found.owner is not world.bot or "locked" in form:
        # Whoever started a thread may do all with it but lock it.
        world.require(found, Permission.MANAGE_THREADS)
    found.name = _name(form) if "name" in form else found.name
    found.topic = form.get("topic", found.topic)
    found.archived = form.get("archived", found.archived)
    found.locked = form.get("locked", found.locked)
    places.update_channel(world, found)
    return channel_json(found)


def delete(world: World, call: Call) -> Json:
    found = world.channel(call.id("channel_id"))
    world.require(found, Permission.MANAGE_CHANNELS)
    places.delete_channel(world, found)
    return channel_json(found)


def start_thread(world: World, call: Call) -> Json:
    parent = world.channel(call.id("channel_id"))
    world.require(parent, Permission.CREATE_PUBLIC_THREADS)
    return _thread(world, call, parent, None)


def start_thread_at(world: World, call: Call) -> Json:
    """A thread that starts at a message has the message's id."""
    parent = world.channel(call.id("channel_id"))
    message = world.message(parent, call.id("message_id"))
    world.require(parent, Permission.CREATE_PUBLIC_THREADS)
    if message.id in world.channels:
        raise ApiError(160004)
    return _thread(world, call, parent, message.id)


def join(world: World, call: Call) -> None:
    """Join or leave a thread; bots hear open threads without."""
    if not world.channel(call.id("channel_id")).is_thread:
        raise ApiError(50024)


def _thread(world: World, call: Call, parent: Channel, thread_id: int | None) -> Json:
    thread = places.create_thread(world, parent, _name(call.form), world.bot, thread_id)
    return channel_json(thread)


def _name(form: Json) -> str:
    name = str(form.get("name", ""))
    if not 1 <= len(name) <= NAME_MAX:
        raise bad_field("name", "BASE_TYPE_BAD_LENGTH", f"Must be between 1 and {NAME_MAX}.")
    return name


_CHANNEL = "/channels/{channel_id}"
ROUTES: dict[Route, Handler] = {
    Route("GET", _CHANNEL): channel,
    Route("PATCH", _CHANNEL): change,
    Route("DELETE", _CHANNEL): delete,
    Route("PUT", f"{_CHANNEL}/thread-members/@me"): join,
    Route("DELETE", f"{_CHANNEL}/thread-members/@me"): join,
    Route("POST", f"{_CHANNEL}/threads"): start_thread,
    Route("POST", f"{_CHANNEL}/messages/{{message_id}}/threads"): start_thread_at,
}
