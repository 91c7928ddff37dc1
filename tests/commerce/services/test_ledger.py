from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Table, Update, select, update

from commerce.errors import NotFound
from commerce.ids import ClaimId, DropId
from commerce.rules import ledger as rules
from commerce.services import ledger as service
from commerce.services.ledger import Ledger, Violation
from commerce.store.database import Database, ShopDatabase
from commerce.store.record_tables import outbox
from commerce.store.sales_tables import (
    checkouts,
    claims,
    order_lines,
    orders,
    payment_events,
    payments,
    reservations as reservation_rows,
    waitlist,
)
from commerce.store.tables import customers, drop_variants, drops, stock
from commerce.store.transaction import Transaction
from tests.commerce.asking import SIGNER, ask, check, settle, who
from tests.commerce.shop import DROP, OPENED, SHOP, SHOW, L, M, Sale, make_drop, set_up
from tests.conftest import TestClock


@pytest.fixture
async def shop(database: Database, clock: TestClock) -> ShopDatabase:
    """Ann has two of the three pieces, Bob one and waits for another, Cem waits."""
    shop = database.for_shop(SHOP)
    await shop.write(lambda tx: set_up(tx, Sale(pieces={M: 3, L: 0}, limit=3)))
    await settle(shop, clock, ask("Ann", 2), ask("Bob", 2), ask("Cem", 1))
    return shop


async def test_entries_come_in_pages_and_verify_by_themselves(shop: ShopDatabase) -> None:
    ledger = Ledger(shop)
    first = await ledger.entries(DROP, limit=2)
    rest = await ledger.entries(DROP, after=first[-1].position)
    assert [one.position for one in (*first, *rest)] == [1, 2, 3]
    assert [one.outcome for one in (*first, *rest)] == ["reserved", "partial", "waitlisted"]
    head = (await ledger.head(DROP)).digest
    assert head == rules.first_digest(make_drop(Sale()))
    for one in (*first, *rest):
        head = rules.digest(head, one.facts)
        assert head == one.digest
    ann = who("Ann")
    assert first[0].viewer_hash == rules.viewer_hash(SIGNER, DROP, ann.platform, ann.user_id)
    assert "Ann" not in str(first[0])


async def test_a_ledger_of_no_drop(shop: ShopDatabase) -> None:
    assert await Ledger(shop).entries(DropId(9)) == ()
    with pytest.raises(NotFound, match="no_such_drop"):
        await Ledger(shop).head(DropId(9))


async def test_a_receipt_proves_its_place(shop: ShopDatabase, clock: TestClock) -> None:
    ledger = Ledger(shop)
    entries = await ledger.entries(DROP)
    again = await settle(shop, clock, ask("Ann", 2), ask("Dea", 1))
    last = await ledger.receipt(again[1].claim_id)
    assert last is not None
    assert (last.drop_id, last.entry.position) == (DROP, 5)
    assert rules.digest(last.previous, last.entry.facts) == last.entry.digest == again[1].digest
    ids = await shop.read(lambda tx: tx.rows(claims.select().order_by(claims.c.position)))
    first = await ledger.receipt(ids[0]["id"])
    assert first is not None
    assert (first.entry, first.previous) == (entries[0], rules.first_digest(make_drop(Sale())))
    assert await ledger.receipt(ClaimId(0)) is None


async def test_a_check_tells_how_far_it_is(
    shop: ShopDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "_PAGE", 2)
    seen: list[tuple[int, int]] = []
    assert await Ledger(shop).check(lambda done, total: seen.append((done, total))) == ()
    assert seen == [(2, 3), (3, 3)]
    assert await check(shop) == ()


def of(table: Table, **where: object) -> Callable[..., Update]:
    """An UPDATE of one row, as nobody may do it."""
    wanted = [table.c[name] == value for name, value in where.items()]
    return lambda **values: update(table).where(*wanted).values(**values)


first_claim = of(claims, position=1)


@pytest.mark.parametrize(
    ("statement", "problem", "row"),
    [
        (first_claim(quantity=3), "3 chain", "A12 (drop 51), #1, claim "),
        (first_claim(digest="0"), "3 chain", ": stored is 0, it should be "),
        (of(claims, position=2)(position=9), "3 chain", "#2: missing; next comes #3, claim "),
        (of(claims, position=3)(position=9), "3 chain", "#3: missing; next comes #9, claim "),
        (claims.delete().where(claims.c.position == 2), "3 chain", "(drop 51), #2: missing"),
        (of(drops)(digest="0"), "3 chain", "A12 (drop 51), its head: stored is 0, it should"),
        (of(drops)(digest=""), "3 chain", "its head: stored is nothing, it should be "),
        (of(stock)(on_hand=9), "1 stock", "variant 41: 9 on hand, 3 reserved"),
        (
            of(stock, variant_id=M)(reserved=1),
            "1 stock",
            "variant 41: 3 on hand, 1 reserved",
        ),
        (
            of(waitlist, position=2)(position=0),
            "3 passed",
            "claim #1 of drop 51: #0 still waits",
        ),
        (of(waitlist, position=3)(quantity=7), "4 limit", "has 7 of drop 51"),
        (of(outbox)(ended_at=OPENED), "5 ended", "is pending"),
        (of(reservation_rows)(ended_at=OPENED), "5 ended", "is active"),
        (
            of(drop_variants, variant_id=M)(taken=0),
            "5 counters",
            "drop 51, variant 41: 0 taken",
        ),
        (of(drops)(taken=1), "5 counters", "drop 51: 1 taken"),
        (claims.delete().where(claims.c.position == 3), "2 missing", "place"),
    ],
)
async def test_what_was_changed_behind_the_desk_is_found(
    shop: ShopDatabase, statement: Any, problem: str, row: str
) -> None:
    await shop.write(lambda tx: tx.execute(statement))
    invariant, word = problem.split()
    assert [
        one
        for one in await check(shop)
        if one.invariant == int(invariant) and word in one.problem and row in one.row
    ]


async def test_a_limit_passed_by_hand_is_no_fault(shop: ShopDatabase) -> None:
    await shop.write(lambda tx: tx.execute(of(drops)(limit_per_customer=1)))
    assert len(await check(shop)) == 2
    await shop.write(lambda tx: tx.execute(of(claims)(by_hand="discord:mod")))
    assert await check(shop) == ()


def paid_order(tx: Transaction, total_minor: int) -> None:
    """Two shirts and the parcel, with 22 % tax on top, as rows."""
    buyer: dict[str, Any] = {"show_id": SHOW, "viewer_id": 1, "buyer": {}, "currency": "EUR"}
    row = tx.first(select(customers.c.id))
    assert row is not None
    buyer |= {"customer_id": row["id"], "provider": "demo", "provider_id": "p1"}
    sums = {"shipping_minor": 490, "tax_rate_bp": 2200, "tax_included": False, "tax_minor": 1423}
    blank = dict.fromkeys(("choice", "locale", "instructions", "problem"), "")
    checkout = {"id": 70, "state": "paid", "lines": [], "created_at": OPENED, "attempt": 1}
    tx.insert(checkouts, [buyer | sums | blank | checkout | {"total_minor": total_minor}])
    order = {"id": 71, "number": 1, "checkout_id": 70, "state": "paid", "paid_at": OPENED}
    order |= {"refunded_minor": 0, "total_minor": total_minor}
    tx.insert(orders, [buyer | sums | order])
    paid = {"provider": "demo", "provider_id": "p1", "checkout_id": 70, "attempt": 1}
    paid |= {"amount_minor": total_minor, "currency": "EUR", "created_at": OPENED}
    tx.insert(payments, [paid])
    told: dict[str, Any] = {"provider": "demo", "provider_id": "p1", "event_id": "e1"}
    told |= {"kind": "paid", "effect": "paid", "amount_minor": total_minor, "currency": "EUR"}
    told |= dict.fromkeys(("occurred_at", "received_at", "applied_at"), OPENED)
    tx.insert(payment_events, [told])
    line = {"order_id": 71, "line_no": 1, "variant_id": M, "code": "A12", "title": "Linen shirt"}
    line |= {"sku": "LS-M", "options": {}, "quantity": 2, "unit_minor": 2990, "refunded": 0}
    tx.insert(order_lines, [line])


async def test_an_order_is_what_its_lines_shipping_and_tax_say(shop: ShopDatabase) -> None:
    await shop.write(lambda tx: paid_order(tx, 2 * 2990 + 490 + 1423))
    assert await check(shop) == ()
    await shop.write(lambda tx: tx.execute(of(orders)(tax_included=True)))
    (wrong,) = await check(shop)
    assert wrong == Violation(6, "an order's total is not its lines, shipping and tax", "order 1")
    await shop.write(lambda tx: tx.execute(of(orders)(tax_included=False)))
    await shop.write(lambda tx: tx.execute(of(checkouts)(state="expired")))
    (unpaid,) = await check(shop)
    assert unpaid == Violation(6, "a checkout is not what its order says", "checkout 70 is expired")
