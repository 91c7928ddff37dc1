"""Where a drop is in its life, and what a piece of it costs."""

from datetime import datetime

from commerce.model.catalog import Product, Variant
from commerce.model.shows import Drop, DropStatus, Show


def status(drop: Drop, show: Show, now: datetime) -> DropStatus:
    """Where `drop` of `show` is at `now`: a fact of the clock, whoever writes the times down.

    A drop is over when it was ended, when its time is up or when its show was closed; until its
    show opens it is scheduled.
    """
    over = drop.closes_at is not None and drop.closes_at <= now
    if over or drop.ended_at is not None or show.closed_at is not None:
        return DropStatus.ENDED
    if now < drop.opens_at or not show.is_open:
        return DropStatus.SCHEDULED
    return DropStatus.OPEN if drop.paused_at is None else DropStatus.PAUSED


def moves_up(drop: Drop, show: Show) -> bool:
    """Whether who waits in `drop` is given what comes free.

    That goes on after the drop has ended, since what was reserved in it lapses later; it ends with
    the show, and rests while the drop is paused.
    """
    return show.is_open and drop.paused_at is None


def piece_price(drop: Drop, product: Product, variant: Variant) -> int:
    """What one piece of `variant` costs in `drop`, in minor units.

    A price said for the drop holds for all its variants; a drop at the product's own price leaves
    variants their own.
    """
    if variant.price_minor is not None and drop.price_minor == product.price_minor:
        return variant.price_minor
    return drop.price_minor
