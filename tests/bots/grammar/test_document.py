from pathlib import Path

from bots.grammar.__main__ import page
from bots.grammar.roles import MEANINGS
from bots.grammar.tags import WORD_LISTS

PAGE = Path(__file__).parents[3] / "docs" / "chat-language.md"


def test_the_manual_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), (
        "run: python -m bots.grammar > docs/chat-language.md"
    )


def test_every_word_list_is_explained_and_no_other() -> None:
    assert set(MEANINGS) == set(WORD_LISTS)


def test_examples_are_what_their_heading_says() -> None:
    sections = page().partition("## Rules")[0].split("### ")[1:]
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
    }
    assert set(read_as) == set(wanted)
    for title, verdicts in wanted.items():
        assert all(verdict.startswith(verdicts) for verdict in read_as[title]), title
