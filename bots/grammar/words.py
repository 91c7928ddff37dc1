"""Words → roles: the longest phrase of the likeliest language at each place of a line."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from bots.grammar.firstlook import swapped
from bots.grammar.lexicon import Lexicon
from bots.grammar.tags import BLOCKING_FIRST, SHARED, TOPICS, Tag
from bots.grammar.vocabulary import Entry

_ROLES = 50_000  # remembered: the words of a chat are few, and most come again
_STRETCHED = re.compile(r"([^\W\d_])\1+")
# "si A12" may say yes, and "ma 77" is item 77 in Vietnamese: nothing else tells the language.
_GIVES_WAY = ((Tag.CONDITIONAL, Tag.FILLER), (Tag.BUT, Tag.CODE_WORD))
_SECOND = frozenset({*TOPICS, Tag.ASKS_FIRST, Tag.ANOTHER, Tag.MORE, Tag.SAME, Tag.OTHER_ONE})


class Role(NamedTuple):
    """What the words at a place do: see `Mark`; `size` is how many words they are."""

    tag: Tag
    value: str | int | None
    size: int
    text: str
    keys: tuple[str, ...]
    also: tuple[Tag, ...]


def phrases_at(words: Sequence[str], at: int, lexicon: Lexicon) -> tuple[Entry, ...]:
    """Return the phrases that start here, longest first; a word is empty where a code is."""
    lengths = lexicon.lengths.get(words[at])
    if not lengths:
        return _stretched(words[at], lexicon) or _slipped(words[at], lexicon)
    if lengths == (1,):
        return lexicon.phrases.get(words[at])
    found: tuple[Entry, ...] = ()
    for length in lengths:
        phrase = words[at] if length == 1 else " ".join(words[at : at + length])
        found += lexicon.phrases.get(phrase)
    return found or _stretched(words[at], lexicon)


def _stretched(word: str, lexicon: Lexicon) -> tuple[Entry, ...]:
    """Look a stretched word up without its repeated letters: "solddd", "miiine", "pleeease"."""
    if len(word) < 4 or not _STRETCHED.search(word):
        return ()
    for spelling in (_STRETCHED.sub(r"\1\1", word), _STRETCHED.sub(r"\1", word)):
        if len(spelling) > 2 and spelling in lexicon.phrases:
            return lexicon.phrases.get(spelling)
    return ()


def _slipped(word: str, lexicon: Lexicon) -> tuple[Entry, ...]:
    """Look an unknown word up as one that orders or describes, two of its letters swapped."""
    if not word.isalpha():
        return ()
    for spelling in swapped(word):
        entries = [
            entry
            for entry in lexicon.phrases.get(spelling)
            if entry.language >= 0 and len(entry.words) == 1 and _may_slip(entry.tag, word)
        ]
        if entries:
            return tuple(replace(entry, words=(word,)) for entry in entries)
    return ()


def _may_slip(tag: Tag, word: str) -> bool:
    """Whether a phrase of this kind is known misspelled; roses is no rosse."""
    return tag in {Tag.CLAIM, Tag.KEYWORD} or (tag is Tag.OPTION and not word.endswith("s"))


def likely_languages(found: Sequence[tuple[Entry, ...]]) -> frozenset[int]:
    """Return the languages that explain most of the line (several when they tie)."""
    scores: dict[int, int] = {}
    covered: dict[int, int] = {}
    for at, entries in enumerate(found):
        if not entries:
            continue
        best = _longest(entries)
        knowing = best.keys() | {language for language, end in covered.items() if end > at}
        # A language that alone knows the word weighs more than those that share it.
        weight = 3 if len(knowing) == 1 else 2
        for language, words in best.items():
            if covered.get(language, 0) <= at:  # a word counts once, in its longest phrase
                scores[language] = scores.get(language, 0) + words * weight
                covered[language] = at + words
    top = max(scores.values(), default=0)
    return frozenset(language for language, score in scores.items() if score == top)


@lru_cache(maxsize=_ROLES)
def _longest(entries: tuple[Entry, ...]) -> dict[int, int]:
    """Return how many words the longest phrase has in each language."""
    best: dict[int, int] = {}
    for entry in entries:  # the longest come first
        if entry.language >= 0:
            best.setdefault(entry.language, len(entry.words))
    return best


@lru_cache(maxsize=_ROLES)
def role_of(entries: tuple[Entry, ...], likely: frozenset[int]) -> Role | None:
    """Return what these phrases do in a line of the likely languages, `None` if nothing there."""
    usable = [
        entry
        for entry in entries
        if entry.language < 0 or entry.language in likely or entry.tag in SHARED
    ]
    if not usable:
        return None
    best = min(_unmistaken(usable, likely), key=lambda entry: _rank(entry, likely))
    size, text = len(best.words), " ".join(best.words)
    options = (e for e in usable if e.tag is Tag.OPTION and len(e.words) == size)
    keys = (text, *(str(entry.value) for entry in options))
    second = (e for e in usable if e.words == best.words and e.tag in _SECOND)
    return Role(best.tag, best.value, size, text, keys, tuple(entry.tag for entry in second))


def _rank(entry: Entry, likely: frozenset[int]) -> tuple[bool, int, bool, int]:
    severity = BLOCKING_FIRST.index(entry.tag) if entry.tag in BLOCKING_FIRST else 99
    return (entry.language not in likely and entry.language >= 0, -len(entry.words),
            entry.language >= 0, severity)  # fmt: skip


def _unmistaken(usable: list[Entry], likely: frozenset[int]) -> list[Entry]:
    """Drop what gives way to another role of the same words that is as likely."""
    for gives_way, to in _GIVES_WAY:
        other = {e.words for e in usable if e.tag is to and e.language in likely}
        usable = [e for e in usable if e.tag is not gives_way or e.words not in other]
    return usable
