import asyncio
import json
import socket
from pathlib import Path

import pytest
from sqlalchemy import text

from commerce.store.database import open_database
from tests.bots.cli.terminal import refused, typed
from tests.environment import LANGUAGES


@pytest.fixture
def config(tmp_path: Path) -> Path:
    file = tmp_path / "hawker.toml"
    file.write_text("[web]\nport = 0\n", encoding="utf-8")
    return file


def test_everything_works(data: Path, config: Path) -> None:
    typed("db", "upgrade", "--config", config, "--data", data)
    said = typed("check", "--ledger", "--json", "--config", config, "--data", data)
    assert said.exit_code == 0, said.output
    findings = {each["what"]: each for each in json.loads(said.stdout)}
    assert {"database", "clock", "payments", "ledger", "pages", "links"} <= findings.keys()
    assert all(each["well"] for each in findings.values())


def test_a_database_that_is_not_set_up_is_well_and_says_what_to_do(
    data: Path, config: Path
) -> None:
    said = typed("check", "--config", config, "--data", data)
    assert said.exit_code == 0, said.output
    assert "`hawker db upgrade` sets it up" in said.output


def test_what_breaks_an_invariant_is_found(data: Path, config: Path, tmp_path: Path) -> None:
    products = tmp_path / "products.csv"
    products.write_text("code,title,price,sku,on_hand\nB3,Bag,14.50,BAG,5\n", encoding="utf-8")
    typed("import", products, "--config", config, "--data", data)

    async def steal() -> None:
        async with open_database(f"sqlite:///{data / 'hawker.db'}") as database:
            statement = text("UPDATE stock SET on_hand = 4")
            await database.run(lambda c: c.execute(statement), writes=True)

    asyncio.run(steal())
    assert typed("check", "--config", config, "--data", data).exit_code == 0
    said = typed("check", "--ledger", "--config", config, "--data", data)
    assert said.exit_code == 1
    assert "NO  ledger: invariant 1" in said.output


def test_a_busy_port_is_found_before_and_told_at_the_start(data: Path, tmp_path: Path) -> None:
    typed("db", "upgrade", "--data", data)
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        config = tmp_path / "busy.toml"
        config.write_text(f"[web]\nport = {port}\n", encoding="utf-8")
        said = typed("check", "--config", config, "--data", data)
        assert said.exit_code == 1
        assert "NO  pages" in said.output
        said_by_run = refused("run", "--config", config, "--data", data)
        assert f"can't listen on 127.0.0.1, port {port}" in said_by_run
        demo = ("demo", "--no-open", "--audience", "0", "--port", port, "--data", data / "demo")
        assert "Is it in use already? Choose another port" in refused(*demo)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("oops = 1", "there is no oops in the settings"),
        ("[web]\nport = 'eighty'", ":2: "),
        ("[web]\nport = 99999", "65535"),
        ("[grammar]\nlanguages = ['xx']", "xx"),
        ("not toml", "this is not TOML"),
        ("[shop]\ntimezone = 'Mars/Base'", "Mars/Base"),
        ("[database]\nurl = 'mysql://x'", "postgresql://"),
    ],
)
def test_bad_settings_are_refused_with_their_place(
    data: Path, config: Path, content: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(LANGUAGES)  # the file's own is asked for
    config.write_text(content, encoding="utf-8")
    for command in ("run", "check", "token", "report"):
        assert words in refused(command, "--config", config, "--data", data, status=2)


def test_settings_lying_in_the_data_folder_are_read(data: Path) -> None:
    data.mkdir()
    (data / "hawker.toml").write_text("oops = 1\n", encoding="utf-8")
    assert "there is no oops" in refused("check", "--data", data, status=2)
    Path("hawker.toml").write_text("ouch = 1\n", encoding="utf-8")
    assert "there is no oops" in refused("check", "--data", data, status=2)
    assert "there is no ouch" in refused("check", status=2)


def test_progress_is_for_a_terminal_only(data: Path, config: Path) -> None:
    typed("db", "upgrade", "--config", config, "--data", data)
    said = typed("check", "--ledger", "--config", config, "--data", data)
    assert said.exit_code == 0
    assert said.stderr == ""
