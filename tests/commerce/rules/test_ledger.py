import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from commerce.ids import ClaimId, CustomerId, ViewerId
from commerce.model.claims import Claim, MessageRef, Outcome
from commerce.rules import ledger
from commerce.rules.signing import Signer
from tests.commerce.shop import CHANNEL, DROP, SHOW, M, Sale, make_drop

SEEN = datetime(2026, 11, 27, 20, 14, 3, 212000, tzinfo=UTC)
CLAIM = Claim(
    id=ClaimId(7),
    show_id=SHOW,
    drop_id=DROP,
    variant_id=M,
    sku="LS-è",
    viewer_id=ViewerId(1),
    customer_id=CustomerId(1),
    source=MessageRef(CHANNEL, "m1", SEEN, SEEN),
    position=1,
    quantity=2,
    outcome=Outcome.PARTIAL,
    granted=1,
    reserved=1,
    waitlisted=1,
    over_limit_by=0,
    decided_at=SEEN + timedelta(milliseconds=4),
    viewer_hash="ab12",
    digest="",
)
CANONICAL = (
    '{"decided_at":"2026-11-27T20:14:03.216000+00:00","drop":51,"granted":1,"outcome":"partial",'
    '"position":1,"quantity":2,"reserved":1,"seen_at":"2026-11-27T20:14:03.212000+00:00",'
    '"sku":"LS-è","viewer":"ab12","waitlisted":1}'
)


def test_a_digest_is_of_the_one_before_and_the_canonical_text() -> None:
    previous = ledger.first_digest(make_drop(Sale()))
    right = hashlib.sha256((previous + CANONICAL).encode()).hexdigest()
    assert ledger.digest(previous, ledger.facts(CLAIM)) == right


def test_a_chain_begins_with_what_never_changes_about_a_drop() -> None:
    drop = make_drop(Sale())
    text = '{"code":"A12","drop":51,"mode":"first","product":31,"show":11}'
    assert ledger.first_digest(drop) == hashlib.sha256(text.encode()).hexdigest()
    assert ledger.first_digest(replace(drop, limit=9, taken=3)) == ledger.first_digest(drop)


@pytest.mark.parametrize(
    "change",
    [
        {"quantity": 3},
        {"granted": 2},
        {"outcome": Outcome.RESERVED},
        {"viewer_hash": "ab13"},
        {"position": 2},
        {"decided_at": SEEN},
    ],
)
def test_every_public_fact_is_in_the_digest(change: dict[str, object]) -> None:
    changed = replace(CLAIM, **change)  # type: ignore[arg-type]
    assert ledger.digest("", ledger.facts(changed)) != ledger.digest("", ledger.facts(CLAIM))


def test_a_time_is_spelled_in_utc() -> None:
    rome = timezone(timedelta(hours=1))
    assert ledger.moment(datetime(2026, 1, 1, 1, tzinfo=rome)) == "2026-01-01T00:00:00.000000+00:00"


def test_a_viewer_has_another_name_in_every_ledger() -> None:
    signer = Signer(b"0123456789abcdef")
    names = {ledger.viewer_hash(signer, drop, "discord", "1") for drop in (DROP, SHOW, M)}  # type: ignore[arg-type]
    assert len(names) == 3
    assert all(len(name) == 24 for name in names)
