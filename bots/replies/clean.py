"""Words of other people, made harmless before they are repeated.

Names, titles and answers are data. Whatever stands in them can't call anybody, link anywhere, mark
up, hide or turn around what is written beside them.
"""

import re
import unicodedata

_MARKS_MAX = 3  # combining marks on one letter: Vietnamese and Hebrew need no more

_LOOKALIKES = str.maketrans(
    {
        "@": "\uff20",  # a wide one: no mention of @everyone or of a person
        "#": "\uff03",  # a wide one: no hashtag, no heading, no channel
        "<": "\u2039",  # single quotation marks: no tag, no <@mention>
        ">": "\u203a",
        "*": "\u2217",  # no bold, no italics
        "~": "\u223c",  # no strike-through
        "`": "\u02cb",  # no code
        "|": "\u00a6",  # no spoiler
        "\\": "\u29f5",  # no escape
        "[": "(",  # no [text](address)
        "]": ")",
    }
)
_SCHEME = re.compile(r"://")
_DOMAIN_DOT = re.compile(r"(?<=[^\W_])\.(?=[^\W\d_])")
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_SPACES = re.compile(r"\s+")
_JOINER = "\u200d"
_NON_JOINER = "\u200c"
_COMMAND_SIGNS = "/!.\\ "


def visible(text: str, longest: int) -> str:
    """One line of at most `longest` characters, without what is invisible or turns text around."""
    letters: list[str] = []
    marks = 0
    normal = unicodedata.normalize("NFC", text[: longest * 8])
    for place, letter in enumerate(normal):
        kind = unicodedata.category(letter)
        marks = marks + 1 if kind in {"Mn", "Me"} else 0
        if kind in {"Zl", "Zp"} or letter.isspace():
            letters.append(" ")
        elif not (kind.startswith("C") or marks > _MARKS_MAX) or _joins(normal, place):
            letters.append(letter)
    return _cut(_SPACES.sub(" ", "".join(letters)).strip(), longest)


def harmless(text: str, longest: int) -> str:
    """Like `visible`, and without mentions, markup and addresses that a chat would act upon."""
    calm = visible(text, longest).translate(_LOOKALIKES)
    calm = _SCHEME.sub(":\u2215\u2215", calm)  # slashes for dividing
    calm = _DOMAIN_DOT.sub("\u2024", calm)  # a one-dot leader makes no domain name
    return _UNDERSCORE.sub("\u02cd", calm)  # inside a word it marks nothing up, and names have it


def no_command(line: str) -> str:
    """A line to be said in a chat, not begun like a command of the platform or of another bot."""
    return line.lstrip(_COMMAND_SIGNS)


def _joins(text: str, place: int) -> bool:
    """Whether a zero-width joiner does its work here: inside an emoji or a Persian word."""
    if text[place] not in {_JOINER, _NON_JOINER} or not 0 < place < len(text) - 1:
        return False
    around = text[place - 1], text[place + 1]
    return all(ord(side) > 0x5FF and unicodedata.category(side)[0] in "LSM" for side in around)


def _cut(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    end = longest - 1
    while end > 1 and unicodedata.category(text[end])[0] in "MC":
        end -= 1  # never between a letter and its mark
    return text[:end].rstrip() + "…"
