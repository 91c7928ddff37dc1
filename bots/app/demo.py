"""The demo's sample shop and show. They are set up through the same use cases as real ones."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

from adapters.catalogs import csv
from bots.app.clock import now
from bots.app.crowd import Crowd
from bots.app.house import Guests, House, open_house
from bots.app.services import Services
from bots.app.shop import OpenShop
from bots.simulate.audience import ADDRESS
from commerce.model.acts import Act
from commerce.model.shows import Show
from commerce.ports import Clock
from commerce.services.drops import StartDrop
from commerce.services.shows import OpenShow, Place
from config.settings import Settings

TITLE = "Harbour Night Market"

SETTINGS: Mapping[str, object] = {
    "shop.slug": "little-harbour",
    "shop.name": "Little Harbour",
    "questions.answer_from_catalogue": True,
    "reservations.ttl_s": 300,
    "reservations.promoted_ttl_s": 120,
    "reservations.reminder_before_s": 60,
    "checkout.providers": ("demo", "manual"),
    "checkout.shipping_flat_minor": 490,
    "checkout.shipping_free_from_minor": 8000,
    "checkout.manual.bank_transfer": {
        "en": "This is a demo: no account is behind it. A moderator marks the order paid.",
        "it": "Questa è una demo: non c'è nessun conto. Un moderatore segna l'ordine pagato.",
    },
}
"""What the demo sets."""

_ACT = Act("terminal")
_OPEN_S = 4 * 3600
_FIRST = (
    # code, pieces, percent off, limit: on sale when the first visitor comes, the last one on air
    ("K21", None, None, None),
    ("B3", 12, Decimal(20), 2),
    ("A12", None, None, 3),
)


def pictures() -> Path:
    """The folder of the sample products' pictures."""
    return Path(str(files("config").joinpath("sample", "pictures")))


@asynccontextmanager
async def open_demo(
    settings: Settings, audience: int, seed: int, clock: Clock = now
) -> AsyncIterator[tuple[House, Show, Crowd]]:
    """The house with the sample shop in it, its show open, and an audience waiting to be let in.

    Raises:
        CannotStart: something is missing or in the way; says what to do.
    """
    crowds: list[Crowd] = []

    def invite(services: Services) -> Guests:
        crowd = Crowd(services, clock, audience, seed)
        crowds.append(crowd)
        seats = crowd.platforms
        return Guests(tuple(seats.values()), seats, pictures())

    async with open_house(settings, invite, migrate=True, clock=clock) as house:
        await stock_shop(house.services, house.opened)
        show = await open_show(house.services, tuple(crowds[0].platforms))
        yield house, show, crowds[0]


async def stock_shop(services: Services, opened: OpenShop) -> None:
    """Fill an empty catalogue with the sample products."""
    if await services.catalog.products():
        return
    data = files("config").joinpath("sample").joinpath("products.csv").read_bytes()
    await services.catalog.import_products(_ACT, csv.read(data, opened.shop.currency))


async def open_show(services: Services, platforms: Sequence[str]) -> Show:
    """The demo's show: the one still open, or a new one with its first drops."""
    show = await services.shows.current()
    if show is not None:
        return show
    places = [Place(platform, ADDRESS, TITLE) for platform in platforms]
    show = await services.shows.open(_ACT, OpenShow(TITLE, channels=places))
    for code, pieces, percent, limit in _FIRST:
        wanted = StartDrop(
            show.id,
            code,
            quantity=pieces,
            discount_percent=percent,
            duration_s=_OPEN_S,
            limit=limit,
        )
        await services.drops.start(_ACT, wanted)
    return show
