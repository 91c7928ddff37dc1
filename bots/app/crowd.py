"""The demo's audience, seated in the house: where it hears, how it pays, what it is offered."""

import asyncio
from collections.abc import Sequence
from importlib.resources import files
from random import Random

from bots.app.services import Services
from bots.rooms import Room, Rooms
from bots.simulate.audience import Audience, Offer
from bots.simulate.host import Host
from bots.simulate.people import Person, gather, read_languages
from bots.simulate.platform import SimulatedPlatform
from commerce.errors import HawkerError
from commerce.model.messages import Rung
from commerce.model.orders import Buyer
from commerce.model.people import Identity
from commerce.model.shows import DropStatus
from commerce.ports import Clock, Text

_RUNGS = {
    "discord": (Rung.PRIVATE, Rung.CLAIM_PAGE),
    "x": (Rung.PRIVATE, Rung.CLAIM_PAGE),
    "twitch": (Rung.PRIVATE, Rung.CLAIM_PAGE),
    "youtube": (Rung.CLAIM_PAGE,),
    "tiktok": (Rung.CLAIM_PAGE,),
}
_STAGE = "discord"  # where the simulated host speaks
_LOOK_S = 0.5  # between two looks at what is on sale


class Crowd:
    """Simulated viewers and host, ready to be seated."""

    def __init__(self, services: Services, clock: Clock, size: int, seed: int) -> None:
        """Gather an audience of `size`; the same `seed` gathers the same one."""
        self.platforms = {
            name: SimulatedPlatform(name, rungs, self._heard, _deaf)
            for name, rungs in _RUNGS.items()
        }
        random = Random(seed)  # noqa: S311 - a crowd, not a secret
        text = files("config").joinpath("sample").joinpath("audience.toml")
        languages, names = read_languages(text.read_text(encoding="utf-8"))
        self._people = gather(random, size, languages, names)
        self._services = services
        self._audience = Audience(self._people, self.platforms, self._pay, random, clock)
        self._host = Host(self.platforms[_STAGE], self._repertoire, random, clock)

    async def run(self, rooms: Rooms) -> None:
        """Behave until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._audience.run())
            tasks.create_task(self._look(rooms))
            if self._people:
                tasks.create_task(self._host.run(len(self._people)))

    def _heard(self, platform: str, user_id: str | None, text: Text) -> None:
        self._audience.heard(platform, user_id, text)

    async def _look(self, rooms: Rooms) -> None:
        while True:
            for room in rooms.all():
                self._audience.offer(_open_in(room))
            await asyncio.sleep(_LOOK_S)

    async def _repertoire(self) -> Sequence[Offer]:
        products = await self._services.catalog.products()
        return [
            Offer(
                entry.product.code,
                tuple(tuple(variant.options.values()) for variant in entry.variants),
                sum(level.available for level in entry.stock.values()),
            )
            for entry in products
        ]

    async def _pay(self, person: Person, outcome: str) -> None:
        show = await self._services.shows.current()
        if show is None:
            return
        identity = Identity(person.platform, person.user_id, person.name, person.language.locale)
        cart = await self._services.carts.of_viewer(show.id, identity)
        if cart.checkout is None or not cart.lines:
            return
        buyer = Buyer(
            email=f"{person.user_id}@example.com",
            name=person.name,
            address="1 Quay Street, Galway",
            country="IE",
        )
        try:
            await self._services.checkouts.pay(
                cart.checkout.token, "demo", buyer, person.language.locale, outcome
            )
        except HawkerError:
            return  # they look at the page, shrug, and go on chatting


def _deaf(user_id: str) -> bool:
    """Every fourth has closed their private messages."""
    return user_id.endswith(("0", "4", "8"))


def _open_in(room: Room) -> list[Offer]:
    return [
        Offer(code, tuple(tuple(v.options.values()) for v in sale.variants), sale.available)
        for code, sale in room.offers.items()
        if sale.status is DropStatus.OPEN
    ]
