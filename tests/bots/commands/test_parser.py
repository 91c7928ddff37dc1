"""Every form of every command, what is asked back, and what is ordinary chat."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, strategies as st

from bots.commands.model import Arguments, CommandContext, Parsed, Refusal
from bots.commands.parser import LONGEST, parse_command
from bots.commands.registry import BY_WORDS, COMMANDS
from commerce.model.people import Role
from tests.bots.commands.context import HOST, MODERATOR, VIEWER
from tests.bots.commands.lines import PARSED
from tests.bots.commands.other_lines import CHAT, REFUSED


def read(text: str, context: CommandContext = HOST) -> Parsed | Refusal | None:
    return parse_command(text, context)


@pytest.mark.parametrize(("text", "command", "values"), PARSED, ids=[line[0] for line in PARSED])
def test_a_command_is_read(text: str, command: str, values: dict[str, Any]) -> None:
    found = read(text)
    assert isinstance(found, Parsed), found
    assert (found.command.name, found.values) == (command, Arguments(**values))


@pytest.mark.parametrize(("text", "key", "facts"), REFUSED, ids=[line[0] for line in REFUSED])
def test_what_is_wrong_or_unclear_is_asked_back(
    text: str, key: str, facts: dict[str, object]
) -> None:
    found = read(text)
    assert isinstance(found, Refusal), found
    assert found.key == key
    assert facts.items() <= found.facts.items()


@pytest.mark.parametrize("text", CHAT)
def test_ordinary_chat_is_no_command(text: str) -> None:
    assert read(text) is None


def test_every_command_is_in_the_table_and_its_examples_are_read_as_it() -> None:
    assert {name for _, name, _ in PARSED} == {command.name for command in COMMANDS}
    for command in COMMANDS:
        for example in command.examples:
            found = read(example)
            assert isinstance(found, Parsed), (example, found)
            names = {command.name, *(["drop start"] if command.name == "drop schedule" else [])}
            assert found.command.name in names, example


def test_words_start_one_command_unless_their_values_tell_them_apart() -> None:
    shared = {" ".join(words) for words, found in BY_WORDS.items() if len(found) > 1}
    assert shared == {"extend", "prolunga", "estendi"}


@pytest.mark.parametrize("text", ["drop A12 20 pcs", "show close", "refund 17 yes", "!price A12 5"])
def test_a_moderator_is_told_what_only_a_host_may_do(text: str) -> None:
    found = read(text, MODERATOR)
    assert isinstance(found, Refusal)
    assert (found.key, found.facts["role"]) == ("wrong_role", "host")


def test_shorthand_is_the_hosts_alone() -> None:
    assert read("A12 20 29,90 10 min", MODERATOR) is None


def test_a_moderator_may_do_what_moderators_do() -> None:
    assert isinstance(read("restock A12 M 5", MODERATOR), Parsed)


@pytest.mark.parametrize("text", ["!drop A12 20 pcs", "!undo", "!restock A12 5"])
def test_a_viewer_who_clearly_commands_is_answered(text: str) -> None:
    found = read(text, VIEWER)
    assert isinstance(found, Refusal)
    assert found.key == "wrong_role"


@pytest.mark.parametrize(
    "text",
    ["drop A12 20 pcs", "/drop A12", "!help", "!stop", "!cancel A12", "!cart", "!A12", "A12 2"],
)
def test_a_viewers_own_words_are_left_to_viewers(text: str) -> None:
    assert read(text, VIEWER) is None


def test_a_line_too_long_is_chat_or_refused() -> None:
    assert read("announce " + "x" * LONGEST) is None
    found = read("!announce " + "x" * 100_000)
    assert isinstance(found, Refusal)
    assert found.key == "too_long"


def test_prices_are_those_of_the_currency() -> None:
    yen = replace(HOST, currency="JPY")
    found = read("drop A12 20 pcs at 2990", yen)
    assert isinstance(found, Parsed)
    assert found.values.price_minor == 2990
    refused = read("drop A12 20 pcs at 29.90", yen)
    assert isinstance(refused, Refusal)
    assert refused.key == "bad_price"


def test_a_time_that_summer_time_skips_is_refused() -> None:
    spring = replace(HOST, now=datetime(2027, 3, 28, 0, 30, tzinfo=UTC))
    found = read("schedule A12 at 2:30", spring)
    assert isinstance(found, Refusal)
    assert found.key == "no_such_time"


def test_nothing_is_on_air_so_the_code_is_missing() -> None:
    found = read("!pause", replace(HOST, on_air=None))
    assert isinstance(found, Refusal)
    assert found.facts["parameter"] == "code"


WORDS = (
    "drop ! / A12 B7 20 30 29,90 1.500 x2 @5 €3 S M:5 38 10m 1h30 in at for per max 2 -20% 20:30 "
    "alle tomorrow @anna <@1> discord:1 \" ' : , #17 yes restock price extend undo show open "
    "announce 0 99999999999 9999-12-31 ٣ Ⅷ ½ ² \u200b \u202e"
)
PIECES = st.sampled_from(WORDS.split(" "))
LINES = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=12).map(" ".join))


@given(LINES, st.sampled_from(Role))
def test_no_line_makes_it_fail(text: str, role: Role) -> None:
    found = read(text, replace(HOST, role=role))
    if isinstance(found, Parsed):
        assert role >= found.command.least_role


@given(LINES)
def test_an_empty_shop_makes_nothing_fail(text: str) -> None:
    read(text, replace(HOST, codes=(), options={}, on_air=None))
