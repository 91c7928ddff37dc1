"""Shows, the channels linked to them, and the drops on sale in them."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from commerce.ids import ChannelId, DropId, ProductId, ShowId, VariantId


@dataclass(frozen=True, slots=True)
class Show:
    """One live sale, from `opened_at` to `closed_at`, on any number of channels.

    `video_url` is a page of YouTube, Twitch or Vimeo, an HLS playlist, or `None`.
    """

    id: ShowId
    slug: str
    title: str
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    video_url: str | None = None
    on_air_drop_id: DropId | None = None

    @property
    def is_open(self) -> bool:
        """Whether viewers can buy in it now."""
        return self.opened_at is not None and self.closed_at is None


@dataclass(frozen=True, slots=True)
class Channel:
    """One place of chat linked to a show; `address` is the platform's own id of it."""

    id: ChannelId
    show_id: ShowId
    platform: str
    address: str
    title: str = ""


FIRST, DRAW = "first", "draw"
"""The modes of a drop: first come first served, or a draw among who claimed within a window."""


class DropStatus(StrEnum):
    """Where a drop is in its life, derived from its times (`commerce.rules.drops.status`)."""

    SCHEDULED = "scheduled"
    OPEN = "open"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class DropVariant:
    """What of one variant a drop may give (`None`: what stock there is) and has given.

    `taken` counts pieces reserved or sold through this drop.
    """

    variant_id: VariantId
    allotment: int | None
    taken: int = 0


@dataclass(frozen=True, slots=True)
class Drop:
    """A product on sale in a show.

    Prices are minor units of the shop's currency. `allotment` is how many pieces the whole drop
    may give (`None`: what stock there is), `limit` how many one customer may have. `closes_at`
    `None` means open until ended by hand. `next_position` and `digest` are the head of its ledger.

    In `mode` `draw` claims are collected for `draw_window_s` seconds and then settled in an order
    that is drawn; `commitment` is the SHA-256 of the seed, in hexadecimal, `drawn_at` when it was
    done. The seed is no part of this: what is shown of a drop must not tell it.
    """

    id: DropId
    show_id: ShowId
    product_id: ProductId
    code: str
    price_minor: int
    opens_at: datetime
    closes_at: datetime | None = None
    compare_at_minor: int | None = None
    allotment: int | None = None
    limit: int | None = None
    mode: str = FIRST
    draw_window_s: int | None = None
    commitment: str = ""
    drawn_at: datetime | None = None
    paused_at: datetime | None = None
    ended_at: datetime | None = None
    taken: int = 0
    next_position: int = 1
    digest: str = ""
    variants: tuple[DropVariant, ...] = field(default=())
