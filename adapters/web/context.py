"""Everything the pages need from outside, as values in one frozen object."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from aiohttp import web

from adapters.forms import CommandForm
from adapters.web.listen import WebSource
from adapters.web.send import WebMessenger
from commerce.ids import ShowId
from commerce.model.catalog import Shop
from commerce.model.claims import ClaimRequest, ClaimResult
from commerce.model.people import Identity, Role
from commerce.ports import Clock, EventBus, Wording
from commerce.rules.signing import Signer
from commerce.services.carts import Carts
from commerce.services.checkouts import Checkouts
from commerce.services.customers import Customers
from commerce.services.drops import Drops
from commerce.services.ledger import Ledger
from commerce.services.orders import Orders
from commerce.services.sessions import Sessions
from commerce.services.shows import Shows
from commerce.store.database import ShopDatabase


class TapDesk(Protocol):
    """Where the pages claim what is tapped on them."""

    async def claim(self, request: ClaimRequest) -> ClaimResult:
        """Claim as `commerce.services.desk.Desk.claim` does."""
        ...


@dataclass(frozen=True, slots=True)
class Services:
    """The use cases behind the pages."""

    desk: TapDesk
    ledger: Ledger
    carts: Carts
    checkouts: Checkouts
    orders: Orders
    shows: Shows
    drops: Drops
    customers: Customers
    sessions: Sessions


@dataclass(frozen=True, slots=True)
class CommandLine:
    """A command that somebody signed in typed; `id` makes sending it twice one act."""

    id: str
    text: str
    author: Identity
    role: Role
    show_id: ShowId | None
    locale: str


@dataclass(frozen=True, slots=True)
class Undelivered:
    """A private message that no platform took: whom it was for, and what to hand over."""

    viewer: str
    platform: str
    body: str
    link: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class PlatformHealth:
    """How a platform's chat is doing; `note` is a short sentence, empty when all is well."""

    platform: str
    well: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class ConsoleTools:
    """What the console is given by the layer above.

    `forms` are all commands, `line_of` writes the line of one from its fields' values by kind;
    `run` does what a line says and returns what to tell its author, raising `Refused` when it
    can't be done. `undelivered` takes the show and the language of who looks.
    """

    forms: tuple[CommandForm, ...]
    line_of: Callable[[str, Mapping[str, str]], str]
    run: Callable[[CommandLine], Awaitable[str]]
    undelivered: Callable[[ShowId, str], Awaitable[Sequence[Undelivered]]]
    health: Callable[[], Sequence[PlatformHealth]]


@dataclass(frozen=True, slots=True)
class WebOptions:
    """Settings of the pages.

    `public_url` has no slash at the end; `pictures` is the folder of product pictures; parcels go
    to `countries` (ISO 3166, the first is preselected).
    """

    public_url: str
    pictures: Path | None = None
    countries: tuple[str, ...] = ()
    heartbeat_s: float = 15.0
    pace_s: float = 0.25


@dataclass(frozen=True, slots=True)
class WebContext:
    """Everything `make_app` needs."""

    shop: Shop
    database: ShopDatabase
    clock: Clock
    signer: Signer
    bus: EventBus
    wording: Wording
    services: Services
    console: ConsoleTools
    source: WebSource
    messenger: WebMessenger
    options: WebOptions


CONTEXT = web.AppKey("context", WebContext)
