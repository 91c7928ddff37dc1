"""The chats that are listened to: one table each, named as the adapter's folder.

A new platform adds its model here (always with `enabled`, and the addresses of the platform's
servers as keys, so that tests and proxies use the same door) and a field in `PlatformsSettings`.
"""

from config.tables.base import Table


class ConsoleSettings(Table):
    """Lines typed in the terminal in which `hawker run` runs, by who is then a host."""

    enabled: bool = False
    """Whether the standard input is a chat. Off, because a service has none."""


class PlatformsSettings(Table):
    """Each chat platform, in a table of its own."""

    console: ConsoleSettings = ConsoleSettings()
