"""Everything `read` needs to know, compiled once per show from its products and the packs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from bots.grammar.catalog import CodeIndex, OpenProduct, OptionIndex, concepts_of
from bots.grammar.firstlook import FirstLook
from bots.grammar.fold import fold
from bots.grammar.pack import LanguagePack
from bots.grammar.tags import TOPICS, Tag
from bots.grammar.tokens import parts_of, words_of

_TYPO_MIN = 4


@dataclass(frozen=True, slots=True)
class ReadingRules:
    """The shop's own rules for reading its chat; the defaults suit a chat in natural language."""

    strictness: Literal["exact", "quantity", "claim_word", "natural"] = "natural"
    """What counts as a claim: `A12` or `A12+1` and nothing else · code and quantity · a claim word
    must be there · natural language."""
    codeless: bool = True
    """Whether "mine" or "+1" claims the product on air."""
    dash: Literal["separator", "nothing"] = "nothing"
    """What `A12-2` means: two pieces (`separator`), or nothing at all. A dash that belongs to an
    open code is always part of it."""
    price_is_code: bool = False
    """Whether `cf 499` names the one product that costs 499."""
    first_number_is_item: bool = False
    """Whether the first of two plain numbers names the product and the second the quantity."""
    phone_in_order: bool = True
    """Whether a claim may carry a phone number; otherwise such a message is not read."""
    claim_words: tuple[str, ...] = ()
    """More words that order, beside those of the packs."""
    giveaway_words: tuple[str, ...] = ()
    """Words of a running giveaway: a message with one of them never orders."""
    price_decimals: int = 2
    """How many decimals the shop's currency has."""
    max_length: int = 1500
    """Longest message that is read, in characters; longer ones are no chat lines."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one phrase does in one language; `language` is -1 where it is the same in all."""

    words: tuple[str, ...]
    language: int
    tag: Tag
    value: str | int | None = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Compiled products, packs and rules. Treat as opaque: build one with `compile_lexicon`."""

    products: Mapping[str, OpenProduct]
    codes: CodeIndex
    options: Mapping[str, OptionIndex]
    phrases: Mapping[str, tuple[Entry, ...]]
    """What each phrase does, by its words with single spaces."""
    lengths: Mapping[str, tuple[int, ...]]
    """How many words the phrases have that start with a word, longest first."""
    words: frozenset[str]
    """The phrases of one word, for cutting words that are written together."""
    first_look: FirstLook
    rules: ReadingRules
    languages: tuple[str, ...]
    prices: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Ways to write a product's price, by code."""


def compile_lexicon(
    products: Sequence[OpenProduct],
    packs: Sequence[LanguagePack],
    rules: ReadingRules | None = None,
) -> Lexicon:
    """Build the lexicon of a show: its open products, the languages and the shop's rules."""
    rules = rules or ReadingRules()
    plain = _plain_words(packs)
    concepts = concepts_of(packs)
    entries = [
        *_pack_entries(packs),
        *_rule_entries(rules),
        *_catalog_entries(products, plain),
        *_title_entries(products, plain),
    ]
    vocabulary = frozenset(entry.words[0] for entry in entries if len(entry.words) == 1)
    entries = [_as_read(entry, vocabulary) for entry in entries]
    phrases: dict[str, list[Entry]] = {}
    lengths: dict[str, set[int]] = {}
    for entry in entries:
        phrases.setdefault(" ".join(entry.words), []).append(entry)
        lengths.setdefault(entry.words[0], set()).add(len(entry.words))
    return Lexicon(
        products={product.code: product for product in products},
        codes=CodeIndex(product.code for product in products),
        options={product.code: OptionIndex(product, concepts) for product in products},
        phrases={phrase: tuple(found) for phrase, found in phrases.items()},
        lengths={first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()},
        words=vocabulary,
        first_look=FirstLook(
            ((entry.words, entry.tag) for entry in entries), _spoken_codes(products)
        ),
        rules=rules,
        languages=tuple(pack.code for pack in packs),
        prices={
            product.code: _price_forms(product.price_minor, rules.price_decimals)
            for product in products
        },
    )


def _as_read(entry: Entry, vocabulary: frozenset[str]) -> Entry:
    """Cut the words of a phrase as they will be in a message that has them."""
    if len(entry.words) == 1:
        return entry
    words = tuple(part for word in entry.words for part in parts_of(word, vocabulary))
    return entry if words == entry.words else replace(entry, words=words)


def _spoken_codes(products: Sequence[OpenProduct]) -> Iterator[str]:
    """Yield the first words of codes without digits, which no digit gives away."""
    for product in products:
        if not any(char.isdecimal() for char in product.code):
            yield from (word for word in words_of(product.code)[:1])
            yield "".join(words_of(product.code))


def _price_forms(price_minor: int | None, decimals: int) -> frozenset[str]:
    """Spell a price in major units: 1299.50, 1299,5, and 1,299 or 1.299 where nothing follows."""
    if not price_minor:
        return frozenset()
    whole, rest = divmod(price_minor, 10**decimals)
    fraction = f"{rest:0{decimals}}" if decimals else ""
    least = len(fraction.rstrip("0"))
    forms = {
        f"{whole}{point}{fraction[:end]}"
        for point in ".,"
        for end in range(max(least, 1), decimals + 1)
    }
    if least == 0:
        forms |= {f"{whole}", f"{whole:,}", f"{whole:,}".replace(",", ".")}
    return frozenset(forms)


def _pack_entries(packs: Sequence[LanguagePack]) -> Iterator[Entry]:
    for language, pack in enumerate(packs):
        known = {" ".join(words) for words in pack.spoken.values()}
        for entry in (*_word_entries(pack, language), *_option_entries(pack, language)):
            yield from _with_typos(entry, known)
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


def _with_typos(entry: Entry, known: set[str]) -> Iterator[Entry]:
    """Yield the entry, and for single words that order or describe also their swapped letters."""
    yield entry
    word = entry.words[0] if len(entry.words) == 1 else ""
    if len(word) < _TYPO_MIN or entry.tag not in {Tag.CLAIM, Tag.KEYWORD, Tag.OPTION}:
        return
    for at in range(len(word) - 1):
        typo = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        # A described thing may stand in the plural: roses is no rosse.
        plural = entry.tag is Tag.OPTION and typo.endswith("s")
        if typo not in known and not plural:
            yield Entry((typo,), entry.language, entry.tag, entry.value)


def _rule_entries(rules: ReadingRules) -> Iterator[Entry]:
    for phrase in rules.claim_words:
        yield Entry(words_of(phrase), -1, Tag.CLAIM, fold(phrase))
    for phrase in rules.giveaway_words:
        yield Entry(words_of(phrase), -1, Tag.GIVEAWAY, fold(phrase))


def _plain_words(packs: Sequence[LanguagePack]) -> set[str]:
    """Words that already mean something else and so cannot stand for half an option value."""
    return {
        pack.spoken[phrase][0]
        for pack in packs
        for phrase in (*pack.numbers, *(word for words in pack.words.values() for word in words))
        if len(pack.spoken[phrase]) == 1
    }


def _title_entries(products: Sequence[OpenProduct], plain: set[str]) -> Iterator[Entry]:
    words = {word for product in products for word in words_of(product.title)}
    for word in sorted(words):
        if word.isalpha() and len(word) > 2 and word not in plain:
            yield from (
                Entry((form,), -1, Tag.TITLE, word)
                for form in (word, f"{word}s")
                if form not in plain
            )


def _catalog_entries(products: Sequence[OpenProduct], plain: set[str]) -> Iterator[Entry]:
    """Yield the catalogue's own option values and names, as written and by their single words."""
    seen: set[tuple[str, ...]] = set()
    for product in products:
        for axis, values in product.options.items():
            phrases = [words_of(value) for value in values]
            singles = {(word,) for words in phrases for word in words if len(word) > 2}
            halves = {words for words in singles if words[0] not in plain}
            for words in (*phrases, *sorted(halves)):
                if words not in seen and not (len(words) == 1 and words[0].isdecimal()):
                    seen.add(words)
                    yield Entry(words, -1, Tag.OPTION, " ".join(words))
            yield Entry(words_of(axis), -1, Tag.OPTION_NAME, axis)
