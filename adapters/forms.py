"""Commands as plain forms, for whoever draws them: console pages, slash commands.

A filled form is sent as the chat line that its `line` makes (`bots.commands.forms.line_of`), so
that there is one way in for every command.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormField:
    """One thing a command can be told.

    `kind` says what is typed: code, options, quantity, per_variant, price, discount, duration,
    time, limit, viewer, order, role, command, text, reason or confirm. The sentence
    `field-<kind>` of the replies labels it.
    """

    kind: str
    required: bool


@dataclass(frozen=True, slots=True)
class CommandForm:
    """A command of a host or moderator.

    `name` is its canonical words, `key` the part of its sentences' names (`help-<key>`).
    `least_role` is `host` or `moderator`. `ask_first` says that nothing takes it back.
    """

    name: str
    key: str
    fields: tuple[FormField, ...]
    least_role: str
    example: str
    ask_first: bool
