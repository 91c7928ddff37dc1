"""Holding a draw again from its public ledger alone, and naming what does not agree.

The ledger of a drop, as anybody can download it, is JSON:

    {"first": {…}, "entries": [{"facts": {…}, "digest": "…"}, …],
     "draw": {"facts": {…}, "digest": "…"}}

`first` are the facts that the first entry follows, with the draw's `commitment`. `draw` is the
seal that stands behind position `results_to`: the entries up to `entries_to` came within the
window, those from there to `results_to` are what the draw made of them.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from commerce.model.claims import Outcome
from commerce.model.shows import DRAW, DropStatus
from commerce.rules import draw, ledger
from commerce.rules.claims import Asked, Decision, Standing, decide
from commerce.rules.draw import Entry

Facts = Mapping[str, Any]

_NUMBER = (int,)
_NUMBER_OR_NONE = (int, type(None))
_ENTRY = {
    **dict.fromkeys(("position", "quantity", "granted", "reserved", "waitlisted"), _NUMBER),
    **dict.fromkeys(("viewer", "sku", "outcome", "seen_at"), (str,)),
}
_SEAL = {
    **dict.fromkeys(("entries_to", "results_to"), _NUMBER),
    **dict.fromkeys(("limit", "allotment"), _NUMBER_OR_NONE),
    **dict.fromkeys(("held", "waitlist"), (bool,)),
    **dict.fromkeys(("linked", "stock"), (list,)),
    "seed": (str,),
}
_NO_LIMIT = 2**63
_TAKES_PART = frozenset({Outcome.ENTERED.value, Outcome.CANCELLED.value})


class NoDraw(ValueError):
    """Nothing that a draw could be held again from; the text says why, in English."""


@dataclass(frozen=True, slots=True)
class Line:
    """A link of the chain: its facts, and the digest published with them."""

    facts: Facts
    digest: str


@dataclass(frozen=True, slots=True)
class Published:
    """The ledger of a drop whose draw was held."""

    first: Facts
    entries: Sequence[Line]
    draw: Line


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that does not agree: `what` of the entry at `position` (`None`: of the whole draw).

    `what` is `chain`, `commitment`, `window`, `order` or `outcome`; `found` is what was published,
    `right` what it should be.
    """

    what: str
    position: int | None
    found: str
    right: str


def read(data: Any) -> Published:
    """Take a downloaded ledger, as read from JSON.

    Raises:
        NoDraw: it is no ledger, of a drop without a draw, or of one that is not drawn yet.
    """
    if not isinstance(data, dict):
        raise NoDraw("this is no ledger: it must be a JSON object")
    first = _part(data, "first", dict)
    if first.get("mode") != DRAW:
        raise NoDraw(f"{first.get('code')} has no draw: it is first come, first served")
    if data.get("draw") is None:
        raise NoDraw(f"{first.get('code')} is not drawn yet: download its ledger after the draw")
    entries = [_line(one, _ENTRY) for one in _part(data, "entries", list)]
    sealed = _line(_part(data, "draw", dict), _SEAL)
    viewers = [line.facts["viewer"] for line in entries]
    viewers += [one for group in sealed.facts["linked"] for one in _group(group)]
    if not all(viewer.isascii() for viewer in viewers):
        raise NoDraw("this is no ledger: viewers have names of ASCII characters")
    if not all(_is_stock(each) for each in sealed.facts["stock"]):
        raise NoDraw('this is no ledger: "stock" must be a list of [SKU, pieces, allotment]')
    return Published(first, entries, sealed)


def differences(published: Published, announced: str | None = None) -> Iterator[Difference]:
    """Whatever does not agree, the first and most telling thing first; nothing when all is well.

    `announced` is the commitment as somebody heard it before the draw: the ledger's own proves
    nothing against who could write all of the ledger anew.
    """
    yield from _chain(published)
    yield from _seed(published, announced)
    yield from _window(published)
    yield from _results(published)


def _chain(published: Published) -> Iterator[Difference]:
    """Digests: the first that does not follow; those behind it can't be told."""
    head, sealed = ledger.digest("", published.first), published.draw
    places = [(one.facts["position"], one) for one in published.entries]
    places.insert(sealed.facts["results_to"], (None, sealed))
    expected = 1
    for position, line in places:
        if position is not None and position != expected:
            yield Difference("chain", expected, f"#{position}", f"#{expected}")
            return
        head = ledger.digest(head, line.facts)
        if line.digest != head:
            yield Difference("chain", position, line.digest, head)
            return
        expected += position is not None


def _seed(published: Published, announced: str | None) -> Iterator[Difference]:
    """The seed is the one that was committed to before anybody claimed."""
    told = str(published.first.get("commitment", ""))
    if announced is not None and told != announced.strip().lower():
        yield Difference("commitment", None, told, announced.strip().lower())
    try:
        right = draw.commitment(bytes.fromhex(published.draw.facts["seed"]))
    except ValueError:
        right = "that of a seed of hexadecimal digits"
    if told != right:
        yield Difference("commitment", None, told, right)


def _window(published: Published) -> Iterator[Difference]:
    """Nobody entered behind the window, nor is anything missing that was drawn."""
    facts = published.draw.facts
    last = len(published.entries)
    if not 0 <= facts["entries_to"] <= facts["results_to"] <= last:
        yield Difference("window", None, f"#{facts['results_to']}", f"#{last}")
    for line in published.entries[facts["entries_to"] :]:
        if line.facts["outcome"] == Outcome.ENTERED:
            right = f"<= #{facts['entries_to']}"
            yield Difference("window", line.facts["position"], Outcome.ENTERED.value, right)


def _results(published: Published) -> Iterator[Difference]:
    """The results are those of the draw: who comes when, and what they get."""
    facts = published.draw.facts
    window = published.entries[: facts["entries_to"]]
    results = published.entries[facts["entries_to"] : facts["results_to"]]
    seen = {line.facts["position"]: line.facts["seen_at"] for line in window}
    try:
        seed = bytes.fromhex(facts["seed"])
    except ValueError:
        return  # told as a broken commitment
    order = draw.drawn(seed, _entries(window), facts["linked"])
    if len(order) != len(results):
        yield Difference("order", None, f"{len(results)} results", f"{len(order)} results")
    again = _Again(facts)
    for entry, line in zip(order, results, strict=False):
        right = (entry.viewer, entry.sku, entry.quantity, seen[entry.position])
        found = tuple(line.facts[name] for name in ("viewer", "sku", "quantity", "seen_at"))
        if found != right:
            yield Difference("order", line.facts["position"], _said(found), _said(right))
        decision = again.settle(entry, blocked=line.facts["outcome"] == Outcome.BLOCKED)
        decided = (decision.outcome.value, decision.granted, decision.granted, decision.joined)
        told = tuple(line.facts[n] for n in ("outcome", "granted", "reserved", "waitlisted"))
        if told != decided:
            yield Difference("outcome", line.facts["position"], _said(told), _said(decided))


class _Again:
    """Settles entries in the order drawn, as the desk does, from what the seal says there was."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._names = draw.names(facts["linked"])
        stock = facts["stock"]
        self._free: dict[str, int] = {sku: pieces for sku, pieces, _ in stock}
        self._room: dict[str, int] = {sku: room for sku, _, room in stock if room is not None}
        self._room_of_all: int | None = facts["allotment"]
        self._waited_for: set[str] = set()
        self._has: dict[str, int] = defaultdict(int)

    def settle(self, entry: Entry, *, blocked: bool) -> Decision:
        """What is decided for an entry when its turn comes; who is blocked only the shop knows."""
        name = self._names.get(entry.viewer, entry.viewer)
        asked = Asked(
            wanted=entry.quantity,
            status=DropStatus.OPEN if self._facts["held"] else DropStatus.ENDED,
            limit=self._facts["limit"],
            blocked=blocked,
            waitlist=self._facts["waitlist"],
        )
        decision = decide(asked, Standing(elsewhere=self._has[name]), self._takeable(entry.sku))
        self._has[name] += decision.granted + decision.joined
        self._free[entry.sku] = self._free.get(entry.sku, 0) - decision.granted
        if entry.sku in self._room:
            self._room[entry.sku] -= decision.granted
        if self._room_of_all is not None:
            self._room_of_all -= decision.granted
        if decision.joined:
            self._waited_for.add(entry.sku)
        return decision

    def _takeable(self, sku: str) -> int:
        if sku in self._waited_for:
            return 0
        pieces = min(self._free.get(sku, 0), self._room.get(sku, _NO_LIMIT))
        return max(0, pieces if self._room_of_all is None else min(pieces, self._room_of_all))


def _entries(window: Sequence[Line]) -> Iterator[Entry]:
    for facts in (line.facts for line in window):
        if facts["outcome"] in _TAKES_PART:
            yield Entry(facts["position"], facts["viewer"], facts["sku"], facts["quantity"])


def _said(parts: Sequence[Any]) -> str:
    return " ".join(str(part) for part in parts)


def _part(data: Mapping[str, Any], name: str, kind: type) -> Any:
    found = data.get(name)
    if not isinstance(found, kind):
        raise NoDraw(f'this is no ledger: "{name}" is missing, or of another kind')
    return found


def _line(data: Any, kinds: Mapping[str, tuple[type, ...]]) -> Line:
    facts = data.get("facts") if isinstance(data, dict) else None
    if not isinstance(facts, dict) or not isinstance(data.get("digest"), str):
        raise NoDraw('this is no ledger: every line has "facts" and a "digest"')
    for name, kind in kinds.items():
        if not isinstance(facts.get(name), kind) or (kind is _NUMBER and facts[name] is True):
            raise NoDraw(f'this is no ledger: "{name}" is missing, or of another kind')
    return Line(facts, data["digest"])


def _group(group: Any) -> list[str]:
    """Viewers that are one customer."""
    if not isinstance(group, list) or not group or not all(isinstance(v, str) for v in group):
        raise NoDraw('this is no ledger: "linked" must be lists of viewers')
    return group


def _is_stock(each: Any) -> bool:
    """Whether this is `[sku, pieces, allotment or null]`."""
    match each:
        case [str(), int(), int() | None]:
            return True
        case _:
            return False
