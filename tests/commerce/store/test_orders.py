from dataclasses import replace

from commerce.ids import RefundId
from commerce.model.orders import Refund
from commerce.services.ledger import Ledger
from commerce.services.refunding import RefundWish
from commerce.store import orders, payments
from commerce.store.database import Database
from tests.commerce.paying import PRICE, SHIPPING, Till, open_till
from tests.conftest import TestClock


async def test_books_that_do_not_balance_name_the_checkout(
    database: Database, clock: TestClock
) -> None:
    till = await open_till(database, clock)
    checkouts = []
    for name in ("ann", "bob"):
        await till.claim(name)
        token = await till.token(name)
        await till.pay(token)
        checkouts.append((await till.view(token)).checkout_id)
    books = await till.shop.read(orders.books)
    assert books.balanced
    paid = 2 * (PRICE + SHIPPING)
    assert (books.captured_minor, books.refunds_minor, books.ordered_minor) == (paid, 0, paid)

    (done,) = await refunded(till, 1)
    stray = replace(done, id=RefundId(done.id + 1), amount_minor=7)
    await till.shop.write(lambda tx: payments.add_refund(tx, stray))
    books = await till.shop.read(orders.books)
    assert (books.balanced, books.wrong) == (False, (checkouts[0],))
    assert books.refunds_minor == PRICE + SHIPPING + 7
    (violation,) = await Ledger(till.shop).check()
    assert (violation.invariant, violation.row) == (6, f"checkout {checkouts[0]}")


async def refunded(till: Till, number: int) -> tuple[Refund, ...]:
    """All refunds, once this order was given back."""
    await till.orders.refund(till.act(), number, RefundWish())
    return await till.refunds()
