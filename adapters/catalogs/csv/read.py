"""From a CSV file to rows of a catalogue, with every fault of every line."""

import csv
import io
from collections.abc import Iterator

from adapters.catalogs.csv.cells import Cells, row_of
from adapters.catalogs.csv.columns import NAMES, OPTION, REQUIRED
from commerce.model.catalog import CatalogFile, CatalogRow, RowFault

_LINES_MAX = 50_000
_ALLOWED = ", ".join(NAMES) + f", {OPTION}<name>"


def read(data: bytes, currency: str) -> CatalogFile:
    """Read a file: UTF-8 with or without BOM, commas or semicolons, prices in `currency`.

    A fault in the first line keeps the others from being read; any other is reported beside them.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        bad = data[error.start : error.start + 1].hex()
        return _only(RowFault(line, "", f"byte 0x{bad}", "text in UTF-8"))
    lines = _lines(text)
    try:
        _, names = next(lines, (1, []))
        header = [_name(cell) for cell in names]
        faults = _header_faults(header)
        if faults:
            return CatalogFile((), tuple(faults), frozenset())
        return _rows(header, lines, currency)
    except _Broken as broken:
        return _only(RowFault(broken.line, "", "", f"a line of CSV ({broken})"))


class _Broken(Exception):
    """A line that is not CSV, after which nothing can be read."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


def _rows(header: list[str], lines: Iterator[tuple[int, list[str]]], currency: str) -> CatalogFile:
    rows: list[CatalogRow] = []
    faults: list[RowFault] = []
    first_of: dict[str, CatalogRow] = {}
    for count, (line, cells) in enumerate(lines):
        if count == _LINES_MAX:
            faults.append(RowFault(line, "", "", f"at most {_LINES_MAX} lines; split the file"))
            break
        if len(cells) != len(header):
            expected = f"{len(header)} fields, as many as the first line has"
            faults.append(RowFault(line, "", f"{len(cells)} fields", expected))
            continue
        by_name = dict(zip(header, (cell.strip() for cell in cells), strict=True))
        read_cells = Cells(line, by_name, currency)
        row = row_of(read_cells, first_of.get(by_name["code"]))
        faults += read_cells.faults
        if not read_cells.faults:
            first_of.setdefault(row.code, row)
            rows.append(row)
    columns = frozenset(name for name in header if not name.startswith(OPTION))
    return CatalogFile(tuple(rows), tuple(faults), columns)


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Lines that say anything, with the number of the line each begins on."""
    first = text.split("\n", 1)[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begins = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield begins, cells
            begins = reader.line_num + 1
    except csv.Error as error:
        raise _Broken(begins, str(error)) from error


def _name(cell: str) -> str:
    """A column's name in small letters; what follows `option:` as it is written."""
    name = cell.strip()
    prefix, colon, option = name.partition(":")
    return f"{prefix.strip().lower()}:{option.strip()}" if colon else name.lower()


def _header_faults(header: list[str]) -> list[RowFault]:
    faults = [
        RowFault(1, name, name, f"one of {_ALLOWED}")
        for name in header
        if name not in NAMES and (not name.startswith(OPTION) or name == OPTION)
    ]
    faults += [
        RowFault(1, name, name, "each column once")
        for name in sorted({name for name in header if header.count(name) > 1})
    ]
    faults += [
        RowFault(1, name, "", f"a column {name}: {', '.join(REQUIRED)} are needed")
        for name in REQUIRED
        if name not in header
    ]
    return faults


def _only(fault: RowFault) -> CatalogFile:
    return CatalogFile((), (fault,), frozenset())
