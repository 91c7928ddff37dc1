"""The people who buy: their pages linked, their names found, their blocks and their roles."""

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

from commerce.errors import AlreadySettled, Invalid, NotFound, Refused
from commerce.ids import ViewerId
from commerce.model.acts import Act
from commerce.model.people import Block, Grant, Identity, Person, Role, Viewer
from commerce.ports import Clock
from commerce.services import acting, joining, people_acts
from commerce.services.acting import Doing
from commerce.services.attempts import Attempts
from commerce.store import links, people, viewers
from commerce.store.database import ShopDatabase
from commerce.store.links import LinkCode
from commerce.store.transaction import Transaction

T = TypeVar("T")

CODE_TTL_S = 180
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # 32, none like another; 8 of them are 40 bits


class Customers:
    """The shop's customers. Acts raise `AlreadySettled` for a message that was acted on before."""

    def __init__(self, database: ShopDatabase, clock: Clock) -> None:
        """Bind to a shop."""
        self._database = database
        self._clock = clock
        self._attempts: Attempts[tuple[str, str]] = Attempts()

    async def link_code(self, session_id: str) -> str:
        """A new code for a page to show, for three minutes: `LINK-7F3K-9QXM`.

        The code shown before on the same page does not work any more.
        """
        now = self._clock()
        code = "".join(secrets.choice(_SIGNS) for _ in range(8))
        expires_at = now + timedelta(seconds=CODE_TTL_S)
        await self._database.write(
            lambda tx: links.add_code(tx, LinkCode(code, session_id, expires_at, None), now)
        )
        return f"LINK-{code[:4]}-{code[4:]}"

    async def redeem(self, speaker: Identity, code: str, act: Act) -> Person:
        """Make the page that shows `code` the speaker's: one cart and one limit from now on.

        The same message again changes nothing and gives the same answer.

        Raises:
            NotFound: `no_such_link_code`.
            Conflict: `link_code_used`, `link_code_expired`, `link_to_itself`,
                `link_while_paying`.
            Refused: `too_many_attempts`, with the `seconds` to wait.
        """
        now, who = self._clock(), (speaker.platform, speaker.user_id)
        self._attempts.check(who, now)

        def join(tx: Transaction) -> Person:
            found = viewers.ensure(tx, [speaker], now)[who]
            try:
                doing = acting.begin(tx, act, "link", now)
            except AlreadySettled:
                return people_acts.person(tx, found, now)
            return people_acts.redeem(doing, found, people_acts.clean_code(code))

        try:
            return await self._database.write(join)
        except Refused:
            self._attempts.failed(who, now)
            raise

    async def unlink(self, act: Act, viewer_id: ViewerId) -> Person:
        """Separate a viewer from those they were joined with; each keeps what they claimed.

        Raises:
            NotFound: `no_such_viewer`.
            Conflict: `not_linked`, `unlink_while_paying`.
        """

        def separate(doing: Doing) -> Person:
            joining.separate(doing.tx, people_acts.viewer(doing.tx, viewer_id), doing.now)
            found = people_acts.viewer(doing.tx, viewer_id)
            doing.record("unlink", people_acts.told(found))
            return people_acts.person(doing.tx, found, doing.now)

        return await self._do(act, "unlink", separate)

    async def block(
        self, act: Act, viewer_id: ViewerId, *, until: datetime | None = None
    ) -> Person:
        """Let a customer, with all their viewers, not claim until then (`None`: for good).

        The act's reason is kept. A block that holds already is replaced. What they have reserved
        stays; `Claims.release` frees it.

        Raises:
            NotFound: `no_such_viewer`.
            Invalid: `until_is_past`.
        """
        return await self._do(
            act, "block", lambda doing: people_acts.block(doing, viewer_id, until)
        )

    async def unblock(self, act: Act, viewer_id: ViewerId) -> Person:
        """Let a customer claim again.

        Raises:
            NotFound: `no_such_viewer`.
            Conflict: `not_blocked`.
        """
        return await self._do(act, "unblock", lambda doing: people_acts.unblock(doing, viewer_id))

    async def blocklist(self) -> tuple[tuple[Block, tuple[Viewer, ...]], ...]:
        """Every block that holds now, with the viewers it keeps from claiming."""
        now = self._clock()
        return await self._database.read(
            lambda tx: tuple(
                (block, viewers.of_customer(tx, block.customer_id))
                for block in people.blocklist(tx, now)
            )
        )

    async def stop(self, viewer: Identity) -> None:
        """Send this viewer no more private messages."""
        await self._set_stopped(viewer, self._clock())

    async def resume(self, viewer: Identity) -> None:
        """Send this viewer private messages again."""
        await self._set_stopped(viewer, None)

    async def find(self, text: str) -> tuple[Viewer, ...]:
        """Who may be meant by `platform:user id`, a name, `@name`, or the beginning of a name.

        Several are candidates to ask back about, at most eight; those linked to one customer
        count once.
        """
        return await self._database.read(lambda tx: people_acts.find(tx, text))

    async def one(self, text: str) -> Viewer:
        """The one viewer meant by `text`.

        Raises:
            NotFound: `no_such_viewer`.
            Invalid: `which_viewer`, with the `candidates` as `(name, platform:user id)`.
        """
        found = await self.find(text)
        if not found:
            raise NotFound("no_such_viewer", name=text)
        if len(found) > 1:
            candidates = [(one.name, f"{one.platform}:{one.user_id}") for one in found]
            raise Invalid("which_viewer", name=text, candidates=candidates)
        return found[0]

    async def person(self, viewer_id: ViewerId) -> Person:
        """The customer behind a viewer, with all their viewers and what blocks them.

        Raises:
            NotFound: `no_such_viewer`.
        """
        now = self._clock()
        return await self._database.read(
            lambda tx: people_acts.person(tx, people_acts.viewer(tx, viewer_id), now)
        )

    async def grants(self) -> tuple[Grant, ...]:
        """Every role the shop has given."""
        return await self._database.read(people.every_grant)

    async def grant(self, act: Act, viewer: Identity, role: Role) -> None:
        """Give somebody a role in the shop's shows; `VIEWER` takes away what was given."""
        await self._do(act, "grant", lambda doing: people_acts.grant(doing, viewer, role))

    async def _do(self, act: Act, kind: str, use_case: Callable[[Doing], T]) -> T:
        now = self._clock()
        return await self._database.write(lambda tx: use_case(acting.begin(tx, act, kind, now)))

    async def _set_stopped(self, viewer: Identity, at: datetime | None) -> None:
        now, key = self._clock(), (viewer.platform, viewer.user_id)
        await self._database.write(
            lambda tx: people.stop(tx, viewers.ensure(tx, [viewer], now)[key].id, at)
        )
