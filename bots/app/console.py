"""What the web console does through the bots: commands typed, messages nobody got, platforms."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from adapters.chat import ChatMessage, ChatUser
from adapters.web.context import CommandLine, ConsoleTools, PlatformHealth, Undelivered
from adapters.web.listen import PLATFORM
from bots.app.services import Services
from bots.app.shop import OpenShop
from bots.commands.forms import command_forms, line_of
from bots.staff import Staff, as_command
from commerce.ids import ShowId
from commerce.model.messages import Rung
from commerce.model.shows import Channel, Show
from commerce.ports import Clock, Wording
from commerce.services.delivery import Delivery
from commerce.store import outbox as store, viewers
from commerce.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class ConsoleDesk:
    """Answers the console with what the bots and the delivery know."""

    opened: OpenShop
    services: Services
    staff: Staff
    delivery: Delivery
    wording: Wording
    clock: Clock
    health: Callable[[], Sequence[PlatformHealth]]
    heard: Callable[[ChatMessage, str], None]

    def tools(self) -> ConsoleTools:
        """What the pages are given."""
        return ConsoleTools(
            forms=command_forms(),
            line_of=line_of,
            run=self.run,
            undelivered=self.undelivered,
            health=self.health,
        )

    async def run(self, line: CommandLine) -> str:
        """Do a typed command as if it stood in the show's own chat, and return the answer.

        Raises:
            Refused: it is no command, or can't be done.
        """
        show, channel = await self._place(line)
        author = ChatUser(line.author.user_id, line.author.name, line.role, locale=line.locale)
        address = "" if show is None else show.slug
        message = ChatMessage(PLATFORM, address, line.id, author, line.text, self.clock())
        self.heard(replace(message, text=as_command(line.text)), address)
        answer = await self.staff.tell(message, show, channel, line.role)
        return self.wording.say(answer.kind, line.locale, answer.facts)

    async def undelivered(self, show_id: ShowId, locale: str) -> Sequence[Undelivered]:
        """What reached nobody in a show, with the words and the link to hand over."""
        some = await self.delivery.undelivered(show_id)
        if not some:
            return ()
        return await self.opened.database.write(
            lambda tx: [self._undelivered(tx, one, locale) for one in some]
        )

    def _undelivered(self, tx: Transaction, one: store.Undelivered, locale: str) -> Undelivered:
        message, link = one.outbox.message, None
        viewer = None if one.viewer_id is None else viewers.get(tx, one.viewer_id)
        if message.with_link and viewer is not None:
            link = self.services.checkouts.link_for(tx, message, viewer, self.clock())
        return Undelivered(
            viewer="" if viewer is None else viewer.name,
            platform="" if viewer is None else viewer.platform,
            body=self.wording.message(message, Rung.PRIVATE, locale),
            link=link,
            at=one.ended_at,
        )

    async def _place(self, line: CommandLine) -> tuple[Show | None, Channel | None]:
        show = None if line.show_id is None else await self.services.shows.get(line.show_id)
        if show is None:
            return None, None
        channels = await self.services.shows.channels(show.id)
        return show, next((one for one in channels if one.platform == PLATFORM), None)
