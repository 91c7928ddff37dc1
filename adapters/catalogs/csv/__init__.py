"""Catalogues as CSV files (RFC 4180): one line a variant.

Columns, in any order: `code, title, price, sku`, and where wanted `description, compare_at_price,
on_hand, picture` and one `option:<name>` for each option. Prices are in major units (`29.90`).
The lines of one product follow one another or not; title, description and prices left empty are
those of its first line.
"""

from adapters.catalogs.csv.read import read
from adapters.catalogs.csv.write import write

__all__ = ["read", "write"]
