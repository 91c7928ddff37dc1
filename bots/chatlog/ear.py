"""What a running house hears, as lines of a chat log, for whoever listens."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace

from adapters.chat import ChatMessage, ChatSource, ChatUser
from bots.chatlog.lines import Author, Line, Reach, UnreachableLine, line_from
from commerce.errors import DeliveryFailed, StoreUnavailable
from commerce.model.messages import Rung
from commerce.model.people import Role
from commerce.ports import Clock, Knowing, Messenger, Recipient, Text

Listener = Callable[[Line], object]
"""Called with each line as it is heard; never raises."""


@dataclass(frozen=True, slots=True)
class Knows:
    """What the house knows of a message: its author's role, and the show (its address, or "")."""

    role_of: Callable[[ChatUser, str], Awaitable[Role]]
    show_of: Callable[[str, str], str]


class Ear:
    """Listens at every door of a house; while nobody wants to know it does nothing."""

    def __init__(self, clock: Clock) -> None:
        """Begin with nobody who wants to know."""
        self._clock = clock
        self._listeners: list[Listener] = []
        self._reach: dict[str, Reach] = {}

    @property
    def listens(self) -> bool:
        """Whether anybody wants to know."""
        return bool(self._listeners)

    @property
    def reach(self) -> Mapping[str, Reach]:
        """How each platform can be written to."""
        return self._reach

    @contextmanager
    def told(self, listener: Listener) -> Iterator[None]:
        """Have a listener told of all that is heard while the context is open."""
        self._listeners.append(listener)
        try:
            yield
        finally:
            self._listeners.remove(listener)

    def tell(self, line: Line) -> None:
        """Pass on a line."""
        for listener in tuple(self._listeners):
            listener(line)

    def heard(self, message: ChatMessage, show: str) -> None:
        """Pass on a message that was heard just now in a show ("": in none that is open)."""
        if self._listeners:
            self.tell(line_from(message, self._clock(), show))

    def source(self, source: ChatSource, knows: Knows) -> ChatSource:
        """The same source, overheard. What is passed on names the role the house gives."""
        return _Overheard(self, source, knows)

    def messenger(self, messenger: Messenger) -> Messenger:
        """The same messenger, overheard for whom it can't reach."""
        self._reach[messenger.platform] = Reach(
            rungs=messenger.rungs, per_minute=messenger.per_minute
        )
        return _Missing(self, messenger, self._clock)


class _Overheard:
    """A source whose messages are passed on as they are read."""

    def __init__(self, ear: Ear, source: ChatSource, knows: Knows) -> None:
        self.platform = source.platform
        self._ear, self._source, self._knows = ear, source, knows

    async def messages(self) -> AsyncIterator[ChatMessage]:
        async for message in self._source.messages():
            if self._ear.listens:
                show = self._knows.show_of(message.platform, message.address)
                self._ear.heard(await self._with_role(message), show)
            yield message

    async def settled(self, message: ChatMessage) -> None:
        await self._source.settled(message)

    async def close(self) -> None:
        await self._source.close()

    async def _with_role(self, message: ChatMessage) -> ChatMessage:
        try:
            role = await self._knows.role_of(message.author, message.platform)
        except StoreUnavailable:  # the line is worth more than the role
            return message
        return replace(message, author=replace(message.author, role=role))


class _Missing:
    """A messenger that passes on whom it can't reach on a private rung."""

    def __init__(self, ear: Ear, messenger: Messenger, clock: Clock) -> None:
        self.platform = messenger.platform
        self.rungs, self.per_minute = messenger.rungs, messenger.per_minute
        self._ear, self._messenger, self._clock = ear, messenger, clock

    def rungs_for(self, to: Recipient) -> tuple[Rung, ...]:
        inner = self._messenger
        return inner.rungs_for(to) if isinstance(inner, Knowing) else self.rungs

    async def send(self, rung: Rung, to: Recipient, text: Text, key: str) -> str:
        try:
            return await self._messenger.send(rung, to, text, key)
        except DeliveryFailed as failure:
            if failure.permanent and to.user_id is not None and rung in self.rungs:
                self._ear.tell(
                    UnreachableLine(
                        at=self._clock(),
                        platform=self.platform,
                        author=Author(id=to.user_id, name=to.name),
                        rung=rung,
                    )
                )
            raise
