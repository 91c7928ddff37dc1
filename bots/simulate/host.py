"""A simulated host: starts one drop after another with the commands a person would type."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from random import Random

from adapters.chat import ChatMessage, ChatUser
from bots.simulate.audience import ADDRESS, Offer
from bots.simulate.platform import SimulatedPlatform
from commerce.model.people import Role
from commerce.ports import Clock

HOST = ChatUser("sim-host", "Marina", role=Role.HOST)

Sleep = Callable[[float], Coroutine[None, None, None]]


class Host:
    """Shows the products in turn: restocks, starts a drop, lets it run, goes on to the next."""

    def __init__(
        self,
        platform: SimulatedPlatform,
        repertoire: Callable[[], Coroutine[None, None, Sequence[Offer]]],
        random: Random,
        clock: Clock,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        """Take the stage; `repertoire` looks up what there is to sell, with what is in stock."""
        self._platform = platform
        self._repertoire = repertoire
        self._random = random
        self._clock = clock
        self._sleep = sleep
        self._said = 0

    async def run(self, audience_size: int) -> None:
        """Sell until cancelled; quantities fit the audience, so that some drops sell out."""
        await self._sleep(20)
        while True:
            for offer in await self._repertoire():
                pieces = max(3, round(audience_size * self._random.uniform(0.02, 0.12)))
                seconds = self._random.choice((45, 60, 90))
                if offer.available < pieces:
                    await self._restock(offer, pieces)
                await self._say(f"drop {offer.code} {pieces} pcs for {seconds}s max 3")
                await self._sleep(seconds + self._random.uniform(5, 15))

    async def _restock(self, offer: Offer, pieces: int) -> None:
        each = pieces // len(offer.variants) + 1
        for options in offer.variants:
            await self._say(" ".join(("restock", offer.code, *options, f"x{each}")))

    async def _say(self, text: str) -> None:
        self._said += 1
        await self._platform.write(
            ChatMessage(
                platform=self._platform.platform,
                address=ADDRESS,
                id=f"host-{self._clock():%Y%m%dT%H%M%S%f}-{self._said}",
                author=HOST,
                text=text,
                at=self._clock(),
            )
        )
