"""A shop where people claim and pay, with a bank that can be told to fail."""

from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from sqlalchemy import func, select

from adapters.payments.demo.gateway import DemoGateway
from adapters.payments.manual.gateway import ManualGateway, ManualTerms
from commerce.errors import GatewayFailed
from commerce.ids import VariantId
from commerce.model.acts import Act
from commerce.model.carts import CheckoutView, PayResult
from commerce.model.catalog import Stock
from commerce.model.claims import ClaimResult, MessageRef, Reservation, ReservationState
from commerce.model.messages import NewMessage
from commerce.model.orders import Buyer, CheckoutState, Order, PaymentEvent, PaymentKind, Refund
from commerce.model.people import Viewer
from commerce.ports import CheckoutGateway, PayRequest, PayStarted
from commerce.rules.pricing import Tariff
from commerce.services import reserving
from commerce.services.carts import Carts
from commerce.services.checkout_steps import CheckoutTerms
from commerce.services.checkouts import Checkouts
from commerce.services.drawing import settle
from commerce.services.ledger import Ledger
from commerce.services.orders import Orders
from commerce.services.payments import Payments
from commerce.services.settling import House
from commerce.store import checkouts, orders, payments, reservations, stock, viewers
from commerce.store.database import Database, ShopDatabase
from commerce.store.record_tables import audit, outbox
from commerce.store.sales_tables import payment_events, refunds
from commerce.store.transaction import Transaction
from tests.commerce.asking import SIGNER, ask, who
from tests.commerce.shop import CHANNEL, SHOP, SHOW, M, Sale, set_up
from tests.conftest import TestClock

TTL_S = 600
LATE_S = TTL_S + 2  # after which the late payments of the bank come
AWAITING_S = 259_200
PRICE = 2990
SHIPPING = 490
BUYER = Buyer("ann@example.org", "Ann", "1 Main St", "IE", "ring twice")
TARIFF = Tariff(SHIPPING)


class SlowClerk(ManualGateway):
    """Takes so long to write an order down that the pieces lapse meanwhile."""

    def __init__(self, clock: TestClock) -> None:
        super().__init__(ManualTerms({"en": "Pay IE12"}))
        self._clock = clock

    async def create(self, request: PayRequest) -> PayStarted:
        self._clock.turn(TTL_S)
        return await super().create(request)


class PowerCut(BaseException):
    """The process ends here, as far as a test can tell: nothing in it can survive that."""


class Bank(DemoGateway):
    """The demo bank, with the next answers to fail as told: before it acts, or after."""

    def __init__(self, clock: TestClock) -> None:
        super().__init__(clock, SIGNER, slow_s=5, late_s=2)
        self.before: deque[BaseException] = deque()
        self.after: deque[BaseException] = deque()
        self.mute: set[str] = set()
        self.calls: list[str] = []
        self.asked: list[PayRequest] = []
        self.begun: list[PayRequest] = []
        self.redirect: str | None = None
        self.refuses_refunds = False
        self.told_instead: PaymentEvent | None = None

    async def create(self, request: PayRequest) -> PayStarted:
        self.asked.append(request)
        if self.before and request in self.begun:
            self.before.popleft()  # a bank does not refuse what it has begun
        started = await self._faulty("create", lambda: self._begin(request))
        return PayStarted(started.provider_id, self.redirect)

    async def _begin(self, request: PayRequest) -> PayStarted:
        self.begun.append(request)
        return await super().create(request)

    async def create_again(self, request: PayRequest) -> str:
        """The id of a payment that was begun although nobody heard the answer."""
        return (await super().create(request)).provider_id

    async def taken(self) -> int:
        """All the money this bank ever took, whether anybody was told or not."""
        payments = {await self.create_again(request) for request in self.begun}
        told = [await super(Bank, self).fetch(payment) for payment in sorted(payments)]
        return sum(one.amount_minor for one in told if one and one.kind is PaymentKind.PAID)

    async def fetch(self, provider_id: str) -> PaymentEvent | None:
        told = await self._faulty("fetch", lambda: super(Bank, self).fetch(provider_id))
        return self.told_instead or told

    async def expire(self, provider_id: str) -> None:
        await self._faulty("expire", lambda: super(Bank, self).expire(provider_id))

    async def refund(self, provider_id: str, amount_minor: int, key: str) -> None:
        await self._faulty("refund", lambda: self._refund(provider_id, amount_minor, key))

    async def _refund(self, provider_id: str, amount_minor: int, key: str) -> None:
        if self.refuses_refunds:
            raise GatewayFailed("the account is closed", permanent=True)
        await super().refund(provider_id, amount_minor, key)

    async def _faulty(self, call: str, act: Callable[[], Awaitable[Any]]) -> Any:
        self.calls.append(call)
        if call in self.mute:
            raise GatewayFailed("no answer")
        if self.before:
            raise self.before.popleft()
        answer = await act()
        if self.after:
            raise self.after.popleft()
        return answer


@dataclass
class Till:
    """All there is to pay with, and what tests do and look at."""

    shop: ShopDatabase
    clock: TestClock
    bank: Bank
    terms: CheckoutTerms
    messages: int = 0

    def __post_init__(self) -> None:
        self.gateways: dict[str, CheckoutGateway] = {
            "demo": self.bank,
            "manual": ManualGateway(ManualTerms({"en": "Pay IE12"})),
        }
        parts = (self.shop, self.clock, SIGNER)
        self.checkouts = Checkouts(*parts, self.gateways, self.terms)
        self.payments = Payments(*parts, self.gateways, self.terms)
        self.orders = Orders(*parts, self.terms)
        self.carts = Carts(*parts, self.terms.tariff)

    def act(self, message: str = "", actor: str = "web:mod") -> Act:
        """An act of a moderator; each message is another one unless told the same twice."""
        self.messages += 1
        name = message or f"m{self.messages}"
        return Act(actor, MessageRef(CHANNEL, name, self.clock(), self.clock()), SHOW)

    async def viewer(self, name: str) -> Viewer:
        person = who(name)
        found = await self.shop.write(lambda tx: viewers.ensure(tx, [person], self.clock()))
        return found[person.platform, person.user_id]

    async def claim(
        self, name: str, quantity: int = 1, variant: VariantId = M, ttl_s: int = TTL_S
    ) -> ClaimResult:
        """A viewer wants so many unpaid pieces in all, and gets what is there."""
        house = House(SIGNER, replace(self.terms.reservations, ttl_s=ttl_s))
        request = ask(name, quantity, variant)
        answers = await self.shop.write(lambda tx: settle(tx, [request], house, self.clock()))
        assert isinstance(answers[0], ClaimResult)
        return answers[0]

    async def give_up(self, name: str, variant: VariantId = M) -> None:
        """A viewer cancels what they claimed."""
        await self.claim(name, 0, variant)

    async def reserved(self, claim: ClaimResult) -> Reservation:
        """What a claim was given."""

        def look(tx: Transaction) -> Reservation:
            (one,) = reservations.of_claims(tx, [claim.claim_id])
            return one

        return await self.shop.read(look)

    async def lapse(self) -> None:
        """The sweeper ends the reservations whose time is over."""

        def end(tx: Transaction) -> None:
            over = reservations.lapsed(tx, self.clock(), 100)
            reserving.end_reservations(
                tx, over, ReservationState.EXPIRED, reserving.CLOCK, self.clock()
            )
            waited_for = {one.variant_id for one in over}
            reserving.promote(tx, waited_for, self.terms.reservations, self.clock())

        await self.shop.write(end)

    async def token(self, name: str) -> str:
        viewer = await self.viewer(name)
        return await self.shop.write(
            lambda tx: self.checkouts.open_for(
                tx, SHOW, viewer.customer_id, viewer.id, self.clock()
            )
        )

    async def pay(self, token: str, choice: str = "", provider: str = "demo") -> PayResult:
        return await self.checkouts.pay(token, provider, BUYER, "en", choice)

    async def store(self, event: PaymentEvent) -> None:
        """An event was stored, and then the power went."""
        await self.shop.write(lambda tx: payments.add_event(tx, event, self.clock()))

    async def extend(self, claim: ClaimResult, seconds: float) -> None:
        """A moderator gives more time."""
        one = await self.reserved(claim)
        until = one.expires_at + timedelta(seconds=seconds)
        await self.shop.write(lambda tx: reservations.extend(tx, one.id, until))

    async def stock(self, variant: VariantId = M) -> Stock:
        return (await self.shop.read(lambda tx: stock.read(tx, [variant])))[variant]

    async def told(self, name: str) -> list[str]:
        """What a viewer was told besides the answers to their claims, in order."""
        viewer = await self.viewer(name)
        query = select(outbox).where(outbox.c.viewer_id == viewer.id).order_by(outbox.c.id)
        kinds = [row["kind"] for row in await self.shop.read(lambda tx: tx.rows(query))]
        return [kind for kind in kinds if not kind.startswith("claim.")]

    async def facts(self, kind: str) -> dict[str, Any]:
        query = select(outbox.c.facts).where(outbox.c.kind == kind).order_by(outbox.c.id)
        rows = await self.shop.read(lambda tx: tx.rows(query))
        return dict(rows[-1]["facts"])

    async def message(self, kind: str) -> NewMessage:
        """The last message of a kind, as it waits to be sent."""
        query = select(outbox).where(outbox.c.kind == kind).order_by(outbox.c.id)
        row = (await self.shop.read(lambda tx: tx.rows(query)))[-1]
        names = NewMessage.__dataclass_fields__
        return NewMessage(**{name: row[name] for name in names if name in row})

    async def link_for(self, message: NewMessage, name: str) -> str:
        viewer = await self.viewer(name)
        return await self.shop.write(
            lambda tx: self.checkouts.link_for(tx, message, viewer, self.clock())
        )

    async def booked(self, provider: str) -> int:
        """The money of a provider that is in the books."""
        query = select(func.sum(payment_events.c.amount_minor).label("sum")).where(
            payment_events.c.provider == provider,
            payment_events.c.effect.in_([effect.value for effect in payments.CAPTURED]),
        )
        return int((await self.shop.read(lambda tx: tx.rows(query)))[0]["sum"] or 0)

    async def effects(self) -> list[str]:
        query = select(payment_events.c.effect).order_by(payment_events.c.received_at)
        return [row["effect"] for row in await self.shop.read(lambda tx: tx.rows(query))]

    async def trail(self) -> list[str]:
        query = select(audit.c.action).order_by(audit.c.id)
        return [row["action"] for row in await self.shop.read(lambda tx: tx.rows(query))]

    async def refunds(self) -> tuple[Refund, ...]:
        """All refunds there are, the oldest first."""
        query = select(refunds.c.checkout_id)

        def look(tx: Transaction) -> tuple[Refund, ...]:
            return payments.refunds_of(tx, [row["checkout_id"] for row in tx.rows(query)])

        return await self.shop.read(look)

    async def paid_of(self, provider_id: str) -> PaymentEvent:
        """What the bank tells of a payment that was made."""
        event = await DemoGateway.fetch(self.bank, provider_id)
        assert event is not None
        return event

    async def provider_id(self, token: str) -> str:
        """The bank's id of a checkout's present payment."""
        view = await self.view(token)
        checkout = await self.shop.read(lambda tx: checkouts.get(tx, view.checkout_id))
        assert checkout is not None
        assert checkout.provider_id is not None
        return checkout.provider_id

    async def pay_late(self, name: str, quantity: int = 1) -> str:
        """A viewer pays, and their money is still on its way when the time is over."""
        await self.claim(name, quantity)
        token = await self.token(name)
        assert (await self.pay(token, "late")).state is CheckoutState.PAYING
        return token

    async def tell_paid(self, token: str) -> CheckoutView:
        """The bank tells that a payment was made, whenever it is."""
        provider_id, now = await self.provider_id(token), self.clock()
        self.clock.turn(86_400)
        paid = await self.paid_of(provider_id)
        self.clock.time = now
        await self.checkouts.receive(paid)
        return await self.view(token)

    async def sweep_for(self, seconds: int, every_s: int = 1) -> None:
        """Sweep again and again until so many seconds have passed."""
        for _ in range(0, seconds, every_s):
            self.clock.turn(every_s)
            await self.payments.sweep()

    async def state(self, token: str) -> CheckoutState:
        return (await self.view(token)).state

    async def view(self, token: str) -> CheckoutView:
        view = await self.checkouts.view(token)
        assert view is not None
        return view

    async def receipt(self, result: PayResult) -> Order:
        """The order of a payment that was made."""
        view = await self.orders.receipt(result.receipt_token or "")
        assert view is not None
        return view.order

    async def check(self) -> None:
        """Nothing is sold twice, the books balance, and every other invariant holds."""
        books = await self.shop.read(orders.books)
        assert books.balanced, books
        assert await Ledger(self.shop).check() == ()


async def open_till(database: Database, clock: TestClock, sale: Sale | None = None) -> Till:
    shop = database.for_shop(SHOP)
    await shop.write(lambda tx: set_up(tx, sale or Sale()))
    terms = CheckoutTerms(
        providers=("demo", "manual"),
        reservations=reserving.Terms(),
        public_url="https://shop.example",
        tariff=TARIFF,
        awaiting_s=AWAITING_S,
        countries=("IE", "IT"),
    )
    return Till(shop, clock, Bank(clock), terms)
