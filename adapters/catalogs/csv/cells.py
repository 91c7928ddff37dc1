"""The cells of one line, each read and checked on its own."""

import re
from dataclasses import dataclass, field

from adapters.catalogs.csv.columns import OPTION
from commerce.errors import Invalid
from commerce.model.catalog import CatalogRow, RowFault
from commerce.money import Money, parse_amount

_CODE = re.compile(r"[^\W_](?:[\w.-]{0,22}[^\W_])?")
_PICTURE = re.compile(r"https://\S+|(?!/)(?!.*\.\.)[^\s\\:]+")
_PIECES = re.compile(r"\d{1,7}")
_CODE_RULE = "1 to 24 letters, digits and inner dashes or dots"
_PICTURE_RULE = "a path below the picture folder, or an https:// address"


@dataclass(slots=True)
class Cells:
    """One line: its cells by column, and what was found wrong in them."""

    line: int
    by_name: dict[str, str]
    currency: str
    faults: list[RowFault] = field(default_factory=list)

    def text(self, name: str, longest: int, default: str = "") -> str:
        """A text of at most `longest` characters, or `default` where the cell is empty."""
        value = self.by_name.get(name, "")
        if len(value) > longest:
            self.wrong(name, f"at most {longest} characters")
        return value or default

    def needed(self, name: str, longest: int, default: str = "") -> str:
        """A text that must be there."""
        value = self.text(name, longest, default)
        if not value:
            self.wrong(name, "not to be empty")
        return value

    def like(self, name: str, pattern: re.Pattern[str], rule: str) -> str:
        """A text of a form, or an empty one."""
        value = self.by_name.get(name, "")
        if value and not pattern.fullmatch(value):
            self.wrong(name, rule)
        return value

    def price(self, name: str) -> int | None:
        """A price in minor units, `None` where the cell is empty."""
        value = self.by_name.get(name, "")
        if not value:
            return None
        try:
            return parse_amount(value, self.currency)
        except Invalid:
            example = Money(1000, self.currency).decimal()
            self.wrong(name, f"a price in {self.currency} such as {example}")
            return None

    def wrong(self, name: str, expected: str) -> None:
        """Note a fault in a column."""
        value = self.by_name.get(name, "")
        shown = value if len(value) <= 60 else value[:57] + "..."
        self.faults.append(RowFault(self.line, name, shown, expected))


def row_of(cells: Cells, first: CatalogRow | None) -> CatalogRow:
    """Read a line; `first` is the first one of the same code. Only good if `cells` has no fault."""
    cells.needed("code", 24)
    pieces = cells.like("on_hand", _PIECES, "a whole number of pieces, 0 to 9999999")
    price = cells.price("price") or (None if first is None else first.price_minor)
    if price is None and not any(fault.column == "price" for fault in cells.faults):
        cells.wrong("price", "not to be empty")
    return CatalogRow(
        line=cells.line,
        code=cells.like("code", _CODE, _CODE_RULE),
        title=cells.needed("title", 200, "" if first is None else first.title),
        price_minor=price or 0,
        sku=cells.needed("sku", 64),
        description=cells.text("description", 5000, "" if first is None else first.description),
        compare_at_minor=cells.price("compare_at_price")
        or (None if first is None else first.compare_at_minor),
        on_hand=int(pieces) if pieces.isdecimal() else None,
        picture=cells.like("picture", _PICTURE, _PICTURE_RULE)
        or (None if first is None else first.picture),
        options={
            name.removeprefix(OPTION): cells.text(name, 40)
            for name, value in cells.by_name.items()
            if name.startswith(OPTION) and value
        },
    )
