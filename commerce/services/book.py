"""What a transaction decides about stock: worked out in memory, written down once at its end."""

from collections import Counter as Tally
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from commerce.ids import (
    ClaimId,
    CustomerId,
    DropId,
    ReservationId,
    ShowId,
    VariantId,
    ViewerId,
)
from commerce.model.catalog import Movement
from commerce.model.claims import Reservation, ReservationState, Waiting
from commerce.model.events import CartChanged, DropChanged
from commerce.rules.counter import Counter, Line
from commerce.rules.drops import moves_up
from commerce.services.holdings import Holdings
from commerce.services.locking import Locked
from commerce.store import drops, people, reservations, stock, waitlist
from commerce.store.transaction import Transaction

_REASONS = {
    ReservationState.COMMITTED: "commit",
    ReservationState.RELEASED: "release",
    ReservationState.EXPIRED: "expire",
}


@dataclass(frozen=True, slots=True)
class Asking:
    """A claim being settled, as far as pieces are given to it."""

    claim_id: ClaimId
    show_id: ShowId
    drop_id: DropId
    variant_id: VariantId
    customer_id: CustomerId
    viewer_id: ViewerId


Asker = Asking | Waiting | Reservation
"""Whom pieces can be given to: each names the claim, what it asks for and who asks."""


@dataclass(frozen=True, slots=True)
class Grant:
    """Pieces to keep until a time, and who brought that about.

    `price_minor` is what a piece costs, `None` for the drop's price now.
    """

    pieces: int
    until: datetime
    actor: str
    promoted: bool = False
    price_minor: int | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """How a reservation ends: as what, through whom, because of which row (`claim:812`)."""

    state: ReservationState
    actor: str
    cause: str


class Book:
    """Stock, reservations and places of what is locked, as they become.

    Everything here happens in memory; `write` puts it all down, a few statements in all.

    Attributes:
        tx: the transaction that it belongs to.
        locked: what was locked and read.
        now: when all of it happens.
        counter: what may still be given, and the lines.
        holdings: who has what and waits for what.
    """

    def __init__(self, tx: Transaction, locked: Locked, now: datetime) -> None:
        """Open the book on what `tx` has locked."""
        self.tx = tx
        self.locked = locked
        self.now = now
        self._served = {d.id for d in locked.drops.values() if moves_up(d, locked.show_of(d))}
        available = {variant_id: level.available for variant_id, level in locked.stock.items()}
        self.counter = Counter(available, locked.drops.values(), self._served)
        self.holdings = Holdings(self.counter.places, now)
        self._lines = waitlist.lengths(tx, locked.stock)
        for line, length in self._lines.items():
            self.counter.expect(line, length)
        self._movements: list[Movement] = []
        self._taken: Tally[Line] = Tally()

    def know_customers(self, customer_ids: Collection[CustomerId]) -> None:
        """Take in what these customers have and wait for in the locked drops."""
        self.holdings.know(reservations.held(self.tx, customer_ids, self.locked.drops))
        if not self._lines:
            return
        for place, rank in waitlist.of_customers(self.tx, customer_ids, self.locked.drops):
            self.counter.know(place, rank)
            self.holdings.know_place(place)

    def know_lines(self) -> None:
        """Take in the first places of each line, as many as pieces could reach them.

        Those are pieces that are there, and those that who is known may give back. Who is blocked
        meanwhile loses the place.
        """
        coming: Tally[VariantId] = Tally()
        for variant_id, pieces in self.holdings.coming():
            coming[variant_id] += pieces
        for line in self._lines:
            drop_id, variant_id = line
            reach = self.counter.available(variant_id) + coming[variant_id]
            if drop_id in self._served and reach > 0:
                self._know_heads(waitlist.first(self.tx, line, reach))

    def reserve(self, asker: Asker, grant: Grant) -> Reservation:
        """Keep pieces that are there for who asks."""
        self.counter.take((asker.drop_id, asker.variant_id), grant.pieces)
        return self._keep(asker, grant)

    def end(self, one: Reservation, ending: Ending, pieces: int | None = None) -> Reservation:
        """End a reservation, or give back only some `pieces` of it; return what it became."""
        if pieces is None or pieces == one.quantity:
            pieces = one.quantity
            ended = replace(one, state=ending.state, ended_at=self.now)
        else:
            ended = replace(one, quantity=one.quantity - pieces)
        self.holdings.reservations[one.id] = ended
        sold = ending.state is ReservationState.COMMITTED
        if not sold:
            line = one.drop_id, one.variant_id
            self.counter.take(line, -pieces)
            self._taken[line] -= pieces
        self._movements.append(
            Movement(
                variant_id=one.variant_id,
                on_hand_delta=-pieces if sold else 0,
                reserved_delta=-pieces,
                reason=_REASONS[ending.state],
                actor=ending.actor,
                cause=ending.cause,
            )
        )
        return ended

    def release(self, customer_id: CustomerId, line: Line, pieces: int, ending: Ending) -> None:
        """Give back `pieces` of what a known customer has of a line, the newest first."""
        for one in reversed(self.holdings.active(customer_id, line)):
            given = min(pieces, one.quantity)
            if given:
                self.end(one, ending, given)
            pieces -= given

    def wait(self, place: Waiting) -> None:
        """Put a new place at the end of its line."""
        self.counter.join(place)
        self.holdings.add_place(place)

    def leave(self, customer_id: CustomerId, line: Line, pieces: int) -> None:
        """Take `pieces` of a known customer off a line, from their last place first."""
        for place in reversed(self.holdings.waiting(customer_id, line)):
            gone = min(pieces, place.quantity)
            if gone:
                self.counter.leave(place.id, gone)
            pieces -= gone

    def promote(self, until: datetime, actor: str) -> list[Reservation]:
        """Give what is there to who waits, in order, and keep it for them until then."""
        return [
            self._keep(place, Grant(pieces, until, actor, promoted=True))
            for place, pieces in self.counter.promote()
        ]

    def write(self, seen: Collection[DropId] = ()) -> None:
        """Put everything down, and have told whose cart and which drops changed.

        `seen` are drops to tell of in any case.
        """
        tx, made, changed = self.tx, self.holdings.made(), self.holdings.changed()
        joined, left = self.holdings.joined(), self.holdings.left()
        drops.take(tx, self._taken)
        stock.move(tx, self._movements, self.now)
        reservations.add(tx, made)
        reservations.change(tx, changed)
        waitlist.change(tx, {place.id: pieces for place, pieces in left.items()})
        waitlist.add(tx, joined)
        touched: list[Reservation | Waiting] = [*made, *changed, *joined, *left]
        for show_id, customer_id in sorted({(one.show_id, one.customer_id) for one in touched}):
            tx.emit(CartChanged(show_id, customer_id))
        for drop_id in sorted({one.drop_id for one in touched}.union(seen)):
            tx.emit(DropChanged(self.locked.drops[drop_id].show_id, drop_id))

    def _keep(self, asker: Asker, grant: Grant) -> Reservation:
        line = asker.drop_id, asker.variant_id
        price_minor = grant.price_minor
        if price_minor is None:
            price_minor = self.locked.offer(line).price_minor
        one = Reservation(
            id=ReservationId(self.tx.new_id()),
            claim_id=asker.claim_id,
            show_id=asker.show_id,
            drop_id=asker.drop_id,
            variant_id=asker.variant_id,
            customer_id=asker.customer_id,
            viewer_id=asker.viewer_id,
            quantity=grant.pieces,
            price_minor=price_minor,
            state=ReservationState.ACTIVE,
            created_at=self.now,
            expires_at=grant.until,
            promoted=grant.promoted,
        )
        self.holdings.add(one)
        self._taken[line] += grant.pieces
        cause = f"claim:{one.claim_id}"
        self._movements.append(
            Movement(one.variant_id, 0, grant.pieces, "reserve", grant.actor, cause)
        )
        return one

    def _know_heads(self, heads: Sequence[Waiting]) -> None:
        self.counter.know_heads(heads)
        barred = people.blocks_of(self.tx, {place.customer_id for place in heads}, self.now)
        blocked = {block.customer_id for block in barred}
        for place in heads:
            self.holdings.know_place(place)
            if place.customer_id in blocked:
                self.counter.leave(place.id, place.quantity)
