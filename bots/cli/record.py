"""`hawker record`: what a running house hears, written into a chat log."""

import asyncio
import json
import secrets
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import click

from bots.app import listen, socket_of
from bots.chatlog import (
    ChatLog,
    Disguise,
    Line,
    MessageLine,
    PaidLine,
    SceneLine,
    TapLine,
    line_of,
)
from bots.cli.options import BadInput, settings_of, settings_options
from bots.cli.serving import run_to_the_end, stop_on_signals

_SALT_BYTES = 32
_AGAIN_S = 1.0  # between two attempts to reach a house that is not there


@click.command()
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="The file to write; lines are added to one that is there.",
)
@click.option("--show", help="Record this show alone (the name in its address).")
@click.option(
    "--hash-names",
    is_flag=True,
    help="Hash names and ids with a salt that is not kept: nobody can be looked up.",
)
@settings_options
def record(
    out: Path, show: str | None, hash_names: bool, config: Path | None, data: Path | None
) -> None:
    r"""Write what the running house hears into a chat log, until Ctrl+C.

    The house goes on as it was; when it is started again, so is the recording. `hawker replay`
    plays the log.

    \b
    Examples:
      hawker record --out friday.jsonl
      hawker record --out friday.jsonl --show friday-market --hash-names
      hawker record --out demo.jsonl --data data/demo
    """
    settings = settings_of(config, data)
    disguise = Disguise(secrets.token_bytes(_SALT_BYTES)) if hash_names else None
    if disguise is not None and out.exists() and out.stat().st_size:
        raise BadInput(f"{out} has lines already: names hashed anew would not be the same in it.")
    try:
        with ChatLog(out) as log:
            run_to_the_end(_record(socket_of(settings), log, Filter(show, disguise)))
            click.echo(f"{log.written} lines were written to {out}.")
            if log.fault:
                raise click.ClickException(f"{out}: {log.fault}")
    except OSError as error:
        raise BadInput(f"can't write {out}: {error.strerror}") from error


@dataclass(frozen=True, slots=True)
class Filter:
    """What of all that is heard is written down, and how."""

    show: str | None
    disguise: Disguise | None

    def __call__(self, line: Line) -> Line | None:
        """The line as it is written, `None` when it is not."""
        if not self._wanted(line):
            return None
        if self.show is not None and isinstance(line, SceneLine):
            line = line.only(self.show)
        return line if self.disguise is None else self.disguise.line(line)

    def _wanted(self, line: Line) -> bool:
        """Of other shows nothing; where none is open a host's words may open this one."""
        match line:
            case MessageLine(show="", author=author) if self.show is not None:
                return author.role != "viewer"
            case MessageLine(show=where) | TapLine(show=where) | PaidLine(show=where):
                return self.show in {None, where}
            case _:
                return True


async def _record(path: Path, log: ChatLog, kept: Filter) -> None:
    """Write until told to stop, or until the disk is full."""
    stop = stop_on_signals()
    async with asyncio.TaskGroup() as tasks:
        following = tasks.create_task(_follow(path, log, kept, _progress(log)))
        stopping = tasks.create_task(stop.wait())
        await asyncio.wait((following, stopping), return_when=asyncio.FIRST_COMPLETED)
        following.cancel()
        stopping.cancel()


async def _follow(path: Path, log: ChatLog, kept: Filter, tell: Callable[[], None]) -> None:
    said = False
    while True:
        with suppress(OSError):
            async for text in listen(path):
                said = False
                line = kept(line_of(json.loads(text)))
                if line is None:
                    continue
                if not log.add(line):
                    return
                tell()
        if not said:
            click.echo(f"Nothing runs in {path.parent}: waiting for it (Ctrl+C ends).", err=True)
            said = True
        await asyncio.sleep(_AGAIN_S)


def _progress(log: ChatLog) -> Callable[[], None]:
    """Says on a terminal how many lines there are."""
    if not sys.stderr.isatty():
        return lambda: None
    return lambda: click.echo(f"\r{log.written} lines", nl=False, err=True)
