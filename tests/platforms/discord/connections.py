"""One WebSocket of the gateway: payloads out in order, compressed as its client asked."""

import asyncio
import sys
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field

import orjson
from aiohttp import ClientConnectionResetError, web

if sys.version_info >= (3, 14):
    from compression import zstd

Pack = Callable[[bytes], bytes]


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


def _zlib_stream() -> Pack:
    stream = zlib.compressobj()
    return lambda data: stream.compress(data) + stream.flush(zlib.Z_SYNC_FLUSH)


# What discord.py asks for depends on its Python: 3.14 brings zstd along.
_PACKERS: dict[str, Callable[[], Pack]] = {"zlib-stream": _zlib_stream}
if sys.version_info >= (3, 14):

    def _zstd_stream() -> Pack:
        stream = zstd.ZstdCompressor()
        return lambda data: stream.compress(data, stream.FLUSH_BLOCK)

    _PACKERS["zstd-stream"] = _zstd_stream


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
    pack: Pack | None
    flowing: asyncio.Event = field(default_factory=asyncio.Event)
    closed_by_server: bool = False
    _waiting: asyncio.Queue[bytes | Close] = field(default_factory=asyncio.Queue)

    @classmethod
    async def accept(cls, request: web.Request) -> "Connection":
        asked = request.query.get("compress")
        if asked is not None and asked not in _PACKERS:
            raise web.HTTPBadRequest(text=f"compress={asked} is not spoken here")
        socket = web.WebSocketResponse(compress=False, max_msg_size=4096, timeout=1.0)
        await socket.prepare(request)
        connection = cls(socket, request, _PACKERS[asked]() if asked else None)
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
        if self.pack is None:
            await self.socket.send_str(payload.decode())
        else:
            await self.socket.send_bytes(self.pack(payload))
