"""Marks → segments: the clauses of a line, each with what opened it and whether it asks."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bots.grammar.marks import Mark
from bots.grammar.tags import ACTS, Tag

_ENDERS = frozenset({".", "!", "?", ";", "\n"})
_BREAKS = frozenset({",", "(", ")", "[", "]", "…", "|"})
_OPENERS = frozenset({Tag.BUT, Tag.CONDITIONAL, Tag.NEGATION, Tag.CORRECTION, Tag.REASON})
_ASKING = frozenset({Tag.QUESTION, Tag.STATUS})
_SPEAKERS = frozenset({Tag.UNKNOWN, Tag.MENTION, Tag.PEOPLE, Tag.OTHERS, Tag.HOST})
_TELLING = frozenset({Tag.OTHERS, Tag.PEOPLE, Tag.PAST, Tag.DOUBT, Tag.URGING, Tag.QUOTING})
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
        if target is not None and target.sentence == self.current.sentence:
            target.asked = True

    def said(self, *tags: Tag) -> bool:
        return self.current.has(*tags)


def cut(marks: Sequence[Mark]) -> list[Segment]:
    """Cut a line at sentence ends, commas, and words that open a clause of another kind."""
    cutter = _Cutter()
    for at, mark in enumerate(marks):
        if mark.tag is Tag.SIGN:
            _sign(cutter, mark, marks, at)
        elif _opens(cutter, mark, marks, at):
            cutter.close(mark.tag.value)
            if mark.tag is not Tag.AND:
                cutter.current.add(mark)
        else:
            cutter.current.add(mark)
    cutter.close("")
    return cutter.done


def _sign(cutter: _Cutter, mark: Mark, marks: Sequence[Mark], at: int) -> None:
    if mark.text in _ENDERS and not _inside(marks, at):
        if mark.text == "?":
            cutter.ask()
        cutter.close(mark.text, ends_sentence=True)
    elif mark.text in _BREAKS:
        cutter.close(",")
    elif mark.text == ":" and _named_speaker(cutter.current):
        cutter.current.add(replace(mark, tag=Tag.QUOTING))
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


def _goes_on(cutter: _Cutter) -> bool:
    """Whether a negation belongs to the clause so far: "actually no", "why not"."""
    corrects = all(mark.tag in {Tag.CORRECTION, Tag.FILLER} for mark in cutter.current.marks)
    return corrects or cutter.said(Tag.NEGATION, Tag.QUESTION)


def _opens(cutter: _Cutter, mark: Mark, marks: Sequence[Mark], at: int) -> bool:
    """Whether a new clause begins with this mark."""
    if not cutter.current.marks:
        return False
    if mark.tag in _OPENERS:
        return mark.tag is not Tag.NEGATION or not _goes_on(cutter)
    if mark.tag in ACTS:
        # "instead of A1 i'll take A2": the refusal ends where the speaker's own act begins.
        return cutter.said(Tag.NEGATION) and cutter.said(Tag.CODE)
    if mark.tag in _ASKING:
        return cutter.said(Tag.CODE, *ACTS)
    if mark.tag is Tag.SO:
        return at + 1 < len(marks) and marks[at + 1].tag in ACTS
    if mark.tag is Tag.AND:
        return at + 1 < len(marks) and marks[at + 1].tag in _TELLING
    return False
