"""What the core needs from outside. A port's docstring is its contract.

One suite under `tests/contracts/` runs each contract on every implementation.
"""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, runtime_checkable

from commerce.model.events import Event
from commerce.model.messages import NewMessage, Rung
from commerce.model.orders import Buyer, CheckoutLine, PaymentEvent

Clock = Callable[[], datetime]
"""The time now, aware and in UTC."""

Randomness = Callable[[int], bytes]
"""So many bytes that nobody can foresee."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom or where to send to, in the platform's own ids.

    `user_id` is `None` for a public message; `channel` is the place of the message answered (or
    to announce in); `reply_to` the message answered, where there is one.
    """

    user_id: str | None
    name: str
    channel: str
    reply_to: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A rendered message: `body` without link, and the link on its own.

    A messenger puts them together as its platform likes (a button, a line below, a card).
    `facts` and `kind` are those of the message, for messengers that draw more than text.
    """

    body: str
    link: str | None = None
    kind: str = ""
    facts: Mapping[str, object] | None = None


class Messenger(Protocol):
    """Sends for one platform.

    `rungs` are the steps of the delivery ladder the platform has, in order; `per_minute` its
    budget of messages (`None`: no limit worth keeping).
    """

    platform: str
    rungs: tuple[Rung, ...]
    per_minute: int | None

    async def send(self, rung: Rung, to: Recipient, text: Text, key: str) -> str:
        """Send `text` on `rung`; return the platform's id of the message.

        A link goes out on private rungs only. Sending twice with the same `key` shows one
        message where the platform can tell; the public rungs never mention everyone and take no
        markup from names.

        Raises:
            DeliveryFailed: `permanent` when this rung can't reach this recipient, `retry_after_s`
                when the platform asked to wait.
            DeliveryPostponed: nothing was tried yet, for want of room.
        """
        ...


@runtime_checkable
class Knowing(Protocol):
    """A messenger that can tell before it sends which rungs may reach somebody.

    What can't be reached in private is then told in public at once, and together with others.
    """

    def rungs_for(self, to: Recipient) -> tuple[Rung, ...]:
        """Those of `rungs` that are worth trying now."""
        ...


class Wording(Protocol):
    """Makes sentences from facts, by locale (implemented by `bots.replies`).

    `locales` are those with sentences, best first; any other locale is answered in the nearest.
    """

    locales: tuple[str, ...]

    def say(self, key: str, locale: str, facts: Mapping[str, Any]) -> str:
        """The sentence `key` in `locale`.

        Raises:
            KeyError: there is no such sentence; tests make sure that there is.
        """
        ...

    def message(self, message: NewMessage, rung: Rung, locale: str) -> str:
        """The words of an outbox message on `rung`: a public rung never tells what is private."""
        ...


class EventBus(Protocol):
    """Tells whoever listens what has happened, after it was committed."""

    def publish(self, event: Event) -> None:
        """Hand `event` to every present subscriber; never blocks, never raises.

        A subscriber that is too slow loses its oldest events.
        """
        ...

    def subscribe(self) -> AbstractAsyncContextManager[AsyncIterator[Event]]:
        """Events published from now on, in order, while the context is open."""
        ...


@dataclass(frozen=True, slots=True)
class PayRequest:
    """What a provider is asked to collect. `key` makes asking twice the same payment.

    A repeat carries the same values. `reference` is what buyer and shop call the payment;
    `started_at` is when the buyer asked to pay, `expires_at` when the stock is no longer kept;
    `return_url` is the checkout page; `choice` is one of the provider's choices, or empty.
    """

    key: str
    amount_minor: int
    currency: str
    lines: tuple[CheckoutLine, ...]
    shipping_minor: int
    buyer: Buyer
    reference: str
    started_at: datetime
    expires_at: datetime | None
    return_url: str
    locale: str
    choice: str = ""


@dataclass(frozen=True, slots=True)
class PayStarted:
    """A payment begun: the provider's id of it, and where the buyer must go (`None`: stay).

    `awaiting`: nothing more happens here, it is paid later by transfer or on delivery;
    `instructions` then tell the buyer how, in the language asked for.
    """

    provider_id: str
    redirect_url: str | None = None
    awaiting: bool = False
    instructions: str = ""


@dataclass(frozen=True, slots=True)
class GatewayCapabilities:
    """What a provider can do.

    `choices` are the ways to pay it offers the buyer, best first; each is named by the sentence
    `<label_key>_<choice>`.
    """

    label_key: str  # which sentence names it on the checkout page
    refunds: bool  # gives money back by itself; otherwise a person does, and marks it done
    instant: bool  # tells within seconds whether it was paid
    choices: tuple[str, ...] = ()


class CheckoutGateway(Protocol):
    """A payment provider. Every call may be repeated with the same key, to the same effect."""

    name: str
    capabilities: GatewayCapabilities

    async def create(self, request: PayRequest) -> PayStarted:
        """Begin a payment.

        Raises:
            GatewayFailed: refused or unreachable; nothing was begun or the key finds it again.
        """
        ...

    async def expire(self, provider_id: str) -> None:
        """Make sure that the payment can't be completed any more; no error if it already was.

        Raises:
            GatewayFailed: the provider did not answer.
        """
        ...

    async def refund(self, provider_id: str, amount_minor: int, key: str) -> None:
        """Give back part or all of a captured payment.

        Raises:
            GatewayFailed: refused or unreachable.
        """
        ...

    async def fetch(self, provider_id: str) -> PaymentEvent | None:
        """The last thing that happened to the payment, `None` while nothing has.

        Raises:
            GatewayFailed: unknown payment or the provider did not answer.
        """
        ...

    def parse_webhook(self, body: bytes, headers: Mapping[str, str]) -> Sequence[PaymentEvent]:
        """Read what the provider sent, after checking its signature over the raw body.

        Raises:
            GatewayFailed: permanent; the signature or the body is wrong.
        """
        ...
