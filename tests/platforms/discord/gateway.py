"""The gateway, version 10: who connects, what they are told, and the ways it goes wrong."""

import asyncio
from collections.abc import Callable
from secrets import token_hex

import orjson
from aiohttp import WSMessage, WSMsgType, web

from tests.platforms.discord.connections import Connection, Op
from tests.platforms.discord.events import Event
from tests.platforms.discord.flags import ALL_INTENTS, PRIVILEGED, Intent
from tests.platforms.discord.model import Guild, Json
from tests.platforms.discord.payloads import (
    application_flags,
    guild_create_json,
    member_json,
    user_json,
)
from tests.platforms.discord.sessions import Session
from tests.platforms.discord.world import World

VERSION = "10"
CHUNK = 1000  # members in one GUILD_MEMBERS_CHUNK


class CloseCode:
    """Codes it closes with."""

    UNKNOWN_OPCODE = 4001
    DECODE_ERROR = 4002
    NOT_AUTHENTICATED = 4003
    AUTHENTICATION_FAILED = 4004
    ALREADY_AUTHENTICATED = 4005
    INVALID_SEQ = 4007
    INVALID_SHARD = 4010
    INVALID_VERSION = 4012
    INVALID_INTENTS = 4013
    DISALLOWED_INTENTS = 4014


class Gateway:
    """All sessions. What it is told happens to every one of them at once."""

    def __init__(self, world: World, changed: Callable[[], None]) -> None:
        self.heartbeat_ms = 41_250
        # Switched off, heartbeats are read and never acknowledged.
        self.acknowledges = True
        self.sessions: dict[str, Session] = {}
        self.identified: list[Json] = []
        self.resumed: list[Json] = []
        self.url = ""  # known once the server listens
        self._world = world
        self._changed = changed
        self._open: set[Connection] = set()
        world.publish = self.publish

    def publish(self, event: Event) -> None:
        for session in self.sessions.values():
            session.tell(event)

    @property
    def connected(self) -> int:
        """How many sessions have a connection now."""
        return sum(one.connection is not None for one in self.sessions.values())

    def again(self, name: str) -> None:
        """Tell the last event of that name once more, under a number of its own."""
        for session in self.sessions.values():
            told = [one for one in session.sent if one.name == name]
            session.dispatch(name, told[-1].data)

    def freeze(self) -> None:
        """Say nothing more on the connections there are, and leave them open."""
        for connection in self._open:
            connection.flowing.clear()

    def cut(self) -> None:
        """Lose all connections without a word; their sessions can be resumed."""
        for connection in self._open:
            connection.cut()

    def close(self, code: int) -> None:
        for connection in self._open:
            connection.close(code)

    def ask_to_reconnect(self) -> None:
        for connection in self._open:
            connection.send(Op.RECONNECT, None)

    def ask_for_heartbeat(self) -> None:
        for connection in self._open:
            connection.send(Op.HEARTBEAT, None)

    def invalidate(self, *, resumable: bool) -> None:
        """Tell all sessions that they are over, or only that they must be resumed."""
        if not resumable:
            self.forget()
        for connection in self._open:
            connection.send(Op.INVALID_SESSION, resumable)

    def forget(self) -> None:
        """Know no session any more, as after an outage: the next RESUME is refused."""
        self.sessions.clear()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        connection = await Connection.accept(request)
        self._open.add(connection)
        connection.send(Op.HELLO, {"heartbeat_interval": self.heartbeat_ms})
        if request.query.get("v") != VERSION:
            connection.close(CloseCode.INVALID_VERSION)
        try:
            async with asyncio.TaskGroup() as tasks:
                writer = tasks.create_task(connection.write())
                await self._read(connection)
                connection.flowing.set()
                writer.cancel()
        finally:
            self._open.discard(connection)
            self._lost(connection)
        return connection.socket

    async def _read(self, connection: Connection) -> None:
        async for frame in connection.socket:
            try:
                self._received(connection, _decoded(frame))
            except _Refused as refused:
                connection.close(refused.code)
            except Exception as crash:
                self._world.crashes.append(crash)
            self._changed()

    def _lost(self, connection: Connection) -> None:
        """A client that closes with 1000 or 1001 ends its session; any other loss leaves it."""
        ended = connection.socket.close_code in {1000, 1001} and not connection.closed_by_server
        for session in list(self.sessions.values()):
            if session.connection is connection:
                session.connection = None
                if ended:
                    del self.sessions[session.id]
        self._changed()

    def _received(self, connection: Connection, payload: Json) -> None:
        op, data = payload.get("op"), payload.get("d")
        session = next((s for s in self.sessions.values() if s.connection is connection), None)
        if op == Op.HEARTBEAT:
            self._heartbeat(connection, session, data)
        elif op == Op.IDENTIFY and isinstance(data, dict):
            if session is not None:
                raise _Refused(CloseCode.ALREADY_AUTHENTICATED)
            self._identify(connection, data)
        elif op == Op.RESUME and isinstance(data, dict):
            self._resume(connection, data)
        elif session is None:
            raise _Refused(CloseCode.NOT_AUTHENTICATED)
        elif op == Op.REQUEST_GUILD_MEMBERS and isinstance(data, dict):
            self._chunk_members(session, data)
        elif op not in {Op.PRESENCE_UPDATE, Op.VOICE_STATE_UPDATE}:
            raise _Refused(CloseCode.UNKNOWN_OPCODE)

    def _heartbeat(self, connection: Connection, session: Session | None, seq: object) -> None:
        if session is not None:
            session.heartbeats.append(seq if isinstance(seq, int) else None)
        if self.acknowledges:
            connection.send(Op.HEARTBEAT_ACK, None)

    def _identify(self, connection: Connection, data: Json) -> None:
        self.identified.append(data)
        if data.get("token") != self._world.application.token:
            raise _Refused(CloseCode.AUTHENTICATION_FAILED)
        intents = self._checked_intents(data.get("intents"))
        shard, shard_count = data.get("shard", (0, 1))
        if not 0 <= shard < shard_count:
            raise _Refused(CloseCode.INVALID_SHARD)
        session = Session(token_hex(8), intents, shard, shard_count, connection)
        self.sessions[session.id] = session
        self._tell_everything(session)

    def _checked_intents(self, value: object) -> Intent:
        if not isinstance(value, int) or value < 0 or value & ~int(ALL_INTENTS):
            raise _Refused(CloseCode.INVALID_INTENTS)
        intents = Intent(value)
        if intents & PRIVILEGED & ~self._world.application.privileged:
            raise _Refused(CloseCode.DISALLOWED_INTENTS)
        return intents

    def _tell_everything(self, session: Session) -> None:
        application = self._world.application
        bot = application.bot
        home = [guild for guild in self._world.guilds.values() if bot.id in guild.members]
        home = [g for g in home if (g.id >> 22) % session.shard_count == session.shard]
        session.dispatch(
            "READY",
            {
                "v": 10,
                "user": user_json(bot) | {"verified": True, "mfa_enabled": True, "email": None},
                "guilds": [{"id": str(guild.id), "unavailable": True} for guild in home],
                "session_id": session.id,
                "resume_gateway_url": self.url,
                "shard": [session.shard, session.shard_count],
                "application": {
                    "id": str(application.id),
                    "flags": application_flags(application),
                },
            },
        )
        for guild in home:
            if guild.available and Intent.GUILDS in session.intents:
                data = guild_create_json(guild, bot, session.intents)
                session.dispatch("GUILD_CREATE", data | {"unavailable": False})

    def _resume(self, connection: Connection, data: Json) -> None:
        self.resumed.append(data)
        if data.get("token") != self._world.application.token:
            raise _Refused(CloseCode.AUTHENTICATION_FAILED)
        session, seq = self.sessions.get(str(data.get("session_id"))), data.get("seq")
        if session is None or not isinstance(seq, int) or not session.can_replay_after(seq):
            connection.send(Op.INVALID_SESSION, False)
            return
        if seq > session.seq:
            raise _Refused(CloseCode.INVALID_SEQ)
        session.resume(connection, seq)

    def _chunk_members(self, session: Session, data: Json) -> None:
        guild = self._world.guilds.get(int(data["guild_id"]))
        if guild is None:
            return
        ids = {int(user_id) for user_id in data.get("user_ids", ())}
        query = str(data.get("query", "")).lower()
        everybody = not ids and not query and not data.get("limit")
        if everybody and Intent.GUILD_MEMBERS not in session.intents:
            raise _Refused(CloseCode.DISALLOWED_INTENTS)
        found = [
            member_json(member)
            for member in guild.members.values()
            if (member.user.id in ids if ids else member.user.name.startswith(query))
        ]
        _tell_chunks(session, guild, found, data)


def _tell_chunks(session: Session, guild: Guild, members: list[Json], asked: Json) -> None:
    members = members[: asked.get("limit") or len(members)]
    chunks = [members[at : at + CHUNK] for at in range(0, len(members), CHUNK)] or [[]]
    for index, chunk in enumerate(chunks):
        data = {
            "guild_id": str(guild.id),
            "members": chunk,
            "chunk_index": index,
            "chunk_count": len(chunks),
        }
        nonce = {"nonce": asked["nonce"]} if "nonce" in asked else {}
        session.dispatch("GUILD_MEMBERS_CHUNK", data | nonce)


class _Refused(Exception):
    """A payload for which the connection is closed."""

    def __init__(self, code: int) -> None:
        super().__init__(f"closed with {code}")
        self.code = code


def _decoded(frame: WSMessage) -> Json:
    if frame.type not in {WSMsgType.TEXT, WSMsgType.BINARY}:
        raise _Refused(CloseCode.DECODE_ERROR)
    try:
        payload = orjson.loads(frame.data)
    except orjson.JSONDecodeError:
        raise _Refused(CloseCode.DECODE_ERROR) from None
    if not isinstance(payload, dict):
        raise _Refused(CloseCode.DECODE_ERROR)
    return payload
