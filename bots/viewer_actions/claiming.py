"""What takes or gives back stock: claims, changes, cancellations, edits and deletions."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bots.intents import Cancel, Change, Item, Waitlist
from bots.viewer_actions.answering import Answering
from bots.viewer_actions.speaker import Speaker
from commerce.errors import QueueFull
from commerce.ids import DropId, VariantId
from commerce.model.carts import CartView
from commerce.model.claims import ClaimRequest, ClaimResult
from commerce.model.sale import OnSale
from commerce.rules.catalog import MissingOptions, NoSuchVariant, choose_variants
from commerce.services.carts import Carts
from commerce.services.claims import Claims
from commerce.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Want:
    """So many unpaid pieces of a variant in a drop, in all (0: none any more).

    With `more`, what the viewer has of it is still to be added.
    """

    drop_id: DropId
    variant_id: VariantId
    quantity: int
    more: bool = False


class Claiming:
    """Turns items into requests to the claim desk."""

    def __init__(self, desk: Desk, carts: Carts, claims: Claims, answering: Answering) -> None:
        """Join the desk with what a viewer holds."""
        self._desk = desk
        self._carts = carts
        self._claims = claims
        self._answering = answering

    async def buy(self, speaker: Speaker, items: Sequence[Item]) -> None:
        """Claim each item; several items are several claims, settled in order."""
        await self._claim(speaker, items)

    async def wait(self, speaker: Speaker, intent: Waitlist) -> None:
        """Stand in line for each item, or for what is on air; what is free is theirs at once."""
        on_air = speaker.room.on_air
        items = intent.items or ((Item(on_air),) if on_air else ())
        if not items:
            await self._answering.say(speaker, "refused.nothing_on_air")
            return
        await self._claim(speaker, items, at_least=True)

    async def cancel(self, speaker: Speaker, intent: Cancel) -> None:
        """Give back what is named, everything, or the last claim."""
        held = await self._held(speaker)
        if intent.everything:
            wants = [replace(want, quantity=0) for want in held]
        elif intent.items:
            wants = [want for item in intent.items for want in _less(speaker, held, item)]
        else:
            wants = [replace(want, quantity=0) for want in held[-1:]]
        if wants:
            await self._submit(speaker, wants)
        elif held and intent.items:  # something else is theirs: the sentence must not deny that
            first, *_ = intent.items
            facts = {"code": first.code, "options": {"options": first.options}}
            await self._answering.say(speaker, "claim.nothing_to_cancel", **facts)
        else:
            await self._answering.say(speaker, "nothing_held")

    async def change(self, speaker: Speaker, change: Change) -> None:
        """Set quantity or options of the viewer's own claims; without a code, of the last one."""
        held = await self._held(speaker)
        wants: list[Want] = []
        for item in change.items:
            mine = _named(speaker, held, item) if item.code else held[-1:]
            if not mine and item.code:
                await self.buy(speaker, (item,))
                continue
            changed = _changed(speaker, mine, item)
            if changed is None:
                await self._answering.say(speaker, "nothing_to_change")
                return
            wants += changed
        await self._submit(speaker, wants)

    async def edited(self, speaker: Speaker, items: Sequence[Item]) -> None:
        """Let what a message claims now stand instead of what it claimed before."""
        wants = self._wants(speaker, items)
        now = wants if isinstance(wants, list) else []
        kept = {(want.drop_id, want.variant_id) for want in now}
        gone = [
            want
            for want in await self._claimed_by_message(speaker)
            if (want.drop_id, want.variant_id) not in kept
        ]
        await self._submit(speaker, gone + now)
        if not isinstance(wants, list):
            await self._answering.which_variant(speaker, *wants)

    async def deleted(self, speaker: Speaker) -> None:
        """Give back what a deleted message claimed."""
        await self._submit(speaker, await self._claimed_by_message(speaker))

    async def _claim(
        self, speaker: Speaker, items: Sequence[Item], *, at_least: bool = False
    ) -> None:
        """Submit what the items name; where one names no single variant, only ask which."""
        wants = self._wants(speaker, items)
        if isinstance(wants, list):
            if any(want.more for want in wants):
                wants = await self._on_top(speaker, wants)
            await self._submit(speaker, wants, at_least=at_least)
        else:
            await self._answering.which_variant(speaker, *wants)

    async def _on_top(self, speaker: Speaker, wants: Sequence[Want]) -> list[Want]:
        """The wants with what is held already added, where the viewer asked for more of it."""
        held = {(w.drop_id, w.variant_id): w.quantity for w in await self._held(speaker)}
        return [
            replace(want, quantity=want.quantity + held.get((want.drop_id, want.variant_id), 0))
            if want.more
            else want
            for want in wants
        ]

    async def _claimed_by_message(self, speaker: Speaker) -> list[Want]:
        source = speaker.source
        standing = await self._claims.standing(source.channel_id, source.message_id)
        return [Want(claim.drop_id, claim.variant_id, 0) for claim in standing]

    async def _held(self, speaker: Speaker) -> list[Want]:
        """What the viewer has unpaid in this show, the claim asked for last at the end."""
        return _holdings(await self._carts.of_viewer(speaker.room.show.id, speaker.identity))

    async def _submit(
        self, speaker: Speaker, wants: Iterable[Want], *, at_least: bool = False
    ) -> None:
        """Stand in line at the desk with every want, in order, before waiting for any answer."""
        answers: list[asyncio.Future[ClaimResult]] = []
        try:
            for number, want in enumerate(wants):
                request = ClaimRequest(
                    drop_id=want.drop_id,
                    variant_id=want.variant_id,
                    quantity=want.quantity,
                    viewer=speaker.identity,
                    source=replace(speaker.source, item_no=number),
                    at_least=at_least,
                )
                answers.append(self._desk.submit(request))
        except QueueFull:
            await self._answering.say(speaker, "refused.busy")
        await asyncio.gather(*answers)

    def _wants(
        self, speaker: Speaker, items: Sequence[Item]
    ) -> list[Want] | tuple[str, MissingOptions | NoSuchVariant]:
        wants: list[Want] = []
        for item in items:
            sale = speaker.room.offers.get(item.code)
            if sale is None:  # it was on sale when the line was read, a moment ago
                continue
            choice = choose_variants(sale.product, sale.variants, item.options)
            if isinstance(choice, MissingOptions | NoSuchVariant):
                return item.code, choice
            wants.append(Want(sale.drop.id, choice.id, item.quantity or 1, item.more))
        return wants


def _holdings(cart: CartView) -> list[Want]:
    asked: dict[tuple[DropId, VariantId], int] = {}
    entries: list[tuple[int, DropId, VariantId, int]] = [
        (line.reservation_id, line.drop_id, line.variant_id, line.quantity) for line in cart.lines
    ]
    entries += [(w.waiting_id, w.drop_id, w.variant_id, w.quantity) for w in cart.places]
    entries += [(e.receipt.claim_id, e.drop_id, e.variant_id, e.quantity) for e in cart.entries]
    for _asked, drop_id, variant_id, quantity in sorted(entries):
        before = asked.pop((drop_id, variant_id), 0)
        asked[drop_id, variant_id] = before + quantity
    return [Want(drop, variant, quantity) for (drop, variant), quantity in asked.items()]


def _named(speaker: Speaker, held: Sequence[Want], item: Item) -> list[Want]:
    """Those held that the item names: by its code, and by options where they tell them apart."""
    sale = speaker.room.offers.get(item.code)
    if sale is None:
        return []
    mine = [want for want in held if want.drop_id == sale.drop.id]
    exact = [want for want in mine if _has(sale, want.variant_id, item.options)]
    return exact or mine


def _less(speaker: Speaker, held: Sequence[Want], item: Item) -> list[Want]:
    if item.quantity is None:
        return [replace(want, quantity=0) for want in _named(speaker, held, item)]
    wants, left = [], item.quantity
    for want in reversed(_named(speaker, held, item)):
        less = min(left, want.quantity)
        left -= less
        if less:
            wants.append(replace(want, quantity=want.quantity - less))
    return wants


def _changed(speaker: Speaker, mine: Sequence[Want], item: Item) -> list[Want] | None:
    """The wants that make of what is held what the item says; `None` when that is not clear."""
    if len(mine) != 1:
        return None
    (want,) = mine
    sale = next((s for s in speaker.room.offers.values() if s.drop.id == want.drop_id), None)
    if sale is None:
        return None
    quantity = want.quantity if item.quantity is None else item.quantity
    options = next(v.options for v in sale.variants if v.id == want.variant_id) | item.options
    chosen = choose_variants(sale.product, sale.variants, options)
    if isinstance(chosen, MissingOptions | NoSuchVariant):
        return None
    moved = [] if chosen.id == want.variant_id else [replace(want, quantity=0)]
    return [*moved, Want(want.drop_id, chosen.id, quantity)]


def _has(sale: OnSale, variant_id: VariantId, options: Mapping[str, str]) -> bool:
    variant = next((v for v in sale.variants if v.id == variant_id), None)
    return variant is not None and options.items() <= variant.options.items()
