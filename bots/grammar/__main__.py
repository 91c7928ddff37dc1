"""Writes the manual pages of the chat language: `python -m bots.grammar docs`."""

import argparse
import tomllib
from importlib.resources import files
from pathlib import Path

from bots.grammar.document import PRODUCTS, manual
from bots.grammar.lexicon import compile_lexicon
from bots.grammar.pack import parse_pack


def pages() -> dict[str, str]:
    """The pages by their paths within the manual, with the language packs that ship."""
    folder = files("config").joinpath("languages")
    texts = {
        file.name: file.read_text(encoding="utf-8")
        for file in folder.iterdir()
        if file.name.endswith(".toml")
    }
    packs = [parse_pack(name, text) for name, text in sorted(texts.items())]
    tables = {name.removesuffix(".toml"): tomllib.loads(text) for name, text in texts.items()}
    return manual(compile_lexicon(PRODUCTS, packs), tables)


def main(folder: Path) -> None:
    """Write the pages into the manual's folder."""
    for path, text in pages().items():
        page = folder / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m bots.grammar", description=__doc__)
    parser.add_argument("folder", type=Path, help="the manual's folder, here: docs")
    main(parser.parse_args().folder)
