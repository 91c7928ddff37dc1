"""Commands as plain forms, for whoever draws them: console pages, slash commands.

A filled form is sent as the chat line that its `line` makes (`bots.commands.forms.line_of`), so
that there is one way in for every command.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field

from adapters.chat import ChatUser


@dataclass(frozen=True, slots=True)
class FormField:
    """One thing a command can be told.

    `kind` says what is typed: code, options, quantity, per_variant, price, discount, duration,
    time, limit, draw, viewer, order, role, command, text, reason or confirm. The sentence
    `field-<kind>` of the replies labels it. A code left out is that `on_air` where it says so.
    """

    kind: str
    required: bool
    on_air: bool = False


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


@dataclass(frozen=True, slots=True)
class Typing:
    """A form being filled in: by whom and where, and what stands so far in the field typed in.

    `address` is the place of chat (`adapters.chat.ChatMessage.address`), `values` what the other
    fields hold, by kind.
    """

    command: str
    kind: str
    typed: str
    author: ChatUser
    platform: str
    address: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What may be meant: `value` is what is filled in, `label` what a person reads."""

    label: str
    value: str


Complete = Callable[[Typing], Awaitable[Sequence[Suggestion]]]
"""What may be meant by what is typed, the likeliest first; nothing for who may not command."""
