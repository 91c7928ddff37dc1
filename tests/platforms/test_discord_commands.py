"""Slash commands on the Discord test server: registered, offered, completed and used."""

from typing import Any

import discord
import pytest
from discord import app_commands

from tests.platforms.discord.flags import Permission
from tests.platforms.discord.library import running
from tests.platforms.discord.people import GuildHandle, Person
from tests.platforms.discord.recording import PLAIN, RecordingClient
from tests.platforms.discord.server import DiscordServer
from tests.platforms.discord.slash import NotOffered

Interaction = discord.Interaction[discord.Client]


async def codes(_asked: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    found = [code for code in ("A12", "A13", "B7") if code.startswith(typed.upper())]
    return [app_commands.Choice(name=code, value=code) for code in found]


class Shop(RecordingClient):
    """A bot with a few commands."""

    def __init__(self) -> None:
        super().__init__(PLAIN)
        self.tree = app_commands.CommandTree(self)
        self.tree.command(name="buy", description="Buy")(self.buy())
        show = app_commands.Group(
            name="show",
            description="The show",
            default_permissions=discord.Permissions(manage_guild=True),
            guild_only=True,
        )
        show.command(name="start", description="Start")(self.start_show)
        self.tree.add_command(show)

    def buy(self) -> Any:
        @app_commands.autocomplete(code=codes)
        @app_commands.choices(size=[app_commands.Choice(name="Large", value="L")])
        async def buy(
            asked: Interaction,
            code: str,
            quantity: app_commands.Range[int, 1, 9] = 1,
            size: str = "M",
        ) -> None:
            await asked.response.send_message(f"{code} {quantity} {size}", ephemeral=True)

        return buy

    async def start_show(self, asked: Interaction, whom: discord.Member, title: str = "") -> None:
        await asked.response.send_message(f"{whom.id} {title}")


async def test_commands_are_registered_and_keep_their_ids(
    server: DiscordServer, shop: GuildHandle
) -> None:
    client = Shop()
    async with running(client, server):
        first = await client.tree.sync()
        assert set(server.commands()) == {"buy", "show"}
        assert server.commands()["show"]["default_member_permissions"] == "32"
        assert [one.id for one in await client.tree.sync()] == [one.id for one in first]
        assert {one.name for one in await client.tree.fetch_commands()} == {"buy", "show"}
        here = discord.Object(shop.id)
        client.tree.copy_global_to(guild=here)
        await client.tree.sync(guild=here)
        assert set(server.commands(shop)) == {"buy", "show"}
        edited = await first[0].edit(description="Other words")
        assert (edited.id, edited.description) == (first[0].id, "Other words")
        await first[0].delete()
        assert set(server.commands()) == {"buy", "show"} - {first[0].name}


async def test_a_command_is_used_with_its_options(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    client, live = Shop(), shop.channel("live")
    async with running(client, server):
        await client.tree.sync()
        used = await server.answered(ann.uses(live, "/buy", code="A12", quantity=2, size="L"))
        assert used.ephemeral == ["A12 2 L"]
        assert live.messages == {}
        asked = client.all("interaction")[0]
        assert (asked.guild_id, asked.channel_id, asked.user.id) == (shop.id, live.id, ann.id)
        assert asked.permissions.send_messages
        assert not asked.app_permissions.manage_messages


async def test_what_a_client_would_not_send(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    client, live = Shop(), shop.channel("live")
    async with running(client, server):
        await client.tree.sync()
        refused: list[dict[str, Any]] = [
            {},
            {"code": 1},
            {"code": "A12", "quantity": 10},
            {"code": "A12", "quantity": "2"},
            {"code": "A12", "quantity": True},
            {"code": "A12", "size": "XXL"},
            {"code": "A12", "colour": "red"},
        ]
        for options in refused:
            with pytest.raises(NotOffered):
                ann.uses(live, "buy", **options)
        for command in ("sell", "show", "show stop"):
            with pytest.raises(NotOffered):
                server.owner_of(shop).uses(live, command)


async def test_options_are_completed(server: DiscordServer, shop: GuildHandle, ann: Person) -> None:
    client, live = Shop(), shop.channel("live")
    async with running(client, server):
        await client.tree.sync()
        typing = await server.answered(ann.types(live, "buy", "code", code="a"))
        assert [one["value"] for one in typing.choices] == ["A12", "A13"]
        with pytest.raises(NotOffered):
            ann.types(live, "buy", "quantity", quantity=2)


async def test_subcommands_ask_for_the_permission_of_their_command(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    client, live = Shop(), shop.channel("live")
    async with running(client, server):
        await client.tree.sync()
        with pytest.raises(NotOffered):
            ann.uses(live, "show start", whom=ann.user, title="Friday")
        shop.give_roles(ann, shop.role("Host", Permission.MANAGE_GUILD))
        await server.answered(ann.uses(live, "show start", whom=ann.user, title="Friday"))
        assert server.texts(live) == [f"{ann.id} Friday"]
        with pytest.raises(NotOffered):
            ann.uses(server.world.dm_with(ann.user), "show start", whom=ann.user)


async def test_a_command_is_used_in_private(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    client = Shop()
    async with running(client, server):
        await client.tree.sync()
        used = ann.uses(server.world.dm_with(ann.user), "buy", code="B7")
        assert (await server.answered(used)).ephemeral == ["B7 1 M"]
        assert client.all("interaction")[0].guild_id is None


GOOD: dict[str, Any] = {"name": "buy", "description": "Buy", "options": []}
OPTION: dict[str, Any] = {"type": 3, "name": "code", "description": "Code"}


@pytest.mark.parametrize(
    "bad",
    [
        [{**GOOD, "name": "Buy Now"}],
        [{**GOOD, "name_localizations": {"it": "Compra"}}],
        [{**GOOD, "description": ""}],
        [{**GOOD, "description": "x" * 101}],
        [GOOD, GOOD],
        [{**GOOD, "name": f"c{number}"} for number in range(101)],
        [{**GOOD, "options": [{**OPTION, "name": f"o{number}"} for number in range(26)]}],
        [{**GOOD, "options": [OPTION, OPTION]}],
        [{**GOOD, "options": [OPTION, {**OPTION, "name": "size", "required": True}]}],
        [{**GOOD, "options": [{**OPTION, "choices": [{"name": "", "value": "x"}]}]}],
        [{**GOOD, "options": [{**OPTION, "choices": [{"name": "x", "value": "x"}] * 26}]}],
        [
            {
                **GOOD,
                "options": [
                    {**OPTION, "autocomplete": True, "choices": [{"name": "x", "value": "x"}]}
                ],
            }
        ],
        [
            {
                **GOOD,
                "options": [{**OPTION, "choices": [{"name": "x" * 100, "value": "y" * 300}] * 20}],
            }
        ],
    ],
)
async def test_commands_with_a_fault_are_refused_all_together(
    server: DiscordServer, shop: GuildHandle, bad: list[Any]
) -> None:
    client = RecordingClient(PLAIN)
    async with running(client, server):
        with pytest.raises(discord.HTTPException) as refused:
            await client.http.bulk_upsert_global_commands(server.world.application.id, bad)
        assert (refused.value.status, refused.value.code) == (400, 50035)
        assert server.commands() == {}


async def test_the_commands_of_another_application_are_not_ours(
    server: DiscordServer, shop: GuildHandle
) -> None:
    client = RecordingClient(PLAIN)
    async with running(client, server):
        with pytest.raises(discord.Forbidden):
            await client.http.get_global_commands(1)
        with pytest.raises(discord.NotFound) as refused:
            await client.http.get_global_command(server.world.application.id, 1)
        assert refused.value.code == 10063
