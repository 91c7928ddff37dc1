"""What became of a show, in numbers. Money is minor units of the shop's currency."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from commerce.model.shows import Show


@dataclass(frozen=True, slots=True)
class Sold:
    """What was paid of one product in a show."""

    code: str
    title: str
    pieces: int
    amount_minor: int


@dataclass(frozen=True, slots=True)
class Minute:
    """One minute of a show, from `at` on."""

    at: datetime
    messages: int = 0
    claims: int = 0
    reserved: int = 0  # pieces
    paid_minor: int = 0


@dataclass(frozen=True, slots=True)
class ShowReport:
    """A show in numbers, as they stand now.

    `messages` are counted by platform, `claims` by outcome, `pieces` by what became of their
    reservations (`active, committed, released, expired`). `waiting` are pieces on the waitlist
    now. `paid_minor` is what all orders came to, `refunded_minor` what was given back of it.
    `undelivered` are private messages that reached nobody. `minutes` are those in which anything
    happened, in order.
    """

    show: Show
    currency: str
    messages: Mapping[str, int]
    claims: Mapping[str, int]
    claimants: int
    pieces: Mapping[str, int]
    waiting: int
    orders: int
    buyers: int
    paid_minor: int
    refunded_minor: int
    top: tuple[Sold, ...]
    undelivered: int
    minutes: tuple[Minute, ...]

    @property
    def revenue_minor(self) -> int:
        """What was paid less what was given back."""
        return self.paid_minor - self.refunded_minor
