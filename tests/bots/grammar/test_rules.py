"""The shop's own rules for reading its chat."""

import pytest

from bots.grammar import LanguagePack, OpenProduct, ReadingRules, compile_lexicon, read
from bots.intents import Buy, Intent, Item, Nothing

Packs = tuple[LanguagePack, ...]
MUG = OpenProduct("A14", "Mug", {}, 49900)


def under(packs: Packs, rules: ReadingRules, text: str) -> Intent:
    return read(text, compile_lexicon([MUG], packs, rules), "A14")


@pytest.mark.parametrize(
    ("strictness", "buys"),
    [
        ("exact", {"A14", "A14+1"}),
        ("quantity", {"A14+1", "sold A14 x2"}),
        ("claim_word", {"sold A14", "sold A14 x2", "sold"}),
        ("natural", {"A14", "A14+1", "sold A14", "sold A14 x2", "sold"}),
    ],
)
def test_strictness(packs: Packs, strictness: str, buys: set[str]) -> None:
    rules = {
        name: ReadingRules(strictness=name)
        for name in ("exact", "quantity", "claim_word", "natural")
    }[strictness]
    lines = ("A14", "A14+1", "sold A14", "sold A14 x2", "sold")
    assert {line for line in lines if isinstance(under(packs, rules, line), Buy)} == buys


def test_claims_without_a_code_can_be_turned_off(packs: Packs) -> None:
    assert isinstance(under(packs, ReadingRules(codeless=False), "sold"), Nothing)


def test_a_dash_may_separate_the_quantity(packs: Packs) -> None:
    assert under(packs, ReadingRules(dash="separator"), "A14-2") == Buy((Item("A14", 2),))


def test_the_price_may_be_the_code(packs: Packs) -> None:
    assert under(packs, ReadingRules(price_is_code=True), "cf 499") == Buy((Item("A14"),))
    assert isinstance(under(packs, ReadingRules(), "cf 499"), Nothing)


def test_a_phone_number_may_be_refused(packs: Packs) -> None:
    text = "sold A14 0901234567"
    assert under(packs, ReadingRules(), text) == Buy((Item("A14"),))
    assert under(packs, ReadingRules(phone_in_order=False), text) == Nothing("phone number")


def test_the_shop_adds_claim_and_giveaway_words(packs: Packs) -> None:
    rules = ReadingRules(claim_words=("bagsy",), giveaway_words=("sparkle",))
    assert under(packs, rules, "bagsy A14") == Buy((Item("A14"),))
    assert under(packs, rules, "bagsy") == Buy((Item("A14"),))
    assert under(packs, rules, "sold A14 sparkle") == Nothing("giveaway")


@pytest.mark.parametrize(
    ("price_minor", "decimals", "spellings"),
    [
        (129950, 2, {"1299.50", "1299,5"}),
        (129900, 2, {"1299", "1,299", "1.299", "1299.00"}),
        (1500, 0, {"1500", "1,500", "1.500"}),
        (1500, 3, {"1.5", "1,500"}),
    ],
)
def test_prices_are_spelled_as_their_currency_has_it(
    packs: Packs, price_minor: int, decimals: int, spellings: set[str]
) -> None:
    rules = ReadingRules(price_is_code=True, price_decimals=decimals)
    lexicon = compile_lexicon([OpenProduct("A14", "Mug", {}, price_minor)], packs, rules)
    assert {s for s in spellings if read(f"cf {s}", lexicon, None) == Buy((Item("A14"),))} == (
        spellings
    )
    assert isinstance(read("cf 15.00", lexicon, None), Nothing)


def test_a_price_beside_its_code_is_no_quantity_in_any_currency(packs: Packs) -> None:
    yen = ReadingRules(price_decimals=0)
    lexicon = compile_lexicon([OpenProduct("A14", "Mug", {}, 1500)], packs, yen)
    assert read("sold A14 1500", lexicon, None) == Buy((Item("A14"),))
    assert read("sold A14 1600", lexicon, None) == Nothing("no such quantity")
    euro = compile_lexicon([OpenProduct("A14", "Mug", {}, 1500)], packs)
    assert read("sold A14 15", euro, None) == Buy((Item("A14"),))
