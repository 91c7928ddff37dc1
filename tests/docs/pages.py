"""The pages of the manual, as the tests of this folder read them."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
PAGES = (README, ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md")))


def blocks(text: str) -> list[str]:
    """What stands in the fenced blocks of a page, without the fences."""
    return re.findall(r"^```\w*\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def code(text: str) -> str:
    """Everything a page shows as code: its fenced blocks and what is in backticks."""
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    return "\n".join([*blocks(text), *re.findall(r"`([^`\n]+)`", prose)])
