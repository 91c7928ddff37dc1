"""What is to be told, and the attempts to tell it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any

from commerce.ids import ChannelId, OutboxId, ShowId, ViewerId


class Priority(IntEnum):
    """Who goes first where a platform's budget is short (smaller first)."""

    LINK = 0  # the checkout link of a won claim
    PROMOTION = 1
    ANSWER = 2
    ANNOUNCEMENT = 3
    REMINDER = 4


class Audience(StrEnum):
    """Whom a message is for: one viewer privately, or everybody in the show's channels."""

    PRIVATE = "private"
    PUBLIC = "public"


class Rung(StrEnum):
    """The steps of the delivery ladder, in order."""

    PRIVATE = "private"  # direct message, whisper, private reply
    EPHEMERAL = "ephemeral"  # seen by one person in the public place
    CLAIM_PAGE = "claim_page"  # public, without link or secret: open the show page, My claims
    UNDELIVERED = "undelivered"  # on the host's list


@dataclass(frozen=True, slots=True)
class NewMessage:
    """Something to send, to be written in the same transaction as the fact it tells.

    `kind` names the sentence in `config/replies`, `facts` (JSON values only) its values: texts are
    made when it is sent, in the locale of who reads it. A private one names its viewer; a public
    one without `channel_id` goes to every channel of the show. `dedup_key` is unique: writing the
    same message twice leaves one. `with_link` asks for the link to the viewer's checkout in this
    show to be put in when it is sent. `reply_to` is the platform's message it answers.
    """

    kind: str
    dedup_key: str
    audience: Audience
    priority: Priority
    facts: dict[str, Any] = field(default_factory=dict)
    show_id: ShowId | None = None
    viewer_id: ViewerId | None = None
    channel_id: ChannelId | None = None
    reply_to: str | None = None
    with_link: bool = False


@dataclass(frozen=True, slots=True)
class OutboxMessage:
    """A message to send, leased to one deliverer at a time.

    `rung` is the step of the ladder to try next, `attempts` how many were made on it.
    """

    id: OutboxId
    message: NewMessage
    created_at: datetime
    rung: Rung
    attempts: int
    next_attempt_at: datetime


@dataclass(frozen=True, slots=True)
class Delivery:
    """One attempt to send: `error` is `None` when the platform took it."""

    outbox_id: OutboxId
    rung: Rung
    platform: str
    started_at: datetime
    platform_message_id: str | None = None
    error: str | None = None
