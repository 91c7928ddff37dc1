from typing import Any

import pytest

from bots.replies import Replies
from commerce.model.messages import Audience, NewMessage, Priority, Rung

EN = """
kind-of = { $viewer }: { $code } { $options } until { $until } — { $total }
kind-of-public = { $viewer }: { $code } { $options }, look
    .b = { $viewer }, { $code } is yours
say = { $value }
lines = { $rows }
line = - { $code }
public-thing = Hello { $name }
several = { $count ->
        [one] one piece
       *[other] { $count } pieces
    }
named = { $number ->
        [0] none
       *[other] order { $number }
    }
"""
AR = "\n".join(
    f"{key} = مرحبا {{ ${fact} }}"
    for key, fact in {
        "kind-of": "viewer",
        "kind-of-public": "viewer",
        "say": "value",
        "lines": "rows",
        "line": "code",
        "public-thing": "name",
        "several": "count",
        "named": "number",
    }.items()
)


@pytest.fixture(scope="module")
def replies() -> Replies:
    return Replies.from_sources(
        {"en": {"a": EN}, "it": {"a": EN}, "ar": {"a": AR}}, "en", "Europe/Rome"
    )


FACTS: dict[str, Any] = {
    "viewer": "ann",
    "code": "A12",
    "options": {"options": {"size": "M", "color": "Blue"}},
    "until": {"at": "2026-11-27T19:14:00+00:00"},
    "total": {"minor": 5980, "currency": "EUR"},
}


def private(**facts: Any) -> NewMessage:
    return NewMessage(
        "kind.of", "claim:1", Audience.PRIVATE, Priority.LINK, facts={**FACTS, **facts}
    )


def test_a_private_message_tells_everything(replies: Replies) -> None:
    assert replies.message(private(), Rung.PRIVATE, "en") == "ann: A12 Blue M until 20:14 — €59.80"
    assert replies.message(private(), Rung.EPHEMERAL, "it").endswith("59,80\xa0€")


def test_a_public_rung_has_words_of_its_own_and_several(replies: Replies) -> None:
    said = set()
    for number in range(20):
        message = NewMessage(
            "kind.of", f"claim:{number}", Audience.PRIVATE, Priority.LINK, facts=FACTS
        )
        words = replies.message(message, Rung.CLAIM_PAGE, "en")
        assert words == replies.message(message, Rung.CLAIM_PAGE, "en")
        said.add(words)
    assert said == {"ann: A12 Blue M, look", "ann, A12 is yours"}


def test_a_private_message_without_public_words_is_never_said_publicly(replies: Replies) -> None:
    message = NewMessage("public.thing", "k", Audience.PRIVATE, Priority.ANSWER, {"name": "x"})
    with pytest.raises(KeyError, match="no sentence public-thing-public"):
        replies.message(message, Rung.CLAIM_PAGE, "en")


def test_what_is_for_everybody_needs_one_text(replies: Replies) -> None:
    message = NewMessage("public_thing", "k", Audience.PUBLIC, Priority.ANSWER, {"name": "/x"})
    assert replies.message(message, Rung.CLAIM_PAGE, "en") == "Hello /x"


def test_a_viewer_with_a_bad_name_calls_nobody(replies: Replies) -> None:
    bad = private(viewer="/ban @everyone <script>\n**x** https://evil.com" + "y" * 500)
    for rung in (Rung.PRIVATE, Rung.CLAIM_PAGE):
        said = replies.message(bad, rung, "en")
        assert not set(said) & set("@<>*\n")
        assert "evil.com" not in said
    assert replies.message(bad, Rung.CLAIM_PAGE, "en").startswith("ban")
    assert replies.message(private(viewer="\u202e\u200b"), Rung.PRIVATE, "en").startswith("…:")


@pytest.mark.parametrize(
    ("value", "locale", "words"),
    [
        ({"minor": 123456789, "currency": "EUR"}, "en", "€1,234,567.89"),
        ({"minor": 2990, "currency": "JPY"}, "it", "2.990\xa0JPY"),
        ({"minor": 2990, "currency": "EUR"}, "de", "€29.90"),  # words and habits go together
        ({"at": "2026-11-27T19:14:30+00:00"}, "en-US", "8:14\u202fPM"),
        ({"at": "2026-11-27T19:14:30+00:00"}, "en-GB", "20:14"),
        ({"at": "2026-11-27T23:14:30+00:00", "date": True}, "it", "28 nov 2026, 00:14"),
        ({"seconds": 600}, "en", "10 min"),
        ({"seconds": 600}, "it", "10 min"),
        ({"seconds": 5405}, "en", "1 hr 30 min"),
        ({"seconds": 0}, "en", "0 sec"),
        ({"seconds": -4}, "en", "0 sec"),
        ({"seconds": 90061}, "en", "1 day 1 hr"),
        ({"options": {}}, "en", ""),
        ({"all_of": ["ann", "bob", "@eve"]}, "it", "ann, bob e \uff20eve"),
        ({"any_of": ["S", "M"]}, "en", "S or M"),
        (1234, "en", "1,234"),
        (True, "en", "1"),
        ("some words", "it", "some words"),
    ],
)
def test_facts_become_words(replies: Replies, value: Any, locale: str, words: str) -> None:
    message = NewMessage("say", "k", Audience.PUBLIC, Priority.ANSWER, {"value": value})
    assert replies.message(message, Rung.CLAIM_PAGE, locale) == words


def test_the_number_of_an_order_has_no_separators(replies: Replies) -> None:
    assert replies.say("named", "en", {"number": 2214}) == "order 2214"
    assert replies.say("named", "it", {"number": 0}) == "none"


def test_a_list_is_one_line_each_and_has_an_end(replies: Replies) -> None:
    rows = [{"code": f"A{number}"} for number in range(1_000)]
    short = replies.say("lines", "en", {"rows": {"each": "line", "of": rows[:2]}})
    assert short == "- A0\n- A1"
    long = replies.say("lines", "en", {"rows": {"each": "line", "of": rows}})
    assert len(long) <= 1_810
    assert long.endswith("\n…")


def test_numbers_choose_their_form(replies: Replies) -> None:
    assert replies.say("several", "en", {"count": 1}) == "one piece"
    assert replies.say("several", "it", {"count": 3}) == "3 pieces"


def test_an_english_line_has_no_invisible_marks_unless_a_name_needs_them(replies: Replies) -> None:
    assert replies.say("public-thing", "en", {"name": "ann"}) == "Hello ann"
    assert replies.say("public-thing", "en", {"name": "דנה"}) == "Hello \u2068דנה\u2069"
    assert replies.say("public-thing", "ar", {"name": "ann"}) == "مرحبا \u2068ann\u2069"


@pytest.mark.parametrize(
    ("locale", "start"),
    [("it", "Hello"), ("it-CH", "Hello"), ("ar_EG", "مرحبا"), ("zz", "Hello"), ("?", "Hello")],
)
def test_any_locale_gets_the_nearest(replies: Replies, locale: str, start: str) -> None:
    assert replies.say("public-thing", locale, {"name": "x"}).startswith(start)
    assert replies.locales == ("en", "ar", "it")


@pytest.mark.parametrize(
    ("key", "facts", "problem"),
    [
        ("nowhere", {}, "no sentence nowhere in en"),
        ("say", {}, "say in en: Unknown external: value"),
        ("say", {"value": None}, "say in en: Unknown external: value"),
    ],
)
def test_a_missing_sentence_or_fact_is_an_error(
    replies: Replies, key: str, facts: dict[str, Any], problem: str
) -> None:
    with pytest.raises(KeyError, match=problem):
        replies.say(key, "en", facts)


def test_an_unknown_kind_of_fact_is_an_error(replies: Replies) -> None:
    with pytest.raises(TypeError, match="fact value is"):
        replies.say("say", "en", {"value": {"amount": 1}})


def test_on_a_page_text_stays_as_it_was_written(replies: Replies) -> None:
    assert replies.say("say", "en", {"value": "a_b@c.com #1"}) == "a_b@c.com #1"
