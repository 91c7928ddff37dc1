"""What viewers do: intent → use cases of commerce."""

from collections.abc import Sequence
from dataclasses import replace

from bots.conversations import Conversations
from bots.intents import (
    AskBack,
    Buy,
    Cancel,
    Change,
    Help,
    Intent,
    Item,
    Link,
    Nothing,
    Question,
    Status,
    Stop,
    Waitlist,
)
from bots.viewer_actions.answering import Answering, Manners
from bots.viewer_actions.claiming import Claiming
from bots.viewer_actions.speaker import Speaker

__all__ = ["Answering", "Claiming", "Manners", "Speaker", "ViewerActions"]


class ViewerActions:
    """Does what a viewer meant."""

    def __init__(
        self, claiming: Claiming, answering: Answering, conversations: Conversations
    ) -> None:
        """Join claiming and answering, which share open questions."""
        self._claiming = claiming
        self._answering = answering
        self._conversations = conversations

    async def act(self, speaker: Speaker, intent: Intent) -> None:  # noqa: C901 - one line a verb
        """Do what `intent` says, completely; returns when everything of it is stored."""
        match intent:
            case Buy(items):
                self._remember(speaker, items)
                await self._claiming.buy(speaker, items)
            case AskBack():
                await self._answering.ask_back(speaker, intent)
            case Change():
                await self._claiming.change(speaker, intent)
            case Cancel():
                await self._cancel(speaker, intent)
            case Waitlist():
                await self._claiming.wait(speaker, intent)
            case Status():
                await self._answering.status(speaker)
            case Question():
                await self._answering.question(speaker, intent)
            case Link():
                await self._answering.link(speaker, intent)
            case Help():
                await self._answering.say(speaker, "help")
            case Stop():
                await self._answering.stop(speaker, intent)
            case Nothing():
                pass

    def _remember(self, speaker: Speaker, items: Sequence[Item]) -> None:
        """Let the viewer's next words be about this claim."""
        source = speaker.source
        self._conversations.settle(speaker.key, source.message_id, source.received_at)
        self._conversations.claim(speaker.key, replace(items[-1], more=False), source.received_at)

    async def _cancel(self, speaker: Speaker, cancel: Cancel) -> None:
        """Take back the order that was just asked back about, else what the viewer holds."""
        source = speaker.source
        asked = self._conversations.open_question(
            speaker.key, source.message_id, source.received_at
        )
        if asked is None or cancel.items or cancel.everything:
            await self._claiming.cancel(speaker, cancel)
            return
        self._conversations.settle(speaker.key, source.message_id, source.received_at)
        await self._answering.nothing_to_cancel(speaker, asked)

    async def too_fast(self, speaker: Speaker) -> None:
        """Tell a viewer that their messages are not read for the moment."""
        await self._answering.say(speaker, "throttled")

    async def edited(self, speaker: Speaker, intent: Intent) -> None:
        """Let the new words of a message stand instead of the old ones."""
        if isinstance(intent, Buy):
            self._remember(speaker, intent.items)
            await self._claiming.edited(speaker, intent.items)
        else:
            await self._claiming.edited(speaker, ())
            await self.act(speaker, intent)

    async def deleted(self, speaker: Speaker) -> None:
        """Take back what a deleted message claimed."""
        await self._claiming.deleted(speaker)
