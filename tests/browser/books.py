"""What the database says of the demo's show, for pages to be held against."""

from dataclasses import dataclass

from bots.app.services import Services
from commerce.ids import ShowId
from commerce.model.carts import OrderView
from commerce.model.sale import OnSale
from commerce.services.ledger import LedgerEntry


@dataclass(frozen=True, slots=True)
class Books:
    """Reads through the use cases; never through a page."""

    services: Services
    show_id: ShowId

    async def drop(self, code: str) -> OnSale:
        """The newest drop with this code."""
        found = [
            each
            for each in await self.services.drops.of_show(self.show_id)
            if each.drop.code == code
        ]
        return max(found, key=lambda each: each.drop.id)

    async def drops(self) -> tuple[OnSale, ...]:
        return await self.services.drops.of_show(self.show_id)

    async def on_air(self) -> OnSale | None:
        return next((each for each in await self.drops() if each.on_air), None)

    async def ledger(self, code: str) -> list[LedgerEntry]:
        """Every claim on a code, in the order it counted."""
        drop = await self.drop(code)
        return list(await self.services.ledger.entries(drop.drop.id))

    async def orders(self) -> tuple[OrderView, ...]:
        return await self.services.orders.of_show(self.show_id)

    async def broken(self) -> list[str]:
        """Every invariant that does not hold."""
        return [f"{each}" for each in await self.services.ledger.check()]
