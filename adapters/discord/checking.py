"""Whether Discord would work: the token, the intents, the permissions in each linked channel.

Asks by REST alone, so that a running Hawker keeps its connection.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass

import aiohttp
import discord

from adapters.discord.client import point_at
from adapters.discord.needs import CALLED, invite_link, needed

PORTAL = "https://discord.com/developers/applications"
_UNREACHABLE = (aiohttp.ClientError, OSError)
_GONE, _SHUT = (discord.NotFound, discord.InvalidData), discord.Forbidden


@dataclass(frozen=True, slots=True)
class Access:
    """How Discord is reached, whether what people write is asked for, and the shop's servers."""

    token: str
    api_url: str
    gateway_url: str
    message_content: bool
    servers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    """A channel linked to an open show."""

    address: str
    show: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """One thing that was looked at: what is to be said or done, and is it well?"""

    words: str
    well: bool = True


async def look(access: Access, places: Sequence[Place]) -> tuple[Verdict, ...]:
    """Try what a bot with these settings needs, and say what is missing and how to grant it."""
    if not access.token:
        return (
            Verdict(
                "platforms.discord.token is not set: make an application at "
                f"{PORTAL}, and copy the token from its page Bot",
                well=False,
            ),
        )
    point_at(access.api_url, access.gateway_url)
    async with discord.Client(intents=discord.Intents.none()) as client:
        try:
            await client.login(access.token)
        except discord.LoginFailure:
            words = (
                f"Discord does not know this token: reset it at {PORTAL}, page Bot, "
                "and set platforms.discord.token"
            )
            return (Verdict(words, well=False),)
        except (discord.DiscordException, *_UNREACHABLE) as error:
            return (Verdict(f"{access.api_url} can't be reached: {error}", well=False),)
        return tuple([verdict async for verdict in _look(client, access, places)])


async def _look(
    client: discord.Client, access: Access, places: Sequence[Place]
) -> AsyncIterator[Verdict]:
    application = await client.application_info()
    yield Verdict(f"signed in as {client.user}")
    yield _content(application, access)
    try:
        servers = [server async for server in client.fetch_guilds(limit=None)]
        yield _servers({str(server.id): server.name for server in servers}, access.servers)
        if application.bot_public and not access.servers:
            yield Verdict(
                "anybody can let this bot into a server of their own: switch off Public Bot at "
                f"{PORTAL}/{application.id}/bot, or name yours in platforms.discord.servers",
                well=False,
            )
        for place in places:
            yield await _permissions(client, place)
        if not places:
            yield Verdict("no channel is linked: write /show open in one")
    except (discord.DiscordException, *_UNREACHABLE) as error:
        yield Verdict(f"Discord did not answer everything: {error}", well=False)
    yield Verdict(f"invitation: {invite_link(application.id)}")


def _servers(there: Mapping[str, str], named: frozenset[str]) -> Verdict:
    """What is to be said of the servers the bot is in (names by id), and those that are named."""
    if not there:
        return Verdict("in no server yet: open the invitation below", well=False)
    told = f"in {_count(len(there), 'server')}: {', '.join(there.values())}"
    if absent := sorted(named - there.keys()):
        return Verdict(
            f"{told}; not yet in {', '.join(absent)}: open the invitation below", well=False
        )
    if not named and len(there) > 1:
        which = ", ".join(f"{name} ({number})" for number, name in there.items())
        return Verdict(
            "in several servers, so that nobody is host by what they are there: name yours by id "
            f"in platforms.discord.servers: {which}",
            well=False,
        )
    return Verdict(told)


def _content(application: discord.AppInfo, access: Access) -> Verdict:
    flags = application.flags
    granted = flags.gateway_message_content or flags.gateway_message_content_limited
    if not access.message_content:
        return Verdict(
            "reads mentions, replies, private messages, buttons and commands only: "
            "platforms.discord.message_content is off"
        )
    if granted:
        return Verdict("may read what people write (intent Message Content)")
    return Verdict(
        "may not read what people write, only mentions, replies, private messages, buttons and "
        f"commands: switch on Message Content Intent at {PORTAL}/{application.id}/bot, or set "
        "platforms.discord.message_content = false",
        well=False,
    )


async def _permissions(client: discord.Client, place: Place) -> Verdict:
    name = f"channel {place.address} of {place.show}"
    try:
        channel = await client.fetch_channel(int(place.address))
        if not isinstance(channel, discord.abc.GuildChannel | discord.Thread):
            return Verdict(f"{name} is in no server", well=False)
        name = f"#{channel.name} of {place.show}"
        lacking = await _lacking(client, channel)
    except ValueError:
        return Verdict(f"{name}: no channel of Discord has such an address", well=False)
    except _GONE:
        return Verdict(
            f"{name} is gone: link another with /show open, or close the show", well=False
        )
    except _SHUT:
        return Verdict(
            f"{name} can't be seen: let the bot into its server with the invitation below, and "
            f"allow it {CALLED['view_channel']} in the channel's permissions",
            well=False,
        )
    if not lacking:
        return Verdict(f"{name} can be read and written")
    asked = ", ".join(CALLED[one] for one in lacking)
    return Verdict(
        f"{name} lacks {asked}: allow it for the bot's role in Edit Channel, Permissions",
        well=False,
    )


async def _lacking(
    client: discord.Client, channel: discord.abc.GuildChannel | discord.Thread
) -> Sequence[str]:
    """What the bot lacks in a channel; its server is read whole, for the roles there decide."""
    server = await client.fetch_guild(channel.guild.id, with_counts=False)
    me = await server.fetch_member(client.user.id if client.user is not None else 0)
    in_thread = isinstance(channel, discord.Thread)
    wanted = channel.parent_id if isinstance(channel, discord.Thread) else channel.id
    for place in await server.fetch_channels():
        if place.id == wanted:
            rules = discord.abc.GuildChannel if in_thread else type(place)  # as the library does
            has = rules.permissions_for(place, me)
            return [name for name in needed(channel) if not getattr(has, name)]
    return needed(channel)


def _count(number: int, what: str) -> str:
    return f"1 {what}" if number == 1 else f"{number} {what}s"
