"""Any entries and any seed: who is ahead is served first, and everybody once."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings, strategies as st
from sqlalchemy import select

from commerce.ids import VariantId
from commerce.store import viewers
from commerce.store.database import open_database
from commerce.store.sales_tables import claims
from commerce.store.schema import metadata
from tests.commerce.asking import check
from tests.commerce.drawing import Hat, open_hat
from tests.commerce.shop import L, M, Sale
from tests.conftest import TestClock

NAMES = tuple(f"viewer {n}" for n in range(8))

Asked = tuple[str, VariantId, int]
"""Who wants how many pieces of what."""


@dataclass(frozen=True)
class Result:
    name: str
    variant: VariantId
    wanted: int
    granted: int
    waits: int
    outcome: str


async def play(hat: Hat, asked: list[Asked], batches: Random) -> list[Result]:
    """Let them ask, in batches of any size, hold the draw, and return its results in order."""
    left = [hat.request(name, pieces, variant) for name, variant, pieces in asked]
    while left:
        size = batches.randint(1, 6)
        await hat.enter(*left[:size])
        left = left[size:]
    assert await hat.draw() == 1
    assert await hat.differences() == []
    assert await check(hat.shop) == ()
    query = select(claims).where(claims.c.revision == "/drawn").order_by(claims.c.position)
    rows = await hat.shop.read(lambda tx: tx.rows(query))
    ids = {row["viewer_id"] for row in rows}
    people = await hat.shop.read(lambda tx: viewers.several(tx, ids))
    return [
        Result(
            people[row["viewer_id"]].name,
            row["variant_id"],
            row["quantity"],
            row["granted"],
            row["waitlisted"],
            row["outcome"],
        )
        for row in rows
    ]


def drawn(sale: Sale, asked: list[Asked], batches: Random) -> list[Result]:
    async def run(folder: Path) -> list[Result]:
        async with open_database(f"sqlite:///{folder / 'hawker.db'}") as database:
            await database.run(metadata.create_all, writes=True)
            return await play(await open_hat(database, TestClock(), sale), asked, batches)

    with TemporaryDirectory() as folder:
        return asyncio.run(run(Path(folder)))


@st.composite
def sales(draw: st.DrawFn) -> Sale:
    few = st.integers(0, 6)
    return Sale(
        pieces={M: draw(few), L: draw(few)},
        limit=draw(st.none() | st.integers(1, 3)),
        allotment=draw(st.none() | few),
        seed=draw(st.binary(min_size=32, max_size=32)),
    )


wishes = st.tuples(st.sampled_from(NAMES), st.sampled_from((M, L)), st.integers(0, 3))


@settings(max_examples=40, deadline=None)
@given(sales(), st.lists(wishes, max_size=24), st.randoms(use_true_random=False))
def test_nobody_behind_gets_what_somebody_ahead_was_refused(
    sale: Sale, asked: list[Asked], batches: Random
) -> None:
    results = drawn(sale, asked, batches)
    last = {(name, variant): pieces for name, variant, pieces in asked}
    assert {(r.name, r.variant): r.wanted for r in results} == {
        who: pieces for who, pieces in last.items() if pieces
    }
    assert len(results) == sum(pieces > 0 for pieces in last.values())
    has: dict[str, int] = dict.fromkeys(NAMES, 0)
    for place, one in enumerate(results):
        has[one.name] += one.granted + one.waits
        if sale.limit is not None:
            assert has[one.name] <= sale.limit
        else:
            assert one.granted + one.waits == one.wanted
        if one.waits:
            behind = [r for r in results[place + 1 :] if r.variant == one.variant]
            assert [r.granted for r in behind] == [0] * len(behind)


@settings(max_examples=25, deadline=None)
@given(
    sales(),
    st.lists(wishes, max_size=8, unique_by=lambda wish: wish[0]),
    st.randoms(use_true_random=False),
)
def test_when_they_came_makes_no_difference(
    sale: Sale, asked: list[Asked], batches: Random
) -> None:
    other = list(asked)
    batches.shuffle(other)
    assert drawn(sale, asked, batches) == drawn(sale, other, batches)
