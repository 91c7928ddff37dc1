"""What happened, for whoever shows it: pages, metrics, the simulated audience.

Published after the transaction that made it true has committed. An event tells *that* something
changed; who needs certainty reads the store. Losing one costs freshness, never correctness.
"""

from dataclasses import dataclass
from datetime import datetime

from commerce.ids import CheckoutId, CustomerId, DropId, OrderId, OutboxId, ShowId, VariantId
from commerce.model.claims import ClaimResult


@dataclass(frozen=True, slots=True)
class ClaimDecided:
    """The desk settled a claim (also one that changed or cancelled an earlier one)."""

    show_id: ShowId
    result: ClaimResult
    channel_message: tuple[int, str]  # (channel id, platform's message id) of the claim


@dataclass(frozen=True, slots=True)
class ShowChanged:
    """A show was opened or closed, or another drop is on air."""

    show_id: ShowId


@dataclass(frozen=True, slots=True)
class DropChanged:
    """A drop was started, changed, paused, ended, or its counters moved."""

    show_id: ShowId
    drop_id: DropId


@dataclass(frozen=True, slots=True)
class CatalogChanged:
    """Products, prices or stock changed outside a claim."""

    variant_ids: tuple[VariantId, ...]


@dataclass(frozen=True, slots=True)
class CartChanged:
    """A customer's reservations, waitlist places or checkout changed."""

    show_id: ShowId
    customer_id: CustomerId
    checkout_id: CheckoutId | None = None


@dataclass(frozen=True, slots=True)
class PageLinked:
    """A page's session became a customer's of another chat, and may show what is theirs."""

    session_id: str


@dataclass(frozen=True, slots=True)
class OrderPaid:
    """A checkout was paid and became an order."""

    show_id: ShowId
    customer_id: CustomerId
    order_id: OrderId
    total_minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class OutboxWritten:
    """Messages wait to be delivered."""

    outbox_ids: tuple[OutboxId, ...]


@dataclass(frozen=True, slots=True)
class ChatSeen:
    """A chat message of any platform, as the Latest tab shows it.

    `verdict` is what it was understood as (`buy`, `none` …); `author_role` is `viewer`,
    `moderator`, `host` or `bot`.
    """

    show_id: ShowId
    channel_id: int
    message_id: str
    platform: str
    author: str
    author_role: str
    text: str
    at: datetime
    verdict: str


Event = (
    ClaimDecided
    | ShowChanged
    | DropChanged
    | CatalogChanged
    | CartChanged
    | PageLinked
    | OrderPaid
    | OutboxWritten
    | ChatSeen
)
