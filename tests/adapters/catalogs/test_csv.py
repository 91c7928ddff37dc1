import pytest
from hypothesis import given, strategies as st

from adapters.catalogs.csv import read, write
from adapters.catalogs.csv.read import _LINES_MAX
from commerce.model.catalog import CatalogRow, RowFault

HEAD = "code,title,description,price,compare_at_price,sku,on_hand,picture,option:size\n"


def faults(text: str, currency: str = "EUR") -> list[tuple[int, str, str]]:
    return [(f.line, f.column, f.value) for f in read(text.encode(), currency).faults]


def test_one_line_a_variant() -> None:
    text = (
        HEAD
        + 'A12,Linen shirt,"Soft, washed\nin the sea",29.90,39.9,A12-S,4,shirt.svg,S\n'
        + "A12,,,,,A12-L,,,L\n"
        + "B3,Mug,,12,,B3,5,https://img.example/mug.png,\n"
    )
    file = read(text.encode(), "EUR")
    assert file.faults == ()
    small = CatalogRow(
        2, "A12", "Linen shirt", 2990, "A12-S", "Soft, washed\nin the sea", 3990, 4, "shirt.svg",
        {"size": "S"},
    )  # fmt: skip
    assert file.rows[0] == small
    large = file.rows[1]
    assert (large.line, large.title, large.price_minor, large.on_hand) == (
        4,
        "Linen shirt",
        2990,
        None,
    )
    assert (large.compare_at_minor, large.picture, large.options) == (
        3990,
        "shirt.svg",
        {"size": "L"},
    )
    assert (file.rows[2].options, file.rows[2].compare_at_minor) == ({}, None)
    assert file.columns == set(HEAD.strip().split(",")) - {"option:size"}


@pytest.mark.parametrize(
    "data",
    [
        b"code;title;price;sku\r\nA1;Cap, red;9,50;A1\r\n",
        b'\xef\xbb\xbfcode,title,price,sku\n\nA1,"Cap, red",9.50,A1\n , ,,\n',
        b' SKU ,Price,TITLE,Code\nA1,9.5,"Cap, red",A1',
    ],
)
def test_spreadsheets_of_all_lands_are_read(data: bytes) -> None:
    file = read(data, "EUR")
    assert file.faults == ()
    assert [(r.code, r.title, r.price_minor, r.sku) for r in file.rows] == [
        ("A1", "Cap, red", 950, "A1")
    ]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("A 12,T,,1,,S,,,", (2, "code", "A 12")),
        (",T,,1,,S,,,", (2, "code", "")),
        ("A" * 25 + ",T,,1,,S,,,", (2, "code", "A" * 25)),
        ("A12,,,1,,S,,,", (2, "title", "")),
        ("A12,T,,,,S,,,", (2, "price", "")),
        ("A12,T,,free,,S,,,", (2, "price", "free")),
        ('A12,T,,"1,234.50",,S,,,', (2, "price", "1,234.50")),
        ("A12,T,,-3,,S,,,", (2, "price", "-3")),
        ("A12,T,,0,,S,,,", (2, "price", "0")),
        ("A12,T,,1,x,S,,,", (2, "compare_at_price", "x")),
        ("A12,T,,1,,,,,", (2, "sku", "")),
        ("A12,T,,1,,S,many,,", (2, "on_hand", "many")),
        ("A12,T,,1,,S,-1,,", (2, "on_hand", "-1")),
        ("A12,T,,1,,S,,/etc/passwd,", (2, "picture", "/etc/passwd")),
        ("A12,T,,1,,S,,../x.png,", (2, "picture", "../x.png")),
        ("A12,T,,1,,S,,http://x/y.png,", (2, "picture", "http://x/y.png")),
        ("A12,T,,1,,S,,," + "x" * 70, (2, "option:size", "x" * 57 + "...")),
        ("A12,T,,1,,S,,", (2, "", "8 fields")),
        ('A12,T,,1,,S,,,"x', (2, "", "")),
    ],
)
def test_every_fault_says_where_it_is(line: str, found: tuple[int, str, str]) -> None:
    assert found in faults(HEAD + line + "\n")


def test_all_bad_lines_are_reported_and_the_good_ones_read() -> None:
    text = HEAD + "A1,T,,x,,,,,\nB2,T,,1,,S,,,\nC3,,,1,,S2,,,\n"
    file = read(text.encode(), "EUR")
    assert [(f.line, f.column) for f in file.faults] == [(2, "price"), (2, "sku"), (4, "title")]
    assert [row.code for row in file.rows] == ["B2"]


def test_a_fault_tells_what_is_right() -> None:
    (fault,) = read((HEAD + "A1,T,,1.50,,S,,,\n").encode(), "JPY").faults
    assert fault == RowFault(2, "price", "1.50", "a price in JPY such as 1000")


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("code,title,price\n", [(1, "sku", "")]),
        ("code,title,price,sku,colour\n", [(1, "colour", "colour")]),
        ("code,title,price,sku,option:\n", [(1, "option:", "option:")]),
        ("code,title,price,sku,sku\n", [(1, "sku", "sku")]),
        ("", [(1, name, "") for name in ("code", "title", "price", "sku")]),
    ],
)
def test_a_wrong_first_line_is_all_that_is_said(
    head: str, found: list[tuple[int, str, str]]
) -> None:
    assert faults(head + "nonsense\n" if head else "") == found


def test_text_that_is_not_utf8_is_refused_with_its_line() -> None:
    (fault,) = read(b"code,title,price,sku\nA1,Caff\xe8,1,S\n", "EUR").faults
    assert (fault.line, fault.value, fault.expected) == (2, "byte 0xe8", "text in UTF-8")


def test_a_file_has_an_end() -> None:
    text = "code,title,price,sku\n" + "".join(f"A{n},T,1,S{n}\n" for n in range(_LINES_MAX + 1))
    file = read(text.encode(), "EUR")
    assert len(file.rows) == _LINES_MAX
    assert [fault.line for fault in file.faults] == [_LINES_MAX + 2]


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=30).map(
    str.strip
)


@given(
    st.lists(
        st.tuples(TEXT.filter(bool), TEXT, st.integers(1, 10**8), st.integers(0, 10**6)),
        max_size=5,
    )
)
def test_what_is_written_reads_back(
    products: list[tuple[str, str, int, int]],
) -> None:
    rows = [
        CatalogRow(
            number + 2, f"A{number}", title, price, f"S{number}", text, price + 1, pieces,
            "a/b.svg", {"size": f"{number}"},
        )
        for number, (title, text, price, pieces) in enumerate(products)
    ]  # fmt: skip
    file = read(write(rows, "EUR"), "EUR")
    assert file.faults == ()
    assert list(file.rows) == rows
