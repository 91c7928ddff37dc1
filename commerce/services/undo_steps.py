"""How each kind of act is taken back, as far as the world has not moved on."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from commerce.errors import Conflict
from commerce.ids import DropId, ShowId
from commerce.model.claims import ReservationState
from commerce.model.events import CartChanged, CatalogChanged, DropChanged
from commerce.model.people import Grant, Role
from commerce.model.shows import Drop, DropStatus, Show
from commerce.rules.drops import status
from commerce.services import drop_acts, drop_clock, drop_steps, finding, stocking
from commerce.services.acting import Doing
from commerce.services.reserving import (
    Terms,
    end_reservations,
    lock_for,
    promote,
    reserve_again,
)
from commerce.store import catalog, drops, people, reservations, waitlist

Undoing = Mapping[str, Any]
Step = Callable[[Doing, Undoing, Terms], None]

_TIMES = frozenset({"paused_at", "closes_at"})


def move_stock(doing: Doing, how: Undoing, terms: Terms) -> None:
    """Take back pieces that were added, or add those that were taken off."""
    stocking.move_stock(doing, dict(how["deltas"]), "undo", terms)


def product_fields(doing: Doing, how: Undoing, _terms: Terms) -> None:
    """Give a product its old price again."""
    catalog.update_product(doing.tx, how["product_id"], **how["fields"])
    doing.tx.emit(CatalogChanged(()))


def drop_fields(doing: Doing, how: Undoing, terms: Terms) -> None:
    """Give a running drop its old terms again."""
    show, drop = _lock(doing, how["drop_id"])
    if status(drop, show, doing.now) is DropStatus.ENDED:
        raise Conflict("drop_over", code=drop.code)
    fields = {name: _read(name, value) for name, value in how["fields"].items()}
    closes_at, allotment = fields.get("closes_at"), fields.get("allotment")
    if closes_at is not None and closes_at <= doing.now:
        raise Conflict("undo_too_late", code=drop.code)
    if allotment is not None and allotment < drop.taken:
        raise Conflict("below_taken", code=drop.code, taken=drop.taken, quantity=allotment)
    drops.update(doing.tx, drop.id, **fields)
    if fields.keys() & drop_acts.FREEING:
        drop_acts.freed(doing.tx, drop, terms, doing.now)
    doing.tx.emit(DropChanged(show.id, drop.id))


def end_drop(doing: Doing, how: Undoing, _terms: Terms) -> None:
    """End a drop that was started, or cancel one that was scheduled; what is reserved stays."""
    show, drop = _lock(doing, how["drop_id"])
    if status(drop, show, doing.now) is DropStatus.ENDED:
        raise Conflict("drop_over", code=drop.code)
    drop_clock.close(doing.tx, show, drop, doing.now)


def reopen_drop(doing: Doing, how: Undoing, terms: Terms) -> None:
    """Let a drop that was ended by hand go on."""
    show, drop = _lock(doing, how["drop_id"])
    if show.closed_at is not None:
        raise Conflict("show_closed", title=show.title)
    if drop.closes_at is not None and drop.closes_at <= doing.now:
        raise Conflict("undo_too_late", code=drop.code)
    other = drops.by_code(doing.tx, show.id, drop.code)
    if other is not None:
        where = status(other, show, doing.now)
        raise Conflict("already_running", code=drop.code, status=where.value)
    drops.update(doing.tx, drop.id, ended_at=None)
    drop_acts.freed(doing.tx, drop, terms, doing.now)
    if how["on_air"] and show.on_air_drop_id is None:
        drop_steps.put_on_air(doing.tx, show, drop.id)
    doing.tx.emit(DropChanged(show.id, drop.id))


def on_air(doing: Doing, how: Undoing, _terms: Terms) -> None:
    """Put on air what was there before, if that still runs."""
    show = finding.show(doing.tx, ShowId(how["show_id"]))
    if how["drop_id"] is not None:
        drop = drops.lock(doing.tx, [DropId(how["drop_id"])])[how["drop_id"]]
        if status(drop, show, doing.now) is DropStatus.ENDED:
            raise Conflict("drop_over", code=drop.code)
    drop_steps.put_on_air(doing.tx, show, how["drop_id"])


def blocks(doing: Doing, how: Undoing, _terms: Terms) -> None:
    """Lift the block that was put, and let those hold again that it replaced."""
    for block_id in how["lift"]:
        people.update_block(doing.tx, block_id, doing.now)
    for block_id in how["put"]:
        people.update_block(doing.tx, block_id, None)


def grant(doing: Doing, how: Undoing, _terms: Terms) -> None:
    """Give the role that somebody had before."""
    role = Role(how["role"])
    before = Grant(how["platform"], how["user_id"], role, doing.act.actor, doing.now)
    people.put_grant(doing.tx, before)


def expiries(doing: Doing, how: Undoing, _terms: Terms) -> None:
    """Let reservations lapse when they were going to."""
    before = {one: datetime.fromisoformat(at) for one, at in how["before"]}
    found = reservations.by_ids(doing.tx, before)
    lock_for(doing.tx, {one.drop_id for one in found.values()}, (), doing.now)
    if min(before.values()) <= doing.now:
        raise Conflict("undo_too_late", code=None)
    for one in found.values():
        reservations.extend(doing.tx, one.id, before[one.id])
        doing.tx.emit(CartChanged(one.show_id, one.customer_id))


def again(doing: Doing, how: Undoing, terms: Terms) -> None:
    """Reserve again what was released, if it is still there, for as long as anew."""
    found = reservations.by_ids(doing.tx, how["reservations"])
    new = reserve_again(doing.tx, list(found.values()), doing.act.actor, doing.now)
    if not new:
        raise Conflict("undo_gone")
    for one in new:
        until = doing.now + timedelta(seconds=terms.ttl_s)
        reservations.extend(doing.tx, one.id, until)


def take_back(doing: Doing, how: Undoing, terms: Terms) -> None:
    """Release what a claim by hand was given, as far as it is not paid or gone already."""
    tx, now = doing.tx, doing.now
    found = reservations.of_claims(tx, [how["claim_id"]])
    locked = lock_for(tx, {one.drop_id for one in found}, (), now)
    ended = end_reservations(tx, found, ReservationState.RELEASED, doing.act.actor, now)
    if not ended:
        raise Conflict("undo_gone")
    places = waitlist.of_customers(tx, {one.customer_id for one in found}, locked.drops)
    mine = [place.id for place, _ in places if place.claim_id == how["claim_id"]]
    waitlist.change(tx, dict.fromkeys(mine, 0))
    promote(tx, {one.variant_id for one in ended}, terms, now)


STEPS: Mapping[str, Step] = {
    "move_stock": move_stock,
    "product_fields": product_fields,
    "drop_fields": drop_fields,
    "end_drop": end_drop,
    "reopen_drop": reopen_drop,
    "on_air": on_air,
    "blocks": blocks,
    "grant": grant,
    "expiries": expiries,
    "reserve_again": again,
    "take_back": take_back,
}
"""By the `action` of what the audit trail says takes an act back."""


def _lock(doing: Doing, drop_id: DropId) -> tuple[Show, Drop]:
    """A drop with its show, both locked, and the stock of its variants."""
    found = drops.get(doing.tx, drop_id)
    assert found is not None, "drops are never deleted"  # noqa: S101 - kept by the database
    show = finding.show(doing.tx, found.show_id)
    return show, lock_for(doing.tx, [drop_id], (), doing.now).drops[drop_id]


def _read(name: str, value: Any) -> Any:
    return datetime.fromisoformat(value) if name in _TIMES and value is not None else value
