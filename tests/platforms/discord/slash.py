"""What a person's client makes of a slash command before it is sent: types, choices, rights."""

from collections.abc import Mapping
from dataclasses import dataclass

from tests.platforms.discord.flags import Permission
from tests.platforms.discord.model import Channel, Json, Role, User
from tests.platforms.discord.permissions import in_channel
from tests.platforms.discord.resolved import resolved_json
from tests.platforms.discord.rest.commands import SUBCOMMANDS
from tests.platforms.discord.world import World

INTEGER = 4
_PYTHON_TYPES: dict[int, tuple[type, ...]] = {
    3: (str,),
    INTEGER: (int,),
    5: (bool,),
    6: (User,),
    7: (Channel,),
    8: (Role,),
    9: (User, Role),
    10: (int, float),
}

Value = str | int | float | bool | User | Channel | Role


class NotOffered(AssertionError):
    """A person's client would not have let them do this."""


@dataclass(frozen=True)
class Use:
    """A command as typed: its path (`show start`), its options, and the one being typed."""

    path: str
    values: Mapping[str, Value]
    focused: str | None = None


def interaction_data(world: World, user: User, channel: Channel, use: Use) -> Json:
    """The `data` of the interaction, or NotOffered."""
    name, *below = use.path.removeprefix("/").split()
    command = _command(world, channel, name)
    _check_rights(world, user, channel, command)
    data: Json = {
        "id": command["id"],
        "name": name,
        "type": command["type"],
        "options": _options(command, below, use),
        "resolved": resolved_json(world, channel, use.values.values()),
    }
    return data | ({"guild_id": command["guild_id"]} if "guild_id" in command else {})


def _command(world: World, channel: Channel, name: str) -> Json:
    """The guild's own command hides the global one of that name."""
    of_guild = [] if channel.guild is None else world.commands.get(channel.guild.id, [])
    for command in [*of_guild, *world.commands.get(None, [])]:
        if command["name"] == name and _fits(command, channel):
            return command
    raise NotOffered(f"no command /{name}")


def _fits(command: Json, channel: Channel) -> bool:
    contexts = command.get("contexts")
    if contexts is None:
        return channel.guild is not None or command.get("dm_permission") is not False
    return (1 if channel.guild is None else 0) in contexts


def _check_rights(world: World, user: User, channel: Channel, command: Json) -> None:
    if channel.guild is None:
        return
    may = in_channel(channel, user.id, world.now())
    needed = command.get("default_member_permissions")
    if Permission.USE_APPLICATION_COMMANDS not in may:
        raise NotOffered("no commands in this channel")
    if needed is None:
        return
    # "0" is nobody but administrators.
    wanted = Permission(int(needed)) or Permission.ADMINISTRATOR
    if wanted not in may:
        raise NotOffered(f"/{command['name']} needs permissions {needed}")


def _options(command: Json, below: list[str], use: Use) -> list[Json]:
    """The options typed, inside the subcommands on the way to them."""
    offered: dict[str, Json] = {one["name"]: one for one in command.get("options") or []}
    if below:
        inner = offered.get(below[0])
        if inner is None or inner["type"] not in SUBCOMMANDS:
            raise NotOffered(f"{command['name']} has no subcommand {below[0]}")
        return [
            {"name": below[0], "type": inner["type"], "options": _options(inner, below[1:], use)}
        ]
    if any(option["type"] in SUBCOMMANDS for option in offered.values()):
        raise NotOffered(f"{command['name']} needs a subcommand")
    missing = [n for n, o in offered.items() if o.get("required") and n not in use.values]
    if missing and use.focused is None:
        raise NotOffered(f"{command['name']} needs {missing}")
    unknown = set(use.values) - set(offered)
    if unknown:
        raise NotOffered(f"{command['name']} has no {sorted(unknown)}")
    return [_typed(offered[name], value, use) for name, value in use.values.items()]


def _typed(option: Json, value: Value, use: Use) -> Json:
    name, kind = option["name"], option["type"]
    typed: Json = {"name": name, "type": kind, "value": value}
    if name == use.focused:
        if not option.get("autocomplete"):
            raise NotOffered(f"{name} completes nothing")
        return typed | {"focused": True, "value": str(value)}
    odd = kind == INTEGER and isinstance(value, bool)
    if odd or not isinstance(value, _PYTHON_TYPES[kind]):
        raise NotOffered(f"{name} takes no {type(value).__name__}")
    if isinstance(value, User | Channel | Role):
        return typed | {"value": str(value.id)}
    choices = [choice["value"] for choice in option.get("choices") or []]
    if choices and value not in choices:
        raise NotOffered(f"{name} is one of {choices}")
    _check_bounds(option, value)
    return typed


def _check_bounds(option: Json, value: str | float) -> None:
    size, what = (len(value), "length") if isinstance(value, str) else (value, "value")
    low, high = option.get(f"min_{what}"), option.get(f"max_{what}")
    if (low is not None and size < low) or (high is not None and size > high):
        raise NotOffered(f"{option['name']} is between {low} and {high}")
