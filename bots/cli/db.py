"""`hawker db`: the database's shape."""

from pathlib import Path

import click

from bots.app import Settings, database_of, database_state, prepare_folder
from bots.cli.options import settings_of, settings_options
from bots.cli.serving import run_to_the_end

_SAYS = {
    "empty": "The database is empty. `hawker db upgrade` sets it up.",
    "current": "The database has this version's shape.",
    "older": "The database is of an older version. Make a backup, then `hawker db upgrade`.",
    "newer": "The database was written by a newer version of Hawker: run that one.",
}


@click.group()
def db() -> None:
    r"""Set up the database, or bring an older one forward.

    \b
    Examples:
      hawker db status
      hawker db upgrade --config hawker.toml
    """


@db.command()
@settings_options
def status(config: Path | None, data: Path | None) -> None:
    r"""Say how the database stands to this version; exit status 1 unless it is current.

    \b
    Example:
      hawker db status --config hawker.toml
    """
    state = run_to_the_end(database_state(settings_of(config, data)))
    click.echo(_SAYS[state])
    if state != "current":
        raise SystemExit(1)


@db.command()
@settings_options
def upgrade(config: Path | None, data: Path | None) -> None:
    r"""Bring the database to this version's shape; make a backup first.

    \b
    Example:
      hawker db upgrade --config hawker.toml
    """
    settings = settings_of(config, data)
    run_to_the_end(_upgrade(settings))
    click.echo("The database has this version's shape.")


async def _upgrade(settings: Settings) -> None:
    prepare_folder(settings)
    async with database_of(settings, migrate=True):
        pass
