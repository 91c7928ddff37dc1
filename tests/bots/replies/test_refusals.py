"""Whatever the shop refuses, there is a sentence that tells why."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from bots.app import load_replies

ROOT = Path(__file__).parents[3]
ERRORS = {"Refused", "NotFound", "Conflict", "Invalid", "AlreadySettled"}


def refusals() -> Iterator[str]:
    """The keys of all refusals that are raised anywhere."""
    for folder in ("bots", "commerce"):
        for file in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                    first = node.args[0] if node.args else None
                    if node.func.id in ERRORS and isinstance(first, ast.Constant):
                        yield str(first.value)


@pytest.mark.parametrize("locale", ["en", "it"])
def test_every_refusal_has_its_sentence(locale: str) -> None:
    said = load_replies("Europe/Rome", "en").sentences(locale)
    keys = set(refusals())
    assert len(keys) > 50
    assert [key for key in sorted(keys) if f"refused-{key.replace('_', '-')}" not in said] == []
