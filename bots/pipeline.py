"""One message, top to bottom: known? who? read, throttle, act.

`handle` runs in a task of its own for each message, and tasks start in the order of the chat. Up
to the desk's queue it waits for nothing but the same viewer's earlier words, so claims stand in
line in just that order.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from adapters.chat import ChatMessage
from bots.conversations import Conversations
from bots.grammar import answer, codes_in, follow, language_of, read, reply
from bots.intents import Buy, Change, Intent, Nothing
from bots.roles import Roles
from bots.rooms import Room, Rooms
from bots.staff import Staff
from bots.throttle import Throttle
from bots.turns import Turns
from bots.viewer_actions import Speaker, ViewerActions
from commerce.ids import ShowId
from commerce.model.claims import MessageRef
from commerce.model.events import ChatSeen
from commerce.model.people import Identity, Role
from commerce.model.shows import Channel
from commerce.ports import Clock, EventBus

Minute = tuple[ShowId, str, datetime]
"""(show, platform, beginning of the minute)"""
Verdict = Intent | Literal["unread", "command"]
"""What was made of a message: what it means, or why that was not asked."""
Note = Callable[[ChatMessage, Verdict], None]
"""Told of each message with what was made of it, before anything is done."""


def ignore(_message: ChatMessage, _verdict: Verdict) -> None:
    """Note nothing."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What the pipeline carries along."""

    clock: Clock
    bus: EventBus
    throttle: Throttle
    conversations: Conversations
    ignored: frozenset[str] = frozenset()  # authors as platform:user_id, other bots mostly


class Pipeline:
    """Takes every chat message of every platform.

    Attributes:
        note: who is told how each message was read.
    """

    def __init__(
        self, rooms: Rooms, roles: Roles, staff: Staff, viewers: ViewerActions, tools: Tools
    ) -> None:
        """Join the steps."""
        self.note: Note = ignore
        self._rooms = rooms
        self._roles = roles
        self._staff = staff
        self._viewers = viewers
        self._tools = tools
        self._turns = Turns()
        self._minutes: Counter[Minute] = Counter()

    async def handle(self, message: ChatMessage) -> None:
        """Do all that a message asks for; returns when it is stored.

        Raises:
            StoreUnavailable: nothing more of it was stored; it may be handled again.
        """
        message = message.storable()
        author = message.author
        if author.is_bot or f"{message.platform}:{author.id}" in self._tools.ignored:
            return
        place = self._rooms.find(message.platform, message.address)
        async with self._turns.take((message.platform, author.id)):
            if place is None:
                await self._elsewhere(message)
            else:
                await self._act(message, *place)

    def take_minutes(self) -> dict[Minute, int]:
        """How many messages came, by show, platform and minute, since this was last asked."""
        taken, self._minutes = self._minutes, Counter()
        return taken

    async def _elsewhere(self, message: ChatMessage) -> None:
        """Where no show is open only a host's words matter: they may open one."""
        role = await self._roles.of(message.author, message.platform)
        if role is not Role.VIEWER and await self._staff.handle(message, None, None, role):
            await self._rooms.refresh()

    async def _act(self, message: ChatMessage, room: Room, channel: Channel) -> None:
        now = self._tools.clock()
        speaker = _speaker(message, room, channel, now)
        if message.kind == "delete":
            await self._viewers.deleted(speaker)
            return
        self._minutes[room.show.id, message.platform, now.replace(second=0, microsecond=0)] += 1
        role = await self._roles.of(message.author, message.platform)
        if role is Role.VIEWER and not await self._paced(message, speaker):
            self._seen(message, speaker, role, "unread")
            return
        if await self._staff.handle(message, room.show, channel, role):
            self._seen(message, speaker, role, "command")
            await self._rooms.refresh()
            return
        intent = self._read(message, speaker)
        if not isinstance(intent, Nothing):
            speaker = _in_own_language(speaker, message.text)
        self._seen(message, speaker, role, intent)
        if message.kind == "edit":
            await self._viewers.edited(speaker, intent)
        else:
            await self._viewers.act(speaker, intent)

    async def _paced(self, message: ChatMessage, speaker: Speaker) -> bool:
        """Whether the viewer may be read now; who floods the chat is told so once."""
        now = speaker.source.received_at
        verdict = self._tools.throttle.allow(message.platform, message.author.id, now)
        if verdict.first_refusal:
            await self._viewers.too_fast(speaker)
        return bool(verdict)

    def _read(self, message: ChatMessage, speaker: Speaker) -> Intent:
        """What the message means by itself, or beside what its author was asked or claimed.

        In reply to words of the host or of Hawker that name one code, it is about that one. Words
        to another viewer only count where they name what they are about.
        """
        text, words, talks = message.text, speaker.room.lexicon, self._tools.conversations
        now = speaker.source.received_at
        if message.reply_to_viewer:
            intent = read(text, words, None)
            return intent if _stands_alone(intent) else Nothing("said to another viewer")
        named = codes_in(message.quoted, words) if message.quoted else ()
        code = named[0] if len(named) == 1 else None
        intent = read(text, words, code or speaker.room.on_air)
        asked = talks.open_question(speaker.key, message.id, now)
        if asked is not None and not isinstance(intent, Buy):
            intent = answer(text, words, asked) or intent
        if code is not None and isinstance(intent, Nothing):
            intent = reply(text, words, code) or intent
        last = talks.last_claim(speaker.key, now)
        return intent if last is None else follow(text, words, last, intent)

    def _seen(self, message: ChatMessage, speaker: Speaker, role: Role, verdict: Verdict) -> None:
        self.note(message, verdict)
        self._tools.bus.publish(
            ChatSeen(
                show_id=speaker.room.show.id,
                channel_id=speaker.source.channel_id,
                message_id=message.id,
                platform=message.platform,
                author=message.author.name,
                author_role=role.name.lower(),
                text=message.text,
                at=message.at,
                verdict=name_of(verdict),
            )
        )


def name_of(verdict: Verdict) -> str:
    """A verdict in one word, like `buy`, `askback`, `nothing`, `command` or `unread`."""
    return verdict if isinstance(verdict, str) else type(verdict).__name__.lower()


def _speaker(message: ChatMessage, room: Room, channel: Channel, received_at: datetime) -> Speaker:
    author = message.author
    return Speaker(
        Identity(message.platform, author.id, author.name, author.locale),
        room,
        MessageRef(
            channel_id=channel.id,
            message_id=message.id,
            seen_at=message.at,
            received_at=received_at,
            revision="deleted" if message.kind == "delete" else message.revision,
        ),
    )


def _in_own_language(speaker: Speaker, text: str) -> Speaker:
    """The speaker with the language of what they write, where the platform tells none."""
    identity = speaker.identity
    locale = identity.locale or language_of(text, speaker.room.lexicon)
    return replace(speaker, identity=replace(identity, locale=locale))


def _stands_alone(intent: Intent) -> bool:
    """Whether an intent names what it is about, so that it counts in a reply to anyone."""
    return bool(getattr(intent, "items", ())) and not isinstance(intent, Change)
