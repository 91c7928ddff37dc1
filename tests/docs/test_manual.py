"""The manual names what there is: pages, commands, settings, metrics, files."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from prometheus_client.parser import text_string_to_metric_families

from adapters.web.hub import Hub
from adapters.web.metrics import Metrics
from bots.cli import hawker
from config.describe import keys, tables
from config.settings import Settings
from tests.docs.pages import PAGES, ROOT, code

MANUAL = {page: page.read_text(encoding="utf-8") for page in PAGES}
NAMES = [str(page.relative_to(ROOT)) for page in PAGES]
EVERYTHING_SHOWN = "\n".join(map(code, MANUAL.values()))
each_page = pytest.mark.parametrize("page", PAGES, ids=NAMES)


def _commands(group: click.Group, before: str = "hawker") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from _commands(command, f"{before} {name}")
        else:
            yield f"{before} {name}", command


COMMANDS = dict(_commands(hawker))


@each_page
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)\s]+)\)", MANUAL[page]):
        if "://" not in link:
            path, _, anchor = link.partition("#")
            target = (page.parent / path).resolve() if path else page
            assert target.exists(), link
            assert not anchor or anchor in _anchors(target), link


def _anchors(page: Path) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


@each_page
def test_every_page_is_found_from_the_readme(page: Path) -> None:
    links = {
        (at.parent / link.partition("#")[0]).resolve()
        for at, text in MANUAL.items()
        for link in re.findall(r"\]\(([^)\s]+)\)", text)
        if "://" not in link
    }
    linked = {link / "README.md" if link.is_dir() else link for link in links}
    assert page in linked or page == ROOT / "README.md"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_manual_and_shows_examples(name: str) -> None:
    assert re.search(rf"{name}\b", EVERYTHING_SHOWN), f"no page shows `{name}`"
    examples = (COMMANDS[name].help or "").partition("Example")[2]
    assert name in examples, f"`{name} --help` shows no example"


@each_page
def test_commands_and_options_that_pages_show_exist(page: Path) -> None:
    for line in re.findall(r"hawker ([a-z][^\n`|>#&]*)", code(MANUAL[page])):
        words = [word for word in line.split() if not word.startswith("<")]
        name = next(
            (one for one in (" ".join(words[:2]), words[0]) if f"hawker {one}" in COMMANDS), ""
        )
        group = isinstance(hawker.commands.get(words[0]), click.Group)
        assert name or group, f"hawker {line}"
        if name:
            known = {opt for one in COMMANDS[f"hawker {name}"].params for opt in one.opts}
            given = {word.partition("=")[0] for word in words if word.startswith("--")}
            assert given <= known | {"--help"}, f"hawker {line}"


@each_page
def test_settings_that_pages_name_exist(page: Path) -> None:
    every = list(keys(Settings))
    variables = {key.variable for key in every}
    dotted = {key.dotted for key in every} | {".".join(table) for table in tables(Settings)}
    texts = tuple(key.variable + "__" for key in every if key.open_table)
    secrets = {key.variable + "_FILE" for key in every if key.secret}
    shown = code(MANUAL[page])
    for variable in re.findall(r"HAWKER_[A-Z_]*[A-Z]", shown):
        known = variable in variables | secrets or variable.startswith(texts)
        assert known or variable == "HAWKER_TEST_REQUIRE", variable
    roots = "|".join(sorted({table[0] for table in tables(Settings) if table}))
    for key in re.findall(rf"(?m)^(?:\[)?((?:{roots})\.[a-z_.]+[a-z])\]?$", shown):
        assert key in dotted, key


@each_page
def test_files_and_modules_that_pages_name_exist(page: Path) -> None:
    shown = code(MANUAL[page])
    for path in re.findall(r"\b(?:bots|adapters|commerce|config|tests|docs)/[\w./-]*\w", shown):
        assert (ROOT / path).exists(), path
    for module in re.findall(r"(?m)^((?:bots|adapters|commerce)(?:\.\w+)+)\b", shown):
        base = ROOT.joinpath(*module.split("."))
        parent = base.parent
        assert (
            base.is_dir()
            or base.with_suffix(".py").exists()
            or parent.with_suffix(".py").exists()
            or f" {base.name}" in (parent / "__init__.py").read_text(encoding="utf-8")
        ), module


def test_operating_names_every_metric() -> None:
    class NoHub(Hub):
        def __init__(self) -> None:
            self.on_claim = []

        @property
        def watchers(self) -> int:
            return 0

    body, _ = Metrics(NoHub()).exposition()
    page = MANUAL[ROOT / "docs" / "operating.md"]
    for family in text_string_to_metric_families(body.decode()):
        name = family.name + ("_total" if family.type == "counter" else "")
        assert f"`{name}`" in page, name
