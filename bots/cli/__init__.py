"""The `hawker` command, one module a subcommand."""

import click

from bots.cli.catalog import export, import_
from bots.cli.check import check
from bots.cli.db import db
from bots.cli.demo import demo
from bots.cli.parse import parse
from bots.cli.report import report
from bots.cli.run import run
from bots.cli.token import token


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="hawker", prog_name="hawker")
def hawker() -> None:
    """Live commerce by chat: viewers buy by replying, first come first served."""


for command in (demo, run, check, parse, import_, export, report, db, token):
    hawker.add_command(command)
