"""What viewers do: intent → use cases of commerce."""

from bots.conversations import Conversations
from bots.intents import (
    AskBack,
    Buy,
    Cancel,
    Change,
    Help,
    Intent,
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
                self._conversations.settle(speaker.key)
                await self._claiming.buy(speaker, items)
            case AskBack():
                await self._answering.ask_back(speaker, intent)
            case Change():
                await self._claiming.change(speaker, intent)
            case Cancel():
                await self._claiming.cancel(speaker, intent)
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

    async def too_fast(self, speaker: Speaker) -> None:
        """Tell a viewer that their messages are not read for the moment."""
        await self._answering.say(speaker, "throttled")

    async def edited(self, speaker: Speaker, intent: Intent) -> None:
        """Let the new words of a message stand instead of the old ones."""
        await self._claiming.edited(speaker, intent.items if isinstance(intent, Buy) else ())
        if not isinstance(intent, Buy):
            await self.act(speaker, intent)

    async def deleted(self, speaker: Speaker) -> None:
        """Take back what a deleted message claimed."""
        await self._claiming.deleted(speaker)
