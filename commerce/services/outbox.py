"""Say something that no other change of the shop says already."""

from dataclasses import replace

from commerce.model.messages import NewMessage
from commerce.model.people import Identity
from commerce.ports import Clock
from commerce.store import outbox, viewers
from commerce.store.database import ShopDatabase
from commerce.store.transaction import Transaction


class Outbox:
    """Writes messages to be sent; the same `dedup_key` is said once, however often asked."""

    def __init__(self, database: ShopDatabase, clock: Clock) -> None:
        """Bind to one shop."""
        self._database = database
        self._clock = clock

    async def say(self, *messages: NewMessage) -> None:
        """Have messages sent.

        Raises:
            StoreUnavailable: the database can't answer; nothing was written.
        """
        await self._database.write(lambda tx: outbox.add(tx, messages, self._clock()))

    async def say_to(self, identity: Identity, *messages: NewMessage) -> None:
        """Have private messages sent to a person of a platform, who needs not be known before.

        Raises:
            StoreUnavailable: the database can't answer; nothing was written.
        """

        def write(tx: Transaction) -> None:
            now = self._clock()
            viewer = viewers.ensure(tx, [identity], now)[identity.platform, identity.user_id]
            outbox.add(tx, [replace(message, viewer_id=viewer.id) for message in messages], now)

        await self._database.write(write)
