"""What time and stock make due for drops: openings, countdowns, last ones, sold out, closings.

The database is the truth: what was said is known by its outbox key, so any number of processes and
restarts say each thing once. What was missed while nobody ran is said late only where it still
helps: a countdown with the time really left, no opening or countdown of a drop that is over.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from commerce.ids import DropId, ShowId
from commerce.model.sale import OnSale
from commerce.model.shows import Drop, DropStatus, Show
from commerce.services import drop_steps, finding
from commerce.store import announced, drops, shows
from commerce.store.transaction import Transaction

OPENED, COUNTDOWN, LAST_ONES = "drop.opened", "drop.countdown", "drop.last_ones"
SOLD_OUT, CLOSED = "drop.sold_out", "drop.closed"


@dataclass(frozen=True, slots=True)
class Announcements:
    """What is said without anybody asking.

    `countdown_s` are seconds before a drop closes; `last_ones` says "only N left" once when so
    many pieces or fewer are left (0: never); `sold_out` whether that is said.
    """

    countdown_s: tuple[int, ...] = (60, 10)
    last_ones: int = 3
    sold_out: bool = True


@dataclass(frozen=True, slots=True)
class Due:
    """One announcement: its kind, and which one of that kind."""

    kind: str
    which: str = ""


def waiting(
    tx: Transaction, now: datetime, terms: Announcements
) -> tuple[tuple[ShowId, DropId], ...]:
    """The drops for which something is due, as it looks without locks."""
    views = [
        view
        for show in shows.opened(tx)
        for view in finding.on_sale(tx, show, drops.of_show(tx, show.id), now)
    ]
    over = {view.drop.id for view in views if view.status is DropStatus.ENDED}
    due = over | _unsaid(tx, [v for v in views if v.drop.id not in over], now, terms).keys()
    return tuple((view.drop.show_id, view.drop.id) for view in views if view.drop.id in due)


def settle(
    tx: Transaction, show_id: ShowId, drop_id: DropId, now: datetime, terms: Announcements
) -> bool:
    """Do what is due for one drop; whether there was anything left to do."""
    show = finding.show(tx, show_id)
    drop = drops.lock(tx, [drop_id])[drop_id]
    if not show.is_open or drop.ended_at is not None:
        return False
    view = finding.on_sale(tx, show, [drop], now)[0]
    if view.status is DropStatus.ENDED:
        close(tx, show, drop, now)
        return True
    unsaid = _unsaid(tx, [view], now, terms).get(drop.id, [])
    for due in unsaid:
        drop_steps.announce(tx, view, due.kind, now, which=due.which)
        if due.kind == OPENED:
            drop_steps.put_on_air(tx, show, drop.id)
    return bool(unsaid)


def close(tx: Transaction, show: Show, drop: Drop, now: datetime) -> None:
    """Write down that the time of a drop was up, locked with its show, and say so.

    Who never heard that it opened need not hear that it closed.
    """
    view = finding.on_sale(tx, show, [drop], now)[0]
    if announced.among(tx, [drop_steps.key(drop.id, OPENED)]):
        drop_steps.announce(tx, view, CLOSED, now, which=now.isoformat())
    drop_steps.end(tx, show, [drop], now)


def next_due(tx: Transaction, now: datetime, terms: Announcements) -> datetime | None:
    """When something will be due by time alone: `now` if it is already, `None` if never."""
    if waiting(tx, now, terms):
        return now
    moments = [
        moment
        for show in shows.opened(tx)
        for drop in drops.of_show(tx, show.id)
        for moment in _moments(drop, terms)
        if moment > now
    ]
    return min(moments, default=None)


def _moments(drop: Drop, terms: Announcements) -> Iterator[datetime]:
    yield drop.opens_at
    if drop.closes_at is not None:
        yield drop.closes_at
        yield from (at for _, at in _countdowns(drop, drop.closes_at, terms))


def _countdowns(
    drop: Drop, closes_at: datetime, terms: Announcements
) -> Iterator[tuple[int, datetime]]:
    """The countdowns of a drop and their times, the latest first; none as long as the drop."""
    for seconds in sorted(terms.countdown_s):
        at = closes_at - timedelta(seconds=seconds)
        if at > drop.opens_at:
            yield seconds, at


def _unsaid(
    tx: Transaction, views: Sequence[OnSale], now: datetime, terms: Announcements
) -> dict[DropId, list[Due]]:
    """What is due and was not said yet, of these drops; those without any are left out."""
    rounds = announced.rounds(tx, [view.drop.id for view in views])
    by_key = {
        drop_steps.key(view.drop.id, due.kind, due.which): (view.drop.id, due)
        for view in views
        for due in _due(view, rounds[view.drop.id], now, terms)
    }
    said = announced.among(tx, by_key)
    unsaid: dict[DropId, list[Due]] = defaultdict(list)
    for key, (drop_id, due) in by_key.items():
        if key not in said:
            unsaid[drop_id].append(due)
    return unsaid


def _due(view: OnSale, times_back: int, now: datetime, terms: Announcements) -> Iterator[Due]:
    """What is due of a drop that came back on sale with new stock so often."""
    if view.status is DropStatus.SCHEDULED:
        return
    yield Due(OPENED)
    if view.status is DropStatus.PAUSED:
        return
    if view.available == 0:
        if terms.sold_out and view.drop.taken:
            yield Due(SOLD_OUT, str(times_back))
        return
    if view.drop.taken and view.available <= terms.last_ones:
        yield Due(LAST_ONES)
    closes_at = view.drop.closes_at
    if closes_at is not None:
        times = _countdowns(view.drop, closes_at, terms)
        # Of several that are due only the last one: the others would say the same time left.
        due = next((seconds for seconds, at in times if at <= now), None)
        if due is not None:
            yield Due(COUNTDOWN, f"{due}:{closes_at.isoformat()}")
