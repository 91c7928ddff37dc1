"""The Discord test server in a rush: it must not be what a show is slowed down by."""

from time import process_time

import discord

from tests.platforms.discord.library import running
from tests.platforms.discord.recording import RecordingClient
from tests.platforms.discord.server import DiscordServer

VIEWERS, CLAIMS = 500, 300
WITHIN_S = 2.0  # of processor time, which other work on the machine does not stretch


class Echo(RecordingClient):
    """Answers every message in its channel."""

    async def on_message(self, message: discord.Message) -> None:
        if message.author != self.user:
            await message.channel.send(f"{message.content} noted", nonce=message.id)


async def test_500_viewers_and_300_claims_are_heard_and_answered_in_2_seconds() -> None:
    async with DiscordServer() as server:
        shop = server.guild("Shop")
        live = shop.text_channel("live")
        crowd = shop.members(VIEWERS)
        client = Echo()
        async with running(client, server):
            began = process_time()
            for number, viewer in enumerate(crowd[:CLAIMS]):
                viewer.says(live, f"A{number}")
            told = process_time() - began
            await server.until(lambda: len(server.texts(live)) == CLAIMS)
            assert process_time() - began < WITHIN_S
            assert told < WITHIN_S / 4
        assert sorted(server.texts(live)) == sorted(f"A{n} noted" for n in range(CLAIMS))
