"""A replay in numbers."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bots.replay.outcomes import Decision, Outcome
from commerce.model.claims import Outcome as ClaimOutcome

_REFUSED = frozenset(outcome.value for outcome in ClaimOutcome if outcome.refused)


@dataclass(slots=True)
class Tally:
    """What came of a drop or a platform.

    `claims` were decided; `sold`, `promoted` and `lapsed` are pieces reserved at once, reserved
    later from the waitlist, and given back by the clock; `waitlisted` claims wait for some,
    `refused` ones got nothing.
    """

    claims: int = 0
    sold: int = 0
    promoted: int = 0
    lapsed: int = 0
    waitlisted: int = 0
    refused: int = 0
    ask_backs: int = 0
    undelivered: int = 0


@dataclass(slots=True)
class Report:
    """A replay in numbers: `understood` by intent, `decided` by outcome, the rest all together.

    `messages` are lines of the log that were played; `faults` could not be read.
    """

    messages: int = 0
    faults: int = 0
    understood: Counter[str] = field(default_factory=Counter)
    decided: Counter[str] = field(default_factory=Counter)
    total: Tally = field(default_factory=Tally)
    drops: dict[str, Tally] = field(default_factory=dict)
    platforms: dict[str, Tally] = field(default_factory=dict)
    missing: tuple[str, ...] = ()

    def add(self, outcome: Outcome) -> None:
        """Count what became of a line."""
        if outcome.line is None:
            self._by_the_clock(outcome)
            return
        self.messages += 1
        self.understood[outcome.intent] += 1
        self.platforms.setdefault(outcome.platform, Tally())
        for claim in outcome.claims:
            self.decided[claim.outcome] += 1
            for tally in self._tallies(claim.code, outcome.platform):
                _count(tally, claim)
        if outcome.intent == "ask_back":
            code = outcome.items[0]["code"] if outcome.items else ""
            for tally in self._tallies(code, outcome.platform):
                tally.ask_backs += 1

    def undelivered(self, code: str, platform: str) -> None:
        """Count a message that reached nobody."""
        for tally in self._tallies(code, platform):
            tally.undelivered += 1

    def _by_the_clock(self, outcome: Outcome) -> None:
        (kind,) = outcome.told
        if kind not in {"promoted", "expired"}:
            return
        item = outcome.items[0]
        for tally in self._tallies(item["code"], outcome.platform):
            if kind == "promoted":
                tally.promoted += item["quantity"]
            else:
                tally.lapsed += item["quantity"]

    def _tallies(self, code: str, platform: str) -> Iterable[Tally]:
        yield self.total
        if code:
            yield self.drops.setdefault(code, Tally())
        if platform:
            yield self.platforms.setdefault(platform, Tally())


def _count(tally: Tally, claim: Decision) -> None:
    tally.claims += 1
    tally.sold += claim.granted
    tally.waitlisted += claim.outcome in {"waitlisted", "partial"}
    tally.refused += claim.outcome in _REFUSED


def as_data(report: Report) -> Mapping[str, Any]:
    """The report as JSON has it, everything in one order."""

    def tallies(some: Mapping[str, Tally]) -> dict[str, dict[str, int]]:
        return {name: fields(some[name]) for name in sorted(some)}

    def fields(tally: Tally) -> dict[str, int]:
        return {name: getattr(tally, name) for name in Tally.__dataclass_fields__}

    return {
        "messages": report.messages,
        "faults": report.faults,
        "missing": list(report.missing),
        "understood": dict(sorted(report.understood.items())),
        "decided": dict(sorted(report.decided.items())),
        "total": fields(report.total),
        "drops": tallies(report.drops),
        "platforms": tallies(report.platforms),
    }
