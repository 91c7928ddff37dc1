"""All commands together, and which words start which."""

from bots.commands.lexicon import ARTICLES
from bots.commands.model import Command
from bots.commands.people_commands import PEOPLE_COMMANDS
from bots.commands.shop_commands import CLAIM_COMMANDS, STOCK_COMMANDS
from bots.commands.show_commands import SHOW_COMMANDS
from bots.grammar.fold import fold

GROUPS: tuple[tuple[str, tuple[Command, ...]], ...] = (
    ("show", SHOW_COMMANDS),
    ("stock", STOCK_COMMANDS),
    ("claims", CLAIM_COMMANDS),
    ("people", PEOPLE_COMMANDS),
)
"""The commands by chapter, in the order of the manual."""

COMMANDS: tuple[Command, ...] = tuple(command for _, group in GROUPS for command in group)

BY_NAME = {command.name: command for command in COMMANDS}


def _by_words() -> dict[tuple[str, ...], tuple[Command, ...]]:
    found: dict[tuple[str, ...], tuple[Command, ...]] = {}
    for command in COMMANDS:
        for phrase in dict.fromkeys((command.name, *command.aliases)):
            words = tuple(word for word in fold(phrase).split() if word not in ARTICLES)
            found[words] = (*found.get(words, ()), command)
    return found


BY_WORDS = _by_words()
"""The commands that some words start; more than one where their values tell them apart."""

LONGEST = max(len(words) for words in BY_WORDS)


def commands_at(words: list[str]) -> tuple[int, tuple[Command, ...]]:
    """How many of `words` (folded) start a command, the longest way first, and which it may be."""
    for length in range(min(LONGEST, len(words)), 0, -1):
        found = BY_WORDS.get(tuple(words[:length]))
        if found:
            return length, found
    return 0, ()


def find_command(name: str) -> Command | None:
    """The command called so, by name or by any of its other words."""
    words = tuple(word for word in fold(name).split() if word not in ARTICLES)
    found = BY_WORDS.get(words)
    return found[0] if found else None
