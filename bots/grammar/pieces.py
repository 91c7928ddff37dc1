"""Cutting what is written without spaces: runs of unspaced script, and words with particles."""

import re
from collections.abc import Container, Iterator, Sequence

LONGEST_JOINED = 16
"""Longest phrase of a script without spaces, in characters."""
_LONGEST_COMPOUND = 24
# Thai, Lao and Khmer signs that belong to the letter before them, and vowels to the one after.
_FOLLOWS = re.compile("[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e\u0eb0-\u0ebc\u0ec8-\u0ecd\u17b6-\u17d3]")
_LEADS = re.compile("[\u0e40-\u0e44\u0ec0-\u0ec4]")
_COMPOUNDS = re.compile("[\uac00-\ud7a3]")


def cut_joined(run: str, phrases: Container[str]) -> list[str]:
    """Cut a run into phrases known so that the fewest letters, then the fewest pieces, are left.

    What is unknown between two phrases stays in one piece. Longer phrases come first: of two
    cuts as good, "不要了" is "不要" and "了". Linear in the length of the run.
    """
    size = len(run)
    costs = [(0, 0)] * (size + 1)  # (unknown letters, pieces) from here to the end
    steps = [0] * size
    for at in range(size - 1, -1, -1):
        unknown, pieces = costs[at + 1]
        costs[at] = (unknown + 1, pieces)
        for length in _lengths(run, at, phrases):
            unknown, pieces = costs[at + length]
            if (unknown, pieces + 1) < costs[at]:
                costs[at], steps[at] = (unknown, pieces + 1), length
    return _pieces(run, steps)


def _lengths(run: str, at: int, phrases: Container[str]) -> Iterator[int]:
    if not _border(run, at):
        return
    for length in range(min(LONGEST_JOINED, len(run) - at), 0, -1):
        if run[at : at + length] in phrases and _border(run, at + length):
            yield length


def _pieces(run: str, steps: Sequence[int]) -> list[str]:
    """Follow the steps; 0 steps over one unknown letter."""
    pieces: list[str] = []
    at = unknown_from = 0
    while at < len(run):
        if steps[at]:
            if unknown_from < at:
                pieces.append(run[unknown_from:at])
            pieces.append(run[at : at + steps[at]])
            unknown_from = at + steps[at]
        at += steps[at] or 1
    if unknown_from < len(run):
        pieces.append(run[unknown_from:])
    return pieces


def _border(run: str, at: int) -> bool:
    """Whether a word may begin or end here: no vowel or tone sign is torn from its letter."""
    if at in {0, len(run)}:
        return True
    return not (_FOLLOWS.match(run[at]) or _LEADS.match(run[at - 1]))


def cut_compound(run: str, words: Container[str], before: bool, after: bool) -> list[str]:
    """Cut a word with particles ("블랙으로", "والاسود") into its parts, or leave it whole.

    `words` holds words and particles, these with a hyphen where they are glued. All parts must
    be known; of an unknown word only its ending is cut off ("맞으면", where "-으면" is known).
    `before` and `after` tell that a code or number is glued to the run, which then may be
    particles only. Hangul words may also be several words ("개주문할게요").
    """
    if len(run) > _LONGEST_COMPOUND:
        return [run]
    first = "open" if before else "start"
    return _parts(run, first, words, after, set()) or _ending_cut(run, words)


def _ending_cut(run: str, words: Container[str]) -> list[str]:
    """Cut the longest known ending off an unknown word."""
    for start in range(1, len(run)):
        if f"-{run[start:]}" in words:
            return [run[:start], f"-{run[start:]}"]
    return [run]


def _parts(
    rest: str, last: str, words: Container[str], after: bool, dead: set[tuple[int, str]]
) -> list[str] | None:
    """Return the parts of the rest of a word behind a part of the kind `last`, longest first."""
    if not rest:
        return [] if last in {"word", "suffix"} or (last == "prefix" and after) else None
    if (len(rest), last) in dead:
        return None
    for part, kind in _candidates(rest, last, words):
        found = _parts(rest[len(part.strip("-")) :], kind, words, after, dead)
        if found is not None:
            return [part, *found]
    dead.add((len(rest), last))
    return None


def _candidates(rest: str, last: str, words: Container[str]) -> Iterator[tuple[str, str]]:
    first = last in {"start", "open", "prefix"}
    several = _COMPOUNDS.match(rest) is not None
    for length in range(len(rest), 0, -1):
        part = rest[:length]
        if (first or several) and part in words:
            yield part, "word"
        if last in {"word", "suffix", "open"} and f"-{part}" in words:
            yield f"-{part}", "suffix"
        if first and f"{part}-" in words:
            yield f"{part}-", "prefix"
