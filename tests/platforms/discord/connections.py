"""One WebSocket of the gateway: payloads out in order, compressed as its client asked."""

import asyncio
import zlib
from dataclasses import dataclass, field
from typing import Protocol

import orjson
from aiohttp import ClientConnectionResetError, web


class Op:
    """The gateway's opcodes."""

    DISPATCH = 0
    HEARTBEAT = 1
    IDENTIFY = 2
    PRESENCE_UPDATE = 3
    VOICE_STATE_UPDATE = 4
    RESUME = 6
    RECONNECT = 7
    REQUEST_GUILD_MEMBERS = 8
    INVALID_SESSION = 9
    HELLO = 10
    HEARTBEAT_ACK = 11


class Compressor(Protocol):
    """What is needed of a zlib stream."""

    def compress(self, data: bytes, /) -> bytes: ...

    def flush(self, mode: int = ..., /) -> bytes: ...


@dataclass(frozen=True)
class Close:
    """An order to the writer: close with this code once all before it is out."""

    code: int


@dataclass(eq=False)
class Connection:
    """The socket and what is waiting to be written to it.

    While `flowing` is not set nothing is written: a peer that is there and says nothing.
    """

    socket: web.WebSocketResponse
    request: web.Request
    compressor: Compressor | None
    flowing: asyncio.Event = field(default_factory=asyncio.Event)
    closed_by_server: bool = False
    _waiting: asyncio.Queue[bytes | Close] = field(default_factory=asyncio.Queue)

    @classmethod
    async def accept(cls, request: web.Request) -> "Connection":
        asked = request.query.get("compress")
        if asked not in {None, "zlib-stream"}:
            raise web.HTTPBadRequest(text=f"compress={asked} is not spoken here")
        socket = web.WebSocketResponse(compress=False, max_msg_size=4096, timeout=1.0)
        await socket.prepare(request)
        connection = cls(socket, request, zlib.compressobj() if asked else None)
        connection.flowing.set()
        return connection

    def send(self, op: int, data: object, seq: int | None = None, name: str | None = None) -> None:
        self._waiting.put_nowait(orjson.dumps({"op": op, "d": data, "s": seq, "t": name}))

    def close(self, code: int) -> None:
        self.closed_by_server = True
        self._waiting.put_nowait(Close(code))

    def cut(self) -> None:
        """Lose the connection as a cable does: no close frame, nothing more in either way."""
        transport = self.request.transport
        if transport is not None:
            transport.abort()

    async def write(self) -> None:
        """Write what is sent until told to close, or until nobody is there."""
        while True:
            payload = await self._waiting.get()
            await self.flowing.wait()
            if isinstance(payload, Close):
                await self.socket.close(code=payload.code)
                return
            try:
                await self._write(payload)
            except ClientConnectionResetError:
                return

    async def _write(self, payload: bytes) -> None:
        if self.compressor is None:
            await self.socket.send_str(payload.decode())
            return
        packed = self.compressor.compress(payload) + self.compressor.flush(zlib.Z_SYNC_FLUSH)
        await self.socket.send_bytes(packed)
