"""The chats that are listened to: one table each, named as the adapter's folder.

A new platform adds its model here (always with `enabled`, and the addresses of the platform's
servers as keys, so that tests and proxies use the same door) and a field in `PlatformsSettings`.
"""

from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr

from config.tables.base import Allowed, Table


def _http(url: str) -> str:
    if not url.startswith(("http://", "https://")):
        raise ValueError
    return url.rstrip("/")


def _socket(url: str) -> str:
    if not url.startswith(("ws://", "wss://")):
        raise ValueError
    return url


class ConsoleSettings(Table):
    """Lines typed in the terminal in which `hawker run` runs, by who is then a host."""

    enabled: bool = False
    """Whether the standard input is a chat. Off, because a service has none."""


class DiscordSettings(Table):
    """Servers of Discord, through a bot of the shop's own: docs/discord.md says how to make one."""

    enabled: bool = False
    """Whether the bot is connected."""

    token: SecretStr = SecretStr("")
    """The bot's token, from the page Bot of the developer portal. Who has it is the bot."""

    message_content: bool = True
    """Whether to ask for the intent Message Content, without which only what mentions the bot,
    answers it, is pressed or is written to it in private can be read. Where the portal does not
    grant it, the bot goes on without."""

    servers: tuple[str, ...] = ()
    """The ids of the shop's servers, where owners and roles count. Empty: the one that the bot is
    in; while it is in several, nobody is host or moderator by what they are in a server."""

    host_roles: tuple[str, ...] = ()
    """Roles of the server whose members are hosts, by name or id. Its owner is one anyway."""

    moderator_roles: tuple[str, ...] = ()
    """Roles of the server whose members are moderators, by name or id. Who may manage messages or
    time members out is one anyway."""

    managers_are_hosts: bool = False
    """Whether everybody with the permission Manage Server is a host."""

    dm_openings_per_minute: int = Field(default=10, ge=0, le=600)
    """How many people a minute may be written to in private for the first time. Discord locks bots
    that do it to many; everybody else presses "Get my link". 0 opens none."""

    card_pace_s: float = Field(default=5.0, ge=1.0, le=300.0)
    """Seconds between two edits of a drop's card."""

    api_url: Annotated[str, AfterValidator(_http), Allowed("an http or https address")] = (
        "https://discord.com/api/v10"
    )
    """Where Discord's API is: another one is for tests and proxies."""

    gateway_url: Annotated[str, AfterValidator(_socket), Allowed("a ws or wss address")] = (
        "wss://gateway.discord.gg/"
    )
    """Where to connect to for events, unless the API names a place."""


class PlatformsSettings(Table):
    """Each chat platform, in a table of its own."""

    console: ConsoleSettings = ConsoleSettings()
    discord: DiscordSettings = DiscordSettings()
