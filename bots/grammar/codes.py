"""Finding the open codes of a line, in whatever spelling; they are no words of any language."""

from collections.abc import Mapping, Sequence

from bots.grammar.catalog import latinised
from bots.grammar.lexicon import Lexicon
from bots.grammar.marks import Mark
from bots.grammar.tags import ACTS, Tag
from bots.grammar.tokens import Token

JOINING = frozenset("-_.")
LETTERS = 3  # of a code, before its separator
_SEPARATORS = frozenset("-_./#·")


def open_codes(tokens: Sequence[Token], lexicon: Lexicon) -> dict[int, Mark]:
    """Find the codes of a line, by the token they start at."""
    codes: dict[int, Mark] = {}
    at = 0
    while at < len(tokens):
        code = _code_at(tokens, at, lexicon) if _may_begin(tokens, at, lexicon) else None
        if code is not None:
            codes[at] = code
        at = code.after if code else at + 1
    return codes


def words_outside(
    tokens: Sequence[Token], codes: Mapping[int, Mark], lexicon: Lexicon
) -> list[str]:
    """Return the words of a line, empty where a code is or where one like ours begins."""
    free = [token.text for token in tokens]
    for code in codes.values():
        free[code.first : code.after] = [""] * (code.after - code.first)
    for at in range(1, len(tokens)):
        if tokens[at].glued and tokens[at].kind == "num" and _like_ours(free[at - 1], lexicon):
            free[at - 1] = ""
    return free


def _like_ours(word: str, lexicon: Lexicon) -> bool:
    """Whether a claim word is also how our codes begin: "cf2" beside "CF1" claims nothing."""
    acts = any(entry.tag in ACTS for entry in lexicon.phrases.get(word))
    return acts and lexicon.codes.may_start(word)


def _may_begin(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    token = tokens[at]
    if token.kind not in {"word", "num"}:
        return False
    starts = latinised(token.text[0]) in lexicon.codes.first_signs
    return starts and not _continues(tokens, at, lexicon)


def _code_at(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Mark | None:
    """Find the longest spelling of an open code that starts here and ends at a border."""
    spelling, spaced = "", False
    best: Mark | None = None
    for end in range(at, min(len(tokens), at + 2 * lexicon.codes.longest)):
        token = tokens[end]
        if token.kind == "sign" and token.text in _SEPARATORS:
            continue
        if token.kind in {"sign", "mention"} or not token.text.isalnum():
            break
        apart = end > at and not token.glued
        if apart and token.kind == "num" and tokens[end - 1].kind == "num":
            break
        spaced = spaced or apart
        spelling += latinised(token.text)
        if not lexicon.codes.may_start(spelling):
            break
        code = lexicon.codes.find(spelling, slips=not spaced)
        if code is not None and not _runs_on(tokens, end, lexicon):
            loose = spaced or _plain(spelling)
            best = Mark(Tag.CODE, code, at, end + 1, spelling, loose=loose, glued=tokens[at].glued)
    return best


def _plain(spelling: str) -> bool:
    """Whether a spelling is only digits or only letters, as numbers and words are."""
    return spelling.isdecimal() or not any(char.isdecimal() for char in spelling)


def _continues(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether the token continues a run of letters and digits, so that no code starts here."""
    if at == 0 or not tokens[at].glued or tokens[at].kind == "sign":
        return False
    before = tokens[at - 1]
    if before.text in JOINING and before.glued and tokens[at].kind == "num":
        return _joins(tokens[at - 2].text, lexicon)
    if before.kind == "num":
        return tokens[at].text.isascii()
    return before.kind == "word" and latinised(before.text).isascii() and before.text[-1] != "'"


def _joins(letters: str, lexicon: Lexicon) -> bool:
    """Whether letters before a separator begin a code, so that "b-77" is not 77; "nr-77" is."""
    if not (letters.isascii() and letters.isalpha() and len(letters) <= LETTERS):
        return False
    tags = {entry.tag for entry in lexicon.phrases.get(letters)}
    return tags.isdisjoint({*ACTS, Tag.CODE_WORD, Tag.QUANTITY_WORD, Tag.OPTION_NAME})


def _runs_on(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> bool:
    """Whether a run goes on after `end` ("a12b"), other than by an option or the x of "a12x2"."""
    if end + 1 >= len(tokens) or not tokens[end + 1].glued:
        return False
    after = tokens[end + 1]
    if after.kind != "word" or not latinised(after.text).isascii():
        return after.kind == "num"
    if after.text in {"x", "s"}:
        return False
    tags = {entry.tag for entry in lexicon.phrases.get(after.text)}
    allowed = {Tag.OPTION, Tag.CLASSIFIER, Tag.QUANTITY_WORD}
    return tags.isdisjoint(allowed | {Tag.FILLER} if len(after.text) > 2 else allowed)
