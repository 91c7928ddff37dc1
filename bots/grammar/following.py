"""Lines that only mean something beside what was just said: answers, and words about one's claim.

`read` knows one line. What is here reads it for somebody who was asked back a moment ago, or who
has just claimed something; pure like everything in the grammar.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bots.grammar.decide import judge
from bots.grammar.fold import fold
from bots.grammar.items import Assembly, Draft, chunks
from bots.grammar.lexicon import Lexicon
from bots.grammar.marks import Mark
from bots.grammar.reader import marked, read
from bots.grammar.segments import Segment, cut
from bots.grammar.strength import CLEAN
from bots.grammar.tags import ACTS, Tag
from bots.intents import AskBack, Buy, Change, Intent, Item, Nothing

_CHOOSES: Final = frozenset({Tag.OPTION, Tag.QUANTITY, Tag.NUMBER})
_NUMBERS: Final = (Tag.NUMBER, Tag.QUANTITY)
_CORRECTS: Final = (Tag.CORRECTION, Tag.RETRACTION)
_ON_TOP: Final = (Tag.ANOTHER, Tag.MORE, Tag.ME_TOO)
_SPEAKS_OF_IT: Final = CLEAN | {Tag.SAME, Tag.OTHER_ONE, Tag.CHEER, Tag.MOOD}


def answer(text: str, lexicon: Lexicon, asked: AskBack) -> Intent | None:
    """Read a line as the answer to `asked`; `None` when it answers nothing.

    What the question knew already counts as said. The answer may leave the next thing to ask.
    """
    # The item that candidates are asked for has no code, as the question has none.
    at = next((at for at, item in enumerate(asked.items) if item.code == asked.code), None)
    if at is None:
        return None
    before = asked.items[at]
    if asked.candidates:
        answers = _chosen(text, lexicon, asked, before)
    else:
        again = _completed(text, lexicon, before)
        answers = again if any(one.options != before.options for one in again) else ()
    if not answers:
        return None
    return _asked_or_bought((*asked.items[:at], *answers, *asked.items[at + 1 :]), lexicon)


def reply(text: str, lexicon: Lexicon, code: str) -> Intent | None:
    """Read a line in reply to words about the product `code`: "blue M", "2"; `None` if no order."""
    marks = _marks(text, lexicon)
    if not any(mark.tag in _CHOOSES for mark in marks):
        return None
    items = _completed(text, lexicon, Item(code))
    return _asked_or_bought(items, lexicon) if items else None


def codes_in(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The codes on sale that a text names, each once, in the order of the text."""
    marks = _marks(text, lexicon)
    codes = (str(mark.value) for mark in marks if mark.tag is Tag.CODE and not mark.loose)
    return tuple(dict.fromkeys(codes))


def _marks(text: str, lexicon: Lexicon) -> list[Mark]:
    _, marks = marked(fold(text[: lexicon.rules.max_length]), lexicon)
    return marks


def _completed(text: str, lexicon: Lexicon, item: Item) -> tuple[Item, ...]:
    """Return what an item is with the line's options and quantity; empty if it orders none."""
    quantity = "" if item.quantity is None else f" x{item.quantity}"
    stated = " ".join(item.options.values())
    again = read(f"{item.code} {stated} {text}{quantity}", lexicon, None)
    if not isinstance(again, Buy | AskBack) or {one.code for one in again.items} != {item.code}:
        return ()
    return tuple(replace(one, more=item.more) for one in again.items)


def _chosen(text: str, lexicon: Lexicon, asked: AskBack, known: Item) -> tuple[Item, ...]:
    """Return the candidate that a line names, with the quantity and the options told before."""
    named = read(text, lexicon, None)
    if not isinstance(named, Buy | AskBack) or len(named.items) != 1:
        return ()
    (item,) = named.items
    if item.code not in asked.candidates:
        return ()
    options = known.options | item.options
    return (replace(item, quantity=item.quantity or known.quantity, options=options),)


def _asked_or_bought(items: tuple[Item, ...], lexicon: Lexicon) -> Intent:
    for item in items:
        missing = lexicon.products[item.code].lacking(item.options)
        if missing:
            return AskBack(items, missing, item.code)
    return Buy(items)


def follow(text: str, lexicon: Lexicon, last: Item, reading: Intent) -> Intent:
    """Read a line of somebody who has just claimed `last`.

    `reading` is what the line means by itself; it stands where it names something, or where the
    line says nothing of the last claim. A `Change` of the code "" is about the last claim, with
    the options of its product.
    """
    if (
        not isinstance(reading, Nothing | Change | Buy | AskBack)
        or last.code not in lexicon.products
    ):
        return reading
    if isinstance(reading, AskBack):
        return _one_more(reading, last)
    marks = _marks(text, lexicon)
    judged = judge(cut(marks))
    if any(segment.has(Tag.CODE, Tag.UNKNOWN_CODE) for segment in judged.segments):
        return reading
    if isinstance(reading, Buy) and any(item.code != last.code for item in reading.items):
        return reading
    spoken = [
        segment
        for segment, block in zip(judged.segments, judged.blocks, strict=True)
        if _may_follow(segment, block) and _about_the_last(segment)
    ]
    refused = any(segment.has(Tag.NEGATION) for segment in judged.segments)
    return _meant(spoken, lexicon, last, refused) if spoken else reading


def _one_more(asked: AskBack, last: Item) -> Intent:
    """Read "one more A12" of somebody who has one as the very same."""
    if len(asked.items) != 1:
        return asked
    (item,) = asked.items
    same = item.more and item.code == last.code and not item.options
    return Buy((replace(item, options=last.options),)) if same else asked


def _may_follow(segment: Segment, block: str | None) -> bool:
    """Whether nothing but agreement ("same in blue"), or a "no" before it, keeps it from acting."""
    plain = all(
        mark.tag in _SPEAKS_OF_IT or Tag.SAME in mark.also or mark.value == "phone"
        for mark in segment.marks
    )
    turned = block == "negation" and segment.has(Tag.OTHER_ONE) and not segment.has(Tag.NEGATION)
    return plain and (block in {None, "agreement"} or turned)


def _about_the_last(segment: Segment) -> bool:
    """Whether a clause is about the claim before."""
    if segment.has(Tag.ANOTHER, Tag.OTHER_ONE):
        return True
    counted = segment.has(*_NUMBERS)
    if segment.has(Tag.MORE):
        return counted
    if segment.has(Tag.SAME):
        return counted or segment.has(Tag.OPTION, Tag.PLEASE, *ACTS)
    changes = segment.has(Tag.CHANGE) and counted
    return changes or (segment.has(Tag.CHANGE, *_CORRECTS) and segment.has(Tag.OPTION))


def _meant(spoken: Sequence[Segment], lexicon: Lexicon, last: Item, refused: bool) -> Intent:
    """Say what clauses about the last claim ask for: one more like it, or that it be other.

    `refused` says that a "no" stands in the line: then "the other one" corrects.
    """
    assembly = Assembly(lexicon, last.code)
    for segment in spoken:
        for chunk in chunks(segment.marks):
            assembly.add(chunk)
    draft = assembly.drafts[-1] if assembly.drafts else Draft(last.code)
    corrects = any(segment.has(Tag.CHANGE, *_CORRECTS) for segment in spoken)
    options = dict(draft.options)
    if any(segment.has(Tag.OTHER_ONE) for segment in spoken):
        other, corrects = _other(lexicon, last, options), corrects or refused
        adds = any(segment.has(*_ON_TOP, Tag.PLEASE, *ACTS) for segment in spoken)
        if other is None or not (corrects or adds):
            needed = lexicon.products[last.code].needed()
            return AskBack((Item(last.code, draft.quantity),), needed, last.code)
        options |= other
    if draft.unmet:
        kept = {axis: value for axis, value in last.options.items() if axis not in draft.unmet}
        item = Item(last.code, draft.quantity, kept | options)
        return AskBack((item,), tuple(sorted(draft.unmet)), last.code)
    if corrects:
        return Change((Item("", draft.quantity, options),))
    return Buy((Item(last.code, draft.quantity, last.options | options, more=True),))


def _other(lexicon: Lexicon, last: Item, stated: dict[str, str]) -> dict[str, str] | None:
    """Return the option that "the other one" changes, if there is exactly one such."""
    flips = [
        {axis: value}
        for axis, values in lexicon.products[last.code].options.items()
        if len(values) == 2 and axis in last.options and axis not in stated
        for value in values
        if value != last.options[axis]
    ]
    return flips[0] if len(flips) == 1 else None
