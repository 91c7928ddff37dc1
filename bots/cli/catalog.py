"""`hawker import` and `hawker export`: the catalogue as a CSV file."""

from pathlib import Path

import click

from adapters.catalogs import csv
from bots.app import Settings, now, open_shop, services_of
from bots.cli.options import BadInput, settings_of, settings_options
from bots.cli.serving import run_to_the_end
from commerce.model.acts import Act
from commerce.services.importing import ImportReport

_SHOWN = 50  # faults printed; a file with more is wrong all over


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--preview", is_flag=True, help="Only say what would change.")
@settings_options
def import_(file: Path, preview: bool, config: Path | None, data: Path | None) -> None:
    r"""Create and change products from a CSV FILE: all of it, or nothing.

    \b
    Examples:
      hawker import products.csv --preview
      hawker import products.csv
    """
    report = run_to_the_end(_import(settings_of(config, data), file.read_bytes(), preview))
    for fault in report.faults[:_SHOWN]:
        where = f"line {fault.line}" + (f", {fault.column}" if fault.column else "")
        click.echo(f"{where}: {fault.value!r} is wrong: {fault.expected}", err=True)
    if report.faults:
        more = len(report.faults) - _SHOWN
        shown = f"; the first {_SHOWN} are shown" if more > 0 else ""
        raise BadInput(f"Nothing was imported, {len(report.faults)} faults were found{shown}.")
    for becomes in ("created", "changed", "unchanged"):
        codes = dict.fromkeys(report.codes(becomes))
        if codes:
            click.echo(f"{'would be ' if preview else ''}{becomes}: {', '.join(codes)}")


async def _import(settings: Settings, content: bytes, preview: bool) -> ImportReport:
    async with open_shop(settings) as opened:
        read = csv.read(content, opened.shop.currency)
        catalog = services_of(opened, now).catalog
        return await catalog.import_products(Act("terminal"), read, dry_run=preview)


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@settings_options
def export(file: Path, config: Path | None, data: Path | None) -> None:
    r"""Write all products to a CSV FILE, which `hawker import` reads.

    \b
    Example:
      hawker export products.csv
    """
    content = run_to_the_end(_export(settings_of(config, data)))
    try:
        file.write_bytes(content)
    except OSError as error:
        raise BadInput(f"can't write {file}: {error.strerror}") from error
    click.echo(f"All products are written to {file}.")


async def _export(settings: Settings) -> bytes:
    async with open_shop(settings) as opened:
        rows = await services_of(opened, now).catalog.export_products()
    return csv.write(rows, opened.shop.currency)
