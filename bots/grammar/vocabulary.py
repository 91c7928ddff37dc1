"""What the packs know, compiled once for all shows: phrases, concepts, the first look."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bots.grammar.catalog import Concepts, concepts_of
from bots.grammar.firstlook import FirstLook
from bots.grammar.pack import LanguagePack
from bots.grammar.tags import TOPICS, Tag
from bots.grammar.tokens import parts_of

_SETS = 8  # of packs, that are in use at once


@dataclass(frozen=True, slots=True, eq=False)  # there is one of each: known by who it is
class Entry:
    """What one phrase does in one language; `language` is -1 where it is the same in all."""

    words: tuple[str, ...]
    language: int
    tag: Tag
    value: str | int | None = None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The phrases of some packs. Treat as opaque, like a lexicon."""

    phrases: Mapping[str, tuple[Entry, ...]]
    """What each phrase does, by its words with single spaces."""
    lengths: Mapping[str, tuple[int, ...]]
    """How many words the phrases have that start with a word, longest first."""
    words: frozenset[str]
    """The phrases of one word, for cutting words that are written together."""
    plain: frozenset[str]
    """Words that already mean something else and so cannot stand for half an option value."""
    concepts: Concepts
    first_look: FirstLook


@lru_cache(maxsize=_SETS)
def vocabulary_of(packs: tuple[LanguagePack, ...]) -> Vocabulary:
    """Compile packs, in the order in which their languages are numbered; the same ones once."""
    entries = list(_entries(packs))
    words = single_words(entries)
    entries = as_read(entries, words)
    phrases, lengths = indexed(entries)
    return Vocabulary(
        phrases=phrases,
        lengths=lengths,
        words=words,
        plain=_plain_words(packs),
        concepts=concepts_of(packs),
        first_look=FirstLook((entry.words, entry.tag) for entry in entries),
    )


def single_words(entries: Iterable[Entry]) -> frozenset[str]:
    """The phrases of one word among these."""
    return frozenset(entry.words[0] for entry in entries if len(entry.words) == 1)


def as_read(entries: Iterable[Entry], words: frozenset[str]) -> list[Entry]:
    """Cut the words of each phrase as they will be in a message that has them."""
    return [_as_read(entry, words) for entry in entries]


def indexed(
    entries: Iterable[Entry],
) -> tuple[dict[str, tuple[Entry, ...]], dict[str, tuple[int, ...]]]:
    """File entries by their phrase, and the lengths of phrases by their first word."""
    phrases: dict[str, list[Entry]] = {}
    lengths: dict[str, set[int]] = {}
    for entry in entries:
        phrases.setdefault(" ".join(entry.words), []).append(entry)
        lengths.setdefault(entry.words[0], set()).add(len(entry.words))
    return (
        {phrase: tuple(found) for phrase, found in phrases.items()},
        {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()},
    )


def _as_read(entry: Entry, words: frozenset[str]) -> Entry:
    if len(entry.words) == 1 or "".join(entry.words).isascii():
        return entry
    parts = tuple(part for word in entry.words for part in parts_of(word, words))
    return entry if parts == entry.words else replace(entry, words=parts)


def _entries(packs: Sequence[LanguagePack]) -> Iterator[Entry]:
    for language, pack in enumerate(packs):
        yield from _word_entries(pack, language)
        yield from _option_entries(pack, language)
        for word, number in pack.numbers.items():
            yield Entry(pack.spoken[word], language, Tag.NUMBER, number)


def _word_entries(pack: LanguagePack, language: int) -> Iterator[Entry]:
    questions = {pack.spoken[phrase] for phrase in pack.words.get(Tag.QUESTION, ())}
    for tag, phrases in pack.words.items():
        for phrase in phrases:
            words = pack.spoken[phrase]
            yield Entry(words, language, tag)
            # "what size" is a question because "what" is one.
            if tag in TOPICS and len(words) > 1 and words[:1] in questions:
                yield Entry(words, language, Tag.QUESTION)


def _option_entries(pack: LanguagePack, language: int) -> Iterator[Entry]:
    for axis, concepts in pack.options.items():
        for concept, names in concepts.items():
            for name in names:
                yield Entry(pack.spoken[name], language, Tag.OPTION, f"{axis}:{concept}")


def _plain_words(packs: Sequence[LanguagePack]) -> frozenset[str]:
    return frozenset(
        pack.spoken[phrase][0]
        for pack in packs
        for phrase in (*pack.numbers, *(word for words in pack.words.values() for word in words))
        if len(pack.spoken[phrase]) == 1
    )
