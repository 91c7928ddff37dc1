"""Every command as a slash command: registered, offered to who may, written as its line."""

from typing import Any

import pytest

from adapters.discord.staff.names import slash_names
from adapters.discord.staff.options import options_of
from adapters.discord.staff.registering import same
from adapters.forms import CommandForm, Suggestion
from bots.commands.forms import command_forms
from bots.commands.model import Parsed
from bots.commands.parser import parse_command
from commerce.model.people import Role
from commerce.ports import Wording
from tests.adapters.discord.staff.conftest import Crew, new_crew
from tests.bots.commands.context import HOST
from tests.bots.commands.test_forms import EITHER, FILLED
from tests.conftest import TestClock
from tests.platforms.discord.library import running
from tests.platforms.discord.people import GuildHandle, Person
from tests.platforms.discord.server import DiscordServer
from tests.platforms.discord.slash import NotOffered

FORMS = command_forms()
NAMES = slash_names(FORMS)
NUMBERS = {"quantity", "limit", "discount"}


def typed(form: CommandForm) -> dict[str, Any]:
    kinds = [option.kind for option in options_of(form)]
    values = {kind: FILLED[kind] for kind in kinds if kind not in EITHER.values()}
    return {kind: int(text) if kind in NUMBERS else text for kind, text in values.items()}


def test_commands_are_grouped_by_their_first_word_and_who_may_give_them() -> None:
    written = {name: slash.written for name, slash in NAMES.items()}
    assert written["drop start"] == "drop start"
    assert written["show close"] == "show close"
    assert written["mark paid"] == "mark-paid"
    assert written["mark refunded"] == "mark-refunded"
    assert written["extend claim"] == "extend-claim"
    assert len(set(written.values())) == len(FORMS)


async def test_all_are_registered_in_the_languages_hosts_are_answered_in(
    server: DiscordServer, shop: GuildHandle, crew: Crew
) -> None:
    async with running(crew.client, server):
        there = server.commands()
        registered = {
            f"{name} {option['name']}" if option["type"] == 1 else name
            for name, command in there.items()
            for option in [*command["options"], {"name": "", "type": 0}]
            if option["type"] == 1 or not any(one["type"] == 1 for one in command["options"])
        }
        assert registered == {slash.written for slash in NAMES.values()}
        assert all(command["contexts"] == [0] for command in there.values())
        assert there["drop"]["default_member_permissions"] == str(1 << 5)
        assert there["restock"]["default_member_permissions"] == str(1 << 13)
        start = next(one for one in there["drop"]["options"] if one["name"] == "start")
        assert start["name_localizations"] == {"it": "avvia"}
        assert there["mark-paid"]["name_localizations"] == {"it": "segna-pagato"}
        assert there["drop"]["description_localizations"]["it"].startswith("mette in vendita")
        code = next(one for one in start["options"] if one["name"] == "code")
        assert (code["autocomplete"], code["required"]) == (True, False)
        assert code["name_localizations"] == {"it": "codice"}
        role = next(one for one in there["grant-role"]["options"] if one["name"] == "role")
        assert [choice["value"] for choice in role["choices"]] == ["host", "moderator"]
        assert not any(one["name"] == "confirm" for one in there["refund"]["options"]), (
            "asked with buttons"
        )


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
async def test_each_command_is_given_as_its_line(
    form: CommandForm, server: DiscordServer, shop: GuildHandle, host: Person, crew: Crew
) -> None:
    live = shop.channel("live")
    async with running(crew.client, server):
        used = host.uses(live, NAMES[form.name].written, **typed(form))
        if form.name == "show close":
            await server.answered(used)
            used = host.presses(used.answers[0], "staff:once:!show close")
        await crew.hears()
    message = crew.heard[0]
    assert (message.address, message.author.id) == (str(live.id), str(host.id))
    assert message.author.role is Role.HOST
    found = parse_command(message.text, HOST)
    assert isinstance(found, Parsed), found
    expected = "drop schedule" if form.name == "drop start" else form.name
    assert found.command.name == expected
    assert not found.values.confirmed


async def test_who_has_no_right_to_it_is_not_offered_it(
    server: DiscordServer, shop: GuildHandle, ann: Person, moderator: Person, crew: Crew
) -> None:
    live = shop.channel("live")
    async with running(crew.client, server):
        for form in FORMS:
            with pytest.raises(NotOffered):
                ann.uses(live, NAMES[form.name].written, **typed(form))
        with pytest.raises(NotOffered):
            moderator.uses(live, "drop end", code="A12")
        moderator.uses(live, "restock", code="A12", quantity=5)
        await crew.hears()
    assert crew.heard[0].author.role is Role.MODERATOR
    assert crew.lines == ["!restock A12 5 pcs"]


async def test_what_is_on_air_needs_no_code(
    server: DiscordServer, shop: GuildHandle, host: Person, crew: Crew
) -> None:
    async with running(crew.client, server):
        host.uses(shop.channel("live"), "drop pause")
        await crew.hears()
    assert crew.lines == ["!drop pause"]


async def test_what_is_said_in_another_way_need_not_be_said_twice(
    server: DiscordServer, shop: GuildHandle, host: Person, crew: Crew
) -> None:
    live = shop.channel("live")
    async with running(crew.client, server):
        host.uses(live, "restock", code="A12", per_variant="S:5 M:10")
        await crew.hears()
        host.uses(live, "price", code="A12", discount=20)
        await crew.hears(2)
    assert crew.lines == ["!restock A12 S:5 M:10", "!price A12 -20%"]


async def test_what_may_be_meant_is_offered_while_typing(
    server: DiscordServer, shop: GuildHandle, host: Person, crew: Crew
) -> None:
    live = shop.channel("live")
    crew.offers = (
        Suggestion("M · 3 left", "M"),
        *(Suggestion("x" * 200, str(n)) for n in range(40)),
    )
    async with running(crew.client, server):
        asked = host.types(live, "restock", "options", code="A12", options="m")
        await server.answered(asked)
        assert asked.choices[0] == {"name": "M · 3 left", "value": "M"}
        assert len(asked.choices) == 25
    typing = crew.typed[0]
    assert (typing.command, typing.kind, typing.typed) == ("restock", "options", "m")
    assert typing.values["code"] == "A12"
    assert (typing.address, typing.author.id) == (str(live.id), str(host.id))


async def test_they_are_registered_again_only_when_something_changed(
    server: DiscordServer, shop: GuildHandle, clock: TestClock, wording: Wording
) -> None:
    for changed, registered in ((False, 1), (False, 1), (True, 2)):
        if changed:
            server.commands()["drop"]["options"][0]["name_localizations"]["it"] = "altro"
        async with running(new_crew(clock, wording).client, server):
            assert server.statuses("PUT", "/applications/{application_id}/commands") == (
                [200] * registered
            )


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"id": "7", "version": "8", "application_id": "9", "dm_permission": True}, True),
        ({"integration_types": [0, 1], "contexts": None, "nsfw": False}, True),
        ({"default_member_permissions": "32", "name_localizations": None}, True),
        ({"default_member_permissions": None}, False),
        ({"description": "Other"}, False),
        ({"description_localizations": {"it": "Altro"}}, False),
        (
            {"options": [{"type": 3, "name": "code", "description": "Code", "required": True}]},
            False,
        ),
    ],
)
def test_what_discord_adds_is_no_change(told: dict[str, Any], expected: bool) -> None:
    code = {"type": 3, "name": "code", "description": "Code", "required": False}
    ours = {"name": "drop", "description": "Drop", "type": 1, "options": [code]}
    ours |= {"default_member_permissions": 32, "name_localizations": {}}
    theirs = {**ours, "default_member_permissions": "32", **told}
    assert same([ours], [theirs]) is expected
    assert not same([ours], [])
    assert not same([ours], [theirs, {**theirs, "name": "other"}])


async def test_where_they_cannot_be_registered_the_chat_goes_on(
    server: DiscordServer, shop: GuildHandle, crew: Crew
) -> None:
    server.faults.refuse("PUT", "/applications/{application_id}/commands", code=50001)
    async with running(crew.client, server):
        assert server.commands() == {}


def test_english_names_are_the_commands_own(wording: Wording) -> None:
    for form in FORMS:
        assert wording.say(f"slash-{form.key}", "en", {}) == form.name
        for one in form.fields:
            if one.kind != "confirm":
                key = f"slash-field-{one.kind.replace('_', '-')}"
                assert wording.say(key, "en", {}) == one.kind


async def test_no_two_are_called_the_same_in_any_language(
    server: DiscordServer, shop: GuildHandle, crew: Crew
) -> None:
    async with running(crew.client, server):
        everything = list(server.commands().values())
    _check_names(everything)


def _check_names(siblings: list[dict[str, Any]]) -> None:
    """Each is called something else than its siblings, in every language that is spoken."""
    languages = {language for one in siblings for language in one.get("name_localizations") or {}}
    for language in languages:
        names = [one["name_localizations"].get(language, one["name"]) for one in siblings]
        assert len(set(names)) == len(names), names
        for one in siblings:
            assert one["description_localizations"].keys() >= {language}, one["name"]
    for one in siblings:
        _check_names(one.get("options") or [])
