"""What a host does to a drop: steps of one transaction each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from commerce.errors import Conflict
from commerce.ids import DropId, ShowId
from commerce.model.events import DropChanged
from commerce.model.sale import OnSale
from commerce.model.shows import DRAW, Drop, DropStatus, Show
from commerce.ports import Randomness
from commerce.rules import draw, sale
from commerce.rules.drops import status
from commerce.services import drop_clock, drop_steps, finding, stocking
from commerce.services.acting import Doing
from commerce.services.drop_terms import StartDrop, check_duration, check_pieces, new_drop
from commerce.services.locking import Locked
from commerce.services.reserving import Terms, lock_for, promote
from commerce.store import draws, drops
from commerce.store.transaction import Transaction

Fields = Mapping[str, Any]

FREEING = frozenset({"paused_at", "allotment"})
"""Fields that may let a drop give more than before."""


def start(doing: Doing, wanted: StartDrop, randomness: Randomness) -> OnSale:
    """Put a product on sale now and on air, or schedule it; a draw is bound to its seed at once."""
    tx, now = doing.tx, doing.now
    show = finding.show(tx, wanted.show_id)
    scheduled = wanted.opens_at is not None and wanted.opens_at > now
    if show.closed_at is not None:
        raise Conflict("show_closed", title=show.title)
    if not show.is_open and not scheduled:
        raise Conflict("show_not_open", title=show.title)
    found = finding.product(tx, wanted.code)
    _make_room(tx, show, found.product.code, now)
    drop = new_drop(tx, wanted, found, now)
    if drop.mode == DRAW:
        seed = randomness(draw.SEED_BYTES)
        drops.add(tx, replace(drop, commitment=draw.commitment(seed)))
        draws.add(tx, drop.id, seed)
    else:
        drops.add(tx, drop)
    tx.emit(DropChanged(show.id, drop.id))
    view = view_of(tx, drop.id, now)
    action = "schedule_drop" if scheduled else "start_drop"
    doing.record(action, told(view), {"action": "end_drop", "drop_id": drop.id})
    if scheduled:
        drop_steps.announce(tx, view, "drop.scheduled", now)
        return view
    drop_steps.announce(tx, view, drop_clock.OPENED, now)
    drop_steps.put_on_air(tx, show, drop.id)
    return view_of(tx, drop.id, now)


def _make_room(tx: Transaction, show: Show, code: str, now: datetime) -> None:
    """End an earlier drop of the code whose time is up; refuse while one runs or is to come."""
    earlier = drops.by_code(tx, show.id, code)
    if earlier is None:
        return
    where = status(earlier, show, now)
    if where is not DropStatus.ENDED:
        raise Conflict("already_running", code=code, status=where.value)
    drop_clock.close(tx, show, drops.lock(tx, [earlier.id])[earlier.id], now)


def end(doing: Doing, show_id: ShowId, code: str | None) -> OnSale:
    """End a drop now and take it off air; cancel a scheduled one."""
    show, drop, _ = running(doing, show_id, code)
    view = view_of(doing.tx, drop.id, doing.now)
    undo = {"action": "reopen_drop", "drop_id": drop.id, "on_air": view.on_air}
    doing.record("end_drop", told(view), undo)
    drop_clock.close(doing.tx, show, drop, doing.now)
    return view_of(doing.tx, drop.id, doing.now)


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a running drop: of which show's which code, and the fields it gets."""

    action: str
    show_id: ShowId
    code: str | None
    decide: Callable[[Drop, Locked], Fields]


def change(doing: Doing, wanted: Change, terms: Terms) -> OnSale:
    """Change fields of a running drop and write down what they were.

    What becomes free to claim goes to who waits for it first.
    """
    tx, now = doing.tx, doing.now
    show, drop, locked = running(doing, wanted.show_id, wanted.code)
    fields = wanted.decide(drop, locked)
    drops.update(tx, drop.id, **fields)
    if fields.keys() & FREEING:
        freed(tx, drop, terms, now)
    tx.emit(DropChanged(show.id, drop.id))
    view = view_of(tx, drop.id, now)
    before = {name: getattr(drop, name) for name in fields}
    undo = {"action": "drop_fields", "drop_id": drop.id, "fields": plain(before)}
    doing.record(wanted.action, told(view) | plain(fields), undo)
    return view


def freed(tx: Transaction, drop: Drop, terms: Terms, now: datetime) -> None:
    """Let who waits move up in a locked drop that may give more than before."""
    promote(tx, [part.variant_id for part in drop.variants], terms, now)
    stocking.back_on_sale(tx, drops.lock(tx, [drop.id]).values())


def paused(now: datetime) -> Callable[[Drop, Locked], Fields]:
    """Pause a drop that is not paused."""

    def decide(drop: Drop, _: Locked) -> Fields:
        if drop.paused_at is not None:
            raise Conflict("already_paused", code=drop.code)
        return {"paused_at": now}

    return decide


def resumed(drop: Drop, _: Locked) -> Fields:
    """Go on with a paused drop; it still closes when it was going to."""
    if drop.paused_at is None:
        raise Conflict("not_paused", code=drop.code)
    return {"paused_at": None}


def extended(duration_s: int) -> Callable[[Drop, Locked], Fields]:
    """Close a drop later."""
    check_duration(duration_s)

    def decide(drop: Drop, _: Locked) -> Fields:
        if drop.closes_at is None:
            raise Conflict("has_no_end", code=drop.code)
        return {"closes_at": drop.closes_at + timedelta(seconds=duration_s)}

    return decide


def limited(limit: int | None) -> Callable[[Drop, Locked], Fields]:
    """Change how many pieces a customer may have."""
    check_pieces("bad_limit", limit)
    return lambda _drop, _locked: {"limit": limit}


def allotted(quantity: int | None) -> Callable[[Drop, Locked], Fields]:
    """Change how many pieces the whole drop may give."""
    check_pieces("bad_quantity", quantity)

    def decide(drop: Drop, locked: Locked) -> Fields:
        if quantity is not None and quantity < drop.taken:
            raise Conflict("below_taken", code=drop.code, taken=drop.taken, quantity=quantity)
        there = sum(sale.available_of(replace(drop, allotment=None), locked.stock).values())
        if quantity is not None and quantity > drop.taken + there:
            facts = {"code": drop.code, "options": {}, "quantity": quantity}
            raise Conflict("not_enough_stock", **facts, available=drop.taken + there)
        return {"allotment": quantity}

    return decide


def running(doing: Doing, show_id: ShowId, code: str | None) -> tuple[Show, Drop, Locked]:
    """The show and the drop an act is about, locked with its stock; the drop is not over yet."""
    show = finding.show(doing.tx, show_id)
    found = finding.drop(doing.tx, show, code)
    locked = lock_for(doing.tx, [found.id], (), doing.now)
    drop = locked.drops[found.id]
    if status(drop, show, doing.now) is DropStatus.ENDED:
        raise Conflict("drop_over", code=drop.code)
    return show, drop, locked


def view_of(tx: Transaction, drop_id: DropId, now: datetime) -> OnSale:
    """A drop with what it sells, as this transaction has left it."""
    drop = drops.lock(tx, [drop_id])[drop_id]
    return finding.on_sale(tx, finding.show(tx, drop.show_id), [drop], now)[0]


def told(view: OnSale) -> dict[str, Any]:
    """What the audit trail says about a drop (JSON)."""
    drop = view.drop
    return {
        "code": drop.code,
        "title": view.product.title,
        "price_minor": drop.price_minor,
        "available": view.available,
    }


def plain(fields: Fields) -> dict[str, Any]:
    """Fields of a drop as JSON: times as ISO 8601."""
    return {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in fields.items()
    }
