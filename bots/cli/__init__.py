"""The `hawker` command, one module a subcommand."""

import click

from bots.cli.catalog import export, import_
from bots.cli.check import check
from bots.cli.db import db
from bots.cli.demo import demo
from bots.cli.parse import parse
from bots.cli.record import record
from bots.cli.replay import replay
from bots.cli.report import report
from bots.cli.run import run
from bots.cli.token import token
from bots.cli.verify_draw import verify_draw


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="hawker", prog_name="hawker")
def hawker() -> None:
    """Live commerce by chat: viewers buy by replying, first come first served."""


def _keep_lines(command: click.Command) -> None:
    """Show examples one below the other: a raw docstring holds click's mark as two characters."""
    command.help = (command.help or "").replace("\\b", "\b")
    for inner in command.commands.values() if isinstance(command, click.Group) else ():
        _keep_lines(inner)


_COMMANDS = (
    demo,
    run,
    check,
    parse,
    record,
    replay,
    import_,
    export,
    report,
    db,
    token,
    verify_draw,
)

for command in _COMMANDS:
    _keep_lines(command)
    hawker.add_command(command)
