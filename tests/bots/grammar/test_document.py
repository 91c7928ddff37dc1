from pathlib import Path

import pytest

from bots.grammar.__main__ import main, pages
from bots.grammar.roles import MEANINGS
from bots.grammar.tags import WORD_LISTS

MANUAL = Path(__file__).parents[3] / "docs"
PAGES = pages()


@pytest.mark.parametrize("path", sorted(PAGES))
def test_the_manual_is_current(path: str) -> None:
    written = (MANUAL / path).read_text(encoding="utf-8")
    assert written == PAGES[path], "run: python -m bots.grammar docs"


def test_no_language_is_left_over() -> None:
    names = {f"languages/{page.name}" for page in (MANUAL / "languages").iterdir()}
    assert names == {path for path in PAGES if path.startswith("languages/")}


def test_pages_are_written_where_they_are_wanted(tmp_path: Path) -> None:
    main(tmp_path)
    assert {path: (tmp_path / path).read_text(encoding="utf-8") for path in PAGES} == PAGES


def test_every_word_list_is_explained_and_no_other() -> None:
    assert set(MEANINGS) == set(WORD_LISTS)


def test_examples_are_what_their_heading_says() -> None:
    sections = PAGES["chat-language.md"].partition("## Rules")[0].split("### ")[1:]
    read_as = {
        section.partition("\n")[0]: [
            line.split(" | ")[-1].removesuffix(" |")
            for line in section.splitlines()
            if line.startswith("| `")
        ]
        for section in sections
    }
    wanted = {
        "Buying with a code": ("buy",),
        "Buying what is on air": ("buy",),
        "When something is missing": ("ask back",),
        "Changing and giving up": ("change", "buy", "cancel"),
        "Waiting, asking, the rest": ("waitlist", "status", "question", "link", "help", "stop"),
        "What buys nothing": ("nothing",),
        "Beside what was just said": ("buy", "change", "ask back"),
    }
    assert set(read_as) == set(wanted)
    for title, verdicts in wanted.items():
        assert all(verdict.startswith(verdicts) for verdict in read_as[title]), title
