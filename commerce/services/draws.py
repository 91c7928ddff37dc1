"""The clock of fair drops: draws whose window is over are held, though nobody claims any more."""

from datetime import datetime
from functools import partial

from commerce.ports import Clock
from commerce.services import drawing
from commerce.services.settling import House
from commerce.store.database import ShopDatabase


class Draws:
    """Holds the draws of a shop's drops, each once under any number of processes."""

    def __init__(self, database: ShopDatabase, clock: Clock, house: House) -> None:
        """Bind to a shop; `house` is how the desk settles claims."""
        self._database = database
        self._clock = clock
        self._house = house

    async def due(self, until: datetime) -> int:
        """Hold every draw whose window was over at `until`; return how many.

        One transaction a draw. `until` is the time up to which all claims that were heard are
        settled: what waits at the desk from before is let in first.
        """
        held = 0
        for drop_id, ends in (await self._database.read(drawing.windows)).items():
            if ends <= until:
                hold = partial(drawing.hold, drop_id=drop_id, house=self._house, now=self._clock())
                held += await self._database.write(hold)
        return held

    async def next_due(self) -> datetime | None:
        """When the next window is over, `None` when no draw is ahead."""
        return min((await self._database.read(drawing.windows)).values(), default=None)
