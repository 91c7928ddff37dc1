"""Where it runs: the database, the web server and the log."""

from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, SecretStr

from config.tables.base import Allowed, Table


def _database_url(value: SecretStr) -> SecretStr:
    parts = urlsplit(value.get_secret_value())
    if parts.scheme not in {"", "postgresql"} or (parts.scheme == "" and parts.path):
        raise ValueError
    return value


def _public_url(value: str) -> str:
    parts = urlsplit(value)
    if value and (parts.scheme not in {"http", "https"} or not parts.netloc):
        raise ValueError
    if parts.query or parts.fragment or parts.path.rstrip("/"):
        raise ValueError
    return value.rstrip("/")


def _secret_key(value: SecretStr) -> SecretStr:
    if 0 < len(value.get_secret_value()) < 32:
        raise ValueError
    return value


class DatabaseSettings(Table):
    """Where everything is kept."""

    url: Annotated[
        SecretStr,
        AfterValidator(_database_url),
        Allowed("empty, or postgresql://user:password@host:5432/name"),
    ] = SecretStr("")
    """The database. Empty means one SQLite file, hawker.db in data_dir: enough for one process and
    thousands of claims a second. PostgreSQL is for several processes or a managed backup. Masked
    wherever it is shown, since it may hold a password."""

    pool_size: int = Field(default=5, ge=1, le=100)
    """Connections kept open to PostgreSQL by one process. The claim desk uses one and the pages
    share the rest; more only help when pages wait. SQLite ignores it."""

    apply_migrations: bool = False
    """Whether `hawker run` brings the tables up to date by itself at start. Off, because changing a
    database is a decision: `hawker db upgrade` does it, after your backup. The demo turns it on."""


class WebSettings(Table):
    """The web server of the show page, checkout, overlay and console."""

    host: str = Field(default="127.0.0.1", min_length=1)
    """The address to listen on. The default is this machine only; 0.0.0.0 is the whole network,
    which is right in a container or behind a proxy."""

    port: int = Field(default=8080, ge=0, le=65535)
    """The port to listen on. 0 takes any free one (tests)."""

    public_url: Annotated[
        str,
        AfterValidator(_public_url),
        Allowed("empty, or http(s)://host with no path, such as https://live.example.com"),
    ] = ""
    """The address viewers use: every link that is sent starts with it. Empty means
    http://host:port, which only works near this machine."""

    secret_key: Annotated[
        SecretStr,
        AfterValidator(_secret_key),
        Allowed("empty, or at least 32 characters that nobody can guess"),
    ] = SecretStr("")
    """Signs the links to checkouts and receipts, and who a visitor of the pages is. Empty means:
    made once at first start and kept in data_dir. Give it here when several processes serve the
    same shop. Changing it voids every link and forgets every visitor; console sessions stay."""


class LogSettings(Table):
    """What is written to the standard error stream."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    """The least serious line that is written. debug names every message and its intent; it still
    writes no link, address or phone number."""

    format: Literal["text", "json"] = "text"
    """text is for reading in a terminal, json has one object a line for a log collector."""
