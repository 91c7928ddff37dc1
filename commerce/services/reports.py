"""A show in numbers, for who ran it."""

from commerce.errors import NotFound
from commerce.ids import ShowId
from commerce.model.reports import ShowReport
from commerce.services import finding
from commerce.store import reports, shows
from commerce.store.database import ShopDatabase
from commerce.store.reports import MessageCounts
from commerce.store.transaction import Transaction

_TOP = 10  # products


class Reports:
    """Reports of a shop's shows."""

    def __init__(self, database: ShopDatabase) -> None:
        """Bind to a shop."""
        self._database = database

    async def count_messages(self, counts: MessageCounts) -> None:
        """Add to how many messages were seen; call it every few seconds with what was counted."""
        await self._database.write(lambda tx: reports.count_messages(tx, counts))

    async def show(self, show_id: ShowId) -> ShowReport:
        """What became of a show until now.

        Raises:
            NotFound: `no_such_show`.
        """
        return await self._database.read(lambda tx: _report(tx, show_id))


def _report(tx: Transaction, show_id: ShowId) -> ShowReport:
    show = shows.get(tx, show_id)
    if show is None:
        raise NotFound("no_such_show")
    return ShowReport(
        show=show,
        currency=finding.shop(tx).currency,
        messages=reports.messages(tx, show_id),
        claims=reports.claims_by_outcome(tx, show_id),
        claimants=reports.claimants(tx, show_id),
        pieces=reports.pieces_by_state(tx, show_id),
        waiting=reports.waiting(tx, show_id),
        orders=reports.orders_count(tx, show_id),
        buyers=reports.buyers(tx, show_id),
        paid_minor=reports.paid_minor(tx, show_id),
        refunded_minor=reports.refunded_minor(tx, show_id),
        top=reports.top(tx, show_id, _TOP),
        undelivered=reports.undelivered(tx, show_id),
        minutes=reports.minutes(tx, show_id),
    )
