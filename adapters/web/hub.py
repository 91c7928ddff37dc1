"""Who looks at which show, and what they are told when it changes.

A show is read and drawn at most once in `pace_s`, whoever and however many look at it, and only
the parts that changed are sent. A watcher that is slow finds the newest state of each part waiting,
never a queue of old ones.
"""

import asyncio
import logging
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from adapters.web.latest import Latest
from adapters.web.stage import Stage
from adapters.web.texts import Painter
from adapters.web.views import VIEWS, Buyer, Drawn
from commerce.errors import StoreUnavailable
from commerce.ids import CustomerId, DropId, ShowId
from commerce.model.events import (
    CartChanged,
    CatalogChanged,
    ChatSeen,
    ClaimDecided,
    DropChanged,
    Event,
    OrderPaid,
    PageLinked,
    ShowChanged,
)
from commerce.ports import Clock, EventBus

_log = logging.getLogger(__name__)

_EVENTS = 50  # notes a watcher may be behind
_BUYERS = 6
_SHOWS = 100  # shows remembered

ReadStage = Callable[[ShowId], Awaitable[Stage | None]]


@dataclass(eq=False, slots=True)
class Watcher:
    """One open page. What waits for it is in `parts`, `lists` and `notes`.

    `customer_id` is set by the page once its visitor has bought something; `stirred` asks it to
    draw what is private anew.
    """

    show_id: ShowId
    view: str
    locale: str
    visitor_id: str
    customer_id: CustomerId | None = None
    parts: dict[str, str] = field(default_factory=dict)
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)
    notes: deque[tuple[str, dict[str, Any]]] = field(default_factory=lambda: deque(maxlen=_EVENTS))
    stirred: bool = False
    wake: asyncio.Event = field(default_factory=asyncio.Event)

    def note(self, name: str, data: dict[str, Any]) -> None:
        """Tell the page something once."""
        self.notes.append((name, data))
        self.wake.set()

    def stir(self) -> None:
        """Ask the page to draw its private parts anew."""
        self.stirred = True
        self.wake.set()


@dataclass(slots=True)
class _Room:
    """What is known of one show. `drawn` is the last drawing by view and locale, and of what."""

    latest: Latest = field(default_factory=Latest)
    buyers: deque[Buyer] = field(default_factory=lambda: deque(maxlen=_BUYERS))
    stage: Stage | None = None
    drawn: dict[tuple[str, str], tuple[Stage, Drawn]] = field(default_factory=dict)
    reading: asyncio.Lock = field(default_factory=asyncio.Lock)


class Hub:
    """Fans out what happens in all shows to all pages. `run` it beside the web server.

    Attributes:
        painters: by locale.
        closing: connected pages should be let go.
        on_claim: called with the outcome of every claim.
    """

    def __init__(
        self,
        read_stage: ReadStage,
        painters: Mapping[str, Painter],
        clock: Clock,
        pace_s: float = 0.25,
    ) -> None:
        """Take what shows are read and drawn with."""
        self.painters = painters
        self.closing = False
        self.on_claim: list[Callable[[str], None]] = []
        self._read_stage = read_stage
        self._clock = clock
        self._pace_s = pace_s
        self._rooms: OrderedDict[ShowId, _Room] = OrderedDict()
        self._addresses: dict[str, ShowId] = {}
        self._unseen: dict[str, Latest] = {}  # by address, until somebody looks
        self._watchers: set[Watcher] = set()
        self._dirty: set[ShowId] = set()
        self._wake = asyncio.Event()

    @property
    def watchers(self) -> int:
        """How many pages are connected."""
        return len(self._watchers)

    async def run(self, bus: EventBus) -> None:
        """Hear events and draw, until cancelled."""
        async with asyncio.TaskGroup() as tasks, bus.subscribe() as events:
            tasks.create_task(self._draw_forever())
            tasks.create_task(self._keep_time())
            async for event in events:
                try:
                    await self.hear(event)
                except StoreUnavailable as error:
                    _log.warning("an event was not shown: %s", error)

    def latest(self, show_id: ShowId) -> Latest:
        """The chat of a show."""
        return self._room(show_id).latest

    def latest_at(self, slug: str) -> Latest:
        """The chat of the show at this address, also before anybody has looked at it."""
        if slug in self._addresses:
            return self.latest(self._addresses[slug])
        return self._unseen.setdefault(slug, Latest())

    def close(self) -> None:
        """Let the connected pages go; they come back by themselves to who serves them next."""
        self.closing = True
        for watcher in self._watchers:
            watcher.wake.set()
        for room in self._rooms.values():
            room.latest.close()

    async def stage(self, show_id: ShowId) -> Stage | None:
        """The show as it is now, read anew unless that was done within the pace."""
        room = self._room(show_id)
        async with room.reading:
            fresh_until = self._clock() - timedelta(seconds=self._pace_s)
            if room.stage is None or room.stage.at <= fresh_until or show_id in self._dirty:
                room.stage = await self._read_stage(show_id)
                self._remember(room)
        return room.stage

    def draw(self, stage: Stage, view: str, locale: str) -> Drawn:
        """A stage as `view` in `locale`, drawn once; who looks at it is told what changed."""
        room = self._room(stage.show.id)
        before, drawn = room.drawn.get((view, locale), (None, None))
        if drawn is not None and before is stage:
            return drawn
        now = VIEWS[view](self.painters[locale], stage, tuple(room.buyers))
        room.drawn[view, locale] = (stage, now)
        parts, lists = _changes(drawn, now)
        for watcher in self._watchers if parts or lists else ():
            if (watcher.show_id, watcher.view, watcher.locale) == (stage.show.id, view, locale):
                watcher.parts.update(parts)
                watcher.lists.update(lists)
                watcher.wake.set()
        return now

    @contextmanager
    def watch(self, watcher: Watcher) -> Iterator[Watcher]:
        """Tell a page what changes while the context is open."""
        self._watchers.add(watcher)
        try:
            yield watcher
        finally:
            self._watchers.discard(watcher)

    def of_visitor(self, visitor_id: str) -> list[Watcher]:
        """The open pages of one visitor."""
        return [watcher for watcher in self._watchers if watcher.visitor_id == visitor_id]

    async def hear(self, event: Event) -> None:
        """Take in one event."""
        match event:
            case ChatSeen():
                self.latest(event.show_id).seen(event)
            case ClaimDecided():
                await self._decided(event)
            case ShowChanged() | DropChanged():
                self._mark_dirty(event.show_id)
            case CatalogChanged():
                self._mark_dirty(*{watcher.show_id for watcher in self._watchers})
            case CartChanged() | OrderPaid():
                self._stir(event.customer_id)
            case PageLinked():
                for watcher in self.of_visitor(event.session_id):
                    watcher.stir()
            case _:
                pass

    def _stir(self, customer_id: CustomerId) -> None:
        for watcher in self._watchers:
            if watcher.customer_id == customer_id or watcher.view == "console":
                watcher.stir()

    async def _decided(self, event: ClaimDecided) -> None:
        for hear in self.on_claim:
            hear(event.result.outcome.value)
        room = self._room(event.show_id)
        code = _code_of(room.stage, event.result.drop_id)
        if not code:  # of a drop that was started since the show was read
            self._mark_dirty(event.show_id)
            code = _code_of(await self.stage(event.show_id), event.result.drop_id)
        name = self.latest(event.show_id).decided(event, code)
        if event.result.granted and name:
            buyer = Buyer(name, code, event.result.granted, event.result.decided_at)
            room.buyers.append(buyer)
        self._mark_dirty(event.show_id)

    def _room(self, show_id: ShowId) -> _Room:
        room = self._rooms.setdefault(show_id, _Room())
        self._rooms.move_to_end(show_id)
        if len(self._rooms) > _SHOWS:
            self._rooms.popitem(last=False)
        return room

    def _remember(self, room: _Room) -> None:
        """Know a show by its address, and bring over what was said there before."""
        if room.stage is not None:
            show = room.stage.show
            self._addresses[show.slug] = show.id
            for line in self._unseen.pop(show.slug, Latest()).lines:
                room.latest.put(line)

    def _mark_dirty(self, *show_ids: ShowId) -> None:
        self._dirty.update(show_ids)
        if self._dirty:
            self._wake.set()

    async def _draw_forever(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            try:
                await self.redraw()
            except StoreUnavailable as error:
                _log.warning("pages wait for the database: %s", error)
                self._mark_dirty(*{watcher.show_id for watcher in self._watchers})
            await asyncio.sleep(self._pace_s)

    async def _keep_time(self) -> None:
        """Draw shows anew when the clock alone changes them."""
        while True:
            await asyncio.sleep(1)
            for show_id in {watcher.show_id for watcher in self._watchers}:
                stage = self._room(show_id).stage
                due = stage.next_change_at if stage else None
                if due is not None and due <= self._clock():
                    self._mark_dirty(show_id)

    async def redraw(self) -> None:
        """Draw what changed and hand it to whoever looks."""
        dirty, self._dirty = self._dirty, set()
        for show_id in dirty & self._rooms.keys():
            self._rooms[show_id].stage = None  # what was read before is no longer true
            watching = [w for w in self._watchers if w.show_id == show_id]
            stage = await self.stage(show_id) if watching else None
            for view, locale in {(w.view, w.locale) for w in watching}:
                if stage is not None:
                    self.draw(stage, view, locale)


def _code_of(stage: Stage | None, drop_id: DropId) -> str:
    drops = stage.drops if stage else ()
    return next((drop.code for drop in drops if drop.id == drop_id), "")


def _changes(before: Drawn | None, now: Drawn) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """What is different."""
    if before is None:
        return dict(now.parts), {key: tuple(order) for key, order in now.lists.items()}
    parts = {key: html for key, html in now.parts.items() if before.parts.get(key) != html}
    lists = {key: tuple(o) for key, o in now.lists.items() if before.lists.get(key) != o}
    return parts, lists
