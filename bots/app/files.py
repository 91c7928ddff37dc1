"""What ships beside the code: language packs, texts, the sample shop."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from bots.grammar import LanguagePack, parse_pack
from bots.replies import Replies


def load_packs(languages: Sequence[str] | None = None) -> tuple[LanguagePack, ...]:
    """Read the language packs, all of them or those named by code, in alphabetical order.

    Raises:
        PackError: a pack cannot be read.
        ValueError: a language has no pack.
    """
    folder = files("config").joinpath("languages")
    found = {
        file.name.removesuffix(".toml") for file in folder.iterdir() if file.name.endswith(".toml")
    }
    for language in languages or ():
        if language not in found:
            raise ValueError(f"no language pack '{language}'; there are {', '.join(sorted(found))}")
    return tuple(_pack(code) for code in sorted(languages or found))


@cache
def _pack(code: str) -> LanguagePack:
    """A pack, read once: the same one is compiled once, too."""
    file = files("config").joinpath("languages", f"{code}.toml")
    return parse_pack(file.name, file.read_text(encoding="utf-8"))


def load_replies(timezone: str, default: str) -> Replies:
    """Read what Hawker says from config/replies, in every locale that has a folder there.

    Raises:
        BadReplies: a text has an error or lacks a sentence; says where.
    """
    folders = files("config").joinpath("replies").iterdir()
    texts = {
        folder.name: {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()}
        for folder in folders
        if folder.is_dir()
    }
    return Replies.from_sources(texts, default, timezone)
