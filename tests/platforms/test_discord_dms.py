"""Private messages on the Discord test server, and everybody they do not reach."""

import discord
import pytest

from tests.conftest import TestClock
from tests.platforms.discord.library import running
from tests.platforms.discord.people import GuildHandle, Person
from tests.platforms.discord.recording import PLAIN, RecordingClient
from tests.platforms.discord.server import DiscordServer


async def write_to(client: discord.Client, person: Person, text: str = "yours") -> discord.Message:
    """Send a DM as a process does that knows nothing yet: open, then write."""
    return await (await client.create_dm(discord.Object(person.id))).send(text)


def the_code(refused: "pytest.ExceptionInfo[discord.HTTPException]") -> tuple[int, int]:
    return refused.value.status, refused.value.code


async def test_a_private_message_arrives(server: DiscordServer, ann: Person) -> None:
    client = RecordingClient(PLAIN)
    async with running(client, server):
        await write_to(client, ann)
        await write_to(client, ann, "again")
        assert [one.content for one in server.dms(ann)] == ["yours", "again"]
        assert server.sent() == server.dms(ann)


async def test_people_who_cannot_be_written_to(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    gone, bob, client = server.stranger("gone"), shop.member("bob"), RecordingClient(PLAIN)
    async with running(client, server):
        ann.closes_dms()
        with pytest.raises(discord.Forbidden) as refused:
            await write_to(client, ann)
        assert the_code(refused) == (403, 50007)
        ann.opens_dms()
        await write_to(client, ann)
        with pytest.raises(discord.Forbidden) as refused:
            await write_to(client, gone)
        assert the_code(refused) == (403, 50278)
        await write_to(client, bob)
        shop.leaves(bob)
        with pytest.raises(discord.Forbidden) as refused:
            await write_to(client, bob)
        assert the_code(refused) == (403, 50278)
        with pytest.raises(discord.HTTPException) as invalid:
            await client.create_dm(discord.Object(1))
        assert the_code(invalid) == (400, 50033)


async def test_whoever_blocks_the_bot_gets_neither_message_nor_reaction(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    client = RecordingClient()
    async with running(client, server):
        ann.says(shop.channel("live"), "A12")
        ann.blocks_bot()
        heard = await client.saw("message")
        with pytest.raises(discord.Forbidden) as refused:
            await heard.add_reaction("✅")
        assert the_code(refused) == (403, 90001)
        with pytest.raises(discord.Forbidden) as refused:
            await write_to(client, ann)
        assert the_code(refused) == (403, 50007)


async def test_opening_private_messages_too_fast(
    server: DiscordServer, shop: GuildHandle, clock: TestClock
) -> None:
    server.limit_dm_openings(2, per_s=60)
    crowd, client = shop.members(4), RecordingClient(PLAIN)
    async with running(client, server):
        await write_to(client, crowd[0])
        await write_to(client, crowd[1])
        with pytest.raises(discord.Forbidden) as refused:
            await write_to(client, crowd[2])
        assert the_code(refused) == (403, 40003)
        await write_to(client, crowd[0], "an open one stays open")
        clock.turn(61)
        await write_to(client, crowd[2])


async def test_a_quarantined_bot_writes_only_to_whom_it_wrote_before(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    bob, client = shop.member("bob"), RecordingClient(PLAIN)
    async with running(client, server):
        await write_to(client, ann)
        bob.tells_bot("hello")
        server.quarantine()
        await write_to(client, ann)
        for person in (bob, shop.member("cleo")):
            with pytest.raises(discord.Forbidden) as refused:
                await write_to(client, person)
            assert the_code(refused) == (403, 20026)
        await client.channel().send("in public as ever")
        assert server.invalid_calls == 2
