"""What became of each line of a log: plain values, the same bytes for the same replay."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from adapters.chat import ChatMessage
from bots.intents import AskBack, Intent, Nothing, Question
from bots.pipeline import Verdict, name_of
from commerce.model.claims import ClaimResult


@dataclass(frozen=True, slots=True)
class Decision:
    """One claim as it was decided; pieces as in `commerce.model.claims.ClaimResult`."""

    code: str
    sku: str
    outcome: str
    quantity: int
    granted: int
    reserved: int
    waitlisted: int
    place: int | None
    position: int
    repeated: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a line, or what the clock did by itself (`kind` `clock`, `line` `None`).

    `intent` is what was understood (a word), `reason` why it was nothing, `items` what was named.
    `outcome` joins those of the claims; `granted` and `waitlisted` add them up, `position` is the
    first one's. `told` are the kinds of messages written in answer, or the one the clock wrote.
    """

    line: int | None
    at: str
    kind: str
    platform: str
    id: str
    user: str
    intent: str = ""
    reason: str = ""
    items: Sequence[Mapping[str, Any]] = ()
    outcome: str = ""
    granted: int = 0
    waitlisted: int = 0
    position: int | None = None
    claims: Sequence[Decision] = ()
    told: Sequence[str] = ()

    def text(self) -> str:
        """As one line of an outcomes file, without its end."""
        return json.dumps(asdict(self), ensure_ascii=False)


@dataclass(slots=True)
class Notes:
    """How the bots read the message that is handled now."""

    verdicts: list[Verdict] = field(default_factory=list)

    def note(self, _message: ChatMessage, verdict: Verdict) -> None:
        """Keep what was made of a message."""
        self.verdicts.append(verdict)

    def take(self) -> Verdict | None:
        """What was made of the message since this was last asked; `None`: nothing at all."""
        taken = self.verdicts[-1] if self.verdicts else None
        self.verdicts.clear()
        return taken


def decision(result: ClaimResult, code: str, sku: str) -> Decision:
    """A claim without anything that another run would number otherwise."""
    return Decision(
        code=code,
        sku=sku,
        outcome=result.outcome.value,
        quantity=result.quantity,
        granted=result.granted,
        reserved=result.reserved,
        waitlisted=result.waitlisted,
        place=result.waitlist_place,
        position=result.position,
        repeated=result.repeated,
    )


def understood(verdict: Verdict | None) -> dict[str, Any]:
    """The fields of an `Outcome` that say how a message was read."""
    if verdict is None:
        return {"intent": "unheard"}
    if isinstance(verdict, str):
        return {"intent": verdict}
    return {
        "intent": "ask_back" if isinstance(verdict, AskBack) else name_of(verdict),
        "reason": verdict.reason if isinstance(verdict, Nothing) else _about(verdict),
        "items": [asdict(item) for item in getattr(verdict, "items", ())],
    }


def decided(claims: Sequence[Decision]) -> dict[str, Any]:
    """The fields of an `Outcome` that say what was decided."""
    if not claims:
        return {}
    return {
        "outcome": "+".join(claim.outcome for claim in claims),
        "granted": sum(claim.granted for claim in claims),
        "waitlisted": sum(claim.waitlisted for claim in claims),
        "position": claims[0].position,
        "claims": tuple(claims),
    }


def spelled(at: datetime) -> str:
    """A time as outcomes spell it."""
    return at.isoformat(timespec="microseconds")


def _about(intent: Intent) -> str:
    return intent.topic if isinstance(intent, Question) else ""
