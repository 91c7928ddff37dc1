"""The chat language as the manual page: examples with what they are read as, and all word lists."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from bots.grammar.catalog import OpenProduct
from bots.grammar.following import follow
from bots.grammar.lexicon import Lexicon
from bots.grammar.reader import read
from bots.grammar.roles import MEANINGS
from bots.grammar.tags import WORD_LISTS
from bots.intents import AskBack, Cancel, Intent, Item, Nothing, Question

PRODUCTS: Final = (
    OpenProduct("A12", "Harbour Tee", {"size": ("S", "M", "L"), "color": ("White", "Blue")}, 2990),
    OpenProduct("B3", "Tideline Mug", {}, 1850),
    OpenProduct("C-7", "Tea Towel", {}, 950),
)
"""What is on sale in the examples."""
ON_AIR: Final = "B3"

_HEAD = """\
# The chat language

What viewers can write, and what Hawker makes of it. The rule above all others: a missed order loses
a sale, a false one takes stock from somebody who wanted it, and the false one is worse.

This page and those of the languages are written from the grammar and the language packs:
`python -m bots.grammar docs`. The right column of every example is what the grammar answers. To try
a line: `hawker parse --catalog catalog.json --text "sold a12 blue m" --explain`, with
`{"products": [{"code": "A12", "options": {"size": ["S", "M"], "color": ["Blue"]}}]}` in
`catalog.json`.

## Verdicts

| | means | stock |
|---|---|---|
| buy | the writer orders now | reserved, or on the waitlist when none is left |
| ask back | an order that lacks what must be known | none held; one private question |
| change | sets quantity or option of the writer's own claim; the last one wins | adjusted |
| cancel | gives up the writer's own claim | released, the next in line moves up |
| waitlist | the writer wants to be next | none; a place in line, or reserved where some are free |
| status | asks about their own claims, or for the link | none |
| question | asks anything else; shown to the host | none |
| link | the page that shows this one-time code is the writer's | none |
| help, stop | what can be written; no more private messages (`resume`) | none |
| nothing | everything else | none |

An edited message counts as what it says now, a deleted one takes back what it claimed, wherever the
platform tells.
"""

_CONVERSATION = """\
### Beside what was just said

For ten minutes a writer's words may be about their last claim: here one A12, Blue M. What has just
been asked back is answered by the next words, for three minutes; an edit of the answer counts as
the answer. Words in reply to the host, or to Hawker, are about the product that was named there;
in reply to another viewer only what names a code counts.
"""

_RULES = """\
## Rules

- **Codes** are found in any case and spelling (`a 12`, `A-12`, `c7`, full-width and emoji digits,
  O for 0), but only if exactly one code on sale fits. An unknown code buys nothing.
- **Without a code** the product on air is meant. With nothing on air, nothing is bought.
- **Quantity** is one unless it is said. Prices, sizes, times, dates and phone numbers are no
  quantities. Zero, halves and a thousand or more buy nothing.
- **The last quantity wins**: it is the whole number wanted and not yet paid, so writing `A12 x2`
  twice still is two.
- **Options** are never guessed: what is needed and not said is asked for.
- **No order** is what is asked, denied, wished, told of the past or of others, made to depend on
  something, quoted, or joked, and what carries links, markup or hidden characters.
- How strict it is, what a dash means, further claim words and more: `[grammar]` in
  [the settings](settings.md).
"""

_WORDS = """\
## Words

Every pack is tried on every line; nobody has to name their language. The lists are for native
speakers to correct: `config/languages/`.
"""

_LANGUAGE = """\
# {name}

The words that the [chat language](../chat-language.md) knows in it, as they stand in
`config/languages/{code}.toml`. `(a|b)` stands for either.
"""

_EXAMPLES: Final[Mapping[str, Sequence[str]]] = {
    "Buying with a code": (
        "sold A12 x2 blue M", "a12 m white", "C7", "c-7+2", "I want B3", "can I get two B3 please",
        "prendo A12 blu taglia M", "vorrei due B3", "B3 e C7",
    ),
    "Buying what is on air": ("sold", "mine!", "+2", "lo prendo", "me ne metti tre"),
    "When something is missing": ("sold A12", "A12 blue", "compro A12"),
    "Changing and giving up": (
        "make that 3", "B3 x5", "cancel B3", "cancel", "annulla B3", "non lo voglio più",
        "cancel everything",
    ),
    "Waiting, asking, the rest": (
        "sold next", "lista d'attesa B3", "my cart", "carrello", "where is my link",
        "how much is B3?", "do you ship to Malta?", "che taglie ci sono per A12?", "link 7F3K-9QXM",
        "help", "stop",
    ),
    "What buys nothing": (
        "Z99", "not B3 please", "if I get paid, B3", "I bought B3 last week", "my sister wants B3",
        "maybe B3", "you all should get B3!", "b3 is so pretty", "+1 agreed", "B3 x0",
        "se prendo lo stipendio B3", "forse B3", "https://example.com B3",
    ),
}  # fmt: skip


LAST: Final = Item("A12", 1, {"size": "M", "color": "Blue"})
"""What has just been claimed in the examples of what is said beside a claim."""

_BESIDE: Final = (
    "one more please", "2 more", "another A12", "same in white", "make it white",
    "sorry, i meant L", "make that 3", "the other one", "un'altra", "lo stesso in bianco",
    "再來一個", "ещё один",
)  # fmt: skip


def manual(lexicon: Lexicon, packs: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """The pages of the manual by their paths within it.

    `lexicon` is of `PRODUCTS`, `packs` are the packs' tables by language.
    """
    on_sale = ", ".join(_product(product) for product in PRODUCTS)
    links = (f"- [{packs[code]['name']}](languages/{code}.md)" for code in sorted(packs))
    parts = [
        _HEAD,
        f"## Examples\n\nOn sale: {on_sale}. On air: {ON_AIR}.\n",
        *(_table(title, lines, lexicon) for title, lines in _EXAMPLES.items()),
        _beside(lexicon),
        _RULES,
        _WORDS,
        *links,
        "",
    ]
    words = {f"languages/{code}.md": _pack(code, packs[code]) for code in sorted(packs)}
    return {"chat-language.md": "\n".join(parts), **words}


def _product(product: OpenProduct) -> str:
    options = "; ".join("/".join(values) for values in product.options.values())
    return f"{product.code} {product.title}" + (f" ({options})" if options else "")


def _beside(lexicon: Lexicon) -> str:
    read_alone = ((line, read(line, lexicon, ON_AIR)) for line in _BESIDE)
    meant = ((line, follow(line, lexicon, LAST, reading)) for line, reading in read_alone)
    rows = (f"| `{line}` | {said(intent)} |" for line, intent in meant)
    return "\n".join((_CONVERSATION, "| written | read as |", "|---|---|", *rows, ""))


def _table(title: str, lines: Sequence[str], lexicon: Lexicon) -> str:
    rows = (f"| `{line}` | {said(read(line, lexicon, ON_AIR))} |" for line in lines)
    return "\n".join((f"### {title}\n", "| written | read as |", "|---|---|", *rows, ""))


def said(intent: Intent) -> str:
    """An intent in a few words."""
    name = type(intent).__name__.lower()
    match intent:
        case AskBack(items, missing, candidates):
            return f"ask back: {_items(items)}, which {' and '.join(missing or candidates)}?"
        case Question(topic, code):
            detail = f"{topic} of {code}" if code else topic
        case Nothing(reason):
            return f"nothing ({reason})"
        case Cancel(items, everything):
            detail = _items(items) or ("everything" if everything else "the last claim")
        case _:
            detail = _items(getattr(intent, "items", ())) or getattr(intent, "about", "")
    return f"{name}: {detail}" if detail else name


def _items(items: Sequence[Item]) -> str:
    return ", ".join(
        " ".join(
            part
            for part in (
                item.code or "the last claim",
                f"{item.quantity or 1} more" if item.more else "",
                "" if item.quantity is None or item.more else f"×{item.quantity}",
                *item.options.values(),
            )
            if part
        )
        for item in items
    )


def _pack(code: str, pack: Mapping[str, Any]) -> str:
    return "\n".join((_LANGUAGE.format(name=pack["name"], code=code), *_lists(pack), ""))


def _lists(pack: Mapping[str, Any]) -> Iterator[str]:
    words = pack.get("words", {})
    for tag in WORD_LISTS:
        if phrases := words.get(tag.value):
            yield f"- **{tag.value}** ({MEANINGS[tag]}): {_phrases(phrases)}"
    for table in ("numbers", "colors", "sizes"):
        for key, phrases in pack.get(table, {}).items():
            yield f"- {table.removesuffix('s')} **{key}**: {_phrases(phrases)}"


def _phrases(phrases: Sequence[str]) -> str:
    return ", ".join(f"`{phrase}`" for phrase in phrases)
