"""What a moderator's commands do: stock, claims, orders, people, and the commands themselves."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bots.commands.model import Command
from bots.commands.registry import BY_NAME, COMMANDS
from bots.staff import Answer, Call, Facts, Handler, named, person
from commerce.errors import Invalid, NotFound
from commerce.model.catalog import CatalogProduct, Variant
from commerce.model.claims import ClaimRequest, ReservationState
from commerce.model.messages import Audience, NewMessage, Priority
from commerce.model.people import Viewer
from commerce.model.sale import OnSale
from commerce.rules.catalog import MissingOptions, NoSuchVariant, choose_variants, find_code
from commerce.services.catalog import StockChange
from commerce.services.claims import Held
from commerce.store.outbox import Undelivered

_LINES = 40  # of a list; a chat message holds fewer


async def announce(call: Call) -> Facts:
    """Say something on every channel of the show."""
    message = call.message
    said = NewMessage(
        kind="announcement",
        dedup_key=f"announcement:{message.platform}:{message.address}:{message.id}",
        audience=Audience.PUBLIC,
        priority=Priority.ANNOUNCEMENT,
        facts={"text": call.values.text or ""},
        show_id=call.show_id,
    )
    await call.services.outbox.say(said)
    return {}


async def restock(call: Call) -> Facts:
    """Add pieces to the stock."""
    changed = await call.services.catalog.restock_each(call.act, call.code, _pieces(call))
    return {"code": call.code, "changes": _changes(changed)}


async def set_stock(call: Call) -> Facts:
    """Set the stock to what was counted."""
    changed = await call.services.catalog.set_stock_each(call.act, call.code, _pieces(call))
    return {"code": call.code, "changes": _changes(changed)}


async def list_stock(call: Call) -> Facts:
    """List what is in stock, of everything or of one product."""
    code = call.values.code
    catalog = call.services.catalog
    products = await catalog.products() if code is None else (await catalog.product(code),)
    lines = [_stock_line(each, variant) for each in products for variant in each.variants]
    return {"count": len(lines), "lines": {"each": "stock-line", "of": lines[:_LINES]}}


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


async def list_orders(call: Call) -> Facts:
    """List what was paid in the show and what is awaited, of all or of one customer."""
    orders = await call.services.orders.of_show(call.show_id)
    awaited = await call.services.orders.awaiting(call.show_id)
    if call.values.viewer is not None:
        customer_id = (await _viewer(call)).customer_id
        orders = tuple(each for each in orders if each.order.customer_id == customer_id)
        awaited = tuple(each for each in awaited if each.checkout.customer_id == customer_id)
    lines = [
        {
            "number": each.order.number,
            "name": each.viewer_name,
            "total": call.money(each.order.total_minor),
            "state": each.order.state.value,
        }
        for each in orders
    ]
    waiting = [
        {
            "reference": each.reference,
            "name": each.viewer_name,
            "total": call.money(each.checkout.total_minor),
        }
        for each in awaited
    ]
    return {
        "count": len(lines),
        "total": call.money(sum(each.order.total_minor for each in orders)),
        "lines": {"each": "orders-line", "of": lines[:_LINES]},
        "awaiting": {"each": "orders-awaiting", "of": waiting[:_LINES]},
    }


async def mark_paid(call: Call) -> Facts:
    """Note that the money for a reference has come."""
    reference = call.values.order or ""
    paid = await call.services.orders.mark_paid(call.act, reference)
    total = 0 if paid is None else paid.order.total_minor
    return {
        "reference": reference,
        "number": 0 if paid is None else paid.order.number,
        "name": "" if paid is None else paid.viewer_name,
        "total": call.money(total),
    }


async def block(call: Call) -> Facts:
    """Let somebody claim nothing, for a time or for good."""
    viewer = await _viewer(call)
    length = call.values.duration_s
    until = None if length is None else call.now + timedelta(seconds=length)
    await call.services.customers.block(call.act, viewer.id, until=until)
    told = "" if until is None else {"at": until.isoformat(), "date": True}
    return {"name": viewer.name, "ends": int(until is not None), "until": told}


async def unblock(call: Call) -> Facts:
    """Let somebody claim again."""
    viewer = await _viewer(call)
    await call.services.customers.unblock(call.act, viewer.id)
    return {"name": viewer.name}


async def list_undelivered(call: Call) -> Facts:
    """List what reached nobody."""
    found = await call.services.delivery.undelivered(call.show_id)
    lines = [await _undelivered(call, each) for each in found[:_LINES]]
    return {"count": len(found), "lines": {"each": "undelivered-line", "of": lines}}


async def undo(call: Call) -> Facts:
    """Take back what was done last in the show."""
    done = await call.services.undo.undo(call.act)
    facts = done.entry.facts
    subject = facts.get("code") or facts.get("name") or ""
    return {"action": done.entry.action, "subject": str(subject)}


async def explain(call: Call) -> Facts | Answer:
    """List the commands that this role may give, or explain one."""
    if call.values.command is not None:
        command = BY_NAME[call.values.command]
        examples = [{"line": line} for line in command.examples]
        facts = _summary(command) | {"examples": {"each": "help-example", "of": examples}}
        return Answer("command.help_one", facts)
    lines = [_summary(each) for each in COMMANDS if each.least_role <= call.role]
    return {"lines": {"each": "help-line", "of": lines}}


def _summary(command: Command) -> dict[str, Any]:
    key = command.key.replace("_", "-")
    return {"name": command.name, "summary": {"each": f"help-{key}", "of": [{}]}}


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


def _pieces(call: Call) -> list[tuple[Mapping[str, str], int]]:
    values = call.values
    if values.per_variant:
        return [(each.options, each.quantity) for each in values.per_variant]
    return [(values.options, values.quantity or 0)]


def _changes(changed: tuple[StockChange, ...]) -> dict[str, Any]:
    lines = [
        {
            "options": {"options": each.variant.options},
            "on_hand": each.after.on_hand,
            "available": each.after.available,
        }
        for each in changed
    ]
    return {"each": "stock-change", "of": lines}


def _stock_line(product: CatalogProduct, variant: Variant) -> dict[str, Any]:
    level = product.stock[variant.id]
    return {
        "code": product.product.code,
        "title": product.product.title,
        "options": {"options": variant.options},
        "available": level.available,
        "on_hand": level.on_hand,
        "reserved": level.reserved,
    }


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


async def _undelivered(call: Call, one: Undelivered) -> dict[str, Any]:
    message = one.outbox.message
    name, platform = str(message.facts.get("viewer", "")), ""
    if one.viewer_id is not None:
        group = (await call.services.customers.person(one.viewer_id)).viewers
        viewer = next(each for each in group if each.id == one.viewer_id)
        name, platform = viewer.name, viewer.platform
    return {
        "name": name,
        "platform": platform,
        "what": message.kind.partition(".")[0],
        "code": message.facts.get("code") or "none",
    }


MODERATOR_ACTIONS: Mapping[str, Handler] = {
    "announce": announce,
    "restock": restock,
    "set stock": set_stock,
    "stock": list_stock,
    "claims": list_claims,
    "give": give,
    "release": release,
    "extend claim": extend_claim,
    "orders": list_orders,
    "mark paid": mark_paid,
    "block": block,
    "unblock": unblock,
    "undelivered": list_undelivered,
    "undo": undo,
    "help": explain,
}
"""The handler of each command that moderators may give too, by the command's name."""
