import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from commerce.errors import StoreUnavailable
from commerce.ids import ShopId
from commerce.model.people import Grant, Identity, Role, Viewer
from commerce.services.customers import Customers
from commerce.services.drops import Announcements, Drops, StartDrop
from commerce.services.ledger import Ledger
from commerce.services.reserving import Terms
from commerce.store import copies, people, schema, shops, stock, viewers
from commerce.store.database import Database, open_database
from commerce.store.schema import metadata
from tests.commerce.stage import LARGE, ONLY, SHOP, SHOW, SMALL, Stage, build
from tests.conftest import TestClock


def written(folder: Path) -> dict[str, str]:
    return {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in folder.iterdir()}


def rows_of(path: Path) -> list[tuple[str]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT slug FROM shops").fetchall()


async def test_a_file_is_copied_without_a_trace_beside_it(tmp_path: Path, clock: TestClock) -> None:
    source = tmp_path / "shop" / "hawker.db"
    source.parent.mkdir()
    async with open_database(f"sqlite:///{source}") as database:
        await database.run(metadata.create_all, writes=True)
        await build(database, clock)
        copies.copy_file(source, tmp_path / "running.db")
    before = written(source.parent)
    copies.copy_file(source, tmp_path / "closed.db")
    assert written(source.parent) == before
    assert rows_of(tmp_path / "running.db") == rows_of(tmp_path / "closed.db") == [("shop",)]


async def test_a_file_that_is_opened_meanwhile_is_copied_once_more(
    tmp_path: Path, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = tmp_path / "hawker.db", tmp_path / "copy.db"
    async with open_database(f"sqlite:///{source}") as database:
        await database.run(metadata.create_all, writes=True)
    opened: list[sqlite3.Connection] = []

    class Opening:
        """Has the shop founded just when the file is looked at."""

        Error = sqlite3.Error

        def connect(self, address: str | Path, *, uri: bool = False) -> sqlite3.Connection:
            if not opened:
                writer = sqlite3.connect(source)
                opened.append(writer)
                writer.execute(
                    "INSERT INTO shops (id, slug, name, currency, locale, country, timezone) "
                    "VALUES (1, 'shop', 'Shop', 'EUR', 'en', 'IT', 'UTC')"
                )
                writer.commit()
            return sqlite3.connect(address, uri=uri)

    monkeypatch.setattr(copies, "sqlite3", Opening())
    copies.copy_file(source, target)
    assert rows_of(target) == [("shop",)]
    opened[0].close()


def test_what_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "hawker.db").write_bytes(b"no database at all, but long enough to look like one")
    with pytest.raises(StoreUnavailable, match=r"hawker\.db can't be copied"):
        copies.copy_file(tmp_path / "hawker.db", tmp_path / "copy.db")


async def test_a_shop_moves_with_its_catalogue_and_people_and_nothing_it_sold(
    database: Database, clock: TestClock, tmp_path: Path
) -> None:
    stage = await build(database, clock)
    ann = Identity("discord", "u1", "Ann")
    await stage.shop.write(lambda tx: viewers.ensure(tx, [ann], clock()))
    grant = Grant("discord", "u9", Role.HOST, "terminal", clock())
    await stage.shop.write(lambda tx: people.put_grant(tx, grant))
    rows = await stage.shop.read(copies.take)
    async with open_database(f"sqlite:///{tmp_path / 'copy.db'}") as copy:
        await copy.run(schema.upgrade, writes=True)
        await copy.write(SHOP.id, lambda tx: copies.put(tx, rows))
    async with open_database(f"sqlite:///{tmp_path / 'copy.db'}") as copy:
        shop = copy.for_shop(ShopId(SHOP.id))
        assert await shop.read(shops.get) == SHOP
        levels = await shop.read(lambda tx: stock.read(tx, [SMALL, LARGE, ONLY]))
        assert {each.variant_id: each.on_hand for each in levels.values()} == {
            SMALL: 4, LARGE: 6, ONLY: 5,
        }  # fmt: skip
        found = await shop.read(lambda tx: viewers.find(tx, "discord", "u1"))
        assert found is not None
        assert [each.role for each in await shop.read(people.every_grant)] == [Role.HOST]
        fresh = await shop.write(lambda tx: tx.new_id())
        assert fresh > max(SMALL, LARGE, ONLY, found.id)


async def test_what_was_sold_is_forgotten_and_the_books_balance(
    database: Database, clock: TestClock
) -> None:
    stage = await _with_a_drop(database, clock)
    await stage.claim("ann", SMALL, 3)
    await stage.shop.write(lambda tx: copies.begin_anew(tx, clock()))
    assert (await stage.level(SMALL), await stage.level(LARGE)) == ((1, 0), (6, 0))
    assert await stage.told() == []
    await stage.shop.write(lambda tx: copies.restock(tx, {"A12-S": 9, "B3": 0, "?": 1}, clock()))
    assert (await stage.level(SMALL), await stage.level(ONLY)) == ((9, 0), (0, 0))
    assert await Ledger(stage.shop).check() == ()


async def test_people_are_as_they_were_before_the_show(
    database: Database, clock: TestClock
) -> None:
    stage = await build(database, clock)
    ann, bea = (Identity("discord", f"u-{name}", name) for name in ("ann", "bea"))
    customers = Customers(stage.shop, clock)
    await customers.grant(stage.act(), ann, Role.MODERATOR)
    blocked = await _viewer(stage, bea)
    await customers.block(stage.act(), blocked.id)
    began_at = clock()
    clock.turn(60)
    await customers.grant(stage.act(), bea, Role.HOST)
    await customers.unblock(stage.act(), blocked.id)
    later = await _viewer(stage, ann)
    await customers.block(stage.act(), later.id)
    await customers.stop(ann)
    await stage.shop.write(lambda tx: copies.rewind(tx, began_at))
    assert [(one.user_id, one.role) for one in await customers.grants()] == [
        ("u-ann", Role.MODERATOR)
    ]
    found = await stage.shop.read(lambda tx: people.blocklist(tx, clock()))
    assert [one.customer_id for one in found] == [blocked.customer_id]
    assert (await _viewer(stage, ann)).stopped_at is None


async def _viewer(stage: Stage, identity: Identity) -> Viewer:
    found = await stage.shop.write(lambda tx: viewers.ensure(tx, [identity], stage.clock()))
    return found[identity.platform, identity.user_id]


async def _with_a_drop(database: Database, clock: TestClock) -> Stage:
    stage = await build(database, clock)
    drops = Drops(stage.shop, clock, Terms(), Announcements())
    await drops.start(stage.act(), StartDrop(SHOW, "A12"))
    return stage
