"""A simulation is worth something only if it notices: these builds are broken on purpose."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pytest
from sqlalchemy import Select

from commerce.services import told
from commerce.services.locking import Locked, lock_for
from commerce.services.told import News
from commerce.store.database import ShopDatabase
from commerce.store.transaction import Transaction
from tests.commerce.shop import OPENED
from tests.simulation.databases import Ground, PostgresGround, SqliteGround
from tests.simulation.world import Broken, play

T = TypeVar("T")

SEEDS_MAX = 25


def seeds_until_noticed(ground: Ground) -> int:
    for seed in range(SEEDS_MAX):
        try:
            play(seed, ground)
        except Broken:
            return seed + 1
    pytest.fail(f"nothing noticed in {SEEDS_MAX} seeds")


@pytest.fixture
def sqlite(tmp_path: Path) -> Ground:
    return SqliteGround(tmp_path)


@pytest.mark.timeout(300)
def test_without_the_idempotency_check(sqlite: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("commerce.store.claims.settled", lambda tx, sources: {})
    seeds_until_noticed(sqlite)


@pytest.mark.postgres
@pytest.mark.timeout(300)
def test_without_the_locks(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Select, "with_for_update", lambda self, **_: self)
    seeds_until_noticed(PostgresGround(postgres_url))


@pytest.mark.timeout(300)
def test_without_the_transaction_of_a_promotion(
    sqlite: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who moves up, or loses what they had, is told in a second transaction: it may never come."""
    untold: list[tuple[News, Any]] = []

    def later(tx: Transaction, locked: Locked, news: News, about: Any, now: datetime) -> None:
        untold.append((news, about))

    async def write(self: ShopDatabase, use_case: Callable[[Transaction], T]) -> T:
        untold.clear()
        result = await real_write(self, use_case)
        for news, about in tuple(untold):
            await real_write(self, partial(tell, news=news, about=about))
        return result

    def tell(tx: Transaction, news: News, about: Any) -> None:
        locked = lock_for(tx, {one.drop_id for one in about}, ())
        told.tell(tx, locked, news, about, OPENED)

    real_write = ShopDatabase.write
    for module in ("expiry", "settling", "reserving"):
        monkeypatch.setattr(f"commerce.services.{module}.tell", later)
    monkeypatch.setattr(ShopDatabase, "write", write)
    seeds_until_noticed(sqlite)
