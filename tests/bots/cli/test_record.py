import asyncio
import json
import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bots.chatlog import (
    Author,
    Disguise,
    Line,
    MessageLine,
    PaidLine,
    SceneLine,
    UnreachableLine,
    read_log,
)
from bots.cli.record import Filter
from commerce.model.messages import Rung
from commerce.model.scenes import Scene, SceneShow
from tests.bots.cli.terminal import refused, typed
from tests.bots.cli.test_demo import ROOT, demo

AT = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)
ANN = Author(id="u1", name="Ann")
SHOWS = tuple(SceneShow(slug, slug.title()) for slug in ("friday", "monday"))


def said(show: str, author: Author = ANN) -> MessageLine:
    return MessageLine(platform="x", id="m1", author=author, text="A12", at=AT, show=show)


def kept(line: Line, show: str | None) -> bool:
    return Filter(show, None)(line) == line


def test_of_other_shows_nothing_is_kept() -> None:
    assert kept(said("friday"), None)
    assert kept(said("friday"), "friday")
    assert Filter("friday", None)(said("monday")) is None
    paid = PaidLine(at=AT, show="monday", platform="x", author=ANN)
    assert kept(paid, "monday")
    assert Filter("friday", None)(paid) is None
    assert kept(UnreachableLine(at=AT, platform="x", author=ANN, rung=Rung.PRIVATE), "friday")


def test_where_no_show_is_open_only_who_may_open_it_is_kept() -> None:
    host = Author(id="u9", name="Host", role="host")
    assert kept(said("", host), "friday")
    assert Filter("friday", None)(said("")) is None
    assert kept(said(""), None)


def test_a_scene_is_kept_with_the_show_alone() -> None:
    scene = SceneLine(at=AT, scene=Scene({"S": 1}, SHOWS))
    assert kept(scene, None)
    found = Filter("monday", None)(scene)
    assert isinstance(found, SceneLine)
    assert [show.slug for show in found.scene.shows] == ["monday"]


def test_names_are_hashed_on_the_way() -> None:
    found = Filter(None, Disguise(b"s" * 32))(said("friday"))
    assert isinstance(found, MessageLine)
    assert found.author.name != "Ann"


def test_a_hashed_log_is_not_added_to(tmp_path: Path, data: Path) -> None:
    out = tmp_path / "log.jsonl"
    out.write_text("{}\n", encoding="utf-8")
    told = refused("record", "--out", out, "--hash-names", "--data", data, status=2)
    assert "has lines already" in told
    assert "can't write" in refused("record", "--out", tmp_path / "no" / "log", status=2)
    assert typed("record").exit_code == 2


@pytest.mark.timeout(180)
async def test_a_running_house_is_recorded_and_its_show_played_again(
    data: Path, tmp_path: Path
) -> None:
    out = tmp_path / "show.jsonl"
    command = (sys.executable, "-m", "bots", "record", "--data", data, "--hash-names", "--out", out)
    process = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    try:
        waits = (await process.stderr.readline()).decode()
        assert waits == f"Nothing runs in {data}: waiting for it (Ctrl+C ends).\n"
        async with demo(data, "--audience", "400", "--seed", "7"), asyncio.timeout(60):
            await asyncio.to_thread(_await_lines, out, 40)
        process.send_signal(signal.SIGINT)
        told = (await process.stdout.read()).decode()
        assert await process.wait() == 0
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    with out.open("rb") as file:
        log = read_log(file)
    assert log.faults == ()
    assert log.scene is not None
    assert log.scene.hashed
    assert f"{out.read_bytes().count(os.linesep.encode())} lines were written to {out}" in told
    assert "sim-" not in out.read_text(encoding="utf-8")
    played = await asyncio.to_thread(typed, "replay", out, "--data", data, "--json")
    assert played.exit_code == 0, played.output
    numbers = json.loads(played.stdout)
    assert numbers["messages"] == len(log.lines) >= 30
    assert numbers["missing"] == []


def _await_lines(path: Path, count: int) -> None:
    """Follow a file until it has so many lines."""
    with path.open("rb") as file:
        found = 0
        while found < count:
            found += bool(file.readline())
