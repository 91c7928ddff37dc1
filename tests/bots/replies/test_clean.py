import unicodedata

import pytest
from hypothesis import given, strategies as st

from bots.replies.clean import harmless, no_command, visible


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ann", "Ann"),
        ("ann_b.1", "ann_b.1"),
        ("Zoë 李雷 د\u0627ن\u0627", "Zoë 李雷 د\u0627ن\u0627"),
        ("@everyone <script>", "\uff20everyone \u2039script\u203a"),
        ("<@123> <!here>", "\u2039\uff20123\u203a \u2039!here\u203a"),
        (
            "*bold* ~~x~~ `c` ||s||",
            "\u2217bold\u2217 \u223c\u223cx\u223c\u223c \u02cbc\u02cb ¦¦s¦¦",
        ),
        ("_a_ b_c __d__", "ˍaˍ b_c ˍˍdˍˍ"),
        ("[free](http://evil.com)", "(free)(http:\u2215\u2215evil\u2024com)"),
        ("www.evil.com", "www\u2024evil\u2024com"),
        ("29.90", "29.90"),
        ("#sale", "\uff03sale"),
        ("two\nlines\r\n\u2028three", "two lines three"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("abc\u202edcba", "abcdcba"),
        ("\u2068x\u2069", "x"),
        ("family 👨\u200d👩\u200d👧", "family 👨\u200d👩\u200d👧"),
        ("می\u200cخو\u0627\u0647م", "می\u200cخو\u0627\u0647م"),
        ("a\u200db", "ab"),
        ("\u200bx\u200d", "x"),
        ("Z" + "\u0337" * 50, "Z\u0337\u0337\u0337"),
        ("\x1b[31mred", "(31mred"),
    ],
)
def test_a_name_can_do_nothing(name: str, shown: str) -> None:
    assert harmless(name, 40) == shown


def test_a_long_name_is_cut_between_letters() -> None:
    assert harmless("x" * 100_000, 32) == "x" * 31 + "…"
    assert harmless("x" * 30 + "e\u0323\u0303" * 9, 32).startswith("x" * 30)
    assert not unicodedata.combining(harmless("x" * 30 + "q\u0323\u0303" * 9, 32)[-1])


@given(st.text(), st.integers(4, 60))
def test_whatever_stands_in_a_name_it_stays_one_short_plain_line(text: str, longest: int) -> None:
    shown = harmless(text, longest)
    assert len(shown) <= longest
    assert not set(shown) & set("@#<>*~`|\\[]\n\r\u202e\u2066\u2067\u2068\u2069\u200b")
    assert harmless(shown, longest) == shown


@given(st.text())
def test_on_a_page_a_text_keeps_its_signs(text: str) -> None:
    assert visible(visible(text, 50), 50) == visible(text, 50)
    assert visible("a_b <c> @d", 50) == "a_b <c> @d"


@pytest.mark.parametrize("line", ["/ban ann", "!drop x", ". me", " \\x"])
def test_a_public_line_never_begins_like_a_command(line: str) -> None:
    assert no_command(line)[0].isalpha()
