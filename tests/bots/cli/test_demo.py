import asyncio
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from tests.bots.cli.terminal import refused, typed

ROOT = Path(__file__).parents[3]
_START_S = 60


@asynccontextmanager
async def demo(data: Path, *words: str) -> AsyncIterator[str]:
    """A demo in a process of its own, ended as by a service manager; gives what it printed."""
    command = (sys.executable, "-m", "bots", "demo", "--no-open", "--port", "0", "--data", data)
    process = await asyncio.create_subprocess_exec(
        *command, *words, cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    assert process.stdout is not None
    try:
        said = ""
        async with asyncio.timeout(_START_S):
            while "stops it." not in said:
                line = (await process.stdout.readline()).decode()
                assert line, said
                said += line
        yield said
        process.send_signal(signal.SIGTERM)
        rest = (await process.stdout.read()).decode()
        assert (await process.wait(), rest.strip()) == (0, "")
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


def links(said: str) -> dict[str, str]:
    return dict(re.findall(r"(Show|Console|Overlay|Ledger)\s+(http\S+)", said))


@pytest.mark.timeout(180)
async def test_the_demo_prints_links_that_work_and_others_find_its_shop(data: Path) -> None:
    async with demo(data, "--audience", "40", "--seed", "7") as said:
        assert "40 simulated viewers are watching" in said
        assert set(links(said)) == {"Show", "Console", "Overlay", "Ledger"}
        async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
            for url in links(said).values():
                async with session.get(url) as page:
                    assert page.status == 200, url
    checked = await asyncio.to_thread(typed, "check", "--ledger", "--data", data)
    assert (checked.exit_code, "NO" in checked.output) == (0, False), checked.output
    reported = await asyncio.to_thread(typed, "report", "--data", data)
    assert "Harbour Night Market" in reported.output
    assert "messages" in reported.output


@pytest.mark.timeout(180)
async def test_a_demo_goes_on_where_it_was_until_it_is_reset(data: Path) -> None:
    async with demo(data, "--audience", "0") as said:
        assert "Nobody else is watching" in said
        first = links(said)["Show"].rpartition("/")[2]
    secret = (data / "secret_key").read_text()
    notes = data / "notes.txt"
    notes.write_text("mine")
    async with demo(data, "--audience", "0") as said:
        assert links(said)["Show"].endswith(first)
        assert (data / "secret_key").read_text() == secret
    async with demo(data, "--audience", "0", "--reset"):
        assert (data / "secret_key").read_text() != secret
    assert notes.read_text() == "mine"


def test_the_demo_never_touches_a_real_shop(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the settings file that lies here, nor variables, lead it to another database."""
    Path("hawker.toml").write_text("oops = 1\n", encoding="utf-8")
    monkeypatch.setenv("HAWKER_DATABASE__URL", "postgresql://nobody@127.0.0.1:9/shop")
    said = refused("demo", "--no-open", "--host", "192.0.2.77", "--port", "8999", "--data", data)
    assert "can't listen on 192.0.2.77, port 8999" in said
    assert (data / "hawker.db").is_file()


def test_a_settings_file_of_somebody_else_is_left_as_it_is(data: Path) -> None:
    data.mkdir()
    (data / "hawker.toml").write_text("# my own\n", encoding="utf-8")
    refused("demo", "--no-open", "--host", "192.0.2.77", "--port", "8999", "--data", data)
    assert (data / "hawker.toml").read_text(encoding="utf-8") == "# my own\n"


@pytest.mark.parametrize(
    "words",
    [("--audience", "10001"), ("--audience", "-1"), ("--port", "70000"), ("--seed", "x")],
    ids=" ".join,
)
def test_what_can_not_be_is_bad_input(data: Path, words: tuple[str, ...]) -> None:
    said = typed("demo", "--no-open", *words, "--data", data)
    assert said.exit_code == 2
    assert words[0] in said.stderr
    assert not data.exists()


def test_an_address_that_is_not_ours_has_no_free_port(data: Path) -> None:
    assert "can't listen on" in refused(
        "demo", "--no-open", "--host", "192.0.2.77", "--port", "0", "--data", data, status=2
    )
