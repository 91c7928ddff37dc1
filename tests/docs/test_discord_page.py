"""The way to a first sale on Discord names what there is: permissions, settings, commands."""

import re
import tomllib

from adapters.discord.checking import PORTAL
from adapters.discord.needs import CALLED, SCOPES, intents
from adapters.discord.staff.commands import LEAST_PERMISSION
from adapters.discord.staff.names import slash_names
from bots.app.files import load_replies
from bots.commands.forms import command_forms
from bots.commands.model import Parsed
from bots.commands.parser import parse_command
from config.tables.platforms import DiscordSettings
from tests.bots.commands.context import HOST
from tests.docs.pages import ROOT, blocks, code

PAGE = (ROOT / "docs" / "discord.md").read_text(encoding="utf-8")
STEPS = re.split(r"^\d+\. ", PAGE, flags=re.MULTILINE)[1:]


def test_ten_steps_lead_to_the_first_sale() -> None:
    numbers = re.findall(r"^(\d+)\. \*\*", PAGE, re.MULTILINE)
    assert numbers == [str(number) for number in range(1, 11)]
    assert PORTAL in STEPS[0]
    assert "first sale" in STEPS[9]


def test_the_permissions_are_those_that_the_invitation_asks_for() -> None:
    named = re.findall(r"^   \| ([A-Z][\w ]+?) \|", STEPS[5], re.MULTILINE)
    assert set(named) - {"Permission"} == set(CALLED.values())
    for scope in SCOPES:
        assert f"`{scope}`" in STEPS[4]


def test_the_intents_are_those_that_are_asked_for() -> None:
    privileged = {
        "message_content": "Message Content",
        "members": "Members",
        "presences": "Presence",
    }
    asked = intents(message_content=True)
    for name, words in privileged.items():
        assert (f"*{words} Intent*" in STEPS[2]) is getattr(asked, name)
    assert "`message_content = false`" in STEPS[2]


def test_the_permissions_that_show_commands_are_the_default_ones() -> None:
    assert LEAST_PERMISSION == {"host": "manage_guild", "moderator": "manage_messages"}
    assert "with *Manage Server* and those of moderators to those with *Manage Messages*" in (
        " ".join(STEPS[6].split())
    )


def test_the_settings_exist_and_the_example_is_valid() -> None:
    example = next(block for block in _blocks() if "[platforms.discord]" in block)
    told = tomllib.loads(example)["platforms"]["discord"]
    assert DiscordSettings(**told).enabled
    named = set(re.findall(r"`([a-z]+_[a-z_]+)(?: = \w+)?`", PAGE))
    assert named
    assert named <= DiscordSettings.model_fields.keys()
    variables = re.findall(r"HAWKER_PLATFORMS__DISCORD__(\w+?)(?:_FILE)?=", PAGE)
    assert {one.lower() for one in variables} <= DiscordSettings.model_fields.keys()


def test_every_slash_command_exists() -> None:
    known = {f"/{name.written}" for name in slash_names(command_forms()).values()}
    told = "discord-command-"
    for key in load_replies("UTC", "en").sentences("en"):
        known |= {f"/{key.removeprefix(told)}"} if key.startswith(told) else set()
    named = set(re.findall(r"`(/[a-z][a-z -]*)`", PAGE))
    assert {"/show open", "/drop start", "/show close", "/orders", "/grant-role"} <= named
    assert named <= known


def test_the_lines_are_commands() -> None:
    lines = [line for line in code(PAGE).splitlines() if line.startswith("drop ")]
    assert lines
    for line in lines:
        assert isinstance(parse_command(line, HOST), Parsed), line


def _blocks() -> list[str]:
    """The fenced blocks, those inside a step too."""
    return blocks(re.sub(r"^   ", "", PAGE, flags=re.MULTILINE))
