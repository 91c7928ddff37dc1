"""A mark: a stretch of a line and the role it plays in it."""

from typing import NamedTuple

from bots.grammar.tags import Tag

_ON_TOP = frozenset({Tag.ANOTHER, Tag.MORE})


class Mark(NamedTuple):
    """A stretch of tokens and its role. `value` is the code, number or sign.

    `keys` are the names an option may be found by, `also` what else the words may do.

    `loose` marks a code that could also be plain words or a plain number, and a code that needed
    a separator skipped between a letter and a number ("a 12"); it takes more to believe it.
    """

    tag: Tag
    value: str | int | None
    first: int
    after: int
    text: str
    keys: tuple[str, ...] = ()
    also: tuple[Tag, ...] = ()
    loose: bool = False
    glued: bool = False

    @property
    def on_top(self) -> bool:
        """Whether it asks for something beside what the speaker has: another, two more."""
        return self.tag in _ON_TOP or not _ON_TOP.isdisjoint(self.also)
