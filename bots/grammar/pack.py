"""Language packs: the word lists of one language, read from TOML and checked.

A pack has `name`, then three kinds of tables:

* `[words]`: one list of phrases per role; the roles are `bots.grammar.tags.WORD_LISTS`.
* `[numbers]`: value = list of words, for example `2 = ["two", "a couple of"]`; 0 for what is not
  a whole piece ("half").
* `[colors]` and `[sizes]`: concept = list of words. The concepts are English and the same in all
  packs (`blue`, `l`), so that a viewer's "blu" finds a catalogue's "Blue".

In a phrase `(a|b)` stands for either, `(a|)` for "a" or nothing. A particle that is written onto
a word has a hyphen where the word is: "-요" behind it, "و-" before it. Case, accents and
apostrophes inside words do not matter.
"""

import itertools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field

from bots.grammar.tags import WORD_LISTS, Tag
from bots.grammar.tokens import words_of

_MAX_FORMS = 2000
_GROUP = re.compile(r"\(([^()]*)\)")
_NUMBER_LIMIT = 1000


class PackError(ValueError):
    """A language pack says something that cannot be read: which file, which key, what is wrong."""

    def __init__(self, name: str, key: str, fault: str) -> None:
        super().__init__(f"{name}: {key}: {fault}" if key else f"{name}: {fault}")


@dataclass(frozen=True, slots=True, eq=False)  # one is compiled once: known by who it is
class LanguagePack:
    """The word lists of one language, phrases already spelled out, in natural spelling.

    `options` maps an axis (`color`, `size`) to concepts and their words.
    """

    code: str
    name: str
    words: Mapping[Tag, tuple[str, ...]]
    numbers: Mapping[str, int]
    options: Mapping[str, Mapping[str, tuple[str, ...]]]
    spoken: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Each phrase as the tokens it is found by; kept here because packs outlive lexicons."""


def parse_pack(name: str, text: str) -> LanguagePack:
    """Read a pack from the text of the file `name` (`it.toml`: the stem is the language's code).

    Raises:
        PackError: the text is not TOML, or a key or value is not what this module describes.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PackError(name, "", f"not valid TOML: {error}") from error
    allowed = ("name", "words", "numbers", "colors", "sizes")
    for key in data:
        if key not in allowed:
            raise PackError(name, key, f"unknown key; allowed are {', '.join(allowed)}")
    title = data.get("name")
    if not isinstance(title, str) or not title:
        raise PackError(name, "name", "must be the language's own name, for example 'Italiano'")
    words = _words(name, _section(name, data, "words"))
    numbers = _numbers(name, _section(name, data, "numbers"))
    options = {
        "color": _concepts(name, "colors", _section(name, data, "colors")),
        "size": _concepts(name, "sizes", _section(name, data, "sizes")),
    }
    named = (phrases for concepts in options.values() for phrases in concepts.values())
    phrases = itertools.chain(*words.values(), numbers, *named)
    return LanguagePack(
        code=name.removesuffix(".toml"),
        name=title,
        words=words,
        numbers=numbers,
        options=options,
        spoken={phrase: words_of(phrase) for phrase in phrases},
    )


def _section(name: str, data: Mapping[str, object], key: str) -> Mapping[str, object]:
    section = data.get(key, {})
    if not isinstance(section, dict):
        raise PackError(name, key, f"must be a table [{key}]")
    return section


def _words(name: str, section: Mapping[str, object]) -> dict[Tag, tuple[str, ...]]:
    allowed = {tag.value: tag for tag in WORD_LISTS}
    words = {}
    for key, value in section.items():
        if key not in allowed:
            raise PackError(name, f"words.{key}", f"unknown; allowed are {', '.join(allowed)}")
        words[allowed[key]] = _phrases(name, f"words.{key}", value)
    return words


def _numbers(name: str, section: Mapping[str, object]) -> dict[str, int]:
    numbers = {}
    for key, value in section.items():
        where = f"numbers.{key}"
        if not key.isdecimal() or int(key) >= _NUMBER_LIMIT:
            raise PackError(name, where, f"must be a whole number from 0 to {_NUMBER_LIMIT - 1}")
        numbers.update(dict.fromkeys(_phrases(name, where, value), int(key)))
    return numbers


def _concepts(name: str, table: str, section: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    return {key: _phrases(name, f"{table}.{key}", value) for key, value in section.items()}


def _phrases(name: str, where: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise PackError(name, where, "must be a list of phrases in quotes")
    twice = next((phrase for at, phrase in enumerate(value) if phrase in value[:at]), None)
    if twice is not None:
        raise PackError(name, where, f"'{twice}' is listed twice")
    forms = (form for phrase in value for form in _spell_out(name, where, phrase))
    return tuple(dict.fromkeys(forms))


def _spell_out(name: str, where: str, phrase: str) -> list[str]:
    """Expand the `(a|b)` groups of a phrase."""
    parts = _GROUP.split(phrase)
    if any(sign in part for part in parts[::2] for sign in "()|"):
        raise PackError(name, where, f"'{phrase}': groups are written (a|b), not one in another")
    choices = [part.split("|") if index % 2 else [part] for index, part in enumerate(parts)]
    total = 1
    for choice in choices:
        total *= len(choice)
    if total > _MAX_FORMS:
        raise PackError(name, where, f"'{phrase}' has {total} forms; at most {_MAX_FORMS}")
    forms = [" ".join("".join(pick).split()) for pick in itertools.product(*choices)]
    if not all(forms):
        raise PackError(name, where, f"'{phrase}' may be empty; a phrase needs a word")
    return list(dict.fromkeys(forms))
