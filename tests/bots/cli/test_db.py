import asyncio
from pathlib import Path

import pytest
from sqlalchemy import make_url, text

from commerce.store import schema
from commerce.store.database import open_database
from tests.bots.cli.terminal import refused, typed


def at_version(data: Path, version: str) -> None:
    """Have the database say that another version of Hawker wrote it."""

    async def write() -> None:
        async with open_database(f"sqlite:///{data / 'hawker.db'}") as database:
            statement = text("UPDATE alembic_version SET version_num = :version")
            await database.run(lambda c: c.execute(statement, {"version": version}), writes=True)

    asyncio.run(write())


def taken_back(data: Path) -> None:
    """Have the database be of the first version there was."""

    async def write() -> None:
        async with open_database(f"sqlite:///{data / 'hawker.db'}") as database:
            await database.run(schema.upgrade, writes=True)
            await database.run(lambda c: schema.downgrade(c, "0001"), writes=True)

    data.mkdir()
    asyncio.run(write())


def test_an_empty_database_is_set_up_once(data: Path) -> None:
    before = typed("db", "status", "--data", data)
    assert before.exit_code == 1
    assert "empty" in before.output
    assert typed("db", "upgrade", "--data", data).exit_code == 0
    assert typed("db", "upgrade", "--data", data).exit_code == 0
    after = typed("db", "status", "--data", data)
    assert (after.exit_code, after.output) == (0, "The database has this version's shape.\n")


def test_an_older_database_is_brought_forward_only_when_told_so(data: Path) -> None:
    taken_back(data)
    status = typed("db", "status", "--data", data)
    assert status.exit_code == 1
    assert "older version" in status.output
    for command in ("run", "token", "report"):
        assert "make a backup, then run `hawker db upgrade`" in refused(command, "--data", data)
    assert typed("check", "--data", data).exit_code == 1
    assert typed("db", "upgrade", "--data", data).exit_code == 0
    assert typed("db", "status", "--data", data).exit_code == 0


@pytest.mark.parametrize(
    "command", [("run",), ("demo", "--no-open"), ("token",), ("report",), ("db", "upgrade")]
)
def test_a_newer_database_is_left_alone(data: Path, command: tuple[str, ...]) -> None:
    typed("db", "upgrade", "--data", data)
    at_version(data, "9999")
    assert "written by a newer version" in refused(*command, "--data", data)
    assert typed("db", "status", "--data", data).exit_code == 1
    assert "newer version" in typed("check", "--data", data).output


def test_a_file_that_is_no_database_is_told_in_words(data: Path) -> None:
    data.mkdir()
    (data / "hawker.db").write_text("dear diary, " * 1000)
    assert "hawker.db is damaged or no database" in refused("run", "--data", data)
    assert (data / "hawker.db").read_text().startswith("dear diary")


def test_a_database_that_is_not_there_is_told_in_words(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HAWKER_DATABASE__URL", "postgresql://nobody:secret@127.0.0.1:9/shop")
    for command in ("run", "report", "token"):
        said = refused(command, "--data", data)
        assert "can't be reached" in said
        assert "secret" not in said
    checked = typed("check", "--data", data)
    assert checked.exit_code == 1
    assert "can't be reached" in checked.output


@pytest.mark.parametrize("command", [("run",), ("demo", "--no-open"), ("db", "upgrade")])
def test_a_folder_that_can_not_be_written_to(data: Path, command: tuple[str, ...]) -> None:
    data.write_text("a file where a folder is wanted")
    inside = data / "deeper"
    assert "can't write to the data folder" in refused(*command, "--data", inside)


@pytest.mark.postgres
@pytest.mark.parametrize("wrong", ["no_such_database", "no_such_role"])
def test_a_postgresql_that_does_not_let_us_in_is_told_in_words(
    data: Path, postgres_url: str, monkeypatch: pytest.MonkeyPatch, wrong: str
) -> None:
    there = make_url(postgres_url)
    url = there.set(database=wrong) if "database" in wrong else there.set(username=wrong)
    monkeypatch.setenv("HAWKER_DATABASE__URL", url.render_as_string(hide_password=False))
    assert wrong in refused("run", "--data", data)
    checked = typed("check", "--data", data)
    assert checked.exit_code == 1
    assert wrong in checked.output
