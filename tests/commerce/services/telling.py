"""A show with channels on several platforms, viewers, and a delivery that records."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from bots.replies import Replies
from commerce.ids import ChannelId, ShopId, ShowId, ViewerId
from commerce.model.catalog import Shop
from commerce.model.messages import Audience, NewMessage, Priority, Rung
from commerce.model.people import Identity, Viewer
from commerce.model.shows import Channel, Show
from commerce.rules.ladder import Retries
from commerce.services.delivery import Delivery, DeliveryTerms, Ways
from commerce.services.outbox import Outbox
from commerce.store import shops, shows, viewers
from commerce.store.database import Database, ShopDatabase
from commerce.store.record_tables import deliveries, outbox
from commerce.store.transaction import Transaction
from tests.conftest import TestClock
from tests.fakes.messenger import RecordingMessenger

TEXTS = """
claim-reserved = { $code } is yours until { $expires }
claim-reserved-public = { $viewer }: { $code } is yours
claim-reserved-together = { $code }: { $viewers }
reminder = { $left } left for { $code }
reminder-public = { $viewer }: { $left } left
private-only = Only for you, { $viewer }
stopped = No more
stopped-public = { $viewer }: no more
announcement = { $text }
drop-countdown = { $left } left
"""
ITALIAN = TEXTS.replace("is yours until", "è tuo fino alle")
REPLIES = Replies.from_sources(
    {"en": {"chat.ftl": TEXTS}, "it": {"chat.ftl": ITALIAN}}, "en", "Europe/Rome"
)
SHOW = ShowId(301)
DISCORD, YOUTUBE, READ_ONLY = ChannelId(401), ChannelId(402), ChannelId(403)
SHOP = Shop(ShopId(1), "shop", "Shop", "EUR", "en", "IT", "Europe/Rome")


def link_for(tx: Transaction, message: NewMessage, viewer: Viewer, now: datetime) -> str:
    return f"https://shop.example/c/{message.show_id}-{viewer.name}"


@dataclass
class Telling:
    """Everything a test of delivery needs."""

    shop: ShopDatabase
    clock: TestClock
    discord: RecordingMessenger = field(default_factory=RecordingMessenger)
    youtube: RecordingMessenger = field(
        default_factory=lambda: RecordingMessenger("youtube", (Rung.CLAIM_PAGE,))
    )
    tiktok: RecordingMessenger = field(default_factory=lambda: RecordingMessenger("tiktok", ()))
    web: RecordingMessenger = field(
        default_factory=lambda: RecordingMessenger("web", (Rung.PRIVATE, Rung.CLAIM_PAGE))
    )
    terms: DeliveryTerms = field(
        default_factory=lambda: DeliveryTerms("one", "en", retries=Retries(2, 60, 3))
    )
    ways: Ways | None = None

    def delivery(self, **terms: Any) -> Delivery:
        """Another process that delivers."""
        messengers = {m.platform: m for m in (self.discord, self.youtube, self.tiktok, self.web)}
        ways = self.ways or Ways(messengers, REPLIES, link_for)
        return Delivery(self.shop, self.clock, ways, replace(self.terms, **terms))

    async def say(self, *messages: NewMessage) -> None:
        await Outbox(self.shop, self.clock).say(*messages)

    async def viewer(self, name: str, platform: str = "discord", **more: Any) -> ViewerId:
        """A viewer who is known already."""
        who = Identity(platform, f"id-{name}", name, more.get("locale"))
        known = await self.shop.write(lambda tx: viewers.ensure(tx, [who], self.clock()))
        return known[platform, who.user_id].id

    def claim(self, viewer_id: ViewerId, key: str, **more: Any) -> NewMessage:
        """The message of a won claim."""
        values: dict[str, Any] = {
            "kind": "claim.reserved",
            "audience": Audience.PRIVATE,
            "priority": Priority.LINK,
            "facts": {"code": "A12", "expires": self.at(600)},
            "channel_id": DISCORD,
            "reply_to": f"m-{key}",
            "with_link": True,
        }
        return NewMessage(dedup_key=key, show_id=SHOW, viewer_id=viewer_id, **(values | more))

    def at(self, seconds: float) -> dict[str, str]:
        """The fact of a time from now on."""
        return {"at": (self.clock() + timedelta(seconds=seconds)).isoformat()}

    async def states(self) -> dict[str, str]:
        """The state of every message by its key."""
        rows = await self.shop.read(lambda tx: tx.rows(select(outbox).order_by(outbox.c.id)))
        return {row["dedup_key"]: row["state"] for row in rows}

    async def attempts(self) -> list[tuple[str, str | None]]:
        """Every attempt as rung and error."""
        query = select(deliveries).order_by(deliveries.c.id)
        rows = await self.shop.read(lambda tx: tx.rows(query))
        return [(row["rung"], row["error"]) for row in rows]


async def build(database: Database, clock: TestClock) -> Telling:
    """An open show on Discord, YouTube and TikTok (which is only read)."""
    shop = database.for_shop(SHOP.id)

    def found(tx: Transaction) -> None:
        shops.add(tx, SHOP)
        shows.add(tx, Show(SHOW, "summer", "Summer", opened_at=clock()))
        shows.add_channel(tx, Channel(DISCORD, SHOW, "discord", "d1"))
        shows.add_channel(tx, Channel(YOUTUBE, SHOW, "youtube", "y1"))
        shows.add_channel(tx, Channel(READ_ONLY, SHOW, "tiktok", "t1"))

    await shop.write(found)
    return Telling(shop, clock)
