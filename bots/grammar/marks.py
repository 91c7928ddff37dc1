"""Tokens → marks: each word, phrase, code or sign of a line with the role it plays."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from bots.grammar.catalog import latinised
from bots.grammar.firstlook import swapped
from bots.grammar.fold import fold
from bots.grammar.lexicon import Lexicon
from bots.grammar.tags import ACTS, BLOCKING_FIRST, SHARED, TOPICS, Tag
from bots.grammar.tokens import Token, tokenize
from bots.grammar.vocabulary import Entry

_MIXED = "en"  # the language that people mix into theirs: what it explains as well, it is
_STRETCHED = re.compile(r"([^\W\d_])\1+")
JOINING = frozenset("-_.")
LETTERS = 3  # of a code, before its separator
CODE_SEPARATORS = frozenset("-_./#·")
# "si A12" may say yes, and "ma 77" is item 77 in Vietnamese: nothing else tells the language.
_GIVES_WAY = ((Tag.CONDITIONAL, Tag.FILLER), (Tag.BUT, Tag.CODE_WORD))
_SECOND = frozenset({*TOPICS, Tag.ASKS_FIRST, Tag.ANOTHER, Tag.MORE, Tag.SAME, Tag.OTHER_ONE})
_ON_TOP = frozenset({Tag.ANOTHER, Tag.MORE})
PUNCTUATION = frozenset("\n-_./#,;:!?()[]{}*~=+&'\"|<>^%$€£¥₩₹฿₫°\\¿¡…")


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


def mark(tokens: Sequence[Token], lexicon: Lexicon) -> list[Mark]:
    """Give every token its role: codes first, then the longest phrase of the likeliest language."""
    codes = _codes(tokens, lexicon)
    found = _found(tokens, codes, lexicon)
    likely = _likely_languages(found)
    marks: list[Mark] = []
    at = 0
    while at < len(tokens):
        next_mark = codes.get(at) or _role(tokens, at, found[at], likely)
        marks.append(next_mark)
        at = next_mark.after
    return marks


def _codes(tokens: Sequence[Token], lexicon: Lexicon) -> dict[int, Mark]:
    """Find the codes of a line, by the token they start at."""
    codes: dict[int, Mark] = {}
    at = 0
    while at < len(tokens):
        code = _code_at(tokens, at, lexicon)
        if code is not None:
            codes[at] = code
        at = code.after if code else at + 1
    return codes


def _found(
    tokens: Sequence[Token], codes: Mapping[int, Mark], lexicon: Lexicon
) -> list[list[Entry]]:
    """Return the phrases that start at each token; codes are no words of any language."""
    free = _free(tokens, codes, lexicon)
    return [_phrases_at(free, at, lexicon) for at in range(len(tokens))]


def _free(tokens: Sequence[Token], codes: Mapping[int, Mark], lexicon: Lexicon) -> list[str]:
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
    acts = any(entry.tag in ACTS for entry in lexicon.phrases.get(word, ()))
    return acts and lexicon.codes.may_start(word)


def _phrases_at(words: Sequence[str], at: int, lexicon: Lexicon) -> list[Entry]:
    """Return the phrases that start here, longest first; `words` is empty where a code is."""
    lengths = lexicon.lengths.get(words[at])
    if lengths is None:
        return _stretched(words[at], lexicon) or _slipped(words[at], lexicon)
    found: list[Entry] = []
    for length in lengths:
        phrase = words[at] if length == 1 else " ".join(words[at : at + length])
        found.extend(lexicon.phrases.get(phrase, ()))
    return found


def _stretched(word: str, lexicon: Lexicon) -> list[Entry]:
    """Look a stretched word up without its repeated letters: "solddd", "miiine", "pleeease"."""
    if len(word) < 4 or not _STRETCHED.search(word):
        return []
    for spelling in (_STRETCHED.sub(r"\1\1", word), _STRETCHED.sub(r"\1", word)):
        if len(spelling) > 2 and spelling in lexicon.phrases:
            return list(lexicon.phrases[spelling])
    return []


def _slipped(word: str, lexicon: Lexicon) -> list[Entry]:
    """Look an unknown word up as one that orders or describes, two of its letters swapped."""
    if not word.isalpha():
        return []
    for spelling in swapped(word):
        entries = [
            entry
            for entry in lexicon.phrases.get(spelling, ())
            if entry.language >= 0 and len(entry.words) == 1 and _may_slip(entry.tag, word)
        ]
        if entries:
            return [replace(entry, words=(word,)) for entry in entries]
    return []


def _may_slip(tag: Tag, word: str) -> bool:
    """Whether a phrase of this kind is known misspelled; roses is no rosse."""
    return tag in {Tag.CLAIM, Tag.KEYWORD} or (tag is Tag.OPTION and not word.endswith("s"))


def language_of(text: str, lexicon: Lexicon) -> str | None:
    """Return the code of the pack whose words explain most of a line; pure and total.

    `None` when no pack does better than all others: bare codes, numbers, words of several packs
    (of two, where one is English, it is English: people mix it into the other).
    """
    folded = fold(text[: lexicon.rules.max_length])
    tokens = tokenize(folded, lexicon.phrases, lexicon.words)
    likely = _likely_languages(_found(tokens, _codes(tokens, lexicon), lexicon))
    spoken = [lexicon.languages[language] for language in sorted(likely)]
    if len(spoken) == 2 and _MIXED in spoken:
        return _MIXED
    return spoken[0] if len(spoken) == 1 else None


def _likely_languages(found: Sequence[Sequence[Entry]]) -> frozenset[int]:
    """Return the languages that explain most of the line (several when they tie)."""
    scores: dict[int, int] = {}
    covered: dict[int, int] = {}
    for at, entries in enumerate(found):
        best: dict[int, int] = {}
        for entry in entries:
            if entry.language >= 0:
                best[entry.language] = max(best.get(entry.language, 0), len(entry.words))
        # A language that alone knows the word weighs more than those that share it.
        knowing = best.keys() | {language for language, end in covered.items() if end > at}
        for language, words in best.items():
            if covered.get(language, 0) <= at:  # a word counts once, in its longest phrase
                scores[language] = scores.get(language, 0) + words * (3 if len(knowing) == 1 else 2)
                covered[language] = at + words
    top = max(scores.values(), default=0)
    return frozenset(language for language, score in scores.items() if score == top)


def _rank(entry: Entry, likely: frozenset[int]) -> tuple[bool, int, bool, int]:
    severity = BLOCKING_FIRST.index(entry.tag) if entry.tag in BLOCKING_FIRST else 99
    return (entry.language not in likely and entry.language >= 0, -len(entry.words),
            entry.language >= 0, severity)  # fmt: skip


def _role(
    tokens: Sequence[Token], at: int, entries: Sequence[Entry], likely: frozenset[int]
) -> Mark:
    token = tokens[at]
    usable = [
        entry
        for entry in entries
        if entry.language < 0 or entry.language in likely or entry.tag in SHARED
    ]
    if usable:
        best = min(_unmistaken(usable, likely), key=lambda entry: _rank(entry, likely))
        size = len(best.words)
        keys = tuple(
            str(entry.value)
            for entry in usable
            if entry.tag is Tag.OPTION and len(entry.words) == size
        )
        text = " ".join(best.words)
        also = tuple(
            entry.tag for entry in usable if entry.words == best.words and entry.tag in _SECOND
        )
        return Mark(
            best.tag, best.value, at, at + size, text, (text, *keys), also, glued=token.glued
        )
    return Mark(_shape(token), token.text, at, at + 1, token.text, glued=token.glued)


def _unmistaken(usable: list[Entry], likely: frozenset[int]) -> list[Entry]:
    """Drop what gives way to another role of the same words that is as likely."""
    for gives_way, to in _GIVES_WAY:
        other = {e.words for e in usable if e.tag is to and e.language in likely}
        usable = [e for e in usable if e.tag is not gives_way or e.words not in other]
    return usable


def _shape(token: Token) -> Tag:
    if token.kind == "num":
        return Tag.NUMBER
    if token.kind == "mention":
        return Tag.MENTION
    if token.kind == "sign":
        return Tag.SIGN if token.text in PUNCTUATION else _picture(token.text)
    return Tag.UNKNOWN


def _picture(sign: str) -> Tag:
    return Tag.UNKNOWN if sign == "§" else Tag.PICTURE


def _code_at(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Mark | None:
    """Find the longest spelling of an open code that starts here and ends at a border."""
    if tokens[at].kind not in {"word", "num"} or _continues(tokens, at, lexicon):
        return None
    spelling, spaced = "", False
    best: Mark | None = None
    for end in range(at, min(len(tokens), at + 2 * lexicon.codes.longest)):
        token = tokens[end]
        if token.kind == "sign" and token.text in CODE_SEPARATORS:
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
    tags = {entry.tag for entry in lexicon.phrases.get(letters, ())}
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
    tags = {entry.tag for entry in lexicon.phrases.get(after.text, ())}
    allowed = {Tag.OPTION, Tag.CLASSIFIER, Tag.QUANTITY_WORD}
    return tags.isdisjoint(allowed | {Tag.FILLER} if len(after.text) > 2 else allowed)
