"""What a running house hears, for who records it: through a socket in the data folder.

Whoever may read the data folder may connect; `hawker record` does. First comes how the sale stands,
then each line as it is heard. Nobody who listens holds the house up: who is too slow is let go.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
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
        path, end = socket_of(self.opened.settings), asyncio.Event()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.follow_payments())
            try:
                server = await asyncio.start_unix_server(partial(self._serve, end=end), path)
            except OSError as error:
                _LOG.warning("%s: %s; nothing can be recorded", path, error)
                return
            try:
                path.chmod(0o600)
                await end.wait()
            finally:
                server.close()
                end.set()  # those who listen are told, and nobody waits for them
                path.unlink(missing_ok=True)

    async def _serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, end: asyncio.Event
    ) -> None:
        """Tell one who listens all that is heard, until they go or fall behind, or the house ends.

        What is heard while the scene is looked at comes after it.
        """
        told = _Told()
        try:
            with self.ear.told(told.put):
                async with asyncio.TaskGroup() as tasks:
                    gone = [tasks.create_task(reader.read()), tasks.create_task(end.wait())]
                    for one in gone:
                        one.add_done_callback(told.end)
                    await _write(writer, await self.scene())
                    async for line in told.lines():
                        await _write(writer, line)
                    for one in gone:
                        one.cancel()
        except* (ConnectionError, HawkerError) as group:
            _LOG.info("somebody who listened is gone: %s", group.exceptions[0])
        finally:
            writer.close()

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


class _Told:
    """Lines that wait for one who listens."""

    def __init__(self) -> None:
        self._waiting: asyncio.Queue[Line | None] = asyncio.Queue()
        self._ended = False

    def put(self, line: Line) -> None:
        if self._waiting.qsize() >= _BEHIND_MAX:
            self.end()
        elif not self._ended:
            self._waiting.put_nowait(line)

    def end(self, _why: object = None) -> None:
        if not self._ended:
            self._ended = True
            self._waiting.put_nowait(None)

    async def lines(self) -> AsyncIterator[Line]:
        while (line := await self._waiting.get()) is not None:
            yield line


async def _write(writer: asyncio.StreamWriter, line: Line) -> None:
    writer.write(f"{text_of(line)}\n".encode("utf-8", "replace"))
    await writer.drain()
