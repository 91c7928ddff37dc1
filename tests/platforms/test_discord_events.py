"""What people do on the Discord test server, as the real client hears of it."""

import discord
import pytest

from tests.platforms.discord.flags import Permission
from tests.platforms.discord.library import running
from tests.platforms.discord.people import GuildHandle, Person
from tests.platforms.discord.recording import PLAIN, RecordingClient
from tests.platforms.discord.server import DiscordServer

PICTURE = {
    "id": "1",
    "filename": "a.png",
    "size": 3,
    "url": "https://x.test/a.png",
    "proxy_url": "https://x.test/a.png",
}


async def test_messages_are_heard_edited_and_deleted(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    live, client = shop.channel("live"), RecordingClient()
    async with running(client, server):
        said = ann.says(live, "A12", attachments=(PICTURE,))
        heard = await client.saw("message")
        assert (heard.id, heard.content, heard.author.id) == (said.id, "A12", ann.id)
        assert (heard.guild.id, heard.channel.id) == (shop.id, live.id)
        assert heard.created_at == server.world.now()
        assert heard.attachments[0].filename == "a.png"
        ann.edits(said, "B7")
        edited = await client.saw("raw_message_edit")
        assert (edited.message.content, edited.cached_message.content) == ("B7", "A12")
        assert edited.message.edited_at == server.world.now()
        ann.deletes(said)
        gone = await client.saw("raw_message_delete")
        assert gone.message_id == said.id
        others = [ann.says(live, "one"), ann.says(live, "two")]
        shop.purge(live, *others)
        purged = await client.saw("raw_bulk_message_delete")
        assert purged.message_ids == {one.id for one in others}
    assert live.messages == {}


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("text", "text"),
        ("thread", "public_thread"),
        ("voice", "voice"),
        ("stage", "stage_voice"),
    ],
)
async def test_messages_come_from_every_kind_of_channel(
    server: DiscordServer, shop: GuildHandle, ann: Person, kind: str, name: str
) -> None:
    place = {
        "text": lambda: shop.text_channel("more"),
        "thread": lambda: ann.starts_thread(shop.channel("live"), "drop"),
        "voice": lambda: shop.voice_channel("voice"),
        "stage": lambda: shop.stage_channel("stage"),
    }[kind]()
    client = RecordingClient()
    async with running(client, server):
        ann.says(place, "A12")
        heard = await client.saw("message")
        await heard.channel.send("yours")
        assert server.texts(place) == ["yours"]
        assert heard.channel.type.name == name


async def test_without_the_intent_only_what_is_meant_for_the_bot_is_readable(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    live, client = shop.channel("live"), RecordingClient(PLAIN)
    async with running(client, server):
        ann.says(live, "hidden", attachments=(PICTURE,))
        heard = await client.saw("message")
        assert (heard.content, heard.attachments) == ("", [])
        mine = await heard.channel.send("what?")
        asked = server.sent(live)[0]
        ann.says(live, f"{server.bot.mention} hello")
        ann.says(live, "in reply", reply_to=asked)
        ann.says(live, "in reply, quietly", reply_to=asked, pings=False)
        ann.tells_bot("in private")
        await client.saw("message", 6)
        hello = f"{server.bot.mention} hello"
        assert client.texts() == ["", hello, "in reply", "", "in private"]
        replies = [one for one in client.all("message") if one.reference]
        assert [one.reference.message_id for one in replies] == [mine.id, mine.id]
        assert replies[1].reference.resolved.content == "what?"


async def test_a_message_that_quotes_a_hidden_one_keeps_it_hidden(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    client = RecordingClient(PLAIN)
    async with running(client, server):
        secret = ann.says(shop.channel("live"), "secret")
        ann.says(shop.channel("live"), f"{server.bot.mention} see", reply_to=secret)
        heard = await client.saw("message", 2)
        assert heard.content == f"{server.bot.mention} see"
        assert heard.reference.resolved.content == ""


async def test_other_bots_say_that_they_are_bots(server: DiscordServer, shop: GuildHandle) -> None:
    client = RecordingClient()
    async with running(client, server):
        shop.another_bot("music").says(shop.channel("live"), "A12")
        heard = await client.saw("message")
        assert (heard.author.bot, heard.author.name) == (True, "music")


async def test_private_messages_come_without_a_guild(server: DiscordServer, ann: Person) -> None:
    client = RecordingClient(PLAIN)
    async with running(client, server):
        ann.tells_bot("hello")
        heard = await client.saw("message")
        assert (heard.guild, heard.content) == (None, "hello")
        await heard.channel.send("hello to you")
        assert [one.content for one in server.dms(ann)] == ["hello to you"]


async def test_reactions_are_heard_with_the_member(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    client = RecordingClient()
    async with running(client, server):
        said = ann.says(shop.channel("live"), "A12")
        ann.reacts(said, "🔥")
        added = await client.saw("raw_reaction_add")
        assert (str(added.emoji), added.user_id, added.message_id) == ("🔥", ann.id, said.id)
        assert added.member.id == ann.id
        ann.unreacts(said, "🔥")
        removed = await client.saw("raw_reaction_remove")
        assert (str(removed.emoji), removed.user_id) == ("🔥", ann.id)
    assert said.reactions == {}


async def test_channels_come_change_and_go(server: DiscordServer, shop: GuildHandle) -> None:
    live, client = shop.channel("live"), RecordingClient()
    async with running(client, server):
        made = shop.text_channel("more")
        assert (await client.saw("guild_channel_create")).id == made.id
        shop.rename(made, "sales")
        await client.saw("guild_channel_update")
        assert client.get_channel(made.id).name == "sales"  # type: ignore[union-attr]
        thread = server.owner_of(shop).starts_thread(made, "drop")
        assert (await client.saw("thread_create")).id == thread.id
        shop.delete_channel(made)
        assert (await client.saw("guild_channel_delete")).id == made.id
        assert (await client.saw("thread_delete")).id == thread.id
        assert client.get_channel(made.id) is None
        other = server.owner_of(shop).starts_thread(live, "other")
        shop.archive(other)
        assert (await client.saw("raw_thread_update")).thread.archived
        shop.delete_channel(other)
        assert (await client.saw("raw_thread_delete", 2)).thread_id == other.id


async def test_roles_and_members_change(server: DiscordServer, shop: GuildHandle) -> None:
    client = RecordingClient(discord.Intents.all())
    async with running(client, server):
        guild = client.guilds[0]
        host = shop.role("Host", Permission.MANAGE_GUILD)
        assert (await client.saw("guild_role_create")).permissions.manage_guild
        shop.change_role(host, Permission.MANAGE_MESSAGES)
        await client.saw("guild_role_update")
        assert guild.get_role(host.id).permissions.manage_messages  # type: ignore[union-attr]
        ann = shop.member("ann")
        assert (await client.saw("member_join")).id == ann.id
        shop.give_roles(ann, host)
        await client.saw("member_update")
        assert [one.id for one in guild.get_member(ann.id).roles][1:] == [host.id]  # type: ignore[union-attr]
        shop.time_out(ann, 60)
        await client.saw("member_update", 2)
        assert guild.get_member(ann.id).is_timed_out()  # type: ignore[union-attr]
        shop.leaves(ann)
        assert (await client.saw("member_remove")).id == ann.id
        shop.delete_role(host)
        assert (await client.saw("guild_role_delete")).id == host.id
        assert len(guild.roles) == 2


async def test_the_bot_hears_of_its_own_roles_without_the_intent(
    server: DiscordServer, shop: GuildHandle
) -> None:
    client = RecordingClient(PLAIN)
    async with running(client, server):
        shop.member("ann")
        shop.give_roles(Person(server.world, server.bot))
        await client.saw("member_update")
        assert client.all("member_join") == []
        assert len(client.guilds[0].me.roles) == 1


async def test_guilds_come_and_go(server: DiscordServer, shop: GuildHandle) -> None:
    client = RecordingClient()
    async with running(client, server):
        other = server.guild("Other")
        assert (await client.saw("guild_join")).id == other.id
        other.goes_down()
        assert (await client.saw("guild_unavailable")).id == other.id
        other.comes_back()
        assert (await client.saw("guild_available", 2)).id == other.id
        other.kick_bot()
        assert (await client.saw("guild_remove")).id == other.id
        await client.guilds[0].leave()
        assert (await client.saw("guild_remove", 2)).id == shop.id
    assert server.bot.id not in shop.guild.members


async def test_what_the_bot_may_not_see_it_does_not_hear(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    hidden, live, client = shop.text_channel("hidden"), shop.channel("live"), RecordingClient()
    async with running(client, server):
        ann.says(hidden, "heard")
        shop.let(hidden, deny=Permission.VIEW_CHANNEL)
        await client.saw("guild_channel_update")
        channel = client.channel("hidden")
        assert not channel.permissions_for(channel.guild.me).view_channel
        ann.says(hidden, "unheard")
        ann.says(live, "heard too")
        await client.saw("message", 2)
        assert client.texts() == ["heard", "heard too"]


async def test_an_event_can_be_told_twice(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    client = RecordingClient()
    async with running(client, server):
        ann.says(shop.channel("live"), "A12")
        server.gateway.again("MESSAGE_CREATE")
        second = await client.saw("message", 2)
        assert second.id == client.all("message")[0].id


async def test_a_session_hears_only_what_it_subscribed_to(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    live, client = shop.channel("live"), RecordingClient(discord.Intents(guilds=True))
    async with running(client, server):
        ann.reacts(ann.says(live, "A12"), "🔥")
        ann.tells_bot("hello")
        shop.rename(live, "sales")
        await client.saw("guild_channel_update")
        assert not {"message", "raw_reaction_add"} & {name for name, _args in client.seen}
