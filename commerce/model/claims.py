"""Claims, what became of them, the reservations they gave and the waitlist."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from commerce.ids import (
    ChannelId,
    ClaimId,
    CustomerId,
    DropId,
    ReservationId,
    ShowId,
    VariantId,
    ViewerId,
    WaitId,
)
from commerce.model.people import Identity


class Outcome(StrEnum):
    """What the desk decided about one claim. A normal answer, never an error."""

    RESERVED = "reserved"
    PARTIAL = "partial"  # some pieces reserved, the rest on the waitlist
    WAITLISTED = "waitlisted"
    ENTERED = "entered"  # in the draw: decided when its window is over
    UNCHANGED = "unchanged"  # the customer already holds just this
    REDUCED = "reduced"  # a smaller quantity than before: the rest was released
    CANCELLED = "cancelled"
    NOTHING_TO_CANCEL = "nothing_to_cancel"
    CLOSED = "closed"  # the drop is over, or the show is
    NOT_OPEN = "not_open"  # the drop is scheduled and opens later
    PAUSED = "paused"
    OVER_LIMIT = "over_limit"  # the customer already has all a customer may have
    SOLD_OUT = "sold_out"  # nothing left and the waitlist is off
    BLOCKED = "blocked"

    @property
    def refused(self) -> bool:
        """Whether the customer got nothing, neither stock nor a place on the waitlist."""
        return self in _REFUSED


_REFUSED = frozenset(
    {
        Outcome.CLOSED,
        Outcome.NOT_OPEN,
        Outcome.PAUSED,
        Outcome.OVER_LIMIT,
        Outcome.SOLD_OUT,
        Outcome.BLOCKED,
        Outcome.NOTHING_TO_CANCEL,
    }
)


@dataclass(frozen=True, slots=True)
class MessageRef:
    """Where a request came from: the platform's message in a channel, and the item within it.

    (channel_id, message_id, item_no) is settled at most once, however often it arrives. An edited
    message is told apart by `revision`: 0 as first written, then the platform's count or time.
    `received_at` is when Hawker saw it, `seen_at` the platform's own time of it.
    """

    channel_id: ChannelId
    message_id: str
    seen_at: datetime
    received_at: datetime
    item_no: int = 0
    revision: str = ""


@dataclass(frozen=True, slots=True)
class ClaimRequest:
    """Wants `quantity` unpaid pieces of a variant in a drop, in all: the last request wins.

    `quantity` 0 withdraws the claim. `at_least` never gives back anything: it is how a place in
    line is asked for, and whoever has that many already keeps them. `by_hand` names the moderator
    who claims for a viewer; `over_limit` lets them pass the customer's limit.
    """

    drop_id: DropId
    variant_id: VariantId
    quantity: int
    viewer: Identity
    source: MessageRef
    at_least: bool = False
    by_hand: str | None = None
    over_limit: bool = False


@dataclass(frozen=True, slots=True)
class ClaimResult:
    """The desk's answer, as stored; asking again with the same message gives the same one.

    `reserved` and `waitlisted` are the customer's unpaid pieces of this variant after it;
    `granted` is how many this claim newly reserved. `waitlist_place` is 1 for the next in line,
    `None` off the waitlist. `over_limit_by` pieces were not taken because of the limit.
    `expires_at` is until when pieces are kept, of an entry in a draw when it is drawn.
    `repeated` is true when this message had been settled before.
    """

    claim_id: ClaimId
    drop_id: DropId
    variant_id: VariantId
    customer_id: CustomerId
    viewer_id: ViewerId
    position: int
    outcome: Outcome
    quantity: int
    granted: int
    reserved: int
    waitlisted: int
    over_limit_by: int
    waitlist_place: int | None
    expires_at: datetime | None
    seen_at: datetime
    decided_at: datetime
    digest: str
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """The stored fact that a viewer asked: one row of a drop's ledger."""

    id: ClaimId
    show_id: ShowId
    drop_id: DropId
    variant_id: VariantId
    sku: str
    viewer_id: ViewerId
    customer_id: CustomerId
    source: MessageRef
    position: int
    quantity: int
    outcome: Outcome
    granted: int
    reserved: int
    waitlisted: int
    over_limit_by: int
    decided_at: datetime
    viewer_hash: str
    digest: str
    expires_at: datetime | None = None
    waitlist_place: int | None = None
    by_hand: str | None = None


class ReservationState(StrEnum):
    """A reservation starts active and ends exactly once."""

    ACTIVE = "active"
    COMMITTED = "committed"
    RELEASED = "released"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Reservation:
    """Stock kept for a claim until `expires_at`, at the price it was reserved at (a piece)."""

    id: ReservationId
    claim_id: ClaimId
    show_id: ShowId
    drop_id: DropId
    variant_id: VariantId
    customer_id: CustomerId
    viewer_id: ViewerId
    quantity: int
    price_minor: int
    state: ReservationState
    created_at: datetime
    expires_at: datetime
    promoted: bool = False
    reminded_at: datetime | None = None
    ended_at: datetime | None = None

    def active_at(self, now: datetime) -> bool:
        """Whether it still keeps stock: expiry is a fact of the clock, whoever cleans up."""
        return self.state is ReservationState.ACTIVE and now < self.expires_at


@dataclass(frozen=True, slots=True)
class Waiting:
    """A place on the waitlist: `quantity` pieces of a claim beyond stock.

    A line is one variant in one drop, in the order of `position` (the claim's in the ledger).
    """

    id: WaitId
    claim_id: ClaimId
    show_id: ShowId
    drop_id: DropId
    variant_id: VariantId
    customer_id: CustomerId
    viewer_id: ViewerId
    quantity: int
    position: int
    created_at: datetime
