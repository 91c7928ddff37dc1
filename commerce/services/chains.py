"""Walking a drop's chain of digests, from its own facts to its head, and naming the first break."""

from collections.abc import Callable
from functools import partial
from itertools import zip_longest

from commerce.model.claims import Claim
from commerce.model.shows import Drop
from commerce.rules import draw, ledger
from commerce.store import claims, draws
from commerce.store.database import ShopDatabase
from commerce.store.draws import Seal

PAGE = 500


async def broken(
    database: ShopDatabase, drop: Drop, tell: Callable[[int], None], page: int = PAGE
) -> str | None:
    """The first row of a drop's ledger that is not what it should be, `None` when all are.

    Read in pages, so that memory is the same however long the ledger is; `tell` is told how many
    entries were looked at. `drop` is as it was read: what is settled since then is left out.
    """
    last, head = drop.next_position - 1, ledger.first_digest(drop)
    seal = None
    if drop.drawn_at is not None:
        seal = await database.read(lambda tx: draws.sealed(tx, drop.id))
        if seal is None or not 0 <= seal.after <= last:
            return f"{_where(drop)}: it was drawn, and what was drawn is not there"
    walk = _Walk(drop, head, seal)
    fault = walk.sealed(0)
    for first in range(0, last, page):
        length = min(page, last - first)
        read = partial(claims.ledger, drop_id=drop.id, after=first, limit=length)
        for position, claim in zip_longest(
            range(first + 1, first + length + 1), await database.read(read)
        ):
            fault = fault or walk.step(position, claim) or walk.sealed(position)
        if fault:
            tell(last - first)
            return fault
        tell(length)
    return fault or walk.end()


class _Walk:
    """The digest that comes next, entry by entry; each step returns what is wrong with it."""

    def __init__(self, drop: Drop, head: str, seal: Seal | None) -> None:
        self._drop = drop
        self._head = head
        self._seal = seal

    def step(self, position: int | None, claim: Claim | None) -> str | None:
        """The entry that should stand at `position`."""
        where = f"{_where(self._drop)}, #{position}"
        if claim is None:
            return f"{where}: missing"
        if claim.position != position:
            return f"{where}: missing; next comes #{claim.position}, claim {claim.id}"
        self._head = ledger.digest(self._head, ledger.facts(claim))
        return _differs(f"{where}, claim {claim.id}", claim.digest, self._head)

    def sealed(self, position: int) -> str | None:
        """The seal of the draw, where it stands behind `position`."""
        seal = self._seal
        if seal is None or seal.after != position:
            return None
        where = f"{_where(self._drop)}, the draw behind #{position}"
        self._head = ledger.digest(self._head, seal.facts)
        bound = draw.commitment(bytes.fromhex(seal.facts["seed"]))
        return _differs(where, seal.digest, self._head) or _differs(
            f"{where}, the commitment to its seed", self._drop.commitment, bound
        )

    def end(self) -> str | None:
        """The head, as it stands in the drop; empty while nothing follows."""
        empty = self._drop.next_position == 1 and self._seal is None
        right = "" if empty else self._head
        return _differs(f"{_where(self._drop)}, its head", self._drop.digest, right)


def _where(drop: Drop) -> str:
    return f"{drop.code} (drop {drop.id})"


def _differs(where: str, stored: str, right: str) -> str | None:
    if stored == right:
        return None
    return f"{where}: stored is {stored or 'nothing'}, it should be {right or 'nothing'}"
