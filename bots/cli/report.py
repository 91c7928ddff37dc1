"""`hawker report`: a show in numbers."""

import json
from dataclasses import asdict
from pathlib import Path

import click
from babel.numbers import format_currency

from bots.app import Settings, now, open_shop, services_of
from bots.cli.options import BadInput, settings_of, settings_options
from bots.cli.orders import orders_csv
from bots.cli.serving import run_to_the_end
from commerce.model.carts import OrderView
from commerce.model.reports import ShowReport
from commerce.model.shows import Show
from commerce.money import Money
from commerce.services.shows import Shows


@click.command()
@click.argument("show", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print everything, for a program.")
@click.option("--orders", is_flag=True, help="Print the orders with their buyers, as CSV.")
@settings_options
def report(
    show: str | None, as_json: bool, orders: bool, config: Path | None, data: Path | None
) -> None:
    r"""Print the numbers of a SHOW (the name in its address; the newest where none is named).

    \b
    Examples:
      hawker report
      hawker report friday-market --json
      hawker report --orders > orders.csv
    """
    settings = settings_of(config, data)
    if orders:
        click.echo(orders_csv(run_to_the_end(_orders(settings, show))), nl=False)
        return
    numbers = run_to_the_end(_report(settings, show))
    if as_json:
        click.echo(json.dumps(asdict(numbers), default=str, indent=2))
    else:
        click.echo(_in_words(numbers, settings.shop.locale))


async def _report(settings: Settings, slug: str | None) -> ShowReport:
    async with open_shop(settings) as opened:
        services = services_of(opened, now)
        return await services.reports.show((await _named(services.shows, slug)).id)


async def _orders(settings: Settings, slug: str | None) -> tuple[OrderView, ...]:
    async with open_shop(settings) as opened:
        services = services_of(opened, now)
        return await services.orders.of_show((await _named(services.shows, slug)).id)


async def _named(shows: Shows, slug: str | None) -> Show:
    newest = await shows.newest(1) if slug is None else ()
    show = newest[0] if newest else await shows.by_slug(slug or "")
    if show is None:
        raise BadInput(f"there is no show {slug!r}" if slug else "there was no show yet")
    return show


def _in_words(numbers: ShowReport, locale: str) -> str:
    def money(minor: int) -> str:
        amount = Money(minor, numbers.currency)
        return str(format_currency(amount.decimal(), numbers.currency, locale=locale))

    def counted(counts: dict[str, int]) -> str:
        each = (f"{count} {name}" for name, count in sorted(counts.items(), key=lambda c: -c[1]))
        return ", ".join(each) or "none"

    pairs = [
        ("messages", counted(dict(numbers.messages))),
        ("claims", counted(dict(numbers.claims))),
        ("viewers who claimed", str(numbers.claimants)),
        ("pieces", counted(dict(numbers.pieces))),
        ("on the waitlist", str(numbers.waiting)),
        ("orders", f"{numbers.orders} by {numbers.buyers} customers"),
        ("paid", money(numbers.paid_minor)),
        ("given back", money(numbers.refunded_minor)),
        ("undelivered messages", str(numbers.undelivered)),
    ]
    lines = [numbers.show.title, *(f"  {name:<21}{text}" for name, text in pairs)]
    lines += [
        f"  {sold.code:<8}{sold.title:<24}{sold.pieces:>5}  {money(sold.amount_minor)}"
        for sold in numbers.top
    ]
    return "\n".join(lines)
