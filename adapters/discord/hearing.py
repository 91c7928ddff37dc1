"""What the library tells of messages, taken in as chat messages."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace

import discord

from adapters.chat import ChatMessage
from adapters.discord import PLATFORM
from adapters.discord.around import Around
from adapters.discord.client import HawkerClient, Heard, Interaction
from adapters.discord.inbox import Inbox
from adapters.discord.memory import Memory
from adapters.discord.seen import InPrivate, Known, Seen
from adapters.discord.translate import counts, spoken, written
from commerce.model.people import Role

_AT_HOME = 5_000


class Hearing:
    """Takes in messages, edits and deletions.

    Attributes:
        seen: the messages that were heard.
        in_private: told of who wrote to the bot in private, and in which channel.
    """

    def __init__(
        self, client: HawkerClient, around: Around, inbox: Inbox, memory: Memory, seen: Seen
    ) -> None:
        """Take what to fill."""
        self.seen = seen
        self.in_private: InPrivate = lambda *_: None
        self._client = client
        self._around = around
        self._inbox = inbox
        self._memory = memory
        self._home: OrderedDict[str, str] = OrderedDict()

    def ears(self) -> dict[str, Heard]:
        """What to be told of."""
        return {
            "message": self.message,
            "raw_message_edit": self.edited,
            "raw_message_delete": self.deleted,
            "raw_bulk_message_delete": self.deleted_many,
        }

    def message(self, message: discord.Message) -> None:
        """Somebody wrote a message."""
        heard = self.translated(message)
        if heard is not None:
            self.take(heard)

    def take(self, heard: ChatMessage) -> None:
        """Have a message read, and remember that it is not settled yet."""
        if self._inbox.put(heard):
            self.taken(heard)

    def taken(self, heard: ChatMessage) -> None:
        """Remember that a message that was handed out is not settled yet."""
        self._memory.taken(heard.address, int(heard.id))

    def spoke(self, heard: ChatMessage) -> None:
        """Somebody pressed something, or used a command."""
        self._at_home(heard)
        self._inbox.put_in_place(self._placed(heard))

    def edited(self, update: discord.RawMessageUpdateEvent) -> None:
        """A message was changed; that its links were unfolded is no change."""
        edit = self.edit_of(update.message)
        if edit is not None:
            self._inbox.put(edit)

    def edit_of(self, message: discord.Message) -> ChatMessage | None:
        """The edit that made a message what it is now, if it was edited."""
        before = self.seen.find(message.id)
        if message.edited_at is None:
            return None
        revision = message.edited_at.isoformat()
        if before is not None and before.revision == revision:
            return None
        heard = self.translated(message, revision)
        return None if heard is None else replace(heard, kind="edit", revision=revision)

    def changes(
        self, channel_id: int, there: Sequence[discord.Message], last: int, *, whole: bool
    ) -> list[ChatMessage]:
        """Edits and deletions that show in the messages of a channel up to the number `last`.

        `there` are the newest of them, or all where they are `whole`.
        """
        numbers = {message.id for message in there}
        oldest = 0 if whole or not there else min(numbers)
        edits = [edit for edit in map(self.edit_of, reversed(there)) if edit is not None]
        gone = [
            self._deletion(number)
            for number in self.seen.between(oldest, last, channel_id)
            if number not in numbers
        ]
        return [*edits, *(each for each in gone if each is not None)]

    def deleted(self, gone: discord.RawMessageDeleteEvent) -> None:
        """A message was taken away."""
        self.gone(gone.message_id)

    def deleted_many(self, gone: discord.RawBulkMessageDeleteEvent) -> None:
        """Messages were taken away by a moderator."""
        for number in sorted(gone.message_ids):
            self.gone(number)

    def gone(self, number: int) -> None:
        """A message is no longer there; one nobody heard asked for nothing."""
        deletion = self._deletion(number)
        if deletion is not None:
            self._inbox.put(deletion)

    def _deletion(self, number: int) -> ChatMessage | None:
        known = self.seen.pop(number)
        if known is None:
            return None
        return ChatMessage(
            PLATFORM, known.address, str(number), known.author, "", known.at, kind="delete"
        )

    def last_settled(self, address: str) -> int | None:
        """The message up to which all of a channel is settled."""
        return self._memory.last(address)

    def translated(self, message: discord.Message, revision: str = "") -> ChatMessage | None:
        """A message as the pipeline reads it; `None` where it says nothing, or no person did."""
        client = self._client
        if not counts(message) or client.user is None:
            return None
        role = client.role_of(message.author, message.guild)
        heard = written(message, role, client.user.id)
        if not heard.text:
            return None  # a picture, or words that may not be read
        heard = self._placed(heard)
        if message.guild is not None:
            self._at_home(heard)
        else:
            self.in_private(heard.author.id, message.channel.id)
        self.seen.put(
            message.id,
            Known(heard.author, heard.address, message.channel.id, heard.at, revision),
        )
        return heard

    def _placed(self, heard: ChatMessage) -> ChatMessage:
        """The message where its show is: that of a thread or of private words is elsewhere."""
        linked = self._around.linked()
        if heard.address in linked:
            return heard
        place = self._client.get_channel(int(heard.address))
        if isinstance(place, discord.Thread) and str(place.parent_id) in linked:
            return replace(heard, address=str(place.parent_id))
        private = place is None or isinstance(place, discord.DMChannel)
        if private and heard.author.role is Role.VIEWER:
            home = self._home.get(heard.author.id)
            if home in linked:
                return replace(heard, address=home)
            if len(linked) == 1:
                return replace(heard, address=next(iter(linked)))
        return heard

    def address_of(self, asked: Interaction) -> str:
        """Where the show is that something pressed is about."""
        role = self._client.role_of(asked.user)
        return self._placed(spoken(asked, "", role)).address

    def _at_home(self, heard: ChatMessage) -> None:
        """Remember where somebody takes part, for what they write in private."""
        if heard.address in self._around.linked():
            self._home[heard.author.id] = heard.address
            self._home.move_to_end(heard.author.id)
            if len(self._home) > _AT_HOME:
                self._home.popitem(last=False)
