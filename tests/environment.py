"""What the machine that runs the tests has. The only place in the tests that reads variables."""

import os
import shutil

POSTGRES_URL = os.environ.get("POSTGRES_URL", "")  # noqa: TID251 - tests have no settings
CHROMIUM = os.environ.get("CHROMIUM", "") or shutil.which("chromium") or ""  # noqa: TID251
_REQUIRED = os.environ.get("HAWKER_TEST_REQUIRE", "").split(",")  # noqa: TID251

LANGUAGES = "HAWKER_GRAMMAR__LANGUAGES"


def read_few_languages() -> None:
    """Have houses and servers read the languages that tests write, unless something else is told.

    All of them take seconds at each of a hundred starts; the tests of the grammar use them all.
    """
    os.environ.setdefault(LANGUAGES, '["en", "it"]')  # noqa: TID251


def required(what: str) -> bool:
    """Whether a missing `what` (postgres, browser) must fail instead of being skipped."""
    return what in _REQUIRED
