"""A drop as a form to fill in, for hosts who would rather not type the command.

What was typed already stands in it; what it has no room for is carried along in its id.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import discord
import orjson

from adapters.discord.staff.confirming import CUSTOM_ID_MAX
from adapters.discord.staff.tools import Asked, StaffTools, respond
from adapters.forms import CommandForm

MARK = "staff:form:"
"""What the ids of our forms begin with; the command and what it was told already follow."""

_FIELDS = {
    "drop start": ("code", "pieces", "money", "duration", "limit"),
    "drop schedule": ("code", "time", "pieces", "money", "duration"),
}
_OF_TWO = {"pieces": ("quantity", "per_variant"), "money": ("price", "discount")}
_LABEL_MAX = 45
_REQUIRED = frozenset({"code", "time"})


async def open_form(
    form: CommandForm, values: Mapping[str, str], asked: Asked, tools: StaffTools
) -> None:
    """Answer with the form, holding what is known already."""
    fields = _FIELDS[form.name]
    shown = {kind for name in fields for kind in _OF_TWO.get(name, (name,))}
    modal = discord.ui.Modal(
        title=tools.say(f"slash-form-{form.key}", asked)[:_LABEL_MAX],
        custom_id=_custom_id(form.name, {k: v for k, v in values.items() if k not in shown}),
        timeout=None,
    )
    for name in fields:
        modal.add_item(_input(name, values, asked, tools))
    modal.stop()  # what is sent in is known by its id, the library need not remember it
    await respond(asked.response.send_modal(modal))


def filled(data: Mapping[str, Any]) -> tuple[str, dict[str, str]]:
    """The command that a form stands for and its values by kind, from what Discord sent."""
    name, _, kept = str(data["custom_id"]).removeprefix(MARK).partition(":")
    values: dict[str, str] = orjson.loads(kept) if kept else {}
    for field, text in _inputs(data.get("components") or []):
        if text.strip():
            values[_kind(field, text)] = text.strip()
    return name, values


def _custom_id(name: str, kept: Mapping[str, str]) -> str:
    """The id with what the form has no field for, or as much of it as an id holds."""
    held: dict[str, str] = {}
    found = f"{MARK}{name}:"
    for kind, text in kept.items():
        held[kind] = text
        longer = f"{MARK}{name}:{orjson.dumps(held).decode()}"
        if len(longer) > CUSTOM_ID_MAX:
            del held[kind]
        else:
            found = longer
    return found


def _input(
    name: str, values: Mapping[str, str], asked: Asked, tools: StaffTools
) -> discord.ui.Label[Any]:
    known = [values[kind] for kind in _OF_TWO.get(name, (name,)) if kind in values]
    key = f"slash-form-{name}" if name in _OF_TWO else f"field-{name}"
    return discord.ui.Label(
        text=tools.say(key, asked)[:_LABEL_MAX],
        component=discord.ui.TextInput(
            custom_id=name,
            required=name in _REQUIRED,
            default=known[0] if known else None,
            max_length=100,
        ),
    )


def _kind(field: str, text: str) -> str:
    """Which of two kinds a field holds that takes either."""
    if field == "pieces":
        return "quantity" if re.fullmatch(r"\s*\d+\s*", text) else "per_variant"
    if field == "money":
        return "discount" if re.fullmatch(r"\s*-.*|.*%\s*", text) else "price"
    return field


def _inputs(components: list[Any]) -> Iterator[tuple[str, str]]:
    for one in components:
        inner = one.get("component") or one
        yield from _inputs(inner.get("components") or [])
        if "custom_id" in inner:
            yield inner["custom_id"], str(inner.get("value") or "")
