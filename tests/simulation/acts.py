"""What the actions of a plan do, each in a process that may die of it."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random

from commerce.errors import Refused
from commerce.ids import ViewerId
from commerce.model.acts import Act
from commerce.model.claims import MessageRef
from commerce.model.orders import PaymentEvent, PaymentKind
from commerce.ports import PayRequest
from commerce.services.refunding import RefundWish
from tests.commerce.paying import Till
from tests.commerce.shop import CHANNEL, SHOW
from tests.simulation.crowd import Crowd, identity
from tests.simulation.plan import (
    NAMES,
    Action,
    Host,
    Job,
    Kill,
    Outage,
    Pay,
    Post,
    Say,
    TurnClock,
)
from tests.simulation.process import Process
from tests.simulation.weather import Weather

_WISHES = (RefundWish(), RefundWish({1: 1}, restock=True), RefundWish(amount_minor=500))


@dataclass
class Acts:
    """Begins actions; what they do goes on beside everything else.

    Attributes:
        faults: how many faults the plan itself has made.
    """

    till: Till
    crowd: Crowd
    weather: Weather
    dice: Random
    faults: Counter[str] = field(default_factory=Counter)
    tokens: list[str] = field(default_factory=list)
    posts: list[tuple[bytes, dict[str, str]]] = field(default_factory=list)
    messages: int = 0

    def begin(self, action: Action, processes: list[Process]) -> None:
        """Start one action of a plan."""
        if isinstance(action, Outage):
            self.faults["outage"] += 1
            now_s = asyncio.get_running_loop().time()
            self.weather.away_until_s = now_s + action.seconds
        elif isinstance(action, Post):
            for number in action.processes:
                processes[number].start(self._post, processes[number], action)
        else:
            self._begin_in(processes[action.process], action)

    def _begin_in(
        self, process: Process, action: Say | Pay | Job | Host | TurnClock | Kill
    ) -> None:
        match action:
            case Say(_, message):
                process.start(self.crowd.say, message, process.desk)
            case Pay(_, name, choice):
                process.start(self._pay, process, name, choice)
            case Job(_, name):
                process.start(process.job, name)
            case Host(_, act, which):
                process.start(self._host, process, act, which)
            case TurnClock(_, seconds):
                self.faults["clock turned"] += 1
                process.clock.turn(seconds)
            case Kill():
                self.faults["kill"] += 1
                process.kill()

    async def resume_all(self, process: Process) -> None:
        """Let the drops go on that a host paused."""
        for code in ("A12", "A12B"):
            try:
                await process.drops.resume(self._act(), SHOW, code)
            except Refused:
                continue

    async def post_all(self, process: Process) -> None:
        """The bank posts what really became of every payment."""
        for request in self.till.bank.begun:
            payment = await self.till.bank.create_again(request)
            hook = await self.till.bank.webhook(payment)
            await process.checkouts.receive_webhook("demo", *hook)

    async def _pay(self, process: Process, name: str, choice: str) -> None:
        token = await process.token(name)
        self.tokens.append(token)
        await process.pay(token, choice)

    async def _post(self, process: Process, post: Post) -> None:
        """Tell what became of a payment; now and then what was posted long ago, once more."""
        begun = self.till.bank.begun
        if not begun:
            return
        request = begun[int(post.which * len(begun))]
        payment = await self.till.bank.create_again(request)
        if post.lie is not None:
            self.faults["lie"] += 1
            await process.checkouts.receive(_lie(request, payment, post.lie))
            return
        self.posts.append(await self.till.bank.webhook(payment))
        body, headers = self.posts[int(self.dice.random() ** 2 * len(self.posts)) - 1]
        await process.checkouts.receive_webhook("demo", body, headers)

    async def _host(self, process: Process, act: str, which: float) -> None:
        match act:
            case "restock":
                size = {"size": "M" if which < 0.5 else "L"}
                await process.catalog.restock(self._act(), "A12", size, 2)
            case "release":
                viewer_id = await self._viewer(which)
                await process.claims.release(self._act(), viewer_id, None)
            case "extend":
                viewer_id = await self._viewer(which)
                await process.claims.extend(self._act(), viewer_id, None, 40)
            case "pause":
                await process.drops.pause(self._act(), SHOW, "A12")
            case "resume":
                await process.drops.resume(self._act(), SHOW, "A12")
            case "allot":
                await process.drops.allot(self._act(), SHOW, "A12", int(which * 12))
            case _:
                await self._money(process, act, which)

    async def _money(self, process: Process, act: str, which: float) -> None:
        if act == "refund":
            if orders := await process.orders.of_show(SHOW):
                number = orders[int(which * len(orders))].order.number
                wish = _WISHES[int(which * 100) % len(_WISHES)]
                await process.orders.refund(self._act(), number, wish)
        elif self.tokens:
            view = await self.till.view(self.tokens[int(which * len(self.tokens))])
            if act == "mark_paid":
                await process.orders.mark_paid(self._act(), view.reference)
            else:
                await process.orders.cancel(self._act(), view.reference)

    async def _viewer(self, which: float) -> ViewerId:
        name = identity(NAMES[int(which * len(NAMES))])
        return (await self.till.viewer(name.name)).id

    def _act(self) -> Act:
        self.messages += 1
        now = self.till.clock()
        return Act("web:mod", MessageRef(CHANNEL, f"act{self.messages}", now, now), SHOW)


def _lie(request: PayRequest, payment: str, kind: PaymentKind) -> PaymentEvent:
    return PaymentEvent(
        provider="demo",
        event_id=f"{request.key}:false {kind.value}",
        kind=kind,
        provider_id=payment,
        amount_minor=request.amount_minor,
        currency=request.currency,
        occurred_at=datetime(2026, 11, 27, tzinfo=UTC),
    )
