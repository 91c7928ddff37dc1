"""Changing what is on hand, with everything that follows from it in the same transaction."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from commerce.errors import Conflict
from commerce.ids import DropId, VariantId
from commerce.model.catalog import Movement, Stock
from commerce.model.events import CatalogChanged, DropChanged
from commerce.model.shows import Drop
from commerce.rules import sale
from commerce.services.acting import Doing
from commerce.services.reserving import Terms, lock_for, promote
from commerce.store import announced, drops, shows, stock
from commerce.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Moved:
    """Stock before and after a change, and how many reservations moved up from the waitlist."""

    before: Mapping[VariantId, Stock]
    after: Mapping[VariantId, Stock]
    promoted: int


def lock_stock(doing: Doing, variant_ids: Iterable[VariantId]) -> dict[VariantId, Stock]:
    """The stock of these variants, locked together with the drops that sell or await them."""
    wanted = set(variant_ids)
    selling = [drop.id for drop in _selling(doing.tx, wanted)]
    locked = lock_for(doing.tx, selling, wanted, doing.now).stock
    return {variant_id: locked[variant_id] for variant_id in wanted}


def move_stock(doing: Doing, deltas: Mapping[VariantId, int], reason: str, terms: Terms) -> Moved:
    """Add to (or take from) what is on hand, and give what came free to who waits for it.

    Raises:
        Conflict: `below_reserved`, with what is `on_hand` and `reserved` of the `variant_id`.
    """
    tx, changes = doing.tx, {v: delta for v, delta in sorted(deltas.items()) if delta}
    before = lock_stock(doing, deltas)
    for variant_id, delta in changes.items():
        level = before[variant_id]
        if level.on_hand + delta < level.reserved:
            raise Conflict(
                "below_reserved",
                variant_id=variant_id,
                on_hand=level.on_hand,
                reserved=level.reserved,
            )
    moves = [Movement(v, delta, 0, reason, doing.act.actor) for v, delta in changes.items()]
    stock.move(tx, moves, doing.now)
    more = {variant_id for variant_id, delta in changes.items() if delta > 0}
    promoted = promote(tx, more, terms, doing.now) if more else ()
    after = stock.read(tx, before)
    for drop in _selling(tx, changes):
        tx.emit(DropChanged(drop.show_id, drop.id))
    if more:
        back_on_sale(tx, _selling(tx, more))
    if changes:
        tx.emit(CatalogChanged(tuple(changes)))
    return Moved(before, after, len(promoted))


def back_on_sale(tx: Transaction, some: Iterable[Drop]) -> None:
    """Note the locked drops of which there is something to claim now: they may sell out again."""
    back: list[DropId] = []
    for drop in some:
        levels = stock.read(tx, [part.variant_id for part in drop.variants])
        if sale.available(drop, levels):
            back.append(drop.id)
    if back:
        announced.next_round(tx, back)


def _selling(tx: Transaction, variant_ids: Iterable[VariantId]) -> list[Drop]:
    """The drops of open shows that sell any of these variants and have not ended."""
    wanted = set(variant_ids)
    return [
        drop
        for show in shows.opened(tx)
        for drop in drops.of_show(tx, show.id)
        if wanted & {part.variant_id for part in drop.variants}
    ]
