"""Sizes and colours in a line, and the pieces of each ("S:5 M:10", "M 5", "5 M")."""

import re
from collections.abc import Mapping
from itertools import pairwise

from bots.commands.lexicon import words
from bots.commands.line import Chunk, Line, Unreadable
from bots.commands.model import VariantQuantity
from bots.grammar.fold import fold

_MARKED = re.compile(
    r"(?P<value>[^:=]+)[:=]x?(?P<n>\d{1,9})"
    r"|(?P<glued>[^\W\d]+)(?P<n2>\d{1,9})"
    r"|(?P<n3>\d{1,9})x(?P<behind>[^\W\d]+)"
)
_NUMBER = re.compile(r"[x+]?(?P<n>\d{1,9})x?")
_PIECES = words("pcs pc pieces piece pz pezzi pezzo units unit")
_A_SIZE = "size"
_SIZE_WORDS = words("size taglia misura numero colour color colore")
_BEFORE_PRICE = words("at a @ for per da price prezzo to")
_UNITS = words(
    "m min mins minute minutes minuto minuti h hr hrs hour hours ora ore s sec secs ",
    "second seconds secondo secondi d day days giorno giorni % percent € $ £ euro euros",
)

Found = tuple[int, dict[str, str]]
"""How many parts name options, and which."""


class OptionWords:
    """What the options of one product are called."""

    def __init__(self, options: Mapping[str, tuple[str, ...]]) -> None:
        """Fold every value, so that a line's parts can be compared with them."""
        self._values = {
            tuple(fold(value).split()): (axis, value)
            for axis, values in options.items()
            for value in values
        }
        self._names = _SIZE_WORDS | {fold(axis) for axis in options}
        self._longest = max((len(words) for words in self._values), default=0)

    def has(self, word: str) -> bool:
        """Whether this single word is an option."""
        return (word,) in self._values

    def one(self, words: list[str]) -> tuple[int, str, str] | None:
        """The option that begins `words`: how many of them, its name and its value."""
        for length in range(min(self._longest, len(words)), 0, -1):
            if found := self._values.get(tuple(words[:length])):
                return length, *found
        return None

    def run(self, words: list[str], before: str = "", *, numbers: bool = False) -> Found:
        """All options of different names that begin `words`.

        A value that is a number counts behind a word such as "size", or with `numbers`.
        """
        options: dict[str, str] = {}
        position = 0
        while found := self.one(words[position:]):
            length, axis, value = found
            number = words[position].isdecimal() and not numbers
            if axis in options or (number and before not in self._names):
                break
            options[axis] = value
            position += length
            before = ""
        return position, options


def take_marked_pairs(line: Line, known: OptionWords) -> list[VariantQuantity]:
    """The pieces of "S:5 M:10", "S5 M10", "5xS 10xM" and "blue M:5"."""
    pairs = []
    for chunk in line.left():
        found = _MARKED.fullmatch(chunk.folded)
        value = found and (found["value"] or found["glued"] or found["behind"])
        if found is None or not value or not known.has(value):
            continue
        number = int(found["n"] or found["n2"] or found["n3"])
        before = _just_before(line, chunk)
        texts = [c.folded for c in before] + [value]
        runs = (known.run(texts[start:], numbers=True) for start in range(len(texts)))
        start, options = next(
            (place, options)
            for place, (length, options) in enumerate(runs)
            if length == len(texts) - place
        )
        line.mask([*before, chunk][start].start, chunk.end)
        pairs.append(VariantQuantity(options, number))
    return pairs


def take_pairs(line: Line, known: OptionWords) -> list[VariantQuantity]:
    """The pieces of "M 5 L 3", "M x5", "blue M 5"."""
    pairs = []
    chunks = line.left()
    texts = [chunk.folded for chunk in chunks]
    position = 0
    while position < len(chunks):
        before = texts[position - 1] if position else ""
        length, options = known.run(texts[position:], before)
        after = position + length
        number = _NUMBER.fullmatch(texts[after]) if length and after < len(texts) else None
        if number is None or not _counts(known, texts[after + 1 :]):
            position += length or 1
            continue
        pieces = after + 1 < len(texts) and texts[after + 1] in _PIECES
        line.mask(chunks[position].start, chunks[after + pieces].end)
        pairs.append(VariantQuantity(options, int(number["n"])))
        position = after + 1
    return pairs


def take_reversed_pairs(line: Line, known: OptionWords) -> list[VariantQuantity]:
    """The pieces of "5 M 3 L".

    Raises:
        Unreadable: `pieces_of_each` ("5 M 3 L 25" could also be 3 of M and 25 of L).
    """
    chunks = _numbers_and_options(line, known)
    if len(chunks) < 3 or not _NUMBER.fullmatch(chunks[0].folded):
        return []
    alternate = [bool(_NUMBER.fullmatch(chunk.folded)) for chunk in chunks]
    if alternate != [place % 2 == 0 for place in range(len(chunks))]:
        return []
    if len(chunks) % 2:
        raise Unreadable("pieces_of_each")
    for chunk in chunks:
        line.mask(chunk.start, chunk.end)
    return [
        VariantQuantity(known.run([option.folded], _A_SIZE)[1], int(number.folded.strip("x+")))
        for number, option in zip(chunks[::2], chunks[1::2], strict=True)
    ]


def _numbers_and_options(line: Line, known: OptionWords) -> list[Chunk]:
    """What may be pieces and options, in order; lengths ("10 min") are neither."""
    left = line.left()
    texts = [chunk.folded for chunk in left]
    return [
        chunk
        for place, chunk in enumerate(left)
        if (known.has(texts[place]) and not texts[place].isdecimal())
        or (
            _NUMBER.fullmatch(texts[place])
            and _counts(known, texts[place + 1 :])
            and not (place and texts[place - 1] in _BEFORE_PRICE)
        )
    ]


def take_number_pair(line: Line, known: OptionWords) -> list[VariantQuantity]:
    """The pieces of "38 5", where sizes are numbers and just two numbers are left.

    Raises:
        Unreadable: `size_or_pieces`, when either could be the size.
    """
    numbers = [chunk for chunk in line.left() if chunk.folded.isdecimal()]
    if len(numbers) != 2 or not any(known.has(chunk.folded) for chunk in numbers):
        return []
    first, second = numbers
    if known.has(second.folded):
        raise Unreadable("size_or_pieces", first=first.folded, second=second.folded)
    found = known.one([first.folded])
    for chunk in numbers:
        line.mask(chunk.start, chunk.end)
    return [VariantQuantity({found[1]: found[2]}, int(second.folded))] if found else []


def take_options(line: Line, known: OptionWords) -> dict[str, str]:
    """The options named without a number.

    Raises:
        Unreadable: `one_variant`, when two values of one option are named.
    """
    options: dict[str, str] = {}
    chunks = line.left()
    texts = [chunk.folded for chunk in chunks]
    position = 0
    while position < len(chunks):
        length, found = known.run(texts[position:], texts[position - 1] if position else "")
        for axis, value in found.items():
            if axis in options:
                raise Unreadable("one_variant", first=options[axis], second=value)
            options[axis] = value
        if length:
            line.mask(chunks[position].start, chunks[position + length - 1].end)
        position += length or 1
    return options


def _counts(known: OptionWords, after: list[str]) -> bool:
    """Whether a number counts pieces, going by the word behind it."""
    return not after or after[0] not in _UNITS or known.has(after[0])


def _just_before(line: Line, chunk: Chunk) -> list[Chunk]:
    """The parts that stand directly before, none of them understood yet."""
    left = line.left()
    end = left.index(chunk)
    start = end
    for earlier, later in pairwise(reversed(left[: end + 1])):
        if later.end + 1 != earlier.start:
            break
        start -= 1
    return left[start:end]
