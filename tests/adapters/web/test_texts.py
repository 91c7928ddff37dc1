"""Every sentence that a page can ask for exists, in every language."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from adapters.web.assets import load_assets
from adapters.web.texts import MARKS, Painter, Pictures
from commerce.model.claims import Outcome
from commerce.model.orders import CheckoutState
from tests.adapters.web.stall import SHOP, replies

WEB = Path(__file__).parents[3] / "adapters" / "web"
ASKED = re.compile(r"""\b(?:t|say)\(\s*"([a-z-]+)"|\bt\('([a-z-]+)'""")
EITHER = re.compile(r"""\bt\("([a-z-]+)" if [^)]* else "([a-z-]+)"[,)]""")
BUILT = {  # keys that are put together from a value
    "state": ("scheduled", "paused", "ended", "sold-out", "last", "open"),
    "outcome": tuple(outcome.value.replace("_", "-") for outcome in Outcome),
    "mark": tuple(outcome.value.replace("_", "-") for outcome in Outcome),
    "said": tuple(outcome.value.replace("_", "-") for outcome in Outcome),
    "problem": ("declined", "unavailable"),
    "fault": (
        "missing",
        "too-long",
        "unreadable",
        "no-email",
        "no-shipping",
        "no-such-provider",
        "no-such-choice",
    ),
}


def painter(locale: str = "en") -> Painter:
    return Painter(SHOP, replies(), locale, load_assets(WEB / "static"), Pictures(None))


def asked_for() -> set[str]:
    sources = [*WEB.glob("templates/**/*.html"), *WEB.glob("**/*.py")]
    text = "\n".join(path.read_text() for path in sources)
    plain = {key for found in ASKED.findall(text) for key in found if key}
    either = {key for found in EITHER.findall(text) for key in found}
    built = {f"{stem}-{end}" for stem, ends in BUILT.items() for end in ends}
    return {key for key in plain | either | built if not key.endswith("-")}


@pytest.mark.parametrize("locale", ["en", "it"])
def test_every_sentence_of_the_pages_is_there(locale: str) -> None:
    known = replies().sentences(locale)
    missing = {key for key in asked_for() if f"page-{key}" not in known}
    assert missing == set()


def test_no_sentence_is_there_for_nothing() -> None:
    used = asked_for() | set(painter().script_texts())
    text = "\n".join(path.read_text() for path in WEB.rglob("*.py"))
    pages = re.findall(r'"([a-z]+(?:-[a-z]+)*)"', text)
    said = {key.removeprefix("page-") for key in replies().sentences("en") if "page-" in key}
    stems = tuple(f"{key}-" for key in pages)
    idle = {
        key
        for key in said
        if key not in used
        and not key.startswith(("js-", "role-"))
        and not (key.startswith(stems) and key.endswith(("-title", "-text")))
    }
    assert idle == set()


def test_every_outcome_has_a_mark() -> None:
    assert set(MARKS) == {outcome.value for outcome in Outcome}
    assert {state.value for state in CheckoutState} == {
        "open",
        "paying",
        "awaiting",
        "paid",
        "expired",
        "cancelled",
    }  # each has its part in checkout.html


def test_money_times_and_clocks_are_written_as_the_reader_does() -> None:
    english, italian = painter(), painter("it")
    assert english.money(2990) == "€29.90"
    assert italian.money(2990).replace("\xa0", " ") == "29,90 €"
    assert english.money(2990, "JPY") == "JP¥2,990"
    at = datetime(2026, 11, 27, 20, 14, 3, 212000, tzinfo=UTC)
    assert english.moment(at) == "27 Nov 2026, 20:14"
    assert english.moment(at, exact=True) == "20:14:03.212"
    now = {"now": at}
    clock = english._templates.from_string("{{ clock_left(until) }}")
    for seconds, text in ((65, "1:05"), (3665, "1:01:05"), (-5, "0:00"), (90_000, "1 d 1 h")):
        assert clock.render(until=at + timedelta(seconds=seconds), **now) == text


def test_countries_begin_with_the_shops_own() -> None:
    assert painter("it").countries(("DE", "IT", "IE"), "IE") == [
        ("IE", "Irlanda"),
        ("DE", "Germania"),
        ("IT", "Italia"),
    ]
    every = painter().countries((), "IE")
    assert every[0] == ("IE", "Ireland")
    assert len(every) > 200
    assert ("EU", "European Union") not in every


def test_options_of_the_shops_own_stay_as_they_are() -> None:
    assert painter("it").option_name("size") == "Taglia"
    assert painter("it").option_name("glaze") == "Glaze"
    assert painter().platform("kick") == "Kick"
