"""What a command is, and what a line that gave one was read as."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from commerce.model.people import Role


class Kind(StrEnum):
    """What a parameter holds. The name is also that of the value in `Arguments`."""

    CODE = "code"
    OPTIONS = "options"
    QUANTITY = "quantity"
    PER_VARIANT = "per_variant"
    PRICE = "price"
    DISCOUNT = "discount"
    DURATION = "duration"
    TIME = "time"
    LIMIT = "limit"
    DRAW = "draw"
    VIEWER = "viewer"
    ORDER = "order"
    ROLE = "role"
    COMMAND = "command"
    TEXT = "text"
    REASON = "reason"
    CONFIRM = "confirm"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing a command can be told.

    `or_on_air` fills a missing code with that of the drop on air, when the line is surely a
    command. The sentence `parameter-<name>` in the replies names it to a person.
    """

    name: Kind
    required: bool = False
    or_on_air: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """A host's or moderator's command.

    Attributes:
        name: the canonical words (`drop start`); the key of its sentences has dashes instead.
        aliases: other words that start it, in any language.
        parameters: what it can be told, in the order of a form.
        least_role: who may give it.
        examples: lines that give it, the first one shown when something is missing.
        undoable: `undo` takes it back.
        confirm: it is done only when the line says so ("yes"), since nothing takes it back.
        starts_text: everything after its words is free text.
        private: the answer is for who asked alone: it names people, stock or money.
    """

    name: str
    aliases: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    least_role: Role
    examples: tuple[str, ...]
    undoable: bool = False
    confirm: bool = False
    starts_text: bool = False
    private: bool = False

    @property
    def key(self) -> str:
        """The name as part of a sentence's key: `drop_start`."""
        return self.name.replace(" ", "_")

    def takes(self, kind: Kind) -> bool:
        """Whether it has such a parameter."""
        return any(parameter.name is kind for parameter in self.parameters)


@dataclass(frozen=True, slots=True)
class VariantQuantity:
    """Pieces of the variants with these options (`{"size": "M"}`)."""

    options: dict[str, str]
    quantity: int


@dataclass(frozen=True, slots=True)
class Arguments:
    """What a line told its command; `None` or empty where it said nothing.

    Prices are minor units of the shop's currency, lengths seconds, `at` is aware and in UTC.
    `viewer` is `@name`, `platform:id` or a name, as written; `order` a number or reference.
    """

    code: str | None = None
    options: dict[str, str] = field(default_factory=dict)
    quantity: int | None = None
    per_variant: tuple[VariantQuantity, ...] = ()
    price_minor: int | None = None
    discount_percent: int | None = None
    duration_s: int | None = None
    at: datetime | None = None
    limit: int | None = None
    draw_s: int | None = None
    viewer: str | None = None
    order: str | None = None
    role: Role | None = None
    command: str | None = None
    text: str | None = None
    reason: str = ""
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Parsed:
    """A command with its values."""

    command: Command
    values: Arguments


@dataclass(frozen=True, slots=True)
class Refusal:
    """A line that is a command and can't be done as written.

    `key` names the sentence (`refused.<key>`), `facts` its values.
    """

    key: str
    facts: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CommandContext:
    """What a line is read against.

    Attributes:
        codes: the product codes of the shop, as the catalogue spells them.
        options: by code, the values of each option: `{"A12": {"size": ("S", "M")}}`.
        role: who wrote the line.
        currency: ISO 4217.
        timezone: IANA; what "at 20:30" means.
        now: the time, aware.
        on_air: the code of the drop on air.
    """

    codes: tuple[str, ...]
    options: Mapping[str, Mapping[str, tuple[str, ...]]]
    role: Role
    currency: str
    timezone: str
    now: datetime
    on_air: str | None = None
