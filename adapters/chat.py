"""What comes in from a chat, in the same words for every platform."""

import re
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal, Protocol

from commerce.model.people import Role

_HALVES = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class ChatUser:
    """Who wrote: `id` is stable on its platform, `name` is for show only and may be anything.

    `role` is what the platform itself says (its owner is a host, its moderators moderators);
    `locale` is told by some platforms.
    """

    id: str
    name: str
    role: Role = Role.VIEWER
    is_bot: bool = False
    locale: str | None = None


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """One message, one edit of it, or its deletion.

    `address` is the platform's id of the place (`commerce.model.shows.Channel.address`).
    `revision` tells edits of one message apart ("" as first written). `reply_to` is the id of the
    message it answers; `reply_to_viewer` is true when that is another viewer's message, `quoted`
    is text that somebody else wrote. `at` is the platform's own time, aware and in UTC.
    """

    platform: str
    address: str
    id: str
    author: ChatUser
    text: str
    at: datetime
    kind: Literal["new", "edit", "delete"] = "new"
    revision: str = ""
    reply_to: str | None = None
    reply_to_viewer: bool = False
    quoted: str = ""

    def storable(self) -> "ChatMessage":
        """The message without what no page and no database can carry: NUL and half characters.

        JSON may hold one half of a character beyond U+FFFF by itself; UTF-8 may not.
        """
        if not _HALVES.search(self.text + self.quoted + self.author.name):
            return self
        text, quoted, name = (
            _HALVES.sub("\ufffd", part) for part in (self.text, self.quoted, self.author.name)
        )
        return replace(self, text=text, quoted=quoted, author=replace(self.author, name=name))


@dataclass(frozen=True, slots=True)
class Gap:
    """A time when a platform's chat was dark, and how much of it came back."""

    platform: str
    since: datetime
    until: datetime | None
    recovered: int
    unrecoverable: bool


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that keeps a platform from working, which its host may be able to mend.

    `about` is the place or thing it concerns: of each there is one trouble at a time. The sentence
    `trouble-<platform>-<key>` of the replies tells it with `facts`; without a key it is over.
    """

    platform: str
    about: str
    key: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)


class ChatSource(Protocol):
    """Reads one platform.

    `messages()` yields in the platform's order, slows down its reading rather than drop, leaves
    out what the platform's own bots and Hawker itself wrote, and ends when `close()` is called.
    A message is yielded again after a restart until it has been settled, where the platform or
    the page can send it again; who reads it can tell by its id.
    """

    platform: str

    def messages(self) -> AsyncIterator[ChatMessage]:
        """Every message from now on."""
        ...

    async def settled(self, message: ChatMessage) -> None:
        """Everything that `message` asked for is stored: it need not be sent again."""
        ...

    async def close(self) -> None:
        """Stop reading; `messages()` ends after what was already taken in."""
        ...
