"""A folded text as tokens: runs of letters, numbers and single signs, each with its span."""

import re
from collections.abc import Container, Sequence
from typing import NamedTuple

from bots.grammar.fold import fold
from bots.grammar.pieces import cut_compound, cut_joined

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
_SIMPLE = re.compile("[a-z]+(?: [a-z]+)*")
# Scripts written without spaces: Thai, Lao, Khmer, kana, Han.
_JOINED = re.compile("[\u0e00-\u0e4e\u0e80-\u0eff\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff]")
# Scripts whose words are written together with particles: Hebrew, Arabic, Hangul.
_GLUING = re.compile("[\u0590-\u06ff\uac00-\ud7a3]")


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


def tokenize(
    folded: str, phrases: Container[str], words: Container[str] = frozenset()
) -> list[Token]:
    """Split a folded text.

    Runs of unspaced script are cut at the longest of `phrases`, words with particles glued to
    them into their parts, if `words` has all of these (a particle with a hyphen: "-요", "و-").
    """
    tokens: list[Token] = []
    last_end = -1
    for match in _TOKEN.finditer(folded):
        text, start, end = match.group(), match.start(), match.end()
        glued = start == last_end
        last_end = end
        if text.isascii():
            tokens.append(Token(_bare(text), _kind(text), start, end, glued))
        elif _JOINED.search(text):
            tokens.extend(_tokens(cut_joined(text, phrases), start, glued))
        elif _GLUING.match(text):
            before = glued and tokens[-1].kind != "sign"
            parts = parts_of(text, words, before, folded[end : end + 1].isalnum())
            tokens.extend(_tokens(parts, start, glued))
        else:
            tokens.append(Token(text, _kind(text), start, end, glued))
    return tokens


def parts_of(
    word: str, words: Container[str], before: bool = False, after: bool = False
) -> Sequence[str]:
    """Return the parts of a word with particles; `before` and `after` as in `cut_compound`."""
    if word in words or not _GLUING.match(word):
        return (word,)
    return cut_compound(word, words, before, after)


def _tokens(pieces: Sequence[str], start: int, glued: bool) -> list[Token]:
    tokens: list[Token] = []
    for piece in pieces:
        end = start + len(piece.strip("-"))
        tokens.append(Token(piece, "word", start, end, glued or bool(tokens)))
        start = end
    return tokens


def _bare(text: str) -> str:
    """Drop the apostrophes of don't and i'll, which many leave out; keep those of an elision."""
    return text if "'" not in text or text[-1] == "'" else text.replace("'", "")


def words_of(phrase: str) -> tuple[str, ...]:
    """Return a pack's phrase or a catalogue's value as the tokens it will be found by.

    A pack's particle ("-요" behind a word, "و-" before one) keeps its hyphen.
    """
    folded = phrase if _SIMPLE.fullmatch(phrase) else fold(phrase)
    if folded is phrase or _SIMPLE.fullmatch(folded):  # most phrases: nothing to look closer at
        return tuple(folded.split(" "))
    if len(folded) > 1 and "-" in {folded[0], folded[-1]} and folded.strip("-").isalpha():
        return (folded,)
    return tuple(token.text for token in tokenize(folded, {folded}))
