"""How strongly a clause orders: from its own marks alone, before its neighbours are heard."""

import itertools
from collections.abc import Sequence
from enum import IntEnum

from bots.grammar.marks import Mark
from bots.grammar.segments import Segment
from bots.grammar.tags import ACTS, Tag


class Strength(IntEnum):
    """What a clause would be if nothing spoke against it."""

    NONE = 0
    MORE = 1
    """Options or a quantity alone, that may belong to the clause before."""
    BARE = 2
    """A code and nothing but options, a quantity and courtesies."""
    WANTED = 3
    """A code wanted or asked for."""
    ALONE = 4
    """A claim word, `+1` or option and quantity, without a code."""
    EXPLICIT = 5
    """A code with a marked quantity: a12+2, a12 x2, 2 pcs a12."""
    CLAIMED = 6
    """A claim word that belongs to a code."""


_MOST_UNMARKED = 20
"""The largest plain number that "sold 3" takes for a quantity; above it may be anything."""
_COURTESY = frozenset(
    {Tag.PLEASE, Tag.FILLER, Tag.PICTURE, Tag.SIGN, Tag.FOR, Tag.SO, Tag.AND, Tag.OR, Tag.BUT,
     Tag.EACH, Tag.ALL, Tag.CORRECTION, Tag.RETRACTION, Tag.CODE_WORD, Tag.NUMBERED,
     Tag.OPTION_NAME, Tag.QUANTITY_WORD, Tag.CHANGE, Tag.ME_TOO,
     Tag.ANOTHER, Tag.MORE}
)  # fmt: skip
_DETAILS = frozenset({Tag.OPTION, Tag.QUANTITY, Tag.NUMBER})
CLEAN = _COURTESY | _DETAILS | ACTS | {Tag.CODE}
"""What may stand in an order."""
_HAPPY = CLEAN | {Tag.MOOD, Tag.CHEER, Tag.TITLE}
_LINKS = _HAPPY | {Tag.UNKNOWN_CODE, Tag.MONEY}
_BEFORE_KEYWORD = CLEAN | {Tag.MOOD, Tag.CHEER, Tag.MENTION, Tag.CODE, Tag.UNKNOWN_CODE, Tag.MONEY}


def strength(segment: Segment) -> Strength:
    """Judge a clause by itself."""
    marks = segment.marks
    if segment.has(Tag.BAD_QUANTITY):
        return Strength.NONE
    if segment.has(Tag.CODE):
        return _with_code(marks)
    cheering = segment.has(Tag.CLAIM, Tag.KEYWORD)
    if clean(marks, CLEAN | {Tag.CHEER} if cheering else CLEAN):
        return _without_code(segment)
    return Strength.NONE


def _with_code(marks: Sequence[Mark]) -> Strength:
    if _named_only(marks):
        return Strength.NONE
    tidy = clean(marks, CLEAN | {Tag.TITLE})
    firm = any(mark.tag is Tag.CODE and (tidy or not mark.loose) for mark in marks)
    linked = set() if _described(marks) else _linked_acts(marks)
    if (
        linked == {Tag.KEYWORD}
        and _behind(marks)
        and not clean(marks, CLEAN | {Tag.MOOD, Tag.CHEER})
    ):
        return Strength.NONE
    if linked & {Tag.CLAIM, Tag.KEYWORD, Tag.ORDER}:
        return Strength.CLAIMED
    if linked and _wanting_is_tidy(marks):
        return Strength.WANTED
    priced = any(mark.tag in {Tag.MONEY, Tag.MEASURE} and mark.value != "phone" for mark in marks)
    if firm and not priced and _counted(marks):
        return Strength.EXPLICIT
    return Strength.BARE if tidy or _firm_and_tidy(marks) else Strength.NONE


def _named_only(marks: Sequence[Mark]) -> bool:
    """Whether the clause ends with an option's name that is also a topic: "a12尺寸"."""
    chosen = any(mark.tag in _DETAILS for mark in marks)
    return marks[-1].tag is Tag.OPTION_NAME and bool(marks[-1].also) and not chosen


def firm(marks: Sequence[Mark]) -> bool:
    """Whether a size or a please makes a bare code more than something talked about."""
    return _sized(marks) or any(mark.tag is Tag.PLEASE for mark in marks)


def _sized(marks: Sequence[Mark]) -> bool:
    return any(
        mark.tag is Tag.OPTION and any(key.startswith("size:") for key in mark.keys)
        for mark in marks
    )


def _firm_and_tidy(marks: Sequence[Mark]) -> bool:
    """Whether only cheers and a name stand around the code: "ck50 m for sarah", "b3 pls ann"."""
    if not firm(marks):
        return False
    named = marks[-1].tag is Tag.UNKNOWN and marks[-2].tag in {Tag.FOR, Tag.PLEASE}
    return clean(marks[:-1] if named else marks, CLEAN | {Tag.TITLE, Tag.CHEER})


def _without_code(segment: Segment) -> Strength:
    options, counted = segment.has(Tag.OPTION), segment.has(Tag.QUANTITY)
    plus = any(mark.tag is Tag.QUANTITY and mark.text.startswith("+") for mark in segment.marks)
    plain = [mark for mark in segment.marks if mark.tag is Tag.NUMBER]
    if any(int(str(mark.value)) > _MOST_UNMARKED for mark in plain):
        return Strength.NONE
    number = counted or bool(plain)
    if segment.has(Tag.CLAIM, Tag.KEYWORD) or plus or (segment.has(Tag.CHANGE) and number):
        return Strength.ALONE
    # "one" is an article in the languages of Latin script: "a blue one" counts nothing.
    several = counted or any(
        mark.text.isdecimal() or mark.value != 1 or not mark.text.isascii() for mark in plain
    )
    several_options = sum(mark.tag is Tag.OPTION for mark in segment.marks) > 1
    described = several or several_options or _sized(segment.marks)
    if (segment.has(Tag.ORDER) and number) or (segment.has(Tag.WANT, Tag.REQUEST) and described):
        return Strength.ALONE
    chosen = several or (number and several_options)
    if options and (chosen or segment.has(Tag.ORDER, Tag.CHANGE)):
        return Strength.ALONE
    return Strength.MORE if options or number else Strength.NONE


def clean(marks: Sequence[Mark], allowed: frozenset[Tag] = CLEAN) -> bool:
    """Whether nothing stands in a clause that an order has no need of."""
    return all(
        mark.tag in allowed or mark.value == "phone" or _recipient(marks, at)
        for at, mark in enumerate(marks)
    )


def _recipient(marks: Sequence[Mark], at: int) -> bool:
    """Whether a person is who it is for ("for my sister"), not who speaks."""
    return marks[at].tag is Tag.PEOPLE and any(
        mark.tag is Tag.FOR for mark in marks[max(0, at - 2) : at]
    )


def _linked_acts(marks: Sequence[Mark]) -> set[Tag]:
    """Return the acts of a clause that have a way to a code over nothing but courtesies."""
    acts: set[Tag] = set()
    waiting: set[Tag] = set()
    reached = False
    for at, mark in enumerate(marks):
        if mark.tag not in _LINKS and not _recipient(marks, at):
            waiting, reached = set(), False
        elif mark.tag is Tag.CODE:
            acts |= waiting
            reached = True
        elif mark.tag in ACTS and _speaks(marks, at):
            waiting.add(mark.tag)
            if reached and mark.tag not in {Tag.WANT, Tag.REQUEST}:
                acts.add(mark.tag)
    return acts


def _described(marks: Sequence[Mark]) -> bool:
    """Whether something is said of the code rather than done with it: "mine a12 was better"."""
    after_code = (later for mark, later in itertools.pairwise(marks) if mark.tag is Tag.CODE)
    return any(mark.tag is Tag.COPULA for mark in after_code)


def _behind(marks: Sequence[Mark]) -> bool:
    """Whether the keyword only comes after the code, as in "a12 sold in two seconds"."""
    code = next(at for at, mark in enumerate(marks) if mark.tag is Tag.CODE)
    return all(mark.tag is not Tag.KEYWORD for mark in marks[:code])


def _speaks(marks: Sequence[Mark], at: int) -> bool:
    """Whether a keyword is the speaker's: "anna sold a12" and "a12 is sold" are not."""
    if marks[at].tag is not Tag.KEYWORD or at == 0:
        return True
    return marks[at - 1].tag in _BEFORE_KEYWORD or _recipient(marks, at - 1)


def _wanting_is_tidy(marks: Sequence[Mark]) -> bool:
    return clean(marks, _HAPPY | {Tag.MENTION})


def _counted(marks: Sequence[Mark]) -> bool:
    """Whether a code has a marked quantity and no unknown word stands before it."""
    at = next(at for at, mark in enumerate(marks) if mark.tag is Tag.CODE)
    if not clean(marks[:at]):
        return False
    if any(mark.tag is Tag.QUANTITY for mark in marks[:at]):
        return clean(marks)
    for mark in marks[at + 1 :]:
        if mark.tag is Tag.QUANTITY:
            return True
        if mark.tag not in _LINKS:
            return False
    return False
