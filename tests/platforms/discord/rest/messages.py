"""Messages of channels: sent, read, edited, deleted, reacted to."""

from dataclasses import replace
from datetime import timedelta

from tests.platforms.discord import messages
from tests.platforms.discord.errors import ApiError, bad_field
from tests.platforms.discord.flags import ChannelType, Intent, Permission
from tests.platforms.discord.limits import Route
from tests.platforms.discord.message_payloads import event_parts, message_json
from tests.platforms.discord.model import Channel, Draft, Json, Message
from tests.platforms.discord.payloads import user_json
from tests.platforms.discord.rest.calls import Call, Handler
from tests.platforms.discord.rest.forms import merged_draft, new_draft, replied_to
from tests.platforms.discord.world import World

NONCE_KEPT = timedelta(minutes=5)
PAGE_MAX = 100
REACTIONS_MAX = 20
BULK = range(2, 101)


def shown(world: World, message: Message) -> Json:
    """A message as the bot may read it by REST."""
    has_intent = Intent.MESSAGE_CONTENT in world.application.privileged
    return message_json(message, world.bot, has_intent=has_intent)


def create(world: World, call: Call) -> Json:
    channel = world.channel(call.id("channel_id"))
    draft = new_draft(world, call.form, call.files)
    reply_to = replied_to(world, call.form)
    _check_may_send(world, channel, draft)
    if reply_to and Permission.READ_MESSAGE_HISTORY not in world.bot_permissions(channel):
        raise ApiError(160002)
    known = _sent_before(world, call.form)
    if known is None:
        sent = replace(draft, reply_to=reply_to)
        known = messages.post(world, channel, world.bot, sent)
        if draft.nonce is not None:
            world.nonces[str(draft.nonce)] = known
    return shown(world, known) | event_parts(known)


def _sent_before(world: World, form: Json) -> Message | None:
    """The message this call has sent already, when it says that it must be sent once."""
    nonce = form.get("nonce")
    if nonce is None or not form.get("enforce_nonce"):
        return None
    known = world.nonces.get(str(nonce))
    if known is None or world.now() - known.sent_at > NONCE_KEPT:
        return None
    return known


def _check_may_send(world: World, channel: Channel, draft: Draft) -> None:
    if channel.type == ChannelType.CATEGORY:
        raise ApiError(50008)
    if channel.recipient is not None:
        _check_dm(world, channel)
        return
    needed = [
        Permission.SEND_MESSAGES_IN_THREADS if channel.is_thread else Permission.SEND_MESSAGES
    ]
    if draft.embeds:
        needed.append(Permission.EMBED_LINKS)
    if draft.attachments:
        needed.append(Permission.ATTACH_FILES)
    if channel.type in {ChannelType.VOICE, ChannelType.STAGE}:
        needed.append(Permission.CONNECT)
    world.require(channel, *needed)
    manages = Permission.MANAGE_THREADS in world.bot_permissions(channel)
    if channel.archived and channel.locked and not manages:
        raise ApiError(50083)


def _check_dm(world: World, channel: Channel) -> None:
    recipient = channel.recipient
    if recipient is None:
        return
    if not world.shares_a_guild(recipient):
        raise ApiError(50278)
    if not recipient.accepts_dms or recipient.blocks_bot:
        raise ApiError(50007)
    spoken = any(message.author is world.bot for message in channel.messages.values())
    if world.application.quarantined and not spoken:
        raise ApiError(20026)


def listed(world: World, call: Call) -> list[Json]:
    """A page of history, newest first; without the permission for it, an empty one."""
    channel = world.channel(call.id("channel_id"))
    if Permission.READ_MESSAGE_HISTORY not in world.bot_permissions(channel):
        return []
    limit = int(call.query.get("limit", 50))
    if not 1 <= limit <= PAGE_MAX:
        raise bad_field("limit", "NUMBER_TYPE_MAX", f"int value should be <= {PAGE_MAX}.")
    ids = _page(sorted(channel.messages), call, limit)
    return [shown(world, channel.messages[one]) for one in reversed(ids)]


def _page(ids: list[int], call: Call, limit: int) -> list[int]:
    query = call.query
    if "after" in query:
        return [one for one in ids if one > int(query["after"])][:limit]
    if "around" in query:
        middle, half = int(query["around"]), limit // 2
        before = [one for one in ids if one < middle][-half:] if half else []
        return [*before, *[one for one in ids if one >= middle][: limit - half]]
    if "before" in query:
        ids = [one for one in ids if one < int(query["before"])]
    return ids[-limit:]


def one(world: World, call: Call) -> Json:
    channel, message = _named(world, call)
    world.require(channel, Permission.READ_MESSAGE_HISTORY)
    return shown(world, message)


def edit(world: World, call: Call) -> Json:
    _channel, message = _named(world, call)
    if message.author is not world.bot:
        raise ApiError(50005)
    messages.edit(world, message, merged_draft(world, message.draft, call.form, call.files))
    return shown(world, message)


def delete(world: World, call: Call) -> None:
    channel, message = _named(world, call)
    if message.author is not world.bot:
        if channel.guild is None:
            raise ApiError(50003)
        world.require(channel, Permission.MANAGE_MESSAGES)
    messages.delete(world, message)


def delete_bulk(world: World, call: Call) -> None:
    channel = world.channel(call.id("channel_id"))
    world.require(channel, Permission.MANAGE_MESSAGES)
    ids = [int(one) for one in call.form["messages"]]
    if len(ids) not in BULK:
        raise ApiError(50016)
    found = [channel.messages[one] for one in ids if one in channel.messages]
    messages.delete_bulk(world, channel, found)


def react(world: World, call: Call) -> None:
    channel, message = _named(world, call)
    emoji = call.params["emoji"]
    if emoji.isascii() and ":" not in emoji:
        raise ApiError(10014)
    world.require(channel, Permission.READ_MESSAGE_HISTORY)
    if emoji not in message.reactions:
        world.require(channel, Permission.ADD_REACTIONS)
        if len(message.reactions) >= REACTIONS_MAX:
            raise ApiError(30010)
    if message.author.blocks_bot:
        raise ApiError(90001)
    messages.react(world, message, world.bot, emoji)


def unreact(world: World, call: Call) -> None:
    _channel, message = _named(world, call)
    messages.unreact(world, message, world.bot, call.params["emoji"])


def unreact_other(world: World, call: Call) -> None:
    channel, message = _named(world, call)
    world.require(channel, Permission.MANAGE_MESSAGES)
    user = world.users[call.id("user_id")]
    messages.unreact(world, message, user, call.params["emoji"])


def reacted(world: World, call: Call) -> list[Json]:
    _channel, message = _named(world, call)
    return [user_json(user) for user in message.reactions.get(call.params["emoji"], [])]


def type_in(world: World, call: Call) -> None:
    world.require(world.channel(call.id("channel_id")), Permission.SEND_MESSAGES)


def _named(world: World, call: Call) -> tuple[Channel, Message]:
    channel = world.channel(call.id("channel_id"))
    return channel, world.message(channel, call.id("message_id"))


_MESSAGES = "/channels/{channel_id}/messages"
_MESSAGE = f"{_MESSAGES}/{{message_id}}"
_REACTION = f"{_MESSAGE}/reactions/{{emoji}}"
ROUTES: dict[Route, Handler] = {
    Route("POST", _MESSAGES): create,
    Route("GET", _MESSAGES): listed,
    Route("POST", f"{_MESSAGES}/bulk-delete"): delete_bulk,
    Route("GET", _MESSAGE): one,
    Route("PATCH", _MESSAGE): edit,
    Route("DELETE", _MESSAGE): delete,
    Route("PUT", f"{_REACTION}/@me"): react,
    Route("DELETE", f"{_REACTION}/@me"): unreact,
    Route("DELETE", f"{_REACTION}/{{user_id}}"): unreact_other,
    Route("GET", _REACTION): reacted,
    Route("POST", "/channels/{channel_id}/typing"): type_in,
}
