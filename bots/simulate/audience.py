"""How the simulated audience behaves: it chats, asks, rushes at drops, pays, forgets to pay.

Their platforms behave too: lines get edited or deleted, and some are delivered twice.
"""

import asyncio
import heapq
import re
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from random import Random
from typing import Literal

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
_TWICE = 0.02  # share of claims that a platform delivers a second time
_SECOND_THOUGHTS: Mapping[Literal["edit", "delete"], float] = {
    "edit": 0.04,
    "delete": 0.02,
}  # shares of claims changed in the chat itself
_REPLY = 0.25  # share of thanks and sighs when something was won, paid or missed

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
        random = self._random
        match text.kind:
            case "claim.reserved" | "claim.partial" | "promoted":
                self._react_to_luck(person)
            case "claim.waitlisted" if random.random() < 0.1:
                self._say_after(random.uniform(5, 40), person, person.language.cancels)
            case "claim.sold_out" | "claim.closed" | "expired" if random.random() < _REPLY:
                self._say_after(random.uniform(2, 8), person, person.language.chatter)
            case "reminder" if random.random() < 0.5:
                self._after(random.uniform(5, 30), partial(self._pay, person, "success"))
            case "ask_back":
                self._after(random.uniform(2, 12), partial(self._answer, person))
            case "order.paid" if random.random() < _REPLY:
                self._say_after(2, person, person.language.thanks)

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
        random = self._random
        options = random.choice(offer.variants) if offer.variants else ()
        said = await self._write(person, person.claim(random, offer.code, options))
        if random.random() < _TWICE:
            self._after(random.uniform(0, 5), partial(self._again, said))
        thought = random.random()
        for kind, share in _SECOND_THOUGHTS.items():
            if thought < share:
                text = person.claim(random, offer.code, options) if kind == "edit" else ""
                self._after(random.uniform(3, 20), partial(self._rethink, said, kind, text))
                break
            thought -= share

    async def _again(self, said: ChatMessage) -> None:
        await self._platforms[said.platform].write(said)

    async def _rethink(self, said: ChatMessage, kind: Literal["edit", "delete"], text: str) -> None:
        """Edit or delete a line; its platform tells so under the line's own id."""
        now = self._clock()
        changed = replace(said, kind=kind, text=text, at=now, revision=f"{now:%H%M%S%f}")
        await self._platforms[said.platform].write(changed)

    async def _answer(self, person: Person) -> None:
        asked = [offer for offer in self._offers.values() if any(offer.variants)]
        if asked:
            options = self._random.choice(self._random.choice(asked).variants)
            await self._write(person, " ".join(options).lower())

    def _react_to_luck(self, person: Person) -> None:
        random, chance = self._random, self._random.random()
        if chance < 0.70:
            outcome = random.choices(("success", "decline", "slow"), (88, 8, 4))[0]
            self._after(random.uniform(4, 60), partial(self._pay, person, outcome))
            if outcome == "decline":
                self._after(random.uniform(70, 100), partial(self._pay, person, "success"))
        elif chance < 0.80:
            self._say_after(random.uniform(5, 60), person, person.language.cancels)
        elif chance < 0.86:
            self._say_after(random.uniform(3, 30), person, person.language.changes)

    def _say_after(self, seconds: float, person: Person, lines: Sequence[str]) -> None:
        line = person.say(self._random, lines, self._random.choice(list(self._offers) or ["A12"]))
        self._after(seconds, partial(self._speak, person, line))

    async def _speak(self, person: Person, text: str) -> None:
        await self._write(person, text)

    async def _write(self, person: Person, text: str) -> ChatMessage:
        now = self._clock()
        message = ChatMessage(
            platform=person.platform,
            address=ADDRESS,
            id=f"{now:%Y%m%dT%H%M%S%f}-{next(self._numbers)}",
            author=ChatUser(person.user_id, person.name, locale=person.language.locale),
            text=text,
            at=now,
        )
        await self._platforms[person.platform].write(message)
        return message
