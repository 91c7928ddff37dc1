"""Runs one plan: starts what it says, kills and opens processes, looks after every step."""

import asyncio
import logging
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from random import Random

from commerce.model.messages import Rung
from commerce.model.shows import Channel
from commerce.store import drops, shows, viewers
from commerce.store.database import Database
from commerce.store.tables import viewers as viewer_rows
from commerce.store.transaction import Transaction
from tests.commerce.paying import Till
from tests.commerce.shop import SHOP, SHOW, Sale, make_drop, set_up
from tests.fakes.messenger import RecordingMessenger
from tests.simulation import ending
from tests.simulation.acts import Acts
from tests.simulation.crowd import Crowd, identity
from tests.simulation.databases import Ground
from tests.simulation.loop import VirtualLoop
from tests.simulation.outside import MoodyBank
from tests.simulation.plan import JOBS, NAMES, SECOND_CHANNEL, SECOND_DROP, Plan, Step, make_plan
from tests.simulation.process import CHECKOUT, LoopClock, Outside, Process
from tests.simulation.watch import Watch
from tests.simulation.weather import Weather

_CHECK_EVERY = 10  # steps
_LAPSE_S = 70  # more than any reservation is kept without a payment under way
_LINE_MAX = 60  # promotions one after another
_LONG_S = (300, 3_600, 14_400, 90_000, 90_000, 90_000)  # refunds, late money, the bank's last word
_ROUNDS_MAX = 40  # of jobs that each find something to do


@dataclass
class Report:
    """What happened in one seed, or in many: so that people see that something did.

    `seen` counts what became of claims, reservations, payments and messages; `faults` what went
    wrong by intent.
    """

    seeds: int = 0
    steps: int = 0
    actions: int = 0
    seen: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)

    def add(self, other: "Report") -> None:
        """Count another report in."""
        self.seeds += other.seeds
        self.steps += other.steps
        self.actions += other.actions
        self.seen += other.seen
        self.faults += other.faults


class Broken(Exception):
    """An invariant does not hold. The message names the seed and the step."""


@dataclass
class World:
    """All there is in one simulation."""

    plan: Plan
    outside: Outside
    till: Till
    crowd: Crowd
    watch: Watch
    acts: Acts
    processes: list[Process] = field(default_factory=list)
    opened: int = 0

    async def run(self) -> Report:
        """Play the plan, then let everything come to rest; look at the invariants all the way.

        Raises:
            AssertionError: one of them does not hold.
        """
        try:
            for number in range(self.plan.processes):
                self.processes.append(self._open(number))
            for number, step in enumerate(self.plan.steps, start=1):
                await self._step(step)
                if number % _CHECK_EVERY == 0:
                    await self._check()
            await self._come_to_rest()
            await self._check_rest()
            return await self._report()
        finally:
            for process in self.processes:
                process.kill()
                await process.bury()

    async def _step(self, step: Step) -> None:
        await asyncio.sleep(step.pause_s)
        await self._revive()
        for action in step.actions:
            self.acts.begin(action, self.processes)
        await asyncio.sleep(0)
        await self._look()

    async def _revive(self) -> None:
        """Open a new process for every dead one: on the same database, knowing nothing."""
        for number, process in enumerate(self.processes):
            if process.dead:
                self._blame(process)
                await process.bury()
                self.processes[number] = self._open(number)

    def _open(self, number: int) -> Process:
        self.opened += 1
        return Process(f"process {number}.{self.opened}", self.outside)

    async def _look(self) -> None:
        for process in self.processes:
            self._blame(process)
        await self.watch.look()

    def _blame(self, process: Process) -> None:
        for failure in process.failures:
            raise failure

    async def _check(self) -> None:
        await self.till.check()
        await self.watch.look_back()

    async def _come_to_rest(self) -> None:
        """The faults end, whoever was not answered asks again, and time goes on."""
        self.outside.weather.clear_up()
        await self._revive()
        for process in self.processes:
            process.clock.time = self.till.clock.time
        await self._settle()
        await self._ask_again()
        await self.acts.resume_all(self.processes[0])
        for _ in range(_LINE_MAX):
            await asyncio.sleep(_LAPSE_S)
            await self.processes[0].job("sweep")
            await self._look()
            if not await self.till.shop.read(ending.anything_kept):
                break
        for pause_s in _LONG_S:
            await asyncio.sleep(pause_s)
            await self._settle()
        if self.plan.lies:  # it told the truth in the end, and whoever is told twice does no harm
            await self.acts.post_all(self.processes[0])
            await self._settle()

    async def _ask_again(self) -> None:
        """Ask for what was not answered, once the desk has answered what it was asked before."""
        desk = self.processes[0].desk
        for _ in range(_LINE_MAX):
            if not desk.waiting:
                break
            await asyncio.sleep(_LAPSE_S)
        for request in list(self.crowd.unsent.values()):
            await self.crowd.ask(request, desk)

    async def _settle(self) -> None:
        """Have processes do all their jobs, one after the other, until there is nothing to do."""
        for number in range(_ROUNDS_MAX):
            process = self.processes[number % len(self.processes)]
            done = {job: await process.job(job) for job in dict.fromkeys(JOBS)}
            del done["payments"]  # it looks at the same again as long as a bank has said nothing
            await self._look()
            if not any(done.values()):
                return
        raise AssertionError("the jobs find something to do for ever")

    async def _check_rest(self) -> None:
        await self._check()
        shop, now = self.till.shop, self.till.clock()
        assert self.crowd.unsent == {}, "nobody answered them"
        await shop.read(lambda tx: ending.check_rest(tx, now))
        await shop.read(lambda tx: ending.check_acknowledged(tx, self.crowd))
        await shop.read(ending.check_told)
        await shop.read(lambda tx: ending.check_delivered(tx, self.outside.platforms))
        booked, taken = await self.till.booked("demo"), await self.outside.bank.taken()
        assert booked == taken, f"{booked} are in the books, and the bank took {taken}"
        for refund in await self.till.refunds():
            assert refund.state == "done" or refund.provider == "manual", refund

    async def _report(self) -> Report:
        return Report(
            seeds=1,
            steps=len(self.plan.steps),
            actions=sum(len(step.actions) for step in self.plan.steps),
            seen=await self.till.shop.read(ending.tally),
            faults=self.outside.weather.faults + self.acts.faults,
        )


def play(seed: int, ground: Ground) -> Report:
    """Simulate one seed on an emptied database, from the first second of a clock of its own.

    Raises:
        Broken: an invariant does not hold.
    """
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(_play(seed, ground))


async def _play(seed: int, ground: Ground) -> Report:
    plan = make_plan(seed)
    await ground.clear()
    clock, weather = LoopClock(), Weather(seed)
    backend = ground.connect()
    try:
        shop = Database(backend).for_shop(SHOP)
        await shop.write(lambda tx: _furnish(tx, plan.sale, clock))
        till = Till(shop, clock, MoodyBank(clock, weather), CHECKOUT)
        outside = Outside(ground, weather, till.bank, _platforms())
        crowd = Crowd()
        acts = Acts(till, crowd, weather, Random(f"acts {seed}"))
        with _complaints() as complaints:
            report = await World(plan, outside, till, crowd, Watch(shop), acts).run()
        assert complaints == [], complaints[0].getMessage()
    except Exception as failure:
        raise Broken(f"seed {seed}: {failure}") from failure
    else:
        return report
    finally:
        await backend.close()


def _platforms() -> tuple[RecordingMessenger, ...]:
    web = RecordingMessenger("web", (Rung.PRIVATE, Rung.CLAIM_PAGE))
    return RecordingMessenger("discord"), web


def _furnish(tx: Transaction, sale: Sale, clock: LoopClock) -> None:
    """A show on two platforms with two drops of the same stock; Ann is known on both."""
    set_up(tx, sale)
    shows.add_channel(tx, Channel(SECOND_CHANNEL, SHOW, "web", "c2"))
    drops.add(tx, replace(make_drop(Sale(limit=sale.limit)), id=SECOND_DROP, code="A12B"))
    found = viewers.ensure(tx, [identity(name) for name in NAMES], clock())
    ann = found["discord", "id-Ann"].customer_id
    page = viewer_rows.c.platform == "web"
    tx.execute(viewer_rows.update().where(page).values(customer_id=ann))


@contextmanager
def _complaints() -> Iterator[list[logging.LogRecord]]:
    """What the core logs as a fault of its own meanwhile; a message that can't be is none."""
    found: list[logging.LogRecord] = []

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.exc_info is None or "without zone" not in str(record.exc_info[1]):
                found.append(record)

    handler, logger = Handler(logging.ERROR), logging.getLogger("commerce")
    logger.addHandler(handler)
    try:
        yield found
    finally:
        logger.removeHandler(handler)
