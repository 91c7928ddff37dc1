from datetime import timedelta

import pytest
from sqlalchemy import update

from commerce.errors import NotFound
from commerce.ids import CheckoutId, OrderId, ShowId
from commerce.model.claims import ReservationState
from commerce.model.messages import Audience, NewMessage, Priority
from commerce.model.orders import (
    Buyer,
    Checkout,
    CheckoutState,
    Order,
    OrderLine,
    OrderState,
)
from commerce.model.people import Identity
from commerce.model.reports import Minute, Sold
from commerce.services.drops import Announcements, Drops, StartDrop
from commerce.services.reports import Reports
from commerce.services.reserving import Terms, end_reservations
from commerce.store import checkouts, orders, outbox, reservations, viewers
from commerce.store.database import Database
from commerce.store.record_tables import outbox as outbox_table
from commerce.store.transaction import Transaction
from tests.commerce.stage import ONLY, SHOW, SMALL, Stage, build
from tests.conftest import TestClock


@pytest.fixture
async def stage(database: Database, clock: TestClock) -> Stage:
    return await build(database, clock)


@pytest.fixture
def reports(stage: Stage) -> Reports:
    return Reports(stage.shop)


async def test_a_show_in_which_nothing_happened(reports: Reports) -> None:
    report = await reports.show(SHOW)
    assert (report.show.id, report.currency) == (SHOW, "EUR")
    assert (report.messages, report.claims, report.pieces) == ({}, {}, {})
    assert (report.claimants, report.waiting, report.orders, report.buyers) == (0, 0, 0, 0)
    assert (report.revenue_minor, report.undelivered) == (0, 0)
    assert (report.top, report.minutes) == ((), ())
    with pytest.raises(NotFound, match="no_such_show"):
        await reports.show(ShowId(9))


async def test_messages_are_added_up_by_platform_and_minute(stage: Stage, reports: Reports) -> None:
    begin, later = stage.clock(), stage.clock() + timedelta(seconds=59.5)
    await reports.count_messages({})
    await reports.count_messages({(SHOW, "x", begin): 3, (SHOW, "discord", begin): 1})
    await reports.count_messages(
        {(SHOW, "x", later): 4, (SHOW, "x", later + timedelta(seconds=1)): 1}
    )
    report = await reports.show(SHOW)
    assert report.messages == {"discord": 1, "x": 8}
    assert report.minutes == (Minute(begin, 8), Minute(begin + timedelta(minutes=1), 1))


async def test_claims_by_outcome_and_pieces_by_end(stage: Stage, reports: Reports) -> None:
    drops = Drops(stage.shop, stage.clock, Terms(), Announcements())
    for code in ("A12", "B3"):
        await drops.start(stage.act(), StartDrop(SHOW, code))
    ann = await stage.claim("ann", ONLY, 4)
    await stage.claim("bea", ONLY, 3)
    stage.clock.turn(60)
    await stage.claim("bea", SMALL, 2)

    def paid(tx: Transaction) -> None:
        held = reservations.of_customer(tx, SHOW, ann.customer_id)
        end_reservations(tx, held, ReservationState.COMMITTED, "demo", stage.clock())

    await stage.shop.write(paid)
    report = await reports.show(SHOW)
    assert report.claims == {"partial": 1, "reserved": 2}
    assert report.pieces == {"active": 3, "committed": 4}
    assert (report.claimants, report.waiting) == (2, 2)
    begin = stage.clock() - timedelta(seconds=60)
    assert report.minutes == (
        Minute(begin, claims=2, reserved=5),
        Minute(begin + timedelta(minutes=1), claims=1, reserved=2),
    )


def order(number: int, checkout: Checkout, lines: tuple[OrderLine, ...], refunded: int) -> Order:
    return Order(
        id=OrderId(checkout.id + 1),
        number=number,
        show_id=SHOW,
        customer_id=checkout.customer_id,
        viewer_id=checkout.viewer_id,
        checkout_id=checkout.id,
        state=OrderState.PAID,
        currency="EUR",
        lines=lines,
        shipping_minor=0,
        tax_rate_bp=0,
        tax_included=True,
        tax_minor=0,
        total_minor=sum(line.quantity * line.unit_minor for line in lines),
        refunded_minor=refunded,
        paid_at=checkout.created_at,
        provider="demo",
        provider_id=f"p{number}",
        buyer=Buyer(),
    )


async def test_orders_and_what_brought_the_most(stage: Stage, reports: Reports) -> None:
    def line(no: int, code: str, quantity: int, unit: int, refunded: int = 0) -> OrderLine:
        return OrderLine(no, ONLY, code, f"The {code}", code, {}, quantity, unit, refunded)

    def paid(tx: Transaction) -> None:
        who = Identity("discord", "ann", "Ann")
        ann = viewers.ensure(tx, [who], stage.clock())["discord", "ann"]
        for number, lines, refunded in (
            (1, (line(1, "A12", 1, 3000), line(2, "B3", 4, 1250)), 0),
            (2, (line(1, "A12", 2, 3000, refunded=1),), 3000),
        ):
            checkout = Checkout(
                id=CheckoutId(number * 1000),
                show_id=SHOW,
                customer_id=ann.customer_id,
                viewer_id=ann.id,
                state=CheckoutState.PAID,
                currency="EUR",
                created_at=stage.clock(),
            )
            checkouts.add(tx, checkout)
            orders.add(tx, order(number, checkout, lines, refunded))

    await stage.shop.write(paid)
    report = await reports.show(SHOW)
    assert (report.orders, report.buyers) == (2, 1)
    assert (report.paid_minor, report.refunded_minor, report.revenue_minor) == (14000, 3000, 11000)
    assert report.top == (Sold("A12", "The A12", 2, 6000), Sold("B3", "The B3", 4, 5000))
    assert report.minutes == (Minute(stage.clock(), paid_minor=14000),)


async def test_what_reached_nobody(stage: Stage, reports: Reports) -> None:
    messages = [
        NewMessage("reminder", f"r{n}", Audience.PUBLIC, Priority.REMINDER, {}, SHOW)
        for n in range(3)
    ]

    def lose(tx: Transaction) -> None:
        outbox.add(tx, messages, stage.clock())
        tx.execute(
            update(outbox_table)
            .where(outbox_table.c.dedup_key != "r0")
            .values(state="undeliverable")
        )

    await stage.shop.write(lose)
    assert (await reports.show(SHOW)).undelivered == 2
