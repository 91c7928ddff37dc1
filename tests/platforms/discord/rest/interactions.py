"""Answers to interactions: the first one in 3 seconds, more through the webhook of its token."""

from dataclasses import replace
from datetime import timedelta

from tests.platforms.discord import messages
from tests.platforms.discord.components import check_components
from tests.platforms.discord.errors import ApiError, bad_field
from tests.platforms.discord.flags import CallbackType, InteractionType, MessageFlag
from tests.platforms.discord.limits import Route
from tests.platforms.discord.model import Draft, Interaction, Json, Message
from tests.platforms.discord.rest.calls import Call, Handler
from tests.platforms.discord.rest.forms import merged_draft, new_draft, too_long
from tests.platforms.discord.rest.messages import shown
from tests.platforms.discord.world import World

FIRST_ANSWER_WITHIN = timedelta(seconds=3)
TOKEN_VALID_FOR = timedelta(minutes=15)
CHOICES_MAX = 25
TITLE_MAX = 45
_MAY_DEFER_UPDATE = frozenset({InteractionType.COMPONENT, InteractionType.MODAL_SUBMIT})


def answer(world: World, call: Call) -> Json | None:
    """The first answer. Only one is taken, and only in time."""
    interaction = world.interactions.get(call.id("interaction_id"))
    if interaction is None or interaction.token != call.params["token"]:
        raise ApiError(10062)
    if interaction.answered_with is not None:
        raise ApiError(40060)
    if world.now() - interaction.created_at > FIRST_ANSWER_WITHIN:
        raise ApiError(10062)
    kind = _checked_kind(interaction, call.form)
    _ANSWERS[kind](world, interaction, call)
    interaction.answered_with = kind
    wants_response = call.query.get("with_response", "").lower() in {"1", "true"}
    return _callback_json(world, interaction, kind) if wants_response else None


def _checked_kind(interaction: Interaction, form: Json) -> CallbackType:
    try:
        kind = CallbackType(form.get("type", 0))
    except ValueError:
        raise bad_field("type", "BASE_TYPE_CHOICES", "Unknown type.") from None
    asked = interaction.type
    completes = asked is InteractionType.AUTOCOMPLETE
    updates = kind in {CallbackType.DEFERRED_UPDATE, CallbackType.UPDATE_MESSAGE}
    wrong = (
        completes != (kind is CallbackType.AUTOCOMPLETE)
        or (updates and (asked not in _MAY_DEFER_UPDATE or interaction.message is None))
        or (kind is CallbackType.MODAL and asked is InteractionType.MODAL_SUBMIT)
    )
    if wrong:
        raise bad_field("type", "INTERACTION_RESPONSE_TYPE_INVALID", "Not for this interaction.")
    return kind


def _send(world: World, interaction: Interaction, call: Call) -> None:
    draft = new_draft(world, _data(call), call.files)
    interaction.original = _post(world, interaction, draft)


def _defer(world: World, interaction: Interaction, call: Call) -> None:
    # Sent as a message that is still loading; what it will say takes its place.
    flags = MessageFlag(_data(call).get("flags", 0)) & MessageFlag.EPHEMERAL
    draft = Draft(flags=flags | MessageFlag.LOADING)
    interaction.original = _post(world, interaction, draft)


def _defer_update(_world: World, _interaction: Interaction, _call: Call) -> None:
    """Nothing is shown; the message may be edited later."""


def _update(world: World, interaction: Interaction, call: Call) -> None:
    message = _source(interaction)
    messages.edit(world, message, merged_draft(world, message.draft, _data(call), call.files))


def _complete(_world: World, interaction: Interaction, call: Call) -> None:
    choices = _data(call).get("choices") or []
    if len(choices) > CHOICES_MAX:
        raise too_long("data.choices", CHOICES_MAX)
    if any(not 1 <= len(choice["name"]) <= 100 for choice in choices):
        raise too_long("data.choices.name", 100)
    interaction.choices = choices


def _open_modal(_world: World, interaction: Interaction, call: Call) -> None:
    modal = _data(call)
    if not 1 <= len(modal.get("title", "")) <= TITLE_MAX:
        raise too_long("data.title", TITLE_MAX)
    components = modal.get("components") or []
    if not 1 <= len(components) <= 5:
        raise too_long("data.components", 5)
    check_components(components)
    interaction.modal = modal


_ANSWERS = {
    CallbackType.MESSAGE: _send,
    CallbackType.DEFERRED_MESSAGE: _defer,
    CallbackType.DEFERRED_UPDATE: _defer_update,
    CallbackType.UPDATE_MESSAGE: _update,
    CallbackType.AUTOCOMPLETE: _complete,
    CallbackType.MODAL: _open_modal,
}


def follow_up(world: World, call: Call) -> Json:
    """One more message; right after a deferred answer it takes that one's place."""
    interaction = _of_webhook(world, call)
    if interaction.answered_with is None:
        raise ApiError(10015)
    draft = new_draft(world, call.form, call.files)
    original = interaction.original
    if original is not None and original.is_loading:
        messages.finish_loading(world, original, draft)
        return shown(world, original)
    message = _post(world, interaction, draft)
    interaction.followups.append(message)
    return shown(world, message)


def read(world: World, call: Call) -> Json:
    return shown(world, _message(world, call))


def edit(world: World, call: Call) -> Json:
    message = _message(world, call)
    before = message.draft
    draft = merged_draft(
        world, replace(before, flags=before.flags & ~MessageFlag.LOADING), call.form, call.files
    )
    messages.finish_loading(world, message, draft)
    return shown(world, message)


def delete(world: World, call: Call) -> None:
    messages.delete(world, _message(world, call))


def _post(world: World, interaction: Interaction, draft: Draft) -> Message:
    return messages.post(world, interaction.channel, world.bot, draft, interaction)


def _data(call: Call) -> Json:
    data = call.form.get("data") or {}
    if not isinstance(data, dict):
        raise bad_field("data", "DICT_TYPE_CONVERT", "Only dictionaries may be used.")
    return data


def _source(interaction: Interaction) -> Message:
    """The message whose button was pressed."""
    if interaction.message is None or interaction.message.deleted:
        raise ApiError(10008)
    return interaction.message


def _of_webhook(world: World, call: Call) -> Interaction:
    interaction = world.interactions_by_token.get(call.params["token"])
    if interaction is None or call.id("webhook_id") != world.application.id:
        raise ApiError(10015)
    if world.now() - interaction.created_at > TOKEN_VALID_FOR:
        raise ApiError(50027)
    return interaction


def _message(world: World, call: Call) -> Message:
    """The message named, which must be an answer to the interaction of this token."""
    interaction = _of_webhook(world, call)
    wanted = call.params.get("message_id")
    if wanted is not None:
        found = next((one for one in interaction.answers if one.id == int(wanted)), None)
    elif interaction.original is not None:
        found = None if interaction.original.deleted else interaction.original
    elif interaction.answered_with is not None:
        found = _source(interaction)
    else:
        raise ApiError(10015)
    if found is None:
        raise ApiError(10008)
    return found


def _callback_json(world: World, interaction: Interaction, kind: CallbackType) -> Json:
    about: Json = {"id": str(interaction.id), "type": int(interaction.type)}
    resource: Json = {"type": int(kind)}
    message = interaction.original
    if kind is CallbackType.UPDATE_MESSAGE:
        message = interaction.message
    if message is not None:
        about |= {
            "response_message_id": str(message.id),
            "response_message_loading": message.is_loading,
            "response_message_ephemeral": message.is_ephemeral,
        }
        if kind is not CallbackType.DEFERRED_MESSAGE:
            resource["message"] = shown(world, message)
    return {"interaction": about, "resource": resource}


_WEBHOOK = "/webhooks/{webhook_id}/{token}"
ROUTES: dict[Route, Handler] = {
    Route("POST", "/interactions/{interaction_id}/{token}/callback"): answer,
    Route("POST", _WEBHOOK): follow_up,
    Route("GET", f"{_WEBHOOK}/messages/@original"): read,
    Route("PATCH", f"{_WEBHOOK}/messages/@original"): edit,
    Route("DELETE", f"{_WEBHOOK}/messages/@original"): delete,
    Route("GET", f"{_WEBHOOK}/messages/{{message_id}}"): read,
    Route("PATCH", f"{_WEBHOOK}/messages/{{message_id}}"): edit,
    Route("DELETE", f"{_WEBHOOK}/messages/{{message_id}}"): delete,
}
