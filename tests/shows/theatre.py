"""Plays a transcript and holds what was told against what it expects."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from functools import cache

from adapters.bus.in_process import InProcessBus
from adapters.catalogs import csv
from adapters.chat import ChatMessage, ChatUser
from bots.app.bots import Bots, bots_of
from bots.app.files import load_replies
from bots.app.services import Services, delivery_of, services_of
from bots.app.shop import OpenShop, open_shop
from bots.replies import Replies
from commerce.model.acts import Act
from commerce.model.people import Role
from commerce.services.delivery import Delivery
from commerce.services.shows import OpenShow, Place
from config.settings import load_settings
from tests.conftest import TestClock
from tests.fakes.messenger import RecordingMessenger, Shown

ROLES = {"host": Role.HOST, "mod": Role.MODERATOR}
PLATFORMS = ("discord", "youtube")
PLACE = "stall"
PRODUCTS = """\
code,title,price,sku,on_hand,option:size,option:color
A12,Harbour Tee,29.90,TEE-M-BLUE,3,M,Blue
A12,Harbour Tee,29.90,TEE-L-BLUE,2,L,Blue
A12,Harbour Tee,29.90,TEE-M-WHITE,1,M,White
B3,Market Bag,14.50,BAG,2,,
C-7,Tide Clock,120.00,CLOCK,10,,
"""
_LINE = re.compile(
    r"(?P<remark>#.*)|\(\+(?P<seconds>\d+) s\)"
    r"|(?P<to>\w+)<\s*(?P<told>.*)"
    r"|(?P<who>\w+)(?:@(?P<where>\w+))?(?: to (?P<other>\w+))?"
    r"(?P<verb>:| edits:| deletes| repeats)\s*(?P<text>.*)"
)


@dataclass
class Theatre:
    """A shop with a show on two platforms and everything that runs, driven line by line."""

    clock: TestClock
    opened: OpenShop
    services: Services
    bots: Bots
    delivery: Delivery
    messengers: dict[str, RecordingMessenger]
    seen: dict[str, int] = field(default_factory=dict)
    last: dict[str, ChatMessage] = field(default_factory=dict)
    news: list[Shown] = field(default_factory=list)
    heard: list[Shown] = field(default_factory=list)

    async def play(self, transcript: str) -> None:
        """Do each line; an expectation is about everything told since the last act."""
        for number, line in enumerate(transcript.strip().splitlines(), 1):
            if not line.strip():
                continue
            found = _LINE.fullmatch(line.strip())
            assert found is not None, f"line {number} is no line of a transcript: {line}"
            if found["to"] is not None:
                self._expect(found["to"], found["told"], f"line {number}: {line.strip()}")
            elif found["seconds"] is not None:
                self.clock.turn(int(found["seconds"]))
                await self._settle()
            elif found["who"] is not None:
                await self._speak(found)

    async def flood(self, who: str, text: str, count: int) -> None:
        """Have `who` write the same thing many times within a moment."""
        for _ in range(count):
            await self.bots.pipeline.handle(self._message(who, PLATFORMS[0], text))
        await self._settle()

    async def say_as(self, name: str, text: str) -> None:
        """Have somebody with this name write."""
        self.clock.turn(1)
        await self.bots.pipeline.handle(self._message(name, PLATFORMS[0], text))
        await self._settle()

    def told(self, to: str) -> list[str]:
        """Everything told to `to` (`all`: to everybody) on any platform until now."""
        return [
            shown.text.body
            for each in self.messengers.values()
            for shown in each.shown
            if (shown.to.name == to if shown.to.user_id is not None else to == "all")
        ]

    async def pieces(self, sku: str) -> tuple[int, int]:
        """(on_hand, reserved) of a variant."""
        for entry in await self.services.catalog.products():
            for variant in entry.variants:
                if variant.sku == sku:
                    return entry.stock[variant.id].on_hand, entry.stock[variant.id].reserved
        raise AssertionError(f"no variant {sku}")

    async def _speak(self, line: re.Match[str]) -> None:
        who, verb = line["who"], line["verb"].strip()
        self.clock.turn(1)
        if verb == ":":
            message = self._message(who, line["where"] or PLATFORMS[0], line["text"])
            if line["other"]:
                message = self._in_reply(message, line["other"])
        else:
            before = self.last[who]
            kind = {"edits:": "edit", "deletes": "delete"}.get(verb)
            revision = f"{self.clock():%H%M%S}"
            changed = {"edit": {"kind": "edit", "text": line["text"], "revision": revision}}
            changed["delete"] = {"kind": "delete", "revision": revision}
            message = replace(before, **changed.get(kind or "", {}))  # type: ignore[arg-type]
        self.last[who] = message
        await self.bots.pipeline.handle(message)
        await self._settle()

    def _message(self, who: str, platform: str, text: str) -> ChatMessage:
        self.seen[who] = self.seen.get(who, 0) + 1
        author = ChatUser(f"u-{who}", who, ROLES.get(who, Role.VIEWER))
        number = f"{who}-{self.seen[who]}"
        return ChatMessage(platform, PLACE, number, author, text, self.clock())

    def _in_reply(self, message: ChatMessage, other: str) -> ChatMessage:
        """`message` as a reply to what `other` said last (`hawker`: to it, or to everybody)."""
        if other != "hawker":
            before = self.last[other]
            from_viewer = other not in ROLES
            return replace(
                message, reply_to=before.id, reply_to_viewer=from_viewer, quoted=before.text
            )
        names = {message.author.name, ""}
        said = [each.text.body for each in self.heard if (each.to.name or "") in names]
        return replace(message, reply_to="hawker", quoted=said[-1])

    async def _settle(self) -> None:
        """Let jobs and delivery do all that is due now, and gather what was told."""
        before = {name: len(each.shown) for name, each in self.messengers.items()}
        await self.services.draws.due(self.clock())
        await self.services.drops.due(self.clock())
        await self.services.expiry.sweep()
        await self.services.expiry.remind()
        await self.services.payments.sweep()
        while await self.delivery.run_once():
            pass
        await self.bots.rooms.refresh()
        news = [
            shown for name, each in self.messengers.items() for shown in each.shown[before[name] :]
        ]
        self.heard += news
        self.news = news

    def _expect(self, to: str, words: str, line: str) -> None:
        told = [
            shown.text.body + (f" {shown.text.link}" if shown.text.link else "")
            for shown in self.news
            if (shown.to.name == to if shown.to.user_id is not None else to == "all")
        ]
        if words:
            assert any(words in body for body in told), f"{line}\nbut told was: {told}"
        else:
            assert told == [], line


@asynccontextmanager
async def theatre(clock: TestClock, database_url: str, folder: str) -> AsyncIterator[Theatre]:
    """A theatre with an open show; its database is set up by the migrations."""
    url = "" if database_url.startswith("sqlite") else database_url
    overrides = {"data_dir": folder, "database.url": url, "web.secret_key": "k" * 32,
                 "shop.timezone": "UTC", "web.public_url": "https://stall.example",
                 "checkout.providers": ("demo",),
                 "questions.answer_from_catalogue": True}  # fmt: skip
    settings = load_settings(overrides=overrides, environment={})
    bus = InProcessBus()
    async with open_shop(settings, bus, migrate=True) as opened:
        services = services_of(opened, clock)
        messengers = {name: RecordingMessenger(name) for name in PLATFORMS}
        wording = _wording()
        delivery = delivery_of(opened, clock, services, wording, messengers)
        bots = bots_of(opened, services, delivery, clock, bus)
        await _furnish(services)
        await bots.rooms.refresh()
        running = asyncio.ensure_future(services.desk.run())
        yield Theatre(clock, opened, services, bots, delivery, messengers)
        await services.desk.close()
        await running


@cache
def _wording() -> Replies:
    return load_replies("UTC", "en")


async def _furnish(services: Services) -> None:
    act = Act("terminal")
    await services.catalog.import_products(act, csv.read(PRODUCTS.encode(), "EUR"))
    places = [Place(platform, PLACE) for platform in PLATFORMS]
    await services.shows.open(act, OpenShow("Friday", channels=places))
