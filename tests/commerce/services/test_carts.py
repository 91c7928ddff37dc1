from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager

import pytest
from sqlalchemy import update

from commerce.model.carts import CartView
from commerce.model.events import CartChanged, Event, OrderPaid
from commerce.model.orders import CheckoutState
from commerce.store.database import Database, open_database
from commerce.store.tables import products, variants
from commerce.store.transaction import Transaction
from tests.commerce.asking import who
from tests.commerce.paying import PRICE, SHIPPING, Till, open_till
from tests.commerce.shop import DROP, SHOP, SHOW, L, M, Sale
from tests.conftest import TestClock


@pytest.fixture
async def till(database: Database, clock: TestClock) -> AsyncIterator[Till]:
    made = await open_till(database, clock, Sale(pieces={M: 2, L: 2}))
    yield made
    await made.check()


class Heard:
    """A bus that keeps what was published."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    def publish(self, event: Event) -> None:
        self.events.append(event)

    def subscribe(self) -> AbstractAsyncContextManager[AsyncIterator[Event]]:
        raise NotImplementedError


async def count_queries(till: Till, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many queries showing a cart takes."""
    queries: list[object] = []
    with monkeypatch.context() as patch:
        for name in ("rows", "first"):
            real = getattr(Transaction, name)
            patch.setattr(Transaction, name, counting(real, queries))
        await cart(till, "ann")
    return len(queries)


def counting(real: Callable[..., object], queries: list[object]) -> Callable[..., object]:
    def query(tx: Transaction, statement: object, **values: object) -> object:
        queries.append(statement)
        return real(tx, statement, **values)

    return query


async def cart(till: Till, name: str) -> CartView:
    return await till.carts.of_viewer(SHOW, who(name))


async def test_who_never_claimed_has_nothing(till: Till) -> None:
    assert await cart(till, "ann") == CartView(SHOW)


async def test_a_cart_shows_what_is_kept_and_how_to_pay_it(till: Till) -> None:
    first = await till.claim("ann", 2)
    till.clock.turn(60)
    await till.claim("ann", 1, L)
    seen = await cart(till, "ann")
    assert [(one.code, one.sku, one.options, one.quantity) for one in seen.lines] == [
        ("A12", "LS-M", {"size": "M"}, 2),
        ("A12", "LS-L", {"size": "L"}, 1),
    ]
    assert (seen.lines[0].drop_id, seen.lines[0].variant_id) == (DROP, M)
    assert (seen.currency, seen.goods_minor, seen.lapses_at) == ("EUR", 3 * PRICE, first.expires_at)
    assert seen.checkout is not None
    assert (seen.checkout.state, seen.checkout.total_minor) == (
        CheckoutState.OPEN,
        3 * PRICE + SHIPPING,
    )
    assert seen.checkout.token == await till.token("ann")
    assert await cart(till, "ann") == seen


async def test_an_empty_cart_lapses_never(till: Till) -> None:
    await till.claim("ann")
    await till.give_up("ann")
    seen = await cart(till, "ann")
    assert (seen.lines, seen.lapses_at, seen.checkout) == ((), None, None)


async def test_a_place_in_line_is_shown(till: Till) -> None:
    await till.claim("ann", 2)
    await till.claim("bob", 2)
    await till.claim("cleo", 1)
    seen = await cart(till, "cleo")
    assert [(one.code, one.options, one.quantity, one.place) for one in seen.places] == [
        ("A12", {"size": "M"}, 1, 2)
    ]
    assert (seen.lines, seen.checkout) == ((), None)
    await till.give_up("ann")
    assert (await cart(till, "cleo")).places[0].place == 1


async def test_what_is_being_paid_stands_beside_what_is_new(till: Till) -> None:
    await till.claim("ann")
    await till.pay(await till.token("ann"), "slow")
    await till.claim("ann", 1, L)
    seen = await cart(till, "ann")
    assert seen.checkout is not None
    assert seen.checkout.state is CheckoutState.PAYING
    assert seen.checkout.total_minor == PRICE + SHIPPING
    assert [(line.sku, line.checkout_id) for line in seen.lines] == [
        ("LS-M", seen.checkout.checkout_id),
        ("LS-L", None),
    ]


async def test_what_is_paid_later_leaves_room_for_another_checkout(till: Till) -> None:
    await till.claim("ann")
    await till.pay(await till.token("ann"), provider="manual")
    await till.claim("ann", 1, L)
    seen = await cart(till, "ann")
    assert [one.total_minor for one in seen.awaiting] == [PRICE + SHIPPING]
    assert seen.checkout is not None
    assert (seen.checkout.state, seen.checkout.total_minor) == (
        CheckoutState.OPEN,
        PRICE + SHIPPING,
    )


async def test_an_open_checkout_whose_cart_went_empty_costs_nothing(till: Till) -> None:
    await till.claim("ann")
    await till.token("ann")
    await till.give_up("ann")
    seen = await cart(till, "ann")
    assert seen.checkout is not None
    assert (seen.checkout.total_minor, seen.checkout.expires_at) == (0, None)


async def test_orders_are_shown_with_their_receipts(till: Till) -> None:
    await till.claim("ann")
    paid = await till.pay(await till.token("ann"))
    seen = await cart(till, "ann")
    assert [(one.number, one.token, one.total_minor) for one in seen.orders] == [
        (1, paid.receipt_token, PRICE + SHIPPING)
    ]
    assert seen.checkout is None


async def test_the_variants_picture_goes_before_the_products(till: Till) -> None:
    def paint(tx: Transaction) -> None:
        tx.execute(update(products).values(picture="shirt.svg"))
        tx.execute(update(variants).where(variants.c.id == L).values(picture="large.svg"))

    await till.shop.write(paint)
    await till.claim("ann", 1, M)
    await till.claim("ann", 1, L)
    assert [line.picture for line in (await cart(till, "ann")).lines] == ["shirt.svg", "large.svg"]


async def test_a_cart_costs_the_same_queries_however_full_it_is(
    till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    await till.claim("ann", 1, M)
    await cart(till, "ann")
    few = await count_queries(till, monkeypatch)
    await till.claim("ann", 1, L)
    await till.pay(await till.token("ann"))
    for variant in (M, L):
        await till.claim("ann", 1, variant)
        await till.claim("bob", 2, variant)
    await cart(till, "ann")
    assert await count_queries(till, monkeypatch) <= few + 1  # the lines of all orders


async def test_pages_hear_of_every_change(till: Till, database_url: str, clock: TestClock) -> None:
    heard = Heard()
    async with open_database(database_url, heard) as database:
        listening = Till(database.for_shop(SHOP), clock, till.bank, till.terms)
        await listening.claim("ann")
        token = await listening.token("ann")
        view = await listening.view(token)
        heard.events.clear()
        result = await listening.pay(token)
        order = await listening.receipt(result)
    changed = CartChanged(SHOW, view.customer_id, view.checkout_id)
    assert heard.events.count(changed) == 2  # it is being paid; it is paid
    assert (
        heard.events.count(OrderPaid(SHOW, view.customer_id, order.id, PRICE + SHIPPING, "EUR"))
        == 1
    )
    assert "example.org" not in repr(heard.events)
