from pathlib import Path

from bots.commands.__main__ import page
from bots.commands.registry import COMMANDS

PAGE = Path(__file__).parents[3] / "docs" / "commands.md"


def test_the_manual_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), (
        "run: python -m bots.commands > docs/commands.md"
    )


def test_the_manual_page_names_every_command_alias_and_example() -> None:
    text = page()
    for command in COMMANDS:
        assert f"### `{command.name}`" in text
        for line in (*command.aliases, *command.examples):
            assert line in text
