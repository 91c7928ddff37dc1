"""What a host does to a drop: steps of one transaction each."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from commerce.errors import Conflict
from commerce.ids import DropId, ShowId
from commerce.model.events import DropChanged
from commerce.model.sale import OnSale
from commerce.model.shows import Drop, DropStatus, Show
from commerce.rules.drops import status
from commerce.services import drop_clock, drop_steps, finding
from commerce.services.acting import Doing
from commerce.services.drop_terms import StartDrop, check_duration, check_pieces, new_drop
from commerce.store import drops
from commerce.store.transaction import Transaction

Fields = Mapping[str, Any]


def start(doing: Doing, wanted: StartDrop) -> OnSale:
    """Put a product on sale now and on air, or schedule it."""
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
    show, drop = running(doing, show_id, code)
    tx, now = doing.tx, doing.now
    view = view_of(tx, drop.id, now)
    if view.status is not DropStatus.SCHEDULED:
        drop_steps.announce(tx, view, drop_clock.CLOSED, now)
    undo = {"action": "reopen_drop", "drop_id": drop.id, "on_air": view.on_air}
    doing.record("end_drop", told(view), undo)
    drop_steps.end(tx, show, [drop], now)
    return view_of(tx, drop.id, now)


def change(
    doing: Doing, action: str, where: tuple[ShowId, str | None], decide: Callable[[Drop], Fields]
) -> OnSale:
    """Change those fields of a running drop that `decide` gives, and write down what they were."""
    show, drop = running(doing, *where)
    fields = decide(drop)
    drops.update(doing.tx, drop.id, **fields)
    doing.tx.emit(DropChanged(show.id, drop.id))
    view = view_of(doing.tx, drop.id, doing.now)
    before = {name: getattr(drop, name) for name in fields}
    undo = {"action": "drop_fields", "drop_id": drop.id, "fields": plain(before)}
    doing.record(action, told(view) | plain(fields), undo)
    return view


def paused(now: datetime) -> Callable[[Drop], Fields]:
    """Pause a drop that is not paused."""

    def decide(drop: Drop) -> Fields:
        if drop.paused_at is not None:
            raise Conflict("already_paused", code=drop.code)
        return {"paused_at": now}

    return decide


def resumed(drop: Drop) -> Fields:
    """Go on with a paused drop; it still closes when it was going to."""
    if drop.paused_at is None:
        raise Conflict("not_paused", code=drop.code)
    return {"paused_at": None}


def extended(duration_s: int) -> Callable[[Drop], Fields]:
    """Close a drop later."""
    check_duration(duration_s)

    def decide(drop: Drop) -> Fields:
        if drop.closes_at is None:
            raise Conflict("has_no_end", code=drop.code)
        return {"closes_at": drop.closes_at + timedelta(seconds=duration_s)}

    return decide


def limited(limit: int | None) -> Callable[[Drop], Fields]:
    """Change how many pieces a customer may have."""
    check_pieces("bad_limit", limit)
    return lambda _: {"limit": limit}


def running(doing: Doing, show_id: ShowId, code: str | None) -> tuple[Show, Drop]:
    """The show and the drop that an act is about, both locked, the drop not over yet."""
    show = finding.show(doing.tx, show_id)
    found = finding.drop(doing.tx, show, code)
    drop = drops.lock(doing.tx, [found.id])[found.id]
    if status(drop, show, doing.now) is DropStatus.ENDED:
        raise Conflict("drop_over", code=drop.code)
    return show, drop


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
