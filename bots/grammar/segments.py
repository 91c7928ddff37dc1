"""Marks → segments: the clauses of a line, each with what opened it and whether it asks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bots.grammar.marks import Mark
from bots.grammar.tags import ACTS, Tag

_ENDERS = frozenset({".", "!", "?", ";", "\n"})
_BREAKS = frozenset({",", "(", ")", "[", "]", "…", "|"})
_SPEAKERS = frozenset({Tag.UNKNOWN, Tag.MENTION, Tag.PEOPLE, Tag.OTHERS, Tag.HOST})
_TELLING = frozenset(
    {Tag.OTHERS, Tag.PEOPLE, Tag.PAST, Tag.DOUBT, Tag.URGING, Tag.QUOTING, Tag.QUESTION, Tag.STATUS}
)
_SHORT = frozenset({Tag.OPTION_NAME, Tag.QUANTITY_WORD, Tag.CODE_WORD})
_ENDINGS = frozenset({Tag.NEGATION, Tag.CONDITIONAL, Tag.BUT, Tag.REASON, Tag.SO})
"""What ends its clause as a particle ("할인하면 살게요") and opens one as a word."""
ITEM = frozenset({Tag.CODE, Tag.OPTION, Tag.QUANTITY, Tag.NUMBER, Tag.UNKNOWN_CODE})
"""The tags that name what is ordered."""


@dataclass(slots=True)
class Segment:
    """One clause. `opener` is the tag or sign before it, `sentence` counts from 0."""

    sentence: int
    opener: str = ""
    marks: list[Mark] = field(default_factory=list)
    tags: set[Tag] = field(default_factory=set)
    asked: bool = False

    def add(self, mark: Mark) -> None:
        """Append a mark."""
        self.marks.append(mark)
        self.tags.add(mark.tag)
        self.tags.update(mark.also)

    def has(self, *tags: Tag) -> bool:
        """Whether a mark with one of `tags` is in the clause."""
        return not self.tags.isdisjoint(tags)


class _Cutter:
    """Collects marks into segments."""

    def __init__(self) -> None:
        self.done: list[Segment] = []
        self.current = Segment(0)

    def close(self, opener: str, ends_sentence: bool = False) -> None:
        sentence = self.current.sentence
        if self.current.marks:
            self.done.append(self.current)
        elif self.current.opener and not ends_sentence:
            opener = self.current.opener
        if ends_sentence and any(segment.sentence == sentence for segment in self.done):
            sentence += 1
        self.current = Segment(sentence, opener)

    def ask(self) -> None:
        """Mark the clause that the question mark belongs to."""
        target = self.current if self.current.marks else (self.done[-1] if self.done else None)
        if target is not None:
            target.asked = True


def cut(marks: Sequence[Mark]) -> list[Segment]:
    """Cut a line at sentence ends, commas, and words that open a clause of another kind."""
    cutter = _Cutter()
    for at, mark in enumerate(marks):
        if mark.tag is Tag.SIGN:
            _sign(cutter, mark, marks, at)
        elif mark.tag is Tag.ASKS_LAST:
            cutter.current.add(mark)
            cutter.ask()
            cutter.close("?", ends_sentence=True)
        elif mark.text[0] == "-" and mark.tag in _ENDINGS:
            cutter.current.add(mark)
            cutter.close(mark.tag.value)
        elif _opens(cutter, mark, marks, at):
            cutter.close(mark.tag.value)
            if mark.tag is not Tag.AND:
                cutter.current.add(mark)
        else:
            cutter.current.add(mark)
    cutter.close("")
    return cutter.done


def _sign(cutter: _Cutter, mark: Mark, marks: Sequence[Mark], at: int) -> None:
    if mark.text in _ENDERS and not (_inside(marks, at) or _shortens(marks, at)):
        if mark.text == "?":
            cutter.ask()
        cutter.close(mark.text, ends_sentence=True)
    elif mark.text in _BREAKS:
        cutter.close(",")
    elif mark.text == ":" and _named_speaker(cutter.current):
        cutter.current.add(mark._replace(tag=Tag.QUOTING))
    else:
        cutter.current.add(mark)


def _named_speaker(segment: Segment) -> bool:
    """Whether a name stands before the colon ("anna: sold a12"): the words are somebody else's."""
    return segment.has(*_SPEAKERS) and not segment.has(Tag.CODE, *ACTS)


def _inside(marks: Sequence[Mark], at: int) -> bool:
    """Whether a point stands inside a word or number, as in "b.12"."""
    return (
        marks[at].text == "."
        and marks[at].glued
        and at + 1 < len(marks)
        and marks[at + 1].glued
        and marks[at + 1].tag is not Tag.SIGN
    )


def _shortens(marks: Sequence[Mark], at: int) -> bool:
    """Whether a point stands behind a word cut short: "tg. M", "nr. 77"."""
    return marks[at].text == "." and at > 0 and marks[at].glued and marks[at - 1].tag in _SHORT


def _opens(cutter: _Cutter, mark: Mark, marks: Sequence[Mark], at: int) -> bool:
    """Whether a new clause begins with this mark."""
    if not cutter.current.marks:
        return False
    # In scripts without spaces these stand amid or behind their clause: 買a14送什麼, 安かったら.
    inside = mark.tag in {Tag.QUESTION, Tag.CONDITIONAL}
    if inside and mark.glued and not mark.text.isascii():
        return False
    rule = _OPENING.get(mark.tag)
    following = marks[at + 1].tag if at + 1 < len(marks) else None
    return rule is not None and rule(cutter, following)


def _always(_cutter: _Cutter, _following: Tag | None) -> bool:
    return True


def _negation_opens(cutter: _Cutter, _following: Tag | None) -> bool:
    """Whether a negation is more than a part of the clause so far: "actually no", "why not"."""
    corrects = all(
        mark.tag in {Tag.CORRECTION, Tag.PLEASE, Tag.FILLER, Tag.BUT}
        for mark in cutter.current.marks
    )
    return not (corrects or cutter.current.has(Tag.NEGATION, Tag.QUESTION))


def _question_opens(cutter: _Cutter, _following: Tag | None) -> bool:
    return cutter.current.has(Tag.CODE, *ACTS)


def _act_opens(cutter: _Cutter, _following: Tag | None) -> bool:
    """Whether a refusal ends where the speaker's own act begins: "instead of a1 i'll take a2"."""
    gives_up = cutter.current.has(Tag.NEGATION, Tag.CANCEL, Tag.REFUSE)
    return gives_up and cutter.current.has(Tag.CODE)


def _so_opens(_cutter: _Cutter, following: Tag | None) -> bool:
    return following in ACTS or following is Tag.CODE


def _and_opens(_cutter: _Cutter, following: Tag | None) -> bool:
    return following in _TELLING


_OPENING: dict[Tag, Callable[[_Cutter, Tag | None], bool]] = {
    Tag.BUT: _always,
    Tag.REASON: _always,
    Tag.CONDITIONAL: _always,
    Tag.CORRECTION: _always,
    Tag.RETRACTION: _always,
    Tag.NEGATION: _negation_opens,
    Tag.QUESTION: _question_opens,
    Tag.STATUS: _question_opens,
    Tag.SO: _so_opens,
    Tag.AND: _and_opens,
    **dict.fromkeys({*ACTS, Tag.CANCEL}, _act_opens),
}
