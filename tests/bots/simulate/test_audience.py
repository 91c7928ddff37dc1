import asyncio
from datetime import datetime, timedelta
from importlib.resources import files
from random import Random

from adapters.chat import ChatMessage
from bots.app.files import load_packs
from bots.grammar import OpenProduct, compile_lexicon, read
from bots.intents import AskBack, Buy
from bots.simulate.audience import Audience, Offer
from bots.simulate.host import Host
from bots.simulate.people import Person, gather, read_languages
from bots.simulate.platform import SimulatedPlatform
from commerce.model.messages import Rung
from commerce.ports import Text
from tests.conftest import TestClock

SHIRT = Offer("A12", (("M", "Blue"), ("L", "Blue")), 10)
PLATFORMS = ("discord", "youtube", "tiktok", "twitch", "x")
LANGUAGES, NAMES = read_languages(
    files("config").joinpath("sample").joinpath("audience.toml").read_text(encoding="utf-8")
)


class LeapingClock(TestClock):
    """Much time passes whenever somebody looks, so that nobody has to wait."""

    def __call__(self) -> datetime:
        self.time += timedelta(seconds=20)
        return self.time


class Hall:
    """An audience, what it wrote and what it paid."""

    def __init__(self, size: int, seed: int = 7) -> None:
        self.clock = LeapingClock()
        self.paid: list[tuple[str, str]] = []
        self.platforms = {
            name: SimulatedPlatform(name, (Rung.PRIVATE,), lambda *_: None) for name in PLATFORMS
        }
        random = Random(seed)
        self.people = gather(random, size, LANGUAGES, NAMES)
        self.audience = Audience(self.people, self.platforms, self.pay, random, self.clock)

    async def pay(self, person: Person, outcome: str) -> None:
        self.paid.append((person.user_id, outcome))

    async def lines(self, count: int) -> list[ChatMessage]:
        """The first lines written, by platform in turn as they come."""
        found: list[ChatMessage] = []
        enough = asyncio.Event()

        async def follow(platform: SimulatedPlatform) -> None:
            async for message in platform.messages():
                found.append(message)
                if len(found) >= count:
                    enough.set()

        async with asyncio.timeout(10), asyncio.TaskGroup() as group:
            tasks = [group.create_task(follow(each)) for each in self.platforms.values()]
            tasks.append(group.create_task(self.audience.run()))
            await enough.wait()
            for task in tasks:
                task.cancel()
        return found


def test_the_same_seed_gathers_the_same_people() -> None:
    assert Hall(200).people == Hall(200).people
    assert Hall(200).people != Hall(200, seed=8).people
    assert {person.platform for person in Hall(200).people} == set(PLATFORMS)
    assert len({person.name for person in Hall(200).people}) == 200


async def test_an_audience_chats_in_several_languages() -> None:
    lines = await Hall(100).lines(200)
    assert {line.author.locale for line in lines} >= {"en", "it", "es", "de", "fr"}
    assert len({line.text for line in lines}) > 50


async def test_a_new_drop_starts_a_rush_that_the_grammar_understands() -> None:
    hall = Hall(400)
    hall.audience.offer([SHIRT])
    lexicon = compile_lexicon(
        [OpenProduct("A12", "Harbour Tee", {"size": ("M", "L"), "color": ("Blue", "White")})],
        load_packs(),
    )
    meant = [read(line.text, lexicon, "A12") for line in await hall.lines(300)]
    assert sum(isinstance(intent, Buy) for intent in meant) >= 15
    assert any(isinstance(intent, AskBack) for intent in meant)


async def test_who_wins_pays_or_changes_their_mind_or_forgets() -> None:
    hall = Hall(300)
    for person in hall.people:
        hall.audience.heard(person.platform, person.user_id, Text("yours", kind="claim.reserved"))
    await hall.lines(200)
    outcomes = {outcome for _, outcome in hall.paid}
    assert {"success", "decline"} <= outcomes
    assert 100 < len({user for user, _ in hall.paid}) < 290


async def test_a_winner_named_in_public_is_found_by_name() -> None:
    hall = Hall(50)
    names = ", ".join(person.name for person in hall.people)
    hall.audience.heard("youtube", None, Text(f"A12 is yours: {names}", kind="claim.reserved"))
    await hall.lines(60)
    assert hall.paid


async def test_nobody_is_an_audience_too() -> None:
    hall = Hall(0)
    hall.audience.offer([SHIRT])
    hall.audience.heard("youtube", "sim-1", Text("yours", kind="claim.reserved"))
    async with asyncio.TaskGroup() as group:
        task = group.create_task(hall.audience.run())
        await asyncio.sleep(0)
        task.cancel()
    assert hall.paid == []


async def test_the_host_restocks_what_is_short_and_starts_drops() -> None:
    said: list[str] = []
    stage = SimulatedPlatform("discord", (), lambda *_: None)
    enough = asyncio.Event()

    async def repertoire() -> list[Offer]:
        return [Offer("B3", ((),), 1), SHIRT]

    async def rest(_seconds: float) -> None:
        if len(said) > 20:
            enough.set()
        await asyncio.sleep(0)

    async def listen() -> None:
        async for message in stage.messages():
            assert message.author.role.name == "HOST"
            said.append(message.text)

    host = Host(stage, repertoire, Random(7), TestClock(), rest)
    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        tasks = [group.create_task(host.run(200)), group.create_task(listen())]
        await enough.wait()
        for task in tasks:
            task.cancel()
    assert said[0].startswith("restock B3 x")
    assert said[1].startswith("drop B3 ")
    assert any(line.startswith("restock A12 M Blue x") for line in said)
