"""Codes that are not open: what is written like a code must not be read as a quantity."""

from collections.abc import Sequence
from typing import Final

from bots.grammar.marks import JOINING, LETTERS, Mark
from bots.grammar.spans import sign_at, span, tag_at
from bots.grammar.tags import ACTS, Tag

_COUNTING: Final = ACTS | {Tag.QUANTITY_WORD, Tag.CURRENCY, Tag.OPTION_NAME, Tag.CODE_WORD}


def foreign_code(marks: Sequence[Mark], at: int, out: Sequence[Mark]) -> tuple[Mark, int] | None:
    """Read letters with a number glued to them ("b99", "b-99") as a code that is not open."""
    mark = marks[at]
    step = at + 2 if _joined(marks, at) else at + 1
    if tag_at(marks, step) is not Tag.NUMBER or not marks[step].glued or mark.text == "x":
        return None
    counting = _COUNTING if step == at + 1 else _COUNTING - {Tag.OPTION_NAME}
    if not mark.text.isascii() or " " in mark.text or mark.tag in counting:
        return None
    if mark.tag is Tag.OPTION and any(earlier.tag is Tag.CODE for earlier in out):
        return None
    if mark.tag is Tag.OPTION and _glued_classifier(marks, at + 2):
        return None
    return span(marks, at, step + 1 - at, Tag.UNKNOWN_CODE, mark.text + marks[step].text)


def _joined(marks: Sequence[Mark], at: int) -> bool:
    """Whether a separator joins a few letters to what follows; a point may end a known word."""
    sign = sign_at(marks, at + 1)
    if sign not in JOINING or not marks[at + 1].glued or len(marks[at].text) > LETTERS:
        return False
    return sign != "." or len(marks[at].text) == 1 or marks[at].tag is Tag.UNKNOWN


def _glued_classifier(marks: Sequence[Mark], at: int) -> bool:
    """Whether a classifier is glued to the number before it: "m1枚" is no code."""
    return tag_at(marks, at) is Tag.CLASSIFIER and marks[at].glued
