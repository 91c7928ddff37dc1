"""One process of the shop: every part of the core, joined as `bots.app` joins them."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, ParamSpec

from adapters.payments.manual.gateway import ManualGateway, ManualTerms
from commerce.errors import GatewayFailed, QueueFull, Refused, StoreUnavailable
from commerce.model.carts import PayResult
from commerce.ports import CheckoutGateway
from commerce.rules.ladder import Retries
from commerce.services.catalog import Catalog
from commerce.services.checkout_steps import CheckoutTerms
from commerce.services.checkouts import Checkouts
from commerce.services.claims import Claims
from commerce.services.delivery import Delivery, DeliveryTerms, Ways
from commerce.services.desk import Desk, Queueing
from commerce.services.drops import Announcements, Drops
from commerce.services.expiry import Expiry
from commerce.services.orders import Orders
from commerce.services.payments import Payments
from commerce.services.reserving import Terms
from commerce.store import viewers
from commerce.store.database import Database
from commerce.store.transaction import Transaction
from tests.commerce.asking import SIGNER
from tests.commerce.paying import BUYER, TARIFF, Bank
from tests.commerce.shop import SHOP, SHOW
from tests.conftest import TestClock
from tests.fakes.messenger import RecordingMessenger
from tests.simulation.crowd import identity
from tests.simulation.databases import Ground
from tests.simulation.outside import Booth, Branch, Plain
from tests.simulation.weather import Line, Weather

Parameters = ParamSpec("Parameters")

TERMS = Terms(ttl_s=60, promoted_ttl_s=30, reminder_before_s=12)
CHECKOUT = CheckoutTerms(
    providers=("demo", "manual"),
    reservations=TERMS,
    public_url="https://shop.example",
    tariff=TARIFF,
    awaiting_s=200,
)
_QUEUEING = Queueing(batch_max=8, queue_max=30)
_EXPIRY_BATCH = 5
_ANSWERS = (Refused, QueueFull, StoreUnavailable, GatewayFailed)  # all else is a fault of ours


class LoopClock(TestClock):
    """The loop's seconds as a time of day; turning it is what a time server does."""

    def __call__(self) -> datetime:
        return self.time + timedelta(seconds=asyncio.get_running_loop().time())


@dataclass(frozen=True)
class Outside:
    """What processes have around them."""

    ground: Ground
    weather: Weather
    bank: Bank
    platforms: tuple[RecordingMessenger, ...]


class Process:
    """Objects over a database. Killed, all of them are thrown away with what they were doing."""

    def __init__(self, name: str, outside: Outside) -> None:
        self.name = name
        self.dead = False
        self.failures: list[Exception] = []
        self.clock = LoopClock()
        self._tasks: set[asyncio.Task[None]] = set()
        self._line = Line(outside.ground.connect(), outside.weather, self)
        shop = Database(self._line).for_shop(SHOP)
        self.shop = shop
        gateways = self._gateways(outside)
        self.desk = Desk(shop, self.clock, SIGNER, TERMS, _QUEUEING)
        self.expiry = Expiry(shop, self.clock, TERMS, _EXPIRY_BATCH)
        self.checkouts = Checkouts(shop, self.clock, SIGNER, gateways, CHECKOUT)
        self.payments = Payments(shop, self.clock, SIGNER, gateways, CHECKOUT)
        self.orders = Orders(shop, self.clock, SIGNER, CHECKOUT)
        self.catalog = Catalog(shop, self.clock, TERMS)
        self.claims = Claims(shop, self.clock, TERMS)
        self.drops = Drops(shop, self.clock, TERMS, Announcements())
        booths = {one.platform: Booth(one, outside.weather, self) for one in outside.platforms}
        ways = Ways(booths, Plain(), self.checkouts.link_for)
        terms = DeliveryTerms(name, "en", batch_max=12, retries=Retries(2, 60, 3))
        self.delivery = Delivery(shop, self.clock, ways, terms)
        self.start(self.desk.run)

    def _gateways(self, outside: Outside) -> dict[str, CheckoutGateway]:
        demo = Branch(outside.bank, outside.weather, self)
        return {"demo": demo, "manual": ManualGateway(ManualTerms({"en": "Pay IE12"}))}

    def start(
        self,
        work: Callable[Parameters, Coroutine[Any, Any, object]],
        *args: Parameters.args,
        **more: Parameters.kwargs,
    ) -> None:
        """Have the process do something, for as long as it lives."""
        if self.dead:
            return
        task = asyncio.get_running_loop().create_task(self._guarded(partial(work, *args, **more)))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _guarded(self, work: Callable[[], Coroutine[Any, Any, object]]) -> None:
        try:
            await work()
        except _ANSWERS:
            return
        except Exception as failure:
            self.failures.append(failure)

    def kill(self) -> None:
        """As the kernel would: nothing in it runs any more, nobody in it is told."""
        self.dead = True
        for task in tuple(self._tasks):
            task.cancel()

    async def bury(self) -> None:
        """Let the system take back what a dead process had open."""
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._line.close()

    async def job(self, name: str) -> int:
        """One run of what `bots.jobs` runs now and then; how much there was to do."""
        match name:
            case "sweep":
                return await self.expiry.sweep()
            case "remind":
                return await self.expiry.remind()
            case "payments":
                return await self.payments.sweep()
            case "drops":
                return await self.drops.due(self.clock())
            case _:
                return await self.delivery.run_once()

    async def token(self, name: str) -> str:
        """A viewer's link to pay, as it is made for a message."""
        person = identity(name)

        def make(tx: Transaction) -> str:
            now = self.clock()
            found = viewers.ensure(tx, [person], now)
            one = found[person.platform, person.user_id]
            return self.checkouts.open_for(tx, SHOW, one.customer_id, one.id, now)

        return await self.shop.write(make)

    async def pay(self, token: str, choice: str) -> PayResult:
        """A viewer presses the button."""
        provider = "manual" if choice == "bank_transfer" else "demo"
        return await self.checkouts.pay(token, provider, BUYER, "en", choice)
