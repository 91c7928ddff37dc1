"""Viewers of a running house: text, buttons, menus and slash commands, from first to last."""

from pathlib import Path

from tests.adapters.discord.house import house_on
from tests.platforms.discord.model import Channel
from tests.platforms.discord.people import Person
from tests.platforms.discord.server import DiscordServer


async def test_a_claim_by_text_is_answered_in_private_and_with_a_reaction(
    server: DiscordServer, stall: Channel, host: Person, ann: Person, tmp_path: Path
) -> None:
    async with house_on(server, tmp_path, stall):
        host.says(stall, "!drop start B3")
        await server.until(lambda: any("B3" in text for text in server.texts(stall)))
        said = ann.says(stall, "B3 x2")
        await server.until(lambda: server.dms(ann))
        assert "B3 ×2" in server.dms(ann)[0].content
        assert "/c/" in server.dms(ann)[0].content
        await server.until(lambda: server.reactions(said) == ["✅"])


async def test_a_card_sells_through_its_menu(
    server: DiscordServer, stall: Channel, host: Person, ann: Person, tmp_path: Path
) -> None:
    async with house_on(server, tmp_path, stall):
        host.says(stall, "!drop start A12")
        await server.until(lambda: any(message.draft.embeds for message in server.sent(stall)))
        card = next(message for message in server.sent(stall) if message.draft.embeds)
        assert "A12 · Harbour Tee" in card.draft.embeds[0]["title"]
        opened = await server.answered(ann.presses(card, "hawker:buy:A12"))
        menu = opened.answers[0]
        await server.answered(ann.chooses(menu, "hawker:option:A12:0", "M"))
        await server.answered(ann.chooses(menu, "hawker:option:A12:1", "Blue"))
        await server.answered(ann.chooses(menu, "hawker:quantity:A12", "2"))
        await server.answered(ann.presses(menu, "hawker:take:A12"))
        await server.until(lambda: "A12 ×2" in menu.content)
        assert "/c/" in menu.content
        mine = await server.answered(ann.presses(menu, "hawker:cart"))
        assert "A12 ×2" in mine.ephemeral[0]
        gone = await server.answered(ann.presses(menu, "hawker:cancel:A12"))
        assert "cancelled" in gone.ephemeral[0]
        assert server.dms(ann) == []


async def test_slash_commands_complete_and_are_answered(
    server: DiscordServer, stall: Channel, host: Person, ann: Person, tmp_path: Path
) -> None:
    async with house_on(server, tmp_path, stall):
        host.says(stall, "!drop start A12")
        await server.until(lambda: any(message.draft.embeds for message in server.sent(stall)))
        offered = await server.answered(ann.types(stall, "buy", "code"))
        assert [one["value"] for one in offered.choices] == ["A12"]
        bought = ann.uses(stall, "buy", code="A12", quantity=2, options="M Blue")
        await server.answered(bought)
        assert "A12 ×2" in bought.ephemeral[0]
        cart = await server.answered(ann.uses(stall, "cart"))
        assert "A12 ×2" in cart.ephemeral[0]
        given_up = await server.answered(ann.uses(stall, "cancel", code="A12"))
        assert "cancelled" in given_up.ephemeral[0]
        stopped = await server.answered(ann.uses(stall, "stop"))
        assert "resume" in stopped.ephemeral[0]


async def test_a_reply_to_a_card_is_about_it_and_edits_and_deletions_count(
    server: DiscordServer, stall: Channel, host: Person, ann: Person, tmp_path: Path
) -> None:
    async with house_on(server, tmp_path, stall):
        host.says(stall, "!drop start B3")
        await server.until(lambda: any(message.draft.embeds for message in server.sent(stall)))
        card = next(message for message in server.sent(stall) if message.draft.embeds)
        host.says(stall, "!drop start A12")  # another one is on air by then
        await server.until(lambda: len([m for m in server.sent(stall) if m.draft.embeds]) == 2)
        said = ann.says(stall, "I take 2", reply_to=card)
        await server.until(lambda: server.dms(ann))
        assert "B3 ×2" in server.dms(ann)[-1].content
        ann.edits(said, "B3 x3")
        await server.until(lambda: "B3 ×3" in server.dms(ann)[-1].content)
        ann.deletes(said)
        await server.until(lambda: "cancelled" in server.dms(ann)[-1].content)
