"""Telling how a line was read: what each stretch was taken for, and which rule decided."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bots.grammar.decide import Judged, judge
from bots.grammar.fold import fold
from bots.grammar.guards import own_words
from bots.grammar.lexicon import Lexicon
from bots.grammar.marks import Mark
from bots.grammar.reader import marked, read
from bots.grammar.segments import cut
from bots.grammar.strength import Strength
from bots.grammar.tokens import Token
from bots.intents import AskBack, Buy, Change, Intent, Nothing

_MEANS: Final = {
    Strength.NONE: "orders nothing",
    Strength.MORE: "adds to the clause before",
    Strength.BARE: "a code by itself orders",
    Strength.WANTED: "a code that is wanted or asked for orders",
    Strength.ALONE: "a claim without a code orders what is on air",
    Strength.EXPLICIT: "a code with a quantity orders",
    Strength.CLAIMED: "a claim word with its code orders",
}


@dataclass(frozen=True, slots=True)
class Taken:
    """A stretch of the folded text, and what it was taken for.

    `start` and `end` count characters of `Explanation.text`; `value` is the code, the number or
    the option, empty where the words say all.
    """

    start: int
    end: int
    text: str
    role: str
    value: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of the line: what it would do by itself, and what kept it from that."""

    taken: tuple[Taken, ...]
    means: str
    against: str | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """A line as it was read: in clauses, with what it means and the rule behind that.

    `text` is folded and without what it quotes, which leaves a `§`.
    """

    text: str
    clauses: tuple[Clause, ...]
    intent: Intent
    rule: str


def explain(text: str, lexicon: Lexicon, on_air: str | None) -> Explanation:
    """Tell how `read` comes to what it says of the same message."""
    folded = fold(text[: lexicon.rules.max_length])
    tokens, marks = marked(folded, lexicon, on_air)
    judged = judge(cut(marks))
    intent = read(text, lexicon, on_air)
    return Explanation(
        own_words(folded)[0], tuple(_clauses(judged, tokens)), intent, _rule(judged, intent)
    )


def _clauses(judged: Judged, tokens: Sequence[Token]) -> Iterator[Clause]:
    for segment, power, against in zip(
        judged.segments, judged.strengths, judged.blocks, strict=True
    ):
        taken = tuple(_taken(mark, tokens) for mark in segment.marks)
        yield Clause(taken, _MEANS[power], against)


def _taken(mark: Mark, tokens: Sequence[Token]) -> Taken:
    told = "" if mark.value is None else str(mark.value)
    if mark.keys:
        told = ", ".join(dict.fromkeys(mark.keys))
    first, last = tokens[mark.first], tokens[mark.after - 1]
    also = "".join(f", {tag.value}" for tag in mark.also)
    value = "" if told == mark.text else told
    return Taken(first.start, last.end, mark.text, f"{mark.tag.value}{also}", value)


def _rule(judged: Judged, intent: Intent) -> str:
    """What decided: the strongest clause that nothing spoke against, or what spoke against it."""
    if isinstance(intent, Nothing):
        return intent.reason
    if isinstance(intent, Buy | AskBack | Change):
        free = [
            power
            for power, against in zip(judged.strengths, judged.blocks, strict=True)
            if against is None
        ]
        return _MEANS[max(free, default=Strength.NONE)]
    return f"its words ask for {type(intent).__name__.lower()}"
