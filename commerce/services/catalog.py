"""Products, their stock and their prices: what a host or moderator looks up and changes."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from commerce.model.acts import Act
from commerce.model.catalog import CatalogFile, CatalogProduct, CatalogRow
from commerce.ports import Clock
from commerce.rules.catalog_file import rows_of
from commerce.services import acting, finding, importing, stock_acts
from commerce.services.acting import Doing
from commerce.services.importing import ImportLine, ImportReport
from commerce.services.reserving import Terms
from commerce.services.stock_acts import Pieces, PriceChange, StockChange
from commerce.store import catalog
from commerce.store.database import ShopDatabase

__all__ = ["Catalog", "ImportLine", "ImportReport", "PriceChange", "StockChange"]

T = TypeVar("T")


class Catalog:
    """The shop's products. Acts raise `AlreadySettled` for a message that was acted on before.

    Codes and options are found however their letters are cased; what is not there or not clear
    raises `NotFound` (`no_such_code` with the nearest `known` ones, `no_such_variant` with the
    `values` there are) or `Invalid` (`which_variant`, with the `missing` options and `values`).
    """

    def __init__(self, database: ShopDatabase, clock: Clock, terms: Terms) -> None:
        """Bind to a shop; `terms` are those of who moves up from the waitlist."""
        self._database = database
        self._clock = clock
        self._terms = terms

    async def products(self) -> tuple[CatalogProduct, ...]:
        """Every product that is not archived, by code, with variants and stock."""
        return await self._database.read(lambda tx: catalog.stocked(tx, catalog.every(tx)))

    async def product(self, code: str) -> CatalogProduct:
        """One product by its code."""
        return await self._database.read(lambda tx: finding.product(tx, code))

    async def restock(
        self, act: Act, code: str, options: Mapping[str, str], quantity: int
    ) -> StockChange:
        """Add pieces to what is on hand of a variant; who waits for them moves up.

        Raises:
            Invalid: `bad_quantity`.
        """
        return (await self.restock_each(act, code, [(options, quantity)]))[0]

    async def restock_each(self, act: Act, code: str, pieces: Pieces) -> tuple[StockChange, ...]:
        """Restock several variants at once, all or none.

        Raises:
            Invalid: `bad_quantity`, `variant_twice`.
        """
        terms = self._terms
        return await self._do(
            act, "restock", lambda doing: stock_acts.restock(doing, code, pieces, terms)
        )

    async def set_stock(
        self, act: Act, code: str, options: Mapping[str, str], on_hand: int
    ) -> StockChange:
        """Say how many pieces of a variant are on hand; who waits for more moves up.

        Raises:
            Invalid: `bad_quantity`.
            Conflict: `below_reserved`, with what is `on_hand` and `reserved`.
        """
        return (await self.set_stock_each(act, code, [(options, on_hand)]))[0]

    async def set_stock_each(self, act: Act, code: str, pieces: Pieces) -> tuple[StockChange, ...]:
        """Set the stock of several variants at once, all or none.

        Raises:
            Invalid: `bad_quantity`, `variant_twice`.
            Conflict: `below_reserved`, with what is `on_hand` and `reserved`.
        """
        terms = self._terms
        return await self._do(
            act, "set_stock", lambda doing: stock_acts.set_stock(doing, code, pieces, terms)
        )

    async def set_price(
        self, act: Act, code: str, price_minor: int, compare_at_minor: int | None = None
    ) -> PriceChange:
        """Change the price of the drop that runs in the act's show, else of the product.

        What is reserved already keeps its price.

        Raises:
            Invalid: `bad_price`, `bad_compare_at`.
        """
        return await self._do(
            act,
            "set_price",
            lambda doing: stock_acts.set_price(doing, code, price_minor, compare_at_minor),
        )

    async def import_products(
        self, act: Act, file: CatalogFile, *, dry_run: bool = False
    ) -> ImportReport:
        """Create and change what a catalogue file says, all or nothing; `dry_run`: only report.

        Products and variants that the file doesn't name stay as they are.
        """
        if dry_run:
            return await self._database.read(lambda tx: importing.preview(tx, file))
        return await self._do(
            act, "import", lambda doing: importing.write(doing, file, self._terms)
        )

    async def export_products(self) -> tuple[CatalogRow, ...]:
        """Every product as the lines of a file that imports to the same again."""
        return tuple(rows_of(await self.products()))

    async def _do(self, act: Act, kind: str, use_case: Callable[[Doing], T]) -> T:
        now = self._clock()
        return await self._database.write(lambda tx: use_case(acting.begin(tx, act, kind, now)))
