"""A messenger that sends nothing, and fails where the real one did."""

from collections.abc import Collection
from itertools import count

from bots.chatlog import Reach
from commerce.errors import DeliveryFailed
from commerce.model.messages import Rung
from commerce.ports import Recipient, Text

EVERY_RUNG = Reach(rungs=(Rung.PRIVATE, Rung.EPHEMERAL, Rung.CLAIM_PAGE))
"""Of a platform that the log says nothing about."""


class SilentMessenger:
    """Takes every message of one platform and shows it to nobody.

    `closed` names users with the rung that does not reach them.
    """

    def __init__(self, platform: str, reach: Reach, closed: Collection[tuple[str, Rung]]) -> None:
        """Stand in for a platform that can be written to as `reach` says."""
        self.platform = platform
        self.rungs: tuple[Rung, ...] = reach.rungs
        self.per_minute: int | None = reach.per_minute
        self._closed = frozenset(closed)
        self._numbers = count(1)

    async def send(self, rung: Rung, to: Recipient, text: Text, key: str) -> str:
        """Say that it was sent.

        Raises:
            DeliveryFailed: permanent; the platform has no such rung, or it does not reach them.
        """
        if rung not in self.rungs:
            raise DeliveryFailed(f"{self.platform} has no {rung.value}", permanent=True)
        if (to.user_id, rung) in self._closed:
            raise DeliveryFailed("closed, as in the log", permanent=True)
        return f"{self.platform}-{next(self._numbers)}"
