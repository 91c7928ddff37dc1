"""What holds for every text, whoever wrote it."""

import sys
from random import Random
from types import FrameType

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from bots.app import load_packs
from bots.grammar import LanguagePack, Lexicon, answer, follow, read
from bots.grammar.tags import ACTS
from bots.intents import AskBack, Buy, Cancel, Change, Intent, Item, Waitlist
from tests.bots.grammar.conftest import PRODUCTS

QUIET = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
VOCABULARY = """
sold mine prendo lo if se not non A12 A14 B-3 77 a 14 x2 +1 +3 2 two due blue M L rossa red , . ! ?
- / & e and or please for my sister forse cancel annulla make that ( ) : € 29.90 @everyone 0 1000
½ ٣ 🙂 購 ขอ i'll take it wait no instead of what size how much
"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n"])
UNKNOWN = (
    "Z99", "Q7", "zz-4", "XK12", "D 5", "A99", "B-77", "T-14", "K.77", "AB-12", "K\uff11\uff12",
)  # fmt: skip
SAMPLE = 200  # claim phrases of each language
SPACES = st.sampled_from(["  ", "\u00a0", "\u3000", "\t", " \u2009 "])
# What keyboards and platforms add by themselves: joiners, variation selectors, direction marks.
SILENT = st.sampled_from(["\u200e", "\u200f", "\ufe0f", "\U000e0000"])
# What nobody types: such a line is refused or stays what it was.
HIDDEN = st.sampled_from(["\u200b", "\u202e", "\u2060", "\ufeff", "\u3164", "\u2800", "\u00ad"])
QUOTED_BY = "\"“”«»„「」『』`'\u2018\u2019\n"
QUOTES = st.sampled_from(['""', "“”", "«»", "„“", "「」", "『』", "``"])
LINES = st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=200)


def items_of(intent: Intent) -> tuple[Item, ...]:
    if isinstance(intent, Buy | AskBack | Change | Cancel | Waitlist):
        return intent.items
    return ()


@QUIET
@given(text=LINES, on_air=st.sampled_from([None, "A12", "A14", "no such code"]))
def test_never_raises_and_only_names_what_is_open(
    lexicon: Lexicon, text: str, on_air: str | None
) -> None:
    products = {product.code: product for product in PRODUCTS}
    intent = read(text, lexicon, on_air)
    for item in items_of(intent):
        assert item.quantity is None or 1 <= item.quantity <= 999
        if isinstance(intent, Change) and not item.code:
            continue
        options = products[item.code].options
        assert all(value in options[axis] for axis, value in item.options.items())


@QUIET
@given(text=LINES)
def test_a_buy_lacks_no_option_and_repeats_no_item(lexicon: Lexicon, text: str) -> None:
    intent = read(text, lexicon, "A14")
    products = {product.code: product for product in PRODUCTS}
    if isinstance(intent, Buy):
        assert intent.items
        for item in intent.items:
            assert set(products[item.code].needed()) <= set(item.options)
        keys = [(item.code, tuple(sorted(item.options.items()))) for item in intent.items]
        assert len(keys) == len(set(keys))


@QUIET
@given(text=LINES)
def test_case_and_outer_space_do_not_matter(lexicon: Lexicon, text: str) -> None:
    if text.isascii():
        assert read(text, lexicon, "A14") == read(f"  {text.upper()} ", lexicon, "A14")


@QUIET
@given(text=LINES)
def test_a_text_is_read_the_same_twice(lexicon: Lexicon, text: str) -> None:
    assert read(text, lexicon, "A12") == read(text, lexicon, "A12")


@QUIET
@given(word=st.sampled_from(["not", "non", "maybe", "forse"]))
def test_a_doubt_or_refusal_before_a_claim_keeps_it_from_ordering(
    lexicon: Lexicon, word: str
) -> None:
    for code in ("A14", "A14 x2"):
        assert not isinstance(read(f"{word} {code}", lexicon, "A14"), Buy | AskBack)


@pytest.mark.parametrize("language", [pack.code for pack in load_packs()])
def test_no_claim_of_an_unknown_code_orders_anything(
    lexicon: Lexicon, packs: tuple[LanguagePack, ...], language: str
) -> None:
    dice = Random(language)
    words = next(pack.words for pack in packs if pack.code == language)
    phrases = [phrase for tag in sorted(ACTS) for phrase in words.get(tag, ())]
    for phrase in dice.sample(phrases, min(len(phrases), SAMPLE)):
        code = dice.choice(UNKNOWN)
        for line in (f"{phrase} {code}", f"{code} {phrase}", f"{phrase}: {code}"):
            on_air = dice.choice((None, "A14"))
            assert not isinstance(read(line, lexicon, on_air), Buy | AskBack), line


@QUIET
@given(text=LINES, quotes=QUOTES, before=st.sampled_from(["", "she said ", "anna: "]))
def test_quoting_a_line_never_makes_an_order_of_it(
    lexicon: Lexicon, text: str, quotes: str, before: str
) -> None:
    quoted = text.translate(dict.fromkeys(map(ord, QUOTED_BY)))
    line = f"{before}{quotes[0]}{quoted}{quotes[-1]}"
    assert not isinstance(read(line, lexicon, "A14"), Buy | AskBack | Change), line
    assert not isinstance(read(f"> {quoted}", lexicon, "A14"), Buy | AskBack | Change)


@QUIET
@given(words=st.lists(WORDS, max_size=10), space=SPACES, sign=SILENT, at=st.integers(0, 200))
def test_spaces_and_what_keyboards_add_change_nothing(
    lexicon: Lexicon, words: list[str], space: str, sign: str, at: int
) -> None:
    words = [word for word in words if word != "\n"]
    line = " ".join(words)
    assert read(space.join(words), lexicon, "A14") == read(line, lexicon, "A14")
    ends = [end for end in range(len(line) + 1) if not line[end - 1 : end + 1].strip().isalnum()]
    end = ends[at % len(ends)] if ends else len(line)
    assert read(line[:end] + sign + line[end:], lexicon, "A14") == read(line, lexicon, "A14")


@QUIET
@given(text=LINES, sign=HIDDEN, at=st.integers(0, 200))
def test_hidden_signs_make_no_order_and_change_none(
    lexicon: Lexicon, text: str, sign: str, at: int
) -> None:
    at = min(at, len(text))
    hidden = read(text[:at] + sign + text[at:], lexicon, "A14")
    assert not isinstance(hidden, Buy | AskBack | Change) or hidden == read(text, lexicon, "A14")


@QUIET
@given(words=st.lists(WORDS, max_size=10))
def test_wide_letters_and_digits_are_read_like_narrow_ones(
    lexicon: Lexicon, words: list[str]
) -> None:
    line = " ".join(words)
    wide = "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in line)
    assert read(wide, lexicon, "A14") == read(line, lexicon, "A14")


@QUIET
@given(text=LINES, last=st.sampled_from(["A12", "A14", "gone"]))
def test_a_line_beside_a_claim_or_a_question_never_raises(
    lexicon: Lexicon, text: str, last: str
) -> None:
    products = {product.code: product for product in PRODUCTS}
    options = {"size": "M", "color": "Blue"} if last == "A12" else {}
    reading = read(text, lexicon, "A14")
    said = [
        follow(text, lexicon, Item(last, 1, options), reading),
        answer(text, lexicon, AskBack((Item("A12"),), ("size",), "A12")),
        answer(text, lexicon, AskBack((Item("", 2),), candidates=("A14", "B-3"))),
    ]
    for intent in said:
        for item in items_of(intent) if intent is not None else ():
            known = products[item.code].options if item.code else products["A12"].options
            assert all(value in known[axis] for axis, value in item.options.items())


@pytest.mark.parametrize(
    "line",
    [
        "omg i love this so much sold A12 x2 blue M please and A14 too thank you! ",
        "qty 2 " * 10, "A12 " * 12, "+1 " * 20, "not " * 12, "A" * 60, "1" * 60, "à" * 60,
        "要A12藍色M的兩件謝謝", "ขอA12สีฟ้าไซส์M2ตัวค่ะ", "لا" * 30, "네A12두개요",
        "- " * 30, "\"'" * 30,
    ],
)  # fmt: skip
def test_the_work_grows_with_the_length_of_a_line_and_no_faster(
    lexicon: Lexicon, line: str
) -> None:
    few, many = (_calls(lexicon, line * (length // len(line))) for length in (300, 1_200))
    assert many < 6 * few + 500


def _calls(lexicon: Lexicon, text: str) -> int:
    """How many calls, of Python and of C, reading a text takes."""
    count = 0

    def counted(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        read(text, lexicon, "A14")
    finally:
        sys.setprofile(before)
    return count


def test_a_huge_message_costs_nothing(lexicon: Lexicon) -> None:
    assert items_of(read("sold A14 " * 12_000, lexicon, "A14")) == ()
