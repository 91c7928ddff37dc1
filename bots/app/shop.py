"""The shop that the settings name: founded at its first start, kept true to the settings after."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bots.app.setup import CannotStart, database_of, prepare_folder, signer_of
from commerce.ids import ShopId
from commerce.model.catalog import Shop
from commerce.ports import EventBus
from commerce.rules.signing import Signer
from commerce.store import shops
from commerce.store.database import Database, ShopDatabase
from commerce.store.transaction import Transaction
from config.settings import Settings

_NO_SHOP = ShopId(0)  # for the one transaction that looks shops up by name


@dataclass(frozen=True, slots=True)
class OpenShop:
    """A shop, its database and its secret."""

    settings: Settings
    shop: Shop
    database: ShopDatabase
    whole: Database
    signer: Signer


@asynccontextmanager
async def open_shop(
    settings: Settings, bus: EventBus | None = None, *, migrate: bool = False
) -> AsyncIterator[OpenShop]:
    """Open the data folder, the database and the shop that `settings` name.

    Raises:
        CannotStart: something is missing or in the way; says what to do.
        StoreUnavailable: the database can't be reached.
    """
    prepare_folder(settings)
    async with database_of(settings, bus, migrate=migrate) as database:
        shop = await database.write(_NO_SHOP, lambda tx: _found(tx, settings))
        yield OpenShop(settings, shop, database.for_shop(shop.id), database, signer_of(settings))


def _found(tx: Transaction, settings: Settings) -> Shop:
    told = settings.shop
    known = shops.by_slug(tx, told.slug)
    shop = Shop(
        id=ShopId(tx.new_id()) if known is None else known.id,
        slug=told.slug,
        name=told.name,
        currency=told.currency,
        locale=told.locale,
        country=told.country,
        timezone=told.timezone,
    )
    if known is None:
        shops.add(tx, shop)
    elif known.currency != shop.currency:
        raise CannotStart(
            f"the shop {known.slug!r} counts in {known.currency}, the settings say "
            f"{shop.currency}: keep the currency, or found a new shop under another slug."
        )
    else:
        shops.update_facts(tx, shop)
    return shop
