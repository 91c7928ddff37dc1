from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from commerce.services.expiry import Expiry
from commerce.store.database import Database, open_database
from tests.commerce.paying import Till, open_till
from tests.commerce.shop import SHOP, L, M, Sale
from tests.conftest import TestClock
from tests.races.steps import Act, Waiter


@dataclass
class Two:
    """Two processes of one shop, with one bank and a clock each."""

    here: Till
    there: Till
    database: Database

    def sweep(self) -> Act:
        """The sweep of the process here."""
        return Expiry(self.here.shop, self.here.clock, self.here.terms.reservations).sweep

    def waiter(self, act: Act) -> Waiter:
        """Somebody who will have to wait."""
        return Waiter(self.database, act)


@pytest.fixture
async def two(database: Database, clock: TestClock, database_url: str) -> AsyncIterator[Two]:
    """One piece of M is there, and two processes to ask for it."""
    here = await open_till(database, clock, Sale(pieces={M: 1, L: 1}))
    async with open_database(database_url) as other:
        there = Till(other.for_shop(SHOP), TestClock(), here.bank, here.terms)
        there.messages = 1_000  # its moderators write messages of their own
        yield Two(here, there, database)
        await here.check()
