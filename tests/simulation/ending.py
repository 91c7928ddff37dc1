"""What must be true when everything has come to rest."""

from collections import Counter
from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import select

from commerce.model.orders import CheckoutState
from commerce.store import claims as claim_store, payments, waitlist
from commerce.store.record_tables import outbox
from commerce.store.sales_tables import (
    checkouts as checkout_rows,
    claims,
    orders,
    payment_events,
    refunds,
    reservations,
)
from commerce.store.transaction import Transaction
from tests.fakes.messenger import RecordingMessenger
from tests.simulation.crowd import Crowd

_OVER = (CheckoutState.PAID, CheckoutState.EXPIRED, CheckoutState.CANCELLED)


def anything_kept(tx: Transaction) -> bool:
    """Whether any stock is reserved."""
    return bool(_values(tx, reservations, "id", reservations.c.state == "active"))


def check_rest(tx: Transaction, now: datetime) -> None:
    """Nothing is under way: all is sold or free, paid or given back, told or known not to be."""
    active = _values(tx, reservations, "id", reservations.c.state == "active")
    assert active == [], f"reservations that never end: {active}"
    assert waitlist.promotable(tx, now, 9) == (), "pieces lie there while somebody waits for them"
    assert _values(tx, outbox, "id", outbox.c.state == "pending") == [], "messages that wait"
    over = checkout_rows.c.state.in_([state.value for state in _OVER])
    assert _values(tx, checkout_rows, "id", ~over) == [], "checkouts that never end"
    assert payments.unapplied(tx, 9) == (), "payments that nobody acted on"


def check_acknowledged(tx: Transaction, crowd: Crowd) -> None:
    """Who was answered finds the claim in the ledger, with the same answer."""
    found = _all_claims(tx)
    for key, answer in crowd.acknowledged.items():
        assert found.get(key) == answer, f"{key} was answered {answer}, and is {found.get(key)}"


def check_told(tx: Transaction) -> None:
    """Every fact that a viewer must hear of was written to the outbox with it."""
    keys = set(_values(tx, outbox, "dedup_key"))
    news = {":".join(key.split(":")[:2]) for key in keys}
    told = {f"claim:{claim}" for claim in _values(tx, claims, "id")}
    told |= {f"order.paid:{order}" for order in _values(tx, orders, "id")}
    told |= {f"promoted:{one}" for one in _promoted(tx)}
    told |= {f"expired:{one}" for one in _expired(tx)}
    assert told - news == set(), f"nobody was told: {sorted(told - news)}"
    about_refunds = {key.rsplit(":", 1)[1] for key in keys if key.startswith(("pay", "order.ref"))}
    assert {str(refund) for refund in _values(tx, refunds, "id")} <= about_refunds, "of a refund"


def check_delivered(tx: Transaction, platforms: Collection[RecordingMessenger]) -> None:
    """What is marked as delivered was shown; what was shown is marked, unless nobody heard it."""
    shown = {one.key.rsplit("/", 1)[0] for platform in platforms for one in platform.shown}
    delivered = outbox.c.state == "delivered"
    private = outbox.c.audience == "private"
    keys = set(_values(tx, outbox, "dedup_key", delivered & private))
    assert keys - shown == set(), f"said to be delivered, and never shown: {keys - shown}"


def tally(tx: Transaction) -> Counter[str]:
    """What there is of each kind: `claim reserved`, `payment late`, `message undeliverable` …"""
    kinds = (
        ("claim", claims, "outcome"),
        ("reservation", reservations, "state"),
        ("checkout", checkout_rows, "state"),
        ("payment", payment_events, "effect"),
        ("refund", refunds, "state"),
        ("message", outbox, "state"),
        ("promoted", reservations, "promoted"),
    )
    return Counter(
        f"{kind} {value}" for kind, table, name in kinds for value in _values(tx, table, name)
    )


def _promoted(tx: Transaction) -> list[int]:
    """Reservations of who moved up, and had them for more than the batch that gave them."""
    query = select(reservations.c.id).where(
        reservations.c.shop_id == tx.shop_id,
        reservations.c.promoted,
        reservations.c.state != "committed",
        reservations.c.ended_at != reservations.c.created_at,
    )
    return [row["id"] for row in tx.rows(query)]


def _expired(tx: Transaction) -> set[int]:
    """Reservations that lapsed by themselves, not because their money came late."""
    query = select(checkout_rows.c.lines).where(checkout_rows.c.shop_id == tx.shop_id)
    frozen = {line["reservation_id"] for row in tx.rows(query) for line in row["lines"]}
    return set(_values(tx, reservations, "id", reservations.c.state == "expired")) - frozen


def _all_claims(tx: Transaction) -> dict[Any, Any]:
    drop_ids = set(_values(tx, claims, "drop_id"))
    found = [one for drop in drop_ids for one in claim_store.ledger(tx, drop, 0, 10_000)]
    return {claim_store.source_key(one.source): claim_store.result(one) for one in found}


def _values(tx: Transaction, table: Any, name: str, where: Any = None) -> list[Any]:
    query = select(table.c[name]).where(table.c.shop_id == tx.shop_id)
    if where is not None:
        query = query.where(where)
    return [row[name] for row in tx.rows(query)]
