"""Send one parcel down the ladder of its platform, and say what is to become of it."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from commerce.errors import DeliveryFailed, DeliveryPostponed
from commerce.model.messages import Audience, Delivery, Rung
from commerce.ports import Clock, Messenger, Text, Wording
from commerce.rules.ladder import Budget, Retries
from commerce.services.packing import LinkFor
from commerce.services.parcels import PRIVATE_RUNGS, Parcel
from commerce.store.outbox import State, Step

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Ways:
    """What delivery sends with: messengers by platform, words, and links to checkouts."""

    messengers: Mapping[str, Messenger]
    wording: Wording
    link_for: LinkFor


@dataclass(frozen=True, slots=True)
class DeliveryTerms:
    """How delivery works.

    `owner` names this process among all others, `locale` is the shop's. A platform has `answer_s`
    seconds to answer, a third of `lease_s` at most. At most `batch_max` messages are taken at a
    time, `parallel` sent at once on each platform. Where more than `combine_over` public
    acknowledgements say the same, they are said together, `names_max` viewers a line.
    """

    owner: str
    locale: str
    lease_s: float = 60.0
    answer_s: float = 20.0
    batch_max: int = 100
    parallel: int = 8
    combine_over: int = 3
    names_max: int = 8
    retries: Retries = field(default_factory=Retries)

    @property
    def patience_s(self) -> float:
        """Seconds to wait for an answer: well within the lease, however short that is."""
        return min(self.answer_s, self.lease_s / 3)


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of a parcel: the attempts made, and the end or the next step of its messages."""

    parcel: Parcel
    attempts: tuple[Delivery, ...]
    next: State | Step


class Sender:
    """Tries the rungs of a parcel in order until one takes it or asks to wait."""

    def __init__(
        self, clock: Clock, ways: Ways, terms: DeliveryTerms, budgets: Mapping[str, Budget]
    ) -> None:
        """Take what to send with; the budget of a parcel's first rung was taken before."""
        self._clock = clock
        self._ways = ways
        self._terms = terms
        self._budgets = budgets

    async def send(self, parcel: Parcel, lease_until: datetime) -> Sent:
        """Send; what can't be answered before the lease ends is left for the next time."""
        attempts: list[Delivery] = []
        made = parcel.attempts
        for rung in parcel.rungs:
            now = self._clock()
            if now + timedelta(seconds=self._terms.patience_s) > lease_until:
                return Sent(parcel, tuple(attempts), Step(rung, made, now))
            try:
                sent_id = await self._try(parcel, rung)
            except DeliveryPostponed as postponed:
                later = self._clock() + timedelta(seconds=postponed.retry_after_s or 0)
                return Sent(parcel, tuple(attempts), Step(rung, made, later))
            except DeliveryFailed as failure:
                attempts.append(_attempt(parcel, rung, now, error=str(failure)))
                made += 1
                again = self._again(parcel, rung, made, failure)
                if again is not None:
                    return Sent(parcel, tuple(attempts), Step(rung, made, again))
                self._budgets[parcel.platform].take(now)  # the next rung sends once more
                made = 0
            else:
                attempts.append(_attempt(parcel, rung, now, sent_id=sent_id))
                return Sent(parcel, tuple(attempts), "delivered")
        return Sent(parcel, tuple(attempts), "undeliverable")

    def _again(
        self, parcel: Parcel, rung: Rung, made: int, failure: DeliveryFailed
    ) -> datetime | None:
        """When to try the same rung again, `None` to go on to the next one."""
        wait_s = self._terms.retries.wait_s(made, failure.retry_after_s)
        if failure.permanent or wait_s is None:
            return None
        at = self._clock() + timedelta(seconds=wait_s)
        until = parcel.useful_until
        if rung is not parcel.rungs[-1] and until is not None and at >= until:
            return None  # by then it would be over: the next rung may still reach them
        return at

    async def _try(self, parcel: Parcel, rung: Rung) -> str:
        messenger = self._ways.messengers[parcel.platform]
        text = self._text(parcel, rung)
        key = f"{parcel.message.dedup_key}/{rung.value}"
        try:
            async with asyncio.timeout(self._terms.patience_s):
                return await messenger.send(rung, parcel.to, text, key)
        except TimeoutError as error:
            raise DeliveryFailed(f"no answer within {self._terms.patience_s:g} s") from error
        except DeliveryFailed:
            raise
        except Exception as error:
            # A fault of one platform's adapter must not stop the messages of all the others.
            log.exception("%s broke its contract while sending", parcel.platform)
            raise DeliveryFailed(f"{type(error).__name__}: {error}") from error

    def _text(self, parcel: Parcel, rung: Rung) -> Text:
        private = rung in PRIVATE_RUNGS
        tells_all = private or parcel.message.audience is Audience.PUBLIC
        try:
            body = self._ways.wording.message(parcel.message, rung, parcel.locale)
        except Exception as error:  # one message that can't be worded must not hold up the others
            log.exception("no words for %s on %s", parcel.message.kind, rung.value)
            raise DeliveryFailed(f"no words: {error!r}", permanent=True) from error
        return Text(
            body=body,
            link=parcel.link if private else None,
            kind=parcel.message.kind,
            facts=parcel.message.facts if tells_all else None,
        )


def _attempt(
    parcel: Parcel,
    rung: Rung,
    started_at: datetime,
    *,
    sent_id: str | None = None,
    error: str | None = None,
) -> Delivery:
    return Delivery(parcel.ids[0], rung, parcel.platform, started_at, sent_id, error)
