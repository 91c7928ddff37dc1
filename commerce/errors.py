"""Everything the core raises.

HawkerError
├── Refused             the caller asked for what can't be; the message tells a person why
│   ├── NotFound        no such product, drop, viewer, order …
│   ├── Conflict        it exists, but its state does not allow this now
│   ├── Invalid         a value is wrong; says which, and what would be right
│   └── AlreadySettled  this very message was settled before; nothing was done again
├── StoreUnavailable    the database can't answer now; nothing was written; try again
│   └── StoreFull       … because the disk is full
├── QueueFull           the desk has more waiting than it may; nothing was taken
├── DeliveryFailed      one attempt to send failed; `permanent` says whether to try again
└── GatewayFailed       a payment provider refused or did not answer; `permanent` likewise

Sold out, closed and over the limit are no errors: they are outcomes of a claim
(`commerce.model.claims.Outcome`), which every caller must match.
"""


class HawkerError(Exception):
    """The root of all errors raised on purpose."""


class Refused(HawkerError):
    """The caller asked for something that can't be done.

    Attributes:
        key: which sentence tells it to a person (`config/replies`), for example `no_such_code`.
        facts: values for that sentence.
    """

    def __init__(self, key: str, **facts: object) -> None:
        """Keep the key and the facts; the text is for logs."""
        self.key = key
        self.facts = facts
        details = ", ".join(f"{name}={value!r}" for name, value in facts.items())
        super().__init__(f"{key}({details})")


class NotFound(Refused):
    """There is no such thing in this shop."""


class Conflict(Refused):
    """The thing exists, but its present state does not allow this."""


class Invalid(Refused):
    """A value is wrong."""


class AlreadySettled(Refused):
    """The message that asks was settled before; nothing was done a second time."""


class StoreUnavailable(HawkerError):
    """The database can't answer now; nothing of the transaction was written."""


class StoreFull(StoreUnavailable):
    """The database can't write because its disk is full; nothing was written."""


class QueueFull(HawkerError):
    """More claims are waiting than may wait; this one was not taken, and may be sent again."""


class DeliveryFailed(HawkerError):
    """One attempt to send a message failed.

    Attributes:
        permanent: trying the same way again can't succeed (direct messages closed, for example).
        retry_after_s: the platform asked to wait this many seconds, or `None`.
    """

    def __init__(
        self, reason: str, *, permanent: bool = False, retry_after_s: float | None = None
    ) -> None:
        """Keep what decides the next attempt."""
        super().__init__(reason)
        self.permanent = permanent
        self.retry_after_s = retry_after_s


class DeliveryPostponed(DeliveryFailed):
    """Nothing was attempted: there is no room for it before `retry_after_s` seconds are over."""

    def __init__(self, reason: str, retry_after_s: float) -> None:
        """Keep when to come again."""
        super().__init__(reason, retry_after_s=retry_after_s)


class GatewayFailed(HawkerError):
    """A payment provider refused a request or did not answer.

    Attributes:
        permanent: the same request can't succeed later.
    """

    def __init__(self, reason: str, *, permanent: bool = False) -> None:
        """Keep what decides the next attempt."""
        super().__init__(reason)
        self.permanent = permanent
