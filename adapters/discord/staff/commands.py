"""Every command of hosts and moderators as a slash command, made from its form.

The line that a filled command stands for goes the way of every chat line, so who may give it is
decided there; the permissions here only keep it out of the sight of those who may not.
"""

import inspect
import logging
from collections.abc import Mapping, Sequence
from typing import Any

import discord
from discord import app_commands

from adapters.discord.staff import confirming, filling
from adapters.discord.staff.names import SlashName, short, slash_names
from adapters.discord.staff.options import (
    COMPLETED,
    ROLES,
    Option,
    is_asked_apart,
    missing,
    options_of,
)
from adapters.discord.staff.tools import Asked, StaffTools
from adapters.discord.staff.translating import words
from adapters.discord.translate import spoken
from adapters.forms import CommandForm, Typing
from commerce.errors import HawkerError

_LOG = logging.getLogger(__name__)

LEAST_PERMISSION: Mapping[str, str] = {"host": "manage_guild", "moderator": "manage_messages"}
"""Who sees a command before the server's owner says otherwise, by the least role."""

_CHOICES_MAX = 25
_LABEL_MAX = 100
_IN_SERVERS = app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False)
_ENGLISH = "en"

Made = app_commands.Command[Any, ..., None] | app_commands.Group


def staff_commands(tools: StaffTools) -> tuple[Made, ...]:
    """All of them, in the order of the manual; groups hold theirs."""
    names = slash_names(tools.forms)
    groups: dict[str, app_commands.Group] = {}
    made: list[Made] = []
    for form in tools.forms:
        name = names[form.name]
        if not name.group:
            made.append(_alone(_command(form, name, tools), form))
            continue
        if name.group not in groups:
            groups[name.group] = _group(name.group, form, tools)
            made.append(groups[name.group])
        groups[name.group].add_command(_command(form, name, tools))
    return tuple(made)


def _command(
    form: CommandForm, name: SlashName, tools: StaffTools
) -> app_commands.Command[Any, ..., None]:
    help_key = f"help-{form.key}"
    return app_commands.Command(
        name=words(name.own, f"slash-{form.key}", grouped=bool(name.group)),
        description=words(short(tools.wording.say(help_key, _ENGLISH, {})), help_key),
        callback=_callback(form, tools),
        auto_locale_strings=False,
    )


def _alone(
    command: app_commands.Command[Any, ..., None], form: CommandForm
) -> app_commands.Command[Any, ..., None]:
    command.default_permissions = _permission(form)
    command.allowed_contexts = _IN_SERVERS
    return command


def _group(name: str, form: CommandForm, tools: StaffTools) -> app_commands.Group:
    key = f"slash-group-{name}"
    return app_commands.Group(
        name=words(name, f"slash-{form.key}", grouped=True),
        description=words(short(tools.wording.say(key, _ENGLISH, {})), key),
        default_permissions=_permission(form),
        allowed_contexts=_IN_SERVERS,
        auto_locale_strings=False,
    )


def _permission(form: CommandForm) -> discord.Permissions:
    return discord.Permissions(**{LEAST_PERMISSION[form.least_role]: True})


def _callback(form: CommandForm, tools: StaffTools) -> Any:
    options = options_of(form)

    async def used(asked: Asked, **typed: Any) -> None:
        values = {kind: str(value) for kind, value in typed.items() if value is not None}
        await use(form, values, asked, tools)

    # The library reads a command's options from the callback's signature.
    parameters = [inspect.Parameter("asked", inspect.Parameter.POSITIONAL_OR_KEYWORD)]
    signature = inspect.Signature([*parameters, *(option.parameter() for option in options)])
    vars(used)["__signature__"] = signature
    return _decorated(used, options, tools)


async def use(form: CommandForm, values: dict[str, str], asked: Asked, tools: StaffTools) -> None:
    """Have a command done, after asking for what is missing or whether it is meant."""
    if missing(form, values):
        await filling.open_form(form, values, asked, tools)
    elif form.ask_first and not is_asked_apart(form):
        await confirming.ask(form, values, asked, tools)
    else:
        await asked.client.speak(asked, tools.line_of(form.name, values))


def _decorated(callback: Any, options: Sequence[Option], tools: StaffTools) -> Any:
    labels: dict[str, Any] = {}
    names: dict[str, Any] = {}
    for option in options:
        key = f"field-{option.kind.replace('_', '-')}"
        labels[option.kind] = words(short(tools.wording.say(key, _ENGLISH, {})), key)
        names[option.kind] = words(option.kind, f"slash-{key}")
    kinds = labels.keys()
    callback = app_commands.rename(**names)(app_commands.describe(**labels)(callback))
    if "role" in kinds:
        choices = [
            app_commands.Choice(
                name=words(
                    tools.wording.say(f"slash-role-{role}", _ENGLISH, {}), f"slash-role-{role}"
                ),
                value=role,
            )
            for role in ROLES
        ]
        callback = app_commands.choices(role=choices)(callback)
    completed = {kind: _completing(kind, tools) for kind in COMPLETED & kinds}
    return app_commands.autocomplete(**completed)(callback) if completed else callback


def _completing(kind: str, tools: StaffTools) -> Any:
    by_slash = {name.written: form for form, name in slash_names(tools.forms).items()}

    async def complete(asked: Asked, typed: str) -> list[app_commands.Choice[str]]:
        meant = spoken(asked, typed, asked.client.role_of(asked.user))
        typing = Typing(
            command=by_slash["" if asked.command is None else asked.command.qualified_name],
            kind=kind,
            typed=typed,
            author=meant.author,
            platform=meant.platform,
            address=asked.client.address_of(asked),
            values={name: str(value) for name, value in asked.namespace if value is not None},
        )
        try:
            found = await tools.complete(typing)
        except HawkerError as error:
            _LOG.warning("nothing could be offered while a command was typed: %s", error)
            return []
        return [
            app_commands.Choice(name=one.label[:_LABEL_MAX], value=one.value[:_LABEL_MAX])
            for one in found[:_CHOICES_MAX]
        ]

    return complete
