import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import func, select

from commerce.ids import ShopId, ViewerId
from commerce.model.people import Identity
from commerce.store import viewers
from commerce.store.database import Database, open_database
from commerce.store.tables import customers
from commerce.store.transaction import Transaction

NOW = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)
ANN = Identity("discord", "1", "Ann", "it")
BOB = Identity("web", "1", "Bob")


def count_customers(tx: Transaction) -> int:
    row = tx.first(select(func.count().label("n")).select_from(customers))
    assert row is not None
    return int(row["n"])


async def test_a_viewer_is_made_once_with_a_customer(database: Database) -> None:
    shop = database.for_shop(ShopId(1))
    first = await shop.write(lambda tx: viewers.ensure(tx, [ANN, BOB, ANN], NOW))
    second = await shop.write(lambda tx: viewers.ensure(tx, [BOB, ANN], NOW))
    assert first == second
    assert set(first) == {("discord", "1"), ("web", "1")}
    ann = first["discord", "1"]
    assert (ann.name, ann.locale, ann.stopped_at) == ("Ann", "it", None)
    assert await shop.read(count_customers) == 2
    assert await shop.read(lambda tx: viewers.get(tx, ann.id)) == ann
    assert await shop.read(lambda tx: viewers.get(tx, ViewerId(0))) is None
    assert await shop.read(lambda tx: viewers.find(tx, "discord", "1")) == ann
    assert await shop.read(lambda tx: viewers.find(tx, "discord", "2")) is None
    assert await shop.read(lambda tx: viewers.of_customer(tx, ann.customer_id)) == (ann,)


async def test_a_new_name_is_kept_and_an_unknown_language_changes_nothing(
    database: Database,
) -> None:
    shop = database.for_shop(ShopId(1))
    await shop.write(lambda tx: viewers.ensure(tx, [ANN, BOB], NOW))
    renamed = replace(ANN, name="Anna", locale=None)
    found = await shop.write(lambda tx: viewers.ensure(tx, [renamed, BOB], NOW))
    assert (found["discord", "1"].name, found["discord", "1"].locale) == ("Anna", "it")


async def test_no_shop_sees_the_viewers_of_another(database: Database) -> None:
    first = await database.for_shop(ShopId(1)).write(lambda tx: viewers.ensure(tx, [ANN], NOW))
    other = database.for_shop(ShopId(2))
    assert await other.read(lambda tx: viewers.find(tx, "discord", "1")) is None
    second = await other.write(lambda tx: viewers.ensure(tx, [ANN], NOW))
    assert first["discord", "1"].id != second["discord", "1"].id


async def test_processes_that_meet_make_one_viewer(database: Database, database_url: str) -> None:
    crowd = [Identity("web", str(n), f"viewer {n}") for n in range(50)]
    async with open_database(database_url) as other:
        answers = await asyncio.gather(
            *(
                who.for_shop(ShopId(1)).write(lambda tx: viewers.ensure(tx, crowd, NOW))
                for who in (database, other) * 3
            )
        )
    assert all(answer == answers[0] for answer in answers)
    assert await database.for_shop(ShopId(1)).read(count_customers) == 50


async def test_a_viewer_another_process_made_first_leaves_no_customer_behind(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = database.for_shop(ShopId(1))
    first = await shop.write(lambda tx: viewers.ensure(tx, [ANN], NOW))
    real, looks = viewers._of_keys, iter([True])

    def too_early(tx: Transaction, wanted: dict[viewers.Key, Identity]) -> dict[Any, Any]:
        return {} if next(looks, False) else real(tx, wanted)

    monkeypatch.setattr(viewers, "_of_keys", too_early)
    second = await shop.write(lambda tx: viewers.ensure(tx, [ANN, BOB], NOW))
    assert second["discord", "1"] == first["discord", "1"]
    assert await shop.read(count_customers) == 2
