"""Fair drops: who takes part in a draw, in which order they are served, and when.

A drop in mode `draw` publishes, before anybody can claim, the SHA-256 of a seed of 32 random bytes.
Claims that come within its window enter; when the window is over they are settled one after
another, as if they had come in the order that is drawn, and the seed is published.

The order follows from the seed and the public ledger alone. Each customer has one turn. Its key is

    SHA-256(seed ‖ name)

where `seed` is its 32 bytes and `name` the viewer as the drop's ledger calls them (24 ASCII
characters; of viewers linked to one customer the name that sorts first). The lowest key is served
first. At their turn, customers get what they last asked for of each variant, in the order in which
they asked. Who enters, changes or withdraws so moves nobody else. In a browser:

    const bytes = new Uint8Array([...seed, ...new TextEncoder().encode(name)]);
    const key = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from commerce.model.shows import DRAW, Drop, DropStatus, Show
from commerce.rules.drops import status

SEED_BYTES = 32

_MOMENT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the ledger from within the window: `viewer` wants `quantity` of `sku` (0: none)."""

    position: int
    viewer: str
    sku: str
    quantity: int


def commitment(seed: bytes) -> str:
    """What is published before the draw: the seed's SHA-256, in hexadecimal."""
    return hashlib.sha256(seed).hexdigest()


def key(seed: bytes, name: str) -> bytes:
    """Where in the draw the customer of this name comes: the lowest key first."""
    return hashlib.sha256(seed + name.encode("ascii")).digest()


def names(linked: Iterable[Sequence[str]]) -> dict[str, str]:
    """The name that counts for each viewer who is linked with others; each group is a customer."""
    return {viewer: min(group) for group in linked for viewer in group}


def drawn(seed: bytes, entries: Iterable[Entry], linked: Iterable[Sequence[str]]) -> list[Entry]:
    """The entries that count, in the order in which they are served.

    `entries` are all of the window in the order of their positions, withdrawals too; `linked` are
    the groups of viewers that are one customer.
    """
    name_of = names(linked)
    last: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        last[name_of.get(entry.viewer, entry.viewer), entry.sku] = entry
    turns = {name: key(seed, name) for name, _ in last}
    standing = [(turns[name], one.position, one) for (name, _), one in last.items() if one.quantity]
    return [one for _, _, one in sorted(standing, key=lambda each: each[:2])]


def collects(drop: Drop) -> bool:
    """Whether claims in `drop` still enter its draw: until it is held, whatever the time."""
    return drop.mode == DRAW and drop.drawn_at is None


def ends_at(drop: Drop, show: Show) -> datetime | None:
    """When the window of a draw is over: it begins with the drop, but not before its show.

    `None` for a drop without a draw, and while its show has not opened.
    """
    if drop.draw_window_s is None or show.opened_at is None:
        return None
    return max(drop.opens_at, show.opened_at) + timedelta(seconds=drop.draw_window_s)


def is_due(drop: Drop, show: Show, now: datetime) -> bool:
    """Whether the draw of `drop` is to be held."""
    ends = ends_at(drop, show)
    return collects(drop) and ends is not None and ends <= now


def status_within(drop: Drop, show: Show, now: datetime) -> DropStatus:
    """Where a drop that collects was within its window, however late somebody looks.

    A drop that ends with its window, or was ended after it, is not over for who entered in time.
    """
    ends = ends_at(drop, show)
    if ends is None:
        return status(drop, show, now)
    as_it_was = replace(drop, ended_at=_before(drop.ended_at, ends))
    of_show = replace(show, closed_at=_before(show.closed_at, ends))
    return status(as_it_was, of_show, min(now, ends - _MOMENT))


def is_held(drop: Drop, show: Show) -> bool:
    """Whether who entered is served: not where drop or show were ended within the window.

    A pause keeps new claims away, not the draw.
    """
    ends = ends_at(drop, show)
    return ends is not None and status_within(drop, show, ends) is not DropStatus.ENDED


def _before(at: datetime | None, ends: datetime) -> datetime | None:
    return at if at is not None and at < ends else None
