"""Who may do what, who may not claim, and finding people by what they are called."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import RowMapping, Select, bindparam, delete, or_, select, update

from commerce.ids import BlockId, CustomerId, ViewerId
from commerce.model.people import Block, Grant, Role, Viewer
from commerce.store.statements import SHOP, among
from commerce.store.tables import blocks, grants, viewers
from commerce.store.transaction import Transaction

_VIEWER = tuple(Viewer.__dataclass_fields__)
_BLOCK = tuple(Block.__dataclass_fields__)
_HOLDING = select(blocks).where(
    blocks.c.shop_id == SHOP,
    blocks.c.ended_at.is_(None),
    or_(blocks.c.until.is_(None), blocks.c.until > bindparam("now")),
)
_HOLDING_OF = _HOLDING.where(among(blocks.c.customer_id, "customers"))


def grant_of(tx: Transaction, platform: str, user_id: str) -> Grant | None:
    """The role the shop has given to somebody, `None` when it has given none."""
    row = tx.first(
        select(grants).where(
            grants.c.shop_id == tx.shop_id,
            grants.c.platform == platform,
            grants.c.user_id == user_id,
        )
    )
    return None if row is None else _grant(row)


def every_grant(tx: Transaction) -> tuple[Grant, ...]:
    """All roles that were given, by platform and user id."""
    rows = tx.rows(
        select(grants)
        .where(grants.c.shop_id == tx.shop_id)
        .order_by(grants.c.platform, grants.c.user_id)
    )
    return tuple(_grant(row) for row in rows)


def put_grant(tx: Transaction, grant: Grant) -> None:
    """Give a role in place of the one given before; `VIEWER` takes it away."""
    tx.execute(
        delete(grants).where(
            grants.c.shop_id == tx.shop_id,
            grants.c.platform == grant.platform,
            grants.c.user_id == grant.user_id,
        )
    )
    if grant.role is not Role.VIEWER:
        tx.insert(
            grants,
            [
                {
                    "platform": grant.platform,
                    "user_id": grant.user_id,
                    "role": int(grant.role),
                    "actor": grant.actor,
                    "created_at": grant.created_at,
                }
            ],
        )


def block_of(tx: Transaction, customer_id: CustomerId, now: datetime) -> Block | None:
    """What keeps a customer from claiming now, the longest one."""
    found = blocks_of(tx, [customer_id], now)
    return max(found, key=lambda block: (block.until is None, block.until or now), default=None)


def blocks_of(
    tx: Transaction, customer_ids: Iterable[CustomerId], now: datetime
) -> tuple[Block, ...]:
    """The blocks of these customers that hold now, the first made first."""
    rows = tx.rows(_HOLDING_OF, customers=customer_ids, now=now)
    return tuple(sorted((_block(row) for row in rows), key=lambda block: block.id))


def blocklist(tx: Transaction, now: datetime) -> tuple[Block, ...]:
    """All blocks of the shop that hold now, the first made first."""
    rows = tx.rows(_HOLDING.order_by(blocks.c.id), now=now)
    return tuple(_block(row) for row in rows)


def add_block(tx: Transaction, block: Block) -> None:
    """Write a new block."""
    tx.insert(blocks, [{name: getattr(block, name) for name in _BLOCK}])


def update_block(tx: Transaction, block_id: BlockId, ended_at: datetime | None) -> None:
    """Lift a block, or (`None`) let it hold again."""
    tx.execute(
        update(blocks)
        .where(blocks.c.shop_id == tx.shop_id, blocks.c.id == block_id)
        .values(ended_at=ended_at)
    )


def named(tx: Transaction, name: str, limit: int) -> tuple[Viewer, ...]:
    """Viewers called just so, those seen first in the shop first."""
    return _viewers(tx, select(viewers).where(viewers.c.name == name).limit(limit))


def name_begins(tx: Transaction, start: str, limit: int) -> tuple[Viewer, ...]:
    """Viewers whose names begin so, in any case (of ASCII letters, on SQLite)."""
    begins = viewers.c.name.istartswith(start, autoescape=True)
    return _viewers(tx, select(viewers).where(begins).limit(limit))


def stop(tx: Transaction, viewer_id: ViewerId, at: datetime | None) -> None:
    """Note that a viewer wants no more private messages, or (`None`) wants them again."""
    tx.execute(
        update(viewers)
        .where(viewers.c.shop_id == tx.shop_id, viewers.c.id == viewer_id)
        .values(stopped_at=at)
    )


def _viewers(tx: Transaction, query: Select[tuple[object, ...]]) -> tuple[Viewer, ...]:
    rows = tx.rows(query.where(viewers.c.shop_id == tx.shop_id).order_by(viewers.c.id))
    return tuple(Viewer(**{name: row[name] for name in _VIEWER}) for row in rows)


def _grant(row: RowMapping) -> Grant:
    return Grant(
        row["platform"], row["user_id"], Role(row["role"]), row["actor"], row["created_at"]
    )


def _block(row: RowMapping) -> Block:
    return Block(**{name: row[name] for name in _BLOCK})
