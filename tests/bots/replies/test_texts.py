"""The texts that ship, all of them: every locale says everything, and says it right."""

import re
from typing import Any

import pytest

from bots.app import load_packs, load_replies
from bots.grammar import OpenProduct, compile_lexicon, read
from bots.intents import Buy, Cancel, Item, Status, Stop
from bots.replies import Replies
from commerce.model.claims import Outcome
from commerce.model.messages import Audience, NewMessage, Priority, Rung

REPLIES = load_replies("Europe/Rome", "en")
PACKS = load_packs()
RIGHT_TO_LEFT = {"ar", "he"}  # where a Latin code keeps its isolation, or it would jump
LEXICON = compile_lexicon(
    [OpenProduct("A12", "Linen shirt", {"size": ("S", "M"), "color": ("White", "Blue")}, 2990)],
    PACKS,
)
CLAIMS = [f"claim.{outcome.value}" for outcome in Outcome]
TO_ONE = [
    *CLAIMS, "promoted", "reminder", "expired", "order.paid", "order.refunded", "payment.late",
    "payment.partly", "payment.declined", "ask_back", "ask_back.which", "cart", "help",
    "linked", "link.failed",
    "stopped", "resumed", "question.answer", "question.shipping", "throttled",
    "nothing_to_change", "refused.nothing_on_air", "refused.busy",
]  # fmt: skip
TO_ALL = [
    "drop.opened", "drop.countdown", "drop.last_ones", "drop.sold_out", "drop.closed",
    "drop.scheduled", "show.opened", "show.closed", "announcement", "claim.reserved_together",
    "claim.entered_together", "drop.drawn",
    "claim.waitlisted_together", "claim.sold_out_together", "claim.closed_together",
]  # fmt: skip
MONEY = {"minor": 5980, "currency": "EUR"}
EXACT = {"at": "2026-11-27T19:14:03.212000+00:00", "exact": True}
TIME = {"at": "2026-11-27T19:14:00+00:00"}
CLAIM: dict[str, Any] = {
    "viewer": "ann", "code": "A12", "title": "Linen shirt",
    "options": {"options": {"size": "M", "color": "Blue"}},
    "quantity": 2, "granted": 2, "reserved": 2, "waitlisted": 0, "over_limit_by": 0,
    "position": 7, "waitlist_place": 3, "price": {"minor": 2990, "currency": "EUR"},
    "total": MONEY, "expires": TIME, "seen": TIME,
}  # fmt: skip
FACTS: dict[str, Any] = CLAIM | {
    "viewers": {"all_of": ["ann", "bob"]}, "count": 1, "number": 12, "amount": MONEY,
    "missing": {"option_names": ["size"]}, "choices": {"any_of": ["S", "M"]},
    "candidates": {"any_of": ["A12", "A13"]}, "topic": "stock", "available": 1, "opens": TIME,
    "left": {"seconds": 60}, "text": "hello", "place": 3,
    "paid": 1, "discounted": 1, "shipping": {"minor": 490, "currency": "EUR"},
    "free_from": {"minor": 8000, "currency": "EUR"},
    "countries": {"countries": ["IE", "MT"]},
    "draw": 1, "window": {"seconds": 30}, "commitment": "0" * 64, "seed": "f" * 64,
    "entries": 120, "winners": 20, "lines": {"each": "cart-line", "of": [CLAIM]},
    "waiting": {"each": "cart-waiting", "of": [CLAIM | {"place": 3}]},
    "entered": {"each": "cart-entered", "of": [CLAIM]},
    "receipts": {
        "each": "cart-receipt",
        "of": [CLAIM | {"seen": EXACT, "decided": EXACT, "digest": "3fa94c21b0d7e8f1"}],
    },
}  # fmt: skip


NO_LINES: dict[str, Any] = {"each": "cart-line", "of": []}
NOTHING = dict.fromkeys(("lines", "waiting", "entered", "receipts"), NO_LINES)


def say(kind: str, rung: Rung, locale: str, **facts: Any) -> str:
    audience = Audience.PUBLIC if kind in TO_ALL else Audience.PRIVATE
    message = NewMessage(kind, "key", audience, Priority.ANSWER, facts=FACTS | facts)
    return REPLIES.message(message, rung, locale)


def facts_of(locale: str, *files: str) -> dict[str, frozenset[str]]:
    return {
        key: sentence.facts
        for key, sentence in REPLIES.sentences(locale).items()
        if not key.startswith("-") and sentence.file in files
    }


@pytest.mark.parametrize("locale", REPLIES.locales)
def test_every_whole_locale_says_everything_from_the_same_facts(locale: str) -> None:
    files = ("chat.ftl", "commands.ftl", "pages.ftl")
    assert facts_of(locale, *files) == facts_of("en", *files)


@pytest.mark.parametrize("locale", REPLIES.chat_locales)
def test_every_language_that_is_read_is_answered_from_the_same_facts(locale: str) -> None:
    assert facts_of(locale, "chat.ftl") == facts_of("en", "chat.ftl")


def test_every_language_that_is_read_is_answered() -> None:
    assert {pack.code for pack in PACKS} <= set(REPLIES.chat_locales)


@pytest.mark.parametrize(
    ("told", "answered"),
    [
        ("zh-HK", "zh-TW"), ("zh-Hant", "zh-TW"), ("zh-CN", "zh"), ("fil", "tl"), ("iw", "he"),
        ("pt-BR", "pt"), ("es-419", "es"), ("en-GB", "en"), ("xx", "en"),
    ],
)  # fmt: skip
def test_what_platforms_call_a_language_finds_its_texts(told: str, answered: str) -> None:
    assert say("claim.cancelled", Rung.PRIVATE, told) == say(
        "claim.cancelled", Rung.PRIVATE, answered
    )


@pytest.mark.parametrize("locale", ["ar", "he", "en"])
def test_no_options_leave_no_gap(locale: str) -> None:
    assert "  " not in say("claim.reserved", Rung.PRIVATE, locale, options={"options": {}})


@pytest.mark.parametrize("locale", REPLIES.chat_locales)
def test_what_the_help_tells_to_write_is_understood(locale: str) -> None:
    order, words = say("help", Rung.PRIVATE, locale).splitlines()
    example = re.search(r"A12 x2 [^.。।]+", order)
    assert example is not None, order
    assert read(example[0], LEXICON, None) == Buy((Item("A12", 2, {"color": "Blue", "size": "M"}),))
    told = [each.split(" – ")[0].strip() for each in words.split(" · ")]
    assert [read(each, LEXICON, None) for each in told] == [
        Cancel((Item("A12"),)), Status(), Status("link"), Stop(),
    ]  # fmt: skip


@pytest.mark.parametrize("locale", REPLIES.chat_locales)
@pytest.mark.parametrize("kind", TO_ONE)
def test_every_kind_has_private_and_public_words(kind: str, locale: str) -> None:
    assert say(kind, Rung.PRIVATE, locale)
    public = say(kind, Rung.CLAIM_PAGE, locale)
    assert "59" not in public, "a total in a public place"
    assert len(public) <= 200, "YouTube takes 200 characters"
    assert locale in RIGHT_TO_LEFT or "\u2068" not in public


@pytest.mark.parametrize("locale", REPLIES.chat_locales)
@pytest.mark.parametrize("kind", TO_ALL)
def test_everybody_is_told(kind: str, locale: str) -> None:
    assert len(say(kind, Rung.CLAIM_PAGE, locale)) <= 200


@pytest.mark.parametrize("kind", ["drop.opened", "drop.scheduled"])
def test_a_drop_without_a_draw_says_nothing_of_one(kind: str) -> None:
    words = say(kind, Rung.CLAIM_PAGE, "en", draw=0, window=None, commitment=None)
    assert words.endswith(("€29.90. Write A12 to buy.", "20:14: €29.90."))


def test_the_best_news_in_two_languages() -> None:
    assert say("claim.reserved", Rung.PRIVATE, "en") == (
        "A12 ×2 Blue M is yours until 20:14 — €59.80. You are #7 in line."
    )
    assert say("claim.reserved", Rung.PRIVATE, "it") == (
        "A12 ×2 Blue M è riservato a te fino alle 20:14 — 59,80\xa0€. "
        "Sei il n. 7 in ordine di arrivo."
    )
    assert say("claim.reserved", Rung.PRIVATE, "en", options={"options": {}}, over_limit_by=1) == (
        "A12 ×2 is yours until 20:14 — €59.80. You are #7 in line. "
        "1 more would be over the limit for one customer."
    )


def test_nothing_reserved_needs_no_time() -> None:
    words = say("claim.unchanged", Rung.PRIVATE, "en", reserved=0, waitlisted=2, expires=None)
    assert words == "Nothing changed, you already have A12 Blue M: 2 on the waitlist."


def test_a_cart_holds_the_receipts() -> None:
    proof = "Receipt for A12: #7, seen 20:14:03.212, decided 20:14:03.212, digest 3fa94c21b0d7e8f1"
    assert proof in say("cart", Rung.PRIVATE, "en").splitlines()


def test_an_empty_cart_is_one_line() -> None:
    words = say("cart", Rung.PRIVATE, "it", count=0, **NOTHING)
    assert words == "Non hai nulla in attesa di pagamento."


@pytest.mark.parametrize("topic", ["price", "stock", "size", "other"])
def test_every_topic_of_a_question_has_an_answer(topic: str) -> None:
    assert say("question.answer", Rung.PRIVATE, "en", topic=topic) != say(
        "question.answer", Rung.PRIVATE, "it", topic=topic
    )


def test_the_texts_that_ship_are_the_texts_that_load() -> None:
    assert isinstance(REPLIES, Replies)
    assert set(REPLIES.locales) >= {"en", "it"}
