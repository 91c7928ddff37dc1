"""Who looks at a page: a private session in one signed cookie, made at the first visit.

The cookie holds an unguessable id, the name chosen and the language; nothing is stored on the
server until its owner buys. The id is the viewer's user id on platform `web`.
"""

import base64
import binascii
import hmac
import json
import secrets
import unicodedata
from dataclasses import dataclass

from aiohttp import hdrs, web

from commerce.model.people import Identity
from commerce.rules.signing import Signer

COOKIE = "hawker"
NAME_MAX = 32
_YEAR_S = 31_536_000
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})  # controls, bidi marks, …


@dataclass(frozen=True, slots=True)
class Visitor:
    """A browser session. `locale` is `None` until a language was chosen by hand."""

    id: str
    name: str
    locale: str | None = None

    def identity(self, locale: str) -> Identity:
        """The viewer as the shop knows them."""
        return Identity("web", self.id, self.name, locale)


@dataclass(frozen=True, slots=True)
class Sessions:
    """Reads and writes the cookie. `secure` when pages are served over https."""

    signer: Signer
    secure: bool

    def read(self, request: web.Request) -> Visitor | None:
        """The visitor the cookie names, `None` without a cookie of ours."""
        cookie = request.cookies.get(COOKIE, "")
        body, _, mac = cookie.partition(".")
        if (
            not body
            or not cookie.isascii()
            or not hmac.compare_digest(mac.encode(), self._mac(body).encode())
        ):
            return None
        try:
            user_id, name, locale = json.loads(base64.urlsafe_b64decode(body))
        except (ValueError, binascii.Error):  # signed by an older version of ours
            return None
        return Visitor(user_id, name, locale)

    def write(self, response: web.StreamResponse, visitor: Visitor) -> None:
        """Put the visitor into the cookie of an answer whose headers are about to be sent."""
        fields = json.dumps([visitor.id, visitor.name, visitor.locale])
        body = base64.urlsafe_b64encode(fields.encode()).decode()
        cookie = f"{COOKIE}={body}.{self._mac(body)}; Max-Age={_YEAR_S}; Path=/; HttpOnly"
        secure = "; Secure" if self.secure else ""
        response.headers.add(hdrs.SET_COOKIE, f"{cookie}; SameSite=Lax{secure}")

    def csrf(self, visitor: Visitor) -> str:
        """What a form of this visitor must carry, another one each time.

        Pages are compressed, and a secret that repeats could be guessed from their size.
        """
        nonce = secrets.token_hex(8)
        return f"{nonce}.{self._csrf(visitor, nonce)}"

    def is_csrf(self, visitor: Visitor, token: str) -> bool:
        """Whether a form came from a page made for this visitor."""
        nonce, _, mac = token.partition(".")
        return hmac.compare_digest(mac.encode(), self._csrf(visitor, nonce).encode())

    def line_prefix(self, visitor: Visitor) -> str:
        """What begins the ids of this visitor's chat lines; public, and does not tell the id."""
        return self.signer.hash("web-line", visitor.id)[:16]

    def _csrf(self, visitor: Visitor, nonce: str) -> str:
        return self.signer.hash("csrf", f"{nonce}:{visitor.id}")[:40]

    def _mac(self, body: str) -> str:
        return self.signer.hash("web-session", body)[:43]


def new_visitor() -> Visitor:
    """Somebody who comes for the first time, under a name nobody else is likely to have."""
    return Visitor(secrets.token_hex(16), f"Guest {secrets.randbelow(9000) + 1000}")


def clean_name(text: str) -> str:
    """A name as it may be shown: one line, nothing invisible, at most `NAME_MAX` characters."""
    seen = "".join(
        " " if c.isspace() else c for c in text if unicodedata.category(c) not in _UNSEEN
    )
    return " ".join(seen.split())[:NAME_MAX].strip()


SESSIONS = web.AppKey("sessions", Sessions)
_VISITOR = web.RequestKey("visitor", Visitor)
_RENEWED = web.RequestKey("renewed", bool)


def visitor_of(request: web.Request) -> Visitor:
    """Who asks; a first-time visitor gets a session with the answer."""
    known = request.get(_VISITOR) or request.app[SESSIONS].read(request)
    if known is None:
        return change(request, new_visitor())
    request[_VISITOR] = known
    return known


def change(request: web.Request, visitor: Visitor) -> Visitor:
    """Make `visitor` the one who asks, from this answer on."""
    request[_VISITOR] = visitor
    request[_RENEWED] = True
    return visitor


async def send_cookie(request: web.Request, response: web.StreamResponse) -> None:
    """Signal handler: send the cookie of a visitor who is new or changed."""
    if request.get(_RENEWED):
        request.app[SESSIONS].write(response, request[_VISITOR])
