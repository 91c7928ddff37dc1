"""The public ledger of claims, receipts from it, and the proof that nothing in it was changed."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from commerce.errors import NotFound
from commerce.ids import ClaimId, DropId
from commerce.model.claims import Claim, Outcome
from commerce.model.shows import Drop
from commerce.rules import ledger
from commerce.services import chains
from commerce.store import checks, claims, draws, drops
from commerce.store.database import ShopDatabase
from commerce.store.transaction import Transaction

Progress = Callable[[int, int], None]
"""Called with how many entries were checked, and how many there are."""

_PAGE = 500


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One claim as everybody may see it. `facts` are what its digest chains, ready for JSON."""

    position: int
    seen_at: datetime
    decided_at: datetime
    viewer_hash: str
    sku: str
    quantity: int
    outcome: Outcome
    granted: int
    reserved: int
    waitlisted: int
    digest: str
    facts: ledger.Facts


@dataclass(frozen=True, slots=True)
class LedgerHead:
    """What the first entry of a drop follows: `first`, with their digest.

    `last` is the last position. `draw` is the seal of a draw that was held, with `facts` and
    `digest`: it stands behind the entry at `results_to`. All of it is ready for JSON.
    """

    first: dict[str, Any]
    digest: str
    last: int
    draw: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What proves a claim's place: its entry, and the digest that this one follows."""

    claim_id: ClaimId
    drop_id: DropId
    entry: LedgerEntry
    previous: str


@dataclass(frozen=True, slots=True)
class Violation:
    """An invariant of the design (1 to 6) that does not hold, and the first row that breaks it."""

    invariant: int
    problem: str
    row: str


class _Tally:
    """How many entries were looked at; there may be more by now than there were at the start."""

    def __init__(self, total: int, progress: Progress) -> None:
        self._total = total
        self._progress = progress
        self._done = 0

    def more(self, entries: int) -> None:
        self._done += entries
        self._progress(self._done, max(self._total, self._done))


class Ledger:
    """Reads ledgers; nothing here writes."""

    def __init__(self, database: ShopDatabase) -> None:
        """Bind to a shop."""
        self._database = database

    async def entries(
        self, drop_id: DropId, after: int = 0, limit: int = _PAGE
    ) -> tuple[LedgerEntry, ...]:
        """The entries of a drop behind position `after`, in order."""
        return tuple(_entry(claim) for claim in await self._claims(drop_id, after, limit))

    async def head(self, drop_id: DropId) -> LedgerHead:
        """What stands over the entries of a drop.

        Raises:
            NotFound: `no_such_drop`.
        """
        return await self._database.read(lambda tx: _head(tx, drop_id))

    async def all_entries(self, drop_id: DropId, last: int) -> AsyncIterator[LedgerEntry]:
        """The entries of a drop up to position `last`, in order, read in pages."""
        for after in range(0, last, _PAGE):
            for entry in await self.entries(drop_id, after, min(_PAGE, last - after)):
                yield entry

    async def receipt(self, claim_id: ClaimId) -> Receipt | None:
        """The receipt for a claim, `None` when there is no such claim."""
        return await self._database.read(lambda tx: _receipt(tx, claim_id))

    async def check(self, progress: Progress = lambda done, total: None) -> tuple[Violation, ...]:
        """Look for anything that breaks an invariant: every chain, then every sum.

        Memory is bounded: entries are read in pages, sums are the database's. It may run while
        claims are settled.
        """
        found = []
        for invariant, problem, ask in checks.ALL:
            rows = await self._database.read(ask)
            found += [Violation(invariant, problem, row) for row in rows]
        looked_at = _Tally(await self._database.read(drops.positions), progress)
        async for drop in self._drops():
            broken = await chains.broken(self._database, drop, looked_at.more, _PAGE)
            if broken is not None:
                found.append(Violation(3, "the chain of digests is broken", broken))
        return tuple(found)

    async def _drops(self) -> AsyncIterator[Drop]:
        page = await self._page(DropId(0))
        while page:
            for drop in page:
                yield drop
            page = await self._page(page[-1].id)

    async def _page(self, after: DropId) -> tuple[Drop, ...]:
        return await self._database.read(lambda tx: drops.page(tx, after, _PAGE))

    async def _claims(self, drop_id: DropId, after: int, limit: int) -> tuple[Claim, ...]:
        return await self._database.read(lambda tx: claims.ledger(tx, drop_id, after, limit))


def _receipt(tx: Transaction, claim_id: ClaimId) -> Receipt | None:
    claim = claims.by_ids(tx, [claim_id]).get(claim_id)
    if claim is None:
        return None
    before = claims.at(tx, claim.drop_id, claim.position - 1)
    drop, seal = drops.get(tx, claim.drop_id), draws.sealed(tx, claim.drop_id)
    if seal is not None and seal.after == claim.position - 1:
        previous = seal.digest
    elif before is not None:
        previous = before.digest
    else:
        previous = "" if drop is None else ledger.first_digest(drop)
    return Receipt(claim.id, claim.drop_id, _entry(claim), previous)


def _head(tx: Transaction, drop_id: DropId) -> LedgerHead:
    drop = drops.get(tx, drop_id)
    if drop is None:
        raise NotFound("no_such_drop", drop_id=drop_id)
    seal = draws.sealed(tx, drop_id)
    return LedgerHead(
        first=ledger.first_facts(drop),
        digest=ledger.first_digest(drop),
        last=drop.next_position - 1,
        draw=None if seal is None else {"facts": seal.facts, "digest": seal.digest},
    )


def _entry(claim: Claim) -> LedgerEntry:
    return LedgerEntry(
        position=claim.position,
        seen_at=claim.source.seen_at,
        decided_at=claim.decided_at,
        viewer_hash=claim.viewer_hash,
        sku=claim.sku,
        quantity=claim.quantity,
        outcome=claim.outcome,
        granted=claim.granted,
        reserved=claim.reserved,
        waitlisted=claim.waitlisted,
        digest=claim.digest,
        facts=ledger.facts(claim),
    )
