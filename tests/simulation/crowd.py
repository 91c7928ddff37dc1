"""The viewers: what they wrote, and what they were answered."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from commerce.errors import HawkerError, NotFound
from commerce.model.claims import ClaimRequest, ClaimResult, MessageRef
from commerce.model.people import Identity
from commerce.services.desk import Desk
from commerce.store.claims import SourceKey, source_key
from tests.commerce.asking import who
from tests.commerce.shop import OPENED
from tests.simulation.plan import Message


def identity(name: str) -> Identity:
    """The viewer of a name; `Ann@web` is Ann on the show page."""
    person, _, page = name.partition("@")
    return who(person, page or "discord")


@dataclass
class Crowd:
    """Sends messages until they are acknowledged, as chats and pages do.

    Attributes:
        unsent: what has no answer yet, by what it is settled as; the first text of each.
        acknowledged: the answer that each got first.
        not_there: what was answered with a refusal: there is no such drop.
    """

    unsent: dict[SourceKey, ClaimRequest] = field(default_factory=dict)
    acknowledged: dict[SourceKey, ClaimResult] = field(default_factory=dict)
    not_there: int = 0
    broken: int = 0

    async def say(self, message: Message, desk: Desk) -> None:
        """Have a desk settle a message; without an answer it stays unsent."""
        request = request_of(message)
        if message.broken:
            await self._say_broken(request, desk)
            return
        key = source_key(request.source)
        if key not in self.acknowledged:
            self.unsent.setdefault(key, request)
        await self.ask(request, desk)

    async def ask(self, request: ClaimRequest, desk: Desk) -> None:
        """Send a request, and compare its answer with the one that was given before."""
        key = source_key(request.source)
        try:
            answer = replace(await desk.submit(request), repeated=False)
        except NotFound:
            self.not_there += 1
            self.unsent.pop(key, None)
            return
        first = self.acknowledged.setdefault(key, answer)
        self.unsent.pop(key, None)
        assert answer == first, f"{key} was answered {first}, and now {answer}"

    async def _say_broken(self, request: ClaimRequest, desk: Desk) -> None:
        """It must fail, and alone."""
        naive = request.source.received_at.replace(tzinfo=None)
        bad = replace(request, source=replace(request.source, received_at=naive, revision="bad"))
        try:
            answer = await desk.submit(bad)
        except HawkerError:
            raise
        except Exception as error:
            if "without zone" not in str(error):
                raise
            self.broken += 1
        else:
            raise AssertionError(f"settled what can't be: {answer}")


def request_of(message: Message) -> ClaimRequest:
    """The request that a message is read as."""
    at: datetime = OPENED + timedelta(hours=1, seconds=message.at_s)
    source = MessageRef(message.channel_id, message.message_id, at, at)
    return ClaimRequest(
        message.drop_id, message.variant_id, message.quantity, identity(message.name), source
    )
