"""The shop's product codes, found in a line."""

import re
from collections.abc import Sequence
from itertools import groupby

from bots.commands.line import Line
from bots.grammar.catalog import CodeIndex, latinised
from bots.grammar.fold import fold

_SHAPED = re.compile(r"[a-z]{1,4}-?\d{1,5}[a-z]?")


class ProductCodes:
    """Finds codes, spelled as forgivingly as viewers may spell them."""

    def __init__(self, codes: Sequence[str]) -> None:
        """Index the codes."""
        self._index = CodeIndex(codes)
        self._shapes = {_shape(fold(code)) for code in codes}

    def find(self, word: str) -> str | None:
        """The code that one folded word spells."""
        return self._index.find(latinised(word), slips=False)

    def looks_like_one(self, word: str) -> bool:
        """Whether a folded word has letters and digits like a code, known or not."""
        if word.isdecimal() or not any(char.isdecimal() for char in word):
            return False
        return bool(_SHAPED.fullmatch(word)) or _shape(word) in self._shapes

    def take(self, line: Line) -> str | None:
        """The first code of the line, masked: any at its start, later none that is a number.

        "A 12" is A12 when that is a code and A alone is not.
        """
        left = line.left()
        for place, chunk in enumerate(left):
            if place and chunk.folded.isdecimal():
                continue
            code = self.find(chunk.folded)
            last = chunk
            if code is None and place + 1 < len(left) and chunk.folded.isalpha():
                last = left[place + 1]
                joined = chunk.folded + last.folded
                apart = chunk.end + 1 == last.start and last.folded.isdecimal()
                code = self.find(joined) if apart else None
            if code is not None:
                line.mask(chunk.start, last.end)
                return code
        return None


def _shape(word: str) -> str:
    """Letters and digits by run: `a9` for A12."""
    kinds = ("9" if char.isdecimal() else "a" if char.isalpha() else char for char in word)
    return "".join(kind for kind, _ in groupby(kinds))
