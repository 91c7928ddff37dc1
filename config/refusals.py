"""Turns validation errors of the settings into faults: key, value, what is allowed, where."""

import difflib
import json
import re
from collections.abc import Sequence

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from config.describe import keys, table_model, tables
from config.faults import Fault
from config.sources import KeyPath, Source, holds

_LOOKS_SECRET = re.compile(r"secret|token|passw|(^|_)key$|(?<!public_)url|dsn", re.IGNORECASE)
_MASK = "**********"


def faults_of(
    error: ValidationError, settings: type[BaseModel], sources: Sequence[Source]
) -> list[Fault]:
    """Says what is wrong, one fault for each error.

    Args:
        error: What the model refused.
        settings: The model.
        sources: Where its values came from, the strongest first.
    """
    faults = [_fault(detail, settings, sources) for detail in error.errors()]
    return sorted(faults, key=lambda fault: _by_line(fault.place))


def _by_line(place: str) -> tuple[str, int]:
    name, _, line = place.rpartition(":")
    return (name, int(line)) if line.isdecimal() else (place, 0)


def _fault(detail: ErrorDetails, settings: type[BaseModel], sources: Sequence[Source]) -> Fault:
    path: KeyPath = tuple(step for step in detail["loc"] if step != "[key]")
    if detail["type"] == "beside_another":
        path = (*path, detail["ctx"]["key"])
        return Fault(_place(path, sources), f"{_dotted(path)}: {detail['ctx']['reason']}")
    place = _place(path, sources)
    if detail["type"] == "extra_forbidden":
        return Fault(place, _unknown(path, settings, detail["input"]))
    key = next((key for key in keys(settings) if path[: len(key.path)] == key.path), None)
    if key is None:
        return Fault(
            place, f"{_dotted(path)} is a table: write [{_dotted(path)}] and keys below it"
        )
    shown = _MASK if key.secret else _shown(key.path[-1], detail["input"])
    allowed = key.allowed if path == key.path else key.allowed_item
    return Fault(place, f"{_dotted(path)} = {shown}: allowed is {allowed}")


def _place(path: KeyPath, sources: Sequence[Source]) -> str:
    """The strongest source that holds the key, else the nearest table around it."""
    outward = [path[:length] for length in range(len(path), 0, -1)]
    return next(
        source.place(at) for at in outward for source in sources if holds(source.values, at)
    )


def _unknown(path: KeyPath, settings: type[BaseModel], value: object) -> str:
    outer = tuple(str(step) for step in path[:-1])
    name = str(path[-1])
    given = (
        f"[{_dotted(path)}]"
        if isinstance(value, dict)
        else f"{_dotted(path)} = {_shown(name, value)}"
    )
    words = f"{given}: there is no {name} in {f'[{_dotted(outer)}]' if outer else 'the settings'}"
    near = difflib.get_close_matches(name, table_model(settings, outer).model_fields, n=1)
    if near:
        return f"{words}; did you mean {near[0]}?"
    elsewhere = [key.dotted for key in keys(settings) if key.path[-1] == name]
    elsewhere += [".".join(table) for table in tables(settings) if table and table[-1] == name]
    if elsewhere:
        return f"{words}; did you mean {' or '.join(elsewhere)}?"
    return f"{words}; known are {', '.join(table_model(settings, outer).model_fields)}"


def _dotted(path: KeyPath) -> str:
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.lstrip(".")


def _shown(name: str, value: object) -> str:
    if _LOOKS_SECRET.search(name):
        return _MASK
    text = json.dumps(value, default=str, ensure_ascii=False)
    return text if len(text) <= 80 else f"{text[:77]}…"
