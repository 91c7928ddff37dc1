"""A small show, typed by hand, played again on a copy of the shop."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.bots.cli.terminal import refused, typed

PRODUCTS = """\
code,title,price,sku,on_hand,option:size,option:color
A12,Harbour Tee,29.90,TEE-M-BLUE,3,M,Blue
A12,Harbour Tee,29.90,TEE-L-BLUE,2,L,Blue
B3,Market Bag,14.50,BAG,2,,
"""
BEGAN_AT = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)
HOST = {"id": "u-host", "name": "Host", "role": "host"}


def line(author: object, text: str, seconds: int, **more: object) -> dict[str, object]:
    at = (BEGAN_AT + timedelta(seconds=seconds)).isoformat()
    said = {"platform": "discord", "address": "c", "author": author, "text": text, "at": at}
    return {**said, **more}


SHOW = [
    line(HOST, "drop A12 for 10m max 3", 0),
    line("ann", "what a lovely colour!", 5),
    line("bea", "sold A12 x2 blue M", 6, id="b1"),
    line("cid", "+2 in blue, M please", 7, platform="youtube", address="y"),
    line("dan", "sold A12", 8),
    {"kind": "paid", "show": "replay", "platform": "youtube", "author": "cid", **line("", "", 200)}
    | {"platform": "youtube", "author": "cid"},
    line("eve", "A12 blue L", 1300),
]


@pytest.fixture
def shop(data: Path, tmp_path: Path) -> Path:
    products = tmp_path / "products.csv"
    products.write_text(PRODUCTS, encoding="utf-8")
    assert typed("import", products, "--data", data).exit_code == 0
    return data


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return write(tmp_path / "show.jsonl", *SHOW)


def write(path: Path, *lines: object) -> Path:
    texts = [each if isinstance(each, str) else json.dumps(each) for each in lines]
    path.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")
    return path


def numbers(*words: str | Path) -> dict[str, Any]:
    said = typed("replay", *words, "--json")
    assert said.exit_code == 0, said.output
    found: dict[str, Any] = json.loads(said.stdout)
    return found


def outcomes(path: Path) -> list[dict[str, Any]]:
    return [json.loads(text) for text in path.read_text(encoding="utf-8").splitlines()]


def test_a_log_of_any_program_is_played_with_all_that_the_clock_does(
    shop: Path, log: Path, tmp_path: Path
) -> None:
    found = numbers(log, "--data", shop, "--outcomes", tmp_path / "o.jsonl")
    assert found["understood"] == {
        "ask_back": 1, "buy": 3, "command": 1, "nothing": 1, "paid": 1,
    }  # fmt: skip
    assert found["decided"] == {"closed": 1, "partial": 1, "reserved": 1}
    total = {"claims": 3, "sold": 3, "promoted": 1, "lapsed": 3, "waitlisted": 1, "refused": 1}
    assert found["total"] == {**total, "ask_backs": 1, "undelivered": 0}
    assert found["drops"] == {"A12": found["total"]}
    assert found["platforms"]["youtube"]["promoted"] == 1
    written = outcomes(tmp_path / "o.jsonl")
    bea = next(each for each in written if each["id"] == "b1" and each["kind"] == "new")
    assert (bea["line"], bea["intent"], bea["outcome"], bea["granted"], bea["position"]) == (
        3, "buy", "reserved", 2, 1,
    )  # fmt: skip
    assert bea["items"] == [
        {"code": "A12", "quantity": 2, "options": {"size": "M", "color": "Blue"}, "more": False}
    ]
    by_the_clock = [each["told"][0] for each in written if each["kind"] == "clock"]
    assert by_the_clock == [
        "drop.opened", "drop.last_ones", "order.paid", "reminder", "drop.countdown",
        "drop.countdown", "drop.closed", "expired", "promoted", "reminder", "expired",
    ]  # fmt: skip


def test_the_shop_is_as_it_was_and_the_second_time_is_the_same(
    shop: Path, log: Path, tmp_path: Path
) -> None:
    before = {file.name: file.read_bytes() for file in shop.iterdir()}
    for name in ("one", "two"):
        numbers(log, "--data", shop, "--outcomes", tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert {file.name: file.read_bytes() for file in shop.iterdir()} == before


def test_a_person_is_told_in_a_table(shop: Path, log: Path) -> None:
    said = typed("replay", log, "--data", shop, "--speed", "max").stdout
    assert "messages    7" in said
    assert "understood  3 buy, 1 ask_back" in said
    assert re.search(r"A12 +3 +3 +1 +3", said)


def test_bad_lines_are_named_and_the_good_ones_played(shop: Path, tmp_path: Path) -> None:
    log = write(tmp_path / "bad.jsonl", SHOW[0], "nonsense", {"platform": "x"}, SHOW[2])
    said = typed("replay", log, "--data", shop)
    assert said.exit_code == 2
    assert "line 2: not JSON" in said.stderr
    assert "line 3: author: field required" in said.stderr
    assert "1 reserved" in said.stdout
    assert "2 lines could not be read." in said.stdout


def test_what_another_setting_changes_is_shown_line_by_line(
    shop: Path, log: Path, tmp_path: Path
) -> None:
    before, config = tmp_path / "before.jsonl", tmp_path / "other.toml"
    numbers(log, "--data", shop, "--outcomes", before)
    same = typed("replay", log, "--data", shop, "--diff", before)
    assert "Everything is the same." in same.stdout
    config.write_text("[reservations]\nttl_s = 60\nreminder_before_s = 30\n", encoding="utf-8")
    words = ("--data", shop, "--config", config, "--diff", before)
    said = typed("replay", log, *words).stdout
    assert (
        "by the clock, discord bea\n"
        "  before  20:10:06 → A12 ×2 → told expired\n"
        "  now     20:01:06 → A12 ×2 → told expired\n"
    ) in said
    changes = numbers(log, *words)["changes"]
    assert {(change["before"] or change["now"])["kind"] for change in changes} == {"clock"}
    assert f"{len(changes)} became otherwise." in said


def test_words_read_otherwise_are_shown_with_the_message(
    shop: Path, log: Path, tmp_path: Path
) -> None:
    before, config = tmp_path / "before.jsonl", tmp_path / "other.toml"
    numbers(log, "--data", shop, "--outcomes", before)
    config.write_text('[roles]\nmoderators = ["discord:bea"]\n', encoding="utf-8")
    config.write_text('[grammar]\nignored_authors = ["discord:bea"]\n', encoding="utf-8")
    said = typed("replay", log, "--data", shop, "--config", config, "--diff", before).stdout
    assert "line 3, discord bea: sold A12 x2 blue M" in said
    assert "before  buy A12 ×2 Blue M → A12 TEE-M-BLUE reserved, 2 given" in said
    assert "now     unheard" in said


def test_taps_deletions_and_who_is_not_reached_are_played(shop: Path, tmp_path: Path) -> None:
    scene = {"stock": {"BAG": 4, "GONE": 1}, "held": 1, "shows": [{
        "slug": "friday", "title": "Friday", "on_air": "B3",
        "places": [{"platform": "web", "address": "friday"}, {"platform": "x", "address": "p1"}],
        "drops": [
            {"code": "B3", "price_minor": 1450, "opens_at": BEGAN_AT.isoformat(),
             "pieces": {"BAG": 3}},
            {"code": "Z9", "price_minor": 100, "opens_at": BEGAN_AT.isoformat(),
             "pieces": {"Z": 1}},
        ],
    }]}  # fmt: skip
    at = {"at": BEGAN_AT.isoformat()}
    web = {"platform": "web", "address": "friday"}
    begins = {"kind": "scene", "version": 1, "scene": scene, **at}
    begins["platforms"] = {"x": {"rungs": ["private"]}}
    log = write(
        tmp_path / "log.jsonl",
        begins,
        {"kind": "tap", "show": "friday", "id": "t1", "author": "ann", "code": "B3",
         "sku": "BAG", "quantity": 2, **line("", "", 1)} | {"author": "ann", **web, "id": "t1"},
        {"kind": "tap", "show": "friday", "id": "t2", "author": "ann", "code": "B9",
         "sku": "BAG", "quantity": 2, **line("", "", 2)} | {"author": "ann", **web, "id": "t2"},
        line("bea", "mine", 3, platform="x", address="p1", id="b1"),
        line("cid", "mine", 4, **web),
        line("bea", "", 5, platform="x", address="p1", id="b1", kind="delete"),
        line("dan", "mine", 6, platform="x", address="elsewhere"),
        {"kind": "paid", "show": "monday", "platform": "x", "author": "dan", **at},
        {"kind": "paid", "show": "friday", "platform": "x", "author": "dan", **at},
        {"kind": "unreachable", "platform": "x", "author": "bea", "rung": "private", **at},
        begins,
    )  # fmt: skip
    found = numbers(log, "--data", shop, "--outcomes", tmp_path / "o.jsonl")
    assert found["missing"] == ["Z9", "GONE"]
    assert found["total"]["undelivered"] == 2
    assert found["platforms"]["x"]["undelivered"] == 2
    played = {each["line"]: each for each in outcomes(tmp_path / "o.jsonl") if each["line"]}
    intents = {number: each["intent"] for number, each in played.items()}
    assert intents == {
        2: "tap", 3: "unheard", 4: "buy", 5: "buy", 6: "deleted", 7: "unheard",
        8: "unpaid", 9: "unpaid",
    }  # fmt: skip
    assert [played[number]["outcome"] for number in (2, 4, 5, 6)] == [
        "reserved", "reserved", "waitlisted", "cancelled",
    ]  # fmt: skip
    said = typed("replay", log, "--data", shop).stdout
    assert "The shop does not have: Z9, GONE." in said
    assert "began in the middle of the sale: 1 reservations" in said
    assert "began again 1 times" in said


def test_what_is_missing_or_wrong_is_said(
    shop: Path, log: Path, tmp_path: Path, data: Path
) -> None:
    assert "there is no shop in" in refused("replay", log, "--data", tmp_path / "nowhere")
    other = tmp_path / "other.toml"
    other.write_text('[shop]\nslug = "other"\n', encoding="utf-8")
    said = refused("replay", log, "--data", shop, "--config", other)
    assert "there is no shop 'other'" in said
    said = refused("replay", log, "--data", shop, "--diff", log, status=2)
    assert "line 1 is no outcome" in said
    for speed in ("fast", "-1", "inf", "nan"):
        assert typed("replay", log, "--data", data, "--speed", speed).exit_code == 2
    assert typed("replay", tmp_path / "none.jsonl").exit_code == 2
