import json
from datetime import UTC, datetime, timedelta

import pytest

from adapters.chat import ChatMessage, ChatUser
from bots.chatlog import (
    Author,
    Line,
    MessageLine,
    PaidLine,
    Reach,
    SceneLine,
    TapLine,
    UnreachableLine,
    read_log,
    text_of,
)
from bots.chatlog.lines import line_from
from commerce.model.messages import Rung
from commerce.model.people import Role
from commerce.model.scenes import Scene, SceneDrop, ScenePlace, SceneShow

AT = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)
ANN = Author(id="u1", name="Ann")
DROP = SceneDrop("A12", 2990, AT, {"TEE-M": 3, "TEE-L": None}, closes_at=AT + timedelta(hours=1))
SHOW = SceneShow("friday", "Friday", (ScenePlace("web", "friday"),), (DROP,), "A12")
EVERY: tuple[Line, ...] = (
    SceneLine(
        at=AT,
        shop="shop",
        scene=Scene({"TEE-M": 3}, (SHOW,)),
        platforms={"web": Reach(rungs=(Rung.PRIVATE,), per_minute=30)},
    ),
    MessageLine(platform="youtube", address="y1", id="m1", author=ANN, text="sold a12", at=AT),
    TapLine(at=AT, show="friday", id="t1", author=ANN, code="A12", sku="TEE-M", quantity=2),
    PaidLine(at=AT, show="friday", platform="web", author=ANN),
    UnreachableLine(at=AT, platform="x", author=ANN, rung=Rung.PRIVATE),
)


def faults_of(*lines: str) -> dict[int, str]:
    log = read_log(line.encode() for line in lines)
    return {fault.number: fault.reason for fault in log.faults}


@pytest.mark.parametrize("line", EVERY, ids=lambda line: line.kind)
def test_a_line_is_read_as_it_was_written(line: Line) -> None:
    text = text_of(line)
    assert "\n" not in text
    log = read_log([text.encode()])
    assert log.faults == ()
    assert line in (log.scene, *log.unreachable, *(read.line for read in log.lines))


def test_a_message_keeps_all_that_the_bots_are_told() -> None:
    author = ChatUser("u1", "Ann \ud800", Role.MODERATOR, is_bot=False, locale="it")
    message = ChatMessage(
        platform="discord",
        address="c1",
        id="m1",
        author=author,
        text="A12 🎉",
        at=AT,
        kind="edit",
        revision="2",
        reply_to="m0",
        reply_to_viewer=True,
        quoted="B3",
    )
    line = line_from(message, AT + timedelta(seconds=2), "friday")
    (read,) = read_log([text_of(line).encode()]).lines
    assert isinstance(read.line, MessageLine)
    assert read.line.message() == message.storable()
    assert (read.moment, read.line.show) == (AT + timedelta(seconds=2), "friday")


def test_other_programs_lines_need_little() -> None:
    line = {"platform": "twitch", "author": "ann", "at": "2026-11-27T21:00:00+01:00", "likes": 3}
    log = read_log([b"\n", json.dumps(line).encode(), b"  "])
    (read,) = log.lines
    assert isinstance(read.line, MessageLine)
    message = read.line.message()
    assert (message.id, message.author.name, message.at) == ("line-2", "ann", AT)
    assert log.begins_at == AT


def test_lines_are_played_in_the_order_of_their_times() -> None:
    def line(name: str, seconds: int) -> bytes:
        at = (AT + timedelta(seconds=seconds)).isoformat()
        return json.dumps({"platform": "x", "author": name, "at": at}).encode()

    log = read_log([line("late", 5), line("first", 0), line("second", 0)])
    assert [read.number for read in log.lines] == [2, 3, 1]


def test_the_first_scene_counts_and_further_ones_are_breaks() -> None:
    scene, *_ = EVERY
    assert isinstance(scene, SceneLine)
    later = scene.model_copy(update={"at": AT + timedelta(hours=1)})
    log = read_log(text_of(one).encode() for one in (scene, *EVERY[1:], later))
    assert (log.scene, log.breaks, log.begins_at) == (scene, 1, AT)


def test_of_a_scene_one_show_can_be_kept() -> None:
    scene, *_ = EVERY
    assert isinstance(scene, SceneLine)
    assert scene.only("friday") == scene
    assert scene.only("other").scene.shows == ()


def test_an_empty_log_begins_never() -> None:
    assert read_log([]).begins_at is None


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("nonsense", "not JSON"),
        ("[1]", "must be an object"),
        ("[" * 100_000, "not JSON"),
        ('{"author": "ann", "at": "2026-11-27T20:00:00Z"}', "platform: field required"),
        ('{"platform": "x", "at": "2026-11-27T20:00:00Z"}', "author: field required"),
        ('{"platform": "x", "author": "ann", "at": "2026-11-27T20:00:00"}', "at: "),
        ('{"platform": "x", "author": "ann", "at": "yesterday"}', "at: "),
        ('{"platform": "X!", "author": "ann", "at": "2026-11-27T20:00:00Z"}', "platform: "),
        ('{"platform": "x", "author": {"id": ""}, "at": "2026-11-27T20:00:00Z"}', "author.id: "),
        ('{"kind": "gift", "platform": "x"}', "kind: 'gift' is none of new, edit, delete"),
        ('{"kind": ["new"]}', "kind: "),
        (
            '{"kind": "scene", "version": 2, "at": "2026-11-27T20:00:00Z", "scene": {"stock": {}}}',
            "version: 2 was written by a newer version",
        ),
        (
            '{"kind": "tap", "at": "2026-11-27T20:00:00Z", "show": "s", "id": "1", "author": "a", '
            '"code": "A12", "sku": "S", "quantity": -1}',
            "quantity: ",
        ),
    ],
)
def test_a_bad_line_is_named_with_its_fault_and_the_others_are_read(line: str, reason: str) -> None:
    good = '{"platform": "x", "author": "ann", "at": "2026-11-27T20:00:00Z"}'
    faults = faults_of(good, line, good)
    assert list(faults) == [2]
    assert faults[2].startswith(reason)


def test_what_is_no_utf_8_is_named() -> None:
    log = read_log([b'{"platform": "x", "author": "\xff"}'])
    assert [fault.number for fault in log.faults] == [1]
