import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bots.cli.parse import parse

CATALOG = {
    "currency": "USD",
    "products": [
        {
            "code": "A12",
            "title": "Hoodie",
            "price": 29.9,
            "options": {"size": ["S", "M"], "color": ["White", "Blue"]},
        },
        {"code": "A14", "title": "Mug", "price": 12},
    ],
}


@pytest.fixture
def catalog(tmp_path: Path) -> str:
    path = tmp_path / "catalog.json"
    path.write_text(json.dumps(CATALOG), encoding="utf-8")
    return str(path)


def run(*arguments: str, lines: str = "") -> Result:
    return CliRunner().invoke(parse, list(arguments), input=lines)


def line(text: str, on_air: str | None = None) -> str:
    return json.dumps({"id": "m1", "text": text, "on_air": on_air, "platform": "discord"}) + "\n"


def test_a_line_is_answered_with_kind_and_items(catalog: str) -> None:
    result = run("--catalog", catalog, lines=line("sold a12 blue m"))
    assert result.exit_code == 0
    assert json.loads(result.stdout) == {
        "id": "m1",
        "kind": "buy",
        "items": [{"code": "A12", "quantity": 1, "options": {"color": "Blue", "size": "M"}}],
    }


@pytest.mark.parametrize(
    ("text", "kind", "items"),
    [
        ("sold a12", "buy", [{"code": "A12", "quantity": 1, "options": {}}]),
        ("make that 3", "buy", [{"code": "A14", "quantity": 3, "options": {}}]),
        ("cancel A14", "cancel", [{"code": "A14", "quantity": None, "options": {}}]),
        ("waitlist", "waitlist", []),
        ("my total", "status", []),
        ("how much is A14?", "question", []),
        ("!drop A12 x20", "none", []),
        ("restock A12 5", "none", []),
        ("link 7F3K", "none", []),
        ("hello", "none", []),
    ],
)
def test_every_verdict_has_its_kind(
    catalog: str, text: str, kind: str, items: list[dict[str, object]]
) -> None:
    output = json.loads(run("--catalog", catalog, lines=line(text, "A14")).stdout)
    assert (output["kind"], output["items"]) == (kind, items)


def test_a_change_of_the_last_claim_with_nothing_on_air_is_none(catalog: str) -> None:
    assert json.loads(run("--catalog", catalog, lines=line("make that 3")).stdout)["kind"] == "none"


@pytest.mark.parametrize(
    ("bad", "fault"),
    [
        ("not json\n", "line 2: not JSON"),
        ("[]\n", "line 2: must be an object"),
        ('{"text": "x"}\n', 'line 2: "id" must be a string'),
        ('{"id": "m", "text": 3}\n', 'line 2: "text" must be a string'),
        ('{"id": "m", "text": "x", "on_air": 3}\n', 'line 2: "on_air" must be a product code'),
    ],
)
def test_a_bad_line_is_named_and_the_good_ones_are_answered(
    catalog: str, bad: str, fault: str
) -> None:
    result = run("--catalog", catalog, lines=line("A14") + bad + line("A14"))
    assert result.exit_code == 2
    assert fault in result.stderr
    assert len(result.stdout.splitlines()) == 2


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("{", "not JSON"),
        ("{}", 'a list "products"'),
        ('{"products": [1]}', "product 1 must be an object"),
        ('{"products": [{"code": ""}]}', 'product 1: "code" must be a string'),
        ('{"products": [{"code": "A"}, {"code": "A"}]}', 'product 2: "code" A is there twice'),
        ('{"products": [{"code": "A", "title": 1}]}', 'product 1: "title" must be a string'),
        ('{"products": [{"code": "A", "price": "dear"}]}', 'product 1: "price" must be a number'),
        ('{"products": [{"code": "A", "price": true}]}', 'product 1: "price" must be a number'),
        ('{"currency": "EURO", "products": []}', '"currency" must be an ISO 4217 code'),
        ('{"currency": 7, "products": []}', '"currency" must be an ISO 4217 code'),
        ('{"products": [{"code": "A", "options": []}]}', None),
        ('{"products": [{"code": "A", "options": [1]}]}', 'product 1: "options" must be like'),
        ('{"products": [{"code": "A", "options": {"s": "M"}}]}', 'option "s" must be a list'),
    ],
)
def test_a_bad_catalogue_is_refused_with_its_fault(
    tmp_path: Path, content: str, fault: str | None
) -> None:
    path = tmp_path / "catalog.json"
    path.write_text(content, encoding="utf-8")
    result = run("--catalog", str(path), "--text", "A14")
    assert result.exit_code == (0 if fault is None else 2)
    assert (fault or "") in result.stderr


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("sold a12 blue m x2", "buy: 2 x A12 Blue M"),
        ("sold A12", "ask back: 1 x A12; which size and color?"),
        ("make that 3", "change: 3 x A14"),
        ("how much is A14?", "question about price of A14"),
        ("my cart", "status: cart"),
        ("hello", "none (chatter)"),
        ("help", "help"),
    ],
)
def test_one_line_is_printed_for_a_person(catalog: str, text: str, printed: str) -> None:
    result = run("--catalog", catalog, "--on-air", "A14", "--text", text)
    assert result.stdout.strip() == printed


def test_how_it_was_read_is_explained(catalog: str) -> None:
    result = run("--catalog", catalog, "--explain", "--text", "not A14")
    assert result.stdout.splitlines() == [
        "none (negation)",
        "because: negation",
        "read as: 'not a14'",
        "clause 1: orders nothing, but: negation",
        "     0-3    not                  negation",
        "     4-7    a14                  code = A14",
    ]


def test_a_language_without_a_pack_is_refused(catalog: str) -> None:
    result = run("--catalog", catalog, "--language", "xx", "--text", "A14")
    assert result.exit_code == 2
    assert "xx" in result.stderr
