"""Reading numbers, signs and tags at a place of a line, and making one mark of several."""

from collections.abc import Sequence

from bots.grammar.marks import Mark
from bots.grammar.tags import Tag

MAX_QUANTITY = 999
PHONE_DIGITS = 7


def tag_at(marks: Sequence[Mark], at: int) -> Tag | None:
    """Return the tag at `at`, if something stands there."""
    return marks[at].tag if 0 <= at < len(marks) else None


def sign_at(marks: Sequence[Mark], at: int) -> str:
    """Return the sign at `at`, empty if none stands there."""
    if 0 <= at < len(marks) and marks[at].tag is Tag.SIGN:
        return marks[at].text
    return ""


def number_at(marks: Sequence[Mark], at: int) -> int | None:
    """Return the whole number written at `at`, in digits or words, if one is."""
    if not 0 <= at < len(marks):
        return None
    mark = marks[at]
    if mark.tag is Tag.NUMBER:
        if isinstance(mark.value, int):
            return mark.value
        return int(mark.text) if mark.text.isdecimal() and len(mark.text) < 12 else None
    if mark.tag is Tag.CODE and mark.text.isdecimal():
        return int(mark.text[:12])
    return None


def span(
    marks: Sequence[Mark], at: int, taken: int, tag: Tag, value: int | str
) -> tuple[Mark, int]:
    """Make one mark of `taken` marks; returns it with their number, as a rule does."""
    text = " ".join(mark.text for mark in marks[at : at + taken])
    first, last = marks[at], marks[at + taken - 1]
    on_top = any(mark.on_top for mark in marks[at : at + taken])
    also = (Tag.MORE,) if on_top else ()
    return Mark(tag, value, first.first, last.after, text, also=also, glued=first.glued), taken


def amount(marks: Sequence[Mark], at: int, taken: int, number: int) -> tuple[Mark, int]:
    """Make a quantity of an explicit form, or a bad one of zero, a fraction or an absurd one."""
    following = at + taken
    fraction = (
        sign_at(marks, following) in {".", ",", "/"}
        and marks[following].glued
        and number_at(marks, following + 1) is not None
        and marks[following + 1].glued
    )
    if marks[at].text == "+" and tag_at(marks, following) is Tag.UNIT:
        return span(marks, at, taken + 1, Tag.MEASURE, number)
    if len(str(number)) >= PHONE_DIGITS:
        return span(marks, at, taken, Tag.MEASURE, "phone")
    good = 1 <= number <= MAX_QUANTITY and not fraction
    return span(marks, at, taken, Tag.QUANTITY if good else Tag.BAD_QUANTITY, number)
