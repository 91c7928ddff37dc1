"""A host, a moderator and the services behind them, on the shop of `tests.commerce.stage`."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select

from adapters.chat import ChatMessage, ChatUser
from adapters.payments.manual.gateway import ManualGateway, ManualTerms
from bots.app import load_replies
from bots.host_actions import HOST_ACTIONS
from bots.moderator_actions import MODERATOR_ACTIONS
from bots.replies import Replies
from bots.roles import Roles
from bots.staff import Staff, StaffServices
from commerce.model.messages import Audience, NewMessage, Priority, Rung
from commerce.model.people import Role
from commerce.model.shows import Show
from commerce.ports import Wording
from commerce.rules.pricing import Tariff
from commerce.services.catalog import Catalog
from commerce.services.checkout_steps import CheckoutTerms
from commerce.services.claims import Claims
from commerce.services.customers import Customers
from commerce.services.delivery import Delivery, DeliveryTerms, Ways
from commerce.services.desk import Desk
from commerce.services.drops import Announcements, Drops
from commerce.services.orders import Orders
from commerce.services.outbox import Outbox
from commerce.services.payments import Payments
from commerce.services.reserving import Terms
from commerce.services.shows import Shows
from commerce.services.undo import Undo
from commerce.store.database import Database
from commerce.store.record_tables import outbox
from tests.commerce.stage import SHOP, SHOW, SIGNER, Stage, build
from tests.conftest import TestClock

REPLIES = load_replies("Europe/Rome", "en")


@dataclass
class Said:
    """An answer as it stands in the outbox."""

    kind: str
    facts: dict[str, Any]
    private: bool
    text: str


@dataclass
class Chair:
    """Somebody writes commands, and reads what is answered."""

    stage: Stage
    staff: Staff
    services: StaffServices
    role: Role = Role.HOST
    platform: str = "web"
    address: str = "summer"
    locale: str = "en"
    written: int = 0

    def message(self, text: str, message_id: str = "") -> ChatMessage:
        """A line, another one each time unless named."""
        self.written += 1
        return ChatMessage(
            platform=self.platform,
            address=self.address,
            id=message_id or f"line{self.written}",
            author=ChatUser("anna", "Anna", self.role),
            text=text,
            at=self.stage.clock(),
        )

    async def show(self) -> Show | None:
        """The open show."""
        return await self.services.shows.current()

    async def write(self, text: str, message_id: str = "") -> bool:
        """Write a line where the open show is linked; whether it was a command."""
        show = await self.show()
        found = await self.services.shows.by_channel(self.platform, self.address)
        channel = None if found is None else found[1]
        return await self.staff.handle(self.message(text, message_id), show, channel, self.role)

    async def say(self, text: str) -> Said:
        """Write a command, and read its answer."""
        assert await self.write(text), text
        return (await self.answers())[-1]

    async def answers(self) -> list[Said]:
        """Every answer so far, worded from its facts on every rung it may take."""
        query = select(outbox).where(outbox.c.dedup_key.like("answer:%")).order_by(outbox.c.id)
        rows = await self.stage.shop.read(lambda tx: tx.rows(query))
        return [self._said(dict(row)) for row in rows]

    def _said(self, row: dict[str, Any]) -> Said:
        audience = Audience(row["audience"])
        message = NewMessage(
            row["kind"], row["dedup_key"], audience, Priority.ANSWER, facts=row["facts"]
        )
        private = audience is Audience.PRIVATE
        rungs = (
            (Rung.PRIVATE, Rung.CLAIM_PAGE) if private and row["channel_id"] else (Rung.PRIVATE,)
        )
        texts = [
            REPLIES.message(message, rung, locale)
            for locale in ("it", self.locale)
            for rung in reversed(rungs)
        ]
        return Said(row["kind"], row["facts"], private, texts[-1])


@asynccontextmanager
async def chair(database: Database, clock: TestClock) -> AsyncIterator[Chair]:
    """A host in the open show, with the desk at work."""
    stage = await build(database, clock)
    services = services_on(stage, REPLIES)
    handlers = {**HOST_ACTIONS, **MODERATOR_ACTIONS}
    async with asyncio.TaskGroup() as group:
        group.create_task(services.desk.run())
        yield Chair(stage, Staff(services, SHOP, clock, handlers), services)
        await services.desk.close()


def services_on(stage: Stage, wording: Wording) -> StaffServices:
    """Real services, all of them."""
    shop, clock, terms = stage.shop, stage.clock, Terms()
    customers = Customers(shop, clock)
    pay = CheckoutTerms(("manual",), terms, "http://shop.test", Tariff(490), 259_200, ())
    ways = Ways({}, wording, lambda *_: "")
    return StaffServices(
        shows=Shows(shop, clock),
        drops=Drops(shop, clock, terms, Announcements()),
        catalog=Catalog(shop, clock, terms),
        claims=Claims(shop, clock, terms),
        customers=customers,
        orders=Orders(shop, clock, SIGNER, pay),
        payments=Payments(shop, clock, SIGNER, {"manual": ManualGateway(ManualTerms())}, pay),
        desk=Desk(shop, clock, SIGNER, terms),
        delivery=Delivery(shop, clock, ways, DeliveryTerms("test", "en")),
        undo=Undo(shop, clock, terms),
        outbox=Outbox(shop, clock),
        roles=Roles(customers, clock),
    )


def as_moderator(host: Chair) -> Chair:
    """The same chair, with a moderator in it."""
    return replace(host, role=Role.MODERATOR, written=host.written + 1_000)


__all__ = ["REPLIES", "SHOW", "Chair", "Replies", "Said", "as_moderator", "chair", "services_on"]
