"""The words for a fact, by locale: amounts, times, lengths, options, lists.

Facts are JSON, so that they can wait in the outbox:

    {"minor": 2990, "currency": "EUR"}             €29.90
    {"at": "2026-11-27T20:14:00+00:00"}            20:14, in the shop's time zone
    {"at": "…", "date": true}                      27 Nov 2026, 20:14
    {"at": "…", "exact": true}                     20:14:03.212
    {"seconds": 600}                               10 min
    {"options": {"size": "M", "color": "Blue"}}    Blue M: sorted by name, as JSON has no order
    {"all_of": ["ann", "bob"]}                     ann and bob
    {"any_of": ["S", "M"]}                         S or M
    {"countries": ["IE", "IT"]}                    Ireland and Italy
    {"option_names": ["size", "color"]}            size and colour; the shop.s own as they are
    {"each": "cart-line", "of": [{…}, {…}]}        one sentence a line
    text, whole number                             as it is; a null is left out
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_currency
from babel.units import format_unit
from fluent.runtime.types import FluentInt

from commerce.money import Money

_UNITS = (("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1))
_NAMING = frozenset({"number", "refund"})  # whole numbers that name something: no separators
_UNITS_SHOWN = 2  # "1 hr 5 min": more is noise
_LIST_MAX = 1_800  # characters of an `each`: what fits into one message of the chats


class Facts:
    """Turns facts into words of one locale.

    `clean` is applied to every text, with the fact's name; `sentence` makes the sentences of an
    `each`, `option_name` says what an option is called.
    """

    def __init__(
        self,
        locale: Locale,
        zone: ZoneInfo,
        clean: Callable[[str, str], str],
        sentence: Callable[[str, Mapping[str, Any]], str],
        option_name: Callable[[str], str],
    ) -> None:
        """Bind to a locale and a time zone."""
        self._locale = locale
        self._zone = zone
        self._clean = clean
        self._sentence = sentence
        self._option_name = option_name

    def words(self, facts: Mapping[str, Any]) -> dict[str, str | int]:
        """All facts that are there, each as text or as a whole number."""
        return {
            name: self._shown(name, value) for name, value in facts.items() if value is not None
        }

    def _shown(self, name: str, value: Any) -> str | int:
        match value:
            case bool():
                return int(value)
            case int():
                return FluentInt(value, useGrouping=False) if name in _NAMING else value
            case str():
                return self._clean(name, value)
            case {"minor": _} | {"at": _} | {"seconds": _}:
                return self._measured(value)
            case _:
                return self._joined(name, value)

    def _measured(self, value: Mapping[str, Any]) -> str:
        match value:
            case {"minor": minor, "currency": currency}:
                amount = Money(minor, currency).decimal()
                return str(format_currency(amount, currency, locale=self._locale))
            case {"at": at, "exact": True}:
                here = datetime.fromisoformat(at).astimezone(self._zone)
                return here.time().isoformat(timespec="milliseconds")
            case {"at": at, **more}:
                return self._time(datetime.fromisoformat(at), bool(more.get("date")))
            case _:
                return self._length(int(value["seconds"]))

    def _joined(self, name: str, value: Any) -> str:
        match value:
            case {"options": dict(options)}:
                return " ".join(self._clean(name, options[each]) for each in sorted(options))
            case {"all_of": list(parts)}:
                return self._listed("standard", name, parts)
            case {"any_of": list(parts)}:
                return self._listed("or", name, parts)
            case {"countries": list(codes)}:
                names = [self._locale.territories.get(code, code) for code in codes]
                return self._listed("standard", name, names)
            case {"option_names": list(names)}:
                return self._listed("standard", name, [self._option_name(each) for each in names])
            case {"each": str(key), "of": list(parts)}:
                return _within(_LIST_MAX, (self._sentence(key, part) for part in parts))
            case _:
                raise TypeError(f"fact {name} is {value!r}, which is no kind of fact")

    def _listed(self, style: Any, name: str, parts: list[Any]) -> str:
        words = [str(self._shown(name, part)) for part in parts]
        return format_list(words, style=style, locale=self._locale)

    def _time(self, at: datetime, with_date: bool) -> str:
        here = at.astimezone(self._zone)
        # A bare language ("en") does not tell a country's habit: 24 hours are understood anywhere.
        style = "short" if self._locale.territory else "HH:mm"
        time = format_time(here, style, locale=self._locale)
        if not with_date:
            return time
        return f"{format_date(here, 'medium', locale=self._locale)}, {time}"

    def _length(self, seconds: int) -> str:
        parts: list[str] = []
        left = max(seconds, 0)
        for unit, length in _UNITS:
            count, left = divmod(left, length)
            if count and len(parts) < _UNITS_SHOWN:
                parts.append(self._unit(count, unit))
        return " ".join(parts) or self._unit(0, "second")

    def _unit(self, count: int, unit: str) -> str:
        return format_unit(count, f"duration-{unit}", length="short", locale=self._locale)


def _within(longest: int, lines: Iterable[str]) -> str:
    """As many lines as fit, with a mark where some had to be left out."""
    kept: list[str] = []
    for line in lines:
        longest -= len(line) + 1
        if longest < 0:
            kept.append("…")
            break
        kept.append(line)
    return "\n".join(kept)
