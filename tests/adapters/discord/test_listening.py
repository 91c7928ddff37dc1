"""What people write, change and take away, wherever in a server they do it, and what is told."""

import asyncio
from pathlib import Path

from adapters.chat import ChatMessage
from commerce.model.people import Role
from tests.adapters.discord.rig import adapter_on
from tests.platforms.discord.flags import Intent, Permission
from tests.platforms.discord.model import Channel
from tests.platforms.discord.people import GuildHandle, Person
from tests.platforms.discord.server import DiscordServer


def short(message: ChatMessage) -> tuple[str, str]:
    return message.kind, message.text


async def test_messages_edits_and_deletions_come_in_order_and_once(
    server: DiscordServer, stall: Channel, ann: Person, tmp_path: Path
) -> None:
    async with adapter_on(server, tmp_path, linked=stall) as made:
        said = ann.says(stall, "A12")
        ann.edits(said, "A12 x2")
        server.gateway.again("MESSAGE_UPDATE")
        server.gateway.again("MESSAGE_CREATE")
        ann.deletes(said)
        ann.says(stall, "the end")
        some = await made.reads(4)
        assert [short(one) for one in some] == [
            ("new", "A12"), ("edit", "A12 x2"), ("delete", ""), ("new", "the end"),
        ]  # fmt: skip
        assert len({one.id for one in some[:3]}) == 1
        assert len({one.author.id for one in some}) == 1
        assert some[1].revision


async def test_a_purge_takes_back_each_message(
    server: DiscordServer, guild: GuildHandle, stall: Channel, ann: Person, tmp_path: Path
) -> None:
    async with adapter_on(server, tmp_path, linked=stall) as made:
        first, second = ann.says(stall, "A12"), ann.says(stall, "B3")
        await made.reads(2)
        guild.purge(stall, first, second)
        assert [short(one) for one in await made.reads(2)] == [("delete", "")] * 2


async def test_bots_and_hawker_itself_are_left_out(
    server: DiscordServer, guild: GuildHandle, stall: Channel, ann: Person, tmp_path: Path
) -> None:
    async with adapter_on(server, tmp_path, linked=stall) as made:
        guild.another_bot("poller").says(stall, "A12")
        ann.says(stall, "hello")
        assert [one.text for one in await made.reads()] == ["hello"]


async def test_roles_come_from_the_server(
    server: DiscordServer,
    guild: GuildHandle,
    stall: Channel,
    ann: Person,
    host: Person,
    tmp_path: Path,
) -> None:
    helper = guild.member("moe", guild.role("Helpers", Permission.MANAGE_MESSAGES))
    async with adapter_on(server, tmp_path, linked=stall) as made:
        for who in (ann, helper, host):
            who.says(stall, "hello")
        roles = [one.author.role for one in await made.reads(3)]
        assert roles == [Role.VIEWER, Role.MODERATOR, Role.HOST]


async def test_roles_are_known_of_what_was_caught_up(
    server: DiscordServer,
    guild: GuildHandle,
    stall: Channel,
    ann: Person,
    host: Person,
    tmp_path: Path,
) -> None:
    helper = guild.member("moe", guild.role("Helpers", Permission.MANAGE_MESSAGES))

    async def at_once(_seconds: float) -> None:
        await asyncio.sleep(0.01)

    async with adapter_on(server, tmp_path, linked=stall, pause=at_once) as made:
        helper.says(stall, "hello")
        await made.reads()
        server.gateway.forget()
        server.gateway.cut()
        for who in (ann, helper, host):
            who.says(stall, "meanwhile")
        roles = [one.author.role for one in await made.reads(3)]
        assert roles == [Role.VIEWER, Role.MODERATOR, Role.HOST]


async def test_threads_voice_and_stage_chats_are_read(
    server: DiscordServer, guild: GuildHandle, stall: Channel, ann: Person, tmp_path: Path
) -> None:
    voice, stage = guild.voice_channel("loud"), guild.stage_channel("talk")
    async with adapter_on(server, tmp_path, linked=stall) as made:
        made.linked |= {str(voice.id), str(stage.id)}
        thread = ann.starts_thread(stall, "sizes")
        for place in (thread, voice, stage):
            ann.says(place, "A12")
        addresses = [one.address for one in await made.reads(3)]
        assert addresses == [str(stall.id), str(voice.id), str(stage.id)]


async def test_a_reply_tells_whom_it_answers(
    server: DiscordServer,
    guild: GuildHandle,
    stall: Channel,
    ann: Person,
    host: Person,
    tmp_path: Path,
) -> None:
    bob = guild.member("bob")
    async with adapter_on(server, tmp_path, linked=stall) as made:
        shown = host.says(stall, "B3 the bag")
        ann.says(stall, "mine!", reply_to=shown)
        asked = bob.says(stall, "A12 is nice")
        ann.says(stall, "me too", reply_to=asked)
        ann.says(stall, "and again", reply_to=ann.says(stall, "hm"))
        some = [one for one in await made.reads(6) if one.reply_to]
        assert [(one.quoted, one.reply_to_viewer) for one in some] == [
            ("B3 the bag", False), ("A12 is nice", True), ("", False),
        ]  # fmt: skip


async def test_markup_becomes_plain_words(
    server: DiscordServer, stall: Channel, ann: Person, host: Person, tmp_path: Path
) -> None:
    async with adapter_on(server, tmp_path, linked=stall) as made:
        ann.says(stall, f"<@{server.bot.id}> A12 <:heart:123456> {host.mention}")
        host.says(stall, f"!block {ann.mention}")
        by_viewer, by_host = await made.reads(2)
        assert by_viewer.text == "A12 :heart: @owner"
        assert by_host.text == f"!block discord:{ann.id}"


async def test_private_words_belong_where_their_author_takes_part(
    server: DiscordServer, guild: GuildHandle, stall: Channel, ann: Person, tmp_path: Path
) -> None:
    other = guild.text_channel("other")
    async with adapter_on(server, tmp_path, linked=stall) as made:
        made.linked.add(str(other.id))
        ann.says(other, "hello")
        ann.tells_bot("cart")
        assert [one.address for one in await made.reads(2)] == [str(other.id)] * 2


async def test_without_message_content_what_speaks_to_the_bot_is_read(tmp_path: Path) -> None:
    async with DiscordServer(privileged=Intent(0)) as server:
        shop = server.guild("Shop")
        stall, ann = shop.text_channel("live"), shop.member("ann")
        async with adapter_on(server, tmp_path, linked=stall, reading=False) as made:
            made.begin()
            await server.until(lambda: server.gateway.connected)
            ann.says(stall, "A12")
            ann.says(stall, f"<@{server.bot.id}> B3")
            ann.uses(stall, "cart")
            assert [one.text for one in await made.reads(2)] == ["B3", "cart"]
            assert [one.key for one in made.troubles] == ["content"]


async def test_a_full_inbox_slows_the_reading_and_loses_nothing(
    server: DiscordServer, stall: Channel, ann: Person, tmp_path: Path
) -> None:
    async with adapter_on(server, tmp_path, linked=stall) as made:
        for number in range(2_500):
            ann.says(stall, f"line {number}")
        await asyncio.sleep(0.5)
        some = await made.reads(2_500)
        assert [one.text for one in some] == [f"line {number}" for number in range(2_500)]
