"""What all commands share: where the settings are, and how a fault is told in a terminal."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from bots.app import Settings, SettingsError, read_settings

_F = TypeVar("_F", bound=Callable[..., Any])

SETTINGS_FILE = "hawker.toml"

BAD_INPUT = 2
"""The exit status of a command that was given something wrong."""


def settings_options(command: _F) -> _F:
    """Add `--config` and `--data` to a command, passed on as `config` and `data`."""
    command = click.option(
        "--data",
        type=click.Path(file_okay=False, path_type=Path),
        help="Folder of the SQLite file and secrets.  [default: data_dir of the settings]",
    )(command)
    return click.option(
        "--config",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="Settings file (TOML).  [default: hawker.toml of the data folder, or of this one]",
    )(command)


def settings_of(
    config: Path | None, data: Path | None, overrides: Mapping[str, object] | None = None
) -> Settings:
    """Read the settings, or end the command with exit status 2 and every fault named.

    A file that was not named is looked for in the data folder that was, then in this one.
    """
    return checked_settings(config or _lying_there(data), data, overrides or {})


def checked_settings(
    config: Path | None, data: Path | None, overrides: Mapping[str, object]
) -> Settings:
    """Read the settings from just these sources and the environment."""
    try:
        return read_settings(config, data, overrides)
    except SettingsError as error:
        raise BadInput(str(error)) from error


def _lying_there(data: Path | None) -> Path | None:
    folders = (Path(),) if data is None else (data, Path())
    return next((f / SETTINGS_FILE for f in folders if (f / SETTINGS_FILE).is_file()), None)


class BadInput(click.ClickException):
    """Wrong input: exit status 2, without the usage text."""

    exit_code = BAD_INPUT
