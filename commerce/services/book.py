"""What a transaction decides about stock: worked out in memory, written down once at its end."""

from collections import Counter as Tally, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
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
    WaitId,
)
from commerce.model.catalog import Movement
from commerce.model.claims import Reservation, ReservationState, Waiting
from commerce.model.events import CartChanged, DropChanged
from commerce.rules.claims import Standing
from commerce.rules.counter import Counter, Line
from commerce.rules.drops import moves_up
from commerce.services.locking import Locked
from commerce.store import drops, reservations, stock, viewers, waitlist
from commerce.store.transaction import Transaction

_REASONS = {
    ReservationState.COMMITTED: "commit",
    ReservationState.RELEASED: "release",
    ReservationState.EXPIRED: "expire",
}
_Cart = tuple[CustomerId, DropId]


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
        reservations: every one read or made here, as it is now.
    """

    def __init__(self, tx: Transaction, locked: Locked, now: datetime) -> None:
        """Open the book on what `tx` has locked."""
        self.locked = locked
        self.reservations: dict[ReservationId, Reservation] = {}
        self.tx = tx
        self.now = now
        self._served = {d.id for d in locked.drops.values() if moves_up(d, locked.show_of(d))}
        available = {variant_id: level.available for variant_id, level in locked.stock.items()}
        self.counter = Counter(available, locked.drops.values(), self._served)
        self._lines = waitlist.lengths(tx, locked.stock)
        for line, length in self._lines.items():
            self.counter.expect(line, length)
        self._stored: dict[ReservationId, Reservation] = {}
        self._stored_places: dict[WaitId, Waiting] = {}
        self._reserved: defaultdict[_Cart, list[ReservationId]] = defaultdict(list)
        self._waiting: defaultdict[_Cart, list[WaitId]] = defaultdict(list)
        self._movements: list[Movement] = []
        self._taken: Tally[Line] = Tally()

    def know(self, stored: Iterable[Reservation]) -> None:
        """Take in reservations as they are stored."""
        for one in stored:
            if one.id not in self.reservations:
                self.reservations[one.id] = self._stored[one.id] = one
                self._reserved[one.customer_id, one.drop_id].append(one.id)

    def know_customers(self, customer_ids: Collection[CustomerId]) -> None:
        """Take in what these customers have and wait for in the locked drops."""
        self.know(reservations.held(self.tx, customer_ids, self.locked.drops))
        for place, rank in waitlist.of_customers(self.tx, customer_ids, self.locked.drops):
            self.counter.know(place, rank)
            self._take_in(place)

    def know_lines(self, coming: Mapping[VariantId, int]) -> None:
        """Take in as many first places of each line as pieces could reach them.

        `coming` are pieces that may come free besides those there are. Who is blocked meanwhile
        loses the place.
        """
        for line in self._lines:
            drop_id, variant_id = line
            reach = self.counter.available(variant_id) + coming.get(variant_id, 0)
            if drop_id not in self._served or reach <= 0:
                continue
            heads = waitlist.first(self.tx, line, reach)
            self.counter.know_heads(heads)
            for place in heads:
                self._take_in(place)
            barred = viewers.blocked(self.tx, {p.customer_id for p in heads}, self.now)
            for place in heads:
                if place.customer_id in barred:
                    self.counter.leave(place.id, place.quantity)

    def standing(self, customer_id: CustomerId, line: Line) -> Standing:
        """What a known customer has that counts for the limit of the drop."""
        reserved = waitlisted = elsewhere = 0
        for one in self._held(customer_id, line[0]):
            if one.variant_id == line[1] and one.state is ReservationState.ACTIVE:
                reserved += one.quantity
            else:
                elsewhere += one.quantity
        for place in self._places(customer_id, line[0]):
            if place.variant_id == line[1]:
                waitlisted += place.quantity
            else:
                elsewhere += place.quantity
        return Standing(reserved, waitlisted, elsewhere)

    def active(self, customer_id: CustomerId, line: Line) -> list[Reservation]:
        """A known customer's unpaid reservations of one line, the oldest first."""
        held = (
            one
            for one in self._held(customer_id, line[0])
            if one.variant_id == line[1] and one.state is ReservationState.ACTIVE
        )
        return sorted(held, key=lambda one: (one.created_at, one.id))

    def waiting(self, customer_id: CustomerId, line: Line) -> list[Waiting]:
        """A known customer's places in one line, the first one first."""
        places = (p for p in self._places(customer_id, line[0]) if p.variant_id == line[1])
        return sorted(places, key=lambda place: place.position)

    def reserve(self, asker: Asker, grant: Grant) -> Reservation:
        """Keep pieces that are there for who asks."""
        line = asker.drop_id, asker.variant_id
        self.counter.take(line, grant.pieces)
        return self._keep(asker, grant)

    def end(self, one: Reservation, ending: Ending, pieces: int | None = None) -> None:
        """End a reservation, or give back only some `pieces` of it."""
        line = one.drop_id, one.variant_id
        if pieces is None or pieces == one.quantity:
            pieces = one.quantity
            self.reservations[one.id] = replace(one, state=ending.state, ended_at=self.now)
        else:
            self.reservations[one.id] = replace(one, quantity=one.quantity - pieces)
        sold = ending.state is ReservationState.COMMITTED
        if not sold:
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

    def wait(self, place: Waiting) -> None:
        """Put a new place at the end of its line."""
        self.counter.join(place)
        self._waiting[place.customer_id, place.drop_id].append(place.id)

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
        tx, places = self.tx, self.counter.places
        made = [one for one in self.reservations.values() if one.id not in self._stored]
        changed = [
            self.reservations[one.id]
            for one in self._stored.values()
            if self.reservations[one.id] is not one
        ]
        joined = [place for place in places.values() if place.id not in self._stored_places]
        left = {
            place.id: places[place.id].quantity if place.id in places else 0
            for place in self._stored_places.values()
            if places.get(place.id) is not place
        }
        drops.take(tx, self._taken)
        stock.move(tx, self._movements, self.now)
        reservations.add(tx, made)
        reservations.change(tx, changed)
        waitlist.change(tx, left)
        waitlist.add(tx, joined)
        touched: list[Reservation | Waiting] = [
            *made,
            *changed,
            *joined,
            *(self._stored_places[w] for w in left),
        ]
        for show_id, customer_id in sorted({(one.show_id, one.customer_id) for one in touched}):
            tx.emit(CartChanged(show_id, customer_id))
        for drop_id in sorted({one.drop_id for one in touched}.union(seen)):
            tx.emit(DropChanged(self.locked.drops[drop_id].show_id, drop_id))

    def _take_in(self, place: Waiting) -> None:
        if place.id not in self._stored_places:
            self._stored_places[place.id] = place
            self._waiting[place.customer_id, place.drop_id].append(place.id)

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
        self.reservations[one.id] = one
        self._reserved[one.customer_id, one.drop_id].append(one.id)
        self._taken[line] += grant.pieces
        cause = f"claim:{one.claim_id}"
        self._movements.append(
            Movement(one.variant_id, 0, grant.pieces, "reserve", grant.actor, cause)
        )
        return one

    def _held(self, customer_id: CustomerId, drop_id: DropId) -> Iterator[Reservation]:
        for reservation_id in self._reserved.get((customer_id, drop_id), ()):
            one = self.reservations[reservation_id]
            if one.state is ReservationState.COMMITTED or one.active_at(self.now):
                yield one

    def _places(self, customer_id: CustomerId, drop_id: DropId) -> Iterator[Waiting]:
        for waiting_id in self._waiting.get((customer_id, drop_id), ()):
            if waiting_id in self.counter.places:
                yield self.counter.places[waiting_id]
