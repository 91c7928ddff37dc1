import json
from pathlib import Path
from typing import Any

import pytest

from commerce.model.shows import DRAW
from commerce.rules import draw, ledger
from tests.bots.cli.terminal import refused, typed

SEED = bytes(range(32))
BOUND = draw.commitment(SEED)


@pytest.fixture
def ledger_file(tmp_path: Path) -> Path:
    """Two enter for the one piece there is."""
    return write(tmp_path, "aa", "bb")


def write(folder: Path, *names: str, honest: bool = True) -> Path:
    order = sorted(names, key=lambda name: draw.key(SEED, name), reverse=not honest)
    facts = [entry(number, name, "entered") for number, name in enumerate(names, start=1)]
    for number, name in enumerate(order, start=len(names) + 1):
        won = number == len(names) + 1
        gets = {"granted": int(won), "reserved": int(won), "waitlisted": int(not won)}
        facts.append(entry(number, name, "reserved" if won else "waitlisted") | gets)
    facts.append(
        {
            "entries_to": len(names),
            "results_to": 2 * len(names),
            "seed": SEED.hex(),
            "held": True,
            "linked": [],
            "limit": None,
            "allotment": None,
            "waitlist": True,
            "stock": [["MUG", 1, None]],
        }
    )
    first = {"code": "B3", "mode": DRAW, "commitment": BOUND}
    head, lines = ledger.digest("", first), []
    for each in facts:
        head = ledger.digest(head, each)
        lines.append({"facts": each, "digest": head})
    file = folder / "B3-ledger.json"
    whole = {"first": first, "entries": lines[:-1], "draw": lines[-1]}
    file.write_text(json.dumps(whole), encoding="utf-8")
    return file


def entry(position: int, viewer: str, outcome: str) -> dict[str, Any]:
    told = {"position": position, "viewer": viewer, "sku": "MUG", "quantity": 1, "seen_at": "t"}
    return told | {"outcome": outcome, "granted": 0, "reserved": 0, "waitlisted": 0}


def test_an_honest_draw_agrees(ledger_file: Path) -> None:
    said = typed("verify-draw", ledger_file)
    assert said.exit_code == 0
    assert [line[:2] for line in said.stdout.splitlines()] == ["ok"] * 5
    assert "ok  commitment: the seed is the one" in said.stdout
    assert typed("verify-draw", ledger_file, "--commitment", BOUND.upper()).exit_code == 0


def test_another_order_is_named(tmp_path: Path) -> None:
    said = typed("verify-draw", write(tmp_path, "aa", "bb", honest=False))
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
        "code": "B3", "agrees": True, "entries": 2, "results": 2, "seed": SEED.hex(),
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
