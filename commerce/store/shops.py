"""The shop itself. Its row is named by the transaction's shop id."""

from dataclasses import asdict

from sqlalchemy import RowMapping, insert, select, update

from commerce.ids import ShopId
from commerce.model.catalog import Shop
from commerce.store.statements import SHOP
from commerce.store.tables import shops
from commerce.store.transaction import Transaction

_THIS = select(shops).where(shops.c.id == SHOP)


def get(tx: Transaction) -> Shop | None:
    """The shop of this transaction, `None` before it was founded."""
    row = tx.first(_THIS)
    return None if row is None else _shop(row)


def by_slug(tx: Transaction, slug: str) -> Shop | None:
    """The shop with this short name, whichever it is: for opening a database by name."""
    row = tx.first(select(shops).where(shops.c.slug == slug))
    return None if row is None else _shop(row)


def add(tx: Transaction, shop: Shop) -> None:
    """Write a new shop."""
    tx.execute(insert(shops).values(asdict(shop)))


def update_facts(tx: Transaction, shop: Shop) -> None:
    """Write down the name, language, country and clock of a shop; its currency stays."""
    tx.execute(
        update(shops)
        .where(shops.c.id == shop.id)
        .values(name=shop.name, locale=shop.locale, country=shop.country, timezone=shop.timezone)
    )


def lock(tx: Transaction) -> None:
    """Let nobody else open shows or link channels of this shop until the transaction ends."""
    tx.execute(select(shops.c.id).where(shops.c.id == tx.shop_id).with_for_update())


def _shop(row: RowMapping) -> Shop:
    return Shop(
        id=ShopId(row["id"]),
        slug=row["slug"],
        name=row["name"],
        currency=row["currency"],
        locale=row["locale"],
        country=row["country"],
        timezone=row["timezone"],
    )
