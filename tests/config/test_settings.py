"""Where values come from, which is stronger, and that nothing changes or leaks afterwards."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from config.settings import Settings, SettingsError, load_settings

HIDDEN = "correct-horse-battery-staple-9f2a71"


def toml(folder: Path, text: str) -> Path:
    path = folder / "hawker.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_nothing_given_is_the_defaults() -> None:
    assert load_settings(environment={}) == Settings()
    assert Settings().reservations.ttl_s == 600
    assert Settings().announcements.countdown_s == (60, 10)


def test_the_defaults_alone_ignore_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HAWKER_WEB__PORT", "9999")
    assert Settings().web.port == 8080
    assert load_settings().web.port == 9999


def test_options_beat_variables_beat_the_file(tmp_path: Path) -> None:
    path = toml(
        tmp_path, 'data_dir = "a"\n[web]\nport = 1\nhost = "file"\npublic_url = "http://f"\n'
    )
    variables = {"HAWKER_WEB__PORT": "2", "HAWKER_WEB__HOST": "variable", "HAWKER_DATA_DIR": "b"}
    settings = load_settings(path, Path("c"), {"web.port": 3}, variables)
    assert (settings.web.port, settings.web.host) == (3, "variable")
    assert settings.web.public_url == "http://f"
    assert settings.data_dir == Path("c")


def test_options_may_be_nested() -> None:
    settings = load_settings(overrides={"shop": {"name": "Nested"}}, environment={})
    assert settings.shop.name == "Nested"


@pytest.mark.parametrize("text", ["manual,demo", '["manual", "demo"]', " manual , demo "])
def test_a_list_in_a_variable_is_written_with_commas_or_as_json(text: str) -> None:
    variables = {
        "HAWKER_CHECKOUT__PROVIDERS": text,
        "HAWKER_CHECKOUT__MANUAL__BANK_TRANSFER__PT_BR": "Pague para…",
    }
    checkout = load_settings(environment=variables).checkout
    assert checkout.providers == ("manual", "demo")
    assert checkout.manual.bank_transfer == {"pt_BR": "Pague para…"}


def test_one_number_is_a_list_too() -> None:
    variables = {"HAWKER_ANNOUNCEMENTS__COUNTDOWN_S": "30"}
    assert load_settings(environment=variables).announcements.countdown_s == (30,)


def test_a_secret_is_read_from_its_file(tmp_path: Path) -> None:
    (tmp_path / "key").write_text(f"{HIDDEN}\n")
    variables = {"HAWKER_WEB__SECRET_KEY_FILE": str(tmp_path / "key")}
    assert load_settings(environment=variables).web.secret_key.get_secret_value() == HIDDEN


def test_other_variables_of_the_product_are_left_alone() -> None:
    variables = {"HAWKER_CONFIG": "x.toml", "HAWKER_TEST_REQUIRE": "postgres", "HOME": "/"}
    assert load_settings(environment=variables) == Settings()


def test_settings_never_change() -> None:
    settings = Settings()
    with pytest.raises(ValidationError):
        settings.web.port = 1  # type: ignore[misc]  # what is tested
    with pytest.raises(ValidationError):
        settings.web = settings.web  # type: ignore[misc]  # what is tested


def test_secrets_are_masked_wherever_settings_are_shown() -> None:
    url = f"postgresql://hawker:{HIDDEN}@db/hawker"
    settings = load_settings(
        environment={"HAWKER_DATABASE__URL": url, "HAWKER_WEB__SECRET_KEY": HIDDEN}
    )
    for shown in (repr(settings), str(settings), settings.model_dump_json()):
        assert HIDDEN not in shown
    assert settings.database.url.get_secret_value() == url


def test_home_is_understood(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert load_settings(data_dir=Path("~/hawker"), environment={}).data_dir == tmp_path / "hawker"
    with pytest.raises(SettingsError, match="data_dir = "):
        load_settings(data_dir=Path("~nobody-of-that-name/x"), environment={})


def test_languages_are_written_in_one_way() -> None:
    settings = load_settings(overrides={"shop.locale": "pt-br"}, environment={})
    assert settings.shop.locale == "pt_BR"
