"""Who has what and waits for what, while a transaction changes it in memory."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from operator import attrgetter

from commerce.ids import CustomerId, DropId, ReservationId, VariantId, WaitId
from commerce.model.claims import Reservation, ReservationState, Waiting
from commerce.rules.claims import Standing
from commerce.rules.counter import Line

_Cart = tuple[CustomerId, DropId]
_age = attrgetter("created_at", "id")
_position = attrgetter("position")


class Holdings:
    """The reservations and places that were read, and those made since.

    Attributes:
        reservations: every one read or made, as it is now.
    """

    def __init__(self, places: Mapping[WaitId, Waiting], now: datetime) -> None:
        """Look at `places` (those of the counter, as they become) and at reservations at `now`."""
        self.reservations: dict[ReservationId, Reservation] = {}
        self._places = places
        self._now = now
        self._stored: dict[ReservationId, Reservation] = {}
        self._stored_places: dict[WaitId, Waiting] = {}
        self._reserved: defaultdict[_Cart, list[ReservationId]] = defaultdict(list)
        self._waiting: defaultdict[_Cart, list[WaitId]] = defaultdict(list)

    def know(self, stored: Iterable[Reservation]) -> None:
        """Take in reservations as they are stored."""
        for one in stored:
            if one.id not in self.reservations:
                self._stored[one.id] = one
                self.add(one)

    def know_place(self, place: Waiting) -> None:
        """Take in a place as it is stored."""
        if place.id not in self._stored_places:
            self._stored_places[place.id] = place
            self.add_place(place)

    def add(self, one: Reservation) -> None:
        """Take in a new reservation."""
        self.reservations[one.id] = one
        self._reserved[one.customer_id, one.drop_id].append(one.id)

    def add_place(self, place: Waiting) -> None:
        """Take in a new place, which the counter has already."""
        self._waiting[place.customer_id, place.drop_id].append(place.id)

    def standing(self, customer_id: CustomerId, line: Line) -> Standing:
        """What a known customer has that counts for the limit of the drop."""
        reserved = waitlisted = elsewhere = 0
        for one in self._held(customer_id, line[0]):
            if one.variant_id == line[1] and one.state is ReservationState.ACTIVE:
                reserved += one.quantity
            else:
                elsewhere += one.quantity
        for place in self._waits(customer_id, line[0]):
            if place.variant_id == line[1]:
                waitlisted += place.quantity
            else:
                elsewhere += place.quantity
        return Standing(reserved, waitlisted, elsewhere)

    def active(self, customer_id: CustomerId, line: Line) -> list[Reservation]:
        """A known customer's unpaid reservations of one line, the oldest first."""
        held = [
            one
            for one in self._held(customer_id, line[0])
            if one.variant_id == line[1] and one.state is ReservationState.ACTIVE
        ]
        held.sort(key=_age)
        return held

    def waiting(self, customer_id: CustomerId, line: Line) -> list[Waiting]:
        """A known customer's places in one line, the first one first."""
        places = [p for p in self._waits(customer_id, line[0]) if p.variant_id == line[1]]
        places.sort(key=_position)
        return places

    def coming(self) -> Iterator[tuple[VariantId, int]]:
        """Pieces of each variant that who is known may yet give back."""
        for one in self.reservations.values():
            yield one.variant_id, one.quantity
        for place in self._places.values():
            yield place.variant_id, place.quantity

    def made(self) -> list[Reservation]:
        """Reservations that are not stored yet."""
        return [one for one in self.reservations.values() if one.id not in self._stored]

    def changed(self) -> list[Reservation]:
        """Stored reservations that are no longer as they were read, as they are now."""
        pairs = ((self.reservations[one.id], one) for one in self._stored.values())
        return [now for now, before in pairs if now is not before]

    def joined(self) -> list[Waiting]:
        """Places that are not stored yet."""
        return [place for place in self._places.values() if place.id not in self._stored_places]

    def left(self) -> dict[Waiting, int]:
        """Stored places that changed, as they were read, and for how many pieces they wait now."""
        return {
            place: self._places[place.id].quantity if place.id in self._places else 0
            for place in self._stored_places.values()
            if self._places.get(place.id) is not place
        }

    def _held(self, customer_id: CustomerId, drop_id: DropId) -> Iterator[Reservation]:
        for reservation_id in self._reserved.get((customer_id, drop_id), ()):
            one = self.reservations[reservation_id]
            if one.state is ReservationState.COMMITTED or one.active_at(self._now):
                yield one

    def _waits(self, customer_id: CustomerId, drop_id: DropId) -> Iterator[Waiting]:
        for waiting_id in self._waiting.get((customer_id, drop_id), ()):
            if waiting_id in self._places:
                yield self._places[waiting_id]
