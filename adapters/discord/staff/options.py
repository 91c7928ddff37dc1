"""What a slash command can be told: the types, limits and choices of its options."""

import inspect
from dataclasses import dataclass
from typing import Any, Optional

from discord import app_commands

from adapters.forms import CommandForm, FormField

COMPLETED = frozenset({"code", "options", "viewer", "order", "command"})
"""The kinds of fields that Discord asks us to complete while they are typed."""

ROLES = ("host", "moderator")
_TEXT_MAX = 400
_NUMBERS: dict[str, tuple[int, int]] = {
    "quantity": (0, 1_000_000),
    "limit": (1, 1_000_000),
    "discount": (1, 99),
}
_ASKED_APART = "confirm"
_EITHER = {"quantity": "per_variant", "price": "discount"}


@dataclass(frozen=True, slots=True)
class Option:
    """One option: the field it fills, and whether Discord insists on it."""

    field: FormField
    required: bool

    @property
    def kind(self) -> str:
        """The kind of its field; also its name."""
        return self.field.kind

    def parameter(self) -> inspect.Parameter:
        """The option as a parameter of the command's callback."""
        wanted: Any = app_commands.Range[str, 1, _TEXT_MAX]
        if self.kind in _NUMBERS:
            low, high = _NUMBERS[self.kind]
            wanted = app_commands.Range[int, low, high]
        if self.kind in COMPLETED or self.kind == "role":
            wanted = str
        return inspect.Parameter(
            self.kind,
            inspect.Parameter.KEYWORD_ONLY,
            default=inspect.Parameter.empty if self.required else None,
            annotation=wanted if self.required else Optional[wanted],  # noqa: UP045 - a value
        )


def has_form(form: CommandForm) -> bool:
    """Whether the command also opens as a form to fill in: it sells a product on terms."""
    return {"code", "quantity", "price", "duration"} <= {field.kind for field in form.fields}


def options_of(form: CommandForm) -> tuple[Option, ...]:
    """What the command can be told, what it must be told first.

    Whether somebody is sure is asked with buttons instead. What a form asks for need not be
    typed, nor the code of what is on air, nor what can be said in another way.
    """
    open_ended, kinds = has_form(form), {field.kind for field in form.fields}
    found = [
        Option(
            field,
            field.required and not (open_ended or field.on_air or _EITHER.get(field.kind) in kinds),
        )
        for field in form.fields
        if field.kind != _ASKED_APART
    ]
    return tuple(sorted(found, key=lambda option: not option.required))


def missing(form: CommandForm, values: dict[str, str]) -> bool:
    """Whether a form must be filled in first."""
    return has_form(form) and any(
        field.required and not values.get(field.kind) for field in form.fields
    )


def is_asked_apart(form: CommandForm) -> bool:
    """Whether the line must say that its writer is sure."""
    return any(field.kind == _ASKED_APART for field in form.fields)
