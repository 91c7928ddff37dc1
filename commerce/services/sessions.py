"""Signing in to the shop's pages with a link that was printed for it, and staying signed in."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta

from commerce.ids import SessionId
from commerce.model.people import Role, Session
from commerce.ports import Clock
from commerce.store import sessions
from commerce.store.database import ShopDatabase
from commerce.store.sessions import StoredToken
from commerce.store.transaction import Transaction

_TOKEN_BYTES = 32  # 256 bits


@dataclass(frozen=True, slots=True)
class Opened:
    """A session that was begun: its token is for the browser alone and is not stored."""

    token: str
    session: Session


class Sessions:
    """Tokens and sessions of who runs the shop. Stored is only the SHA-256 of a token."""

    def __init__(self, database: ShopDatabase, clock: Clock, session_ttl_s: int = 43_200) -> None:
        """Bind to a shop. A session lasts `session_ttl_s`: twelve hours, longer than a show."""
        self._database = database
        self._clock = clock
        self._session_ttl_s = session_ttl_s

    async def issue(self, name: str, role: Role, *, one_time: bool, ttl_s: int) -> str:
        """A new token for `name`: to be opened once, or to be used as it is until it expires."""
        opened = await self._database.write(
            lambda tx: self._new(tx, (name, role), ttl_s, one_time=one_time)
        )
        return opened.token

    async def open(self, token: str) -> Opened | None:
        """Use up a one-time token and begin a session; `None` if it is not valid (any more).

        A token that is not one-time is a session already and is given back.
        """
        now = self._clock()

        def use(tx: Transaction) -> Opened | None:
            issued = sessions.use_up(tx, _hash(token), now)
            if issued is not None:
                who = (issued.name, issued.role)
                return self._new(tx, who, self._session_ttl_s, one_time=False)
            found = sessions.find(tx, _hash(token), now)
            return None if found is None else Opened(token, found.session)

        return await self._database.write(use)

    async def check(self, token: str) -> Session | None:
        """Who is signed in with this token; `None` for one that only opens a session."""
        now = self._clock()
        found = await self._database.read(lambda tx: sessions.find(tx, _hash(token), now))
        return None if found is None or found.one_time else found.session

    async def end(self, token: str) -> None:
        """Sign out: the token is not valid any more."""
        now = self._clock()
        await self._database.write(lambda tx: sessions.end(tx, _hash(token), now))

    async def end_all(self) -> int:
        """Sign everybody out and void every token. Returns how many there were."""
        now = self._clock()
        return await self._database.write(lambda tx: sessions.end_all(tx, now))

    def _new(self, tx: Transaction, who: tuple[str, Role], ttl_s: int, *, one_time: bool) -> Opened:
        now, token = self._clock(), secrets.token_urlsafe(_TOKEN_BYTES)
        name, role = who
        session = Session(SessionId(tx.new_id()), name, role, now, now + timedelta(seconds=ttl_s))
        sessions.add(tx, StoredToken(session, _hash(token), one_time))
        return Opened(token, session)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
