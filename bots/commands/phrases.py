"""Prices, lengths, quantities and limits as people type them."""

import re

from bots.commands.lexicon import CURRENCY_WORDS
from bots.commands.line import Line, Unreadable
from commerce.errors import Invalid
from commerce.money import parse_amount

QUANTITY_MAX = 1_000_000
DURATION_MAX_S = 366 * 86_400


def phrase(pattern: str) -> re.Pattern[str]:
    """A pattern that begins and ends where parts of a line do."""
    return re.compile(rf"(?<!\S)(?:{pattern})(?!\S)")


_WEEKS = r"weeks?|settimana|settimane"
_DAYS = r"d|days?|giorno|giorni|gg"
_HOURS = r"h|hr|hrs|hours?|ora|ore"
_MINUTES = r"m|min|mins|minutes?|minuto|minuti|'"
_SECONDS = r"s|sec|secs|seconds?|secondo|secondi|''|\""
_AND = r"(?: ?(?:and|e) | ?)"
LENGTH = (
    rf"(?P<w>\d{{1,3}}) ?(?:{_WEEKS})"
    rf"|(?P<d>\d{{1,3}}) ?(?:{_DAYS})"
    rf"|(?P<h>\d{{1,3}}) ?(?:{_HOURS})(?:(?P<half> and a half| e mezza| e mezzo)"
    rf"|{_AND}(?P<hm>\d{{1,2}}) ?(?:{_MINUTES})|(?: and | e )?(?P<hx>\d{{1,2}}))?"
    rf"|(?P<m>\d{{1,4}}) ?(?:{_MINUTES})(?:{_AND}(?P<ms>\d{{1,2}}) ?(?:{_SECONDS}))?"
    rf"|(?P<s>\d{{1,6}}) ?(?:{_SECONDS})"
    r"|(?P<halfhour>half an hour|half hour|mezz'ora|mezzora|mezza ora)"
    r"|(?P<quarter>a quarter of an hour|quarter of an hour|un quarto d'ora)"
    r"|(?P<hour>an hour|one hour|un'ora|una ora)"
    r"|(?P<minute>a minute|one minute|un minuto)"
)
"""A length of time, in named groups that `seconds_of` reads."""

_FOR = r"(?:(?:for|per|by|di|da|another|altri|ancora|durata|duration|lasting) )*"
_DURATION = phrase(rf"{_FOR}(?:{LENGTH})(?: (?:more|longer|long|in piu))?")
_LATER = phrase(rf"(?:starting |starts |opens )?(?:in|tra|fra) (?:{LENGTH})")
_SECONDS_OF = {"w": 604_800, "d": 86_400, "h": 3_600, "hm": 60, "hx": 60, "m": 60, "ms": 1, "s": 1}
_FIXED = {"half": 1_800, "halfhour": 1_800, "quarter": 900, "hour": 3_600, "minute": 60}
_NO_UNIT = phrase(r"(?:for|per) (?P<n>\d{1,6})")
_SPACED_M = phrase(r"(?P<n>\d{1,4}) m|(?P<glued>\d{1,4})m")

_PERSON = r"(?:per|a|for each|each) (?:person|customer|head|viewer|buyer|testa|persona|cliente)"
_LIMIT = phrase(
    r"(?:max|maximum|limit|limite|massimo|al massimo|up to|fino a|at most)(?: (?:of|di|a))?"
    rf"[ :=]?(?P<a>\d{{1,7}})(?: (?:pcs|pieces|pezzi|pz))?(?: (?:each|{_PERSON}))?"
    rf"|(?P<b>\d{{1,7}})(?: (?:pcs|pieces|pezzi|pz))? {_PERSON}"
)
_PIECES = r"pcs?|pieces?|pz|pezzi|pezzo|units?|unita|available|disponibili|in stock"
_QUANTITY = phrase(
    rf"x ?(?P<a>\d{{1,9}})(?: ?(?:{_PIECES}))?"
    rf"|(?P<b>\d{{1,9}}) ?(?:{_PIECES}|x)"
    r"|(?:qty|quantity|quantita|pcs|pezzi)[ :=]{0,2}(?P<c>\d{1,9})"
    r"|\+ ?(?P<d>\d{1,9})"
)
_TIMES = re.compile(r"(?<!\S)(?P<a>\d{1,9})x(?=\d)")
_DISCOUNT = phrase(
    r"(?:(?:with |con |a )?(?:discount|discounted|sconto|scontato|scontata|off|less)"
    r"(?: (?:of|by|del|di))? )?(?:by )?-? ?(?P<n>\d{1,3}) ?(?:%|percent|per cent|per cento)"
    r"(?: (?:off|discount|less|di sconto|sconto|in meno))?"
)

_AMOUNT = r"\d[\d.,]{0,14}"
_MONEY = "|".join(sorted((re.escape(word) for word in CURRENCY_WORDS), key=len, reverse=True))
_AT = r"(?:(?:at|@|a|da|for|per|price|priced at|prezzo|prezzo di|to|costs?|just|only|solo) )?@?"
_EACH = r"(?: (?:each|a piece|apiece|l'uno|l'una|cad|cadauno|cadauna|ciascuno|al pezzo))?"
_WITH_CURRENCY = phrase(
    rf"{_AT}(?:(?P<c1>{_MONEY}) ?(?P<a1>{_AMOUNT})|(?P<a2>{_AMOUNT}) ?(?P<c2>{_MONEY})){_EACH}"
)
_AFTER_AT = phrase(
    rf"(?:(?:at|a|price|priced at|prezzo|prezzo di|costs?|for just|a soli)[ :=]"
    rf"|@ ?|(?:to|da|for|per) (?=\d+[.,]))(?P<a>{_AMOUNT}){_EACH}"
)
_DECIMAL = phrase(rf"(?P<a>\d+[.,][\d.,]+|\d+ (?=(?:each|apiece|cad|cadauno|l'uno)\b)){_EACH}")


def take_duration(line: Line) -> int | None:
    """How long, in seconds.

    Raises:
        Unreadable: `bad_length` (zero or more than a year), `duration_unit` ("for 10").
    """
    found = line.take(_DURATION)
    if found is None:
        if bare := _NO_UNIT.search(line.rest):
            raise Unreadable("duration_unit", value=int(bare["n"]))
        return None
    return seconds_of(found)


def take_later(line: Line) -> int | None:
    """In how long, in seconds ("in 5 min").

    Raises:
        Unreadable: `bad_length`.
    """
    found = line.take(_LATER)
    return None if found is None else seconds_of(found)


def says_later(line: Line) -> bool:
    """Whether the line says that something is to happen in a while ("in 5 minutes")."""
    return _LATER.search(line.rest) is not None


def minutes_or_size(line: Line, written: str) -> int | None:
    """The number of "10 M", which may be minutes or pieces of size M; `None` if there is none.

    "for 10 m" and "10m" are minutes; `written` is the line as written, where "10M" is doubtful.
    """
    found = _SPACED_M.search(line.rest)
    if found is None:
        return None
    before = line.rest[: found.start()].split()
    if before and before[-1] in ("for", "per"):
        return None
    if found["glued"] and f"{found['glued']}M" not in written:
        return None
    return int(found["n"] or found["glued"])


def take_limit(line: Line) -> int | None:
    """How many one customer may have.

    Raises:
        Unreadable: `bad_limit`.
    """
    found = line.take(_LIMIT)
    if found is None:
        return None
    limit = int(found["a"] or found["b"])
    if not 0 < limit <= QUANTITY_MAX:
        raise Unreadable("bad_limit", value=limit)
    return limit


def take_quantity(line: Line) -> int | None:
    """How many pieces, where the line marks it as such ("20 pcs", "x20")."""
    found = line.take(_QUANTITY)
    if found is not None:
        return int(next(number for number in found.groups() if number))
    found = line.take(_TIMES)
    return None if found is None else int(found["a"])


def take_discount(line: Line) -> int | None:
    """How many percent less.

    Raises:
        Unreadable: `bad_percent`, when it is not 1 to 99.
    """
    found = line.take(_DISCOUNT)
    if found is None:
        return None
    percent = int(found["n"])
    if not 0 < percent < 100:
        raise Unreadable("bad_percent", value=percent)
    return percent


def take_price(line: Line, currency: str) -> int | None:
    """A price that is marked as one or has decimals, in minor units.

    Raises:
        Unreadable: `bad_price`, `wrong_currency`, or `two_prices`.
    """
    prices = []
    while found := line.take(_WITH_CURRENCY):
        _check_currency(found["c1"] or found["c2"], currency)
        prices.append((found["a1"] or found["a2"], found.group()))
    for pattern in (_AFTER_AT, _DECIMAL):
        while found := line.take(pattern):
            prices.append((found["a"], found.group()))
    if len(prices) > 1:
        first, second = prices[0][0], prices[1][0]
        raise Unreadable("two_prices", first=first.strip(), second=second.strip())
    return amount(prices[0][0], currency) if prices else None


def amount(text: str, currency: str) -> int:
    """Minor units of a price.

    Raises:
        Unreadable: `bad_price`.
    """
    try:
        return parse_amount(text.strip().rstrip(".,"), currency)
    except Invalid as error:
        raise Unreadable("bad_price", value=text.strip()) from error


def _check_currency(word: str, currency: str) -> None:
    if currency not in CURRENCY_WORDS[word]:
        raise Unreadable("wrong_currency", value=word.upper(), currency=currency)


def seconds_of(found: re.Match[str]) -> int:
    """The seconds of a phrase that has a `LENGTH` in it.

    Raises:
        Unreadable: `bad_length`.
    """
    groups = found.groupdict()
    total = sum(int(groups[name]) * each for name, each in _SECONDS_OF.items() if groups[name])
    total += sum(each for name, each in _FIXED.items() if groups[name])
    if not 0 < total <= DURATION_MAX_S:
        raise Unreadable("bad_length", value=found.group().strip())
    return total
