"""Public ledgers of draws, made up: by a model of their own, for those who check them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from commerce.model.shows import DRAW
from commerce.rules import draw, ledger
from commerce.rules.draw import Entry
from tests.commerce.shop import SEED

Wish = tuple[str, str, int]
"""Who wants how many pieces of what; none withdraws."""


@dataclass(frozen=True)
class Hat:
    """What is drawn for: pieces of each SKU with its allotment, and the terms of the drop."""

    stock: Sequence[tuple[str, int, int | None]] = (("M", 3, None), ("L", 0, 5))
    limit: int | None = 2
    allotment: int | None = None
    waitlist: bool = True
    linked: Sequence[Sequence[str]] = ()
    seed: bytes = SEED


def publish(hat: Hat, wishes: Sequence[Wish]) -> dict[str, Any]:
    """The ledger of an honest draw, with one late claim behind it."""
    lines = [
        _line(n, {"viewer": who, "sku": sku, "quantity": pieces, "seen_at": f"t{n}"})
        for n, (who, sku, pieces) in enumerate(wishes, start=1)
    ]
    for one in lines:
        one["facts"]["outcome"] = "entered" if one["facts"]["quantity"] else "cancelled"
    entries = [Entry(n, *wish) for n, wish in enumerate(wishes, start=1)]
    order = draw.drawn(hat.seed, entries, hat.linked)
    model = _Model(hat)
    for n, turn in enumerate(order, start=len(wishes) + 1):
        told = {"viewer": turn.viewer, "sku": turn.sku, "quantity": turn.quantity}
        lines.append(_line(n, told | {"seen_at": f"t{turn.position}"} | model.serve(turn)))
    late = {"viewer": "late", "sku": "M", "quantity": 1, "outcome": "waitlisted", "waitlisted": 1}
    seal = {
        "entries_to": len(wishes), "results_to": len(lines), "seed": hat.seed.hex(), "held": True,
        "linked": [list(group) for group in hat.linked], "limit": hat.limit,
        "allotment": hat.allotment, "waitlist": hat.waitlist,
        "stock": [list(each) for each in hat.stock],
    }  # fmt: skip
    first = {"mode": DRAW, "code": "A12", "commitment": draw.commitment(hat.seed)}
    entries_of_all = [*lines, _line(len(lines) + 1, late)]
    return chained({"first": first, "entries": entries_of_all, "draw": {"facts": seal}})


def chained(published: dict[str, Any]) -> dict[str, Any]:
    """The same with the digests that its facts have."""
    head = ledger.digest("", published["first"])
    links = [*published["entries"]]
    links.insert(published["draw"]["facts"]["results_to"], published["draw"])
    for each in links:
        head = each["digest"] = ledger.digest(head, each["facts"])
    return published


def any_hat(random: Random) -> Hat:
    """Some pieces, some terms, some who are linked."""
    few = random.randint
    return Hat(
        stock=[("M", few(0, 6), random.choice([None, few(0, 4)])), ("L", few(0, 3), None)],
        limit=random.choice([None, 1, 2, 3]),
        allotment=random.choice([None, few(0, 8)]),
        waitlist=random.random() < 0.8,
        linked=random.choice([[], [["aa", "bb"]], [["cc", "dd", "ee"], ["aa", "ff"]]]),
        seed=random.randbytes(32),
    )


def any_wishes(random: Random) -> list[Wish]:
    """Up to thirty lines of eight viewers."""
    names = ("aa", "bb", "cc", "dd", "ee", "ff", "gg", "hh")
    return [
        (random.choice(names), random.choice("ML"), random.randint(0, 3))
        for _ in range(random.randint(0, 30))
    ]


def _line(position: int, facts: dict[str, Any]) -> dict[str, Any]:
    nothing = {"granted": 0, "reserved": 0, "waitlisted": 0, "outcome": "entered"}
    return {"facts": nothing | {"position": position, "seen_at": "t"} | facts, "digest": ""}


@dataclass
class _Model:
    """Serves one after another, as it is written in the manual."""

    hat: Hat
    given: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    has: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    line: set[str] = field(default_factory=set)

    def serve(self, entry: Entry) -> dict[str, Any]:
        groups = [group for group in self.hat.linked if entry.viewer in group]
        who = min(groups[0]) if groups else entry.viewer
        wants = entry.quantity
        if self.hat.limit is not None:
            wants = min(wants, self.hat.limit - self.has[who])
        if wants <= 0:
            return {"outcome": "over_limit"}
        gets = 0 if entry.sku in self.line else min(wants, self._there(entry.sku))
        waits = wants - gets if self.hat.waitlist else 0
        self.given[entry.sku] += gets
        self.has[who] += gets + waits
        if waits:
            self.line.add(entry.sku)
        outcome = "sold_out"
        if gets:
            outcome = "reserved" if gets == wants else "partial"
        elif waits:
            outcome = "waitlisted"
        return {"outcome": outcome, "granted": gets, "reserved": gets, "waitlisted": waits}

    def _there(self, sku: str) -> int:
        ((_, pieces, allotment),) = [each for each in self.hat.stock if each[0] == sku]
        left = pieces - self.given[sku]
        if allotment is not None:
            left = min(left, allotment - self.given[sku])
        if self.hat.allotment is not None:
            left = min(left, self.hat.allotment - sum(self.given.values()))
        return max(0, left)
