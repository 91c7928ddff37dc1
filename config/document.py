"""Writes the manual page of the settings, or with `--example` the commented settings file.

python -m config.document > docs/settings.md
python -m config.document --example > config/hawker.toml
"""

import inspect
import json
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from config.describe import Key, keys, table_model, tables
from config.settings import Settings

_MANUAL_HEAD = """\
# Settings

Hawker reads one TOML file (`hawker run --config hawker.toml`) and environment variables; a
variable is stronger than the file, and an option of a command is stronger than both. Start from
[`config/hawker.toml`](../config/hawker.toml), which holds every key at its default, and keep only
what you change.

- **Variables** are named `HAWKER_`, the table, two underscores, the key: `HAWKER_WEB__PORT=8081`. A
  list is written with commas: `HAWKER_CHECKOUT__PROVIDERS=manual,demo`. A text in a language has
  the language at the end: `HAWKER_CHECKOUT__MANUAL__BANK_TRANSFER__IT`.
- **Secrets** can also be read from a file, as container platforms hand them out: add `_FILE` to the
  variable and give the path. They are masked wherever settings are shown.
- **What is wrong is refused at start**, all of it at once, each with its line or variable, its
  value and what is allowed. That includes keys and `HAWKER_` variables that do not exist. (In
  Kubernetes, a service called `hawker` adds such variables: set `enableServiceLinks: false`.)

This page is written from the code: `python -m config.document > docs/settings.md`.
"""

_EXAMPLE_HEAD = """\
# Every setting of Hawker, at its default. Copy this file, keep what you change, and run
#     hawker run --config hawker.toml
# A variable named HAWKER_ + table + __ + key is stronger than this file: HAWKER_WEB__PORT=8081.
# Secrets are better kept out of it: HAWKER_WEB__SECRET_KEY_FILE=/run/secrets/hawker
"""


def manual() -> str:
    """The manual page, in Markdown."""
    sections = [_MANUAL_HEAD, *("\n".join(_manual_table(table)) for table in tables(Settings))]
    return "\n".join(sections)


def example() -> str:
    """The commented settings file: every key with its default."""
    sections = [_EXAMPLE_HEAD, *("\n".join(_example_table(table)) for table in tables(Settings))]
    return "\n".join(sections)


def _manual_table(table: tuple[str, ...]) -> Iterator[str]:
    if table:
        yield f"{'#' * (len(table) + 1)} `[{'.'.join(table)}]`\n"
        yield f"{_about(table)}\n"
    for key in _keys_of(table):
        facts = [f"**`{key.path[-1]}`** = `{_toml(_default(key))}`", f"{key.allowed}"]
        yield " · ".join([*facts, f"`{key.variable}`"]) + "  "
        yield f"{_meaning(key)}\n"


def _example_table(table: tuple[str, ...]) -> Iterator[str]:
    if table:
        yield _comment(_about(table))
        yield f"[{'.'.join(table)}]\n"
    for key in _keys_of(table):
        yield _comment(_meaning(key))
        yield _comment(f"Allowed: {key.allowed}.")
        yield f"{key.path[-1]} = {_toml(_default(key))}\n"


def _keys_of(table: tuple[str, ...]) -> list[Key]:
    return [key for key in keys(Settings) if key.path[:-1] == table]


def _about(table: tuple[str, ...]) -> str:
    return inspect.cleandoc(table_model(Settings, table).__doc__ or "")


def _meaning(key: Key) -> str:
    return " ".join((key.field.description or "").split())


def _default(key: Key) -> Any:
    return key.field.get_default(call_default_factory=True, validated_data={})


def _toml(value: Any) -> str:
    """Writes a default as TOML, which spells texts, numbers, lists and switches as JSON does."""
    if isinstance(value, SecretStr):
        value = value.get_secret_value()
    return json.dumps(str(value) if isinstance(value, Path) else value, ensure_ascii=False)


def _comment(text: str) -> str:
    return textwrap.fill(text, 100, initial_indent="# ", subsequent_indent="# ")


if __name__ == "__main__":
    sys.stdout.write(example() if "--example" in sys.argv[1:] else manual())
