"""`/c/{token}`: the checkout. Who has the link sees and pays that cart, and nothing else."""

import hashlib
import re
import secrets
from collections.abc import Mapping
from typing import Any

from aiohttp import web

from adapters.web.merging import merged_checkout
from adapters.web.pages.parts import web_channel
from adapters.web.respond import Asked, asked, form_of, page
from adapters.web.security import keep_private
from commerce.errors import Conflict, Invalid
from commerce.ids import CustomerId
from commerce.model.carts import CartLine, CheckoutView
from commerce.model.claims import ClaimRequest, MessageRef
from commerce.model.orders import Buyer, CheckoutState
from commerce.model.people import Identity
from commerce.store import viewers

_FIELDS = ("email", "name", "address", "country", "note")
_REQUIRED = ("email", "name", "address", "country")


async def view(request: web.Request) -> web.Response:
    """Answer `GET /c/{token}`: what there is to pay, or what became of it."""
    ask = asked(request)
    return await _page(ask, await _checkout(ask))


async def state(request: web.Request) -> web.Response:
    """Answer `GET /c/{token}/state`: something that changes when the page would."""
    checkout = await _checkout(asked(request))
    response = web.json_response({"version": _version(checkout)})
    keep_private(response)
    return response


async def change(request: web.Request) -> web.Response:
    """Answer `POST /c/{token}/change`: fewer or more pieces of a line, or none."""
    ask = asked(request)
    checkout, form = await _checkout(ask), await form_of(request)
    back = web.HTTPSeeOther(f"/c/{checkout.token}")
    keep_private(back)
    if checkout.state is not CheckoutState.OPEN:
        raise back
    who = await _buyer(ask, checkout.customer_id)
    cart = await ask.context.services.carts.of_viewer(checkout.show_id, who)
    line = next((x for x in cart.lines if str(x.reservation_id) == form.get("line")), None)
    quantity = "0" if "remove" in form else form.get("quantity", "")
    if line is not None and re.fullmatch(r"[0-9]{1,3}", quantity):
        await _claim(ask, checkout, (who, line, int(quantity)), form)
    raise back


async def pay(request: web.Request) -> web.Response:
    """Answer `POST /c/{token}/pay`: one payment, however often it is pressed and from where."""
    ask = asked(request)
    checkout, form = await _checkout(ask), await form_of(request)
    told = {name: form.get(name, "").replace("\r\n", "\n").strip() for name in _FIELDS}
    buyer = Buyer(**told)
    lacking = next((name for name in _REQUIRED if not getattr(buyer, name)), None)
    if lacking is not None and checkout.state is CheckoutState.OPEN:
        return await _page(ask, checkout, form, (lacking, "missing"))
    provider, _, choice = form.get("way", "").partition(":")
    try:
        result = await ask.context.services.checkouts.pay(
            checkout.token, provider, buyer, ask.locale, choice
        )
    except Invalid as wrong:
        field = str(wrong.facts.get("field", "way"))
        return await _page(ask, checkout, form, (field, str(wrong.facts.get("fault", wrong.key))))
    answer = web.HTTPSeeOther(result.redirect_url or f"/c/{checkout.token}")
    keep_private(answer)
    raise answer


async def _checkout(ask: Asked) -> CheckoutView:
    found = await ask.context.services.checkouts.view(ask.request.match_info["token"])
    if found is None:
        raise web.HTTPNotFound
    return found


async def _page(
    ask: Asked,
    checkout: CheckoutView,
    form: Mapping[str, str] | None = None,
    wrong: tuple[str, str] | None = None,
) -> web.Response:
    show = await ask.context.services.shows.get(checkout.show_id)
    countries = ask.painter.countries(ask.context.options.countries, ask.context.shop.country)
    values: dict[str, Any] = {
        "checkout": checkout,
        "lines": merged_checkout(checkout.lines),
        "show": show,
        "ways": _ways(ask),
        "countries": countries,
        "form": dict.fromkeys(_FIELDS, "") | {"way": ""} | dict(form or {}),
        "wrong": wrong,
        "version": _version(checkout),
        "click": secrets.token_hex(12),
    }
    return page(ask, "checkout.html", private=True, status=400 if wrong else 200, **values)


def _ways(ask: Asked) -> list[tuple[str, str, str, str]]:
    """The ways to pay: provider, choice, and the keys of both their sentences."""
    offered = ask.context.services.checkouts.providers
    return [
        (provider, choice, can.label_key, f"{can.label_key}_{choice}" if choice else can.label_key)
        for provider, can in offered.items()
        for choice in can.choices or ("",)
    ]


def _version(checkout: CheckoutView) -> str:
    """A short digest of what the page shows."""
    shown = [checkout.state, checkout.problem, checkout.total_minor, checkout.lapses_at]
    lines = [(line.variant_id, line.quantity) for line in checkout.lines]
    refunds = [(refund.id, refund.state) for refund in checkout.refunds]
    return hashlib.sha256(repr((shown, lines, refunds)).encode()).hexdigest()[:16]


async def _buyer(ask: Asked, customer_id: CustomerId) -> Identity:
    """The first of a customer's viewers: whoever of them claims, it is the customer's."""
    first, *_ = await ask.context.database.read(lambda tx: viewers.of_customer(tx, customer_id))
    return Identity(first.platform, first.user_id, first.name, first.locale)


async def _claim(
    ask: Asked,
    checkout: CheckoutView,
    wish: tuple[Identity, CartLine, int],
    form: Mapping[str, str],
) -> None:
    who, line, quantity = wish
    show = await ask.context.services.shows.get(checkout.show_id)
    click = form.get("click", "")
    if show is None or not re.fullmatch(r"[0-9a-f]{8,40}", click):
        return
    try:
        channel = await web_channel(ask.context, show)
    except Conflict:  # the show is over and never had a page
        return
    now = ask.context.clock()
    key = f"checkout.{checkout.checkout_id}.{click}.{line.variant_id}.{quantity}"
    source = MessageRef(channel, key, now, now)
    desk = ask.context.services.desk
    await desk.claim(ClaimRequest(line.drop_id, line.variant_id, quantity, who, source))
