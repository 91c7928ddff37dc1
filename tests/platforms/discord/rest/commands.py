"""Application commands: registered for all guilds or for one."""

import re
from collections import Counter

from tests.platforms.discord.errors import ApiError, bad_field
from tests.platforms.discord.limits import Route
from tests.platforms.discord.model import Json
from tests.platforms.discord.rest.calls import Call, Handler
from tests.platforms.discord.world import World

CHAT_INPUT = 1
SUBCOMMANDS = frozenset({1, 2})
COMMANDS_MAX = 100
OPTIONS_MAX = 25
DESCRIPTION_MAX = 100
TOTAL_MAX = 8000  # characters of all names, descriptions and values of a command
_NAME = re.compile(r"[-_'\w]{1,32}")


def listed(world: World, call: Call) -> list[Json]:
    return world.commands.get(_home(world, call), [])


def overwrite_all(world: World, call: Call) -> list[Json]:
    """Register exactly these. Those that were there by that name keep their ids."""
    home, forms = _home(world, call), call.body
    if not isinstance(forms, list) or len(forms) > COMMANDS_MAX:
        raise ApiError(50035)
    for at, form in enumerate(forms):
        _check(f"{at}.", form)
    names = [(form["name"], form.get("type", CHAT_INPUT)) for form in forms]
    if len(set(names)) < len(names):
        raise bad_field("0.name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Names must be unique")
    world.commands[home] = [_registered(world, home, form) for form in forms]
    return world.commands[home]


def upsert(world: World, call: Call) -> Json:
    home = _home(world, call)
    _check("", call.form)
    command = _registered(world, home, call.form)
    others = [one for one in world.commands.get(home, []) if one["id"] != command["id"]]
    world.commands[home] = [*others, command]
    return command


def one(world: World, call: Call) -> Json:
    wanted = call.params["command_id"]
    for command in listed(world, call):
        if command["id"] == wanted:
            return command
    raise ApiError(10063)


def edit(world: World, call: Call) -> Json:
    command = one(world, call)
    changed = {**command, **call.form}
    _check("", changed)
    command |= _registered(world, _home(world, call), changed) | {"id": command["id"]}
    return command


def delete(world: World, call: Call) -> None:
    command = one(world, call)
    listed(world, call).remove(command)


def _home(world: World, call: Call) -> int | None:
    if call.id("application_id") != world.application.id:
        raise ApiError(50001)
    if "guild_id" not in call.params:
        return None
    return world.guild(call.id("guild_id")).id


def _registered(world: World, home: int | None, form: Json) -> Json:
    kind = form.get("type", CHAT_INPUT)
    known = [one for one in world.commands.get(home, []) if one["name"] == form["name"]]
    known = [one for one in known if one["type"] == kind]
    # A bit set is sent as a number by some clients and always read as a string.
    needed = form.get("default_member_permissions")
    return {
        "options": [],
        "description": "",
        **form,
        "id": known[0]["id"] if known else str(world.ids.new()),
        "application_id": str(world.application.id),
        "type": kind,
        "version": str(world.ids.new()),
        "default_member_permissions": None if needed is None else str(needed),
        **({} if home is None else {"guild_id": str(home)}),
    }


def _check(path: str, form: Json) -> None:
    if form.get("type", CHAT_INPUT) == CHAT_INPUT:
        _check_texts(path, form)
        _check_options(path, form)
        if _length(form) > TOTAL_MAX:
            raise bad_field(f"{path}name", "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds 8000")


def _check_texts(path: str, form: Json) -> None:
    names = [form.get("name", ""), *(form.get("name_localizations") or {}).values()]
    if not all(_NAME.fullmatch(name) and name == name.lower() for name in names):
        raise bad_field(
            f"{path}name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid"
        )
    texts = [form.get("description", ""), *(form.get("description_localizations") or {}).values()]
    if not all(1 <= len(text) <= DESCRIPTION_MAX for text in texts):
        raise bad_field(f"{path}description", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100.")


def _check_options(path: str, form: Json) -> None:
    options = form.get("options") or []
    if len(options) > OPTIONS_MAX:
        raise bad_field(f"{path}options", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.")
    names = Counter(option["name"] for option in options)
    if any(count > 1 for count in names.values()):
        raise bad_field(f"{path}options", "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Duplicate")
    required = [bool(option.get("required")) for option in options]
    if required != sorted(required, reverse=True):
        raise bad_field(
            f"{path}options", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required come first"
        )
    for at, option in enumerate(options):
        below = f"{path}options.{at}."
        _check_texts(below, option)
        _check_choices(below, option)
        _check_options(below, option)


def _check_choices(path: str, option: Json) -> None:
    choices = option.get("choices") or []
    if len(choices) > OPTIONS_MAX:
        raise bad_field(f"{path}choices", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.")
    if choices and option.get("autocomplete"):
        raise bad_field(
            f"{path}autocomplete", "APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES", "Not with both"
        )
    if any(not 1 <= len(choice["name"]) <= 100 for choice in choices):
        raise bad_field(f"{path}choices", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100.")


def _length(form: Json) -> int:
    """Characters that count, taking of each text its longest translation."""
    own = sum(
        max(len(text) for text in [form[name], *(form.get(f"{name}_localizations") or {}).values()])
        for name in ("name", "description")
    )
    choices = form.get("choices") or []
    listed_choices = sum(len(one["name"]) + len(str(one["value"])) for one in choices)
    return own + listed_choices + sum(_length(option) for option in form.get("options") or [])


_GLOBAL = "/applications/{application_id}/commands"
_OF_GUILD = "/applications/{application_id}/guilds/{guild_id}/commands"
ROUTES: dict[Route, Handler] = {
    Route(method, where + path): handler
    for where in (_GLOBAL, _OF_GUILD)
    for method, path, handler in (
        ("GET", "", listed),
        ("PUT", "", overwrite_all),
        ("POST", "", upsert),
        ("GET", "/{command_id}", one),
        ("PATCH", "/{command_id}", edit),
        ("DELETE", "/{command_id}", delete),
    )
}
