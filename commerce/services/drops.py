"""Drops: started, paused, extended, ended by hosts, and announced when their time comes."""

import secrets
from collections.abc import Callable
from datetime import datetime
from functools import partial

from commerce.ids import DropId, ShowId
from commerce.model.acts import Act
from commerce.model.sale import OnSale
from commerce.ports import Clock, Randomness
from commerce.services import acting, drop_acts, drop_clock, finding
from commerce.services.acting import Doing
from commerce.services.drop_acts import Change
from commerce.services.drop_clock import Announcements
from commerce.services.drop_terms import StartDrop
from commerce.services.reserving import Terms
from commerce.store import drops, shows
from commerce.store.database import ShopDatabase
from commerce.store.transaction import Transaction

__all__ = ["Announcements", "Drops", "StartDrop"]


class Drops:
    """The drops of a shop's shows.

    Where a `code` is asked for, `None` means the drop on air. Every change returns the drop as it
    is afterwards. All of them raise `AlreadySettled` for a message that was acted on before,
    `NotFound` (`no_such_show`, `no_such_code` with the nearest `known` ones, `no_such_drop` with
    the `known` ones running) and `Conflict` (`nothing_on_air`, `drop_over`).
    """

    def __init__(
        self,
        database: ShopDatabase,
        clock: Clock,
        terms: Terms,
        announcements: Announcements,
        randomness: Randomness = secrets.token_bytes,
    ) -> None:
        """Bind to a shop.

        `terms` are those of who moves up from the waitlist, `announcements` what is said about
        drops without anybody asking; seeds of draws are taken from `randomness`.
        """
        self._database = database
        self._clock = clock
        self._terms = terms
        self._announcements = announcements
        self._randomness = randomness

    async def of_show(self, show_id: ShowId, *, include_ended: bool = True) -> tuple[OnSale, ...]:
        """The drops of a show with what they sell, in the order they were added."""

        def look(tx: Transaction) -> tuple[OnSale, ...]:
            show = shows.get(tx, show_id)
            if show is None:
                return ()
            some = drops.of_show(tx, show_id, include_ended)
            return finding.on_sale(tx, show, some, self._clock())

        return await self._database.read(look)

    async def get(self, drop_id: DropId) -> OnSale | None:
        """One drop with what it sells."""

        def look(tx: Transaction) -> OnSale | None:
            drop = drops.get(tx, drop_id)
            show = None if drop is None else shows.get(tx, drop.show_id)
            if drop is None or show is None:
                return None
            return finding.on_sale(tx, show, [drop], self._clock())[0]

        return await self._database.read(look)

    async def start(self, act: Act, start: StartDrop) -> OnSale:
        """Put a product on sale now and on air, or schedule it for `opens_at`.

        Raises:
            Invalid: `bad_quantity`, `bad_price`, `bad_discount`, `several_prices`,
                `discount_of_several_prices`, `bad_duration`, `bad_limit`, `bad_window`,
                `window_too_long`, `opens_in_the_past`, `which_variant`, `variant_twice`.
            NotFound: `no_such_variant`.
            Conflict: `show_closed`, `show_not_open` (only scheduling is possible then),
                `already_running` with its `status`, `not_enough_stock` with what is `available`.
        """
        return await self._do(
            act, "start_drop", lambda doing: drop_acts.start(doing, start, self._randomness)
        )

    async def pause(self, act: Act, show_id: ShowId, code: str | None) -> OnSale:
        """Let nobody claim for now; reservations and the waitlist stay, `closes_at` too.

        Raises:
            Conflict: `already_paused`.
        """
        decide = drop_acts.paused(self._clock())
        return await self._change(act, Change("pause_drop", show_id, code, decide))

    async def resume(self, act: Act, show_id: ShowId, code: str | None) -> OnSale:
        """Let viewers claim again; the drop still closes when it was going to.

        Raises:
            Conflict: `not_paused`.
        """
        return await self._change(act, Change("resume_drop", show_id, code, drop_acts.resumed))

    async def extend(self, act: Act, show_id: ShowId, code: str | None, duration_s: int) -> OnSale:
        """Close the drop `duration_s` later than it would.

        Raises:
            Invalid: `bad_duration`.
            Conflict: `has_no_end`.
        """
        decide = drop_acts.extended(duration_s)
        return await self._change(act, Change("extend_drop", show_id, code, decide))

    async def limit(self, act: Act, show_id: ShowId, code: str | None, limit: int | None) -> OnSale:
        """Change how many pieces a customer may have; who has more keeps them.

        Raises:
            Invalid: `bad_limit`.
        """
        decide = drop_acts.limited(limit)
        return await self._change(act, Change("limit_drop", show_id, code, decide))

    async def allot(
        self, act: Act, show_id: ShowId, code: str | None, quantity: int | None
    ) -> OnSale:
        """Change how many pieces the whole drop may give, those given already counted.

        `None`: all there are. Who waits moves up where it is more than before.

        Raises:
            Invalid: `bad_quantity`.
            Conflict: `below_taken`; `not_enough_stock`, with how many may be said.
        """
        decide = drop_acts.allotted(quantity)
        return await self._change(act, Change("allot_drop", show_id, code, decide))

    async def end(self, act: Act, show_id: ShowId, code: str | None) -> OnSale:
        """End a drop now and take it off air; a scheduled one is cancelled, without a word.

        Reservations stay payable until they lapse.
        """
        return await self._do(act, "end_drop", lambda doing: drop_acts.end(doing, show_id, code))

    async def due(self, now: datetime) -> int:
        """Do what is due: openings, announcements, closings. Returns for how many drops.

        One transaction a drop; exactly once in any number of processes and restarts. Call it at
        `next_due`, and soon after claims or stock changed (last ones, sold out).
        """
        terms = self._announcements
        waiting = await self._database.read(lambda tx: drop_clock.waiting(tx, now, terms))
        done = 0
        for show_id, drop_id in waiting:
            settle = partial(
                drop_clock.settle, show_id=show_id, drop_id=drop_id, now=now, terms=terms
            )
            done += await self._database.write(settle)
        return done

    async def next_due(self, now: datetime) -> datetime | None:
        """When `due` has something to do by time alone: `now` if already, `None` if never."""
        return await self._database.read(
            lambda tx: drop_clock.next_due(tx, now, self._announcements)
        )

    async def _do(self, act: Act, kind: str, use_case: Callable[[Doing], OnSale]) -> OnSale:
        now = self._clock()
        return await self._database.write(lambda tx: use_case(acting.begin(tx, act, kind, now)))

    async def _change(self, act: Act, wanted: Change) -> OnSale:
        return await self._do(
            act, wanted.action, lambda doing: drop_acts.change(doing, wanted, self._terms)
        )
