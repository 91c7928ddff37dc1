"""The facts of a refusal, made into what sentences can say (JSON)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

_MONEY = {
    "bad_discount": {"price_minor"},
    "bad_refund_amount": {"amount", "left"},
}
_LENGTHS = {"seconds", "longest_s"}


def refusal_facts(key: str, facts: Mapping[str, Any], currency: str) -> dict[str, Any]:
    """The facts of refusal `key` by the conventions of the replies; done twice, it changes nothing.

    A list gets a number beside it (`known_count`), since a sentence can't count it.
    """
    told: dict[str, Any] = {}
    for name, value in facts.items():
        if name in _MONEY.get(key, ()) and isinstance(value, int):
            told[name] = {"minor": value, "currency": currency}
        elif name in _LENGTHS and isinstance(value, int):
            told[name] = {"seconds": value}
        elif name == "values":
            told["choices"] = choices(value)
        elif isinstance(value, list | tuple):
            told[name] = {"any_of": [_named(each) for each in value]} if value else ""
            told[f"{name}_count"] = len(value)
        else:
            told[name] = _plain(name, value)
    return told


def choices(values: Mapping[str, tuple[str, ...]]) -> dict[str, list[str]] | str:
    """What there is to choose from: the values of one option, or those of each."""
    if len(values) == 1:
        return {"any_of": [value for several in values.values() for value in several]}
    return ", ".join("/".join(several) for several in values.values())


def _plain(name: str, value: Any) -> Any:
    if isinstance(value, datetime):
        return {"at": value.isoformat(), "date": True}
    if name == "options" and isinstance(value, Mapping) and "options" not in value:
        return {"options": dict(value)}
    return value


def _named(each: Any) -> str:
    return f"{each[0]} ({each[1]})" if isinstance(each, tuple) else str(each)
