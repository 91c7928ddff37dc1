"""From the shop's products to a CSV file that reads back as the same products."""

import csv
import io
from collections.abc import Iterable

from adapters.catalogs.csv.columns import NAMES, OPTION
from commerce.model.catalog import CatalogRow
from commerce.money import Money


def write(rows: Iterable[CatalogRow], currency: str) -> bytes:
    """A file in UTF-8 with BOM (spreadsheets ask for it), commas and CRLF; one line a row."""
    every = list(rows)
    options = list(dict.fromkeys(name for row in every for name in row.options))
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([*NAMES, *(OPTION + name for name in options)])
    for row in every:
        writer.writerow([*_cells(row, currency), *(row.options.get(name, "") for name in options)])
    return out.getvalue().encode("utf-8-sig")


def _cells(row: CatalogRow, currency: str) -> list[str]:
    old = row.compare_at_minor
    return [
        row.code,
        row.title,
        row.description,
        _amount(row.price_minor, currency),
        "" if old is None else _amount(old, currency),
        row.sku,
        "" if row.on_hand is None else str(row.on_hand),
        row.picture or "",
    ]


def _amount(minor: int, currency: str) -> str:
    return format(Money(minor, currency).decimal(), "f")
