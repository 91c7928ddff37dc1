"""Writes the manual page of the chat language: `python -m bots.grammar > docs/chat-language.md`."""

import sys
import tomllib
from importlib.resources import files

from bots.grammar.document import PRODUCTS, manual
from bots.grammar.lexicon import compile_lexicon
from bots.grammar.pack import parse_pack


def page() -> str:
    """The manual page, with the language packs that ship."""
    folder = files("config").joinpath("languages")
    texts = {
        file.name: file.read_text(encoding="utf-8")
        for file in folder.iterdir()
        if file.name.endswith(".toml")
    }
    packs = [parse_pack(name, text) for name, text in sorted(texts.items())]
    tables = {name.removesuffix(".toml"): tomllib.loads(text) for name, text in texts.items()}
    return manual(compile_lexicon(PRODUCTS, packs), tables)


if __name__ == "__main__":
    sys.stdout.write(page())
