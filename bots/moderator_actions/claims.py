"""What a moderator does with claims."""

from collections.abc import Mapping
from typing import Any

from bots.staff import Call, Facts, named, person
from commerce.errors import Invalid, NotFound
from commerce.model.catalog import Variant
from commerce.model.claims import ClaimRequest, ReservationState
from commerce.model.people import Viewer
from commerce.model.sale import OnSale
from commerce.rules.catalog import MissingOptions, NoSuchVariant, choose_variants, find_code
from commerce.services.claims import Held

_LINES = 40  # of a list; a chat message holds fewer


async def list_claims(call: Call) -> Facts:
    """List what somebody has reserved and not paid, and waits for."""
    viewer = await _viewer(call)
    held = await call.services.claims.of_viewer(call.show_id, viewer.id)
    kept = [each for each in held if _unpaid(each)]
    waiting = [_held(each) | {"place": each.place} for each in held if each.place is not None]
    total = sum(each.quantity * each.reservation.price_minor for each in kept if each.reservation)
    return {
        "name": viewer.name,
        "count": len(kept) + len(waiting),
        "total": call.money(total),
        "lines": {"each": "claims-line", "of": [_held(each) for each in kept[:_LINES]]},
        "waiting": {"each": "claims-waiting", "of": waiting[:_LINES]},
    }


async def give(call: Call) -> Facts:
    """Claim for somebody by hand, over the limit if need be."""
    view = await _running(call)
    variant = _variant(view, call.values.options)
    somebody = await person(call)
    request = ClaimRequest(
        drop_id=view.drop.id,
        variant_id=variant.id,
        quantity=call.values.quantity or 1,
        viewer=somebody,
        source=call.source,
        by_hand=call.act.actor,
        over_limit=True,
    )
    result = await call.services.desk.claim(request)
    if not result.repeated:
        await call.services.claims.given(call.act, result)
    return {
        "name": somebody.name,
        "code": view.drop.code,
        "options": {"options": variant.options},
        "outcome": result.outcome.value,
        "quantity": result.quantity,
        "reserved": result.reserved,
        "waitlisted": result.waitlisted,
        "expires": "" if result.expires_at is None else {"at": result.expires_at.isoformat()},
    }


async def release(call: Call) -> Facts:
    """Give up what somebody has not paid."""
    viewer = await _viewer(call)
    done = await call.services.claims.release(call.act, viewer.id, call.values.code)
    return {"name": done.viewer.name, "pieces": done.pieces, "places": done.places}


async def extend_claim(call: Call) -> Facts:
    """Keep somebody's reservations for longer."""
    viewer = await _viewer(call)
    length = call.values.duration_s or 0
    done = await call.services.claims.extend(call.act, viewer.id, call.values.code, length)
    until = {"at": done.until.isoformat()}
    return {"name": done.viewer.name, "count": done.reservations, "expires": until}


async def _viewer(call: Call) -> Viewer:
    return await call.services.customers.one(named(call))


async def _running(call: Call) -> OnSale:
    """The drop of the code that has not ended."""
    views = await call.services.drops.of_show(call.show_id, include_ended=False)
    by_code = {view.drop.code: view for view in views}
    right = find_code(call.code, by_code)
    if right is None:
        raise NotFound("no_such_drop", code=call.code, known=list(by_code))
    return by_code[right]


def _variant(view: OnSale, options: Mapping[str, str]) -> Variant:
    code = view.drop.code
    match choose_variants(view.product, view.variants, options):
        case MissingOptions(names, values):
            raise Invalid("which_variant", code=code, missing=names, values=values)
        case NoSuchVariant(values):
            raise NotFound("no_such_variant", code=code, options=dict(options), values=values)
        case chosen:
            return chosen


def _unpaid(held: Held) -> bool:
    return held.reservation is not None and held.reservation.state is ReservationState.ACTIVE


def _held(held: Held) -> dict[str, Any]:
    kept = held.reservation
    return {
        "code": held.code,
        "quantity": held.quantity,
        "options": {"options": held.options},
        "expires": None if kept is None else {"at": kept.expires_at.isoformat()},
    }
