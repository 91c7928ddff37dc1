"""The adapter put together: a source and a messenger that share one client."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import discord

from adapters.chat import Trouble
from adapters.discord import PLATFORM
from adapters.discord.acknowledging import Acknowledging
from adapters.discord.around import Access, Around
from adapters.discord.cards import Cards
from adapters.discord.client import HawkerClient, Options
from adapters.discord.listen import DiscordSource
from adapters.discord.pace import Openings
from adapters.discord.pressing import Pressing
from adapters.discord.send import DiscordMessenger
from adapters.discord.viewer_commands import ViewerCommands, synchronise
from commerce.ports import EventBus

_LOG = logging.getLogger(__name__)

Setup = Callable[[HawkerClient], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Discord:
    """What the house gets."""

    source: DiscordSource
    messenger: DiscordMessenger


def discord_of(
    access: Access,
    around: Around,
    bus: EventBus,
    setups: Sequence[Setup] = (),
    options: Options | None = None,
) -> Discord:
    """Build everything; `setups` prepare the client before its commands are synchronised."""

    async def tell_commands(client: HawkerClient) -> None:
        try:
            await synchronise(client)
        except discord.DiscordException as error:
            _LOG.warning("the commands were not synchronised: %s", error)
            around.tell(Trouble(PLATFORM, "commands", "commands"))

    base = options or Options()
    source = DiscordSource(
        access,
        around,
        base.preparing((ViewerCommands(around), *setups, tell_commands), Pressing(around)),
    )
    cards = Cards(around, source.memory, access.card_pace_s)
    openings = Openings(around.clock, access.dm_openings_per_minute)
    messenger = DiscordMessenger(around, source.link, source.asked, cards, openings)
    messenger.seen = source.seen
    source.in_private = messenger.wrote
    acknowledging = Acknowledging(bus, source.seen)
    source.beside += [cards.run, acknowledging.run]
    return Discord(source, messenger)
