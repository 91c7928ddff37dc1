"""What a running house hears, for who records it: through a socket in the data folder.

Whoever may read the data folder may connect; `hawker record` does. First comes how the sale stands,
then each line as it is heard. Nobody who listens holds the house up: who is too slow is let go.
"""

import asyncio
import logging
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bots.app.services import Services
from bots.app.shop import OpenShop
from bots.chatlog import Author, Ear, Line, PaidLine, SceneLine, TapLine, text_of
from bots.rooms import Rooms
from commerce.errors import HawkerError
from commerce.model.claims import ClaimRequest, ClaimResult
from commerce.model.events import OrderPaid
from commerce.model.people import Viewer
from commerce.ports import Clock, EventBus
from commerce.services.desk import Desk
from commerce.services.scenes import Scenes
from commerce.store import orders, viewers
from commerce.store.transaction import Transaction
from config.settings import Settings

_LOG = logging.getLogger(__name__)
_SOCKET = "heard.sock"
_BEHIND_MAX = 20_000  # lines somebody who listens may be behind
_LINE_MAX = 64 * 1024 * 1024  # bytes; a scene names every SKU


def socket_of(settings: Settings) -> Path:
    """Where a running house can be listened to."""
    return settings.data_dir / _SOCKET


async def listen(path: Path) -> AsyncIterator[bytes]:
    """The lines of the house that serves this socket, until it ends.

    Raises:
        OSError: nobody serves it.
    """
    reader, writer = await asyncio.open_unix_connection(path, limit=_LINE_MAX)
    try:
        while (line := await reader.readline()).endswith(b"\n"):
            yield line
    finally:
        writer.close()


@dataclass(frozen=True, slots=True)
class TapDesk:
    """The desk as the pages know it: what is tapped there is heard, too."""

    desk: Desk
    ear: Ear
    rooms: Rooms
    clock: Clock

    async def claim(self, request: ClaimRequest) -> ClaimResult:
        """Claim (`commerce.services.desk.Desk.claim`)."""
        if self.ear.listens:
            self._hear(request)
        return await self.desk.claim(request)

    def _hear(self, request: ClaimRequest) -> None:
        for room in self.rooms.all():
            for sale in room.offers.values():
                skus = {variant.id: variant.sku for variant in sale.variants}
                if sale.drop.id == request.drop_id and request.variant_id in skus:
                    who = request.viewer
                    line = TapLine(
                        at=self.clock(),
                        show=room.show.slug,
                        platform=who.platform,
                        id=request.source.message_id,
                        author=Author(id=who.user_id, name=who.name, locale=who.locale),
                        code=sale.drop.code,
                        sku=skus[request.variant_id],
                        quantity=request.quantity,
                    )
                    self.ear.tell(line)


@dataclass(frozen=True, slots=True)
class Hearing:
    """Lets others listen to a house."""

    opened: OpenShop
    services: Services
    ear: Ear
    bus: EventBus
    clock: Clock

    async def scene(self) -> SceneLine:
        """How the sale stands now."""
        return SceneLine(
            at=self.clock(),
            shop=self.opened.shop.slug,
            scene=await Scenes(self.opened.database, self.clock).look(),
            platforms=self.ear.reach,
        )

    async def run(self) -> None:
        """Serve the socket until cancelled; where there can be none, only say so."""
        path = socket_of(self.opened.settings)
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.follow_payments())
            try:
                server = await asyncio.start_unix_server(
                    partial(_serve, ear=self.ear, scene=self.scene), path
                )
            except OSError as error:
                _LOG.warning("%s: %s; nothing can be recorded", path, error)
                return
            try:
                os.chmod(path, 0o600)
                await server.serve_forever()
            finally:
                path.unlink(missing_ok=True)

    async def follow_payments(self) -> None:
        """Have it heard who paid, until cancelled."""
        async with self.bus.subscribe() as events:
            async for event in events:
                if isinstance(event, OrderPaid) and self.ear.listens:
                    try:
                        await self._paid(event)
                    except HawkerError as error:
                        _LOG.warning("an order is missing from the recording: %s", error)

    async def _paid(self, event: OrderPaid) -> None:
        show = await self.services.shows.get(event.show_id)
        viewer = await self.opened.database.read(partial(_buyer, event=event))
        if show is not None and viewer is not None:
            author = Author(id=viewer.user_id, name=viewer.name, locale=viewer.locale)
            self.ear.tell(
                PaidLine(at=self.clock(), show=show.slug, platform=viewer.platform, author=author)
            )


def _buyer(tx: Transaction, event: OrderPaid) -> Viewer | None:
    order = orders.get(tx, event.order_id)
    return None if order is None else viewers.get(tx, order.viewer_id)


async def _serve(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    ear: Ear,
    scene: Callable[[], Awaitable[SceneLine]],
) -> None:
    """Tell one who listens all that is heard, until they go or fall behind."""
    waiting: asyncio.Queue[Line | None] = asyncio.Queue(_BEHIND_MAX + 1)

    def tell(line: Line | None) -> None:
        if waiting.qsize() < _BEHIND_MAX:
            waiting.put_nowait(line)
        elif not waiting.full():
            waiting.put_nowait(None)

    async def gone() -> None:
        await reader.read()
        with suppress(asyncio.QueueFull):
            waiting.put_nowait(None)

    with ear.told(tell), suppress(ConnectionError):
        async with asyncio.TaskGroup() as tasks:
            watching = tasks.create_task(gone())
            line: Line | None = await scene()
            while line is not None:
                writer.write(f"{text_of(line)}\n".encode("utf-8", "replace"))
                await writer.drain()
                line = await waiting.get()
            watching.cancel()
    writer.close()
