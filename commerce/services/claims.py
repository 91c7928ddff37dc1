"""What moderators do by hand with what viewers claimed: look, release, keep for longer."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from commerce.errors import Invalid, NotFound
from commerce.ids import ChannelId, DropId, ShowId, VariantId, ViewerId
from commerce.model.acts import Act
from commerce.model.claims import Claim, ClaimResult, Reservation, ReservationState, Waiting
from commerce.model.events import CartChanged
from commerce.model.people import Viewer
from commerce.ports import Clock
from commerce.services import acting, finding, people_acts
from commerce.services.acting import Doing
from commerce.services.reserving import Terms, end_reservations, lock_for, promote
from commerce.store import catalog, claims, drops, reservations, waitlist
from commerce.store.database import ShopDatabase
from commerce.store.transaction import Transaction

T = TypeVar("T")

_LONGEST_S = 30 * 86_400


@dataclass(frozen=True, slots=True)
class Held:
    """A reservation or a place on the waitlist, as a moderator sees it.

    `reservation` is `None` for a place; `place` (1: next) is `None` for a reservation.
    """

    code: str
    options: dict[str, str]
    quantity: int
    reservation: Reservation | None
    place: int | None


@dataclass(frozen=True, slots=True)
class Released:
    """What was taken back: pieces that were reserved, places given up, and who moved up."""

    viewer: Viewer
    pieces: int
    places: int
    promoted: int


@dataclass(frozen=True, slots=True)
class Extended:
    """What is kept for longer: how many reservations, and until when the last of them."""

    viewer: Viewer
    reservations: int
    until: datetime


class Claims:
    """Claims of a show's viewers, by hand.

    Acts raise `AlreadySettled` for a message that was acted on before, `NotFound`
    (`no_such_viewer`, `no_such_show`, `nothing_claimed`, `no_such_code`) and name their show.
    """

    def __init__(self, database: ShopDatabase, clock: Clock, terms: Terms) -> None:
        """Bind to a shop; `terms` are those of who moves up from the waitlist."""
        self._database = database
        self._clock = clock
        self._terms = terms

    async def of_viewer(self, show_id: ShowId, viewer_id: ViewerId) -> tuple[Held, ...]:
        """What the customer behind a viewer has unpaid or paid, or waits for, in a show."""
        now = self._clock()
        return await self._database.read(
            lambda tx: _look(tx, show_id, people_acts.viewer(tx, viewer_id), now)
        )

    async def standing(self, channel_id: ChannelId, message_id: str) -> tuple[Claim, ...]:
        """What a message claims that no later message has put something else for."""
        return await self._database.read(lambda tx: claims.standing(tx, channel_id, message_id))

    async def release(self, act: Act, viewer_id: ViewerId, code: str | None) -> Released:
        """Take back what a viewer's customer has unpaid of a code (`None`: of everything).

        Their places on the waitlist go too; what comes free goes to who waits next.
        """
        return await self._do(
            act, "release", lambda doing: release(doing, viewer_id, code, self._terms)
        )

    async def extend(
        self, act: Act, viewer_id: ViewerId, code: str | None, duration_s: int
    ) -> Extended:
        """Keep what a viewer's customer has unpaid of a code for `duration_s` longer.

        Raises:
            Invalid: `bad_duration`.
        """
        if not 0 < duration_s <= _LONGEST_S:
            raise Invalid("bad_duration", seconds=duration_s, longest_s=_LONGEST_S)
        length = timedelta(seconds=duration_s)
        return await self._do(
            act, "extend_claim", lambda doing: _extend(doing, viewer_id, code, length)
        )

    async def given(self, act: Act, result: ClaimResult) -> None:
        """Write into the audit trail that a moderator claimed for a viewer, so it can be undone."""
        now = self._clock()
        await self._database.write(lambda tx: _record_given(Doing(tx, act, now), result))

    async def _do(self, act: Act, kind: str, use_case: Callable[[Doing], T]) -> T:
        now = self._clock()
        return await self._database.write(lambda tx: use_case(acting.begin(tx, act, kind, now)))


@dataclass(frozen=True, slots=True)
class _Mine:
    """What a customer has unpaid and waits for in one show."""

    show_id: ShowId
    unpaid: tuple[Reservation, ...]
    places: tuple[Waiting, ...]

    def drop_ids(self) -> set[DropId]:
        return {one.drop_id for one in self.unpaid} | {place.drop_id for place in self.places}

    def variant_ids(self) -> set[VariantId]:
        return {one.variant_id for one in self.unpaid} | {p.variant_id for p in self.places}


def release(doing: Doing, viewer_id: ViewerId, code: str | None, terms: Terms) -> Released:
    """Take back what is unpaid, with the places on the waitlist."""
    tx, now = doing.tx, doing.now
    viewer = people_acts.viewer(tx, viewer_id)
    lock_for(tx, _mine(doing, viewer, code).drop_ids(), (), now)
    mine = _mine(doing, viewer, code)
    ended = end_reservations(tx, mine.unpaid, ReservationState.RELEASED, doing.act.actor, now)
    waitlist.change(tx, {place.id: 0 for place in mine.places})
    moved = promote(tx, mine.variant_ids(), terms, now)
    tx.emit(CartChanged(mine.show_id, viewer.customer_id))
    pieces = sum(one.quantity for one in ended)
    undo = {"action": "reserve_again", "reservations": [one.id for one in ended]}
    facts = people_acts.told(viewer) | {"code": code, "pieces": pieces, "places": len(mine.places)}
    doing.record("release", facts, undo if ended and not mine.places else None)
    return Released(viewer, pieces, len(mine.places), len(moved))


def _extend(doing: Doing, viewer_id: ViewerId, code: str | None, length: timedelta) -> Extended:
    tx = doing.tx
    viewer = people_acts.viewer(tx, viewer_id)
    lock_for(tx, _mine(doing, viewer, code).drop_ids(), (), doing.now)
    mine = _mine(doing, viewer, code)
    alive = [one for one in mine.unpaid if one.active_at(doing.now)]
    if not alive:
        raise NotFound("nothing_claimed", name=viewer.name, code=code)
    for one in alive:
        reservations.extend(tx, one.id, one.expires_at + length)
    tx.emit(CartChanged(mine.show_id, viewer.customer_id))
    before = [[one.id, one.expires_at.isoformat()] for one in alive]
    facts = people_acts.told(viewer) | {"code": code, "seconds": int(length.total_seconds())}
    doing.record("extend_claim", facts, {"action": "expiries", "before": before})
    return Extended(viewer, len(alive), max(one.expires_at for one in alive) + length)


def _mine(doing: Doing, viewer: Viewer, code: str | None) -> _Mine:
    """A customer's unpaid reservations and places in the act's show, of one code or all."""
    tx = doing.tx
    if doing.act.show_id is None:
        raise NotFound("no_such_show")
    show = finding.show(tx, doing.act.show_id)
    right = None if code is None else finding.product(tx, code).product.id
    drop_ids = {
        drop.id
        for drop in drops.of_show(tx, show.id, include_ended=True)
        if right in {None, drop.product_id}
    }
    held = reservations.of_customer(tx, show.id, viewer.customer_id)
    places = waitlist.of_customer(tx, show.id, viewer.customer_id)
    mine = _Mine(
        show.id,
        tuple(
            one for one in held if one.drop_id in drop_ids and one.state is ReservationState.ACTIVE
        ),
        tuple(place for place, _ in places if place.drop_id in drop_ids),
    )
    if not mine.unpaid and not mine.places:
        raise NotFound("nothing_claimed", name=viewer.name, code=code)
    return mine


def _look(tx: Transaction, show_id: ShowId, viewer: Viewer, now: datetime) -> tuple[Held, ...]:
    found: list[tuple[Reservation | Waiting, int | None]] = [
        (one, None)
        for one in reservations.of_customer(tx, show_id, viewer.customer_id)
        if one.state is ReservationState.COMMITTED or one.active_at(now)
    ]
    found += waitlist.of_customer(tx, show_id, viewer.customer_id)
    every = drops.of_show(tx, show_id, include_ended=True)
    codes = {drop.id: drop.code for drop in every}
    variants = catalog.get_variants(tx, {one.variant_id for one, _ in found})
    return tuple(
        Held(
            code=codes[one.drop_id],
            options=variants[one.variant_id].options,
            quantity=one.quantity,
            reservation=one if isinstance(one, Reservation) else None,
            place=place,
        )
        for one, place in found
    )


def _record_given(doing: Doing, result: ClaimResult) -> None:
    viewer = people_acts.viewer(doing.tx, result.viewer_id)
    facts = people_acts.told(viewer) | {"claim_id": result.claim_id, "granted": result.granted}
    undo = {"action": "take_back", "claim_id": result.claim_id} if result.granted else None
    doing.record("give", facts, undo)
