"""The first look: tells chatter apart at the cost of splitting it into words.

Most lines of a chat can mean nothing: no digit, no question mark, no phrase that acts or asks.
Each phrase is filed under its rarest word; only lines with such a word are looked at closer.
"""

import re
from collections import Counter
from collections.abc import Iterable

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
     Tag.RESUME, Tag.QUESTION, Tag.PRICE, Tag.STOCK, Tag.SIZE, Tag.SHIPPING}
)  # fmt: skip
_COUNTING = frozenset({Tag.ORDER, Tag.WANT, Tag.CHANGE})
_POLITE = frozenset({Tag.PLEASE, Tag.FILLER, Tag.CHEER})


class FirstLook:
    """Knows the words without which a line means nothing."""

    def __init__(
        self, phrases: Iterable[tuple[tuple[str, ...], Tag]], codes: Iterable[str]
    ) -> None:
        """Take all phrases with their tags, and words that are codes without a digit."""
        known = [(_without_signs(words), tag) for words, tag in phrases]
        often = Counter(word for words, _ in known for word in words)

        def rarest(words: tuple[str, ...]) -> str:
            return min(words, key=lambda word: (often[word], word))

        self._acting: dict[str, set[frozenset[str]]] = {}
        for words, tag in known:
            if tag in _ACTING:
                self._acting.setdefault(rarest(words), set()).add(frozenset(words))
        for code in codes:
            self._acting.setdefault(code, set()).add(frozenset({code}))
        self._rare = frozenset(self._acting)
        self._counting = frozenset(rarest(words) for words, tag in known if tag in _COUNTING)
        self._asking = frozenset(words[:2] for words, tag in known if tag is Tag.ASKS_FIRST)
        self._courtesies = frozenset(
            words[0] for words, tag in known if tag in _POLITE and len(words) == 1
        )
        self._numbers = frozenset(rarest(words) for words, tag in known if tag is Tag.NUMBER)
        self._options = frozenset(rarest(words) for words, tag in known if tag is Tag.OPTION)

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
        # Two of these three make an order: "two blue", "take two", "take blue".
        kinds = (self._numbers, self._options, self._counting)
        return sum(not kind.isdisjoint(words) for kind in kinds) > 1


def _without_signs(words: tuple[str, ...]) -> tuple[str, ...]:
    """Drop the signs of a phrase ("sí ,", "j'en"): a line is asked for its words alone."""
    return tuple(word.rstrip("'") for word in words if any(map(str.isalnum, word))) or words
