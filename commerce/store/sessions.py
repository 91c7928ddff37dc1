"""Sessions of the shop's people on its pages, and the tokens that begin them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, RowMapping, and_, insert, select, update

from commerce.ids import SessionId
from commerce.model.people import Role, Session
from commerce.store.tables import sessions
from commerce.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class StoredToken:
    """A token as it is stored: its SHA-256, and whether it can be used once only."""

    session: Session
    token_hash: str
    one_time: bool


def add(tx: Transaction, token: StoredToken) -> None:
    """Write a new token."""
    session = token.session
    tx.execute(
        insert(sessions).values(
            shop_id=tx.shop_id,
            id=session.id,
            token_hash=token.token_hash,
            name=session.name,
            role=int(session.role),
            one_time=token.one_time,
            created_at=session.created_at,
            expires_at=session.expires_at,
        )
    )


def find(tx: Transaction, token_hash: str, now: datetime) -> StoredToken | None:
    """The token with this hash, unless it has expired, was used up or was ended."""
    row = tx.first(select(sessions).where(_valid(tx, token_hash, now)))
    return None if row is None else StoredToken(_session(row), token_hash, row["one_time"])


def use_up(tx: Transaction, token_hash: str, now: datetime) -> Session | None:
    """End a one-time token and give what it stood for; of several who try at once one gets it."""
    row = tx.first(
        update(sessions)
        .where(_valid(tx, token_hash, now), sessions.c.one_time)
        .values(ended_at=now)
        .returning(*sessions.c)
    )
    return None if row is None else _session(row)


def end(tx: Transaction, token_hash: str, now: datetime) -> None:
    """End a session or a token, if it is valid."""
    tx.execute(update(sessions).where(_valid(tx, token_hash, now)).values(ended_at=now))


def end_all(tx: Transaction, now: datetime) -> int:
    """End every session and token of the shop. Returns how many there were."""
    rows = tx.rows(
        update(sessions)
        .where(sessions.c.shop_id == tx.shop_id, sessions.c.ended_at.is_(None))
        .values(ended_at=now)
        .returning(sessions.c.id)
    )
    return len(rows)


def _valid(tx: Transaction, token_hash: str, now: datetime) -> ColumnElement[bool]:
    return and_(
        sessions.c.shop_id == tx.shop_id,
        sessions.c.token_hash == token_hash,
        sessions.c.ended_at.is_(None),
        sessions.c.expires_at > now,
    )


def _session(row: RowMapping) -> Session:
    return Session(
        id=SessionId(row["id"]),
        name=row["name"],
        role=Role(row["role"]),
        created_at=row["created_at"],
        expires_at=row["expires_at"],
    )
