"""The commands as plain forms, and filled forms as the chat lines they stand for."""

from collections.abc import Mapping

from adapters.forms import CommandForm, FormField
from bots.commands.model import Command, Kind
from bots.commands.registry import BY_NAME, COMMANDS

_FINAL = frozenset({"show close", "refund"})

_WRITTEN = {
    Kind.QUANTITY: "{} pcs",
    Kind.PRICE: "at {}",
    Kind.DISCOUNT: "-{}%",
    Kind.DURATION: "for {}",
    Kind.TIME: "at {}",
    Kind.LIMIT: "max {}",
    Kind.DRAW: "draw {}",
    Kind.VIEWER: '"{}"',
}
"""How a value is written so that it can be nothing else; all others stand as they are."""


def command_forms() -> tuple[CommandForm, ...]:
    """Every command as a form, in the order of the manual."""
    return tuple(_form(command) for command in COMMANDS)


def line_of(name: str, values: Mapping[str, str]) -> str:
    """The chat line that gives the command `name` with these values (by the field's kind).

    Values are written as in chat ("10 min", "20:30", "S:5 M:10"); empty ones are left out.

    Raises:
        KeyError: there is no such command, or it has no such field.
    """
    command = BY_NAME[name]
    kinds = {parameter.name.value: parameter.name for parameter in command.parameters}
    if unknown := values.keys() - kinds.keys():
        raise KeyError(f"{name} has no {', '.join(sorted(unknown))}")
    told = {kind: " ".join(values.get(word, "").split()) for word, kind in kinds.items()}
    parts = [
        _WRITTEN.get(kind, "{}").format(_bare(kind, text)) for kind, text in told.items() if text
    ]
    return " ".join([f"!{name}", *parts])


def _bare(kind: Kind, text: str) -> str:
    """Drop the signs that are written around the value anyway."""
    return (
        text.strip('"')
        if kind is Kind.VIEWER
        else text.strip("-% ")
        if kind is Kind.DISCOUNT
        else text
    )


def _form(command: Command) -> CommandForm:
    return CommandForm(
        name=command.name,
        key=command.key.replace("_", "-"),
        fields=tuple(FormField(p.name.value, p.required, p.or_on_air) for p in command.parameters),
        least_role=command.least_role.name.lower(),
        example=command.examples[0],
        ask_first=command.name in _FINAL,
    )
