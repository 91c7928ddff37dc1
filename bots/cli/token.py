"""`hawker token`: a link that signs somebody in to the console once."""

from pathlib import Path

import click

from bots.app import Settings, now, open_shop, public_url, services_of
from bots.cli.options import settings_of, settings_options
from bots.cli.serving import run_to_the_end
from commerce.model.people import Role

_TTL_S = 900  # a quarter of an hour: long enough to send it to a phone


@click.command()
@click.option(
    "--role",
    type=click.Choice(["host", "moderator"]),
    default="host",
    show_default=True,
    help="What its bearer may do.",
)
@click.option(
    "--name", default="", help="Who it is for; shown in the audit trail.  [default: ROLE]"
)
@settings_options
def token(role: str, name: str, config: Path | None, data: Path | None) -> None:
    r"""Print a link that signs in to the console, once, within 15 minutes.

    \b
    Examples:
      hawker token
      hawker token --role moderator --name Ben --config hawker.toml
    """
    settings = settings_of(config, data)
    click.echo(run_to_the_end(_issue(settings, name or role, Role[role.upper()])))


async def _issue(settings: Settings, name: str, role: Role) -> str:
    async with open_shop(settings) as opened:
        secret = await services_of(opened, now).sessions.issue(
            name, role, one_time=True, ttl_s=_TTL_S
        )
    return f"{public_url(settings)}/console/enter/{secret}"
