"""`hawker check`: does everything that is configured work? In plain words."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from bots.app import Finding, Settings, look_over
from bots.cli.options import settings_of, settings_options
from bots.cli.serving import run_to_the_end


@click.command()
@click.option("--ledger", is_flag=True, help="Also verify every ledger and every invariant.")
@click.option("--json", "as_json", is_flag=True, help="Print the findings for a program.")
@settings_options
def check(ledger: bool, as_json: bool, config: Path | None, data: Path | None) -> None:
    r"""Try everything that is configured, and say what works, what does not and what to do.

    Exit status 1 when anything does not.

    \b
    Examples:
      hawker check
      hawker check --ledger --config hawker.toml
    """
    findings = _look(settings_of(config, data), ledger=ledger)
    if as_json:
        click.echo(json.dumps([asdict(finding) for finding in findings], indent=2))
    else:
        for finding in findings:
            mark = click.style("ok", fg="green") if finding.well else click.style("NO", fg="red")
            click.echo(f"{mark}  {finding.what}: {finding.words}")
    if not all(finding.well for finding in findings):
        raise SystemExit(1)


def _look(settings: Settings, *, ledger: bool) -> list[Finding]:
    if not ledger:
        return run_to_the_end(look_over(settings))
    on_terminal = sys.stderr.isatty()
    with click.progressbar(
        length=1, label="ledger", file=sys.stderr, hidden=not on_terminal
    ) as bar:

        def progress(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        return run_to_the_end(look_over(settings, progress))
