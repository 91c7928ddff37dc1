"""One line of chat, one intent: an example or two of each rule of reading."""

import pytest

from bots.grammar import LanguagePack, Lexicon, OpenProduct, compile_lexicon, explain, read
from bots.intents import (
    AskBack,
    Buy,
    Cancel,
    Change,
    Help,
    Intent,
    Item,
    Link,
    Nothing,
    Question,
    Status,
    Stop,
    Waitlist,
)

BLUE_M = {"size": "M", "color": "Blue"}


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("sold a12 blue m", [Item("A12", None, BLUE_M)]),
        ("prendo A12 blu taglia M", [Item("A12", None, BLUE_M)]),
        ("A14", [Item("A14")]),
        ("A14+2", [Item("A14", 2)]),
        ("2 x A14 please", [Item("A14", 2)]),
        ("A14 e B3 rossa", [Item("A14"), Item("B-3", None, {"color": "Red"})]),
        ("sold A14, do you ship to Rome?", [Item("A14")]),
        ("not A14, B3 green please", [Item("B-3", None, {"color": "Green"})]),
        ("sold B3 red, no wait green", [Item("B-3", None, {"color": "Green"})]),
        ("c5 large", [Item("C05", None, {"size": "L"})]),
        ("sold А14", [Item("A14")]),  # noqa: RUF001 - the look-alike letter is the point
        ("sold 77", [Item("77")]),
        ("cfA14", [Item("A14")]),
    ],
)
def test_a_claim_with_a_code_buys_what_it_names(
    lexicon: Lexicon, text: str, items: list[Item]
) -> None:
    assert read(text, lexicon, None) == Buy(tuple(items))


@pytest.mark.parametrize("text", ["mine!", "sold", "+1", "lo prendo", "I'll take it please"])
def test_a_claim_without_a_code_buys_what_is_on_air(lexicon: Lexicon, text: str) -> None:
    intent = read(text, lexicon, "A14")
    assert isinstance(intent, Buy)
    assert [item.code for item in intent.items] == ["A14"]
    assert not isinstance(read(text, lexicon, None), Buy | AskBack)


def test_an_option_not_stated_is_asked_for(lexicon: Lexicon) -> None:
    assert read("sold A12 x2", lexicon, None) == AskBack(
        (Item("A12", 2),), ("size", "color"), "A12"
    )


def test_an_option_the_product_does_not_have_is_asked_for(lexicon: Lexicon) -> None:
    assert read("sold B3 pink", lexicon, None) == AskBack((Item("B-3"),), ("color",), "B-3")
    assert read("sold C05 M red", lexicon, None) == AskBack(
        (Item("C05", None, {"size": "M"}),), ("color",), "C05"
    )


def test_two_sizes_to_choose_from_are_asked_for(lexicon: Lexicon) -> None:
    assert read("sold A12 blue M or L", lexicon, None) == AskBack(
        (Item("A12", None, {"color": "Blue"}),), ("size",), "A12"
    )


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("make that 3", Change((Item("", 3),))),
        ("change A14 to 2", Change((Item("A14", 2),))),
        ("cancel A14", Cancel((Item("A14"),))),
        ("cancel everything", Cancel(everything=True)),
        ("annulla", Cancel()),
        ("waitlist A14", Waitlist((Item("A14"),))),
        ("what's my total?", Status()),
        ("link please", Status("link")),
        ("how much is A14?", Question("price", "A14")),
        ("avete A14 in blu?", Question("stock", "A14")),
        ("do you ship to Italy?", Question("shipping")),
        ("LINK-7F3K-9QXM", Link("7F3K9QXM")),
        ("LINK-0F1K-90QX", Link("0F1K90QX")),
        ("LINK-ABCD-EFGH", Link("ABCDEFGH")),
        ("link 7fOk-9qxl", Link("7F0K9QX1")),
        ("link 7f3k9qxm", Link("7F3K9QXM")),
        ("Link: 7f3k 9qxm ", Link("7F3K9QXM")),
        ("link shopping", Nothing()),
        ("help", Help()),
        ("stop", Stop()),
        ("resume", Stop(resume=True)),
    ],
)
def test_every_other_verdict(lexicon: Lexicon, text: str, intent: Intent) -> None:
    assert read(text, lexicon, "B-3") == intent


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("I don't want A14", "negation"),
        ("sold A14 if it's red", "conditional"),
        ("I got A14 last week", "past"),
        ("my sister wants A14", "other people"),
        ("maybe A14", "doubt"),
        ("you should buy A14", "urging"),
        ("Anna: sold A14", "quoting"),
        ("sold A14 just kidding", "joke"),
        ("mera A14 toot gaya", "complaint"),
        ("A14 giveaway", "giveaway"),
        ("+1 agree", "agreement"),
        ("drop A14 20 pcs at 29.90", "host"),
        ("sold A14 x0", "no such quantity"),
        ("sold A14 x1000", "no such quantity"),
        ("sold A14 http://spam.example", "link"),
        ("@everyone sold A14", "mention of everybody"),
        ("<b>sold A14</b>", "markup"),
        ("A14'; DROP TABLE orders", "code injection"),
        ("RT sold A14", "somebody else's words"),
        ("so\u200bld A14", "hidden characters"),
        ("sold A14 " * 500, "too long"),
        ("sold A99", "chatter"),
        ("cfA99", "chatter"),
    ],
)
def test_what_does_not_order_says_why(lexicon: Lexicon, text: str, reason: str) -> None:
    assert read(text, lexicon, "A14") == Nothing(reason)


def test_the_dash_means_what_the_rules_of_the_show_say(lexicon: Lexicon) -> None:
    assert read("A14-2", lexicon, None) == Nothing("no such quantity")


def test_explain_names_spans_roles_what_blocks_and_what_decided(lexicon: Lexicon) -> None:
    told = explain("not A14, sold B3", lexicon, None)
    first, second = told.clauses
    assert [(t.text, t.role, t.value) for t in first.taken] == [
        ("not", "negation", ""),
        ("a14", "code", "A14"),
    ]
    assert (first.means, first.against) == ("orders nothing", "negation")
    assert [told.text[t.start : t.end] for t in second.taken] == ["sold", "b3"]
    assert second.against is None
    assert told.rule == second.means == "a claim word with its code orders"
    assert told.intent == read("not A14, sold B3", lexicon, None)


def test_explain_tells_a_keyword_from_the_code_written_onto_it(lexicon: Lexicon) -> None:
    told = explain("cfa14", lexicon, None)
    (clause,) = told.clauses
    assert [told.text[t.start : t.end] for t in clause.taken] == ["cf", "a14"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ('she said "sold A14"', "quoting"),
        ("A14 https://example.com", "link"),
        ("nothing for me", "chatter"),
        ("cancel A14", "its words ask for cancel"),
        ("A14", "a code by itself orders"),
        ("A14 x2", "a code with a quantity orders"),
    ],
)
def test_explain_names_the_rule_that_decided(lexicon: Lexicon, text: str, rule: str) -> None:
    assert explain(text, lexicon, None).rule == rule


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        ("A14, my friend loves it", False),
        ("A14 please, my friend loves it", True),
        ("I missed it last time so A14 please", True),
        ("A14 please and can you show the lid after", True),
        ("I want A14, is it heavy?", True),
        ("A14 please if you have it in red", False),
        ("I never buy mugs but sold A14", True),
        ("sold A14 but no", False),
        ("no cups for me. A14 went fast", False),
    ],
)
def test_a_code_asked_for_counts_whatever_is_said_beside_it(
    lexicon: Lexicon, text: str, orders: bool
) -> None:
    assert isinstance(read(text, lexicon, None), Buy) is orders


@pytest.mark.parametrize("text", ["who else is here with coffee", "chi altro è qui col caffè"])
def test_small_talk_is_no_question(lexicon: Lexicon, text: str) -> None:
    assert isinstance(read(text, lexicon, None), Nothing)
    assert isinstance(read("who else is out of A14?", lexicon, None), Question)


def test_a_cancel_without_a_code_means_what_is_wanted_no_more(lexicon: Lexicon) -> None:
    text = "I don't want A14 anymore, please cancel it"
    assert read(text, lexicon, None) == Cancel((Item("A14"),))


def test_a_claim_word_that_begins_like_our_codes_is_another_code(
    packs: tuple[LanguagePack, ...],
) -> None:
    products = [OpenProduct("CF1", "Coffee")]
    assert isinstance(read("CF2", compile_lexicon(products, packs), "CF1"), Nothing)


def test_the_plural_of_a_code_is_no_size(lexicon: Lexicon) -> None:
    assert read("2 C05s", lexicon, None) == AskBack((Item("C05", 2),), ("size",), "C05")
