"""The adapter put together: a source and a messenger that share one client."""

from dataclasses import dataclass
from functools import partial

from adapters.chat import Trouble
from adapters.discord import PLATFORM
from adapters.discord.acknowledging import Acknowledging
from adapters.discord.around import Access, Around
from adapters.discord.cards import Cards
from adapters.discord.client import HawkerClient, Interaction, Options
from adapters.discord.listen import DiscordSource
from adapters.discord.pace import Openings
from adapters.discord.pressing import Pressing
from adapters.discord.send import DiscordMessenger
from adapters.discord.staff.confirming import staff_buttons
from adapters.discord.staff.desk import StaffDesk
from adapters.discord.staff.tools import StaffTools
from adapters.discord.viewer_commands import ViewerCommands
from commerce.ports import EventBus


@dataclass(frozen=True, slots=True)
class Discord:
    """What the house gets."""

    source: DiscordSource
    messenger: DiscordMessenger


def discord_of(
    access: Access,
    around: Around,
    bus: EventBus,
    staff: StaffTools,
    options: Options | None = None,
) -> Discord:
    """Build everything."""
    trouble = Trouble(PLATFORM, "commands", "commands")
    desk, pressing = StaffDesk(staff, partial(around.tell, trouble)), Pressing(around)

    async def pressed(client: HawkerClient, asked: Interaction) -> None:
        if not await desk.take(asked):
            await pressing(client, asked)

    # The staff's come last: whoever adds the last commands has Discord know of all.
    setups = (ViewerCommands(around), desk.set_up)
    source = DiscordSource(access, around, (options or Options()).preparing(setups, pressed))
    cards = Cards(around, source.memory, access.card_pace_s)
    openings = Openings(around.clock, access.dm_openings_per_minute)
    messenger = DiscordMessenger(around, source.link, source.asked, cards, openings)
    messenger.seen = source.seen
    messenger.staff_buttons = partial(staff_buttons, wording=staff.wording)
    source.in_private = messenger.wrote
    source.beside += [cards.run, Acknowledging(bus, source.seen).run]
    return Discord(source, messenger)
