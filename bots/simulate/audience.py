"""How the simulated audience behaves: it chats, asks, rushes at drops, pays, forgets to pay."""

import asyncio
import heapq
import re
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from random import Random

from adapters.chat import ChatMessage, ChatUser
from bots.simulate.people import Person
from bots.simulate.platform import SimulatedPlatform
from commerce.ports import Clock, Text

ADDRESS = "demo"
"""The place where all simulated chats happen, on every platform."""

_NAME = re.compile(r"[a-z]+_[a-z]+\d+")
_SECONDS_BETWEEN_LINES = 75.0  # of one viewer, when nothing special happens
_LINES_PER_SECOND_MAX = 60.0  # a chat faster than this can't be read by anybody anyway
_INTEREST = (0.06, 0.16)  # share of the audience that wants a drop
_RUSH_MEDIAN_S = 4.0  # half of those who want it have written by then

Act = Callable[[], Coroutine[None, None, None]]
Pay = Callable[[Person, str], Coroutine[None, None, None]]
"""Pays the person's cart with one of the demo bank's outcomes; nothing happens without a cart."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something on sale: its code, the options of each variant (`()` where there are none)."""

    code: str
    variants: tuple[tuple[str, ...], ...]
    available: int = 0


class Audience:
    """Simulated viewers on simulated platforms, driven by one clock and one random generator."""

    def __init__(
        self,
        people: Sequence[Person],
        platforms: Mapping[str, SimulatedPlatform],
        pay: Pay,
        random: Random,
        clock: Clock,
    ) -> None:
        """Seat the audience; nothing happens before `run`."""
        self._people = people
        self._by_key = {(person.platform, person.user_id): person for person in people}
        self._by_name = {person.name: person for person in people}
        self._platforms = platforms
        self._pay = pay
        self._random = random
        self._clock = clock
        self._plan: list[tuple[datetime, int, Act]] = []
        self._numbers = count(1)
        self._planned = asyncio.Event()
        self._offers: dict[str, Offer] = {}

    def offer(self, offers: Sequence[Offer]) -> None:
        """Show the audience what is open now: it rushes at what was not open before."""
        for new in offers:
            if new.code not in self._offers and self._people:
                self._rush(new)
        self._offers = {offer.code: offer for offer in offers}

    def heard(self, platform: str, user_id: str | None, text: Text) -> None:
        """Something was told; who won something pays, changes their mind or forgets."""
        if user_id is None:
            for name in _NAME.findall(text.body):
                if name in self._by_name:
                    self._told(self._by_name[name], text)
        elif (platform, user_id) in self._by_key:
            self._told(self._by_key[platform, user_id], text)

    def _told(self, person: Person, text: Text) -> None:
        if text.kind in {"claim.reserved", "claim.partial", "promoted"}:
            self._react_to_luck(person)
        elif text.kind == "ask_back":
            self._after(self._random.uniform(2, 12), lambda: self._answer(person))
        elif text.kind == "order.paid" and self._random.random() < 0.3:
            self._after(
                2, lambda: self._write(person, person.say(self._random, person.language.thanks))
            )

    async def run(self) -> None:
        """Behave until cancelled."""
        if self._people:
            self._after(0.5, self._chatter)
        async with asyncio.TaskGroup() as acts:
            while True:
                acts.create_task((await self._next())())

    async def _next(self) -> Act:
        while True:
            self._planned.clear()
            wait = (self._plan[0][0] - self._clock()).total_seconds() if self._plan else None
            if wait is not None and wait <= 0:
                return heapq.heappop(self._plan)[2]
            try:
                async with asyncio.timeout(wait):
                    await self._planned.wait()
            except TimeoutError:
                continue

    def _after(self, seconds: float, act: Act) -> None:
        due = self._clock() + timedelta(seconds=seconds)
        heapq.heappush(self._plan, (due, next(self._numbers), act))
        self._planned.set()

    async def _chatter(self) -> None:
        rate = min(len(self._people) / _SECONDS_BETWEEN_LINES, _LINES_PER_SECOND_MAX)
        self._after(self._random.expovariate(rate), self._chatter)
        person = self._random.choice(self._people)
        codes = list(self._offers) or ["A12"]
        asks = self._random.random() < 0.18
        lines = person.language.questions if asks else person.language.chatter
        await self._write(person, person.say(self._random, lines, self._random.choice(codes)))

    def _rush(self, offer: Offer) -> None:
        share = self._random.uniform(*_INTEREST)
        wanting = self._random.sample(self._people, round(len(self._people) * share))
        for person in wanting:
            delay = self._random.lognormvariate(0, 0.8) * _RUSH_MEDIAN_S
            self._after(delay, partial(self._claim, person, offer))

    async def _claim(self, person: Person, offer: Offer) -> None:
        options = self._random.choice(offer.variants) if offer.variants else ()
        await self._write(person, person.claim(self._random, offer.code, options))

    async def _answer(self, person: Person) -> None:
        asked = [offer for offer in self._offers.values() if any(offer.variants)]
        if asked:
            options = self._random.choice(self._random.choice(asked).variants)
            await self._write(person, " ".join(options).lower())

    def _react_to_luck(self, person: Person) -> None:
        chance = self._random.random()
        if chance < 0.70:
            outcome = self._random.choices(("success", "decline", "slow"), (88, 8, 4))[0]
            self._after(self._random.uniform(4, 60), lambda: self._pay(person, outcome))
            if outcome == "decline":
                self._after(self._random.uniform(70, 100), lambda: self._pay(person, "success"))
        elif chance < 0.80:
            line = person.say(self._random, person.language.cancels, self._some_code())
            self._after(self._random.uniform(5, 60), lambda: self._write(person, line))
        elif chance < 0.86:
            line = person.say(self._random, person.language.changes, self._some_code())
            self._after(self._random.uniform(3, 30), lambda: self._write(person, line))

    def _some_code(self) -> str:
        return self._random.choice(list(self._offers) or ["A12"])

    async def _write(self, person: Person, text: str) -> None:
        await self._platforms[person.platform].write(
            ChatMessage(
                platform=person.platform,
                address=ADDRESS,
                id=f"{self._clock():%Y%m%dT%H%M%S%f}-{next(self._numbers)}",
                author=ChatUser(person.user_id, person.name, locale=person.language.locale),
                text=text,
                at=self._clock(),
            )
        )
