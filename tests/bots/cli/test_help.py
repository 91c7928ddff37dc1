import click
import pytest

from bots.cli import hawker
from tests.bots.cli.terminal import typed


def names() -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for name, command in hawker.commands.items():
        inner = command.commands if isinstance(command, click.Group) else {}
        found += [(name,), *((name, each) for each in inner)]
    return found


@pytest.mark.parametrize("words", names(), ids=" ".join)
def test_every_command_says_what_it_does_and_shows_how(words: tuple[str, ...]) -> None:
    said = typed(*words, "--help")
    assert said.exit_code == 0
    assert f"hawker {' '.join(words)}" in said.output
    if words != ("db", "status"):
        assert "Example" in said.output
    assert "\\b" not in said.output  # click lays out what follows it line by line
    assert max(map(len, said.output.splitlines())) <= 100


def test_the_list_of_commands_is_the_designs() -> None:
    assert set(hawker.commands) >= {"demo", "run", "check", "parse", "import", "export", "report"}
    assert set(hawker.commands) >= {"db", "token"}


def test_a_word_too_many_is_bad_input() -> None:
    assert typed("report", "friday", "saturday").exit_code == 2
    assert typed("sell").exit_code == 2
