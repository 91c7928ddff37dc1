"""The whole desk against a model that is small enough to be seen right."""

import asyncio
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings, strategies as st

from commerce.ids import CustomerId, VariantId
from commerce.model.catalog import Movement
from commerce.model.claims import ClaimRequest
from commerce.model.people import Identity
from commerce.services import reserving
from commerce.services.expiry import Expiry
from commerce.store import reservations, stock, viewers, waitlist
from commerce.store.database import Database, ShopDatabase, open_database
from commerce.store.schema import metadata
from commerce.store.tables import viewers as viewer_rows
from commerce.store.transaction import Transaction
from tests.commerce.asking import TERMS, ask, check, settle, who
from tests.commerce.shop import DROP, SHOP, L, M, Sale, set_up
from tests.conftest import TestClock

NAMES = ("Ann", "Ann@web", "Bob", "Cem", "Dea")

Claim = tuple[str, VariantId, int]
"""Who wants how many pieces of what."""


@dataclass(frozen=True)
class Step:
    """Some seconds pass, then one thing happens."""

    seconds: int
    act: str  # claim, pay, restock, sweep
    claims: tuple[Claim, ...] = ()


@dataclass
class Kept:
    customer: str
    variant: VariantId
    pieces: int
    until: int


@dataclass
class Model:
    """One drop with a limit and an allotment; a second is a number."""

    limit: int | None
    allotment: int | None
    on_hand: dict[VariantId, int]
    now: int = 0
    kept: list[Kept] = field(default_factory=list)
    paid: list[Kept] = field(default_factory=list)
    line: list[Kept] = field(default_factory=list)

    def free(self, variant: VariantId) -> int:
        stock_left = self.on_hand[variant] - sum(
            k.pieces for k in self.kept if k.variant == variant
        )
        given = sum(k.pieces for k in self.kept + self.paid)
        return stock_left if self.allotment is None else min(stock_left, self.allotment - given)

    def lapse(self) -> None:
        self.kept = [k for k in self.kept if k.until > self.now]
        self.promote()

    def promote(self) -> None:
        while some := [w for w in self.line if self.free(w.variant) > 0]:
            first = some[0]
            pieces = min(first.pieces, self.free(first.variant))
            self.kept.append(Kept(first.customer, first.variant, pieces, self.now + 300))
            first.pieces -= pieces
            self.line = [w for w in self.line if w.pieces]

    def claim(self, name: str, variant: VariantId, wanted: int) -> tuple[int, int, int]:
        who_asks = name.removesuffix("@web")
        mine = [k for k in self.kept if (k.customer, k.variant) == (who_asks, variant)]
        waits = [w for w in self.line if (w.customer, w.variant) == (who_asks, variant)]
        extra = wanted - sum(k.pieces for k in mine + waits)
        granted = 0
        if extra < 0:
            for one in (*reversed(waits), *reversed(mine)):
                gone = min(-extra, one.pieces)
                one.pieces -= gone
                extra += gone
            self.kept = [k for k in self.kept if k.pieces]
            self.line = [w for w in self.line if w.pieces]
            self.promote()
        elif extra > 0:
            everything = self.kept + self.paid + self.line
            has = sum(k.pieces for k in everything if k.customer == who_asks)
            if self.limit is not None:
                extra = min(extra, max(0, self.limit - has))
            waited_for = any(w.variant == variant for w in self.line)
            granted = 0 if waited_for else min(extra, max(0, self.free(variant)))
            if granted:
                self.kept.append(Kept(who_asks, variant, granted, self.now + 600))
            if extra > granted:
                self.line.append(Kept(who_asks, variant, extra - granted, 0))
        now_mine = [k for k in self.kept if (k.customer, k.variant) == (who_asks, variant)]
        now_waits = [w for w in self.line if (w.customer, w.variant) == (who_asks, variant)]
        return granted, sum(k.pieces for k in now_mine), sum(w.pieces for w in now_waits)

    def pay(self, name: str) -> None:
        for one in [k for k in self.kept if k.customer == name.removesuffix("@web")]:
            self.kept.remove(one)
            self.paid.append(one)
            self.on_hand[one.variant] -= one.pieces


def identity(name: str) -> Identity:
    return who("Ann", "web") if name == "Ann@web" else who(name)


def request(claim: Claim) -> ClaimRequest:
    name, variant, wanted = claim
    return replace(ask("Ann", wanted, variant), viewer=identity(name))


async def link(shop: ShopDatabase, clock: TestClock) -> dict[str, CustomerId]:
    """Make everybody known, with one customer behind both of Ann's viewers."""
    crowd = [identity(name) for name in NAMES]

    def make(tx: Transaction) -> dict[str, CustomerId]:
        found = viewers.ensure(tx, crowd, clock())
        ann = found["discord", "id-Ann"].customer_id
        page = viewer_rows.c.platform == "web"
        tx.execute(viewer_rows.update().where(page).values(customer_id=ann))
        return {one.name: found["discord", one.user_id].customer_id for one in crowd[2:]} | {
            "Ann": ann
        }

    return await shop.write(make)


@dataclass
class Run:
    shop: ShopDatabase
    clock: TestClock
    model: Model
    customers: dict[str, CustomerId]

    async def step(self, step: Step) -> None:
        self.clock.turn(step.seconds)
        self.model.now += step.seconds
        if step.act == "claim":
            self.model.lapse()
            expected = [self.model.claim(*claim) for claim in step.claims]
            results = await settle(self.shop, self.clock, *map(request, step.claims))
            assert [(r.granted, r.reserved, r.waitlisted) for r in results] == expected
        elif step.act == "restock":
            self.model.on_hand[M] += 2
            more = [Movement(M, 2, 0, "restock", "host")]
            await self.shop.write(lambda tx: stock.move(tx, more, self.clock()))
        else:
            self.model.lapse()
            await Expiry(self.shop, self.clock, TERMS).sweep()
        if step.act == "pay":
            name = step.claims[0][0] if step.claims else "Bob"
            self.model.pay(name)
            await self.shop.write(lambda tx: self.pay(tx, name))

    def pay(self, tx: Transaction, name: str) -> None:
        customer = self.customers[name.removesuffix("@web")]
        held = reservations.held(tx, [customer], [DROP])
        reserving.commit_reservations(tx, held, "bank", self.clock())

    async def compare(self) -> None:
        levels = await self.shop.read(lambda tx: stock.read(tx, [M, L]))
        for variant in (M, L):
            assert levels[variant].on_hand == self.model.on_hand[variant]
        kept = await self.shop.read(
            lambda tx: reservations.held(tx, list(self.customers.values()), [DROP])
        )
        counted = self.model.kept + self.model.paid
        assert sum(one.quantity for one in kept) == sum(k.pieces for k in counted)
        for variant in (M, L):
            line = await self.shop.read(lambda tx, v=variant: waitlist.first(tx, (DROP, v), 99))  # type: ignore[misc]
            assert [(place.customer_id, place.quantity) for place in line] == [
                (self.customers[w.customer], w.pieces)
                for w in self.model.line
                if w.variant == variant
            ]
        assert await check(self.shop) == ()


async def play(database: Database, sale: Sale, steps: list[Step]) -> None:
    shop, clock = database.for_shop(SHOP), TestClock()
    await shop.write(lambda tx: set_up(tx, sale))
    model = Model(sale.limit, sale.allotment, dict(sale.pieces))
    run = Run(shop, clock, model, await link(shop, clock))
    for step in steps:
        await run.step(step)
    await run.compare()


claims = st.tuples(st.sampled_from(NAMES), st.sampled_from((M, M, L)), st.integers(0, 4))
steps = st.builds(
    Step,
    seconds=st.sampled_from((0, 1, 100, 299, 300, 600)),
    act=st.sampled_from(("claim", "claim", "claim", "pay", "restock", "sweep")),
    claims=st.lists(claims, min_size=1, max_size=8).map(tuple),
)
sales = st.builds(
    Sale,
    pieces=st.fixed_dictionaries({M: st.integers(0, 5), L: st.integers(0, 3)}),
    limit=st.none() | st.integers(1, 4),
    allotment=st.none() | st.integers(0, 7),
)


@settings(max_examples=60, deadline=None)
@given(sale=sales, script=st.lists(steps, max_size=12))
def test_the_desk_does_what_the_model_does(sale: Sale, script: list[Step]) -> None:
    async def run() -> None:
        with TemporaryDirectory() as folder:
            async with open_database(f"sqlite:///{Path(folder) / 'hawker.db'}") as database:
                await database.run(metadata.create_all, writes=True)
                await play(database, sale, script)

    asyncio.run(run())


async def test_a_long_evening_on_either_database(database: Database) -> None:
    dice = Random(7)

    def step() -> Step:
        asked = [
            (dice.choice(NAMES), dice.choice((M, M, L)), dice.randint(0, 4))
            for _ in range(dice.randint(1, 12))
        ]
        act = dice.choice(("claim", "claim", "claim", "pay", "restock", "sweep"))
        return Step(dice.choice((0, 1, 100, 300)), act, tuple(asked))

    sale = Sale(pieces={M: 6, L: 4}, limit=4, allotment=40)
    await play(database, sale, [step() for _ in range(80)])
