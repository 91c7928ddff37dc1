"""Answers to interactions that the Discord test server refuses, sent as no library would."""

from typing import Any

import discord
import pytest

from tests.platforms.discord.library import running
from tests.platforms.discord.model import Interaction, Message
from tests.platforms.discord.people import GuildHandle, Person
from tests.platforms.discord.recording import PLAIN, RecordingClient
from tests.platforms.discord.server import DiscordServer

OPTION = {"type": 3, "name": "code", "description": "Code", "autocomplete": True}
COMMAND: Any = {"name": "buy", "description": "Buy", "options": [OPTION]}
INPUT = {"type": 1, "components": [{"type": 4, "custom_id": "x", "label": "x", "style": 1}]}


class Raw(RecordingClient):
    """A bot whose answers are written by the test."""

    def __init__(self, server: DiscordServer) -> None:
        super().__init__(PLAIN)
        self.server = server

    async def card(self) -> Message:
        """Show a message with a button."""
        view = discord.ui.View(timeout=None)
        view.add_item(discord.ui.Button(label="Buy", custom_id="buy"))
        await self.channel().send("A12", view=view)
        return self.server.sent()[-1]

    async def answer(self, asked: Interaction, answer: object, token: str | None = None) -> None:
        path = "/interactions/{id}/{token}/callback"
        route = discord.http.Route("POST", path, id=asked.id, token=token or asked.token)
        await self.http.request(route, json=answer)

    async def webhook(self, method: str, asked: Interaction, path: str = "") -> Any:
        route = discord.http.Route(
            method, f"/webhooks/{self.application_id}/{asked.token}{path}", channel_id=asked.id
        )
        return await self.http.request(route, json={"content": "x"})


TO_TYPING = {
    "26 choices": {"type": 8, "data": {"choices": [{"name": "x", "value": "x"}] * 26}},
    "a nameless choice": {"type": 8, "data": {"choices": [{"name": "", "value": "x"}]}},
    "a message": {"type": 4, "data": {"content": "x"}},
}
TO_A_BUTTON: dict[str, object] = {
    "choices": {"type": 8, "data": {"choices": []}},
    "a type there is not": {"type": 99},
    "nothing": {"type": 4},
    "a list of data": {"type": 4, "data": ["x"]},
    "a list": [],
    "too long": {"type": 4, "data": {"content": "x" * 2001}},
    "a modal without title": {"type": 9, "data": {"title": "", "components": [INPUT]}},
    "a modal without inputs": {"type": 9, "data": {"title": "x", "components": []}},
}


@pytest.mark.parametrize("what", [*TO_TYPING, *TO_A_BUTTON])
async def test_a_wrong_answer_leaves_the_interaction_open(
    server: DiscordServer, shop: GuildHandle, ann: Person, what: str
) -> None:
    client = Raw(server)
    async with running(client, server):
        await client.http.bulk_upsert_global_commands(server.world.application.id, [COMMAND])
        if what in TO_TYPING:
            asked = ann.types(shop.channel("live"), "buy", "code")
        else:
            asked = ann.presses(await client.card(), "buy")
        with pytest.raises(discord.HTTPException) as refused:
            await client.answer(asked, {**TO_TYPING, **TO_A_BUTTON}[what])
        assert refused.value.code == (50006 if what == "nothing" else 50035)
        assert asked.answered_with is None


async def test_a_modal_is_not_answered_with_another(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    client, modal = Raw(server), {"custom_id": "m", "title": "x", "components": [INPUT]}
    async with running(client, server):
        pressed = ann.presses(await client.card(), "buy")
        await client.answer(pressed, {"type": 9, "data": modal})
        with pytest.raises(discord.HTTPException, match="Invalid Form Body"):
            await client.answer(ann.submits(pressed, x="y"), {"type": 9, "data": modal})


async def test_an_answer_can_do_without_its_response(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    client = Raw(server)
    async with running(client, server):
        await client.answer(ann.presses(await client.card(), "buy"), {"type": 6})
        assert server.calls()[-1].status == 204


async def test_a_token_opens_its_own_interaction_only(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    client = Raw(server)
    async with running(client, server):
        card = await client.card()
        pressed, other = ann.presses(card, "buy"), ann.presses(card, "buy")
        with pytest.raises(discord.NotFound, match="10062"):
            await client.answer(pressed, {"type": 6}, token=other.token)
        for method, path in (("POST", ""), ("PATCH", "/messages/@original")):
            with pytest.raises(discord.NotFound, match="10015"):
                await client.webhook(method, pressed, path)
        await client.answer(pressed, {"type": 4, "data": {"content": "x"}})
        for path in ("/messages/1", f"/messages/{card.id}"):
            with pytest.raises(discord.NotFound, match="10008"):
                await client.webhook("PATCH", pressed, path)
        await client.webhook("DELETE", pressed, "/messages/@original")
        with pytest.raises(discord.NotFound, match="10008"):
            await client.webhook("PATCH", pressed, "/messages/@original")
        assert (await client.webhook("POST", pressed))["content"] == "x"


async def test_a_card_that_is_gone_is_not_updated(
    server: DiscordServer, shop: GuildHandle, ann: Person
) -> None:
    client = Raw(server)
    async with running(client, server):
        card = await client.card()
        pressed = ann.presses(card, "buy")
        ann.deletes(card)
        with pytest.raises(discord.NotFound, match="10008"):
            await client.answer(pressed, {"type": 7, "data": {"content": "x"}})
