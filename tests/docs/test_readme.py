"""The first screen is true: its commands are those of CI, its chat is what happens."""

import re
from pathlib import Path

from tests.conftest import TestClock
from tests.docs.pages import README, ROOT, blocks
from tests.shows.theatre import theatre

DEMO = (
    "python3 -m venv .venv && .venv/bin/pip install -q -c config/constraints.txt . "
    "&& .venv/bin/hawker demo"
)
TESTS = (
    "python3 -m venv .venv && .venv/bin/pip install -q -c config/constraints.txt -e '.[dev]' "
    "&& .venv/bin/python -m pytest"
)


def test_two_commands_stand_in_blocks_of_their_own() -> None:
    alone = [block.strip() for block in blocks(README.read_text(encoding="utf-8"))]
    assert alone.count(DEMO) == 1
    assert alone.count(TESTS) == 1


def test_ci_runs_the_command_of_the_readme_and_none_of_its_own() -> None:
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    found = re.search(r"grep -m 1 -E '([^']+)' README.md", ci)
    assert found is not None
    lines = README.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if re.search(found[1], line)] == [TESTS]
    assert 'bash -c "$test_command"' in ci
    assert "pip install" not in ci
    assert "pytest" not in ci.replace(found[0], "").replace("PYTEST_ADDOPTS", "")


async def test_the_chat_of_the_first_screen_is_what_happens(
    clock: TestClock, tmp_path: Path
) -> None:
    chat, private = blocks(README.read_text(encoding="utf-8"))[:2]
    spoken = [line.split(maxsplit=1) for line in chat.splitlines()]
    assert len(spoken) == 6
    async with theatre(clock, f"sqlite:///{tmp_path / 'hawker.db'}", str(tmp_path)) as stage:
        await stage.play("\n".join(f"{who}: {text}" for who, text in spoken if who != "hawker"))
        for text in (text for who, text in spoken if who == "hawker"):
            assert text in stage.told("all")
        told = [line.split(maxsplit=2)[1:] for line in private.splitlines()]
        for who, text in told:
            assert stage.told(who) == [text]
        silent = {who for who, _ in spoken} - {who for who, _ in told} - {"host", "hawker"}
        assert all(stage.told(who) == [] for who in silent)
