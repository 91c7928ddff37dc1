"""`hawker run`: the shop, for real."""

from pathlib import Path

import click

from bots.app import Settings, live, open_house, public_url
from bots.cli.options import settings_of, settings_options
from bots.cli.serving import run_to_the_end, set_up_log, stop_on_signals


@click.command()
@click.option("--host", help="Address to listen on.  [default: web.host of the settings]")
@click.option("--port", type=click.IntRange(0, 65535), help="Port.  [default: web.port]")
@settings_options
def run(host: str | None, port: int | None, config: Path | None, data: Path | None) -> None:
    r"""Run the shop of the settings: pages, chats, jobs, until Ctrl+C or SIGTERM.

    \b
    Examples:
      hawker run --config hawker.toml
      hawker run --config hawker.toml --host 0.0.0.0 --port 80
    """
    told = {"web.host": host, "web.port": port}
    overrides = {key: value for key, value in told.items() if value is not None}
    settings = settings_of(config, data, overrides)
    set_up_log(settings)
    run_to_the_end(_run(settings))


async def _run(settings: Settings) -> None:
    async with open_house(settings) as house:
        await live(house, stop_on_signals(), lambda _: click.echo(_hello(settings)))


def _hello(settings: Settings) -> str:
    return f"{settings.shop.name} is open at {public_url(settings)} (Ctrl+C stops it)"
