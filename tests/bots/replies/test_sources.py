import pytest

from bots.replies import Replies
from bots.replies.sources import BadReplies

EN = "hello = Hello { $name }\nbye = Bye\n"


def build(en: str, it: str) -> Replies:
    sources = {"en": {"chat.ftl": en}, "it": {"chat.ftl": it}}
    return Replies.from_sources(sources, "en", "Europe/Rome")


@pytest.mark.parametrize(
    ("en", "it", "message"),
    [
        (EN, "hello = Ciao { $name }\n", r"it: bye is missing; en/chat\.ftl:2 has it"),
        (EN, EN + "\nmore = Di più\n", r"it/chat\.ftl:4: more is not a sentence of English"),
        (EN, "bye = Ciao\nhello = Ciao { $nome }\n", r"it/chat\.ftl:2: hello uses \$nome"),
        (EN, EN + "this is no Fluent\n", r"it/chat\.ftl:3: Expected token.*'this is no Fluent'"),
        (EN + "bye = Again\n", EN, r"en/chat\.ftl:3: bye was said at en/chat\.ftl:2 already"),
        (EN + "x = { -thing }\n", EN, r"en/chat\.ftl:3: x refers to -thing, not there"),
        (EN + "x = { thing }\n", EN, r"en/chat\.ftl:3: x refers to thing, not there"),
        ("hello =\n    .b = Only another wording\n", EN, r"en/chat\.ftl:1: hello has no words"),
    ],
)
def test_a_bad_text_is_refused_with_its_place(en: str, it: str, message: str) -> None:
    with pytest.raises(BadReplies, match=message):
        build(en, it)


def test_a_default_without_texts_is_refused() -> None:
    with pytest.raises(BadReplies, match="no texts in 'de'; there are en"):
        Replies.from_sources({"en": {"chat.ftl": EN}}, "de", "UTC")


def test_a_language_may_have_terms_of_its_own() -> None:
    replies = build(EN, "-cosa = pagina\nhello = { -cosa } { $name }\nbye = { -cosa }\n")
    assert replies.say("bye", "it", {}) == "pagina"


def test_a_language_may_have_the_chat_alone_and_says_the_rest_in_the_default() -> None:
    english = {"chat.ftl": "hi = Hi", "pages.ftl": "price = It is { $price }"}
    italian = {"chat.ftl": "hi = Ciao", "pages.ftl": "price = Costa { $price }"}
    sources = {"en": english, "it": italian, "de": {"chat.ftl": "hi = Hallo"}}
    replies = Replies.from_sources(sources, "it", "UTC")
    assert replies.locales == ("it", "en")
    assert replies.say("hi", "de", {}) == "Hallo"
    price = {"price": {"minor": 2990, "currency": "EUR"}}
    assert replies.say("price", "de", price) == "Costa 29,90\xa0€"
    german_shop = Replies.from_sources(sources, "de", "UTC")
    assert german_shop.locales == ("en", "it")
    assert german_shop.say("hi", "fr", {}) == "Hallo"
    assert german_shop.say("price", "fr", price) == "It is €29.90"
