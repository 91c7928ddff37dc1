"""When the clock by itself will next change something, for who lets it leap from one to another."""

from datetime import datetime, timedelta

from commerce.store import agenda
from commerce.store.database import ShopDatabase


class Agenda:
    """Looks ahead over reservations, messages and payments; nothing here writes."""

    def __init__(self, database: ShopDatabase, reminder_before_s: float) -> None:
        """Bind to a shop whose buyers are reminded so many seconds before (0: never)."""
        self._database = database
        self._before = timedelta(seconds=reminder_before_s)

    async def next_due(self) -> datetime | None:
        """The first moment at which one of them is due, also one that is over; `None`: never.

        Raises:
            StoreUnavailable: the database can't answer.
        """
        return await self._database.read(lambda tx: agenda.next_moment(tx, self._before))
