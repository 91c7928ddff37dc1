"""Plays a chat log: each line at its moment, and between two all that the clock does by itself."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bots.chatlog import Log, Read
from bots.jobs import Tick
from bots.replay.acts import Acts
from bots.replay.clock import Gathering, VirtualClock
from bots.replay.outcomes import Decision, Outcome, decided, decision, spelled
from commerce.ids import DropId, OutboxId, VariantId
from commerce.model.events import (
    CatalogChanged,
    ChatSeen,
    ClaimDecided,
    DropChanged,
    Event,
    OutboxWritten,
    ShowChanged,
)
from commerce.store.scenes import Said

_CHANGES = (ShowChanged, DropChanged, CatalogChanged)
_STEP = timedelta(seconds=1)  # to the next look at what was due and could not be done
_LOOKS_MAX = 1_000  # at a tick that always says it is due again


@dataclass(frozen=True, slots=True)
class Stage:
    """What a log is played on.

    `next_due` looks ahead for what the ticks do not tell themselves: when the clock next changes
    something. `said` reads messages of the outbox.
    """

    clock: VirtualClock
    acts: Acts
    ticks: Sequence[Tick]
    bus: Gathering
    next_due: Callable[[], Awaitable[datetime | None]]
    said: Callable[[Sequence[OutboxId]], Awaitable[Sequence[Said]]]


class Player:
    """Plays lines one after the other, never two at once, so that nothing is left to chance."""

    def __init__(self, stage: Stage) -> None:
        """Take a stage on which everything stands ready."""
        self._stage = stage
        self._looked: tuple[datetime | None] | None = None  # what is next due, once it is known
        self._told: dict[str, datetime | None] = {}  # … and by the ticks themselves
        self._codes: dict[DropId, str] = {}
        self._skus: dict[VariantId, str] = {}

    async def play(self, log: Log) -> AsyncIterator[Outcome]:
        """What becomes of each line, and what the clock does, in order."""
        stage = self._stage
        desk = asyncio.ensure_future(stage.acts.desk.run())
        try:
            await stage.acts.rooms.refresh()
            await self._settle(every_tick=True)
            for read in log.lines:
                async for outcome in self._until(read.moment):
                    yield outcome
                await stage.clock.turn_to(read.moment)
                for outcome in await self._line(read):
                    yield outcome
        finally:
            await stage.acts.desk.close()
            await desk

    async def _until(self, moment: datetime) -> AsyncIterator[Outcome]:
        """Let the clock do what is due up to a moment, each thing at its own time."""
        while (due := await self._due()) is not None and due <= moment:
            await self._stage.clock.turn_to(due)
            self._looked = None
            events = await self._settle(every_tick=True)
            for said in await self._said(events):
                yield self._by_the_clock(said)

    async def _due(self) -> datetime | None:
        """When something is next due; what could not be done now is looked at a second later."""
        now = self._stage.clock()
        if self._looked is None:
            self._looked = (await self._stage.next_due(),)
        moments = (*self._looked, *self._told.values())
        due = min((moment for moment in moments if moment is not None), default=None)
        return due if due is None or due > now else now + _STEP

    async def _line(self, read: Read) -> list[Outcome]:
        done = await self._stage.acts.do(read)
        events = await self._settle(every_tick=done["intent"] == "command")
        said = await self._said(events)
        answers = [one.kind for one in said if one.reply_to == done["id"]]
        outcome = Outcome(
            line=read.number,
            at=spelled(self._stage.clock()),
            told=answers,
            **done,
            **decided(self._claims(events, done["id"])),
        )
        news = [self._by_the_clock(one) for one in said if one.reply_to != done["id"]]
        return [outcome, *news]

    async def _settle(self, *, every_tick: bool) -> list[Event]:
        """Do what follows at once from what happened, and return all that did."""
        stage = self._stage
        events = stage.bus.take()
        for tick in stage.ticks:
            if every_tick or any(isinstance(event, tick.woken_by) for event in events):
                self._told[tick.name] = await _run(tick, stage.clock())
                events += stage.bus.take()
        if every_tick or any(isinstance(event, _CHANGES) for event in events):
            await stage.acts.rooms.refresh()
            self._learn()
        if any(not isinstance(event, ChatSeen) for event in events):
            self._looked = None
        return events

    def _learn(self) -> None:
        """Know what drops and variants are called, also once their show is over."""
        for room in self._stage.acts.rooms.all():
            for sale in room.offers.values():
                self._codes[sale.drop.id] = sale.drop.code
                self._skus |= {variant.id: variant.sku for variant in sale.variants}

    async def _said(self, events: Sequence[Event]) -> Sequence[Said]:
        written = [event.outbox_ids for event in events if isinstance(event, OutboxWritten)]
        ids = [outbox_id for several in written for outbox_id in several]
        return await self._stage.said(ids) if ids else ()

    def _claims(self, events: Sequence[Event], message_id: str) -> list[Decision]:
        return [
            decision(
                event.result,
                self._codes.get(event.result.drop_id, ""),
                self._skus.get(event.result.variant_id, ""),
            )
            for event in events
            if isinstance(event, ClaimDecided) and event.channel_message[1] == message_id
        ]

    def _by_the_clock(self, said: Said) -> Outcome:
        named: dict[str, Any] = {
            key: said.facts[key] for key in ("code", "quantity") if key in said.facts
        }
        return Outcome(
            line=None,
            at=spelled(self._stage.clock()),
            kind="clock",
            platform=said.platform,
            id=said.reply_to or "",
            user=said.user_id,
            items=[named] if named else (),
            told=[said.kind],
        )


async def _run(tick: Tick, now: datetime) -> datetime | None:
    """Run a tick until nothing more of it is due now; returns when it next is."""
    for _ in range(_LOOKS_MAX):
        again = await tick.run(now)
        if again is None or again > now:
            return again
    return now
