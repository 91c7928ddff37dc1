"""One spelling for every way of writing the same thing: case, accents, widths, digits, quotes.

Packs, catalogue values and messages all pass through `fold`, so that lists may be written in
natural spelling. Marks that carry meaning (Thai vowels, Hindi signs, kana voicing) stay.
"""

import re
import unicodedata

# Letters that do not decompose, by what they are written for; signs by their code points.
_SPECIAL = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "\u0131": "i",
    "þ": "th", "🅰": "a", "🅱": "b", "🅾": "o", "🔟": "10",
    "।": ". ", "。": ". ", "、": ", ", "・": " ",
}  # fmt: skip
_SIGNS = {
    "'": "\u2018\u2019\u02bc\u00b4\u02b9\u2032\u05f3",
    '"': "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u300c\u300d\u300e\u300f\u05f4",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
    "x": "\u00d7\u2715\u2716\u2a2f\u2717",
    "+": "\u2795",
    "?": "\u2753\u2754\u2049\u061f",
    "!": "\u2757",
    ",": "\u060c",
    ";": "\u061b",
    "/": "\u2044",
    "~": "\u301c\u223c",
    "\u0627": "\u0623\u0625\u0622\u0671",  # the alefs
    "\u0647": "\u0629",
    "\u064a": "\u0649",
    "\u0902": "\u0901",  # the Devanagari signs of a nasal vowel
    "": "\u0640\u093c",
}

_ACCENTED = (
    *range(0x00C0, 0x0250), *range(0x0386, 0x0400), *range(0x0400, 0x0460), *range(0x1E00, 0x2000),
)  # fmt: skip
# Joiners, variation selectors, skin tones, direction marks, key caps and free accents say nothing.
_SILENT = (
    *range(0x0300, 0x0370), *range(0x0591, 0x05C8), *range(0x064B, 0x0660), 0x0670, 0x200C, 0x200D,
    0x200E, 0x200F, 0x061C, 0x20E3, *range(0xFE00, 0xFE10), *range(0x1F3FB, 0x1F400), 0xE0000,
)  # fmt: skip
_DIGIT_BLOCKS = (*range(0x0660, 0x1A9A), *range(0xA620, 0xABFA))


def _table() -> dict[int, str]:
    table = dict.fromkeys(_SILENT, "")
    for code in _ACCENTED:
        char = chr(code).lower()
        base = unicodedata.normalize("NFD", char)[0]
        if base != chr(code):
            table[code] = base
    for code in _DIGIT_BLOCKS:
        digit = unicodedata.decimal(chr(code), None)
        if digit is not None:
            table[code] = str(digit)
    table.update({ord(char): plain for char, plain in _SPECIAL.items()})
    table.update({ord(char): plain for plain, chars in _SIGNS.items() for char in chars})
    return table


_TABLE = _table()
_EMOTE = re.compile(r"<a?:\w{1,40}:\d{1,20}>|(?<![\w:]):[a-z][a-z_]{2,30}:(?!\w)")
_STRETCHED = re.compile(r"([^\W\d_a-z])\1{2,}")
_BACKTICK = re.compile(r"(?<=[a-z])`(?=[a-z])")


def fold(text: str) -> str:
    """Return `text` in lower case with one spelling per sign; length and spans may change.

    A letter beyond ASCII that is held ("ค่าาา", "ㅋㅋㅋㅋ", "要要要") counts once.
    A platform's own emoji codes (`:heart:`) become a star, as any picture would be one sign.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).lower().translate(_TABLE)
        text = _STRETCHED.sub(r"\1", text)
    else:
        text = text.lower()
    if "<3" in text:
        text = text.replace("<3", " ☆ ")
    if ":" in text:
        text = _EMOTE.sub(" ☆ ", text)
    if "`" in text:
        text = _BACKTICK.sub("'", text).replace("`", '"')
    return text
