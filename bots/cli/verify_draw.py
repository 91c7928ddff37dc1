"""`hawker verify-draw`: hold a draw again from its public ledger, without any shop or database."""

import json
from dataclasses import asdict
from itertools import islice
from typing import IO, Any

import click

from bots.cli.options import BadInput
from commerce.rules import redraw
from commerce.rules.redraw import Difference, NoDraw, Published

_MOST = 20  # differences that are named to a program; the first says enough to a person

_STEPS = {
    "chain": "every line follows from the one before",
    "commitment": "the seed is the one that was committed to",
    "window": "everybody entered in time",
    "order": "all were served in the order of the seed",
    "outcome": "all got what the stock gave when their turn came",
}
"""What is looked at, in this order, and what is said where all agrees."""


@click.command("verify-draw")
@click.argument("file", type=click.File("rb"))
@click.option("--commitment", help="The SHA-256 that was announced before the draw.")
@click.option("--json", "as_json", is_flag=True, help="Print what was found for a program.")
def verify_draw(file: IO[bytes], commitment: str | None, as_json: bool) -> None:
    r"""Hold a draw again from FILE, the ledger as its page lets anybody download it.

    Says whether chain, commitment, order and outcomes agree, and names the first that does not.
    Exit status 1 when something does not, 2 when FILE is no ledger of a draw that was held.

    \b
    Examples:
      hawker verify-draw A12-ledger.json
      hawker verify-draw A12-ledger.json --commitment 630dcd2966c4336691125448bbb25b4f…
      curl -s https://live.example.com/s/friday/ledger-file.json?drop=51 | hawker verify-draw -
    """
    published = _read(file)
    found = list(islice(redraw.differences(published, commitment), _MOST))
    if as_json:
        click.echo(json.dumps(_as_data(published, found), indent=2))
    else:
        _tell(found)
    if found:
        raise SystemExit(1)


def _read(file: IO[bytes]) -> Published:
    try:
        return redraw.read(json.load(file))
    except NoDraw as error:
        raise BadInput(f"{file.name}: {error}") from error
    except (ValueError, RecursionError) as error:
        raise BadInput(f"{file.name}: not JSON: {error}") from error


def _as_data(published: Published, found: list[Difference]) -> dict[str, Any]:
    facts = published.draw.facts
    return {
        "code": published.first.get("code"),
        "agrees": not found,
        "entries": facts["entries_to"],
        "results": facts["results_to"] - facts["entries_to"],
        "seed": facts["seed"],
        "commitment": published.first.get("commitment"),
        "differences": [asdict(each) for each in found],
    }


def _tell(found: list[Difference]) -> None:
    """Say what agrees, up to the first thing that does not; what follows from it can't be told."""
    first = found[0] if found else None
    for step, words in _STEPS.items():
        if first is not None and first.what == step:
            where = "" if first.position is None else f"#{first.position}: "
            mark = click.style("NO", fg="red")
            click.echo(f"{mark}  {step}: {where}it is {first.found}, it should be {first.right}")
            return
        click.echo(f"{click.style('ok', fg='green')}  {step}: {words}")
