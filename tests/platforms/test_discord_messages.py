"""Messages by REST on the Discord test server, sent and read through the real client."""

import io
from datetime import timedelta
from typing import Any

import discord
import pytest

from tests.conftest import TestClock
from tests.platforms.discord.flags import Intent, Permission
from tests.platforms.discord.library import pointed_at, running
from tests.platforms.discord.people import GuildHandle, Person
from tests.platforms.discord.recording import PLAIN, RecordingClient
from tests.platforms.discord.server import DiscordServer
from tests.platforms.discord.slash import NotOffered

MESSAGES = "/channels/{channel_id}/messages"


async def test_what_the_bot_writes_is_shown_edited_and_deleted(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    live, client = shop.channel("live"), RecordingClient()
    async with running(client, server):
        embed = discord.Embed(title="A12", description="Bowl").add_field(name="Price", value="9 €")
        view = discord.ui.View(timeout=None)
        view.add_item(discord.ui.Button(label="Buy", custom_id="buy:1"))
        sent = await client.channel().send("now", embed=embed, view=view)
        heard = await client.saw("message")
        assert heard.id == sent.id
        shown = server.sent(live)[0]
        assert (shown.content, shown.draft.embeds[0]["title"]) == ("now", "A12")
        assert shown.draft.components[0]["components"][0]["custom_id"] == "buy:1"
        await sent.edit(content="sold out", view=None)
        assert [one.content for one in shown.versions] == ["now", "sold out"]
        assert (shown.draft.components, len(shown.draft.embeds)) == ([], 1)
        await sent.delete()
        assert shown.deleted
        assert server.texts(live) == []


async def test_pictures_are_uploaded_and_linked(server: DiscordServer, shop: GuildHandle) -> None:
    client = RecordingClient()
    async with running(client, server):
        embed = discord.Embed(title="A12").set_image(url="attachment://bowl.png")
        picture = discord.File(io.BytesIO(b"png"), "bowl.png")
        sent = await client.channel().send(embed=embed, file=picture)
        assert sent.embeds[0].image.url == sent.attachments[0].url
        assert server.world.files[str(sent.attachments[0].id)] == b"png"
        edited = await sent.edit(attachments=[])
        assert edited.attachments == []


async def test_a_nonce_sends_once(
    server: DiscordServer, shop: GuildHandle, clock: TestClock
) -> None:
    live, client = shop.channel("live"), RecordingClient()
    async with running(client, server):
        channel = client.channel()
        first = await channel.send("yours", nonce="k-1")
        again = await channel.send("yours", nonce="k-1")
        assert (again.id, again.nonce) == (first.id, "k-1")
        assert (await client.saw("message")).nonce == "k-1"
        await channel.send("yours too", nonce="k-2")
        assert server.texts(live) == ["yours", "yours too"]
        clock.turn(6 * 60)
        assert (await channel.send("yours", nonce="k-1")).id != first.id
        with pytest.raises(discord.HTTPException) as refused:
            await channel.send("yours", nonce="k" * 26)
        assert refused.value.code == 50035


async def test_history_is_read_in_every_direction(
    server: DiscordServer, shop: GuildHandle, ann: Person, clock: TestClock
) -> None:
    said = []
    for number in range(250):
        clock.turn(1)
        said.append(ann.says(shop.channel("live"), str(number)))
    client = RecordingClient()

    async def texts(**query: Any) -> list[str]:
        return [one.content async for one in client.channel().history(**query)]

    async with running(client, server):
        middle = discord.Object(said[100].id)
        assert await texts(limit=2) == ["249", "248"]
        assert await texts(limit=None, after=middle) == [str(n) for n in range(101, 250)]
        assert await texts(limit=2, before=middle) == ["99", "98"]
        assert await texts(limit=3, around=middle) == ["101", "100", "99"]
        assert await texts(after=said[247].sent_at + timedelta(seconds=0.5)) == ["248", "249"]
        assert (await client.channel().fetch_message(said[7].id)).content == "7"


async def test_a_reply_names_what_it_answers(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    live, client = (
        shop.channel("live"),
        RecordingClient(allowed_mentions=discord.AllowedMentions.none()),
    )
    async with running(client, server):
        said = ann.says(live, "A12")
        heard = await client.saw("message")
        quiet = await heard.reply(f"yours {ann.mention} @everyone", mention_author=False)
        loud = await heard.reply("yours", mention_author=True)
        assert quiet.reference is not None
        assert quiet.reference.message_id == said.id
        assert (quiet.mentions, [one.id for one in loud.mentions]) == ([], [ann.id])
        shown = server.sent(live)
        assert shown[0].reply_to is said
        assert not shown[0].pings_everyone
        ann.deletes(said)
        with pytest.raises(discord.HTTPException) as refused:
            await heard.reply("too late")
        assert refused.value.code == 50035
        reference = heard.to_reference(fail_if_not_exists=False)
        assert (await heard.channel.send("anyway", reference=reference)).reference is None


async def test_reactions_are_added_counted_and_taken_back(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    client = RecordingClient()
    async with running(client, server):
        said = ann.says(shop.channel("live"), "A12")
        ann.reacts(said, "✅")
        heard = await client.saw("message")
        await heard.add_reaction("✅")
        assert server.reactions(said) == ["✅"]
        fetched = await heard.channel.fetch_message(heard.id)
        assert [(str(one), one.count, one.me) for one in fetched.reactions] == [("✅", 2, True)]
        assert {one.id async for one in fetched.reactions[0].users()} == {ann.id, server.bot.id}
        await heard.remove_reaction("✅", client.user)
        assert server.reactions(said) == []
        with pytest.raises(discord.HTTPException) as refused:
            await heard.add_reaction("nonsense")
        assert refused.value.code == 10014


async def test_threads_are_started(server: DiscordServer, shop: GuildHandle, ann: Person) -> None:
    client = RecordingClient()
    async with running(client, server):
        said = ann.says(shop.channel("live"), "A12")
        heard = await client.saw("message")
        thread = await heard.create_thread(name="A12")
        assert thread.id == said.id
        await thread.join()
        await thread.send("here")
        assert server.texts(shop.channel("A12")) == ["here"]
        await thread.edit(archived=True)
        assert shop.channel("A12").archived


@pytest.mark.parametrize(
    ("without", "code"),
    [
        (Permission.VIEW_CHANNEL, 50001),
        (Permission.SEND_MESSAGES, 50013),
        (Permission.EMBED_LINKS, 50013),
    ],
)
async def test_a_missing_permission_is_named(
    server: DiscordServer, shop: GuildHandle, without: Permission, code: int
) -> None:
    shop.let(shop.channel("live"), deny=without)
    client = RecordingClient()
    async with running(client, server):
        with pytest.raises(discord.Forbidden) as refused:
            await client.channel().send("A12", embed=discord.Embed(title="A12"))
        assert refused.value.code == code


async def test_permissions_come_from_roles_and_go_with_a_timeout(
    server: DiscordServer, clock: TestClock
) -> None:
    shop = server.guild("Shop", Permission.ADMINISTRATOR)
    live = shop.text_channel("live")
    shop.let(live, deny=Permission.VIEW_CHANNEL)
    client = RecordingClient()
    async with running(client, server):
        await client.channel().send("an administrator is kept out of nothing")
        shop.change_role(shop.bot.roles[0], Permission.VIEW_CHANNEL)
        shop.let(live, shop.guild.everyone, deny=Permission.SEND_MESSAGES)
        shop.let(live, allow=Permission.SEND_MESSAGES)
        await client.channel().send("a member's overwrite is above a role's")
        shop.time_out(Person(server.world, server.bot), 60)
        with pytest.raises(discord.Forbidden) as refused:
            await client.channel().send("timed out")
        assert refused.value.code == 50013
        clock.turn(61)
        await client.channel().send("back")


async def test_what_needs_a_permission_of_its_own(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    live, client = shop.channel("live"), RecordingClient()
    async with running(client, server):
        ann.says(live, "A12")
        heard = await client.saw("message")
        with pytest.raises(discord.Forbidden, match="Missing Permissions"):
            await heard.delete()
        with pytest.raises(discord.Forbidden, match="authored by another user"):
            await client.http.edit_message(
                live.id, heard.id, params=discord.http.handle_message_parameters("mine")
            )
        shop.let(live, deny=Permission.READ_MESSAGE_HISTORY)
        assert [one async for one in heard.channel.history()] == []
        with pytest.raises(discord.Forbidden):
            await heard.add_reaction("✅")
        with pytest.raises(discord.HTTPException) as refused:
            await heard.reply("yours")
        assert refused.value.code == 160002
        shop.let(live, allow=Permission.MANAGE_MESSAGES)
        await heard.delete()
        assert live.messages == {}


async def test_rest_shows_no_content_to_an_application_without_the_intent(clock: TestClock) -> None:
    async with DiscordServer(clock, privileged=Intent(0)) as server:
        shop = server.guild("Shop")
        live = shop.text_channel("live")
        said = shop.member("ann").says(live, "A12")
        client = RecordingClient(PLAIN)
        async with running(client, server):
            assert (await client.channel().fetch_message(said.id)).content == ""
            assert not client.application_flags.gateway_message_content_limited


async def test_what_a_check_needs_is_learnt_without_the_gateway(
    server: DiscordServer, shop: GuildHandle
) -> None:
    hidden = shop.text_channel("hidden")
    shop.let(hidden, deny=Permission.VIEW_CHANNEL)
    thread = server.owner_of(shop).starts_thread(shop.channel("live"), "drop")
    with pointed_at(server):
        async with discord.Client(intents=discord.Intents.all()) as client:
            await client.login(server.token)
            info = await client.application_info()
            assert info.flags.gateway_message_content_limited
            (guild,) = [guild async for guild in client.fetch_guilds()]
            full = await client.fetch_guild(guild.id)
            channels = {one.name: one for one in await full.fetch_channels()}
            me = await full.fetch_member(server.bot.id)
            assert channels["live"].permissions_for(me).send_messages
            assert not channels["hidden"].permissions_for(me).view_channel
            assert [one.id for one in await full.active_threads()] == [thread.id]
            assert {role.name for role in await full.fetch_roles()} == {"@everyone", "hawker"}
            with pytest.raises(discord.Forbidden) as refused:
                await client.fetch_channel(hidden.id)
            assert refused.value.code == 50001
            assert {one.name async for one in full.fetch_members(limit=None)} == {"hawker", "owner"}
    assert server.gateway.identified == []


async def test_people_write_only_where_they_may(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    live = shop.channel("live")
    ann.says(live, "A12")
    shop.let(live, ann, deny=Permission.SEND_MESSAGES)
    with pytest.raises(NotOffered):
        ann.says(live, "A12")
    with pytest.raises(NotOffered):
        server.stranger("bob").says(live, "A12")
