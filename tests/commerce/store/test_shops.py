from dataclasses import replace

from commerce.ids import ShopId
from commerce.store import shops
from commerce.store.database import Database
from tests.commerce.stage import SHOP


async def test_a_shop_is_founded_and_found_by_name(database: Database) -> None:
    nobody = database.for_shop(ShopId(0))
    assert await nobody.read(lambda tx: shops.by_slug(tx, "shop")) is None
    assert await nobody.read(shops.get) is None
    await nobody.write(lambda tx: shops.add(tx, SHOP))
    assert await nobody.read(lambda tx: shops.by_slug(tx, "shop")) == SHOP
    assert await database.for_shop(SHOP.id).read(shops.get) == SHOP


async def test_its_currency_stays(database: Database) -> None:
    shop = database.for_shop(SHOP.id)
    await shop.write(lambda tx: shops.add(tx, SHOP))
    new = replace(SHOP, name="Stall", locale="it", country="FR", timezone="UTC", currency="USD")
    await shop.write(lambda tx: shops.update_facts(tx, new))
    assert await shop.read(shops.get) == replace(new, currency="EUR")
