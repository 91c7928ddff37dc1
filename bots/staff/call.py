"""One command to be done: what was said, by whom, where, and with what it is done."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from adapters.chat import ChatMessage
from bots.commands.model import Arguments
from bots.roles import Roles
from commerce.errors import Conflict, NotFound
from commerce.ids import ShowId
from commerce.model.acts import Act
from commerce.model.catalog import Shop
from commerce.model.claims import MessageRef
from commerce.model.people import Identity, Role
from commerce.model.shows import Show
from commerce.services.catalog import Catalog
from commerce.services.claims import Claims
from commerce.services.customers import Customers
from commerce.services.delivery import Delivery
from commerce.services.desk import Desk
from commerce.services.drops import Drops
from commerce.services.orders import Orders
from commerce.services.outbox import Outbox
from commerce.services.payments import Payments
from commerce.services.shows import Shows
from commerce.services.undo import Undo

_MENTION = re.compile(r"<@!?(\d{1,20})>")
_ADDRESS = re.compile(r"(?P<platform>[a-z][a-z_]{1,19}):(?P<user_id>\S{1,100})")


@dataclass(frozen=True, slots=True)
class StaffServices:
    """What commands are done with."""

    shows: Shows
    drops: Drops
    catalog: Catalog
    claims: Claims
    customers: Customers
    orders: Orders
    payments: Payments
    desk: Desk
    delivery: Delivery
    undo: Undo
    outbox: Outbox
    roles: Roles


@dataclass(frozen=True, slots=True)
class Call:
    """One command to be done: what was said, by whom, where and when (`now`)."""

    services: StaffServices
    shop: Shop
    values: Arguments
    role: Role
    act: Act
    source: MessageRef
    message: ChatMessage
    show: Show | None
    now: datetime

    @property
    def show_id(self) -> ShowId:
        """The show that the command is about.

        Raises:
            Conflict: `no_show`.
        """
        if self.show is None:
            raise Conflict("no_show")
        return self.show.id

    @property
    def code(self) -> str:
        """The product code, which the command requires."""
        return self.values.code or ""

    def money(self, amount_minor: int) -> dict[str, object]:
        """An amount as a fact."""
        return {"minor": amount_minor, "currency": self.shop.currency}


@dataclass(frozen=True, slots=True)
class Answer:
    """What to say to a command: a kind of message and its facts.

    `private` is for who asked alone.
    """

    kind: str
    facts: dict[str, Any] = field(default_factory=dict)
    private: bool = False


Facts = dict[str, Any]
Handler = Callable[[Call], Awaitable[Facts | Answer]]
"""Does a command. Facts are those of `command.<name>`, an `Answer` says something else."""


async def person(call: Call) -> Identity:
    """Whom the line names: somebody known, or a `platform:id` that never bought anything.

    Raises:
        NotFound: `no_such_viewer`.
        Invalid: `which_viewer`.
    """
    text = named(call)
    try:
        found = await call.services.customers.one(text)
    except NotFound:
        address = _ADDRESS.fullmatch(text)
        if address is None:
            raise
        return Identity(address["platform"], address["user_id"], address["user_id"])
    return Identity(found.platform, found.user_id, found.name, found.locale)


def named(call: Call) -> str:
    """Whom the line names, a mention as `platform:id`."""
    text = call.values.viewer or ""
    mention = _MENTION.fullmatch(text)
    return text if mention is None else f"{call.message.platform}:{mention[1]}"
