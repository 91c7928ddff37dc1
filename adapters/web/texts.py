"""Words and drawing: templates filled in one language, with prices and clocks as it writes them."""

import json
import re
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import web
from babel import Locale, negotiate_locale
from babel.dates import format_date, format_time
from babel.localedata import locale_identifiers
from babel.numbers import format_currency
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context

from adapters.web.assets import Assets
from adapters.web.sessions import visitor_of
from adapters.web.stage import Stage, StageDrop
from commerce.ids import DropId
from commerce.model.catalog import Shop
from commerce.money import Money
from commerce.ports import Wording

_Cards = OrderedDict[tuple[str, DropId], tuple[StageDrop, str]]
"""By template and drop: what was drawn, and the drawing."""

_CLOCK = re.compile(r'(<time[^>]* datetime="([^"]+)" data-countdown>)(?=</time>)')
_CARDS = 2_000  # drawn cards kept, about 3 KB each
_NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
_KNOWN_OPTIONS = frozenset({"size", "color", "scent", "model"})


@dataclass(frozen=True, slots=True)
class Pictures:
    """Where pictures are served from; those named as a web address stand elsewhere."""

    folder: Path | None

    def url(self, picture: str) -> str:
        """The address of a product's picture."""
        if picture.startswith("https://"):
            return picture
        return f"/pictures/{picture.removeprefix('pictures/')}"

    def find(self, name: str) -> str | None:
        """The address of the picture `name`, `None` when the folder has no such."""
        there = self.folder is not None and (self.folder / name).is_file()
        return self.url(name) if there else None


class Painter:
    """Fills templates in one locale. Everything put in is escaped unless a template made it."""

    def __init__(
        self, shop: Shop, wording: Wording, locale: str, assets: Assets, pictures: Pictures
    ) -> None:
        """Prepare the templates for `locale`."""
        self.locale = locale
        self._shop = shop
        self._wording = wording
        self._habits = _habits(locale, shop)
        self._zone = ZoneInfo(shop.timezone)
        self._cards = _Cards()
        self._templates = Environment(
            loader=FileSystemLoader(Path(__file__).parent / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._templates.globals.update(
            t=self.say,
            words=lambda key: self._wording.say(key, locale, {}),
            money=self.money,
            moment=self.moment,
            clock_left=_clock_left,
            option_name=self.option_name,
            platform=self.platform,
            mark=self.mark,
            script_texts=self.script_texts,
            asset=assets.url,
            picture=pictures.url,
            choices=choices,
            variants_left=variants_left,
            shop=shop,
            locale=locale,
            lang=locale.replace("_", "-"),
            dir=self._habits.text_direction,
            locales=[(code, _own_name(code)) for code in wording.locales],
        )

    def render(self, template: str, **values: Any) -> str:
        """Fill a template."""
        return self._templates.get_template(template).render(**values)

    def card(self, template: str, stage: Stage, drop: StageDrop) -> str:
        """A drop's card, drawn anew only when something of the drop is different."""
        key = (template, drop.id)
        known, html = self._cards.get(key, (None, ""))
        if known != drop:
            html = self.render(template, stage=stage, drop=drop, now=None)
            self._cards[key] = (drop, html)
            self._cards.move_to_end(key)
            while len(self._cards) > _CARDS:
                self._cards.popitem(last=False)
        return html

    def say(self, key: str, **facts: Any) -> str:
        """The sentence `page-<key>`."""
        return self._wording.say(f"page-{key}", self.locale, facts)

    def refusal(self, key: str, facts: Mapping[str, Any]) -> str:
        """The sentence for something refused, by the key of its error."""
        return self._wording.say(f"refused.{key}", self.locale, facts)

    def money(self, minor: int, currency: str | None = None) -> str:
        """An amount as the reader writes it."""
        amount = Money(minor, currency or self._shop.currency)
        return str(format_currency(amount.decimal(), amount.currency, locale=self._habits))

    def moment(self, at: datetime, exact: bool = False) -> str:
        """A time on the shop's wall clock; `exact` to the millisecond, as ledgers need it."""
        here = at.astimezone(self._zone)
        if exact:
            return f"{here:%H:%M:%S}.{here.microsecond // 1000:03d}"
        time = format_time(here, "short", locale=self._habits)
        return f"{format_date(here, 'medium', locale=self._habits)}, {time}"

    def countries(self, codes: Sequence[str], first: str) -> list[tuple[str, str]]:
        """Countries by name, `first` at the top; without `codes` all there are."""
        names = self._habits.territories
        every = [str(code) for code in names]
        some = codes or [code for code in every if len(code) == 2 and code not in _NO_COUNTRIES]
        ours = sorted(((code, str(names[code])) for code in some), key=lambda one: one[1])
        return sorted(ours, key=lambda one: one[0] != first)

    def option_name(self, name: str) -> str:
        """What an option is called; names the shop made up stay as they are."""
        known = name.replace("colour", "color")
        if known not in _KNOWN_OPTIONS:
            return name.capitalize()
        word = self._wording.say(f"option-{known}", self.locale, {})
        return word[:1].upper() + word[1:]

    def platform(self, name: str) -> str:
        """What a platform is called."""
        return _PLATFORMS.get(name, name.capitalize())

    def mark(self, facts: Mapping[str, Any]) -> str:
        """What became of a claim in the chat."""
        wanted = {"code": facts["code"], "quantity": facts["quantity"], "place": facts["place"]}
        return self.say(f"mark-{facts['outcome'].replace('_', '-')}", **wanted)

    def script_texts(self) -> dict[str, str]:
        """The sentences scripts say, their places left open for them as `{name}`."""
        places = {name: f"{{{name}}}" for name in ("code", "quantity", "place", "count", "at")}
        texts = {key: self.say(f"js-{key}", **places) for key in _SCRIPT_KEYS}
        texts |= {
            f"mark-{key}": self.say(f"mark-{key.replace('_', '-')}", **places) for key in MARKS
        }
        texts |= {f"role-{key}": self.say(f"role-{key}") for key in ("host", "moderator", "bot")}
        return texts | {f"platform-{key}": name for key, name in _PLATFORMS.items()}


MARKS = (
    "reserved",
    "partial",
    "waitlisted",
    "entered",
    "unchanged",
    "reduced",
    "cancelled",
    "nothing_to_cancel",
    "closed",
    "not_open",
    "paused",
    "over_limit",
    "sold_out",
    "blocked",
)
_SCRIPT_KEYS = (
    "no-connection",
    "went-wrong",
    "reconnecting",
    "sending",
    "pay",
    "receipt",
    "copied",
    "checking",
    "chain-good",
    "chain-bad",
    "chain-insecure",
)
_PLATFORMS = {
    "web": "Hawker",
    "discord": "Discord",
    "x": "X",
    "youtube": "YouTube",
    "twitch": "Twitch",
    "tiktok": "TikTok",
    "facebook": "Facebook",
    "instagram": "Instagram",
    "telegram": "Telegram",
    "console": "Terminal",
    "simulated": "Audience",
}


def choices(drop: StageDrop) -> list[tuple[str, list[str]]]:
    """The options of a drop's variants with their values, in the order of the variants."""
    found: dict[str, dict[str, None]] = {}
    for variant in drop.variants:
        for name, value in variant.options.items():
            found.setdefault(name, {})[value] = None
    return [(name, list(values)) for name, values in found.items()]


def variants_left(drop: StageDrop) -> str:
    """What is left of each variant, for the script that strikes out what is gone."""
    return json.dumps([[variant.options, variant.left] for variant in drop.variants])


def locale_of(request: web.Request, locales: Sequence[str]) -> str:
    """The language to answer in: the one chosen, else the browser's best, else the shop's."""
    chosen = visitor_of(request).locale
    if chosen is not None and chosen in locales:
        return chosen
    header = request.headers.get("Accept-Language", "")
    wanted = [part.split(";")[0].strip() for part in header.split(",")][:10]
    return negotiate_locale([w for w in wanted if w], locales, sep="-") or locales[0]


def with_clocks(html: str, now: datetime) -> str:
    """Put what is left into the clocks of parts that were drawn for everybody, whenever."""
    return _CLOCK.sub(lambda found: found[1] + _left(datetime.fromisoformat(found[2]), now), html)


@pass_context
def _clock_left(context: Context, until: datetime) -> str:
    """A countdown as it stands when the page is drawn; the script goes on from there.

    Parts that are kept and shared (drawn without `now`) leave it out.
    """
    return _left(until, context["now"]) if context["now"] is not None else ""


def _left(until: datetime, now: datetime) -> str:
    seconds = max(0, int((until - now).total_seconds()))
    (minutes, rest), days = divmod(seconds, 60), seconds // 86_400
    if days:
        return f"{days} d {minutes // 60 % 24} h"
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def _habits(locale: str, shop: Shop) -> Locale:
    """How numbers and times are written: by the language, in the shop's country if it fits."""
    plain = Locale.parse(locale.replace("-", "_"))
    if plain.territory is None and f"{locale}_{shop.country}" in locale_identifiers():
        return Locale(plain.language, shop.country)
    return plain


def _own_name(code: str) -> str:
    name = Locale.parse(code.replace("-", "_")).get_display_name()
    return (name or code).capitalize()
