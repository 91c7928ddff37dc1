"""Unguessable names made from the shop server's one secret, so that none has to be stored.

A token is `<id>-<mac>`: the row's id in base 36 and 135 bits of HMAC-SHA256 (RFC 2104) over what
it is for and that id. Who has no secret can make none; a stolen database holds none.
"""

import hmac
from base64 import b32encode
from dataclasses import dataclass

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_MAC_LENGTH = 27  # base-32 characters of 5 bits: 135 bits


@dataclass(frozen=True, slots=True, repr=False)
class Signer:
    """Makes and checks tokens and salted hashes. `secret` is at least 16 random bytes."""

    secret: bytes

    def token(self, purpose: str, number: int) -> str:
        """The token of row `number` for `purpose` (`checkout`, `receipt`)."""
        return f"{_base36(number)}-{self._mac(purpose, number)}"

    def read(self, purpose: str, token: str) -> int | None:
        """The row's number if `token` was made for `purpose`, else `None`; in constant time."""
        name, _, mac = token.partition("-")
        if not name or len(name) > 12 or not set(name) <= set(_DIGITS):
            return None
        number = int(name, 36)
        right = hmac.compare_digest(mac.encode(), self._mac(purpose, number).encode())
        return number if right and name == _base36(number) else None

    def hash(self, purpose: str, text: str) -> str:
        """A salted hash of `text` (64 hexadecimal digits), different for each purpose."""
        return self._digest(purpose, text).hex()

    def _mac(self, purpose: str, number: int) -> str:
        mac = b32encode(self._digest(purpose, str(number)))
        return mac.decode().lower()[:_MAC_LENGTH]

    def _digest(self, purpose: str, text: str) -> bytes:
        return hmac.digest(self.secret, f"{purpose}\0{text}".encode(), "sha256")


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits or "0"
