"""What the settings say about themselves: every key with its type, limits and default, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from annotated_types import Ge, Le, MaxLen, MinLen
from pydantic import BaseModel, SecretStr
from pydantic.fields import FieldInfo

from config.tables.base import Allowed

ENVIRONMENT_PREFIX = "HAWKER_"


@dataclass(frozen=True, slots=True)
class Key:
    """One key of the settings: where it stands, what it may be, what it is without being set."""

    path: tuple[str, ...]
    field: FieldInfo

    @property
    def dotted(self) -> str:
        """The key as error messages and the manual name it: `web.port`."""
        return ".".join(self.path)

    @property
    def variable(self) -> str:
        """The environment variable that sets it: `HAWKER_WEB__PORT`."""
        return ENVIRONMENT_PREFIX + "__".join(self.path).upper()

    @property
    def secret(self) -> bool:
        """Whether its value must never be shown, and may be read from a file."""
        return self.field.annotation is SecretStr

    @property
    def open_table(self) -> bool:
        """Whether it holds keys of the shop's own choosing (texts by language)."""
        return get_origin(self.field.annotation) is Mapping

    @property
    def allowed(self) -> str:
        """What the value may be, in words."""
        return _words(self.field.annotation, self.field.metadata)

    @property
    def allowed_item(self) -> str:
        """What one of its values may be, where it holds several."""
        if get_origin(self.field.annotation) is tuple:
            return _item_words(get_args(self.field.annotation)[0])
        return self.allowed


def tables(model: type[BaseModel], at: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yields the path of every table, outer ones first; the root is the empty path."""
    yield at
    for name, field in model.model_fields.items():
        if inner := _model(field):
            yield from tables(inner, (*at, name))


def keys(model: type[BaseModel], at: tuple[str, ...] = ()) -> Iterator[Key]:
    """Yields every key in the order of the file: a table's own keys before its inner tables."""
    fields = model.model_fields.items()
    yield from (Key((*at, name), field) for name, field in fields if not _model(field))
    for name, field in fields:
        if inner := _model(field):
            yield from keys(inner, (*at, name))


def table_model(model: type[BaseModel], path: tuple[str, ...]) -> type[BaseModel]:
    """Finds the model of the table at `path`.

    Raises:
        KeyError: There is no such table.
    """
    for name in path:
        inner = _model(model.model_fields[name])
        if inner is None:
            raise KeyError(name)
        model = inner
    return model


def _model(field: FieldInfo) -> type[BaseModel] | None:
    kind = field.annotation
    return kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None


def _words(kind: Any, metadata: list[Any]) -> str:
    for rule in metadata:
        if isinstance(rule, Allowed):
            return rule.words
    if get_origin(kind) is Literal:
        return " or ".join(get_args(kind))
    if get_origin(kind) is tuple:
        return _list_words(get_args(kind)[0], metadata)
    if kind in (int, float):
        return _number_words(kind, metadata)
    names = {bool: "true or false", str: _text_words(metadata)}
    return names.get(kind, getattr(kind, "__name__", str(kind)).lower())


def _list_words(item: Any, metadata: list[Any]) -> str:
    filled = any(isinstance(rule, MinLen) and rule.min_length for rule in metadata)
    return f"a list{' with at least one' if filled else ''} of: {_item_words(item)}"


def _item_words(item: Any) -> str:
    if hasattr(item, "__metadata__"):
        return _words(item.__origin__, list(item.__metadata__))
    return _words(item, [])


def _number_words(kind: type, metadata: list[Any]) -> str:
    rules = [inner for rule in metadata for inner in getattr(rule, "metadata", [rule])]
    least = next((rule.ge for rule in rules if isinstance(rule, Ge)), None)
    most = next((rule.le for rule in rules if isinstance(rule, Le)), None)
    return f"a {'whole ' if kind is int else ''}number from {least} to {most}"


def _text_words(metadata: list[Any]) -> str:
    least = next((rule.min_length for rule in metadata if isinstance(rule, MinLen)), 0)
    most = next((rule.max_length for rule in metadata if isinstance(rule, MaxLen)), None)
    if most:
        return f"text of {least} to {most} characters"
    return "text, not empty" if least else "text"
