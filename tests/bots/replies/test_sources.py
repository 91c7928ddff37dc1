import pytest

from bots.replies import Replies
from bots.replies.sources import BadReplies

EN = "hello = Hello { $name }\nbye = Bye\n"


def build(en: str, it: str) -> Replies:
    return Replies.from_sources({"en": [en], "it": [it]}, "en", "Europe/Rome", ["chat.ftl"])


@pytest.mark.parametrize(
    ("en", "it", "message"),
    [
        (EN, "hello = Ciao { $name }\n", r"it: bye is missing; en/chat\.ftl:2 has it"),
        (EN, EN + "\nmore = Di più\n", r"it/chat\.ftl:4: more is not a sentence of en"),
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
        Replies.from_sources({"en": [EN]}, "de", "UTC")


def test_a_language_may_have_terms_of_its_own() -> None:
    replies = build(EN, "-cosa = pagina\nhello = { -cosa } { $name }\nbye = { -cosa }\n")
    assert replies.say("bye", "it", {}) == "pagina"


def test_texts_without_names_are_counted() -> None:
    with pytest.raises(BadReplies, match=r"it: bye is missing; en/text 2:1 has it"):
        Replies.from_sources({"en": ["a = A", "bye = Bye"], "it": ["a = A", ""]}, "en", "UTC")
