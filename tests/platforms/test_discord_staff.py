"""What a bot does as staff on the Discord test server, and what it needs for that."""

from collections.abc import Awaitable

import discord
import pytest

from tests.platforms.discord.flags import Permission
from tests.platforms.discord.library import running
from tests.platforms.discord.people import GuildHandle, Person
from tests.platforms.discord.recording import PLAIN, READABLE, RecordingClient
from tests.platforms.discord.server import INVITED_WITH, DiscordServer


async def refused(call: Awaitable[object]) -> int:
    """The code that a call is refused with."""
    with pytest.raises(discord.HTTPException) as error:
        await call
    return error.value.code


async def test_channels_are_changed_and_deleted(server: DiscordServer, shop: GuildHandle) -> None:
    live, client = shop.channel("live"), RecordingClient(PLAIN)
    async with running(client, server):
        channel = client.channel()
        assert await refused(channel.edit(name="sales")) == 50013
        assert await refused(channel.delete()) == 50013
        shop.let(live, allow=Permission.MANAGE_CHANNELS)
        await channel.edit(name="sales", topic="Friday")
        assert (live.name, live.topic) == ("sales", "Friday")
        assert await refused(channel.edit(name="x" * 101)) == 50035
        await channel.delete()
        assert live.id not in shop.guild.channels


async def test_threads_are_started_without_a_message(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    theirs = ann.starts_thread(shop.channel("live"), "theirs")
    said = ann.says(shop.channel("live"), "A12")
    client = RecordingClient(PLAIN)
    async with running(client, server):
        channel = client.channel()
        made = await channel.create_thread(name="drop", type=discord.ChannelType.public_thread)
        assert shop.channel("drop").id == made.id
        message = channel.get_partial_message(said.id)
        await message.create_thread(name="once")
        assert await refused(message.create_thread(name="twice")) == 160004
        thread = client.guilds[0].get_thread(theirs.id)
        assert thread is not None
        assert await refused(thread.edit(name="ours")) == 50013
        assert await refused(made.edit(locked=True)) == 50013
        shop.archive(theirs, locked=True)
        assert await refused(thread.send("late")) == 50083
        assert await refused(client.http.join_thread(channel.id)) == 50024


async def test_messages_of_others_are_purged(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    live, client = shop.channel("live"), RecordingClient()
    said = [ann.says(live, str(number)) for number in range(3)]
    ann.reacts(said[2], "🔥")
    async with running(client, server):
        channel = client.channel()
        old = [channel.get_partial_message(one.id) for one in said]
        assert await refused(channel.delete_messages(old)) == 50013
        assert await refused(old[2].remove_reaction("🔥", discord.Object(ann.id))) == 50013
        shop.let(live, allow=Permission.MANAGE_MESSAGES)
        await old[2].remove_reaction("🔥", discord.Object(ann.id))
        assert said[2].reactions == {}
        await channel.delete_messages(old[:2])
        assert list(live.messages.values()) == [said[2]]
        assert await refused(client.http.delete_messages(channel.id, [str(said[2].id)])) == 50016
        async with channel.typing():
            assert server.statuses("POST", "/channels/{channel_id}/typing") == [204]
        private = ann.tells_bot("mine")
        delete = client.http.delete_message
        assert await refused(delete(private.channel.id, 1)) == 10008
        assert await refused(delete(private.channel.id, private.id)) == 50003


async def test_roles_below_its_own_are_given_and_taken(server: DiscordServer) -> None:
    shop = server.guild("Shop", None)
    buyer = shop.role("Buyer")
    shop.invite_bot(INVITED_WITH)
    above, ann = shop.role("Above"), shop.member("ann")
    client = RecordingClient(PLAIN)
    async with running(client, server):
        guild = client.guilds[0]
        (member,) = await guild.query_members("ann")
        roles = {role.name: role for role in guild.roles}
        assert await refused(member.add_roles(roles["Buyer"])) == 50013
        shop.change_role(shop.bot.roles[0], INVITED_WITH | Permission.MANAGE_ROLES)
        await member.add_roles(roles["Buyer"])
        assert shop.guild.members[ann.id].roles == [buyer]
        assert await refused(member.add_roles(discord.Object(above.id))) == 50013
        assert await refused(member.add_roles(discord.Object(1))) == 10011
        await member.remove_roles(roles["Buyer"])
        assert shop.guild.members[ann.id].roles == []


async def test_members_are_found_and_kicked(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    client = RecordingClient(READABLE)
    async with running(client, server):
        guild = client.guilds[0]
        route = discord.http.Route("GET", "/guilds/{guild_id}/members/search", guild_id=guild.id)
        found = await client.http.request(route, params={"query": "an", "limit": 5})
        assert [one["user"]["id"] for one in found] == [str(ann.id)]
        assert (await client.fetch_user(ann.id)).name == "ann"
        assert await refused(guild.kick(discord.Object(ann.id))) == 50013
        shop.change_role(shop.bot.roles[0], Permission.KICK_MEMBERS)
        await guild.kick(discord.Object(ann.id))
        assert ann.id not in shop.guild.members
        fetched = await client.fetch_guild(guild.id, with_counts=True)
        assert fetched.approximate_member_count == 2
        shop.change_name("Market")
        assert (await client.saw("guild_update")).name == "Shop"
        assert guild.name == "Market"
