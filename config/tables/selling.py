"""The claim desk, how long stock is kept, and how the answer reaches the viewer."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from config.tables.base import Table, wrong


class DeskSettings(Table):
    """The claim desk, which settles claims in batches, one transaction each."""

    batch_max: int = Field(default=2_048, ge=1, le=10_000)
    """Most claims settled in one transaction. There is no timer: a batch is what arrived while the
    last one committed. Larger is a little faster in a rush and makes the first of it wait
    longer."""

    queue_max: int = Field(default=20_000, ge=1, le=1_000_000)
    """Most claims waiting for the desk. Beyond it the readers of the chats wait too, so nothing is
    dropped and memory stays bounded. About 1 KB each."""


class ReservationsSettings(Table):
    """How long stock is kept for who claimed it."""

    ttl_s: int = Field(default=600, ge=30, le=604_800)
    """Seconds a reservation is kept. Ten minutes is enough to find the link and pay, and short
    enough that an unpaid one is sold again in the same show."""

    promoted_ttl_s: int = Field(default=300, ge=30, le=604_800)
    """Seconds for who moved up from the waitlist: shorter, since others are waiting behind."""

    reminder_before_s: int = Field(default=120, ge=0, le=86_400)
    """Seconds before the end at which the buyer is reminded, once. 0 sends no reminder."""

    sweep_s: float = Field(default=1.0, ge=0.05, le=60)
    """Seconds between two looks for reservations that lapsed. A lapsed one is over at its own time
    whenever it is found: this only says how soon the waitlist moves up."""

    @model_validator(mode="after")
    def _reminder_is_inside(self) -> Self:
        if self.reminder_before_s >= min(self.ttl_s, self.promoted_ttl_s):
            reason = "the reminder must come after the start: less than ttl_s and promoted_ttl_s"
            raise wrong("reminder_before_s", reason)
        return self


class DeliverySettings(Table):
    """Sending what was written to the outbox: leased, tried again, never lost."""

    lease_s: int = Field(default=60, ge=5, le=3_600)
    """Seconds for which one process may work on a message. When it dies, another takes the message
    up after this. Longer than the slowest platform takes to answer."""

    retry_base_s: float = Field(default=2.0, ge=0.1, le=600)
    """Seconds before the second attempt; doubled for each further one, with jitter. A platform that
    says how long to wait is obeyed instead."""

    retry_max_s: float = Field(default=300.0, ge=0.1, le=86_400)
    """Most seconds between two attempts: a link that comes later is of little use in a live
    show."""

    attempts_max: int = Field(default=8, ge=1, le=100)
    """Attempts on one rung of the ladder before the next rung is taken. With the other defaults,
    about four minutes."""

    tick_s: float = Field(default=0.5, ge=0.05, le=60)
    """Seconds between two looks for messages that are due. New ones are taken up at once; this is
    for attempts that were put off."""

    batch_max: int = Field(default=100, ge=1, le=10_000)
    """Most messages taken at one look."""

    @model_validator(mode="after")
    def _retries_grow(self) -> Self:
        if self.retry_max_s < self.retry_base_s:
            raise wrong("retry_max_s", "at least retry_base_s, or attempts would come ever sooner")
        return self


class AnnouncementsSettings(Table):
    """What is said in the chats about a drop without anybody asking."""

    countdown_s: tuple[Annotated[int, Field(ge=1, le=86_400)], ...] = (60, 10)
    """Seconds before a drop closes at which that is announced. Empty announces none."""

    last_ones: int = Field(default=3, ge=0, le=10_000)
    """Says "only N left" once when this many pieces or fewer are available. 0 never says it."""

    sold_out: bool = True
    """Whether a drop that sold out is announced, with how to join the waitlist."""
