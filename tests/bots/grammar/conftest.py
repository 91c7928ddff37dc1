from importlib.resources import files

import pytest

from bots.grammar import LanguagePack, Lexicon, OpenProduct, compile_lexicon, parse_pack

PRODUCTS = (
    OpenProduct("A12", "Hoodie", {"size": ("S", "M", "L"), "color": ("White", "Blue")}, 2990),
    OpenProduct("A14", "Mug", {}, 1200),
    OpenProduct("B-3", "Scarf", {"color": ("Red", "Green")}, 1500),
    OpenProduct("C05", "Tee", {"size": ("M", "L"), "color": ("White",)}, 950),
    OpenProduct("77", "Candle"),
)


@pytest.fixture(scope="session")
def packs() -> tuple[LanguagePack, ...]:
    folder = files("config").joinpath("languages")
    return tuple(
        parse_pack(file.name, file.read_text(encoding="utf-8"))
        for file in sorted(folder.iterdir(), key=lambda entry: entry.name)
        if file.name.endswith(".toml")
    )


@pytest.fixture(scope="session")
def lexicon(packs: tuple[LanguagePack, ...]) -> Lexicon:
    return compile_lexicon(PRODUCTS, packs)
