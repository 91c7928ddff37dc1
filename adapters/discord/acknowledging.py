"""A reaction below each claim that was read: one look tells its author that it counted."""

import asyncio
import logging

import discord

from adapters.discord.client import HawkerClient
from adapters.discord.refusals import FAULTS
from adapters.discord.seen import Seen
from commerce.model.claims import Outcome
from commerce.model.events import ClaimDecided
from commerce.ports import EventBus

_LOG = logging.getLogger(__name__)
_BEHIND_MAX = 20  # in a rush the lines that tell many at once do it

_SIGNS = {
    Outcome.RESERVED: "✅",
    Outcome.PARTIAL: "✅",
    Outcome.UNCHANGED: "✅",
    Outcome.WAITLISTED: "⏳",
    Outcome.ENTERED: "🎟️",
    Outcome.REDUCED: "↩️",
    Outcome.CANCELLED: "↩️",
}
_NO = "❌"


class Acknowledging:
    """Reacts to what was decided."""

    def __init__(self, bus: EventBus, seen: Seen) -> None:
        """Take where decisions are told, and where messages are found."""
        self._bus = bus
        self._seen = seen

    async def run(self, client: HawkerClient) -> None:
        """Hear and react, until cancelled."""
        waiting: asyncio.Queue[tuple[int, int, str]] = asyncio.Queue(_BEHIND_MAX)
        async with asyncio.TaskGroup() as tasks, self._bus.subscribe() as events:
            tasks.create_task(_react(client, waiting))
            async for event in events:
                if isinstance(event, ClaimDecided) and not event.result.repeated:
                    _, message_id = event.channel_message
                    known = self._seen.find(message_id)
                    if known is not None and not waiting.full():
                        sign = _SIGNS.get(event.result.outcome, _NO)
                        waiting.put_nowait((known.channel_id, int(message_id), sign))


async def _react(client: HawkerClient, waiting: asyncio.Queue[tuple[int, int, str]]) -> None:
    while True:
        channel_id, number, sign = await waiting.get()
        message = client.get_partial_messageable(channel_id).get_partial_message(number)
        try:
            await message.add_reaction(sign)
        except discord.Forbidden as error:
            _LOG.info("no reaction: %s", error)
        except FAULTS as error:
            _LOG.warning("no reaction: %s", error)
