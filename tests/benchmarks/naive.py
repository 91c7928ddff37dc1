"""The peer: a transaction for every claim, with the same rows, as shops commonly write it.

Each claim locks the drop and its stock (`SELECT … FOR UPDATE`), looks, decides and writes, in plain
SQL on the bare drivers: nothing of it is slowed by our own code. The digest of the ledger and the
bookkeeping of cancellations are left out, which favours the peer.
"""

import asyncio
import json
import sqlite3
import time
from collections.abc import Generator, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import asyncpg

from commerce.model.claims import ClaimRequest
from tests.commerce.shop import OPENED, SHOP, SHOW

_FIRST_ID = 1_000_000_000  # behind every id that a desk has leased
_TTL = timedelta(seconds=600)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

Statement = tuple[str, tuple[Any, ...]]
Row = tuple[Any, ...]
Steps = Generator[Statement, Row | None, None]
"""The statements of one transaction; each is answered with its first row."""


async def burst_on_postgres(url: str, requests: Sequence[ClaimRequest], clients: int) -> float:
    """Settle `requests` over `clients` connections; return claims a second."""
    queue, ids = iter(requests), count(_FIRST_ID)
    connections = [await asyncpg.connect(url) for _ in range(clients)]
    started = time.perf_counter()
    async with asyncio.TaskGroup() as tasks:
        for connection in connections:
            tasks.create_task(_serve(connection, queue, ids))
    elapsed_s = time.perf_counter() - started
    for connection in connections:
        await connection.close()
    return len(requests) / elapsed_s


def burst_on_sqlite(path: Path, requests: Sequence[ClaimRequest]) -> float:
    """Settle `requests` one after another in one thread; return claims a second."""
    ids = count(_FIRST_ID)
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
    started = time.perf_counter()
    for request in requests:
        connection.execute("BEGIN IMMEDIATE")
        steps, answer = _settle(request, ids), None
        while (statement := _next(steps, answer)) is not None:
            sql, values = statement
            sql = sql.replace("$", "?").replace(" FOR UPDATE", "")
            answer = connection.execute(sql, [_plain(value) for value in values]).fetchone()
        connection.execute("COMMIT")
    elapsed_s = time.perf_counter() - started
    connection.close()
    return len(requests) / elapsed_s


async def _serve(
    connection: asyncpg.Connection, queue: Iterator[ClaimRequest], ids: Iterator[int]
) -> None:
    for request in queue:
        async with connection.transaction():
            steps, answer = _settle(request, ids), None
            while (statement := _next(steps, answer)) is not None:
                sql, values = statement
                answer = await connection.fetchrow(sql, *values)


def _settle(request: ClaimRequest, ids: Iterator[int]) -> Steps:
    """Who is it, lock, look, decide, write."""
    source, pieces = request.source, request.quantity
    viewer_id, customer_id = yield from _person(request, ids)
    drop = yield (
        "SELECT next_position FROM drops WHERE shop_id=$1 AND id=$2 FOR UPDATE",
        (SHOP, request.drop_id),
    )
    stock = yield (
        "SELECT on_hand - reserved FROM stock WHERE shop_id=$1 AND variant_id=$2 FOR UPDATE",
        (SHOP, request.variant_id),
    )
    seen = yield (
        "SELECT 1 FROM claims WHERE shop_id=$1 AND channel_id=$2 AND message_id=$3",
        (SHOP, source.channel_id, source.message_id),
    )
    held = yield (
        "SELECT 1 FROM reservations WHERE shop_id=$1 AND customer_id=$2 AND drop_id=$3"
        " AND state IN ('active', 'committed')",
        (SHOP, customer_id, request.drop_id),
    )
    if seen or held or drop is None or stock is None:
        return
    common = {
        "show_id": SHOW,
        "drop_id": request.drop_id,
        "variant_id": request.variant_id,
        "customer_id": customer_id,
        "viewer_id": viewer_id,
        "quantity": pieces,
    }
    won, claim_id, position = pieces <= stock[0], next(ids), drop[0]
    yield _claim(request, common, claim_id, position, won=won)
    if won:
        yield from _reserve(request, common, claim_id, ids)
    else:
        place = {"claim_id": claim_id, "position": position, "created_at": OPENED}
        yield _insert("waitlist", id=next(ids), **place, **common)
    yield _message(request, viewer_id, claim_id, next(ids), won=won)
    yield (
        "UPDATE drops SET next_position = next_position + 1, taken = taken + $1"
        " WHERE shop_id=$2 AND id=$3",
        (pieces if won else 0, SHOP, request.drop_id),
    )


def _person(
    request: ClaimRequest, ids: Iterator[int]
) -> Generator[Statement, Row | None, tuple[int, int]]:
    """The viewer and the customer behind a claim, made where they are new."""
    who = request.viewer
    known = yield (
        "SELECT id, customer_id FROM viewers WHERE shop_id=$1 AND platform=$2 AND user_id=$3",
        (SHOP, who.platform, who.user_id),
    )
    if known is not None:
        return known[0], known[1]
    viewer_id, customer_id = next(ids), next(ids)
    yield _insert("customers", id=customer_id, name=who.name, created_at=OPENED)
    yield _insert(
        "viewers",
        id=viewer_id,
        customer_id=customer_id,
        platform=who.platform,
        user_id=who.user_id,
        name=who.name,
        created_at=OPENED,
    )
    return viewer_id, customer_id


def _claim(
    request: ClaimRequest, common: dict[str, Any], claim_id: int, position: int, *, won: bool
) -> Statement:
    source, pieces = request.source, request.quantity
    return _insert(
        "claims",
        id=claim_id,
        sku="LS-M",
        channel_id=source.channel_id,
        message_id=source.message_id,
        position=position,
        outcome="reserved" if won else "waitlisted",
        granted=pieces if won else 0,
        reserved=pieces if won else 0,
        waitlisted=0 if won else pieces,
        over_limit_by=0,
        seen_at=source.seen_at,
        received_at=source.received_at,
        decided_at=OPENED,
        viewer_hash="0" * 24,
        digest="0" * 64,
        **common,
    )


def _reserve(
    request: ClaimRequest, common: dict[str, Any], claim_id: int, ids: Iterator[int]
) -> Steps:
    yield _insert(
        "reservations",
        id=next(ids),
        claim_id=claim_id,
        price_minor=2990,
        state="active",
        promoted=False,
        created_at=OPENED,
        expires_at=OPENED + _TTL,
        **common,
    )
    yield _insert(
        "movements",
        id=next(ids),
        variant_id=request.variant_id,
        on_hand_delta=0,
        reserved_delta=request.quantity,
        reason="reserve",
        actor=f"{request.viewer.platform}:{request.viewer.user_id}",
        cause=f"claim:{claim_id}",
        created_at=OPENED,
    )
    yield (
        "UPDATE stock SET reserved = reserved + $1 WHERE shop_id=$2 AND variant_id=$3",
        (request.quantity, SHOP, request.variant_id),
    )


def _message(
    request: ClaimRequest, viewer_id: int, claim_id: int, outbox_id: int, *, won: bool
) -> Statement:
    return _insert(
        "outbox",
        id=outbox_id,
        kind="claim.reserved" if won else "claim.waitlisted",
        dedup_key=f"claim:{claim_id}",
        audience="private",
        priority=0,
        facts=_facts(request.viewer.name, request.quantity),
        show_id=SHOW,
        viewer_id=viewer_id,
        channel_id=request.source.channel_id,
        reply_to=request.source.message_id,
        with_link=won,
        rung="private",
        state="pending",
        created_at=OPENED,
        next_attempt_at=OPENED,
    )


def _facts(viewer: str, pieces: int) -> str:
    told = {"code": "A12", "title": "Linen shirt", "viewer": viewer, "quantity": pieces}
    return json.dumps(told | {"options": {"size": "M"}, "price": 2990, "currency": "EUR"})


def _insert(table: str, **values: Any) -> Statement:
    names = ", ".join(values)
    marks = ", ".join(f"${number}" for number in range(2, len(values) + 2))
    sql = f"INSERT INTO {table} (shop_id, {names}) VALUES ($1, {marks})"  # noqa: S608 - our own names
    return sql, (SHOP, *values.values())


def _next(steps: Steps, answer: Row | None) -> Statement | None:
    try:
        return steps.send(answer)
    except StopIteration:
        return None


def _plain(value: Any) -> Any:
    """As SQLite keeps it: times in microseconds since 1970."""
    return (value - _EPOCH) // _MICROSECOND if isinstance(value, datetime) else value
