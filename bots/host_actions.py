"""What a host's commands do: the show, its drops, prices, roles, money back."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from bots.staff import Answer, Call, Facts, Handler, person
from commerce.errors import Conflict, Invalid
from commerce.ids import RefundId
from commerce.model.people import Role
from commerce.model.sale import OnSale
from commerce.rules import sale
from commerce.services.drops import StartDrop
from commerce.services.refunding import RefundWish
from commerce.services.shows import OWN_PAGE, OpenShow, Place


async def open_show(call: Call) -> Facts:
    """Open a show on the place that the message was written in; an address in it is the video's.

    The show's own page is linked anyway.
    """
    if call.show is not None and call.show.is_open:
        raise Conflict("channel_busy", title=call.show.title, slug=call.show.slug)
    message = call.message
    places = [Place(message.platform, message.address)] if message.platform != OWN_PAGE else []
    words = (call.values.text or "").split()
    video = next((word for word in words if word.startswith("https://")), None)
    title = " ".join(word for word in words if word != video) or call.shop.name
    wanted = OpenShow(title, video_url=video, channels=places)
    return {"title": (await call.services.shows.open(call.act, wanted)).title}


async def close_show(call: Call) -> Facts:
    """Close the show."""
    closed = await call.services.shows.close(call.act, call.show_id)
    return {"title": closed.show.title, "waiting": closed.waiting}


async def start_drop(call: Call) -> Facts:
    """Start or schedule a drop by the terms that the line told."""
    values = call.values
    percent = values.discount_percent
    wanted = StartDrop(
        show_id=call.show_id,
        code=call.code,
        quantity=values.quantity,
        per_variant=[(each.options, each.quantity) for each in values.per_variant],
        price_minor=values.price_minor,
        discount_percent=None if percent is None else Decimal(percent),
        duration_s=values.duration_s,
        opens_at=values.at,
        limit=values.limit,
        draw_s=values.draw_s,
    )
    return drop_facts(call, await call.services.drops.start(call.act, wanted))


async def pause_drop(call: Call) -> Facts:
    """Pause a drop."""
    return drop_facts(
        call, await call.services.drops.pause(call.act, call.show_id, call.values.code)
    )


async def resume_drop(call: Call) -> Facts:
    """Go on with a paused drop."""
    return drop_facts(
        call, await call.services.drops.resume(call.act, call.show_id, call.values.code)
    )


async def extend_drop(call: Call) -> Facts:
    """Close a drop later."""
    length = call.values.duration_s or 0
    return drop_facts(
        call, await call.services.drops.extend(call.act, call.show_id, call.values.code, length)
    )


async def end_drop(call: Call) -> Facts:
    """Close a drop now."""
    return drop_facts(call, await call.services.drops.end(call.act, call.show_id, call.values.code))


async def put_on_air(call: Call) -> Facts:
    """Show a drop in the banner."""
    await call.services.shows.set_on_air(call.act, call.show_id, call.code)
    return {"code": call.code}


async def take_off_air(call: Call) -> Facts:
    """Show nothing in the banner; a code that is named must be what it shows."""
    code = call.values.code
    if code is not None:
        views = await call.services.drops.of_show(call.show_id, include_ended=False)
        if not any(view.on_air and view.drop.code == code for view in views):
            raise Conflict("not_on_air", code=code)
    await call.services.shows.set_on_air(call.act, call.show_id, None)
    return {}


async def set_price(call: Call) -> Facts:
    """Change a price, to a sum or by a discount on the product's own."""
    price = call.values.price_minor
    if price is None:
        found = await call.services.catalog.product(call.code)
        percent = Decimal(call.values.discount_percent or 0)
        price = sale.discounted(found.product, found.variants, percent, 0)
    changed = await call.services.catalog.set_price(call.act, call.code, price)
    return {
        "code": changed.product.code,
        "title": changed.product.title,
        "price": call.money(changed.after_minor),
        "running": int(changed.drop is not None),
    }


async def grant_role(call: Call) -> Facts:
    """Make somebody a host or a moderator."""
    role = call.values.role or Role.MODERATOR
    somebody = await person(call)
    await call.services.customers.grant(call.act, somebody, role)
    call.services.roles.forget()
    return {"name": somebody.name, "role": role.name.lower()}


async def revoke_role(call: Call) -> Facts:
    """Take away the role that the shop gave to somebody."""
    somebody = await person(call)
    await call.services.customers.grant(call.act, somebody, Role.VIEWER)
    call.services.roles.forget()
    return {"name": somebody.name}


async def refund(call: Call) -> Facts | Answer:
    """Give back an order or a sum of it, once that was confirmed."""
    number = _order_number(call)
    view = await call.services.orders.get(number)
    order = view.order
    amount = call.values.price_minor
    left = order.total_minor - order.refunded_minor
    facts: dict[str, Any] = {"number": number, "name": view.viewer_name}
    if not call.values.confirmed:
        if not left:
            raise Conflict("nothing_to_refund", number=number)
        line = f"{call.message.text.strip()} yes"
        return Answer(
            "command.refund_ask", {**facts, "amount": call.money(amount or left), "line": line}
        )
    wish = RefundWish(amount_minor=amount)
    done = await call.services.orders.refund(call.act, number, wish)
    return {**facts, "amount": {"minor": done.amount_minor, "currency": done.currency}}


async def mark_refunded(call: Call) -> Facts:
    """Note that a person gave money back, by the number that `orders` shows."""
    refund_id = RefundId(_order_number(call))
    done = await call.services.orders.mark_refunded(call.act, refund_id)
    return {"amount": {"minor": done.amount_minor, "currency": done.currency}}


def drop_facts(call: Call, view: OnSale) -> Facts:
    """What an answer may say about a drop."""
    drop = view.drop
    return {
        "code": drop.code,
        "title": view.product.title,
        "price": call.money(drop.price_minor),
        "available": view.available,
        "limit": drop.limit or 0,
        "ends": int(drop.closes_at is not None),
        "opens": {"at": drop.opens_at.isoformat()},
        "closes": "" if drop.closes_at is None else {"at": drop.closes_at.isoformat()},
        "window": {"seconds": drop.draw_window_s or 0},
        "draw": int(drop.draw_window_s is not None),
    }


def _order_number(call: Call) -> int:
    text = call.values.order or ""
    if not text.isdecimal():
        raise Invalid("bad_order_number", value=text)
    return int(text)


HOST_ACTIONS: Mapping[str, Handler] = {
    "show open": open_show,
    "show close": close_show,
    "drop start": start_drop,
    "drop schedule": start_drop,
    "drop pause": pause_drop,
    "drop resume": resume_drop,
    "drop extend": extend_drop,
    "drop end": end_drop,
    "on air": put_on_air,
    "off air": take_off_air,
    "price": set_price,
    "grant role": grant_role,
    "revoke role": revoke_role,
    "refund": refund,
    "mark refunded": mark_refunded,
}
"""The handler of each command that only hosts may give, by the command's name."""
