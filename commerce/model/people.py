"""Viewers, the customers behind them, and who may do what."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from commerce.ids import BlockId, CustomerId, SessionId, ViewerId


class Role(IntEnum):
    """Who somebody is in a show; a higher one may do all that a lower one may."""

    VIEWER = 0
    MODERATOR = 1
    HOST = 2


@dataclass(frozen=True, slots=True)
class Identity:
    """A person as a platform names them; `user_id` is stable, `name` is only for show."""

    platform: str
    user_id: str
    name: str
    locale: str | None = None


@dataclass(frozen=True, slots=True)
class Viewer:
    """A person in a chat, stored the first time they buy or ask for something.

    `stopped_at` is when they asked for no more private messages; `locale` is the language they
    were last understood in, `None` when unknown.
    """

    id: ViewerId
    customer_id: CustomerId
    platform: str
    user_id: str
    name: str
    locale: str | None = None
    stopped_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A customer who may not claim until `until` (`None`: for good), unless it was lifted."""

    id: BlockId
    customer_id: CustomerId
    reason: str
    actor: str
    created_at: datetime
    until: datetime | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A customer as the host sees them: all their viewers, and what keeps them from claiming."""

    customer_id: CustomerId
    viewers: tuple[Viewer, ...]
    block: Block | None


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody of the shop signed in to its pages. Only a hash of the token is stored."""

    id: SessionId
    name: str
    role: Role
    created_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Grant:
    """A role given to a person of a platform by the shop, above what the platform says."""

    platform: str
    user_id: str
    role: Role
    actor: str
    created_at: datetime
