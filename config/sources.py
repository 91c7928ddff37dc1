"""Where settings come from: the TOML file, the environment and what a command was told.

Each source yields a nested mapping and can say where in it a key stands, so that a refusal names
the file's line or the variable.
"""

import difflib
import json
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol

from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, EnvSettingsSource

from config.describe import ENVIRONMENT_PREFIX, Key, keys
from config.faults import Fault, SettingsError

KeyPath = tuple[str | int, ...]

# Ours too, but not settings: where the settings file is, and switches of the test suite.
_NOT_SETTINGS = ("HAWKER_CONFIG", "HAWKER_TEST_")


class Source(Protocol):
    """One place settings come from."""

    @property
    def values(self) -> Mapping[str, Any]:
        """The values given, nested by table."""
        ...

    def place(self, path: KeyPath) -> str:
        """Says where `path` is given, as a person would look for it."""
        ...


def holds(values: Any, path: KeyPath) -> bool:
    """Whether the nested `values` hold something at `path`."""
    for step in path:
        try:
            values = values[step]
        except (KeyError, IndexError, TypeError):
            return False
    return True


class TomlFile:
    """A settings file."""

    def __init__(self, path: Path) -> None:
        """Reads the file.

        Raises:
            SettingsError: It cannot be read, or is not TOML.
        """
        self._path = path
        try:
            self._source = path.read_text(encoding="utf-8")
            self.values: Mapping[str, Any] = tomllib.loads(self._source)
        except OSError as error:
            reason = f"the settings file cannot be read: {error.strerror}"
            raise SettingsError([Fault(str(path), reason)]) from None
        except UnicodeDecodeError as error:
            reason = f"the settings file must be UTF-8 text; byte {error.start} is not"
            raise SettingsError([Fault(str(path), reason)]) from None
        except tomllib.TOMLDecodeError as error:
            raise SettingsError([Fault(str(path), f"this is not TOML: {error}")]) from None

    def place(self, path: KeyPath) -> str:
        """The file and the line on which `path` is written."""
        return f"{self._path}:{line_of(self._source, path)}"


def line_of(source: str, path: KeyPath) -> int:
    """Finds the line (from 1) of the statement that brings `path` into the TOML `source`.

    The parser keeps no positions, so ever longer beginnings of the file are parsed: those that end
    inside a statement fail and are passed over, and the first one that holds the key ends with its
    statement. Slow for a long file, but exact for every form of TOML, and only errors ask.
    """
    lines = source.splitlines(keepends=True)
    statement = 1
    for end in range(1, len(lines) + 1):
        try:
            values = tomllib.loads("".join(lines[:end]))
        except tomllib.TOMLDecodeError:
            continue
        if holds(values, path):
            return statement
        statement = end + 1
    return 1


class Options:
    """What a command was told, by dotted key (`web.port`) or nested tables."""

    def __init__(self, given: Mapping[str, object]) -> None:
        """Nests the dotted keys."""
        self.values: dict[str, Any] = {}
        for dotted, value in given.items():
            *outer, last = dotted.split(".")
            table = self.values
            for name in outer:
                table = table.setdefault(name, {})
            table[last] = value

    def place(self, path: KeyPath) -> str:
        """The option, by its key."""
        return "given to the command"


class Environment:
    """The variables `HAWKER_…`, tables and keys joined by two underscores."""

    def __init__(self, settings: type[BaseSettings], variables: Mapping[str, str]) -> None:
        """Reads the variables, and the files named by `…_FILE` for secrets.

        `faults` tells of variables of ours that no setting has, and of secrets' files that cannot
        be read: kept, so that they are told together with what the model refuses.
        """
        ours = {
            name: value
            for name, value in variables.items()
            if name.startswith(ENVIRONMENT_PREFIX) and not name.startswith(_NOT_SETTINGS)
        }
        known = list(keys(settings))
        faults: list[Fault] = []
        reader = _Variables(settings)
        reader.env_vars = {
            name.lower(): value
            for name, value in _secrets_read(ours, known, faults).items()
            if _is_known(name, known, faults)
        }
        self.faults = tuple(faults)
        self.values: Mapping[str, Any] = reader()

    def place(self, path: KeyPath) -> str:
        """The variable's name."""
        return ENVIRONMENT_PREFIX + "__".join(s for s in path if isinstance(s, str)).upper()


class _Variables(EnvSettingsSource):
    """Lists may be written with commas, as JSON or as one value."""

    def decode_complex_value(self, field_name: str, field: FieldInfo, value: Any) -> Any:
        """Reads JSON where it looks like JSON, else a comma-separated list."""
        text = str(value).strip()
        if not text.startswith(("[", "{")):
            return [part.strip() for part in text.split(",") if part.strip()]
        try:
            return json.loads(text)
        except ValueError:
            return text  # refused by the field, with what it allows


def _secrets_read(
    variables: Mapping[str, str], known: Iterable[Key], faults: list[Fault]
) -> dict[str, str]:
    """Replaces each secret's `…_FILE` by what the file holds."""
    read = dict(variables)
    for key in known:
        name = f"{key.variable}_FILE"
        if not key.secret or name not in read:
            continue
        path = Path(read.pop(name))
        if key.variable in read:
            faults.append(Fault(name, f"set either this or {key.variable}, not both"))
            continue
        try:
            read[key.variable] = path.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            faults.append(Fault(name, f"the file {path} cannot be read: {error}"))
    return read


def _is_known(name: str, known: Iterable[Key], faults: list[Fault]) -> bool:
    names = []
    for key in known:
        names.append(key.variable)
        if name == key.variable or (key.open_table and name.startswith(f"{key.variable}__")):
            return True
    near = difflib.get_close_matches(name, names, n=1)
    hint = f"; did you mean {near[0]}?" if near else ""
    faults.append(Fault(name, f"no setting has this variable{hint}"))
    return False
