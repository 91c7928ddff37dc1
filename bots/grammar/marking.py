"""Tokens → marks: each word, phrase, code or sign of a line with the role it plays."""

from collections.abc import Sequence

from bots.grammar.codes import open_codes, words_outside
from bots.grammar.fold import fold
from bots.grammar.lexicon import Lexicon
from bots.grammar.marks import Mark
from bots.grammar.tags import Tag
from bots.grammar.tokens import Token, tokenize
from bots.grammar.vocabulary import Entry
from bots.grammar.words import likely_languages, phrases_at, role_of

_MIXED = "en"  # the language that people mix into theirs: what it explains as well, it is
PUNCTUATION = frozenset("\n-_./#,;:!?()[]{}*~=+&'\"|<>^%$€£¥₩₹฿₫°\\¿¡…")


def mark(tokens: Sequence[Token], lexicon: Lexicon) -> list[Mark]:
    """Give every token its role: codes first, then the longest phrase of the likeliest language."""
    codes, found = _found(tokens, lexicon)
    likely = likely_languages(found)
    marks: list[Mark] = []
    at = 0
    while at < len(tokens):
        next_mark = codes.get(at)
        if next_mark is None:
            token = tokens[at]
            role = role_of(found[at], likely) if found[at] else None
            if role is None:
                tag = _shape(token)
                next_mark = Mark(tag, token.text, at, at + 1, token.text, glued=token.glued)
            else:
                tag, value, size, text, keys, also = role
                next_mark = Mark(tag, value, at, at + size, text, keys, also, glued=token.glued)
        marks.append(next_mark)
        at = next_mark.after
    return marks


def language_of(text: str, lexicon: Lexicon) -> str | None:
    """Return the code of the pack whose words explain most of a line; pure and total.

    `None` when no pack does better than all others: bare codes, numbers, words of several packs
    (of two, where one is English, it is English: people mix it into the other).
    """
    folded = fold(text[: lexicon.rules.max_length])
    tokens = tokenize(folded, lexicon.phrases, lexicon.words)
    _, found = _found(tokens, lexicon)
    likely = likely_languages(found)
    spoken = [lexicon.languages[language] for language in sorted(likely)]
    if len(spoken) == 2 and _MIXED in spoken:
        return _MIXED
    return spoken[0] if len(spoken) == 1 else None


def _found(
    tokens: Sequence[Token], lexicon: Lexicon
) -> tuple[dict[int, Mark], list[tuple[Entry, ...]]]:
    """Return the codes of a line, and the phrases that start at each of its tokens."""
    codes = open_codes(tokens, lexicon)
    words = words_outside(tokens, codes, lexicon)
    return codes, [phrases_at(words, at, lexicon) for at in range(len(tokens))]


def _shape(token: Token) -> Tag:
    if token.kind == "num":
        return Tag.NUMBER
    if token.kind == "mention":
        return Tag.MENTION
    if token.kind == "sign":
        return Tag.SIGN if token.text in PUNCTUATION else _picture(token.text)
    return Tag.UNKNOWN


def _picture(sign: str) -> Tag:
    return Tag.UNKNOWN if sign == "§" else Tag.PICTURE
