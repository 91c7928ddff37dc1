"""Wrong settings: each is refused with its place, its key, its value and what is allowed."""

from pathlib import Path

import pytest

from config.describe import Key, keys
from config.settings import Settings, SettingsError, load_settings
from config.sources import line_of

HIDDEN = "hunter2-and-some-more"


def refused(text: str = "", **variables: str) -> str:
    """The message for a settings file of this text, as `hawker.toml` in the current folder."""
    path = Path("hawker.toml")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_settings(path, environment=variables)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None or caught.value.__suppress_context__
    return str(caught.value)


@pytest.fixture(autouse=True)
def _in_an_empty_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "[web]\n\nport = 99999",
            "hawker.toml:3: web.port = 99999: allowed is a whole number from 0 to 65535",
        ),
        (
            "[web]\nport = true",
            "hawker.toml:2: web.port = true: allowed is a whole number from 0 to 65535",
        ),
        (
            "[web]\nport = 80.5",
            "hawker.toml:2: web.port = 80.5: allowed is a whole number from 0 to 65535",
        ),
        (
            "[log]\nlevel = 'loud'",
            'log.level = "loud": allowed is debug or info or warning or error',
        ),
        (
            "[shop]\ncurrency = 'EURO'",
            'hawker.toml:2: shop.currency = "EURO": allowed is a currency',
        ),
        ("[shop]\ncountry = 'Italy'", 'shop.country = "Italy": allowed is a country'),
        (
            "[shop]\ntimezone = 'Rome'",
            'shop.timezone = "Rome": allowed is a name from the time zone',
        ),
        ("[shop]\nlocale = 'xx'", 'shop.locale = "xx": allowed is a language'),
        ("[shop]\nlocale = ''", 'shop.locale = "": allowed is a language'),
        ("[shop]\nslug = 'My Shop'", 'shop.slug = "My Shop": allowed is 1 to 40 small letters'),
        ("[shop]\nname = ''", 'shop.name = "": allowed is text of 1 to 80 characters'),
        ("[web]\nhost = ''", 'web.host = "": allowed is text, not empty'),
        (
            "[web]\npublic_url = 'live.shop'",
            'web.public_url = "live.shop": allowed is empty, or http',
        ),
        ("[web]\npublic_url = 'http://a/b'", 'web.public_url = "http://a/b": allowed is empty, or'),
        ("[database]\napply_migrations = 'perhaps'", "allowed is true or false"),
        ("[desk]\nbatch_max = 0", "desk.batch_max = 0: allowed is a whole number from 1 to 10000"),
        ("[throttle]\nwindow_s = 0", "throttle.window_s = 0: allowed is a number from 0.1 to 3600"),
        (
            "[checkout]\nproviders = []",
            "checkout.providers = []: allowed is a list with at least one of: demo or manual",
        ),
        (
            "[announcements]\ncountdown_s = [\n  60,\n  0,\n]",
            "hawker.toml:2: announcements.countdown_s[1]",
        ),
        ("[roles]\nhosts = ['ann']", 'roles.hosts[0] = "ann": allowed is platform:user_id'),
        ("[checkout.manual]\nbank_transfer = { en = '' }", "allowed is one text a language"),
        ("[checkout.manual]\nbank_transfer = { en = 5 }", "checkout.manual.bank_transfer.en = 5"),
        ("shop = 'mine'", "hawker.toml:1: shop is a table: write [shop] and keys below it"),
    ],
)
def test_a_value_out_of_its_rules(text: str, message: str) -> None:
    assert message in refused(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "[web]\nprot = 1",
            "hawker.toml:2: web.prot = 1: there is no prot in [web]; did you mean port?",
        ),
        (
            "[chekout]\n",
            "hawker.toml:1: [chekout]: there is no chekout in the settings; did you mean ch",
        ),
        ("[platforms.consle]", "there is no consle in [platforms]; did you mean console?"),
        ("[shop]\nlease_s = 1", "there is no lease_s in [shop]; did you mean delivery.lease_s?"),
        ("[manual]", "there is no manual in the settings; did you mean checkout.manual?"),
        ("[log]\nzzz = 1", "there is no zzz in [log]; known are level, format"),
        (
            "[log]\napi_token = 'hunter2'",
            "log.api_token = **********: there is no api_token in [log]",
        ),
        (f"[log]\nlong = '{'x' * 200}'", f'log.long = "{"x" * 76}…: there is no long'),
    ],
)
def test_a_key_that_does_not_exist(text: str, message: str) -> None:
    assert message in refused(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "[checkout]\nproviders = ['manual']",
            "hawker.toml:2: checkout.providers: manual needs a text in checkout.manual",
        ),
        ("[checkout]\nproviders = ['demo', 'demo']", "each way to pay is named once"),
        (
            "[reservations]\nttl_s = 100",
            "reservations.reminder_before_s: the reminder must come after",
        ),
        (
            "[delivery]\nretry_max_s = 1",
            "hawker.toml:2: delivery.retry_max_s: at least retry_base_s",
        ),
        (
            "[roles]\nhosts = ['x:1']\nmoderators = ['x:1']",
            "roles.moderators: x:1 is among the hosts",
        ),
    ],
)
def test_keys_that_do_not_fit_together(text: str, message: str) -> None:
    assert message in refused(text)


def test_everything_wrong_is_said_at_once_in_the_files_order() -> None:
    message = refused(
        "[web]\nport = -1\n[desk]\nqueue_max = 0\n[chat]\n",
        HAWKER_DESK__BATCH_MAX="many",
        HAWKER_X="",
    )
    assert [line.partition(": ")[0] for line in message.splitlines()] == [
        "HAWKER_X",
        "HAWKER_DESK__BATCH_MAX",
        "hawker.toml:2",
        "hawker.toml:4",
        "hawker.toml:5",
    ]


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        (
            "HAWKER_WEB__PORT",
            "http",
            'HAWKER_WEB__PORT: web.port = "http": allowed is a whole number',
        ),
        ("HAWKER_WEB__PROT", "1", "no setting has this variable; did you mean HAWKER_WEB__PORT?"),
        ("HAWKER_QQQQQQQQQQQ", "1", "HAWKER_QQQQQQQQQQQ: no setting has this variable"),
        ("HAWKER_DESK", "{}", "HAWKER_DESK: no setting has this variable"),
        (
            "HAWKER_ROLES__HOSTS",
            "[",
            'HAWKER_ROLES__HOSTS: roles.hosts = "[": allowed is a list of',
        ),
        (
            "HAWKER_WEB__SECRET_KEY_FILE",
            "/none",
            "HAWKER_WEB__SECRET_KEY_FILE: the file /none cannot",
        ),
        ("HAWKER_WEB__PORT_FILE", "/none", "no setting has this variable"),
    ],
)
def test_a_variable_is_named(name: str, value: str, message: str) -> None:
    assert message in refused(**{name: value})


def test_a_secret_and_its_file_are_not_both_given() -> None:
    variables = {"HAWKER_WEB__SECRET_KEY": HIDDEN * 2, "HAWKER_WEB__SECRET_KEY_FILE": "hawker.toml"}
    message = refused(**variables)
    assert (
        message
        == "HAWKER_WEB__SECRET_KEY_FILE: set either this or HAWKER_WEB__SECRET_KEY, not both"
    )


def test_an_option_of_a_command_is_named() -> None:
    with pytest.raises(
        SettingsError, match=r"^given to the command: web\.port = 70000: allowed is"
    ):
        load_settings(overrides={"web.port": 70_000}, environment={})


def test_refusals_show_no_secret() -> None:
    message = refused(
        f"[database]\nurl = 'mysql://u:{HIDDEN}@h/d'\n[web]\nsecret_key = '{HIDDEN}'\n"
    )
    assert "hawker.toml:2: database.url = **********: allowed is empty, or postgresql://" in message
    assert "hawker.toml:4: web.secret_key = **********: allowed is empty, or at least" in message
    assert HIDDEN not in message


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"[web]\nport = \n", "hawker.toml: this is not TOML: Invalid value (at line 2, column 8)"),
        (b"[web]\nport = 1\nport = 2\n", "hawker.toml: this is not TOML: Cannot overwrite a value"),
        (b"\xff\xfe", "hawker.toml: the settings file must be UTF-8 text; byte 0 is not"),
    ],
)
def test_a_file_that_is_no_toml(content: bytes, message: str) -> None:
    Path("bad").mkdir()
    path = Path("hawker.toml")
    path.write_bytes(content)
    with pytest.raises(SettingsError) as caught:
        load_settings(path, environment={})
    assert str(caught.value).startswith(message)


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(
        SettingsError, match=r"^none\.toml: the settings file cannot be read: No such"
    ):
        load_settings(Path("none.toml"), environment={})


@pytest.mark.parametrize("key", list(keys(Settings)), ids=lambda key: key.dotted)
def test_every_key_refuses_nonsense_by_name(key: Key) -> None:
    """Finds new keys by itself: each must refuse a date and say what it allows in words."""
    *outer, last = key.path
    text = f"[{'.'.join(outer)}]\n{last} = 1979-05-27\n" if outer else f"{last} = 1979-05-27\n"
    message = refused(text)
    assert message.startswith(f"hawker.toml:{2 if outer else 1}: {key.dotted} = ")
    assert message.endswith(f"allowed is {key.allowed_item if key.open_table else key.allowed}")
    assert "<" not in key.allowed
    assert "typing" not in key.allowed


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("a.b.c = 1", 1),
        ("# a comment\n\n[a]\nb = { c = 1 }\n", 4),
        ("[a.b]\nx = '''\n[a.b]\nc = 2\n'''\nc = 1\n", 6),
        ("[a]\nb.x = [\n  1,\n]\nb.c = [\n 1,\n 2,\n]\n", 5),
        ('["a"]\n"b" = { x = 1, "c" = "[" }\n', 2),
        ("[a.b]\r\nx = 1\r\nc = 1\r\n", 3),
    ],
)
def test_the_line_of_a_key_is_found_in_every_form_of_toml(source: str, line: int) -> None:
    assert line_of(source, ("a", "b", "c")) == line
