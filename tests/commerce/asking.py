"""Claims as a chat would bring them, for tests of the desk."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from itertools import count

from sqlalchemy import select

from commerce.ids import VariantId
from commerce.model.claims import ClaimRequest, ClaimResult, MessageRef
from commerce.model.people import Identity
from commerce.rules.signing import Signer
from commerce.services.desk import Desk, Queueing
from commerce.services.ledger import Ledger, Violation
from commerce.services.reserving import Terms
from commerce.store.database import ShopDatabase
from commerce.store.record_tables import outbox
from tests.commerce.shop import CHANNEL, DROP, OPENED, M
from tests.conftest import TestClock

SIGNER = Signer(b"0123456789abcdef")
TERMS = Terms(ttl_s=600, promoted_ttl_s=300, reminder_before_s=120)
_messages = count(1)


def who(name: str, platform: str = "discord") -> Identity:
    return Identity(platform, f"id-{name}", name)


def ask(
    name: str, quantity: int = 1, variant_id: VariantId = M, message: str | None = None
) -> ClaimRequest:
    """`name` wants `quantity` pieces in all; every call is a message of its own."""
    number = next(_messages)
    source = MessageRef(
        channel_id=CHANNEL,
        message_id=message or f"m{number}",
        seen_at=OPENED + timedelta(seconds=number),
        received_at=OPENED + timedelta(seconds=number + 1),
    )
    return ClaimRequest(DROP, variant_id, quantity, who(name), source)


def open_desk(shop: ShopDatabase, clock: TestClock, terms: Terms = TERMS) -> Desk:
    return Desk(shop, clock, SIGNER, terms)


@asynccontextmanager
async def running(desk: Desk) -> AsyncIterator[Desk]:
    """The desk, settling for as long as the context lasts, then closed."""
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(desk.run())
        yield desk
        await desk.close()


async def settle(
    shop: ShopDatabase, clock: TestClock, *requests: ClaimRequest, terms: Terms = TERMS
) -> list[ClaimResult]:
    """Settle these claims as one batch, by a desk of their own."""
    desk = Desk(shop, clock, SIGNER, terms, Queueing(batch_max=max(1, len(requests))))
    futures = [desk.submit(request) for request in requests]
    await desk.close()
    return await asyncio.gather(*futures)


async def told(shop: ShopDatabase) -> list[tuple[str, str]]:
    """What is in the outbox, in order: the kind of each message, and the name of who is told."""
    rows = await shop.read(lambda tx: tx.rows(select(outbox).order_by(outbox.c.id)))
    return [(row["kind"], row["facts"]["viewer"]) for row in rows]


async def check(shop: ShopDatabase) -> tuple[Violation, ...]:
    """Whatever breaks an invariant."""
    return await Ledger(shop).check()
