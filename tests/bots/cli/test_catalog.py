from pathlib import Path

import pytest

from tests.bots.cli.terminal import refused, typed

PRODUCTS = """\
code,title,price,sku,on_hand,option:size
A12,Harbour Tee,29.90,TEE-M,3,M
A12,Harbour Tee,29.90,TEE-L,2,L
B3,"Bag, large ☂",14.50,BAG,0,
"""


@pytest.fixture
def products(tmp_path: Path) -> Path:
    file = tmp_path / "products.csv"
    file.write_text(PRODUCTS, encoding="utf-8")
    return file


def test_a_preview_tells_and_changes_nothing(data: Path, products: Path) -> None:
    said = typed("import", products, "--preview", "--data", data)
    assert (said.exit_code, said.output) == (0, "would be created: A12, B3\n")
    said = typed("import", products, "--data", data)
    assert (said.exit_code, said.output) == (0, "created: A12, B3\n")
    said = typed("import", products, "--data", data)
    assert (said.exit_code, said.output) == (0, "unchanged: A12, B3\n")


def test_a_file_with_faults_is_refused_whole_with_every_line(data: Path, products: Path) -> None:
    broken = PRODUCTS.replace("14.50", "cheap").replace("TEE-L,2", "TEE-L,-2")
    products.write_text(broken, encoding="utf-8")
    said = typed("import", products, "--data", data)
    assert said.exit_code == 2
    assert "line 3, on_hand: '-2' is wrong" in said.stderr
    assert "line 4, price: 'cheap' is wrong" in said.stderr
    assert "Nothing was imported, 2 faults were found." in said.stderr
    products.write_text(PRODUCTS, encoding="utf-8")
    assert "created: A12, B3" in typed("import", products, "--data", data).output


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"a,b\n1,2\n", b"\x00" * 100, b'code,title,price\n"A12']
)
def test_what_is_no_catalogue_is_refused_in_words(
    data: Path, products: Path, content: bytes
) -> None:
    products.write_bytes(content)
    said = typed("import", products, "--data", data)
    assert said.exit_code == 2, said.output
    assert "Nothing was imported" in said.stderr


def test_what_is_exported_can_be_imported_and_is_the_same(
    data: Path, products: Path, tmp_path: Path
) -> None:
    typed("import", products, "--data", data)
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    assert typed("export", first, "--data", data).exit_code == 0
    assert typed("import", first, "--data", data).output == "unchanged: A12, B3\n"
    elsewhere = tmp_path / "elsewhere"
    assert typed("import", first, "--data", elsewhere).output == "created: A12, B3\n"
    assert typed("export", second, "--data", elsewhere).exit_code == 0
    assert first.read_bytes() == second.read_bytes()


def test_where_nothing_can_be_written_and_nothing_can_be_read(data: Path, tmp_path: Path) -> None:
    nowhere = tmp_path / "no" / "such" / "products.csv"
    assert "can't write" in refused("export", nowhere, "--data", data, status=2)
    said = typed("import", nowhere, "--data", data)
    assert said.exit_code == 2
    assert "does not exist" in said.stderr
