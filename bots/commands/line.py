"""A command line as it is being understood: what was read is masked out, the rest is still there.

Rules look for their phrase anywhere in the rest, so parts may come in any order. The text is
searched as one folded string with single spaces; a masked part is blanks, several in a row, so
that no rule reads across it.
"""

import re
from dataclasses import dataclass

from bots.commands.lexicon import NUMBERS
from bots.grammar.fold import fold

_GLUED = re.compile(r"(?<=\d)[,;/+](?=[^\W\d])|(?<=\d)(?=@\d)")
_EDGES = " \t,;!?.()[]…:"
_SAYS_NOTHING = re.compile(r"[^\w€$£¥@%#\"']+")


class Unreadable(Exception):
    """The line can't be read as this command: which sentence says so, with which values."""

    def __init__(self, key: str, **facts: object) -> None:
        """Keep what the refusal will say."""
        super().__init__(key)
        self.key = key
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Chunk:
    """What stands between two spaces: as written, folded, and where in the folded line.

    `place` counts everything between spaces, also what says nothing.
    """

    written: str
    folded: str
    start: int
    place: int

    @property
    def end(self) -> int:
        """Where it ends in the folded line."""
        return self.start + len(self.folded)


class Line:
    """The parts of one line, and which of them were understood.

    Attributes:
        chunks: every part that says something.
        rest: the folded line with what was understood blanked.
        understood: how many phrases were.
    """

    def __init__(self, text: str) -> None:
        """Cut a line (without prefix) into parts."""
        self.chunks: list[Chunk] = []
        position = 0
        for place, written in enumerate(_GLUED.sub(" ", text).split()):
            folded = "".join(fold(written).split()).strip(_EDGES)
            if not folded or _SAYS_NOTHING.fullmatch(folded):
                continue
            folded = NUMBERS.get(folded, folded)
            self.chunks.append(Chunk(written, folded, position, place))
            position += len(folded) + 1
        self.rest = " ".join(chunk.folded for chunk in self.chunks)
        self.understood = 0

    def copy(self) -> "Line":
        """The same line, to be understood in another way."""
        other = Line("")
        other.chunks, other.rest, other.understood = self.chunks, self.rest, self.understood
        return other

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Find the first phrase of this form in the rest, and mask it."""
        found = pattern.search(self.rest)
        if found is not None:
            self.mask(*found.span())
        return found

    def mask(self, start: int, end: int) -> None:
        """Blank what was understood."""
        self.hide(start, end)
        self.understood += 1

    def hide(self, start: int, end: int) -> None:
        """Blank what says nothing by itself."""
        self.rest = self.rest[:start] + " " * (end - start) + self.rest[end:]

    def left(self) -> list[Chunk]:
        """The parts not understood yet, in order."""
        return [c for c in self.chunks if self.rest[c.start : c.end].strip()]

    def written(self, chunks: list[Chunk]) -> str:
        """These parts as they were written."""
        return " ".join(chunk.written for chunk in chunks)
