"""The commands as the manual page, in Markdown."""

from collections.abc import Callable, Iterator

from bots.commands.model import Command
from bots.commands.registry import GROUPS

_HEAD = """\
# Commands

What hosts and moderators write in the chat of a show, or on the console.

- **The parts come in any order**, with or without small words: `drop A12 20 pcs at 29.90 for 10m
  max 2`, `!drop A12 x20 @29.90 10m limit 2` and `A12 20 29,90 10 min` start the same drop. A `!` or
  `/` may stand before a command. With it a line is always answered; without it a line that reads
  like chat is chat.
- **Nothing is guessed.** Where a line can be read in two ways (`drop A12 20 30`), both are named
  and nothing is done. The same goes for words that nobody knows, codes that do not exist and times
  that have passed.
- **Codes** are written like viewers may write them: `a12`, `A-12`, `a 12`.
- **Pieces**: `20 pcs`, `x20`, `20 pezzi`; of each variant `S:5 M:10`, `M 5 L 3` or `5 M 3 L`.
- **Prices**: `29.90`, `29,90`, `€29.90`, `at 30`. **Discounts**: `-20%`, `20% off`.
- **Lengths**: `10m`, `10 min`, `1h30`, `90s`, `half an hour`, `until 21:00`.
- **Times** are those of the shop's time zone: `at 20:30`, `8pm`, `tomorrow at 20:30`, `in 5 min`.
- **Limits** a customer: `max 2`, `limit 2`, `2 per person`.
- **Draws** among all who claim within a time: `draw 30s`, `raffle within 1 min`, `sorteggio di 30
  secondi`.
- **People**: `@anna`, `discord:1234`, `"Anna Rossi"`; a bare name is enough in most places.
- **A message is acted on once**, however often its platform sends it. Answers that name people,
  stock or money are private.

This page is written from the code: `python -m bots.commands > docs/commands.md`.
"""

_TITLES = {
    "show": "The show and its drops",
    "stock": "Stock and prices",
    "claims": "Claims and orders",
    "people": "People, and the commands themselves",
}


def manual(summary: Callable[[str], str]) -> str:
    """The manual page; `summary` gives the sentence of a key such as `help.drop_start`."""
    lines = [_HEAD]
    for group, commands in GROUPS:
        lines.append(f"## {_TITLES[group]}\n")
        for command in commands:
            lines.extend(_entry(command, summary))
    return "\n".join(lines)


def _entry(command: Command, summary: Callable[[str], str]) -> Iterator[str]:
    yield f"### `{command.name}`\n"
    sentence = summary(f"help.{command.key}")
    yield f"{sentence[:1].upper()}{sentence[1:]}. {_who(command)}.\n"
    if command.parameters:
        named = (
            p.name.value.replace("_", " ") + ("" if p.required else "?") for p in command.parameters
        )
        yield f"Takes: {', '.join(named)}.\n"
    yield "```text"
    yield from command.examples
    yield "```\n"
    yield f"Also: {', '.join(f'`{alias}`' for alias in command.aliases)}.\n"


def _who(command: Command) -> str:
    who = f"{command.least_role.name.capitalize()}s"
    who += "" if who == "Hosts" else " and hosts"
    notes = [f"For {who.lower()}"]
    if command.undoable:
        notes.append("`undo` takes it back")
    if command.confirm:
        notes.append("asks for a `yes` first")
    return "; ".join(notes)
