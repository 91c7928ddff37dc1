"""The bars of the design, held on our own corpus.

On the lines that are held out the bars are what has been reached; the target is the design's, the
same as for the lines worked on. Raise them as the reader gets better, never lower them.
"""

import pytest

from bots.grammar import Lexicon
from tests.corpus.corpus import Line, lexicons, lines, score

LINES = tuple(lines())
TARGET = {"precision": 0.99, "recall": 0.95, "exact": 0.93, "false buys": 0.005}
REACHED_UNREAD = {"precision": 0.98, "recall": 0.94, "exact": 0.95, "false buys": 0.01}
LANGUAGES = sorted({line.language for line in LINES})


@pytest.fixture(scope="module")
def words() -> dict[str, Lexicon]:
    return lexicons()


def test_ids_and_texts_are_there_once() -> None:
    assert len({line.id for line in LINES}) == len(LINES)
    seen: dict[tuple[str, str, str, str | None], Line] = {}
    for line in LINES:
        assert (
            seen.setdefault((line.language, line.catalog, line.text, line.on_air), line) is line
        ), line.id


def test_enough_lines_and_enough_that_order_nothing() -> None:
    not_buys = sum(line.kind != "buy" for line in LINES)
    assert not_buys >= 0.45 * len(LINES)
    assert sum(line.held_out for line in LINES) >= 0.17 * len(LINES)


@pytest.mark.parametrize("held_out", [False, True], ids=["worked on", "held out"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bars(words: dict[str, Lexicon], language: str, held_out: bool) -> None:
    some = (line for line in LINES if line.language == language and line.held_out is held_out)
    result = score(some, words)
    # What is held out is not looked at, or its figure would no longer be honest.
    misses = "held out" if held_out else "\n".join(result.misses)
    bars = REACHED_UNREAD if held_out else TARGET
    assert (result.precision or 0) >= bars["precision"], misses
    assert (result.recall or 0) >= bars["recall"], misses
    assert (result.exact_match or 0) >= bars["exact"], misses
    assert (result.false_buy_rate or 0) <= bars["false buys"], misses
