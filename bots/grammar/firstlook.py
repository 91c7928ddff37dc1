"""The first look: tells chatter apart at the cost of splitting it into words.

Most lines of a chat can mean nothing: no digit, no question mark, no phrase that acts or asks.
Each phrase is filed under its rarest word; only lines with such a word are looked at closer.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from copy import copy

from bots.grammar.tags import Tag

_WORDS = re.compile(r"[^\W\d_]+")
# Scripts whose words are cut or carry particles always tell: splitting them is the full reading.
_TELLING = re.compile(
    r"[\d?+\u0590-\u06ff\u0900-\u0eff\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uac00-\ud7a3]"
)
_STRETCHED_SEEN = re.compile(r"([^\W\d_])\1(?:\1|\b)")
_STRETCHED = re.compile(r"([^\W\d_])\1+")
_ACTING = frozenset(
    {Tag.CLAIM, Tag.KEYWORD, Tag.CANCEL, Tag.WAITLIST, Tag.STATUS, Tag.CHECKOUT, Tag.HELP, Tag.STOP,
     Tag.CODE, Tag.RESUME, Tag.QUESTION, Tag.PRICE, Tag.STOCK, Tag.SIZE, Tag.SHIPPING}
)  # fmt: skip
_COUNTING = frozenset({Tag.ORDER, Tag.WANT, Tag.CHANGE})
_POLITE = frozenset({Tag.PLEASE, Tag.FILLER, Tag.CHEER})
_SLIPPED_MIN = 4  # letters of the shortest word that is known with two of them swapped

Phrase = tuple[tuple[str, ...], Tag]


class FirstLook:
    """Knows the words without which a line means nothing."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        """Take the phrases of the packs."""
        known = [(_without_signs(words), tag) for words, tag in phrases]
        self._often = Counter(word for words, _ in known for word in words)
        self._acting: dict[str, frozenset[frozenset[str]]] = {}
        self._counting: frozenset[str] = frozenset()
        self._numbers: frozenset[str] = frozenset()
        self._options: frozenset[str] = frozenset()
        self._learn(known)
        self._asking = frozenset(words[:2] for words, tag in known if tag is Tag.ASKS_FIRST)
        self._courtesies = frozenset(
            words[0] for words, tag in known if tag in _POLITE and len(words) == 1
        )
        self._slips = frozenset(
            slip
            for words, tag in known
            if tag in {Tag.CLAIM, Tag.KEYWORD} and len(words) == 1
            for slip in swapped(words[0])
        )

    def of_show(self, phrases: Iterable[Phrase], codes: Iterable[str]) -> "FirstLook":
        """The same with the phrases of a show, and with words that are codes without a digit."""
        show = copy(self)
        show._acting = {**self._acting}
        known = [(_without_signs(words), tag) for words, tag in phrases]
        show._learn([*known, *(((code,), Tag.CODE) for code in codes)])
        return show

    def _learn(self, known: Sequence[Phrase]) -> None:
        acting: dict[str, set[frozenset[str]]] = {}
        for words, tag in known:
            if tag in _ACTING:
                acting.setdefault(self._rarest(words), set()).add(frozenset(words))
        for word, some in acting.items():
            self._acting[word] = self._acting.get(word, frozenset()) | some
        self._rare = frozenset(self._acting)
        self._counting |= {self._rarest(words) for words, tag in known if tag in _COUNTING}
        self._numbers |= {self._rarest(words) for words, tag in known if tag is Tag.NUMBER}
        self._options |= {self._rarest(words) for words, tag in known if tag is Tag.OPTION}

    def _rarest(self, words: tuple[str, ...]) -> str:
        return min(words, key=lambda word: (self._often[word], word))

    def chatter(self, folded: str) -> bool:
        """Whether no word, digit or sign of a folded line can matter."""
        if _TELLING.search(folded):
            return False
        plain = folded.replace("'", "")
        if self._tells(plain) or (plain != folded and self._tells(folded.replace("'", " "))):
            return False
        if not _STRETCHED_SEEN.search(plain):
            return True
        return not (
            self._tells(_STRETCHED.sub(r"\1", plain)) or self._tells(_STRETCHED.sub(r"\1\1", plain))
        )

    def _asks(self, spoken: list[str]) -> bool:
        """Whether the first word after courtesies is one that asks there."""
        for at, word in enumerate(spoken):
            if (word,) in self._asking or tuple(spoken[at : at + 2]) in self._asking:
                return True
            if word not in self._courtesies:
                return False
        return False

    def _tells(self, plain: str) -> bool:
        spoken = _WORDS.findall(plain)
        words = frozenset(spoken)
        if self._asks(spoken):
            return True
        if any(phrase <= words for word in words & self._rare for phrase in self._acting[word]):
            return True
        if not self._slips.isdisjoint(words):
            return True
        # Two of these three make an order: "two blue", "take two", "take blue".
        kinds = (self._numbers, self._options, self._counting)
        return sum(not kind.isdisjoint(words) for kind in kinds) > 1


def _without_signs(words: tuple[str, ...]) -> tuple[str, ...]:
    """Drop the signs of a phrase ("sí ,", "j'en"): a line is asked for its words alone."""
    if "".join(words).isalnum():
        return words
    return tuple(word.rstrip("'") for word in words if any(map(str.isalnum, word))) or words


def swapped(word: str) -> Iterator[str]:
    """Yield a word with each two neighbouring letters swapped: "slod" for "sold"."""
    if len(word) >= _SLIPPED_MIN:
        for at in range(len(word) - 1):
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
