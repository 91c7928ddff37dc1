"""The chats that are listened to: one table each, named as the adapter's folder.

A new platform adds its model here (always with `enabled`, and the addresses of the platform's
servers as keys, so that tests and proxies use the same door) and a field in `PlatformsSettings`.
"""

from pydantic import Field

from config.tables.base import Table


class ConsoleSettings(Table):
    """Lines typed in the terminal in which `hawker run` runs."""

    enabled: bool = False
    """Whether the standard input is a chat. Off, because a service has none."""

    user_id: str = Field(default="host", min_length=1, max_length=64)
    """Who the person at the keyboard is, as in `console:host`. The person at the keyboard is a
    host."""


class WebChatSettings(Table):
    """The chat of our own show page."""

    enabled: bool = True
    """Whether viewers can write on the show page."""

    message_max_chars: int = Field(default=500, ge=20, le=10_000)
    """Longest message taken, in characters; a longer one is refused with a word to its author."""


class PlatformsSettings(Table):
    """Each chat platform, in a table of its own."""

    console: ConsoleSettings = ConsoleSettings()
    web: WebChatSettings = WebChatSettings()
