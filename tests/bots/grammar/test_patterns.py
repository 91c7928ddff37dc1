"""No regular expression of the grammar can blow up on any text, checked by regexploit."""

import importlib
import pkgutil
import re
import warnings
from collections.abc import Iterator

import pytest

import bots.grammar

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # it stands on Python's own parser
    from regexploit.ast.sre import SreOpParser
    from regexploit.redos import find


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """All compiled patterns of the grammar, by where they are."""
    for module in pkgutil.iter_modules(bots.grammar.__path__):
        if module.name != "__main__":
            loaded = importlib.import_module(f"bots.grammar.{module.name}")
            for name, value in vars(loaded).items():
                if isinstance(value, re.Pattern):
                    yield f"{module.name}.{name}", value


PATTERNS = dict(patterns())


def dangers(pattern: re.Pattern[str]) -> list[str]:
    sequence = SreOpParser().parse_sre(pattern.pattern, pattern.flags & ~re.UNICODE)
    return [str(danger) for danger in find(sequence)]


@pytest.mark.parametrize("name", PATTERNS)
def test_no_text_makes_it_try_for_ever(name: str) -> None:
    assert dangers(PATTERNS[name]) == []


def test_the_check_finds_what_it_is_for() -> None:
    assert dangers(re.compile(r"(a+)+b"))
    assert len(PATTERNS) > 20
