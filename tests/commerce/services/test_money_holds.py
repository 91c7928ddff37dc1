"""Whatever viewers, banks and crashes do: nothing is sold twice, and no cent is lost."""

import random
from contextlib import suppress
from pathlib import Path

import pytest

from commerce.errors import GatewayFailed, Refused
from commerce.model.orders import CheckoutState
from commerce.services.refunding import RefundWish
from commerce.store.database import open_database
from commerce.store.schema import metadata
from tests.commerce.paying import PowerCut, Till, open_till
from tests.commerce.shop import SHOW, L, M, Sale
from tests.conftest import TestClock

NAMES = ("ann", "bob", "cleo", "dan")
CHOICES = ("success", "decline", "slow", "late", "bank_transfer")
STEPS = 80


class Chaos:
    """One random history, reproducible by its seed."""

    def __init__(self, till: Till, seed: int) -> None:
        self.till = till
        self.dice = random.Random(seed)
        self.tokens: list[str] = []

    async def step(self) -> None:
        often = [self.claim, self.claim, self.pay, self.pay, self.sweep, self.wait, self.repeat]
        act = self.dice.choice([*often, self.fault, self.refund, self.mark, self.cancel])
        with suppress(Refused, PowerCut):
            await act()

    async def claim(self) -> None:
        name, quantity = self.dice.choice(NAMES), self.dice.choice((0, 1, 1, 2, 3))
        await self.till.claim(name, quantity, self.dice.choice((M, L)))

    async def pay(self) -> None:
        token = await self.till.token(self.dice.choice(NAMES))
        self.tokens.append(token)
        choice = self.dice.choice(CHOICES)
        provider = "manual" if choice == "bank_transfer" else "demo"
        await self.till.pay(token, choice, provider)

    async def sweep(self) -> None:
        await self.till.lapse()
        await self.till.payments.sweep()

    async def wait(self) -> None:
        self.till.clock.turn(self.dice.choice((1, 5, 60, 300, 700)))

    async def repeat(self) -> None:
        """A webhook comes, perhaps again, perhaps long after."""
        if self.till.bank.asked:
            payment = await self.till.bank.create_again(self.dice.choice(self.till.bank.asked))
            with suppress(GatewayFailed):  # the bank fails, so there is no webhook
                body, headers = await self.till.bank.webhook(payment)
                await self.till.checkouts.receive_webhook("demo", body, headers)

    async def fault(self) -> None:
        fault = self.dice.choice(
            [PowerCut(), GatewayFailed("timeout"), GatewayFailed("no", permanent=True)]
        )
        refused = isinstance(fault, GatewayFailed) and fault.permanent
        (self.till.bank.before if refused else self.till.bank.after).append(fault)

    async def refund(self) -> None:
        orders = await self.till.orders.of_show(SHOW)
        if orders:
            order = self.dice.choice(orders).order
            wish = self.dice.choice(
                [RefundWish(), RefundWish({1: 1}, restock=True), RefundWish(amount_minor=500)]
            )
            await self.till.orders.refund(self.till.act(), order.number, wish)

    async def mark(self) -> None:
        if self.tokens:
            view = await self.till.view(self.dice.choice(self.tokens))
            await self.till.orders.mark_paid(self.till.act(), view.reference)

    async def cancel(self) -> None:
        if self.tokens:
            view = await self.till.view(self.dice.choice(self.tokens))
            await self.till.orders.cancel(self.till.act(), view.reference)

    async def settle(self) -> None:
        """The faults end, and time goes on until nothing is under way."""
        self.till.bank.before.clear()
        self.till.bank.after.clear()
        for _ in range(30):
            self.till.clock.turn(20_000)
            await self.sweep()


@pytest.mark.parametrize("seed", range(6))
async def test_money_and_stock_hold_whatever_happens(
    tmp_path: Path, clock: TestClock, seed: int
) -> None:
    async with open_database(f"sqlite:///{tmp_path / 'hawker.db'}") as database:
        await database.run(metadata.create_all, writes=True)
        till = await open_till(database, clock, Sale(pieces={M: 3, L: 2}, limit=4))
        chaos = Chaos(till, seed)
        for _ in range(STEPS // 8):
            for _ in range(8):
                await chaos.step()
            await till.check()
        await chaos.settle()
        await till.check()
        for token in chaos.tokens:
            view = await till.view(token)
            assert view.state not in (CheckoutState.PAYING, CheckoutState.AWAITING)
        for refund in await till.refunds():
            assert refund.state == "done" or refund.provider == "manual" or refund.error == "no"
        assert (await till.payments.troubles()).mismatched == ()
        assert await till.booked("demo") == await till.bank.taken()
