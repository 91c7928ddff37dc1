"""Everything `read` needs to know, compiled once per show from its products and the packs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

from bots.grammar.catalog import CodeIndex, OpenProduct, OptionIndex
from bots.grammar.firstlook import FirstLook
from bots.grammar.fold import fold
from bots.grammar.pack import LanguagePack
from bots.grammar.tags import Tag
from bots.grammar.tokens import words_of
from bots.grammar.vocabulary import Entry, as_read, indexed, single_words, vocabulary_of

Each = TypeVar("Each")


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


class Layered(Generic[Each]):
    """A show's own few entries before the many of the packs, which all shows share."""

    __slots__ = ("_own", "_shared")

    def __init__(
        self, own: Mapping[str, tuple[Each, ...]], shared: Mapping[str, tuple[Each, ...]]
    ) -> None:
        """Lay `own` over `shared`; no entry of either is empty."""
        self._own = own
        self._shared = shared

    def get(self, name: str) -> tuple[Each, ...]:
        """What is filed under a name; nothing where nobody knows it."""
        return self._own.get(name) or self._shared.get(name, ())

    def __contains__(self, name: object) -> bool:
        """Whether a name is known."""
        return name in self._own or name in self._shared


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Compiled products, packs and rules. Treat as opaque: build one with `compile_lexicon`."""

    products: Mapping[str, OpenProduct]
    codes: CodeIndex
    options: Mapping[str, OptionIndex]
    phrases: Layered[Entry]
    """What each phrase does, by its words with single spaces."""
    lengths: Layered[int]
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
    rules, vocabulary = rules or ReadingRules(), vocabulary_of(tuple(packs))
    own = [
        *_rule_entries(rules),
        *_catalog_entries(products, vocabulary.plain),
        *_title_entries(products, vocabulary.plain),
    ]
    words = vocabulary.words | single_words(own)
    own = as_read(own, words)
    phrases, lengths = indexed(own)
    shared = vocabulary.phrases
    return Lexicon(
        products={product.code: product for product in products},
        codes=CodeIndex(product.code for product in products),
        options={product.code: OptionIndex(product, vocabulary.concepts) for product in products},
        phrases=Layered(
            {name: shared.get(name, ()) + some for name, some in phrases.items()}, shared
        ),
        lengths=Layered(_joined(lengths, vocabulary.lengths), vocabulary.lengths),
        words=words,
        first_look=vocabulary.first_look.of_show(
            ((entry.words, entry.tag) for entry in own), _spoken_codes(products)
        ),
        rules=rules,
        languages=tuple(pack.code for pack in packs),
        prices={
            product.code: _price_forms(product.price_minor, rules.price_decimals)
            for product in products
        },
    )


def _joined(
    own: Mapping[str, tuple[int, ...]], shared: Mapping[str, tuple[int, ...]]
) -> dict[str, tuple[int, ...]]:
    """The lengths of phrases that begin with words of the show, with those of the packs."""
    return {
        first: tuple(sorted({*lengths, *shared.get(first, ())}, reverse=True))
        for first, lengths in own.items()
    }


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


def _rule_entries(rules: ReadingRules) -> Iterator[Entry]:
    for phrase in rules.claim_words:
        yield Entry(words_of(phrase), -1, Tag.CLAIM, fold(phrase))
    for phrase in rules.giveaway_words:
        yield Entry(words_of(phrase), -1, Tag.GIVEAWAY, fold(phrase))


def _title_entries(products: Sequence[OpenProduct], plain: frozenset[str]) -> Iterator[Entry]:
    words = {word for product in products for word in words_of(product.title)}
    for word in sorted(words):
        if word.isalpha() and len(word) > (2 if word.isascii() else 1) and word not in plain:
            yield from (
                Entry((form,), -1, Tag.TITLE, word)
                for form in (word, f"{word}s")
                if form not in plain
            )


def _catalog_entries(products: Sequence[OpenProduct], plain: frozenset[str]) -> Iterator[Entry]:
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
