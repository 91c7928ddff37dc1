"""Drops: started, paused, extended, ended by hosts, and announced when their time comes."""

from commerce.ids import DropId, ShowId
from commerce.model.sale import OnSale
from commerce.ports import Clock
from commerce.services import finding
from commerce.store import drops, shows
from commerce.store.database import ShopDatabase
from commerce.store.transaction import Transaction


class Drops:
    """The drops of a shop's shows."""

    def __init__(self, database: ShopDatabase, clock: Clock) -> None:
        """Bind to a shop."""
        self._database = database
        self._clock = clock

    async def of_show(self, show_id: ShowId, *, include_ended: bool = True) -> tuple[OnSale, ...]:
        """The drops of a show with what they sell, in the order they were added."""

        def look(tx: Transaction) -> tuple[OnSale, ...]:
            show = shows.get(tx, show_id)
            if show is None:
                return ()
            return finding.on_sale(
                tx, show, drops.of_show(tx, show_id, include_ended), self._clock()
            )

        return await self._database.read(look)

    async def get(self, drop_id: DropId) -> OnSale | None:
        """One drop with what it sells."""

        def look(tx: Transaction) -> OnSale | None:
            drop = drops.get(tx, drop_id)
            show = None if drop is None else shows.get(tx, drop.show_id)
            if drop is None or show is None:
                return None
            return finding.on_sale(tx, show, [drop], self._clock())[0]

        return await self._database.read(look)
