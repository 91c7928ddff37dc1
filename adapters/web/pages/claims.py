"""Buying and changing by tap: the same claims as in the chat, with the same place in line."""

import re
from collections.abc import Mapping

from aiohttp import web

from adapters.web.latest import Line, tone
from adapters.web.pages.parts import drop_of, web_channel
from adapters.web.respond import Asked, answer, asked, form_of, message, stage_of
from adapters.web.sessions import SESSIONS
from adapters.web.stage import Stage, StageDrop, StageVariant
from commerce.errors import QueueFull
from commerce.model.claims import ClaimRequest, ClaimResult, MessageRef, Outcome

_CLICK = re.compile(r"[0-9a-f]{8,40}")
_OPTION = "option."


async def claim(request: web.Request) -> web.Response:
    """Answer `POST /s/{slug}/claim`: claim what the form of a card says."""
    ask = asked(request)
    stage, form = await stage_of(ask), await form_of(request)
    drop = drop_of(stage, form.get("drop", ""))
    variant = None if drop is None else _variant(drop, form)
    quantity = _quantity(form)
    if drop is None or variant is None or not quantity:
        return message(ask, "choose", 400)
    return await _settle(ask, stage, [_Wish(drop, variant, quantity)], form)


async def change(request: web.Request) -> web.Response:
    """Answer `POST /s/{slug}/change`: another quantity or choice of a claim, or giving it up.

    For another choice the new one is claimed first, so that nobody loses what they had to a choice
    that is gone; only where the limit leaves no room for both the old one is given up before.
    """
    ask = asked(request)
    stage, form = await stage_of(ask), await form_of(request)
    drop = drop_of(stage, form.get("drop", ""))
    old = _by_id(drop, form.get("variant", ""))
    new = _by_id(drop, form.get("to", form.get("variant", "")))
    quantity = 0 if "give_up" in form else _quantity(form)
    if drop is None or old is None or new is None or quantity is None:
        return message(ask, "choose", 400)
    wishes = [_Wish(drop, new if quantity else old, quantity)]
    if quantity and new.id != old.id:
        room_for_both = drop.limit is None or quantity * 2 <= drop.limit
        give_up = _Wish(drop, old, 0)
        wishes = [*wishes, give_up] if room_for_both else [give_up, *wishes]
    return await _settle(ask, stage, wishes, form)


class _Wish:
    """So many pieces of a variant."""

    def __init__(self, drop: StageDrop, variant: StageVariant, quantity: int) -> None:
        self.drop, self.variant, self.quantity = drop, variant, quantity

    @property
    def text(self) -> str:
        """As somebody would write it in the chat."""
        words = [self.drop.code, f"×{self.quantity}", *self.variant.options.values()]
        return " ".join(words)


async def _settle(
    ask: Asked, stage: Stage, wishes: list[_Wish], form: Mapping[str, str]
) -> web.Response:
    """Have the wishes decided in order; the one with pieces in it is what is told."""
    back = f"/s/{stage.show.slug}#mine"
    if not _CLICK.fullmatch(form.get("click", "")):
        return message(ask, "choose", 400)
    told: tuple[_Wish, ClaimResult] | None = None
    for wish in wishes:
        try:
            result = await _claim(ask, stage, wish, form["click"])
        except QueueFull:
            return message(ask, "busy", 503)
        if told is None or wish.quantity:
            told = wish, result
    for watcher in ask.hub.of_visitor(ask.visitor.id):
        watcher.stir()
    if told is None:
        return message(ask, "choose", 400)
    return answer(ask, words(ask, *told), tone(told[1].outcome), back)


async def _claim(ask: Asked, stage: Stage, wish: _Wish, click: str) -> ClaimResult:
    """One claim under an id that is the same for the same click, however often it is sent."""
    prefix = ask.request.app[SESSIONS].line_prefix(ask.visitor)
    now = ask.context.clock()
    key = f"{prefix}.{click}.{wish.variant.id}.{wish.quantity}"
    if wish.quantity:
        latest = ask.hub.latest(stage.show.id)
        latest.put(Line(key, "web", ask.visitor.name, "viewer", wish.text))
    return await ask.context.services.desk.claim(
        ClaimRequest(
            drop_id=wish.drop.id,
            variant_id=wish.variant.id,
            quantity=wish.quantity,
            viewer=ask.visitor.identity(ask.locale),
            source=MessageRef(await web_channel(ask.context, stage.show), key, now, now),
        )
    )


def words(ask: Asked, wish: "_Wish", result: ClaimResult) -> str:
    """What became of a claim, said to who made it."""
    facts = {
        "code": wish.drop.code,
        "reserved": result.reserved,
        "waitlisted": result.waitlisted,
        "place": result.waitlist_place or 0,
        "position": result.position,
        "limit": wish.drop.limit or 0,
    }
    said = ask.painter.say(f"said-{result.outcome.value.replace('_', '-')}", **facts)
    if result.over_limit_by and result.outcome is not Outcome.OVER_LIMIT:
        said += " " + ask.painter.say("said-limited", limit=wish.drop.limit or 0)
    return said


def _variant(drop: StageDrop, form: Mapping[str, str]) -> StageVariant | None:
    chosen = {k.removeprefix(_OPTION): v for k, v in form.items() if k.startswith(_OPTION)}
    return next((variant for variant in drop.variants if variant.options == chosen), None)


def _by_id(drop: StageDrop | None, variant_id: str) -> StageVariant | None:
    variants = () if drop is None else drop.variants
    return next((variant for variant in variants if str(variant.id) == variant_id), None)


def _quantity(form: Mapping[str, str]) -> int | None:
    """How many pieces, 0 to 999; `None` for anything else."""
    text = form.get("quantity", "1")
    return int(text) if re.fullmatch(r"[0-9]{1,3}", text) else None
