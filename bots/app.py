"""Composition root: builds what runs from files and settings."""

from collections.abc import Sequence
from importlib.resources import files

from bots.grammar import LanguagePack, parse_pack


def load_packs(languages: Sequence[str] | None = None) -> tuple[LanguagePack, ...]:
    """Read the language packs, all of them or those named by code, in alphabetical order.

    Raises:
        PackError: a pack cannot be read.
        ValueError: a language has no pack.
    """
    folder = files("config").joinpath("languages")
    found = {
        file.name.removesuffix(".toml"): file
        for file in folder.iterdir()
        if file.name.endswith(".toml")
    }
    for language in languages or ():
        if language not in found:
            raise ValueError(f"no language pack '{language}'; there are {', '.join(sorted(found))}")
    return tuple(
        parse_pack(found[code].name, found[code].read_text(encoding="utf-8"))
        for code in sorted(languages or found)
    )
