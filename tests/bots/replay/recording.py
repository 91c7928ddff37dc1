"""A demo show recorded in virtual time: the whole house with its audience, in a few seconds."""

import asyncio
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

from bots.app import House, open_demo
from bots.app.demo import SETTINGS
from bots.chatlog import ChatLog
from bots.runner import run
from commerce.ids import DropId
from commerce.services.ledger import LedgerEntry
from config.settings import Settings, load_settings
from tests.bots.replay.virtual import LoopJobs, VirtualLoop, current

OF_AN_ENTRY = ("position", "sku", "quantity", "outcome", "granted", "reserved", "waitlisted")


@dataclass(frozen=True)
class Recorded:
    """A show that is over: its log, the folder of its shop, and its ledgers by code."""

    log: Path
    shop: Path
    ledger: dict[str, list[tuple[object, ...]]]


def settings_of(folder: Path) -> Settings:
    told = {**SETTINGS, "data_dir": folder, "web.secret_key": "k" * 32, "log.level": "error"}
    return load_settings(overrides=told, environment={})


def record_demo(folder: Path, audience: int, seed: int, minutes: float) -> Recorded:
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(_record(folder, audience, seed, minutes))


async def _record(folder: Path, audience: int, seed: int, minutes: float) -> Recorded:
    loop = current()
    settings = settings_of(folder / "live")
    async with open_demo(settings, audience, seed, loop.now) as (house, show, crowd):
        jobs = LoopJobs(house.parts.jobs)
        with ChatLog(folder / "show.jsonl") as log, house.hearing.ear.told(log.add):
            log.add(await house.hearing.scene())
            stop = asyncio.Event()
            async with asyncio.TaskGroup() as tasks:
                others = [
                    tasks.create_task(crowd.run(house.bots.rooms)),
                    tasks.create_task(house.hearing.follow_payments()),
                ]
                running = tasks.create_task(run(replace(house.parts, jobs=jobs), stop))
                await asyncio.sleep(minutes * 60)
                stop.set()
                await running
                for other in others:
                    other.cancel()
        ledger: dict[str, list[tuple[object, ...]]] = defaultdict(list)
        for sale in await house.services.drops.of_show(show.id):
            ledger[sale.drop.code] += [_facts(e) for e in await _entries(house, sale.drop.id)]
    return Recorded(folder / "show.jsonl", settings.data_dir, ledger)


async def _entries(house: House, drop_id: DropId) -> list[LedgerEntry]:
    found: list[LedgerEntry] = []
    while page := await house.services.ledger.entries(drop_id, after=len(found)):
        found += page
    return found


def _facts(entry: LedgerEntry) -> tuple[object, ...]:
    return tuple(getattr(entry, name) for name in OF_AN_ENTRY)
