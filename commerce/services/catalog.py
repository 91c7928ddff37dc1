"""Products, their stock and their prices: what a host or moderator looks up and changes."""

from commerce.model.catalog import CatalogProduct
from commerce.ports import Clock
from commerce.services import finding
from commerce.store import catalog
from commerce.store.database import ShopDatabase


class Catalog:
    """The shop's products."""

    def __init__(self, database: ShopDatabase, clock: Clock) -> None:
        """Bind to a shop."""
        self._database = database
        self._clock = clock

    async def products(self) -> tuple[CatalogProduct, ...]:
        """Every product that is not archived, by code, with variants and stock."""
        return await self._database.read(lambda tx: catalog.stocked(tx, catalog.every(tx)))

    async def product(self, code: str) -> CatalogProduct:
        """One product by its code, however its letters are cased.

        Raises:
            NotFound: `no_such_code` with the nearest `known` ones.
        """
        return await self._database.read(lambda tx: finding.product(tx, code))
