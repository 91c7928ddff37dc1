"""Cards, buttons and lines below which they hang: kept up to date, and working ever after."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.discord.around import Offer
from adapters.discord.cards import stock_bar
from bots.app.spoken import spoken_words
from commerce.model.messages import Rung
from commerce.ports import Recipient, Text
from config.settings import load_settings
from tests.adapters.discord.house import house_on
from tests.adapters.discord.rig import Made, adapter_on
from tests.platforms.discord.components import walk
from tests.platforms.discord.model import Channel, Message
from tests.platforms.discord.people import GuildHandle, Person
from tests.platforms.discord.server import DiscordServer

BOWL = Offer(
    "B3",
    "Bowl *blue*",
    "€14.50",
    "Hand made.",
    "https://shop.example/bowl.jpg",
    available=8,
    total=10,
    closes_at=datetime(2026, 11, 27, 20, 30, tzinfo=UTC),
)
OPENED = Text("B3 Bowl is on sale now: €14.50.", None, "drop.opened", {"code": "B3"})


async def hang(made: Made, server: DiscordServer, stall: Channel, offer: Offer = BOWL) -> Message:
    made.shelf[str(stall.id)] = (offer,)
    everybody = Recipient(None, "", str(stall.id))
    await made.discord.messenger.send(Rung.CLAIM_PAGE, everybody, OPENED, "k")
    return server.sent(stall)[-1]


def labels(message: Message) -> list[str]:
    return [one["label"] for one in walk(message.draft.components) if "label" in one]


async def test_a_card_shows_the_drop(server: DiscordServer, stall: Channel, tmp_path: Path) -> None:
    async with adapter_on(server, tmp_path, linked=stall) as made:
        card = await hang(made, server, stall)
        (embed,) = card.draft.embeds
        assert embed["title"] == "B3 · Bowl \\*blue\\*"
        assert embed["image"]["url"] == "https://shop.example/bowl.jpg"
        fields = [field["value"] for field in embed["fields"]]
        assert fields == ["€14.50", "▰▰▰▰▰▰▰▰▰▰▱▱ 8/10", "<t:1795811400:R>"]
        assert labels(card) == ["Buy", "My cart", "Get my link"]


async def test_a_card_is_edited_only_when_something_changed(
    server: DiscordServer, stall: Channel, tmp_path: Path
) -> None:
    async with adapter_on(server, tmp_path, linked=stall, card_pace_s=0.05) as made:
        card = await hang(made, server, stall)
        place = str(stall.id)
        made.shelf[place] = (replace(BOWL, available=0),)
        await server.until(lambda: labels(card)[0] == "Join the waitlist")
        made.shelf[place] = (replace(BOWL, available=0, buyable=False),)
        await server.until(lambda: next(walk(card.draft.components))["components"][0]["disabled"])
        del made.shelf[place]
        made.linked.discard(place)  # the show is over
        await server.until(lambda: not card.draft.components)
        edits = server.statuses("PATCH", "/channels/{channel_id}/messages/{message_id}")
        assert edits == [200, 200, 200]


async def test_another_process_keeps_the_card_and_its_buttons(
    server: DiscordServer, stall: Channel, ann: Person, tmp_path: Path
) -> None:
    async with adapter_on(server, tmp_path, linked=stall) as made:
        card = await hang(made, server, stall)
    async with adapter_on(server, tmp_path, linked=stall, card_pace_s=0.05) as made:
        made.shelf[str(stall.id)] = (replace(BOWL, limit=1, available=0),)
        await server.until(lambda: labels(card)[0] == "Join the waitlist")
        for custom_id in ("hawker:buy:B3", "hawker:cart", "hawker:link"):
            ann.presses(card, custom_id)
        texts = [one.text for one in await made.reads(3)]
        assert sorted(texts) == ["B3", "cart", "link"]


@pytest.mark.parametrize(
    ("available", "total", "bar"),
    [
        (0, 0, "0"), (10, 10, "▰▰▰▰▰▰▰▰▰▰▰▰ 10/10"), (1, 1000, "▰▱▱▱▱▱▱▱▱▱▱▱ 1/1000"),
        (12, 10, "▰▰▰▰▰▰▰▰▰▰▰▰ 12/12"),
    ],
)  # fmt: skip
def test_the_stock_bar(available: int, total: int, bar: str) -> None:
    assert stock_bar(replace(BOWL, available=available, total=total)) == bar


async def test_a_rush_is_answered_in_few_lines_with_a_button_for_each_link(
    server: DiscordServer, guild: GuildHandle, stall: Channel, host: Person, tmp_path: Path
) -> None:
    crowd = guild.members(24)
    quiet = {"platforms.discord.dm_openings_per_minute": 0}
    async with house_on(server, tmp_path, stall, **quiet):
        host.says(stall, "!drop start B3")
        await server.until(lambda: any(message.draft.embeds for message in server.sent(stall)))
        for person in crowd:
            person.says(stall, "B3")
        named = [_named(person) for person in crowd]
        await server.until(lambda: all(one(server, stall) for one in named), within_s=20)
        lines = [m for m in server.sent(stall) if "iewer" in m.content]
        assert len(lines) < 12
        assert not any("/c/" in line.content for line in lines)
        pressed = await server.answered(crowd[-1].presses(lines[-1], "hawker:link"))
        assert "/c/" in pressed.ephemeral[0]
        assert all(server.dms(person) == [] for person in crowd)


async def test_a_button_where_no_show_is_says_so(
    server: DiscordServer, guild: GuildHandle, stall: Channel, ann: Person, tmp_path: Path
) -> None:
    other = guild.text_channel("other")
    async with house_on(server, tmp_path, stall):
        asked = ann.uses(other, "cart")
        await server.until(lambda: asked.ephemeral)
        assert "no show is open" in asked.ephemeral[0]


def test_buttons_speak_a_language_that_the_shop_reads() -> None:
    told = load_settings(None, None, {"grammar.languages": ("it",)}, {})
    words = spoken_words(told)
    assert words["link"] == "link"
    assert words["cart"] != "cart"
    assert words["cancel"].startswith("annull")


def _named(person: Person) -> Callable[[DiscordServer, Channel], bool]:
    name = person.user.name.capitalize()
    return lambda server, stall: any(
        name in text.replace(",", " ").replace(":", " ").replace(".", " ").split()
        or f"{name}:" in text
        for text in server.texts(stall)
    )
