"""A shop with two products and an open show, for the tests of what hosts and moderators do."""

from dataclasses import dataclass, field

from sqlalchemy import select

from commerce.ids import ChannelId, ProductId, ShopId, ShowId, VariantId
from commerce.model.acts import Act
from commerce.model.catalog import Movement, Product, Shop, Variant
from commerce.model.claims import ClaimRequest, ClaimResult, MessageRef
from commerce.model.people import Identity
from commerce.model.shows import Channel, Show
from commerce.rules.signing import Signer
from commerce.services.drawing import settle
from commerce.services.reserving import Terms
from commerce.services.settling import House
from commerce.store import catalog, drops, shops, shows, stock
from commerce.store.database import Database, ShopDatabase
from commerce.store.record_tables import audit, outbox
from commerce.store.transaction import Transaction
from tests.conftest import TestClock

SHOP = Shop(ShopId(1), "shop", "Shop by the sea", "EUR", "en", "IT", "Europe/Rome")
SHIRT, MUG = ProductId(101), ProductId(102)
SMALL, LARGE, ONLY = VariantId(201), VariantId(202), VariantId(203)
SHOW, CHANNEL = ShowId(301), ChannelId(401)
HOST = "web:anna"
SIGNER = Signer(b"0123456789abcdef")


@dataclass
class Stage:
    """The shop's database, its clock, and messages that ask for acts."""

    shop: ShopDatabase
    clock: TestClock
    said: list[str] = field(default_factory=list)

    def act(self, message: str = "", show_id: ShowId | None = SHOW) -> Act:
        """What a host does; each message is another one unless told the same twice."""
        self.said.append(message)
        name = message or f"act{len(self.said)}"
        source = MessageRef(CHANNEL, name, self.clock(), self.clock())
        return Act(HOST, source, show_id)

    async def claim(self, name: str, variant_id: VariantId, quantity: int = 1) -> ClaimResult:
        """Somebody on Discord claims pieces in the drop that sells the variant."""
        self.said.append(name)
        source = MessageRef(CHANNEL, f"c{len(self.said)}", self.clock(), self.clock())
        house, now = House(SIGNER, Terms()), self.clock()

        def settled(tx: Transaction) -> ClaimResult:
            found = [
                drop
                for drop in drops.of_show(tx, SHOW, include_ended=True)
                if variant_id in {part.variant_id for part in drop.variants}
            ]
            request = ClaimRequest(
                found[-1].id, variant_id, quantity, Identity("discord", name, name), source
            )
            (answer,) = settle(tx, [request], house, now)
            assert isinstance(answer, ClaimResult)
            return answer

        return await self.shop.write(settled)

    async def level(self, variant_id: VariantId) -> tuple[int, int]:
        """(on hand, reserved) of a variant."""
        found = await self.shop.read(lambda tx: stock.read(tx, [variant_id]))
        return found[variant_id].on_hand, found[variant_id].reserved

    async def told(self) -> list[str]:
        """The kinds of all messages written so far, in order."""
        rows = await self.shop.read(lambda tx: tx.rows(select(outbox).order_by(outbox.c.id)))
        return [row["kind"] for row in rows]

    async def facts(self, kind: str) -> dict[str, object]:
        """The facts of the last message of this kind."""
        query = select(outbox).where(outbox.c.kind == kind).order_by(outbox.c.id)
        rows = await self.shop.read(lambda tx: tx.rows(query))
        return dict(rows[-1]["facts"])

    async def trail(self) -> list[str]:
        """The actions in the audit trail, in order."""
        rows = await self.shop.read(lambda tx: tx.rows(select(audit).order_by(audit.c.id)))
        return [row["action"] for row in rows]


async def build(database: Database, clock: TestClock) -> Stage:
    """Found the shop: shirt A12 in S (4 pieces) and L (6), mug B3 (5), an open show on a page."""
    shop = database.for_shop(SHOP.id)

    def found(tx: Transaction) -> None:
        while tx.new_id() < CHANNEL:  # so that new rows come after those named above
            pass
        shops.add(tx, SHOP)
        catalog.add_products(
            tx,
            [
                Product(SHIRT, "A12", "Linen shirt", 3000, option_names=("size",)),
                Product(MUG, "B3", "Blue mug", 1250, compare_at_minor=1500),
            ],
        )
        catalog.add_variants(
            tx,
            [
                Variant(SMALL, SHIRT, "A12-S", {"size": "S"}),
                Variant(LARGE, SHIRT, "A12-L", {"size": "L"}),
                Variant(ONLY, MUG, "B3"),
            ],
        )
        pieces = {SMALL: 4, LARGE: 6, ONLY: 5}
        stock.move(
            tx, [Movement(v, n, 0, "import", "terminal") for v, n in pieces.items()], clock()
        )
        shows.add(tx, Show(SHOW, "summer", "Summer", opened_at=clock()))
        shows.add_channel(tx, Channel(CHANNEL, SHOW, "web", "summer", "Chat"))

    await shop.write(found)
    return Stage(shop, clock)
