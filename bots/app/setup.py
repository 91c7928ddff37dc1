"""What must stand before anything runs: the data folder, the secret, the database, the shop."""

import secrets
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from commerce.errors import HawkerError
from commerce.ports import EventBus
from commerce.rules.signing import Signer
from commerce.store import schema
from commerce.store.database import Database, open_database
from config.settings import Settings, load_settings

SQLITE_FILE = "hawker.db"
_SECRET_FILE = "secret_key"  # noqa: S105 - the name of a file
_SECRET_BYTES = 32


class CannotStart(HawkerError):
    """Something this process needs is missing or in the way; the text says what to do."""


def read_settings(
    path: Path | None, data_dir: Path | None, overrides: Mapping[str, object]
) -> Settings:
    """Read the settings of this process (`config.settings.load_settings`).

    Raises:
        SettingsError: something in them is wrong; says what and where.
    """
    return load_settings(path, data_dir, overrides)


def prepare_folder(settings: Settings) -> None:
    """Make the data folder.

    Raises:
        CannotStart: it can't be made or written to.
    """
    folder = settings.data_dir
    probe = folder / ".writable"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise CannotStart(
            f"can't write to the data folder {folder}: {error.strerror}. "
            "Name another one with --data, or give this user the right to write there."
        ) from error


def signer_of(settings: Settings) -> Signer:
    """The signer with the configured secret, or one generated once and kept in the data folder."""
    configured = settings.web.secret_key.get_secret_value()
    if configured:
        return Signer(configured.encode())
    path = settings.data_dir / _SECRET_FILE
    if not path.exists():
        whole = path.with_suffix(".new")  # named only when written: never half a secret
        whole.touch(mode=0o600)
        whole.write_bytes(secrets.token_hex(_SECRET_BYTES).encode())
        whole.rename(path)
    return Signer(path.read_bytes())


def database_url(settings: Settings) -> str:
    """Where the database is: the configured URL, or the SQLite file in the data folder."""
    configured = settings.database.url.get_secret_value()
    return configured or f"sqlite:///{(settings.data_dir / SQLITE_FILE).absolute()}"


async def database_state(settings: Settings) -> schema.State:
    """How the database stands to this version; changes nothing."""
    prepare_folder(settings)
    async with open_database(database_url(settings)) as database:
        return await database.run(schema.state, writes=False)


@asynccontextmanager
async def database_of(
    settings: Settings, bus: EventBus | None = None, *, migrate: bool = False
) -> AsyncIterator[Database]:
    """Open the database in this version's shape.

    An empty one is set up. An older one is brought forward when `migrate`, or the settings, say
    so.

    Raises:
        CannotStart: it is older and may not be touched, or was written by a newer version.
        StoreUnavailable: it can't be reached.
    """
    url = database_url(settings)
    async with open_database(url, bus, settings.database.pool_size) as database:
        state = await database.run(schema.state, writes=False)
        allowed = migrate or settings.database.apply_migrations
        if state == "newer":
            raise CannotStart(
                "the database was written by a newer version of Hawker: "
                "run that version, or restore a backup made with this one."
            )
        if state == "older" and not allowed:
            raise CannotStart(
                "the database is of an older version: make a backup, then run "
                "`hawker db upgrade` (with the same --config and --data)."
            )
        if state != "current":
            await database.run(schema.upgrade, writes=True)
        yield database
