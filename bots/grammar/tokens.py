"""A folded text as tokens: runs of letters, numbers and single signs, each with its span."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from bots.grammar.fold import fold

# Letters beyond ASCII, with the vowel and tone signs of the Indic scripts and Thai, which are not
# letters to `re` but belong to the word they stand in. After folding, Latin letters are ASCII.
_FOREIGN = (
    r"(?:[^\W\d_a-z]"
    r"|[\u0900-\u0963\u0971-\u0dff\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u3099\u309a])"
)
_TOKEN = re.compile(
    # The elided article of French and Italian is a word of its own: l'a12, un'altra.
    r"(?:(?<!\w)(?:[cdjlmnst]|qu|un|(?:d|n)ell|all|sull|quell|quest)'(?=\w|$))"
    rf"|[a-z]+(?:'[a-z]+)*|{_FOREIGN}+"
    r"|(?<=[^\W\d_])\d+|\d+(?:[.,:]\d+)*|@[^\W\d][\w.]*|<@!?\d+>|\n|\S"
)
# Scripts written without spaces: Thai, Lao, Khmer, kana, Han.
_JOINED = re.compile("[\u0e00-\u0e4e\u0e80-\u0eff\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff]")
LONGEST_JOINED = 12
"""Longest phrase of a script without spaces, in characters."""


class Token(NamedTuple):
    """A run of letters (`word`), a number (`num`) or one sign (`sign`) of a folded text.

    `glued` says that nothing stands between it and the token before.
    """

    text: str
    kind: str
    start: int
    end: int
    glued: bool


def _kind(text: str) -> str:
    first = text[0]
    if first.isdecimal():
        return "num"
    if first.isalpha():
        return "word"
    return "mention" if len(text) > 1 and first in "@<" else "sign"


def tokenize(folded: str, joined: Mapping[str, object]) -> list[Token]:
    """Split a folded text; runs of unspaced script are cut at the longest phrases of `joined`."""
    tokens: list[Token] = []
    last_end = -1
    for match in _TOKEN.finditer(folded):
        text, start, end = match.group(), match.start(), match.end()
        if not text.isascii() and _JOINED.search(text):
            tokens.extend(_cut(text, start, start == last_end, joined))
        else:
            tokens.append(Token(_bare(text), _kind(text), start, end, start == last_end))
        last_end = end
    return tokens


def _bare(text: str) -> str:
    """Drop the apostrophes of don't and i'll, which many leave out; keep those of an elision."""
    return text if "'" not in text or text[-1] == "'" else text.replace("'", "")


def _cut(run: str, start: int, glued: bool, joined: Mapping[str, object]) -> list[Token]:
    pieces: list[tuple[int, int]] = []
    position = unknown_from = 0
    while position < len(run):
        length = _longest(run, position, joined)
        if length:
            if unknown_from < position:
                pieces.append((unknown_from, position))
            pieces.append((position, position + length))
            unknown_from = position + length
        position += length or 1
    if unknown_from < len(run):
        pieces.append((unknown_from, len(run)))
    return [Token(run[a:b], "word", start + a, start + b, glued or a > 0) for a, b in pieces]


def _longest(run: str, position: int, joined: Mapping[str, object]) -> int:
    for length in range(min(LONGEST_JOINED, len(run) - position), 0, -1):
        if run[position : position + length] in joined:
            return length
    return 0


def words_of(phrase: str) -> tuple[str, ...]:
    """Return a pack's phrase or a catalogue's value as the tokens it will be found by."""
    folded = fold(phrase)
    return tuple(token.text for token in tokenize(folded, {folded: None}))
