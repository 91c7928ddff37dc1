"""What a show looks like at one moment, as plain values: what all its pages are made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from commerce.ids import DropId, VariantId
from commerce.model.sale import OnSale
from commerce.model.shows import DropStatus, Show
from commerce.rules.drops import piece_price

LAST_ONES = 3


@dataclass(frozen=True, slots=True)
class StageVariant:
    """One choice of a drop: its options, its price and how many pieces it can still give."""

    id: VariantId
    options: dict[str, str]
    price_minor: int
    left: int

    @property
    def label(self) -> str:
        """Its options in words: `M · Blue`."""
        return " · ".join(self.options.values())


@dataclass(frozen=True, slots=True)
class StageDrop:
    """A drop as viewers see it. `left` and `total` are pieces, now and when it began.

    `draws_at` is when it is drawn, `None` without a draw and after it, `drawn_at` when it was;
    `window_s` is how long claims are collected for that.
    """

    id: DropId
    code: str
    title: str
    description: str
    picture: str | None
    price_minor: int
    compare_at_minor: int | None
    status: DropStatus
    opens_at: datetime
    closes_at: datetime | None
    limit: int | None
    left: int
    total: int
    claims: int
    on_air: bool
    variants: tuple[StageVariant, ...]
    draws_at: datetime | None = None
    window_s: int = 0
    drawn_at: datetime | None = None

    @property
    def state(self) -> str:
        """What to show: `scheduled`, `paused`, `ended`, `draw`, `sold_out`, `last` or `open`."""
        if self.status is not DropStatus.OPEN:
            return self.status.value
        if self.draws_at is not None:
            return "draw"
        if self.left == 0:
            return "sold_out"
        return "last" if self.left <= LAST_ONES else "open"

    @property
    def share_left(self) -> int:
        """How much is left, in percent, for bars; 1 at least while there is anything."""
        if self.left <= 0 or self.total <= 0:
            return 0
        return max(1, min(100, round(100 * self.left / self.total)))

    @property
    def next_at(self) -> datetime | None:
        """What a clock runs down to: its opening, its draw or its end; `None` without any."""
        if self.state == "scheduled":
            return self.opens_at
        if self.status is not DropStatus.OPEN:
            return None
        return self.draws_at or self.closes_at

    @property
    def length_s(self) -> int:
        """Length of the time that clock runs for, in seconds; 0 when it has no end."""
        if self.draws_at is not None:
            return self.window_s
        return int((self.closes_at - self.opens_at).total_seconds()) if self.closes_at else 0


@dataclass(frozen=True, slots=True)
class Stage:
    """A show with its drops, the one on air first, then by urgency; ended ones last."""

    show: Show
    drops: tuple[StageDrop, ...]
    at: datetime

    @property
    def on_air(self) -> StageDrop | None:
        """The drop shown now."""
        return next((drop for drop in self.drops if drop.on_air), None)

    @property
    def next_change_at(self) -> datetime | None:
        """When the clock alone will change it: the next opening, drawing or closing."""
        times = [
            time
            for drop in self.drops
            for time in (drop.opens_at, drop.closes_at, drop.draws_at)
            if time is not None and time > self.at and drop.status is not DropStatus.ENDED
        ]
        return min(times, default=None)


def compose(show: Show, on_sale: Sequence[OnSale], now: datetime) -> Stage:
    """Turn what is on sale into what is shown."""
    return Stage(show, tuple(sorted(map(_drop, on_sale), key=_urgency)), now)


_ORDER = ("open", "sold_out", "paused", "scheduled", "ended")


def _urgency(drop: StageDrop) -> tuple[bool, int, float]:
    """On air first; then what can be bought, newest first; then what comes, soonest first."""
    rank = 0 if drop.state in {"draw", "last"} else _ORDER.index(drop.state)
    opened = drop.opens_at.timestamp()
    return (not drop.on_air, rank, opened if drop.status is DropStatus.SCHEDULED else -opened)


def _drop(offer: OnSale) -> StageDrop:
    drop, product = offer.drop, offer.product
    return StageDrop(
        id=drop.id,
        code=drop.code,
        title=product.title,
        description=product.description,
        picture=product.picture,
        price_minor=drop.price_minor,
        compare_at_minor=drop.compare_at_minor,
        status=offer.status,
        opens_at=drop.opens_at,
        closes_at=drop.closes_at,
        limit=drop.limit,
        left=offer.available,
        total=offer.available + drop.taken,
        claims=drop.next_position - 1,
        on_air=offer.on_air,
        variants=tuple(
            StageVariant(
                variant.id,
                variant.options,
                piece_price(drop, product, variant),
                offer.available_of.get(variant.id, 0),
            )
            for variant in offer.variants
        ),
        draws_at=offer.draws_at,
        window_s=drop.draw_window_s or 0,
        drawn_at=drop.drawn_at,
    )
