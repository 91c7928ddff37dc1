"""Everything that runs side by side: a reader a source, the desk, the jobs; and how it stops."""

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from random import random

from adapters.chat import ChatMessage, ChatSource
from adapters.reconnect import Backoff
from bots.jobs import Jobs
from bots.pipeline import Pipeline
from bots.rooms import Rooms
from commerce.errors import StoreUnavailable
from commerce.model.events import CatalogChanged, DropChanged, ShowChanged
from commerce.ports import EventBus
from commerce.services.desk import Desk

_LOG = logging.getLogger(__name__)
_AT_ONCE = 20_000  # messages being handled; readers slow down beyond
_RETRY_S = 0.5  # while the database can't answer, or after a chat broke off
_RETRY_MAX_S = 30.0
_LAST_S = 10.0  # for what was read to be settled, once it ends
_REFRESH_S = 0.2  # rooms follow changes at this pace
_REFRESH_ANYWAY_S = 5.0  # changes made by other processes


@dataclass(frozen=True, slots=True)
class Parts:
    """What runs."""

    sources: Sequence[ChatSource]
    pipeline: Pipeline
    rooms: Rooms
    desk: Desk
    jobs: Jobs
    bus: EventBus


async def run(parts: Parts, stop: asyncio.Event) -> None:
    """Run until `stop` is set, then end in order.

    First nothing more is read, then what was read is settled, then what was decided is stored;
    messages not delivered yet wait in the outbox for the next start.
    """
    await parts.rooms.refresh()
    async with asyncio.TaskGroup() as group:
        desk = group.create_task(parts.desk.run())
        follower = group.create_task(_follow(parts))
        readers = [group.create_task(_read(source, parts, stop)) for source in parts.sources]
        try:
            await parts.jobs.start()
            await stop.wait()
            for source in parts.sources:
                await source.close()
            if readers:
                await asyncio.wait(readers, timeout=_LAST_S)
            await parts.desk.close()
            await asyncio.gather(desk, *readers)
        finally:  # also when something else ends the house: the database is closed next
            await parts.jobs.stop()
            follower.cancel()


async def _read(source: ChatSource, parts: Parts, stop: asyncio.Event) -> None:
    """Handle a source's messages; one that breaks is read anew, and stops none of the others."""
    slots = asyncio.Semaphore(_AT_ONCE)
    backoff = Backoff(_RETRY_S, _RETRY_MAX_S, random)
    async with asyncio.TaskGroup() as handling:
        while not stop.is_set():
            try:
                async for message in source.messages():
                    backoff.reset()
                    await slots.acquire()
                    task = handling.create_task(_handle(source, message, parts.pipeline, stop))
                    task.add_done_callback(lambda _task: slots.release())
            except Exception:
                _LOG.exception("the chat of %s broke off; it is read again", source.platform)
                with suppress(TimeoutError):
                    await asyncio.wait_for(stop.wait(), backoff.pause_s())
            else:
                return


async def _handle(
    source: ChatSource, message: ChatMessage, pipeline: Pipeline, stop: asyncio.Event
) -> None:
    """Handle one message for as long as it takes; a fault in one never stops the others.

    At the end nobody waits for a database that is away: what was not settled comes again.
    """
    while True:
        try:
            await pipeline.handle(message)
            await source.settled(message)
        except StoreUnavailable as error:
            if stop.is_set():
                _LOG.error("%s; message %s is left for the next start", error, message.id)
                return
            _LOG.warning("%s; message %s waits", error, message.id)
            await asyncio.sleep(_RETRY_S)
        except Exception:
            _LOG.exception("message %s of %s failed", message.id, message.platform)
            return
        else:
            return


async def _follow(parts: Parts) -> None:
    """Keep rooms and jobs close behind what happens."""
    changed = asyncio.Event()

    async def refresh() -> None:
        while True:
            try:
                async with asyncio.timeout(_REFRESH_ANYWAY_S):
                    await changed.wait()
            except TimeoutError:
                pass
            changed.clear()
            try:
                await parts.rooms.refresh()
            except StoreUnavailable as error:
                _LOG.warning("%s; rooms stay as they were", error)
            except Exception:
                _LOG.exception("rooms stay as they were")
            await asyncio.sleep(_REFRESH_S)

    async with asyncio.TaskGroup() as group, parts.bus.subscribe() as events:
        group.create_task(refresh())
        async for event in events:
            if isinstance(event, ShowChanged | DropChanged | CatalogChanged):
                changed.set()
            parts.jobs.wake(event)
