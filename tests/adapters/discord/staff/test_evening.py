"""Hosts and moderators of a running house, through slash commands, forms and buttons."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.discord.staff.names import slash_names
from bots.app import House
from bots.commands.forms import command_forms
from commerce.model.orders import Buyer
from commerce.model.people import Identity
from tests.adapters.discord.house import house_on
from tests.adapters.discord.staff.test_commands import typed
from tests.platforms.discord.flags import Permission
from tests.platforms.discord.model import Channel, Interaction
from tests.platforms.discord.people import GuildHandle, Person
from tests.platforms.discord.server import DiscordServer

FORMS = command_forms()
NAMES = slash_names(FORMS)


@pytest.fixture
async def server() -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as server:
        yield server


@pytest.fixture
def live(shop: GuildHandle) -> Channel:
    return shop.channel("live")


@pytest.fixture
def owner(server: DiscordServer, shop: GuildHandle) -> Person:
    return server.owner_of(shop)


@pytest.fixture
async def house(server: DiscordServer, live: Channel, tmp_path: Path) -> AsyncIterator[House]:
    async with house_on(
        server, tmp_path, live, **{"platforms.discord.host_roles": ("Hosts",)}
    ) as house:
        await server.until(server.commands)
        yield house


async def said(server: DiscordServer, asked: Interaction) -> str:
    """What somebody was answered, all of it, once it is there."""
    await server.until(lambda: asked.ephemeral or asked.modal)
    return "\n".join(asked.ephemeral)


async def test_a_form_starts_a_drop_and_its_answer_leads_on(
    server: DiscordServer, live: Channel, owner: Person, house: House
) -> None:
    opened = await server.answered(owner.uses(live, "drop start"))
    sent = owner.submits(opened, code="A12", pieces="3", money="25", duration="10 min")
    assert "on sale at €25.00, 3 available" in await said(server, sent)
    below = sent.answers[0]
    paused = owner.presses(below, "staff:do:!drop pause A12")
    assert "A12 is paused" in await said(server, paused)
    again = await server.answered(owner.presses(below, "staff:fill:drop start"))
    assert again.modal is not None
    ended = owner.presses(below, "staff:do:!drop end A12")
    assert "A12 is closed" in await said(server, ended)


async def test_what_may_be_meant_is_offered(
    server: DiscordServer, live: Channel, owner: Person, ann: Person, house: House
) -> None:
    starting = await server.answered(owner.types(live, "drop start", "code", code="har"))
    assert starting.choices == [{"name": "A12 · Harbour Tee", "value": "A12"}]
    sizes = await server.answered(owner.types(live, "restock", "options", code="A12", options="L"))
    assert [one["value"] for one in sizes.choices] == ["L Blue", "M Blue"]
    done = owner.uses(live, "restock", code="A12", options="L Blue", quantity=3)
    assert "5 in stock" in await said(server, done)


async def test_the_show_is_closed_once_it_is_sure(
    server: DiscordServer, live: Channel, owner: Person, house: House
) -> None:
    asked = await server.answered(owner.uses(live, "show close"))
    assert await house.services.shows.current() is not None
    owner.presses(asked.answers[0], "staff:once:!show close")
    owner.presses(asked.answers[0], "staff:once:!show close")
    await server.until(lambda: asked.answers[0].content == "Friday is closed.")
    assert asked.answers[0].draft.components == []
    assert await house.services.shows.current() is None
    opened = owner.uses(live, "show open", text="Saturday")
    assert "Saturday is open." in await said(server, opened)
    assert opened.answers[0].draft.components


async def test_who_has_not_the_role_is_refused_where_the_command_is_shown(
    server: DiscordServer, shop: GuildHandle, live: Channel, house: House
) -> None:
    manages = shop.member("max", shop.role("Staff", Permission.MANAGE_GUILD))
    refused = manages.uses(live, "drop start", code="A12")
    assert "Only a host" in await said(server, refused)
    nothing = await server.answered(manages.types(live, "drop start", "code"))
    assert nothing.choices == []
    shop.give_roles(manages, shop.role("Hosts", Permission.MANAGE_GUILD))
    started = manages.uses(live, "drop start", code="A12")
    assert "on sale" in await said(server, started)


async def test_nobody_is_host_for_having_let_the_bot_into_a_server_of_their_own(
    server: DiscordServer, live: Channel, owner: Person, tmp_path: Path
) -> None:
    other = server.guild("Elsewhere")
    there, stranger = other.text_channel("there"), server.owner_of(other)
    hosts = {"roles.hosts": (f"discord:{owner.id}",)}
    async with house_on(server, tmp_path, live, **hosts) as house:
        await server.until(server.commands)
        await server.answered(stranger.uses(there, "show open", text="Mine now"))
        assert [show.title for show in await house.services.shows.newest()] == ["Friday"]
        await server.until(lambda: server.dms(owner))
        assert "platforms.discord.servers" in server.dms(owner)[0].content
    named = {"platforms.discord.servers": (str(live.guild.id if live.guild else 0),)}
    async with house_on(server, tmp_path, live, **named):
        await server.until(server.commands)
        listed = await server.answered(stranger.uses(there, "stock"))
        assert not any("In stock" in text for text in listed.ephemeral)
        assert "on sale" in await said(server, owner.uses(live, "drop start", code="B3"))


async def test_a_role_is_given_by_command_to_somebody_mentioned(
    server: DiscordServer,
    shop: GuildHandle,
    live: Channel,
    owner: Person,
    ann: Person,
    house: House,
) -> None:
    given = owner.uses(live, "grant-role", viewer=ann.mention, role="moderator")
    assert "is now a moderator" in await said(server, given)
    shop.give_roles(ann, shop.role("Nobody", Permission.MANAGE_MESSAGES))
    listed = ann.uses(live, "stock", code="A12")
    assert "In stock" in await said(server, listed)
    refused = owner.uses(live, "revoke-role", viewer=ann.mention)
    assert "has no role" in await said(server, refused)


async def test_a_refund_is_asked_with_whom_and_how_much_and_done_once(
    server: DiscordServer, live: Channel, owner: Person, ann: Person, house: House
) -> None:
    await server.answered(owner.uses(live, "drop start", code="B3"))
    bought = ann.uses(live, "buy", code="B3", quantity=2)
    assert "B3 ×2" in await said(server, bought)
    show = await house.services.shows.current()
    assert show is not None
    buyer = Identity("discord", str(ann.id), "ann")
    cart = await house.services.carts.of_viewer(show.id, buyer)
    assert cart.checkout is not None
    at_home = Buyer("ann@example.org", "Ann", "1 Quay St", "IE")
    await house.services.checkouts.pay(cart.checkout.token, "demo", at_home, "en", "success")
    offered = await server.answered(owner.types(live, "refund", "order"))
    assert [one["value"] for one in offered.choices] == ["1"]
    asked = owner.uses(live, "refund", order="1", price="10.00")
    assert "Order 1 of Ann: give back €10.00?" in await said(server, asked)
    question = asked.answers[0]
    yes = "staff:once:!refund 1 at 10.00 yes"
    owner.presses(question, yes)
    owner.presses(question, yes)
    await server.until(lambda: "goes back to Ann" in question.content)
    refunds = (await house.services.orders.get(1)).refunds
    assert [one.amount_minor for one in refunds] == [1000]


async def test_hosts_are_told_when_the_commands_could_not_be_registered(
    server: DiscordServer, live: Channel, owner: Person, tmp_path: Path
) -> None:
    server.faults.refuse("PUT", "/applications/{application_id}/commands", code=50001)
    hosts = {"roles.hosts": (f"discord:{owner.id}",)}
    async with house_on(server, tmp_path, live, **hosts):
        await server.until(lambda: server.dms(owner))
        assert "slash commands could not be registered" in server.dms(owner)[0].content


async def test_each_command_is_answered_to_who_gave_it(
    server: DiscordServer, live: Channel, owner: Person, house: House
) -> None:
    for form in FORMS:
        used = owner.uses(live, NAMES[form.name].written, **typed(form))
        assert await said(server, used), form.name
