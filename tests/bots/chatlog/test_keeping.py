import errno
import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bots.chatlog import Author, ChatLog, MessageLine, read_log

AT = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)


def line(text: str) -> MessageLine:
    return MessageLine(platform="x", id=text, author=Author(id="u1"), text=text, at=AT)


def texts(path: Path) -> list[str]:
    with path.open("rb") as file:
        return [getattr(read.line, "text", "") for read in read_log(file).lines]


def test_each_line_is_there_as_soon_as_it_was_added(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    with ChatLog(path) as log:
        assert log.add(line("one"))
        assert texts(path) == ["one"]
        assert log.add(line("twö"))
        assert texts(path) == ["one", "twö"]
        assert log.written == 2
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_log_is_added_to_behind_a_line_that_was_never_finished(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    with ChatLog(path) as log:
        log.add(line("one"))
    with path.open("ab") as file:
        file.write(b'{"platform": "x", "auth')
    with ChatLog(path) as log:
        log.add(line("two"))
        log.add(line("three"))
    assert texts(path) == ["one", "two", "three"]
    assert path.read_bytes().count(b"\n") == 4


def test_a_full_disk_ends_the_recording_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with ChatLog(tmp_path / "log.jsonl") as log:
        assert log.add(line("one"))

        def full(_file: int, _text: bytes) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(os, "write", full)
        assert not log.add(line("two"))
        monkeypatch.undo()
        assert not log.add(line("three"))
        assert (log.written, log.fault) == (1, "No space left on device")
    assert texts(tmp_path / "log.jsonl") == ["one"]
    assert caplog.text.count("nothing more is recorded") == 1


def test_a_line_that_is_taken_in_parts_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda file, text: write(file, text[:7]))
    with ChatLog(tmp_path / "log.jsonl") as log:
        log.add(line("a line longer than that"))
    assert texts(tmp_path / "log.jsonl") == ["a line longer than that"]
