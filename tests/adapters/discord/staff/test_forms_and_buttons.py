"""A drop as a form, questions with buttons, and what is pressed below an answer."""

from typing import Any

import pytest

from adapters.discord.staff.confirming import staff_buttons
from adapters.discord.staff.filling import filled
from bots.commands.forms import command_forms
from commerce.ports import Text, Wording
from tests.adapters.discord.staff.conftest import Crew, new_crew
from tests.conftest import TestClock
from tests.platforms.discord import components
from tests.platforms.discord.library import running
from tests.platforms.discord.people import GuildHandle, Person
from tests.platforms.discord.server import DiscordServer


def shown(modal: dict[str, Any]) -> dict[str, str]:
    """The inputs of a form, and what stands in them."""
    inputs = [one for one in components.walk(modal["components"]) if one.get("custom_id")]
    return {one["custom_id"]: one.get("value") or "" for one in inputs}


async def test_a_drop_without_a_code_opens_as_a_form(
    server: DiscordServer, shop: GuildHandle, host: Person, crew: Crew
) -> None:
    async with running(crew.client, server):
        used = host.uses(shop.channel("live"), "drop start", price="29.90", draw="30s")
        opened = await server.answered(used)
        assert opened.modal is not None
        assert opened.modal["title"] == "A new drop"
        assert shown(opened.modal) == {
            "code": "", "pieces": "", "money": "29.90", "duration": "", "limit": "",
        }  # fmt: skip
        host.submits(opened, code="A12", pieces="S:5 M:10", duration="10 min", limit="2")
        await crew.hears()
    assert crew.lines == ["!drop start A12 S:5 M:10 at 29.90 for 10 min max 2 draw 30s"]


async def test_a_form_is_read_after_a_restart(
    server: DiscordServer, shop: GuildHandle, host: Person, clock: TestClock, wording: Wording
) -> None:
    async with running(new_crew(clock, wording).client, server):
        opened = await server.answered(host.uses(shop.channel("live"), "drop schedule"))
    restarted = new_crew(clock, wording)
    async with running(restarted.client, server):
        host.submits(opened, code="A12", time="20:30", pieces="20", money="-20%")
        await restarted.hears()
    assert restarted.lines == ["!drop schedule A12 at 20:30 20 pcs -20%"]


async def test_what_the_form_has_no_room_for_is_carried_as_far_as_an_id_can() -> None:
    long = filled({"custom_id": "staff:form:drop start:", "components": []})
    assert long == ("drop start", {})


async def test_what_nothing_takes_back_is_asked_and_done_once(
    server: DiscordServer, shop: GuildHandle, host: Person, crew: Crew
) -> None:
    async with running(crew.client, server):
        asked = await server.answered(host.uses(shop.channel("live"), "show close"))
        assert asked.ephemeral == [
            "This closes the show with all its drops and waitlists. Nothing takes it back. Do it?"
        ]
        assert crew.lines == []
        question = asked.answers[0]
        first = host.presses(question, "staff:once:!show close")
        again = host.presses(question, "staff:once:!show close")
        await server.answered(again)
        assert again.answers == []
        heard = await crew.hears()
        assert (heard.text, heard.id) == ("!show close", str(question.id))
        known = crew.client.asked.find(heard.id)
        assert known is not None
        await known.answer("key", "Friday is closed.")
        assert (await server.answered(first)).message is question
        assert question.content == "Friday is closed."
        assert question.draft.components == []
    assert len(crew.lines) == 1


async def test_what_was_asked_can_be_left(
    server: DiscordServer, shop: GuildHandle, host: Person, crew: Crew
) -> None:
    async with running(crew.client, server):
        asked = await server.answered(host.uses(shop.channel("live"), "show close"))
        await server.answered(host.presses(asked.answers[0], "staff:leave"))
        assert asked.ephemeral == ["Nothing was done."]
        assert asked.answers[0].draft.components == []
    assert crew.lines == []


async def test_an_interaction_that_is_told_twice_is_answered_once(
    server: DiscordServer, shop: GuildHandle, host: Person, crew: Crew
) -> None:
    live = shop.channel("live")
    async with running(crew.client, server):
        used = await server.answered(host.uses(live, "show close"))
        server.redeliver(used)
        opened = await server.answered(host.uses(live, "drop start"))
        server.redeliver(opened)
        given = host.uses(live, "drop end", code="A12")
        server.redeliver(given)
        host.uses(live, "undo")
        await crew.hears(2)
    assert crew.lines == ["!drop end A12", "!undo"]
    assert len(used.ephemeral) == 1


def test_every_question_is_short_enough_for_its_button() -> None:
    asked = [form for form in command_forms() if form.ask_first]
    confirmed = {form.name for form in asked if any(f.kind == "confirm" for f in form.fields)}
    assert confirmed == {"refund"}, "asked by the command itself, with whom and how much"
    assert all(not form.fields for form in asked if form.name not in confirmed)


@pytest.mark.parametrize(
    ("kind", "facts", "ids"),
    [
        ("command.show_open", {"title": "Friday"}, ["staff:fill:drop start"]),
        (
            "command.drop_start",
            {"code": "A12"},
            ["staff:do:!drop pause A12", "staff:do:!drop end A12", "staff:fill:drop start"],
        ),
        (
            "command.refund_ask",
            {"line": "!refund 17 yes"},
            ["staff:once:!refund 17 yes", "staff:leave"],
        ),
        ("command.refund_ask", {"line": "refund 17 " + "x" * 99 + " yes"}, ["staff:leave"]),
        ("command.stock", {}, []),
    ],
)
async def test_what_is_likely_to_come_next_stands_below_the_answer(
    kind: str, facts: dict[str, object], ids: list[str], wording: Wording
) -> None:
    view = staff_buttons(Text("Done.", kind=kind, facts=facts), "it", wording)
    assert [getattr(one, "custom_id", "") for one in (view.children if view else ())] == ids


async def test_buttons_below_an_answer_do_what_they_say(
    server: DiscordServer, shop: GuildHandle, host: Person, crew: Crew, wording: Wording
) -> None:
    async with running(crew.client, server):
        view = staff_buttons(
            Text("On sale.", None, "command.drop_start", {"code": "A12"}), "en", wording
        )
        assert view is not None
        place = crew.client.get_channel(shop.channel("live").id)
        await place.send("On sale.", view=view)  # type: ignore[union-attr]
        message = server.sent()[0]
        host.presses(message, "staff:do:!drop pause A12")
        await crew.hears()
        opened = await server.answered(host.presses(message, "staff:fill:drop start"))
        assert opened.modal is not None
    assert crew.lines == ["!drop pause A12"]
