"""Registering the commands, only when something about them changed.

All are sent at once: changing one by one would take away what a server allowed for them.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from discord import app_commands
from discord.http import Route

_SAME_BY_DEFAULT: Mapping[str, Any] = {
    "type": 1,
    "nsfw": False,
    "required": False,
    "autocomplete": False,
}
_COMPARED = (
    "name", "description", "type", "nsfw", "default_member_permissions", "contexts",
    "integration_types", "required", "autocomplete", "value",
    "min_value", "max_value", "min_length", "max_length",
    "name_localizations", "description_localizations",
)  # fmt: skip
_THE_APPLICATIONS = frozenset({"contexts", "integration_types"})
_LISTED = ("options", "choices")


async def register(tree: app_commands.CommandTree[Any]) -> bool:
    """Have Discord offer the commands of `tree`; say whether anything had to be changed.

    Raises:
        discord.HTTPException: Discord can't be asked, or takes none of them.
    """
    client, translator = tree.client, tree.translator
    wanted = [
        each.to_dict(tree)
        if translator is None
        else await each.get_translated_payload(tree, translator)
        for each in tree.get_commands()
    ]
    route = Route("GET", f"/applications/{client.application_id}/commands")
    there: list[Mapping[str, Any]] = await client.http.request(
        route, params={"with_localizations": "true"}
    )
    if same(wanted, there):
        return False
    await tree.sync()
    return True


def same(wanted: Sequence[Mapping[str, Any]], there: Sequence[Mapping[str, Any]]) -> bool:
    """Whether what is registered is what is wanted, in any order.

    Where a command may be used and for whom it can be installed is the application's own setting
    unless we say it; Discord then tells that instead.
    """
    ours, theirs = (sorted(map(_plain, each), key=_by_name) for each in (wanted, there))
    for own, other in zip(ours, theirs, strict=False):
        for key in _THE_APPLICATIONS - own.keys():
            other.pop(key, None)
    return ours == theirs


def _by_name(form: Mapping[str, Any]) -> tuple[str, int]:
    return str(form["name"]), int(form.get("type", 1))


def _plain(form: Mapping[str, Any]) -> dict[str, Any]:
    """A command, option or choice without what Discord adds, and what may be left out."""
    kept = {key: form[key] for key in _COMPARED if form.get(key) not in (None, {}, [])}
    for key in _THE_APPLICATIONS & kept.keys():
        kept[key] = sorted(kept[key])
    if "default_member_permissions" in kept:
        kept["default_member_permissions"] = str(kept["default_member_permissions"])
    for key in _LISTED:
        if form.get(key):
            kept[key] = [_plain(one) for one in form[key]]
    return {key: value for key, value in kept.items() if _SAME_BY_DEFAULT.get(key, ...) != value}
