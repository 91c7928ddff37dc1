"""What every table of the settings shares: frozen, closed, able to say its rules."""

import re
import zoneinfo
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from babel import Locale, UnknownLocaleError
from babel.numbers import list_currencies
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    ValidationInfo,
    field_validator,
)
from pydantic_core import PydanticCustomError


@dataclass(frozen=True, slots=True)
class Allowed:
    """What a value may be, in words: said in the manual and in every refusal."""

    words: str


class Table(BaseModel):
    """A table of the settings file. Refuses unknown keys, never changes, never shows a secret."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_default=True,
        hide_input_in_errors=True,
        use_attribute_docstrings=True,
    )

    @field_validator("*", mode="before")
    @classmethod
    def _true_is_no_number(cls, value: object, info: ValidationInfo) -> object:
        """`port = true` would otherwise be port 1."""
        field = cls.model_fields[info.field_name or ""]
        if isinstance(value, bool) and field.annotation is not bool:
            raise PydanticCustomError("not_a_switch", "true and false are not a value for this key")
        return value


def wrong(key: str, reason: str) -> PydanticCustomError:
    """Makes the error for a key that is wrong only beside another key of its table."""
    return PydanticCustomError("beside_another", "{reason}", {"key": key, "reason": reason})


def _currency(value: str) -> str:
    if value not in list_currencies():
        raise ValueError
    return value


def _locale(value: str) -> str:
    try:
        return str(Locale.parse(value.replace("-", "_")))
    except (ValueError, UnknownLocaleError) as error:
        raise ValueError from error


def _country(value: str) -> str:
    if not re.fullmatch(r"[A-Z]{2}", value) or value not in Locale("en").territories:
        raise ValueError
    return value


def _timezone(value: str) -> str:
    if value not in zoneinfo.available_timezones():
        raise ValueError
    return value


def _author(value: str) -> str:
    if not re.fullmatch(r"[a-z][a-z0-9_]*:\S.*", value):
        raise ValueError
    return value


def _texts(texts: Mapping[str, str]) -> Mapping[str, str]:
    """Checks each language and text.

    Raises:
        ValueError: A language nobody speaks, or an empty text.
    """
    clean = {_locale(language): text.strip() for language, text in texts.items()}
    if not all(clean.values()):
        raise ValueError
    return clean


Currency = Annotated[
    str, AfterValidator(_currency), Allowed("a currency's three letters by ISO 4217, such as EUR")
]
LocaleName = Annotated[
    str, AfterValidator(_locale), Allowed("a language, or language and country: en, it, pt_BR")
]
Country = Annotated[
    str,
    AfterValidator(_country),
    Allowed("a country's two capital letters by ISO 3166, such as IT"),
]
Timezone = Annotated[
    str, AfterValidator(_timezone), Allowed("a name from the time zone database: Europe/Rome")
]
Author = Annotated[
    str, AfterValidator(_author), Allowed("platform:user_id, such as discord:80351110224678912")
]
Texts = Annotated[
    Mapping[str, str],
    AfterValidator(_texts),
    Allowed('one text a language: { en = "…", it = "…" }'),
]
