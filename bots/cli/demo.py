"""`hawker demo`: a whole show on this machine, without any account."""

import asyncio
import json
import secrets
import shutil
import webbrowser
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from bots.app import DEMO_SETTINGS, House, Settings, live, open_demo, public_url
from bots.cli.addresses import free_port, seen_from_outside
from bots.cli.options import SETTINGS_FILE, BadInput, checked_settings
from bots.cli.serving import run_to_the_end, set_up_log, stop_on_signals
from commerce.model.people import Role
from commerce.model.shows import Show

_SIGN_IN_S = 12 * 3600
_OURS = ("hawker.db", "hawker.db-wal", "hawker.db-shm", "secret_key", SETTINGS_FILE)
_REMARK = (
    "# Written by `hawker demo` at each start: other commands find its shop by it with --data.\n"
)


@dataclass(frozen=True, slots=True)
class DemoOptions:
    """What the command was told; `seed` `None` gathers another audience each time."""

    audience: int
    seed: int | None
    port: int
    host: str
    data: Path
    reset: bool
    no_open: bool


@click.command()
@click.option(
    "--audience",
    type=click.IntRange(0, 10_000),
    default=60,
    show_default=True,
    help="How many simulated viewers watch; 0 leaves you alone.",
)
@click.option("--seed", type=int, help="Gather the same audience again.  [default: another one]")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Port of the pages; 0 takes a free one.",
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Address to listen on; 0.0.0.0 lets a phone in the same network in.",
)
@click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("data/demo"),
    show_default=True,
    help="Folder the demo is kept in.",
)
@click.option("--reset", is_flag=True, help="Begin anew: delete what an earlier demo left there.")
@click.option("--no-open", is_flag=True, help="Do not open the show page in a browser.")
def demo(**told: Any) -> None:
    r"""Run a sample shop with a show, a chat and a simulated audience. Payments are pretended.

    \b
    Examples:
      hawker demo
      hawker demo --audience 0
      hawker demo --audience 2000 --seed 7 --host 0.0.0.0
    """
    options = DemoOptions(**told)
    if options.reset:
        _forget(options.data)
    told = _told(options)
    settings = checked_settings(None, options.data, told)
    set_up_log(settings)
    run_to_the_end(_demo(settings, options, told))


async def _demo(settings: Settings, options: DemoOptions, told: Mapping[str, object]) -> None:
    seed = secrets.randbelow(10_000) if options.seed is None else options.seed
    async with open_demo(settings, options.audience, seed) as (house, show, crowd):
        _leave_settings(options.data / SETTINGS_FILE, told)
        greet = await _greeting(house, show, options)
        stop = stop_on_signals()
        async with asyncio.TaskGroup() as tasks:
            watching = tasks.create_task(crowd.run(house.bots.rooms))
            await live(house, stop, greet)
            watching.cancel()


async def _greeting(house: House, show: Show, options: DemoOptions) -> Callable[[int], None]:
    """What to do once the pages can be reached: print the links, open the first one."""
    url = public_url(house.opened.settings)
    sign_in = await house.services.sessions.issue("you", Role.HOST, one_time=True, ttl_s=_SIGN_IN_S)
    lines = [
        "",
        f"  {house.opened.shop.name} is live, and you are in the front row.",
        "",
        f"  Show      {url}/s/{show.slug}     write: sold A12 x2 blue M",
        f"  Console   {url}/console/enter/{sign_in}     you are the host",
        f"  Overlay   {url}/o/{show.slug}     a browser source for OBS",
        f"  Ledger    {url}/s/{show.slug}/ledger",
        "",
        f"  {_audience(options)} Everything is kept in {options.data}. Ctrl+C stops it.",
        "",
    ]

    def greet(_port: int) -> None:
        click.echo("\n".join(lines))
        if not options.no_open:
            webbrowser.open(f"{url}/s/{show.slug}")

    return greet


def _audience(options: DemoOptions) -> str:
    if not options.audience:
        return "Nobody else is watching."
    return f"{options.audience} simulated viewers are watching."


def _told(options: DemoOptions) -> dict[str, object]:
    """What the demo sets, whatever is in a settings file: nobody's real shop is touched."""
    port = options.port or free_port(options.host)
    url = f"http://{seen_from_outside(options.host)}:{port}"
    return {
        "log.level": "warning",
        "database.url": "",
        **DEMO_SETTINGS,
        "web.host": options.host,
        "web.port": port,
        "web.public_url": url,
    }


def _leave_settings(file: Path, told: Mapping[str, object]) -> None:
    """Write down what the demo runs with, where nobody else's settings are."""
    if file.exists() and not file.read_text(encoding="utf-8").startswith(_REMARK):
        return
    lines = [f"{key} = {value}\n" for key, value in _as_toml("", told)]
    file.write_text(_REMARK + "".join(lines), encoding="utf-8")


def _as_toml(prefix: str, values: Mapping[str, object]) -> list[tuple[str, str]]:
    """Dotted keys with their values; JSON's texts, numbers and lists are TOML's too."""
    found: list[tuple[str, str]] = []
    for key, value in values.items():
        if isinstance(value, Mapping):
            found += _as_toml(f"{prefix}{key}.", value)
        else:
            found.append((prefix + key, json.dumps(value, ensure_ascii=False)))
    return found


def _forget(folder: Path) -> None:
    """Delete what a demo keeps; whatever else is in the folder stays."""
    try:
        for name in _OURS:
            (folder / name).unlink(missing_ok=True)
        shutil.rmtree(folder / "pictures", ignore_errors=True)
    except OSError as error:
        raise BadInput(f"can't delete what is in {folder}: {error.strerror}") from error
