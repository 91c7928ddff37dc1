"""Lost connections, restarts, and a server that is rearranged: nothing lost, the host told."""

import asyncio
from pathlib import Path

import discord
import pytest

from adapters.discord import hearing
from tests.adapters.discord.rig import adapter_on
from tests.platforms.discord.flags import Permission
from tests.platforms.discord.model import Channel
from tests.platforms.discord.people import GuildHandle, Person
from tests.platforms.discord.server import DiscordServer


async def test_a_session_that_resumes_loses_nothing_and_tells_of_the_gap(
    server: DiscordServer, stall: Channel, ann: Person, tmp_path: Path
) -> None:
    async with adapter_on(server, tmp_path, linked=stall) as made:
        ann.says(stall, "before")
        await made.reads()
        server.gateway.cut()
        ann.says(stall, "while away")
        await server.until(lambda: server.gateway.resumed)
        ann.says(stall, "after")
        assert [one.text for one in await made.reads(2)] == ["while away", "after"]
        await made.tells(lambda: made.gaps)
        assert [(gap.recovered, gap.unrecoverable) for gap in made.gaps] == [(1, False)]
        assert not server.calls("GET", "/channels/{channel_id}/messages")


async def test_a_session_that_is_lost_is_caught_up_by_rest_in_order(
    server: DiscordServer, stall: Channel, ann: Person, tmp_path: Path
) -> None:
    async with adapter_on(server, tmp_path, linked=stall, pause=_at_once) as made:
        ann.says(stall, "before")
        await made.reads()
        server.gateway.forget()
        server.gateway.cut()
        for number in range(120):
            ann.says(stall, f"missed {number}")
        await server.until(lambda: len(server.gateway.identified) == 2)
        ann.says(stall, "after")
        texts = [one.text for one in await made.reads(121)]
        assert texts == [*(f"missed {number}" for number in range(120)), "after"]
        (gap,) = made.gaps
        assert (gap.recovered, gap.unrecoverable) == (120, False)


async def test_what_is_said_while_it_catches_up_comes_after_what_was_missed(
    server: DiscordServer, stall: Channel, ann: Person, tmp_path: Path
) -> None:
    async with adapter_on(server, tmp_path, linked=stall, pause=_at_once) as made:
        ann.says(stall, "before")
        await made.reads()
        held = server.faults.hold("GET", "/channels/{channel_id}/messages")
        server.gateway.forget()
        server.gateway.cut()
        ann.says(stall, "missed")
        await server.until(lambda: len(server.gateway.identified) == 2)
        await asyncio.sleep(0.1)
        ann.says(stall, "meanwhile")
        held.set()
        assert [one.text for one in await made.reads(2)] == ["missed", "meanwhile"]


async def test_another_process_goes_on_where_the_last_one_had_settled(
    server: DiscordServer, stall: Channel, ann: Person, tmp_path: Path
) -> None:
    async with adapter_on(server, tmp_path, linked=stall) as made:
        ann.says(stall, "settled")
        await made.reads()
        ann.says(stall, "read, and not settled")
        await anext(made.messages)
    ann.says(stall, "while nobody listened")
    async with adapter_on(server, tmp_path, linked=stall) as made:
        texts = [one.text for one in await made.reads(2)]
        assert texts == ["read, and not settled", "while nobody listened"]
        assert [gap.recovered for gap in made.gaps] == [2]


async def test_several_shards_are_read_and_caught_up_like_one(
    server: DiscordServer, guild: GuildHandle, stall: Channel, ann: Person, tmp_path: Path
) -> None:
    server.rest.shards = 2
    guilds = [guild, *(server.guild(f"Shop {number}") for number in range(3))]
    async with adapter_on(server, tmp_path, linked=stall, pause=_at_once) as made:
        await server.until(lambda: server.gateway.connected == 2)
        places = [stall, *(each.text_channel("more") for each in guilds[1:])]
        made.linked |= {str(place.id) for place in places}
        people = [ann, *(each.member("bob") for each in guilds[1:])]
        for person, place in zip(people, places, strict=True):
            person.says(place, "before")
        await made.reads(4)
        server.gateway.forget()
        server.gateway.cut()
        for person, place in zip(people, places, strict=True):
            person.says(place, "missed")
        some = await made.reads(4)
        assert {one.address for one in some} == {str(place.id) for place in places}
        assert {one.text for one in some} == {"missed"}


async def test_edits_and_deletions_of_that_time_are_found(
    server: DiscordServer, stall: Channel, ann: Person, tmp_path: Path
) -> None:
    async with adapter_on(server, tmp_path, linked=stall, pause=_at_once) as made:
        first, second = ann.says(stall, "A12"), ann.says(stall, "B3")
        ann.says(stall, "hello")
        await made.reads(3)
        server.gateway.forget()
        server.gateway.cut()
        ann.edits(first, "A12 x2")
        ann.deletes(second)
        found = {(one.id, one.kind, one.text) for one in await made.reads(2)}
        assert found == {(str(first.id), "edit", "A12 x2"), (str(second.id), "delete", "")}


async def test_messages_that_cannot_be_fetched_are_told_of_as_lost(
    server: DiscordServer, stall: Channel, ann: Person, tmp_path: Path
) -> None:
    async with adapter_on(server, tmp_path, linked=stall, pause=_at_once) as made:
        ann.says(stall, "before")
        await made.reads()
        path = "/channels/{channel_id}/messages"
        server.faults.refuse("GET", path, code=50001)
        server.gateway.forget()
        server.gateway.cut()
        await made.tells(lambda: made.gaps)
        assert made.gaps[0].unrecoverable


async def test_the_host_is_told_what_is_missing_and_when_it_is_there_again(
    server: DiscordServer, guild: GuildHandle, stall: Channel, tmp_path: Path
) -> None:
    async with adapter_on(server, tmp_path, linked=stall) as made:
        guild.let(stall, deny=Permission.SEND_MESSAGES | Permission.EMBED_LINKS)
        await made.tells(lambda: made.troubles)
        (trouble,) = made.troubles
        assert trouble.key == "missing"
        assert trouble.facts["permissions"] == "Send Messages, Embed Links"
        assert trouble.facts["channel"] == "live"
        assert "permissions=" in trouble.facts["invite"]
        guild.let(stall)
        await made.tells(lambda: len(made.troubles) == 2)
        assert made.troubles[1].key == ""


async def test_the_host_is_told_when_the_channel_or_the_bot_is_gone(
    server: DiscordServer, guild: GuildHandle, stall: Channel, tmp_path: Path
) -> None:
    second = guild.text_channel("second")
    async with adapter_on(server, tmp_path, linked=stall) as made:
        made.linked.add(str(second.id))
        guild.delete_channel(stall)
        await made.tells(lambda: made.troubles)
        assert [(one.about, one.key) for one in made.troubles] == [(str(stall.id), "gone")]
        guild.kick_bot()
        await made.tells(lambda: len(made.troubles) == 2)
        assert (made.troubles[1].about, made.troubles[1].key) == (str(second.id), "gone")


async def _at_once(_seconds: float) -> None:
    await asyncio.sleep(0.01)


async def test_the_host_is_told_of_a_token_that_is_none(
    server: DiscordServer, stall: Channel, tmp_path: Path
) -> None:
    async with adapter_on(server, tmp_path, linked=stall, reading=False) as made:
        right, server.world.application.token = server.token, "another"
        made.begin()
        with pytest.raises(discord.LoginFailure):
            await anext(made.messages)
        assert [one.key for one in made.troubles] == ["token"]
        server.world.application.token = right
        made.begin()
        await server.until(lambda: server.gateway.connected)
        assert [one.key for one in made.troubles] == ["token", ""]


async def test_an_event_that_is_not_understood_ends_nothing(
    server: DiscordServer,
    stall: Channel,
    ann: Person,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with adapter_on(server, tmp_path, linked=stall) as made:
        with monkeypatch.context() as broken:
            broken.setattr(hearing, "written", None)
            ann.says(stall, "odd")
            await server.until(lambda: server.gateway.connected)
            await asyncio.sleep(0.05)
        ann.says(stall, "plain")
        assert [one.text for one in await made.reads()] == ["plain"]
        assert len(server.gateway.identified) == 1
