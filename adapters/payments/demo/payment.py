"""What the pretend bank knows of a payment: all of it is in the payment's id, signed.

So the bank needs no memory to tell the same after a restart, and nobody can make up a payment.
"""

import base64
import hmac
import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta

from commerce.errors import GatewayFailed
from commerce.rules.signing import Signer

CHOICES = ("success", "decline", "slow", "late")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class DemoPayment:
    """A payment as its id tells it: `key` is the one it was asked with, times are in ms."""

    key: str
    choice: str
    amount_minor: int
    currency: str
    started_ms: int
    expires_ms: int

    def settles_at(self, slow_s: float, late_s: float) -> datetime:
        """When the bank has decided: at once, after a while, or once the stock has lapsed."""
        started = _EPOCH + self.started_ms * _MILLISECOND
        if self.choice == "slow":
            return started + timedelta(seconds=slow_s)
        if self.choice == "late":
            return _EPOCH + self.expires_ms * _MILLISECOND + timedelta(seconds=late_s)
        return started

    def provider_id(self, signer: Signer) -> str:
        """The id of this payment."""
        body = json.dumps(list(asdict(self).values()), separators=(",", ":")).encode()
        name = base64.urlsafe_b64encode(body).decode().rstrip("=")
        return f"{name}.{_mac(signer, name)}"


def milliseconds(at: datetime) -> int:
    """Whole milliseconds since 1970, rounded up so that nothing happens too early."""
    return -((_EPOCH - at) // _MILLISECOND)


def read_payment(provider_id: str, signer: Signer) -> DemoPayment:
    """The payment an id stands for.

    Raises:
        GatewayFailed: permanent; this bank gave out no such id.
    """
    name, _, mac = provider_id.partition(".")
    if not hmac.compare_digest(mac.encode(), _mac(signer, name).encode()):
        raise GatewayFailed("the demo bank knows no such payment", permanent=True)
    body = base64.urlsafe_b64decode(name + "=" * (-len(name) % 4))
    return DemoPayment(*json.loads(body))


def _mac(signer: Signer, name: str) -> str:
    return signer.hash("demo payment", name)[:32]
