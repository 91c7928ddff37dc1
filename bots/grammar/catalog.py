"""The show's products as the grammar needs them: codes and option values, ready to be found."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bots.grammar.fold import fold
from bots.grammar.pack import LanguagePack
from bots.grammar.tokens import words_of

_LOOKALIKES = str.maketrans(
    "авекмнорстухіјѕԁһґβεζηικμνορτυχαΒ", "abekmhopctyxijsdhrbezhikmvoptuxab"
)
_SLIPS = str.maketrans("oil", "011")
_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")
_FAMILIES = {
    "navy": "blue",
    "light_blue": "blue",
    "rose": "pink",
    "lilac": "purple",
    "burgundy": "red",
    "khaki": "green",
    "cream": "white",
    "sage": "green",
    "mint": "green",
    "mustard": "yellow",
    "fuchsia": "pink",
    "peach": "orange",
    "plum": "purple",
    "charcoal": "gray",
    "taupe": "brown",
}
"""Colours that people also call by a plainer name."""
_SEPARATORS = re.compile(r"[\W_]+")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class OpenProduct:
    """A product with an open drop: its code, title, options by axis in catalogue spelling.

    `price_minor` is in minor units; it lets a price be told from a quantity, and be a code when
    the show's rules say so.
    """

    code: str
    title: str
    options: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    price_minor: int | None = None

    def needed(self) -> tuple[str, ...]:
        """Name the axes that a viewer has to state: those with more than one value."""
        return tuple(axis for axis, values in self.options.items() if len(values) > 1)

    def lacking(self, stated: Mapping[str, str]) -> tuple[str, ...]:
        """Name the axes that still have to be stated."""
        return tuple(axis for axis in self.needed() if axis not in stated)


class CodeIndex:
    """Finds the one open code that a viewer's spelling fits."""

    def __init__(self, codes: Iterable[str]) -> None:
        self._by_level: tuple[dict[str, set[str]], ...] = ({}, {}, {}, {})
        self.longest = 1
        self._beginnings: set[str] = set()
        self._first_signs = {"0", "1", "o", "i", "l"}
        for code in codes:
            loosest = _spellings(fold(code))[-1]
            self._beginnings.update(loosest[:end] for end in range(1, len(loosest) + 1))
            self._first_signs.add(loosest[:1])
            for level, key in enumerate(_spellings(fold(code))):
                self._by_level[level].setdefault(key, set()).add(code)
            pieces = re.findall(r"\d+|[^\W\d_]+", fold(code))
            self.longest = max(self.longest, len(pieces))

    def may_start(self, spelling: str) -> bool:
        """Whether some code begins like this, in its loosest spelling."""
        if spelling[0] not in self._first_signs:  # most words of a chat
            return False
        loosest = _ZEROS.sub("", spelling.translate(_SLIPS))
        return loosest in self._beginnings or loosest.rstrip("0") in self._beginnings

    def find(self, spelling: str, slips: bool = True) -> str | None:
        """Return the code that a folded spelling fits, if exactly one does.

        Levels of looseness, the first that has an answer counts: as written, without separators,
        without leading zeros, and (with `slips`) O for 0 and I or L for 1.
        """
        has_digit = any(char.isdecimal() for char in spelling)
        for level, key in enumerate(_spellings(spelling)):
            if level > 1 and not (has_digit and (slips or level == 2)):
                return None
            codes = self._by_level[level].get(key)
            if codes:
                return next(iter(codes)) if len(codes) == 1 else None
        return None


def latinised(word: str) -> str:
    """Replace letters of other scripts that look Latin by the Latin ones."""
    return word if word.isascii() else word.translate(_LOOKALIKES)


def _spellings(folded: str) -> tuple[str, str, str, str]:
    joined = _SEPARATORS.sub("", folded)
    short = _ZEROS.sub("", joined)
    return folded, joined, short, _ZEROS.sub("", joined.translate(_SLIPS))


Concepts = Mapping[str, Mapping[str, tuple[str, ...]]]
"""For `color` and `size`: the concepts (`blue`, `xl`) that a folded word stands for."""


class OptionIndex:
    """Maps what viewers call an option of one product to the catalogue's axis and value."""

    def __init__(self, product: OpenProduct, concepts: Concepts) -> None:
        self._found: dict[str, tuple[str, str]] = {}
        self._kinds: dict[str, str] = {}
        for axis, values in product.options.items():
            for kind, known in concepts.items():
                if all(fold(value) in known for value in values):
                    self._kinds[axis] = kind
            for value in values:
                self._add(axis, value, concepts)
            self._add_partial(axis, values, concepts)

    def _add(self, axis: str, value: str, concepts: Concepts) -> None:
        self._found.setdefault(" ".join(words_of(value)), (axis, value))
        for kind, known in concepts.items():
            for concept in known.get(fold(value), ()):
                self._found.setdefault(f"{kind}:{concept}", (axis, value))

    def _add_partial(self, axis: str, values: tuple[str, ...], concepts: Concepts) -> None:
        """Let half a value or its family ("blue" for Navy) name it when no other value fits."""
        owners: dict[str, set[str]] = {}
        for value in values:
            words = [word for word in _WORD.findall(fold(value)) if len(word) > 2]
            colors = {c for word in (fold(value), *words) for c in concepts["color"].get(word, ())}
            families = {f"color:{_FAMILIES.get(color, color)}" for color in colors}
            for name in families.union(words):
                owners.setdefault(name, set()).add(value)
        for name, having in owners.items():
            if len(having) == 1:
                self._found.setdefault(name, (axis, next(iter(having))))

    def kind_of(self, axis: str) -> str:
        """Return which kind of option an axis is: `color` and `size` have words in the packs.

        An axis of any name ("色", "talla") is known by its values.
        """
        return self._kinds.get(axis, "color" if axis.lower() == "colour" else axis.lower())

    def find(self, keys: Iterable[str]) -> tuple[str, str] | None:
        """Return (axis, value) for the first key that this product knows."""
        for key in keys:
            if key in self._found:
                return self._found[key]
        return None


def concepts_of(packs: Sequence[LanguagePack]) -> Concepts:
    """Collect what the words of all packs stand for."""
    found: dict[str, dict[str, tuple[str, ...]]] = {"color": {}, "size": {}}
    for pack in packs:
        for kind, concepts in pack.options.items():
            known = found[kind]
            for concept, words in concepts.items():
                for word in {concept, *map(fold, words)}:
                    known[word] = (*known.get(word, ()), concept)
    return found
