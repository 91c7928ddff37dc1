"""The manual page and the example are written from the code, and current."""

import tomllib
from pathlib import Path

import pytest

from config.describe import keys, table_model, tables
from config.document import example, manual
from config.settings import Settings, load_settings

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "config" / "hawker.toml"


def test_the_example_names_every_key() -> None:
    values = tomllib.loads(EXAMPLE.read_text(encoding="utf-8"))
    for key in keys(Settings):
        table = values
        for name in key.path[:-1]:
            table = table[name]
        assert key.path[-1] in table, key.dotted


def test_the_example_is_the_defaults() -> None:
    assert load_settings(EXAMPLE, environment={}) == Settings()


def test_the_example_is_current() -> None:
    assert EXAMPLE.read_text(encoding="utf-8") == example(), (
        "run: python -m config.document --example > config/hawker.toml"
    )


def test_the_manual_page_is_current() -> None:
    assert (ROOT / "docs" / "settings.md").read_text(encoding="utf-8") == manual(), (
        "run: python -m config.document > docs/settings.md"
    )


def test_every_key_says_what_it_means_and_every_table_what_it_is_for() -> None:
    for key in keys(Settings):
        assert key.field.description, key.dotted
        assert key.field.description.rstrip().endswith("."), key.dotted
    for table in tables(Settings):
        assert table_model(Settings, table).__doc__, table


@pytest.mark.parametrize("path", [("web", "port"), ("data_dir",)])
def test_a_key_is_no_table(path: tuple[str, ...]) -> None:
    with pytest.raises(KeyError):
        table_model(Settings, path)
