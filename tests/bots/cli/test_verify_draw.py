import json
from pathlib import Path
from typing import Any

import pytest

from commerce.rules import draw
from tests.bots.cli.terminal import refused, typed
from tests.commerce.published import Hat, chained, publish
from tests.commerce.shop import SEED

ONE = Hat(stock=[("MUG", 1, None)])
BOUND = draw.commitment(SEED)


@pytest.fixture
def ledger_file(tmp_path: Path) -> Path:
    """Two enter for the one piece there is."""
    return write(tmp_path, publish(ONE, [("aa", "MUG", 1), ("bb", "MUG", 1)]))


def write(folder: Path, published: dict[str, Any]) -> Path:
    file = folder / "A12-ledger.json"
    file.write_text(json.dumps(published), encoding="utf-8")
    return file


def test_an_honest_draw_agrees(ledger_file: Path) -> None:
    said = typed("verify-draw", ledger_file)
    assert said.exit_code == 0
    assert [line[:2] for line in said.stdout.splitlines()] == ["ok"] * 5
    assert "ok  commitment: the seed is the one" in said.stdout
    assert typed("verify-draw", ledger_file, "--commitment", BOUND.upper()).exit_code == 0


def test_another_order_is_named(tmp_path: Path) -> None:
    published = publish(ONE, [("aa", "MUG", 1), ("bb", "MUG", 1)])
    first, second = (published["entries"][place]["facts"] for place in (2, 3))
    for name in ("viewer", "seen_at"):
        first[name], second[name] = second[name], first[name]
    said = typed("verify-draw", write(tmp_path, chained(published)))
    assert said.exit_code == 1
    assert [line[:2] for line in said.stdout.splitlines()] == ["ok", "ok", "ok", "NO"]
    assert "NO  order: #3: it is " in said.stdout


def test_a_ledger_written_anew_does_not_have_the_announced_commitment(ledger_file: Path) -> None:
    said = typed("verify-draw", ledger_file, "--commitment", "0" * 64)
    assert said.exit_code == 1
    assert f"NO  commitment: it is {BOUND}, it should be 000" in said.stdout


def test_a_program_reads_the_same(ledger_file: Path, tmp_path: Path) -> None:
    said = typed("verify-draw", ledger_file, "--json")
    assert json.loads(said.stdout) == {
        "code": "A12", "agrees": True, "entries": 2, "results": 2, "seed": SEED.hex(),
        "commitment": BOUND, "differences": [],
    }  # fmt: skip
    broken = ledger_file.read_text().replace('"quantity": 1', '"quantity": 3', 1)
    ledger_file.write_text(broken)
    said = typed("verify-draw", ledger_file, "--json")
    assert said.exit_code == 1
    first = json.loads(said.stdout)["differences"][0]
    assert (first["what"], first["position"]) == ("chain", 1)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "not JSON"),
        ("[1]", "this is no ledger"),
        ("[" * 100_000, "not JSON"),
        ('{"first": {"mode": "first", "code": "A12"}}', "A12 has no draw"),
        ('{"first": {"mode": "draw", "code": "A12"}, "draw": null}', "A12 is not drawn yet"),
    ],
    ids=["empty", "a list", "deep", "first", "undrawn"],
)
def test_what_is_no_drawn_ledger_is_refused(tmp_path: Path, content: str, words: str) -> None:
    file = tmp_path / "file.json"
    file.write_text(content, encoding="utf-8")
    assert words in refused("verify-draw", file, status=2)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert typed("verify-draw", tmp_path / "none.json").exit_code == 2
