"""Claims: every request of a viewer with what became of it, one row of a drop's ledger each."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import RowMapping, Select, bindparam, select

from commerce.ids import ChannelId, ClaimId, CustomerId, DropId, VariantId
from commerce.model.claims import Claim, ClaimResult, MessageRef, Outcome
from commerce.store.bulk import columns_of
from commerce.store.sales_tables import claims
from commerce.store.statements import SHOP, among
from commerce.store.transaction import Transaction

SourceKey = tuple[ChannelId, str, str, int]
"""What is settled once: channel, message, its revision, the item within it."""

ENTRIES = (Outcome.ENTERED, Outcome.CANCELLED)
"""What changes who is in a draw, while claims are collected for it."""

_SOURCE = tuple(MessageRef.__dataclass_fields__)
_FIELDS = tuple(f for f in Claim.__dataclass_fields__ if f not in ("source", "outcome"))
_COLUMNS = {f: f for f in (*_FIELDS, "outcome")} | {f: f"source.{f}" for f in _SOURCE}
_OF_MESSAGES = select(claims).where(
    claims.c.shop_id == SHOP,
    claims.c.channel_id == bindparam("channel"),
    among(claims.c.message_id, "messages"),
)


def source_key(source: MessageRef) -> SourceKey:
    """What tells this request from every other."""
    return source.channel_id, source.message_id, source.revision, source.item_no


def settled(tx: Transaction, sources: Iterable[MessageRef]) -> dict[SourceKey, Claim]:
    """The claims among these requests that were settled before: one query a channel."""
    wanted = {source_key(source) for source in sources}
    messages: dict[ChannelId, set[str]] = defaultdict(set)
    for channel_id, message_id, _, _ in wanted:
        messages[channel_id].add(message_id)
    found: dict[SourceKey, Claim] = {}
    for channel_id, message_ids in sorted(messages.items()):
        rows = tx.rows(_OF_MESSAGES, channel=channel_id, messages=sorted(message_ids))
        found |= {source_key(claim.source): claim for claim in map(_claim, rows)}
    return {key: claim for key, claim in found.items() if key in wanted}


def by_ids(tx: Transaction, ids: Iterable[ClaimId]) -> dict[ClaimId, Claim]:
    """These claims."""
    found = _load(tx, select(claims).where(tx.among(claims.c.id, ids)))
    return {claim.id: claim for claim in found}


def ledger(tx: Transaction, drop_id: DropId, after: int, limit: int) -> tuple[Claim, ...]:
    """The entries of a drop's ledger behind position `after`, in order."""
    return _load(
        tx,
        select(claims)
        .where(claims.c.drop_id == drop_id, claims.c.position > after)
        .order_by(claims.c.position)
        .limit(limit),
    )


def at(tx: Transaction, drop_id: DropId, position: int) -> Claim | None:
    """The entry at one position of a drop's ledger."""
    found = _load(
        tx, select(claims).where(claims.c.drop_id == drop_id, claims.c.position == position)
    )
    return found[0] if found else None


def entered(
    tx: Transaction, drop_ids: Collection[DropId], customer_ids: Collection[CustomerId]
) -> dict[tuple[CustomerId, DropId, VariantId], int]:
    """How many pieces these customers are in the draws of these drops for; 0 for who withdrew."""
    mine = tx.among(claims.c.customer_id, customer_ids)
    ours = (claims.c.drop_id, claims.c.variant_id, claims.c.customer_id)
    rows = tx.rows(
        select(*ours, claims.c.quantity)
        .where(
            claims.c.shop_id == tx.shop_id,
            mine,
            tx.among(claims.c.drop_id, drop_ids),
            claims.c.outcome.in_([outcome.value for outcome in ENTRIES]),
        )
        .order_by(claims.c.position)
    )
    return {
        (row["customer_id"], row["drop_id"], row["variant_id"]): row["quantity"] for row in rows
    }


def standing(tx: Transaction, channel_id: ChannelId, message_id: str) -> tuple[Claim, ...]:
    """What a message claims that no later message of the customer has put something else for."""
    later = claims.alias()
    overruled = (
        select(later.c.id)
        .where(
            later.c.shop_id == claims.c.shop_id,
            later.c.drop_id == claims.c.drop_id,
            later.c.customer_id == claims.c.customer_id,
            later.c.variant_id == claims.c.variant_id,
            later.c.position > claims.c.position,
        )
        .exists()
    )
    query = select(claims).where(
        claims.c.channel_id == channel_id,
        claims.c.message_id == message_id,
        claims.c.quantity > 0,
        ~overruled,
    )
    return _load(tx, query.order_by(claims.c.id))


def add(tx: Transaction, new: Sequence[Claim]) -> None:
    """Write new entries of ledgers."""
    if new:
        tx.insert_columns(claims, columns_of(new, _COLUMNS))


def result(claim: Claim, *, repeated: bool = False) -> ClaimResult:
    """The answer to a claim, as it was first given."""
    return ClaimResult(
        claim_id=claim.id,
        drop_id=claim.drop_id,
        variant_id=claim.variant_id,
        customer_id=claim.customer_id,
        viewer_id=claim.viewer_id,
        position=claim.position,
        outcome=claim.outcome,
        quantity=claim.quantity,
        granted=claim.granted,
        reserved=claim.reserved,
        waitlisted=claim.waitlisted,
        over_limit_by=claim.over_limit_by,
        waitlist_place=claim.waitlist_place,
        expires_at=claim.expires_at,
        seen_at=claim.source.seen_at,
        decided_at=claim.decided_at,
        digest=claim.digest,
        repeated=repeated,
    )


def _load(tx: Transaction, query: Select[Any]) -> tuple[Claim, ...]:
    return tuple(_claim(row) for row in tx.rows(query.where(claims.c.shop_id == tx.shop_id)))


def _claim(row: RowMapping) -> Claim:
    return Claim(
        **{f: row[f] for f in _FIELDS},
        source=MessageRef(**{f: row[f] for f in _SOURCE}),
        outcome=Outcome(row["outcome"]),
    )
