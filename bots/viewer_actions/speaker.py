"""Who said something, where, and how an answer finds them."""

from dataclasses import dataclass
from typing import Any

from bots.rooms import Room
from commerce.model.acts import Act
from commerce.model.claims import MessageRef
from commerce.model.messages import Audience, NewMessage, Priority
from commerce.model.people import Identity


@dataclass(frozen=True, slots=True)
class Speaker:
    """One viewer with the message they just wrote in a room."""

    identity: Identity
    room: Room
    source: MessageRef

    @property
    def key(self) -> tuple[str, str]:
        """What tells this viewer from all others."""
        return self.identity.platform, self.identity.user_id

    @property
    def act(self) -> Act:
        """The message as something done once."""
        return Act(
            f"{self.identity.platform}:{self.identity.user_id}", self.source, self.room.show.id
        )

    def answer(self, kind: str, *, with_link: bool = False, **facts: Any) -> NewMessage:
        """A private answer to the message; the same message is answered once."""
        source = self.source
        return NewMessage(
            kind=kind,
            dedup_key=f"answer:{source.channel_id}:{source.message_id}:{source.revision}",
            audience=Audience.PRIVATE,
            priority=Priority.ANSWER,
            facts={"viewer": self.identity.name, **facts},
            show_id=self.room.show.id,
            channel_id=source.channel_id,
            reply_to=source.message_id,
            with_link=with_link,
        )
