"""Replies: sentences from facts, by locale (implements `commerce.ports.Wording`)."""

import re
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError, negotiate_locale
from fluent.runtime import FluentBundle

from bots.replies.clean import harmless, no_command, visible
from bots.replies.facts import Facts
from bots.replies.sources import BadReplies, Sentence, Texts, compare, read
from commerce.model.messages import Audience, NewMessage, Rung

_WHOLE = "en"
_TRADITIONAL = frozenset({"Hant", "TW", "HK", "MO"})
_FORMER = {"fil": "tl", "iw": "he", "in": "id"}
"""Codes that phones still tell for languages whose texts are filed under another."""
# Characters of a fact, by its name.
_LONGEST = {"viewer": 32, "name": 32, "text": 400, "choices": 400}
_LONGEST_OTHER = 120
_LONGEST_PAGE = 2_000
_Cleaner = Callable[[str, int], str]
_PUBLIC = frozenset({Rung.CLAIM_PAGE, Rung.UNDELIVERED})
_ISOLATED = re.compile("\u2068([^\u2068\u2069\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]*)\u2069")
_SPACES = re.compile(r"[ \t]{2,}")
_BEFORE_STOP = re.compile(r" +(?=[.,:;!?](?:\s|$))")


class Replies:
    """Every sentence Hawker says, in the nearest locale that has it.

    Attributes:
        locales: those that have every sentence, the default first if it does.
        chat_locales: those that have what is said in the chats, the default first.
    """

    def __init__(self, texts: Mapping[str, Texts], default: str, timezone: str) -> None:
        """Take checked texts; `from_sources` reads and checks them."""
        files = texts[_WHOLE].resources.keys()
        whole = [locale for locale, has in texts.items() if has.resources.keys() == files]
        self.locales = _best_first(whole, default if default in whole else _WHOLE)
        self._texts = texts
        self.chat_locales = _best_first(texts, default)
        self._zone = ZoneInfo(timezone)
        self._bundles = {locale: _bundle(locale, texts[locale]) for locale in texts}
        self._nearest = lru_cache(maxsize=1024)(self._find_nearest)

    @classmethod
    def from_sources(
        cls,
        sources: Mapping[str, Mapping[str, str]],
        default: str,
        timezone: str,
    ) -> "Replies":
        """Read Fluent texts by locale (BCP 47) and file name; English has every file.

        Raises:
            BadReplies: a text has an error, or a file lacks a sentence; says where.
        """
        if default not in sources:
            raise BadReplies(f"no texts in {default!r}; there are {', '.join(sorted(sources))}")
        texts = {locale: read(locale, files) for locale, files in sources.items()}
        for locale, said in texts.items():
            compare(texts[_WHOLE], locale, said)
        return cls(texts, default, timezone)

    def sentences(self, locale: str) -> Mapping[str, Sentence]:
        """What `locale` can say, by key, for those who check that nothing is missing."""
        return self._texts[locale].sentences

    def say(self, key: str, locale: str, facts: Mapping[str, Any]) -> str:
        """The sentence `key` (`refused.no_such_code` or `refused-no-such-code`) in `locale`.

        Texts among the facts lose only what is invisible: the page that shows them escapes them.

        Raises:
            KeyError: there is no such sentence, or a fact it needs is missing.
        """
        return self._format(_ident(key), locale, facts, visible)

    def message(self, message: NewMessage, rung: Rung, locale: str) -> str:
        """The words of an outbox message on `rung`.

        On a public rung a message for one viewer has words of its own (`…-public`), picked by its
        key among their wordings; what was meant for everybody may do with one text.

        Raises:
            KeyError: there is no such sentence, or a fact it needs is missing.
        """
        key = _ident(message.kind)
        public = f"{key}-public"
        if rung in _PUBLIC and (
            message.audience is Audience.PRIVATE or public in self._texts[_WHOLE].sentences
        ):
            key = public
        choice = zlib.crc32(message.dedup_key.encode()) if rung in _PUBLIC else 0
        said = self._format(key, locale, message.facts, harmless, choice)
        return no_command(said) if rung in _PUBLIC else said

    def _format(
        self, key: str, locale: str, facts: Mapping[str, Any], cleaner: _Cleaner, choice: int = 0
    ) -> str:
        texts_in, formats_in = self._nearest(locale, self.chat_locales)
        if key not in self._texts[texts_in].sentences:
            texts_in, formats_in = self._nearest(locale, self.locales)

        def clean(name: str, text: str) -> str:
            longest = _LONGEST.get(name, _LONGEST_OTHER) if cleaner is harmless else _LONGEST_PAGE
            return cleaner(text, longest) or ("…" if text else "")

        def sentence(part: str, values: Mapping[str, Any]) -> str:
            return self._filled(part, texts_in, words.words(values), choice)

        def option_name(name: str) -> str:
            return self._option_name(name, texts_in)

        words = Facts(formats_in, self._zone, clean, sentence, option_name)
        return self._filled(key, texts_in, words.words(facts), choice)

    def _option_name(self, name: str, locale: str) -> str:
        """What an option is called; a name that the shop made up stays as it is."""
        key = f"option-{_ident(name.lower().replace('colour', 'color'))}"
        return self._filled(key, locale, {}, 0) if key in self._texts[locale].sentences else name

    def _filled(self, key: str, locale: str, words: Mapping[str, Any], choice: int) -> str:
        if key not in self._texts[locale].sentences:
            raise KeyError(f"no sentence {key} in {locale}")
        bundle = self._bundles[locale]
        message = bundle.get_message(key)
        others = self._texts[locale].sentences[key].wordings
        picked = choice % (1 + len(others))
        pattern = message.attributes[others[picked - 1]] if picked else message.value
        if pattern is None:
            raise KeyError(f"{key} in {locale} has no words")
        said, errors = bundle.format_pattern(pattern, dict(words))
        if errors:
            raise KeyError(f"{key} in {locale}: {errors[0]}")
        return _tidy(str(said), Locale.parse(locale, sep="-").text_direction)

    @staticmethod
    def _find_nearest(locale: str, among: Sequence[str]) -> tuple[str, Locale]:
        """The locale whose texts are used, and the one whose habits format numbers and times."""
        wanted = locale.replace("_", "-")
        texts_in = negotiate_locale(_spellings(wanted), among, sep="-") or among[0]
        try:
            habits = Locale.parse(wanted, sep="-")
        except (ValueError, UnknownLocaleError):
            habits = Locale.parse(texts_in, sep="-")
        if habits.language != Locale.parse(texts_in, sep="-").language:
            habits = Locale.parse(texts_in, sep="-")
        return texts_in, habits


def _bundle(locale: str, texts: Texts) -> FluentBundle:
    bundle = FluentBundle([locale])
    for resource in texts.resources.values():
        bundle.add_resource(resource)
    return bundle


def _spellings(locale: str) -> list[str]:
    """A locale with what else its texts may be filed under, best first."""
    language, *more = locale.split("-")
    if language == "zh" and _TRADITIONAL.intersection(more):
        return [locale, "zh-TW"]
    return [locale, "-".join((_FORMER.get(language, language), *more))]


def _best_first(locales: Iterable[str], best: str) -> tuple[str, ...]:
    return (best, *sorted(set(locales) - {best}))


def _ident(kind: str) -> str:
    return kind.replace(".", "-").replace("_", "-")


def _tidy(said: str, direction: str) -> str:
    """Drop marks and spaces that nobody needs.

    Fluent isolates every value, so that a Hebrew name can't turn an English sentence around. In a
    left-to-right sentence the isolation of values without right-to-left letters does nothing but
    litter the chat, so it goes; in a right-to-left sentence every value keeps it.
    """
    before = ""
    said = said.replace("\u2068\u2069", "")
    while direction == "ltr" and before != said:
        before, said = said, _ISOLATED.sub(r"\1", said)
    lines = (_BEFORE_STOP.sub("", _SPACES.sub(" ", line)).strip() for line in said.split("\n"))
    return "\n".join(line for line in lines if line)
