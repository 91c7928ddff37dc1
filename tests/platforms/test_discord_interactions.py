"""Interactions on the Discord test server: what people press and choose, and the answers."""

from collections.abc import Awaitable, Callable
from typing import Any

import discord
import pytest

from tests.conftest import TestClock
from tests.platforms.discord.library import running
from tests.platforms.discord.model import Message
from tests.platforms.discord.people import GuildHandle, Person
from tests.platforms.discord.recording import PLAIN, RecordingClient
from tests.platforms.discord.server import DiscordServer
from tests.platforms.discord.slash import NotOffered

Interaction = discord.Interaction[discord.Client]
Answer = Callable[[Interaction], Awaitable[object]]


class Till(RecordingClient):
    """A bot that answers whatever is pressed with the function it was given."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(PLAIN)
        self.answer = answer

    async def on_interaction(self, asked: Interaction) -> None:
        try:
            await self.answer(asked)
        except discord.HTTPException as error:
            self.dispatch("refused", error)

    async def card(self, server: DiscordServer) -> Message:
        """Show a message with a button and a select."""
        view = discord.ui.View(timeout=None)
        view.add_item(discord.ui.Button(label="Buy", custom_id="buy"))
        view.add_item(discord.ui.Button(label="Gone", custom_id="gone", disabled=True))
        options = [discord.SelectOption(label=size, value=size) for size in "SML"]
        select: discord.ui.Select[discord.ui.View] = discord.ui.Select(
            custom_id="size", options=options, max_values=2
        )
        view.add_item(select)
        await self.channel().send("A12", view=view)
        return server.sent()[-1]


async def send(asked: Interaction) -> None:
    answer = await asked.response.send_message("yours", ephemeral=True)
    assert answer.is_ephemeral()
    assert answer.resource is not None
    assert answer.message_id == answer.resource.id


async def test_a_button_is_answered_to_its_presser_only(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    client = Till(send)
    async with running(client, server):
        card = await client.card(server)
        pressed = await server.answered(ann.presses(card, "buy"))
        assert pressed.ephemeral == ["yours"]
        assert server.texts(shop.channel("live")) == ["A12"]
        asked = client.all("interaction")[0]
        assert (asked.custom_id, asked.message.id) == ("buy", card.id)
        assert asked.message.content == "A12"
        for missing in ("gone", "sell"):
            with pytest.raises(NotOffered):
                ann.presses(card, missing)
        shop.leaves(ann)
        with pytest.raises(NotOffered):
            ann.presses(card, "buy")


async def test_a_persistent_view_survives_its_process(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    class Buy(discord.ui.View):
        def __init__(self) -> None:
            super().__init__(timeout=None)

        @discord.ui.button(label="Buy", custom_id="buy")
        async def buy(
            self, asked: Interaction, _button: discord.ui.Button[discord.ui.View]
        ) -> None:
            await asked.response.send_message("from the view", ephemeral=True)

    async def nothing(_asked: Interaction) -> None:
        pass

    first = Till(nothing)
    async with running(first, server):
        card = await first.card(server)
    second = RecordingClient(PLAIN)
    second.add_view(Buy())
    async with running(second, server):
        pressed = await server.answered(ann.presses(card, "buy"))
        assert pressed.ephemeral == ["from the view"]


async def test_options_are_chosen(server: DiscordServer, shop: GuildHandle, ann: Person) -> None:
    async def echo(asked: Interaction) -> None:
        assert asked.data is not None
        await asked.response.send_message(str(asked.data["values"]))  # type: ignore[typeddict-item]

    client = Till(echo)
    async with running(client, server):
        card = await client.card(server)
        await server.answered(ann.chooses(card, "size", "M", "L"))
        assert server.texts(shop.channel("live"))[1:] == ["['M', 'L']"]
        for wrong in ((), ("XXL",), ("S", "M", "L")):
            with pytest.raises(NotOffered):
                ann.chooses(card, "size", *wrong)


async def test_roles_people_and_channels_are_chosen(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    role, live = shop.role("Host"), shop.channel("live")

    class Choice(discord.ui.View):
        @discord.ui.select(cls=discord.ui.RoleSelect, custom_id="role")
        async def role(self, asked: Interaction, select: discord.ui.RoleSelect[Any]) -> None:
            await asked.response.send_message(f"role {select.values[0].name}")

        @discord.ui.select(cls=discord.ui.UserSelect, custom_id="user")
        async def user(self, asked: Interaction, select: discord.ui.UserSelect[Any]) -> None:
            await asked.response.send_message(f"user {select.values[0].name}")

        @discord.ui.select(cls=discord.ui.ChannelSelect, custom_id="place")
        async def place(self, asked: Interaction, select: discord.ui.ChannelSelect[Any]) -> None:
            await asked.response.send_message(f"place {select.values[0].name}")

    client = RecordingClient(PLAIN)
    async with running(client, server):
        await client.channel().send("choose", view=Choice(timeout=None))
        card = server.sent(live)[0]
        await server.answered(ann.chooses(card, "role", role))
        await server.answered(ann.chooses(card, "user", ann.user))
        await server.answered(ann.chooses(card, "place", live))
        assert server.texts(live)[1:] == ["role Host", "user ann", "place live"]
        with pytest.raises(NotOffered):
            ann.chooses(card, "role", ann.user)


async def test_a_modal_is_filled_in_and_may_update_its_message(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    class Form(discord.ui.Modal, title="A drop"):
        code: discord.ui.TextInput[discord.ui.Modal] = discord.ui.TextInput(
            label="Code", custom_id="code"
        )
        kind: discord.ui.Label[discord.ui.Modal] = discord.ui.Label(
            text="Kind",
            component=discord.ui.Select(
                custom_id="kind",
                options=[discord.SelectOption(label="Bowl", value="bowl")],
                required=False,
            ),
        )

        async def on_submit(self, asked: Interaction) -> None:
            assert isinstance(self.kind.component, discord.ui.Select)
            chosen = self.kind.component.values
            await asked.response.edit_message(content=f"{self.code.value} {chosen}")

    async def ask(asked: Interaction) -> None:
        if asked.type is discord.InteractionType.component:
            await asked.response.send_modal(Form())

    client = Till(ask)
    async with running(client, server):
        card = await client.card(server)
        pressed = await server.answered(ann.presses(card, "buy"))
        with pytest.raises(NotOffered):
            ann.submits(pressed, kind=["bowl"])
        with pytest.raises(NotOffered):
            ann.submits(pressed, code="B7", colour="red")
        await server.answered(ann.submits(pressed, code="B7", kind=["bowl"]))
        assert card.content == "B7 ['bowl']"
        assert (await client.saw("raw_message_edit")).message_id == card.id


async def test_a_deferred_answer_loads_until_it_is_there(
    server: DiscordServer, shop: GuildHandle, ann: Person, clock: TestClock
) -> None:
    async def later(asked: Interaction) -> None:
        await asked.response.defer(ephemeral=True, thinking=True)
        assert pressed.original is not None
        assert pressed.original.is_loading
        assert pressed.ephemeral == []
        clock.turn(14 * 60)
        await asked.edit_original_response(content="yours")
        second = await asked.followup.send("and more", wait=True)
        await second.edit(content="and the link")
        third = await asked.followup.send("secret", ephemeral=True, wait=True)
        await third.delete()
        assert (await asked.original_response()).content == "yours"
        clock.turn(2 * 60)
        await asked.followup.send("too late")

    client = Till(later)
    async with running(client, server):
        card = await client.card(server)
        pressed = ann.presses(card, "buy")
        assert (await client.saw("refused")).code == 50027
        assert [one.content for one in pressed.answers] == ["yours", "and the link"]
        assert pressed.ephemeral == ["yours"]
        assert server.texts(shop.channel("live")) == ["A12", "and the link"]


async def test_a_follow_up_to_a_loading_answer_takes_its_place(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    async def later(asked: Interaction) -> None:
        await asked.response.defer(ephemeral=True, thinking=True)
        await asked.followup.send("yours")

    client = Till(later)
    async with running(client, server):
        pressed = ann.presses(await client.card(server), "buy")
        await server.until(lambda: pressed.ephemeral)
        assert (pressed.ephemeral, pressed.followups) == (["yours"], [])


async def test_a_card_is_updated_by_the_answer_or_after_it(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    async def update(asked: Interaction) -> None:
        await asked.response.edit_message(content="sold out")
        await asked.followup.send("the last one", ephemeral=True)

    async def defer(asked: Interaction) -> None:
        await asked.response.defer()
        await asked.edit_original_response(content="back")
        await asked.delete_original_response()

    client = Till(update)
    async with running(client, server):
        card = await client.card(server)
        pressed = ann.presses(card, "buy")
        await server.until(lambda: pressed.ephemeral)
        assert card.content == "sold out"
        client.answer = defer
        ann.presses(card, "buy")
        await server.until(lambda: card.deleted)
        assert [one.content for one in card.versions] == ["A12", "sold out", "back"]


async def test_an_answer_that_comes_too_late_is_to_nothing(
    server: DiscordServer, shop: GuildHandle, ann: Person, clock: TestClock
) -> None:
    async def late(asked: Interaction) -> None:
        clock.turn(3.1)
        await send(asked)

    client = Till(late)
    async with running(client, server):
        pressed = ann.presses(await client.card(server), "buy")
        refused = await client.saw("refused")
        assert (refused.status, refused.code) == (404, 10062)
        assert (pressed.answered_with, pressed.answers) == (None, [])


async def test_an_interaction_told_twice_is_answered_once(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    client = Till(send)
    async with running(client, server):
        pressed = ann.presses(await client.card(server), "buy")
        server.redeliver(pressed)
        refused = await client.saw("refused")
        assert (refused.status, refused.code) == (400, 40060)
        assert pressed.ephemeral == ["yours"]


async def test_an_ephemeral_answer_can_be_pressed_by_whom_it_is_for(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    async def ask(asked: Interaction) -> None:
        view = discord.ui.View(timeout=None)
        view.add_item(discord.ui.Button(label="Cancel", custom_id="cancel"))
        if asked.data and asked.data.get("custom_id") == "buy":
            await asked.response.send_message("yours", view=view, ephemeral=True)
        else:
            await asked.response.edit_message(content="cancelled", view=None)

    client = Till(ask)
    async with running(client, server):
        pressed = await server.answered(ann.presses(await client.card(server), "buy"))
        with pytest.raises(NotOffered):
            shop.member("bob").presses(pressed.answers[0], "cancel")
        await server.answered(ann.presses(pressed.answers[0], "cancel"))
        assert pressed.ephemeral == ["cancelled"]
