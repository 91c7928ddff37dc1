"""Everything that runs side by side: a reader a source, the desk, the jobs; and how it stops."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass

from adapters.chat import ChatMessage, ChatSource
from bots.jobs import Jobs
from bots.pipeline import Pipeline
from bots.rooms import Rooms
from commerce.errors import StoreUnavailable
from commerce.model.events import CatalogChanged, DropChanged, ShowChanged
from commerce.ports import EventBus
from commerce.services.desk import Desk

_LOG = logging.getLogger(__name__)
_AT_ONCE = 20_000  # messages being handled; readers slow down beyond
_RETRY_S = 0.5  # while the database can't answer
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
        readers = [group.create_task(_read(source, parts)) for source in parts.sources]
        await parts.jobs.start()
        await stop.wait()
        for source in parts.sources:
            await source.close()
        await asyncio.gather(*readers)
        await parts.desk.close()
        await desk
        await parts.jobs.stop()
        follower.cancel()


async def _read(source: ChatSource, parts: Parts) -> None:
    slots = asyncio.Semaphore(_AT_ONCE)
    async with asyncio.TaskGroup() as handling:
        async for message in source.messages():
            await slots.acquire()
            task = handling.create_task(_handle(source, message, parts.pipeline))
            task.add_done_callback(lambda _task: slots.release())


async def _handle(source: ChatSource, message: ChatMessage, pipeline: Pipeline) -> None:
    """Handle one message for as long as it takes; a fault in one never stops the others."""
    while True:
        try:
            await pipeline.handle(message)
            await source.settled(message)
        except StoreUnavailable as error:
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
            await asyncio.sleep(_REFRESH_S)

    async with asyncio.TaskGroup() as group, parts.bus.subscribe() as events:
        group.create_task(refresh())
        async for event in events:
            if isinstance(event, ShowChanged | DropChanged | CatalogChanged):
                changed.set()
            parts.jobs.wake(event)
