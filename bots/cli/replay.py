"""`hawker replay`: a chat log played again on a copy of the shop."""

import json
import sys
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import click

from bots.app import Settings, open_rehearsal
from bots.chatlog import Log, read_log
from bots.cli.options import BAD_INPUT, BadInput, settings_of, settings_options
from bots.cli.replayed import change_in_words, report_in_words
from bots.cli.serving import run_to_the_end
from bots.replay import (
    Change,
    Outcome,
    Report,
    Tempo,
    as_data,
    differences,
    read_outcomes,
)

_SHOWN = 50  # bad lines named; a file with more is wrong all over


class Speed(click.ParamType[float]):
    """A number of times as fast, or `max`."""

    name = "speed"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Read it; `max` is 0."""
        if value == "max":
            return 0.0
        try:
            speed = float(value)
        except ValueError:
            speed = -1.0
        if not 0 <= speed < float("inf"):
            self.fail(f"{value!r} is neither a number like 1 or 10 nor 'max'", param, ctx)
        return speed


@dataclass(frozen=True, slots=True)
class ReplayOptions:
    """What the command was told; `other` is the outcomes of an earlier replay."""

    file: IO[bytes]
    speed: float
    outcomes: IO[str] | None
    other: IO[bytes] | None
    as_json: bool
    config: Path | None
    data: Path | None


@dataclass(frozen=True, slots=True)
class Played:
    """A replay that is over."""

    report: Report
    outcomes: Sequence[Outcome]


@click.command()
@click.argument("file", type=click.File("rb"))
@click.option(
    "--speed",
    type=Speed(),
    default="max",
    show_default=True,
    help="1 as it happened, 10 ten times as fast, max as fast as it goes.",
)
@click.option(
    "--outcomes",
    type=click.File("w", encoding="utf-8", lazy=True),
    help="Write what became of each message to this file, one JSON line each.",
)
@click.option(
    "--diff",
    "other",
    type=click.File("rb"),
    help="Show what became otherwise than in this file of --outcomes.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the report for a program.")
@settings_options
def replay(**told: Any) -> None:
    r"""Play a chat log FILE on a copy of the shop, and report what was understood and decided.

    The shop itself is only read, and nothing is sent. Exit status 2 when a line could not be read;
    the good ones are played all the same.

    \b
    Examples:
      hawker replay friday.jsonl
      hawker replay friday.jsonl --outcomes before.jsonl
      hawker replay friday.jsonl --config new.toml --diff before.jsonl
    """
    options = ReplayOptions(**told)
    settings = settings_of(options.config, options.data)
    before = None if options.other is None else _before(options.other)
    log = read_log(options.file)
    for fault in log.faults[:_SHOWN]:
        click.echo(f"line {fault.number}: {fault.reason}", err=True)
    played = _with_progress(settings, log, Tempo(options.speed))
    if options.outcomes is not None:
        options.outcomes.writelines(f"{outcome.text()}\n" for outcome in played.outcomes)
    now = [json.loads(outcome.text()) for outcome in played.outcomes]
    changes = None if before is None else differences(before, now)
    _print(log, played.report, changes, as_json=options.as_json)
    if log.faults:
        raise SystemExit(BAD_INPUT)


def _before(other: IO[bytes]) -> Sequence[Any]:
    try:
        return read_outcomes(other)
    except ValueError as error:
        raise BadInput(f"{other.name}: {error}") from error


def _with_progress(settings: Settings, log: Log, tempo: Tempo) -> Played:
    """Play, with a bar where somebody watches."""
    bar = click.progressbar(length=len(log.lines), label="replay", file=sys.stderr)
    with bar if sys.stderr.isatty() else nullcontext() as shown:
        tell = (lambda: None) if shown is None else (lambda: shown.update(1))
        return run_to_the_end(_play(settings, log, tempo, tell))


async def _play(settings: Settings, log: Log, tempo: Tempo, tell: Callable[[], None]) -> Played:
    async with open_rehearsal(settings, log, tempo) as rehearsal:
        report, outcomes = Report(faults=len(log.faults), missing=rehearsal.missing), []
        async for outcome in rehearsal.player.play(log):
            outcomes.append(outcome)
            report.add(outcome)
            if outcome.line is not None:
                tell()
        for said in await rehearsal.undelivered():
            report.undelivered(str(said.facts.get("code", "")), said.platform)
        return Played(report, outcomes)


def _print(log: Log, report: Report, changes: Sequence[Change] | None, *, as_json: bool) -> None:
    if as_json:
        data = dict(as_data(report))
        if changes is not None:
            data["changes"] = [{"before": one.before, "now": one.now} for one in changes]
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    click.echo(report_in_words(report, log))
    if changes is not None:
        said = {read.number: getattr(read.line, "text", "") for read in log.lines}
        for change in changes:
            click.echo(change_in_words(change, said))
        click.echo(f"{len(changes)} became otherwise." if changes else "Everything is the same.")
