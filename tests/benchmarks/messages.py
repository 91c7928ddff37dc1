"""From the bytes of a chat message to its outbox row committed, in a whole running house."""

import asyncio
import json
import tempfile
import time
from itertools import islice
from pathlib import Path
from random import Random

from adapters.chat import ChatMessage, ChatUser
from bots.app import DEMO_SETTINGS, House, live, now, open_house, read_settings
from bots.app.demo import open_show, stock_shop
from bots.app.house import Guests
from bots.app.services import Services
from bots.simulate.audience import ADDRESS
from bots.simulate.platform import SimulatedPlatform
from commerce.model.events import ClaimDecided
from commerce.model.messages import Rung
from tests.benchmarks.chatter import audience, lines
from tests.benchmarks.measuring import Figure, percentile

_PLATFORM = "discord"
_RATE = 2_000  # messages a second, 5 % of them claims
_SECONDS = 10
_PEOPLE = 20_000
_GOODS = [("A12", ("Blue", "M")), ("A12", ("White", "S")), ("B3", ()), ("K21", ())]
_BAR_MS = 50.0


async def from_bytes_to_outbox(runs: int) -> list[Figure]:
    """2,000 messages a second: how long claims wait, and how busy the process is."""
    p50, p99, busy = [], [], []
    for run in range(runs):
        waits, cpu = await _evening(Random(run))
        p50.append(percentile(waits, 0.5) * 1e3)
        p99.append(percentile(waits, 0.99) * 1e3)
        busy.append(cpu * 100)
    what = f"{_RATE:,} messages/s, whole house, SQLite"
    return [
        Figure(f"{what}: p50 to the outbox", "ms", p50),
        Figure(f"{what}: p99 to the outbox", "ms", p99, bar=_BAR_MS, kind="at most"),
        Figure(f"{what}: CPU", "% of a core", busy),
    ]


async def _evening(random: Random) -> tuple[list[float], float]:
    """Seconds from a claim's bytes to the commit of its answer; the share of a core it took."""
    seats: list[SimulatedPlatform] = []

    def invite(_: Services) -> Guests:
        seat = SimulatedPlatform(_PLATFORM, (Rung.PRIVATE,), lambda *_: None)
        seats.append(seat)
        return Guests((seat,), {_PLATFORM: seat})

    with tempfile.TemporaryDirectory(prefix="hawker-bench-") as folder:
        told = {**DEMO_SETTINGS, "web.port": 0, "log.level": "error"}
        settings = read_settings(None, Path(folder), told)
        async with open_house(settings, invite, migrate=True) as house:
            await stock_shop(house.services, house.opened)
            await open_show(house.services, (_PLATFORM,))
            return await _run(house, seats[0], random)


async def _run(house: House, seat: SimulatedPlatform, random: Random) -> tuple[list[float], float]:
    stop, ready = asyncio.Event(), asyncio.Event()
    due: dict[str, float] = {}
    waits: list[float] = []

    async def hear() -> None:
        async with house.parts.bus.subscribe() as events:
            async for event in events:
                if isinstance(event, ClaimDecided):
                    _, message_id = event.channel_message
                    waits.append(time.perf_counter() - due[message_id])

    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(live(house, stop, lambda _: ready.set()))
        hearing = tasks.create_task(hear())
        await ready.wait()
        await asyncio.sleep(1)  # until the house has read what is on sale
        frames = _frames(random)
        begun, used = time.perf_counter(), time.process_time()
        await _write(seat, frames, random, due)
        elapsed_s = time.perf_counter() - begun
        cpu = (time.process_time() - used) / elapsed_s
        stop.set()
        await running
        hearing.cancel()
    return waits, cpu


def _frames(random: Random) -> list[bytes]:
    """What a platform would send, one message each."""
    chat = islice(lines(random, audience(random, _PEOPLE), _GOODS), _RATE * _SECONDS)
    return [
        json.dumps({"id": f"m{number}", "who": person.user_id, "text": text}).encode()
        for number, (person, text) in enumerate(chat)
    ]


async def _write(
    seat: SimulatedPlatform, frames: list[bytes], random: Random, due: dict[str, float]
) -> None:
    """Write at random times; what is late is written at once, and counts from when it was due."""
    at = time.perf_counter()
    for number, frame in enumerate(frames):
        at += random.expovariate(_RATE)
        if (pause_s := at - time.perf_counter()) > 0:
            await asyncio.sleep(pause_s)
        due[f"m{number}"] = at
        await seat.write(_message(frame))


def _message(frame: bytes) -> ChatMessage:
    told = json.loads(frame)
    author = ChatUser(told["who"], told["who"])
    return ChatMessage(_PLATFORM, ADDRESS, told["id"], author, told["text"], now())
