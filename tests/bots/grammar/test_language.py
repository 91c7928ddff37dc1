import pytest

from bots.grammar import Lexicon, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I'll take A12 in blue", "en"),
        ("lo prendo A12", "it"),
        ("quanto costa la spedizione?", "it"),
        ("how much is shipping", "en"),
        ("scusa A12 nera M, thanks", "it"),
        ("A12", None),
        ("A12+2", None),
        ("77", None),
        ("", None),
        ("😍😍", None),
        ("sold A12", None),  # in both languages' chats
        ("zxcvb", None),
    ],
)
def test_the_language_whose_words_explain_most_of_a_line(
    lexicon: Lexicon, text: str, language: str | None
) -> None:
    assert language_of(text, lexicon) == language


def test_a_title_of_the_catalogue_is_no_language(lexicon: Lexicon) -> None:
    assert language_of("hoodie scarf", lexicon) is None
