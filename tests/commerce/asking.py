"""Claims as a chat would bring them, for tests of the desk."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from itertools import count

from commerce.ids import VariantId
from commerce.model.claims import ClaimRequest, MessageRef
from commerce.model.people import Identity
from commerce.rules.signing import Signer
from commerce.services.desk import Desk
from tests.commerce.shop import CHANNEL, DROP, OPENED, M

SIGNER = Signer(b"0123456789abcdef")
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


@asynccontextmanager
async def running(desk: Desk) -> AsyncIterator[Desk]:
    """The desk, settling for as long as the context lasts, then closed."""
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(desk.run())
        yield desk
        await desk.close()
