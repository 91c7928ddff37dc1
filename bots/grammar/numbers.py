"""What each number of a line is: a quantity, money, a measure, part of an option, or unclear.

`resolve` walks the marks once; each rule looks at the marks from one position and says what it
makes of them and how many it took.
"""

import re
from collections.abc import Callable, Sequence

from bots.grammar.closed import foreign_code
from bots.grammar.marks import Mark
from bots.grammar.spans import MAX_QUANTITY, PHONE_DIGITS, amount, number_at, sign_at, span, tag_at
from bots.grammar.tags import ACTS, Tag

_PHONE_MARKS = 12
_PHONE_SIGNS = frozenset({"+", "(", ")", "-", ".", "/"})
_SAYING = frozenset("<>=^~%$€£¥₩₹฿₫°")
_AMOUNTS = frozenset({Tag.NUMBER, Tag.QUANTITY})
_COUNTED = ACTS | {Tag.CODE, Tag.OPTION}
_CURRENCY_SIGNS = frozenset("$€£¥₩₹฿₫@")
_TIMES_CODE = re.compile(r"x\d{1,3}|\d{1,3}x")

Rule = Callable[[Sequence[Mark], int, Sequence[Mark]], tuple[Mark, int] | None]


def resolve(marks: Sequence[Mark], dash_counts: bool = False) -> list[Mark]:
    """Replace numbers and the signs around them by what they mean, left to right.

    `dash_counts` says whether "a12-2" means two pieces; else nobody can know what it means.
    """
    out: list[Mark] = []
    at = 0
    while at < len(marks):
        made, taken = _first(marks, at, out)
        if made.text.startswith("- ") and made.tag is Tag.QUANTITY and not dash_counts:
            made = made._replace(tag=Tag.BAD_QUANTITY)
        # A wave behind a word is a smile: 구매할게요~
        smile = made.text == "~" and made.glued and number_at(marks, at + taken) is None
        if made.tag is Tag.SIGN and made.text in _SAYING and not smile:
            made = made._replace(tag=Tag.UNKNOWN)
        out.append(made)
        at += taken
    return out


def _first(marks: Sequence[Mark], at: int, out: Sequence[Mark]) -> tuple[Mark, int]:
    for rule in _RULES.get(marks[at].tag, ()):
        found = rule(marks, at, out)
        if found:
            return found
    return marks[at], 1


def _plus(marks: Sequence[Mark], at: int, _out: Sequence[Mark]) -> tuple[Mark, int] | None:
    if marks[at].text not in {"+", "*", "="}:
        return None
    if marks[at].text == "=" and tag_at(_out, len(_out) - 1) not in {Tag.CODE, Tag.OPTION}:
        return None
    step = at + 1
    while sign_at(marks, step) == "+":
        step += 1
    number = number_at(marks, step)
    if tag_at(marks, step) is Tag.CODE and not marks[step].glued and _code_named(_out):
        return None
    if number is None:
        if tag_at(marks, step) is Tag.NUMBER:
            return span(marks, at, step + 1 - at, Tag.BAD_QUANTITY, 0)
        return None
    return amount(marks, at, step + 1 - at, number)


def _minus(marks: Sequence[Mark], at: int, out: Sequence[Mark]) -> tuple[Mark, int] | None:
    """Read "A12 -2" as a negative number, "A12 - 2" as a pause; "A12-2" is the show's rule."""
    if marks[at].text != "-" or number_at(marks, at + 1) is None or not marks[at + 1].glued:
        return None
    if not marks[at].glued:
        return span(marks, at, 2, Tag.BAD_QUANTITY, 0) if out else None
    if tag_at(out, len(out) - 1) is Tag.CODE:
        return amount(marks, at, 2, int(marks[at + 1].text[:12]))
    return None


def _money_sign(marks: Sequence[Mark], at: int, _out: Sequence[Mark]) -> tuple[Mark, int] | None:
    before = marks[at].text in _CURRENCY_SIGNS or marks[at].tag is Tag.CURRENCY
    priced = tag_at(marks, at + 1) is Tag.NUMBER or number_at(marks, at + 1) is not None
    if before and priced:
        return span(marks, at, 2, Tag.MONEY, marks[at + 1].text)
    return None


def _number_sign(marks: Sequence[Mark], at: int, out: Sequence[Mark]) -> tuple[Mark, int] | None:
    """Read "#77" and "item 77" as a code that is not open (open ones are codes already)."""
    step = at + 2 if sign_at(marks, at + 1) in {":", ".", "#"} else at + 1
    if marks[at].tag is Tag.SIGN and marks[at].text != "#":
        return None
    if _code_named(out) and marks[at].tag is Tag.CODE_WORD:
        return None if tag_at(marks, step + 1) is Tag.CLASSIFIER else _named_size(marks, at, out)
    if tag_at(marks, step) is Tag.NUMBER and tag_at(marks, step + 1) is not Tag.CLASSIFIER:
        return span(marks, at, step + 1 - at, Tag.UNKNOWN_CODE, marks[step].text)
    return None


def _priced(marks: Sequence[Mark], at: int, _out: Sequence[Mark]) -> tuple[Mark, int] | None:
    """Read a number before a currency, percent, unit or fraction line as no quantity."""
    after, sign = tag_at(marks, at + 1), sign_at(marks, at + 1)
    if sign in _CURRENCY_SIGNS or after is Tag.CURRENCY:
        return span(marks, at, 2, Tag.MONEY, marks[at].text)
    if sign == "%" or after in {Tag.UNIT, Tag.PEOPLE}:
        return span(marks, at, 2, Tag.MEASURE, marks[at].text)
    if sign == "/" and number_at(marks, at + 2) is not None:
        return span(marks, at, 3, Tag.MEASURE, "fraction")
    return None


def _numbered(marks: Sequence[Mark], at: int, _out: Sequence[Mark]) -> tuple[Mark, int] | None:
    """Read "3번" as a code that is not open, "38码" as a size, whatever the catalogue says."""
    after = tag_at(marks, at + 1)
    if after is Tag.NUMBERED and marks[at].text.isdecimal():
        return span(marks, at, 2, Tag.UNKNOWN_CODE, marks[at].text)
    named = after is Tag.OPTION_NAME and marks[at + 1].glued
    if not named or tag_at(marks, at + 2) is Tag.NUMBER:
        return None
    made, taken = span(marks, at, 2, Tag.OPTION, marks[at].text)
    return made._replace(keys=(marks[at].text,)), taken


def _listed(marks: Sequence[Mark], at: int, out: Sequence[Mark]) -> tuple[Mark, int] | None:
    """Read "1)" and "2." at the start of a line as the numbers of a list."""
    starts = not out or out[-1].text == "\n"
    if starts and sign_at(marks, at + 1) in {")", "."} and at + 2 < len(marks):
        return span(marks, at, 2, Tag.PICTURE, marks[at].text)
    return None


def _odd_size(marks: Sequence[Mark], at: int, _out: Sequence[Mark]) -> tuple[Mark, int] | None:
    """Read "5xl" as a size, though no catalogue has it."""
    after = marks[at + 1] if at + 1 < len(marks) else None
    if after is None or after.tag is not Tag.OPTION or not after.glued or after.text[0] != "x":
        return None
    made, taken = span(marks, at, 2, Tag.OPTION, marks[at].text + after.text)
    return made._replace(keys=(marks[at].text + after.text,)), taken


def _counted(marks: Sequence[Mark], at: int, _out: Sequence[Mark]) -> tuple[Mark, int] | None:
    """Read a number before a classifier or an x as a quantity, one with a point as money."""
    number = number_at(marks, at)
    if number is None:
        return span(marks, at, 1, Tag.MONEY, marks[at].text)
    if tag_at(marks, at + 1) in {Tag.CLASSIFIER, Tag.QUANTITY_WORD, Tag.CODE_WORD}:
        return amount(marks, at, 2, number)
    if at + 1 < len(marks) and marks[at + 1].text in {"x", "*"}:
        return None if tag_at(marks, at + 2) is Tag.NUMBER else amount(marks, at, 2, number)
    return None


def _phone(marks: Sequence[Mark], at: int, _out: Sequence[Mark]) -> tuple[Mark, int] | None:
    """Read groups of digits that together are long as a phone number: +1 (555) 123-4567."""
    step, groups, digits = at, 0, 0
    while tag_at(marks, step) is Tag.NUMBER or sign_at(marks, step) in _PHONE_SIGNS:
        if tag_at(marks, step) is Tag.NUMBER:
            group = marks[step].text
            # A number with points is one where it begins like one: 0901.234.567.
            if not group.isdecimal() and not group.startswith("0"):
                return None
            groups, digits = groups + 1, digits + sum(map(str.isdecimal, group))
        step += 1
        if step - at > _PHONE_MARKS:
            break
    return span(marks, at, step - at, Tag.MEASURE, "phone") if digits >= PHONE_DIGITS else None


def _alone(marks: Sequence[Mark], at: int, out: Sequence[Mark]) -> tuple[Mark, int] | None:
    """Tell letters glued behind a number ("2nd", "99b") and absurd counts from plain numbers."""
    mark, number = marks[at], number_at(marks, at)
    if number is None:
        return span(marks, at, 1, Tag.MEASURE, mark.text)
    if tag_at(marks, at + 1) is Tag.UNKNOWN and marks[at + 1].glued and mark.text.isdecimal():
        return span(marks, at, 2, Tag.UNKNOWN_CODE, mark.text + marks[at + 1].text)
    if tag_at(marks, at + 1) is Tag.FOR and tag_at(marks, at + 2) is Tag.CODE:
        return span(marks, at, 1, Tag.MONEY, mark.text)
    if tag_at(out, len(out) - 1) is Tag.FOR and any(m.tag in _AMOUNTS for m in out):
        return span(marks, at, 1, Tag.MONEY, mark.text)
    if not 1 <= number <= MAX_QUANTITY:
        counts = tag_at(out, len(out) - 1) in _COUNTED or tag_at(marks, at + 1) is Tag.CODE
        return span(marks, at, 1, Tag.BAD_QUANTITY if counts else Tag.MEASURE, number)
    return mark._replace(value=number), 1


def _times(marks: Sequence[Mark], at: int, _out: Sequence[Mark]) -> tuple[Mark, int] | None:
    number = number_at(marks, at + 1)
    if marks[at].text == "x" and number is not None:
        return amount(marks, at, 2, number)
    return None


def _quantity_word(marks: Sequence[Mark], at: int, _out: Sequence[Mark]) -> tuple[Mark, int] | None:
    step = at + 2 if sign_at(marks, at + 1) in {":", "=", "."} else at + 1
    number = number_at(marks, step)
    if number is None:
        return None
    counted = tag_at(marks, step + 1) is Tag.CLASSIFIER
    return amount(marks, at, step + (2 if counted else 1) - at, number)


def _one_piece(marks: Sequence[Mark], at: int, out: Sequence[Mark]) -> tuple[Mark, int] | None:
    """Read a foreign counter without a number behind what it counts as one: "a14 حبة"."""
    counts = tag_at(out, len(out) - 1) in {Tag.CODE, Tag.OPTION}
    if not counts or marks[at].text.isascii() or number_at(marks, at + 1) is not None:
        return None
    return span(marks, at, 1, Tag.QUANTITY, 1)


def _named_size(marks: Sequence[Mark], at: int, out: Sequence[Mark]) -> tuple[Mark, int] | None:
    """Read "size 38" as an option, whatever the catalogue says about 38; not in "m사이즈 2개"."""
    if out and out[-1].tag is Tag.OPTION and marks[at].glued:
        return span(marks, at, 1, Tag.FILLER, marks[at].text)
    step = at + 2 if sign_at(marks, at + 1) in {":", "=", "."} else at + 1
    if number_at(marks, step) is None and tag_at(marks, step) is not Tag.NUMBER:
        return None
    if tag_at(marks, step + 1) is Tag.CLASSIFIER:
        return None
    made, taken = span(marks, at, step + 1 - at, Tag.OPTION, marks[step].text)
    return made._replace(keys=(marks[step].text,)), taken


def _plural(marks: Sequence[Mark], at: int, out: Sequence[Mark]) -> tuple[Mark, int] | None:
    """Read the s of "2 a12s" as many of them, not as small."""
    counted = any(mark.tag in {Tag.NUMBER, Tag.QUANTITY} for mark in out[:-1])
    if marks[at].text != "s" or not (marks[at].glued and counted):
        return None
    behind = out[-2] if out[-1].text == "'" else out[-1]
    return span(marks, at, 1, Tag.FILLER, "s") if behind.tag is Tag.CODE else None


def _plain_code(marks: Sequence[Mark], at: int, out: Sequence[Mark]) -> tuple[Mark, int] | None:
    """Take a code back that reads as a number or as "x2" beside another code, unit or price."""
    mark = marks[at]
    named = _code_named(out)
    if _TIMES_CODE.fullmatch(mark.text) and named:
        return amount(marks, at, 1, int(mark.text.strip("x")))
    after, sign = tag_at(marks, at + 1), sign_at(marks, at + 1)
    if not mark.loose or tag_at(out, len(out) - 1) is Tag.CODE_WORD or after is Tag.NUMBERED:
        return None
    measured = after in {Tag.UNIT, Tag.CURRENCY, Tag.CLASSIFIER, Tag.QUANTITY_WORD}
    counted = after is not None and marks[at + 1].text == "x" and number_at(marks, at + 2) is None
    if not mark.text.isdecimal():
        return span(marks, at, 1, Tag.MEASURE, mark.text) if measured else None
    ratio = sign in {"/", "-", ":"} and marks[at + 1].glued and number_at(marks, at + 2) is not None
    if not (named or measured or counted or ratio or sign in {"%", *_CURRENCY_SIGNS}):
        return None
    as_number = [*marks[:at], mark._replace(tag=Tag.NUMBER, value=mark.text), *marks[at + 1 :]]
    return _first(as_number, at, out)


def _code_named(out: Sequence[Mark]) -> bool:
    """Whether a code was already named since the last comma or "and"."""
    for mark in reversed(out):
        if mark.tag is Tag.CODE:
            return True
        if mark.tag is Tag.AND or mark.text in {",", ";", "\n", ".", "&", "+"}:
            return False
    return False


_RULES: dict[Tag, tuple[Rule, ...]] = dict.fromkeys(Tag, (_times, foreign_code))
_RULES |= {
    Tag.SIGN: (_phone, _plus, _minus, _money_sign, _number_sign),
    Tag.NUMBER: (_phone, _priced, _numbered, _listed, _odd_size, _counted, _alone),
    Tag.CODE: (_plain_code,),
    Tag.CURRENCY: (_money_sign,),
    Tag.QUANTITY_WORD: (_quantity_word,),
    Tag.OPTION_NAME: (_named_size, foreign_code),
    Tag.OPTION: (_times, _plural, foreign_code),
    Tag.CODE_WORD: (_number_sign,),
    Tag.CLASSIFIER: (_one_piece,),
}
