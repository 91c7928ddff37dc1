"""What people do that the bot is asked to answer: press, choose, submit, use a command."""

from dataclasses import dataclass
from secrets import token_urlsafe
from typing import cast

from tests.platforms.discord import components
from tests.platforms.discord.events import Event
from tests.platforms.discord.flags import NO_INTENT, InteractionType
from tests.platforms.discord.message_payloads import interaction_json
from tests.platforms.discord.model import Channel, Interaction, Json, Message, Role, User
from tests.platforms.discord.resolved import resolved_json
from tests.platforms.discord.slash import NotOffered, Use, interaction_data
from tests.platforms.discord.world import World


@dataclass(frozen=True)
class Asked:
    """What an interaction is about."""

    kind: InteractionType
    channel: Channel
    data: Json
    message: Message | None = None


Choice = str | User | Role | Channel
# Kinds of selects, by what is chosen from them.
_SELECTS: dict[int, tuple[type, ...]] = {
    components.STRING_SELECT: (str,),
    5: (User,),
    6: (Role,),
    7: (User, Role),
    8: (Channel,),
}


def press(world: World, user: User, message: Message, custom_id: str) -> Interaction:
    _enabled(message, custom_id, components.BUTTON)
    data = {"custom_id": custom_id, "component_type": components.BUTTON}
    return _on_message(world, user, message, data)


def choose(
    world: World, user: User, message: Message, custom_id: str, values: tuple[Choice, ...]
) -> Interaction:
    select = _enabled(message, custom_id, *_SELECTS)
    low, high = select.get("min_values", 1), select.get("max_values", 1)
    offered = {option["value"] for option in select.get("options") or []}
    kinds = _SELECTS[select["type"]]
    fits = all(isinstance(one, kinds) and (one in offered or not offered) for one in values)
    if not fits or not low <= len(values) <= high:
        raise NotOffered(f"{custom_id}: {low} to {high} of {sorted(offered) or kinds}")
    data = {
        "custom_id": custom_id,
        "component_type": select["type"],
        "values": [one if isinstance(one, str) else str(one.id) for one in values],
        "resolved": resolved_json(world, message.channel, values),
    }
    return _on_message(world, user, message, data)


def submit(
    world: World, user: User, opened_by: Interaction, values: dict[str, str | list[str]]
) -> Interaction:
    """Fill in the modal that an interaction was answered with, and send it."""
    modal = opened_by.modal
    if modal is None:
        raise NotOffered("no modal is open")
    inputs = [one for one in components.walk(modal["components"]) if one.get("custom_id")]
    unknown = set(values) - {one["custom_id"] for one in inputs}
    if unknown:
        raise NotOffered(f"the modal has no {sorted(unknown)}")
    for one in inputs:
        if one.get("required", True) and not values.get(one["custom_id"], one.get("value")):
            raise NotOffered(f"{one['custom_id']} is required")
    data = {
        "custom_id": modal["custom_id"],
        "components": [_filled(one, values) for one in modal["components"]],
        "resolved": {},
    }
    asked = Asked(InteractionType.MODAL_SUBMIT, opened_by.channel, data, opened_by.message)
    return _ask(world, user, asked)


def use_command(world: World, user: User, channel: Channel, use: Use) -> Interaction:
    data = interaction_data(world, user, channel, use)
    kind = InteractionType.COMMAND if use.focused is None else InteractionType.AUTOCOMPLETE
    return _ask(world, user, Asked(kind, channel, data))


def _ask(world: World, user: User, asked: Asked) -> Interaction:
    interaction = Interaction(
        world.ids.new(),
        token_urlsafe(32),
        asked.kind,
        user,
        asked.channel,
        world.now(),
        asked.data,
        asked.message,
    )
    world.interactions[interaction.id] = interaction
    world.interactions_by_token[interaction.token] = interaction
    tell(world, interaction)
    return interaction


def tell(world: World, interaction: Interaction) -> None:
    guild = interaction.channel.guild
    data = interaction_json(interaction, world.application, world.now())
    world.publish(Event("INTERACTION_CREATE", data, NO_INTENT, guild.id if guild else None))


def _on_message(world: World, user: User, message: Message, data: Json) -> Interaction:
    asked = Asked(InteractionType.COMPONENT, message.channel, data, message)
    return _ask(world, user, asked)


def _enabled(message: Message, custom_id: str, *kinds: int) -> Json:
    component = components.find(message.draft.components, custom_id)
    if message.deleted or component is None or component["type"] not in kinds:
        raise NotOffered(f"nothing there is {custom_id}")
    if component.get("disabled"):
        raise NotOffered(f"{custom_id} is disabled")
    return component


def _filled(component: Json, values: dict[str, str | list[str]]) -> Json:
    """The component as it is sent back: what was entered, in the places of what was shown."""
    if "components" in component:
        inside = [_filled(one, values) for one in cast("list[Json]", component["components"])]
        return {"type": component["type"], "id": 0, "components": inside}
    if "component" in component:
        return {
            "type": component["type"],
            "id": 0,
            "component": _filled(component["component"], values),
        }
    custom_id = component.get("custom_id")
    if custom_id is None:
        return {"type": component["type"], "id": 0}
    kept = {"type": component["type"], "id": 0, "custom_id": custom_id}
    if component["type"] == components.TEXT_INPUT:
        return kept | {"value": values.get(custom_id, component.get("value") or "")}
    return kept | {"values": values.get(custom_id, [])}
