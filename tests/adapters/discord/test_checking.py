"""What `hawker check` says of Discord, in good and in bad cases."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import discord
import pytest

from adapters.discord.checking import Access, Place, Verdict, look
from adapters.discord.needs import CALLED, invite_link, permissions
from bots.app.checks import look_over
from config.settings import Settings, load_settings
from tests.platforms.conftest import server, shop
from tests.platforms.discord.flags import Intent, Permission
from tests.platforms.discord.library import pointed_at
from tests.platforms.discord.people import GuildHandle
from tests.platforms.discord.server import DiscordServer

__all__ = ["server", "shop"]
LACKING = Permission.EMBED_LINKS | Permission.ADD_REACTIONS


@pytest.fixture
def access(server: DiscordServer) -> Iterator[Access]:
    server.world.application.public = False
    with pointed_at(server):
        yield Access(server.token, server.api_url, server.gateway_url, message_content=True)


def bad(verdicts: tuple[Verdict, ...]) -> list[str]:
    return [one.words for one in verdicts if not one.well]


async def test_all_is_well(server: DiscordServer, shop: GuildHandle, access: Access) -> None:
    live = shop.channel("live")
    found = await look(access, [Place(str(live.id), "Friday")])
    words = [one.words for one in found]
    assert bad(found) == []
    assert "in 1 server: Shop" in words
    assert "#live of Friday can be read and written" in words
    assert words[-1] == f"invitation: {invite_link(server.world.application.id)}"
    assert server.gateway.sessions == {}, "a running bot keeps its connection"


def test_the_invitation_asks_for_what_is_needed_and_nothing_else() -> None:
    assert discord.Permissions(**dict.fromkeys(CALLED, True)) == permissions()
    link = invite_link(17)
    assert f"permissions={permissions().value}" in link
    assert "scope=bot+applications.commands" in link
    assert "client_id=17" in link


async def test_no_token(access: Access) -> None:
    found = await look(Access("", access.api_url, access.gateway_url, message_content=True), ())
    assert len(found) == 1
    assert "platforms.discord.token is not set" in bad(found)[0]


async def test_a_wrong_token(access: Access) -> None:
    wrong = Access("wrong", access.api_url, access.gateway_url, message_content=True)
    found = await look(wrong, ())
    assert len(found) == 1
    assert "Discord does not know this token" in bad(found)[0]


async def test_discord_out_of_reach(server: DiscordServer, access: Access) -> None:
    server.faults.refuse("GET", "/users/@me", code=0, status=403)
    found = await look(access, ())
    assert "can't be reached" in bad(found)[0]


@pytest.mark.parametrize(("asked", "well"), [(True, False), (False, True)])
async def test_message_content_that_was_not_granted(
    asked: bool, well: bool, server: DiscordServer, shop: GuildHandle, access: Access
) -> None:
    server.world.application.privileged = Intent(0)
    here = Access(server.token, access.api_url, access.gateway_url, message_content=asked)
    found = await look(here, ())
    told = next(one for one in found if "mentions, replies" in one.words)
    assert told.well is well
    assert "message_content" in told.words


async def test_in_no_server_yet(server: DiscordServer, access: Access) -> None:
    found = await look(access, ())
    assert bad(found) == ["in no server yet: open the invitation below"]


async def test_a_bot_that_anybody_can_invite_must_know_its_servers(
    server: DiscordServer, shop: GuildHandle, access: Access
) -> None:
    server.world.application.public = True
    (words,) = bad(await look(access, ()))
    assert "switch off Public Bot" in words
    named = replace(access, servers=frozenset({str(shop.id)}))
    assert bad(await look(named, ())) == []
    server.guild("Elsewhere")
    assert bad(await look(named, ())) == []


async def test_servers_that_are_named_or_should_be(
    server: DiscordServer, shop: GuildHandle, access: Access
) -> None:
    (absent,) = bad(await look(replace(access, servers=frozenset({"17"})), ()))
    assert "not yet in 17" in absent
    other = server.guild("Elsewhere")
    (several,) = bad(await look(access, ()))
    assert f"Shop ({shop.id}), Elsewhere ({other.id})" in several


@pytest.mark.parametrize("kind", ["text", "thread", "voice", "stage"])
async def test_permissions_that_lack_in_a_channel(
    kind: str, server: DiscordServer, shop: GuildHandle, access: Access
) -> None:
    text = shop.channel("live")
    place = {
        "text": lambda: text,
        "thread": lambda: shop.member("ann").starts_thread(text, "tonight"),
        "voice": lambda: shop.voice_channel("studio"),
        "stage": lambda: shop.stage_channel("studio"),
    }[kind]()
    own = Permission.SEND_MESSAGES_IN_THREADS if kind == "thread" else Permission.SEND_MESSAGES
    for where in {text, place} if kind != "thread" else {text}:
        shop.let(where, deny=LACKING | own)
    found = await look(access, [Place(str(place.id), "Friday")])
    told = next(words for words in bad(found))
    assert "Add Reactions" in told
    assert CALLED[own.name.lower() if own.name else ""] in told
    assert ("Send Messages," in told) is (kind != "thread")


async def test_a_voice_channel_is_closed_without_connect(
    server: DiscordServer, shop: GuildHandle, access: Access
) -> None:
    studio = shop.voice_channel("studio")
    shop.let(studio, deny=Permission.CONNECT)
    assert "Connect" in bad(await look(access, [Place(str(studio.id), "Friday")]))[0]


async def test_channels_that_are_gone_or_out_of_sight(
    server: DiscordServer, shop: GuildHandle, access: Access
) -> None:
    hidden, deleted = shop.text_channel("hidden"), shop.text_channel("deleted")
    shop.let(hidden, deny=Permission.VIEW_CHANNEL)
    shop.delete_channel(deleted)
    places = [Place(str(one.id), "Friday") for one in (hidden, deleted)]
    seen, gone, odd = bad(await look(access, [*places, Place("not a number", "Friday")]))
    assert "View Channels" in seen
    assert "is gone" in gone
    assert "no channel of Discord has such an address" in odd


def settings(server: DiscordServer, folder: Path, **more: str) -> Settings:
    told = {
        "HAWKER_DATA_DIR": str(folder),
        "HAWKER_WEB__PORT": "0",
        "HAWKER_PLATFORMS__DISCORD__ENABLED": "true",
        "HAWKER_PLATFORMS__DISCORD__TOKEN": server.token,
        "HAWKER_PLATFORMS__DISCORD__API_URL": server.api_url,
        "HAWKER_PLATFORMS__DISCORD__GATEWAY_URL": server.gateway_url,
    }
    return load_settings(None, environment=told | more)


async def test_hawker_check_tells_of_it(
    server: DiscordServer, shop: GuildHandle, access: Access, tmp_path: Path
) -> None:
    told = [one for one in await look_over(settings(server, tmp_path)) if one.what == "discord"]
    assert told
    assert all(one.well for one in told)
    wrong = settings(server, tmp_path, HAWKER_PLATFORMS__DISCORD__TOKEN="x.y")  # noqa: S106
    assert not all(one.well for one in await look_over(wrong))
    off = settings(server, tmp_path, HAWKER_PLATFORMS__DISCORD__ENABLED="false")
    assert "discord" not in {one.what for one in await look_over(off)}
