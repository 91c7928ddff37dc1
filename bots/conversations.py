"""What a viewer was just asked, and what they just claimed: their next words may be about it."""

from collections import OrderedDict
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bots.intents import AskBack, Item

_QUESTION = timedelta(minutes=3)
_CLAIM = timedelta(minutes=10)
_MOST = 10_000  # people in a conversation at once; who was silent for longest is forgotten


@dataclass(frozen=True, slots=True)
class _Talk:
    """What there was between one viewer and the shop.

    `question` is open, `answered` is the one before with the message that answered it, so that
    an edit of that message is read as an answer, too.
    """

    question: AskBack | None = None
    asked_at: datetime | None = None
    answered: tuple[str, AskBack] | None = None
    claimed: Item | None = None
    claimed_at: datetime | None = None


class Conversations:
    """The last minutes with each viewer (platform, user id), bounded in number and in time."""

    def __init__(self) -> None:
        """Start with nothing said."""
        self._talks: OrderedDict[tuple[str, str], _Talk] = OrderedDict()

    def ask(self, who: tuple[str, str], question: AskBack, now: datetime) -> None:
        """Remember that this viewer was asked; a newer question replaces an older one."""
        self._keep(who, replace(self._talk(who), question=question, asked_at=now))

    def open_question(self, who: tuple[str, str], message_id: str, now: datetime) -> AskBack | None:
        """The question that a message of this viewer may answer: it was asked a moment ago.

        For a message that answered one already, and was edited, it is that one.
        """
        talk = self._talk(who)
        if talk.asked_at is None or now - talk.asked_at > _QUESTION:
            return None
        if talk.answered is not None and talk.answered[0] == message_id:
            return talk.answered[1]
        return talk.question

    def settle(self, who: tuple[str, str], message_id: str, now: datetime) -> None:
        """Close the question: this message answered it, or asked for something else."""
        talk = self._talk(who)
        if talk.question is not None:
            answered = (message_id, talk.question)
            self._keep(who, replace(talk, question=None, asked_at=now, answered=answered))

    def claim(self, who: tuple[str, str], item: Item, now: datetime) -> None:
        """Remember what this viewer claimed last."""
        self._keep(who, replace(self._talk(who), claimed=item, claimed_at=now))

    def last_claim(self, who: tuple[str, str], now: datetime) -> Item | None:
        """What this viewer claimed in the last minutes, if anything."""
        talk = self._talk(who)
        if talk.claimed_at is None or now - talk.claimed_at > _CLAIM:
            return None
        return talk.claimed

    def _talk(self, who: tuple[str, str]) -> _Talk:
        return self._talks.get(who) or _Talk()

    def _keep(self, who: tuple[str, str], talk: _Talk) -> None:
        self._talks[who] = talk
        self._talks.move_to_end(who)
        while len(self._talks) > _MOST:
            self._talks.popitem(last=False)
