"""A drop that is drawn, and who enters it: for tests of draws."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select

from commerce.ids import VariantId
from commerce.model.claims import ClaimRequest, ClaimResult
from commerce.rules import redraw
from commerce.rules.redraw import Difference
from commerce.services.desk import Desk, Queueing
from commerce.services.draws import Draws
from commerce.services.ledger import Ledger
from commerce.services.settling import House
from commerce.store.database import Database, ShopDatabase
from commerce.store.record_tables import outbox
from tests.commerce.asking import SIGNER, TERMS, ask, settle
from tests.commerce.shop import DROP, SHOP, M, Sale, set_up
from tests.conftest import TestClock

WINDOW_S = 30
HOUSE = House(SIGNER, TERMS)


@dataclass(frozen=True)
class Hat:
    """The shop while names are put into the hat, and after."""

    shop: ShopDatabase
    clock: TestClock

    def request(self, name: str, quantity: int = 1, variant_id: VariantId = M) -> ClaimRequest:
        """What `name` asks for, heard now."""
        request = ask(name, quantity, variant_id)
        now = self.clock()
        return replace(request, source=replace(request.source, seen_at=now, received_at=now))

    async def enter(self, *requests: ClaimRequest) -> list[ClaimResult]:
        """Settle these as one batch."""
        return await settle(self.shop, self.clock, *requests)

    async def ask(self, name: str, quantity: int = 1, variant_id: VariantId = M) -> ClaimResult:
        """Settle one claim by itself."""
        (answer,) = await self.enter(self.request(name, quantity, variant_id))
        return answer

    def draws(self, shop: ShopDatabase | None = None) -> Draws:
        """The clock's side of draws, of this process or another."""
        return Draws(shop or self.shop, self.clock, HOUSE)

    async def draw(self) -> int:
        """Let the window pass, and the clock look."""
        self.clock.turn(WINDOW_S)
        return await self.draws().due(self.clock())

    async def told(self, name: str) -> list[str]:
        """The kinds of messages that one viewer was sent, in order."""
        return [row["kind"] for row in await self.outbox() if row["facts"].get("viewer") == name]

    async def outbox(self) -> list[Any]:
        """Every message, in order."""
        return list(await self.shop.read(lambda tx: tx.rows(select(outbox).order_by(outbox.c.id))))

    async def published(self) -> dict[str, Any]:
        """The public ledger, as anybody can download it."""
        ledger = Ledger(self.shop)
        head = await ledger.head(DROP)
        entries = [
            {"facts": one.facts, "digest": one.digest}
            async for one in ledger.all_entries(DROP, head.last)
        ]
        return {"first": head.first, "entries": entries, "draw": head.draw}

    async def differences(self) -> list[Difference]:
        """Whatever does not agree when the draw is held again from what is published."""
        return list(redraw.differences(redraw.read(await self.published())))


async def open_hat(database: Database, clock: TestClock, sale: Sale) -> Hat:
    """A show that opens now with one drop; its window is `WINDOW_S` seconds."""
    shop = database.for_shop(SHOP)
    await shop.write(lambda tx: set_up(tx, replace(sale, draw_s=WINDOW_S), clock()))
    return Hat(shop, clock)


def desk(hat: Hat, shop: ShopDatabase | None = None) -> Desk:
    return Desk(shop or hat.shop, hat.clock, SIGNER, TERMS, Queueing())
