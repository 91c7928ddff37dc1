"""What holds for every text, whoever wrote it."""

from hypothesis import HealthCheck, given, settings, strategies as st

from bots.grammar import Lexicon, read
from bots.intents import AskBack, Buy, Cancel, Change, Intent, Item, Waitlist
from tests.bots.grammar.conftest import PRODUCTS

QUIET = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
VOCABULARY = """
sold mine prendo lo if se not non A12 A14 B-3 77 a 14 x2 +1 +3 2 two due blue M L rossa red , . ! ?
- / & e and or please for my sister forse cancel annulla make that ( ) : € 29.90 @everyone 0 1000
½ ٣ 🙂 購 ขอ i'll take it wait no instead of what size how much
"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n"])
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


def test_a_huge_message_costs_nothing(lexicon: Lexicon) -> None:
    assert items_of(read("sold A14 " * 12_000, lexicon, "A14")) == ()
