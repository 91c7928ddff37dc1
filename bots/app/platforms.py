"""The chat platforms that the settings name, built before there is anybody who reads them."""

import sys
from collections.abc import Sequence

from adapters.chat import ChatSource
from adapters.console.listen import ConsoleSource
from adapters.console.send import ConsoleMessenger
from adapters.forms import Suggestion, Typing
from bots.app.board import Board
from bots.app.bots import Bots
from bots.app.completing import Completer
from bots.app.discord import Shop, discord_in
from bots.app.services import Services
from bots.rooms import Rooms
from commerce.ports import Clock, EventBus, Messenger, Wording
from config.settings import Settings


class Platforms:
    """Sources and messengers.

    Attributes:
        messengers: of every platform that can be written to, by name.
        board: what they tell their hosts.
    """

    def __init__(
        self, settings: Settings, services: Services, wording: Wording, clock: Clock, bus: EventBus
    ) -> None:
        """Build them; none is connected yet."""
        self._sources: list[ChatSource] = []
        self.messengers: dict[str, Messenger] = {}
        self.board = Board(wording, settings.shop.locale, clock, settings.roles.hosts)
        self._services = services
        self._bots: Bots | None = None
        if settings.platforms.console.enabled:
            self._sources.append(ConsoleSource(sys.stdin.buffer, clock))
            self.messengers["console"] = ConsoleMessenger(sys.stdout.write)
        if settings.platforms.discord.enabled:
            shop = Shop(settings, wording, clock, bus, self._rooms)
            discord = discord_in(shop, self.board.tell, self._complete)
            self._sources.append(discord.source)
            self.messengers["discord"] = discord.messenger

    @property
    def sources(self) -> Sequence[ChatSource]:
        """Those that can be read."""
        return self._sources

    def read_by(self, bots: Bots) -> None:
        """Say who reads them, before anything is read."""
        self._bots = bots

    def _rooms(self) -> Rooms:
        return self._reader().rooms

    def _reader(self) -> Bots:
        if self._bots is None:
            raise RuntimeError("a chat was read before anybody was there to read it")
        return self._bots

    async def _complete(self, typing: Typing) -> Sequence[Suggestion]:
        bots = self._reader()
        return await Completer(self._services, bots.rooms, bots.roles)(typing)
