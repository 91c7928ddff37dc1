"""The rules and prices of a show that change what numbers of a line mean."""

import re
from collections.abc import Sequence

from bots.grammar.lexicon import Lexicon
from bots.grammar.marks import Mark
from bots.grammar.tags import Tag

_CHOICES = 4  # products that a price may mean: of more, nobody could be asked
_DIGITS = re.compile(r"\d+")


def apply(marks: Sequence[Mark], lexicon: Lexicon) -> list[Mark]:
    """Read the first number as a code where the show's rules say that it is one.

    Where it may be one of a few, the mark's keys are all of them. Beside a code, a number too large
    for a quantity may be its price: "A12 1500" in yen.
    """
    rules = lexicon.rules
    named = [str(mark.value) for mark in marks if mark.tag is Tag.CODE]
    if named:
        return [_unless_price(mark, named, lexicon) for mark in marks]
    out = list(marks)
    if not (rules.price_is_code or rules.first_number_is_item):
        return out
    for at, mark in enumerate(out):
        if mark.tag in {Tag.NUMBER, Tag.MONEY, Tag.UNKNOWN_CODE, Tag.BAD_QUANTITY}:
            codes = _meant(mark, lexicon)
            if codes:
                keys = codes if len(codes) > 1 else ()
                out[at] = mark._replace(tag=Tag.CODE, value=codes[0], keys=keys)
            break
    return out


def _unless_price(mark: Mark, codes: Sequence[str], lexicon: Lexicon) -> Mark:
    """Turn an absurd quantity back into a plain number where it is the price of a code."""
    if mark.tag is not Tag.BAD_QUANTITY:
        return mark
    priced = any(mark.text in lexicon.prices.get(code, ()) for code in codes)
    return mark._replace(tag=Tag.NUMBER) if priced else mark


def _meant(mark: Mark, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the codes that a number may stand for: by price, or by the number in the code."""
    number = str(mark.value)
    fits: set[str] = set()
    if lexicon.rules.price_is_code:
        fits = {code for code, forms in lexicon.prices.items() if number in forms}
    if not fits and lexicon.rules.first_number_is_item:
        fits = {code for code in lexicon.products if _numbers_in(code) == [number.lstrip("0")]}
    return tuple(sorted(fits)) if len(fits) <= _CHOICES else ()


def _numbers_in(code: str) -> list[str]:
    return [digits.lstrip("0") for digits in _DIGITS.findall(code)]
