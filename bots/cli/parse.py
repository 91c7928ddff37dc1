"""`hawker parse`: what chat lines mean, for a person or for a program."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import IO, Final

import click
from babel.numbers import get_currency_precision

from bots.app import load_packs
from bots.grammar import (
    Explanation,
    LanguagePack,
    Lexicon,
    OpenProduct,
    ReadingRules,
    compile_lexicon,
    explain,
    read,
)
from bots.intents import (
    AskBack,
    Buy,
    Cancel,
    Change,
    Help,
    Intent,
    Item,
    Question,
    Status,
    Waitlist,
)
from commerce.money import known_currency

BAD_INPUT: Final = 2


_KINDS: Final[dict[type, str]] = {
    Buy: "buy",
    AskBack: "buy",
    Change: "buy",
    Cancel: "cancel",
    Waitlist: "waitlist",
    Status: "status",
    Question: "question",
    Help: "question",
}
"""The kinds printed; every other intent prints as `none`."""


class InputError(ValueError):
    """The catalogue or a message line is not what it should be."""


@dataclass(frozen=True, slots=True)
class Message:
    """One line of input."""

    id: str
    text: str
    on_air: str | None


@click.command()
@click.option(
    "--catalog",
    type=click.File(encoding="utf-8"),
    required=True,
    help="JSON with the open products: code, title, price, options.",
)
@click.option("--text", help="Read this one line and print what it means for a person.")
@click.option("--on-air", help="With --text: the code of the product on air.")
@click.option("--explain", "explained", is_flag=True, help="With --text: print how it was read.")
@click.option("--language", "languages", multiple=True, help="Use these packs only, e.g. it.")
def parse(
    catalog: IO[str],
    text: str | None,
    on_air: str | None,
    explained: bool,
    languages: tuple[str, ...],
) -> None:
    r"""Read chat lines and print what each means, without doing anything.

    \b
    Examples:
      hawker parse --catalog catalog.json --text "sold a12 blue m"
      hawker parse --catalog catalog.json < messages.jsonl > intents.jsonl

    A message line: {"id": "m1", "text": "sold a12", "on_air": "A12"}. Exit status 2 when the
    catalogue or a line could not be read; the good lines are answered all the same.
    """
    try:
        lexicon = read_lexicon(catalog.read(), load_packs(languages or None))
    except ValueError as error:
        click.echo(f"{catalog.name}: {error}", err=True)
        sys.exit(BAD_INPUT)
    if text is not None:
        _print_one(text, lexicon, on_air, explained)
        return
    bad = answer(sys.stdin.buffer, lexicon, click.echo)
    sys.exit(BAD_INPUT if bad else 0)


def _print_one(text: str, lexicon: Lexicon, on_air: str | None, explained: bool) -> None:
    click.echo(in_words(read(text, lexicon, on_air), on_air))
    if explained:
        for line in _explained(explain(text, lexicon, on_air)):
            click.echo(line)


def _explained(told: Explanation) -> Iterator[str]:
    """Lines for a person: what each stretch was taken for, clause by clause, and what decided."""
    yield f"because: {told.rule}"
    yield f"read as: {told.text!r}"
    for number, clause in enumerate(told.clauses, start=1):
        against = f", but: {clause.against}" if clause.against else ""
        yield f"clause {number}: {clause.means}{against}"
        for taken in clause.taken:
            value = f" = {taken.value}" if taken.value else ""
            yield f"  {taken.start:4}-{taken.end:<4} {taken.text:20} {taken.role}{value}"


def answer(lines: IO[bytes], lexicon: Lexicon, echo: Callable[[str], object]) -> int:
    """Answer each line as it comes; return how many could not be read."""
    bad = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            message = read_message(line)
        except InputError as error:
            click.echo(f"line {number}: {error}", err=True)
            bad += 1
            continue
        intent = read(message.text, lexicon, message.on_air)
        echo(json.dumps(as_output(message, intent), ensure_ascii=False))
    return bad


def read_message(line: bytes) -> Message:
    """Read one message line.

    Raises:
        InputError: it is not JSON in UTF-8, or a field is missing or of another type.
    """
    try:
        data = json.loads(line)
    except ValueError as error:
        raise InputError(f"not JSON: {error}") from error
    if not isinstance(data, dict):
        raise InputError('must be an object like {"id": "m1", "text": "sold a12", "on_air": null}')
    identity, text, on_air = data.get("id"), data.get("text"), data.get("on_air")
    if not isinstance(identity, str):
        raise InputError('"id" must be a string')
    if not isinstance(text, str):
        raise InputError('"text" must be a string')
    if on_air is not None and not isinstance(on_air, str):
        raise InputError('"on_air" must be a product code or null')
    return Message(identity, text, on_air)


def read_lexicon(text: str, packs: Sequence[LanguagePack]) -> Lexicon:
    """Compile the lexicon of a catalogue file; every product counts as open.

    Raises:
        InputError: the text is not a catalogue; says which product and field.
    """
    try:
        data = json.loads(text)
    except ValueError as error:
        raise InputError(f"not JSON: {error}") from error
    products = data.get("products") if isinstance(data, dict) else None
    if not isinstance(products, list):
        raise InputError('must be an object with a list "products"')
    decimals = _decimals(data.get("currency"))
    rules = ReadingRules(price_decimals=decimals)
    return compile_lexicon(list(_products(products, decimals)), packs, rules)


def _decimals(currency: object) -> int:
    """Return how many decimals prices have: those of the currency, two where none is named."""
    if currency is None:
        return 2
    if not isinstance(currency, str) or not known_currency(currency.upper()):
        raise InputError('"currency" must be an ISO 4217 code like "EUR"')
    return get_currency_precision(currency.upper())


def _products(products: list[object], decimals: int) -> Iterator[OpenProduct]:
    seen: set[str] = set()
    for number, product in enumerate(products, start=1):
        where = f"product {number}"
        if not isinstance(product, dict):
            raise InputError(f"{where} must be an object")
        code, title = product.get("code"), product.get("title", "")
        if not isinstance(code, str) or not code.strip():
            raise InputError(f'{where}: "code" must be a string like "A12"')
        if code in seen:
            raise InputError(f'{where}: "code" {code} is there twice')
        if not isinstance(title, str):
            raise InputError(f'{where}: "title" must be a string')
        seen.add(code)
        options = _options(where, product.get("options") or {})
        yield OpenProduct(code, title, options, _price_minor(where, product.get("price"), decimals))


def _options(where: str, options: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(options, dict):
        raise InputError(f'{where}: "options" must be like {{"size": ["S", "M"]}}')
    for axis, values in options.items():
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise InputError(f'{where}: option "{axis}" must be a list of strings')
    return {axis: tuple(values) for axis, values in options.items()}


def _price_minor(where: str, price: object, decimals: int) -> int | None:
    if price is None:
        return None
    if isinstance(price, bool) or not isinstance(price, int | float | str):
        raise InputError(f'{where}: "price" must be a number like 29.9')
    try:
        return int(Decimal(str(price)).scaleb(decimals))
    except (InvalidOperation, ValueError, OverflowError) as error:
        raise InputError(f'{where}: "price" must be a number like 29.9') from error


def as_output(message: Message, intent: Intent) -> dict[str, object]:
    """Return the output line of a message: its kind and its items."""
    kind, items = summary(intent, message.on_air)
    counted = kind == "buy"
    return {
        "id": message.id,
        "kind": kind,
        "items": [
            {
                "code": item.code,
                "quantity": (item.quantity or 1) if counted else item.quantity,
                "options": item.options,
            }
            for item in items
        ],
    }


def summary(intent: Intent, on_air: str | None) -> tuple[str, tuple[Item, ...]]:
    """Return the kind printed for an intent and its items.

    What must be asked back is printed as a buy with what is known, a change as a buy with the new
    quantity; a change of "the last claim" is taken for the product on air.
    """
    kind, items = _KINDS.get(type(intent), "none"), getattr(intent, "items", ())
    if isinstance(intent, AskBack):
        items = tuple(item for item in items if item.code)
    if isinstance(intent, Change):
        coded = (Item(item.code or on_air or "", item.quantity, item.options) for item in items)
        items = tuple(item for item in coded if item.code)
        kind = "buy" if items else "none"
    return kind, items


def in_words(intent: Intent, on_air: str | None) -> str:
    """Say in a line what an intent is, for a person."""
    kind, items = summary(intent, on_air)
    things = ", ".join(
        " ".join([f"{item.quantity or 1} x {item.code}", *item.options.values()]) for item in items
    )
    match intent:
        case AskBack(_, missing, candidates):
            which = f"which {' and '.join(missing or candidates)}?"
            return "ask back: " + "; ".join(part for part in (things, which) if part)
        case Change():
            return f"change: {things}"
        case Question(topic, code):
            return f"question about {topic}" + (f" of {code}" if code else "")
        case Buy() | Cancel() | Waitlist():
            return f"{kind}: {things}" if things else kind
        case Status(about):
            return f"status: {about}"
        case _:
            reason = getattr(intent, "reason", "")
            name = "none" if reason else type(intent).__name__.lower()
            return f"{name} ({reason})" if reason else name
