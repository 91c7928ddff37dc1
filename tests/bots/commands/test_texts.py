"""Every answer, refusal and help text is there: found by looking through the code."""

import re
from pathlib import Path

import pytest

from bots.app import load_replies
from bots.commands.model import Kind
from bots.commands.registry import COMMANDS

ROOT = Path(__file__).parents[3]
REPLIES = load_replies("Europe/Rome", "en")
SENTENCES = REPLIES.sentences("en")
_RAISED = re.compile(
    r"(?:NotFound|Conflict|Invalid|Refused|AlreadySettled|Unreadable|Refusal)\(\s*\"([a-z_]+)\"\s*[,)]"
)


def raised() -> set[str]:
    """The key of every refusal that commerce and bots make."""
    files = [*(ROOT / "commerce").rglob("*.py"), *(ROOT / "bots").rglob("*.py")]
    return {key for file in files for key in _RAISED.findall(file.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("key", sorted(raised()))
def test_every_refusal_has_words(key: str) -> None:
    assert f"refused-{key.replace('_', '-')}" in SENTENCES


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_an_answer_and_help(command) -> None:  # type: ignore[no-untyped-def]
    key = command.key.replace("_", "-")
    assert f"help-{key}" in SENTENCES
    assert f"command-{key}" in SENTENCES
    assert (f"command-{key}-public" in SENTENCES) is command.private


@pytest.mark.parametrize("kind", Kind)
def test_every_field_has_a_label(kind: Kind) -> None:
    assert f"field-{kind.value.replace('_', '-')}" in SENTENCES
