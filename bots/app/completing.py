"""What may be meant while a command's form is filled in: codes, options, people, orders."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from adapters.forms import Suggestion, Typing
from bots.app.services import Services
from bots.commands.forms import command_forms
from bots.grammar.fold import fold
from bots.roles import Roles
from bots.rooms import Room, Rooms
from commerce.model.catalog import CatalogProduct, Variant
from commerce.model.people import Role
from commerce.model.shows import DropStatus

_MOST = 25
_OF_DROPS = frozenset(
    {"drop pause", "drop resume", "drop extend", "drop end", "on air", "off air"}
)  # fmt: skip
_OF_WHAT_RUNS = _OF_DROPS | {"release", "extend claim"}
_FORMS = {form.name: form for form in command_forms()}


@dataclass(frozen=True, slots=True)
class Completer:
    """Answers `adapters.forms.Complete` from what the shop has."""

    services: Services
    rooms: Rooms
    roles: Roles

    async def __call__(self, typing: Typing) -> Sequence[Suggestion]:
        """What may be meant, the likeliest first; nothing for who may not give the command.

        Raises:
            StoreUnavailable: it can't be looked up now.
        """
        form, look = _FORMS.get(typing.command), self._looks().get(typing.kind)
        if form is None or look is None:
            return ()
        role = await self.roles.of(typing.author, typing.platform)
        if role < Role[form.least_role.upper()]:
            return ()
        place = self.rooms.find(typing.platform, typing.address)
        found = await look(typing, None if place is None else place[0])
        return tuple(found)[:_MOST]

    def _looks(
        self,
    ) -> Mapping[str, Callable[[Typing, Room | None], Awaitable[Iterable[Suggestion]]]]:
        return {
            "code": self._codes,
            "options": self._options,
            "viewer": self._viewers,
            "order": self._orders,
            "command": self._commands,
        }

    async def _codes(self, typing: Typing, room: Room | None) -> Iterable[Suggestion]:
        offers = {} if room is None else room.offers
        if typing.command in _OF_WHAT_RUNS:
            over = DropStatus.ENDED if typing.command in _OF_DROPS else None
            titles = {
                code: sale.product.title for code, sale in offers.items() if sale.status is not over
            }
        else:
            products = await self.services.catalog.products()
            titles = {one.product.code: one.product.title for one in products}
        said = [Suggestion(f"{code} · {title}", code) for code, title in titles.items()]
        return _fitting(typing.typed, said)

    async def _options(self, typing: Typing, room: Room | None) -> Iterable[Suggestion]:
        wanted = typing.values.get("code", "").casefold()
        for one in await self.services.catalog.products():
            if one.product.code.casefold() == wanted:
                return _fitting(typing.typed, _variants(one))
        return ()

    async def _viewers(self, typing: Typing, room: Room | None) -> Iterable[Suggestion]:
        found = await self.services.customers.find(typing.typed)
        return [
            Suggestion(f"{one.name} ({one.platform})", f"{one.platform}:{one.user_id}")
            for one in found
        ]

    async def _orders(self, typing: Typing, room: Room | None) -> Iterable[Suggestion]:
        if room is None:
            return ()
        if typing.command == "mark paid":
            waiting = await self.services.orders.awaiting(room.show.id)
            said = [
                Suggestion(f"{one.reference} · {one.viewer_name}", one.reference) for one in waiting
            ]
        elif typing.command == "refund":
            paid = await self.services.orders.of_show(room.show.id)
            said = [
                Suggestion(f"#{one.order.number} · {one.viewer_name}", str(one.order.number))
                for one in sorted(paid, key=lambda one: -one.order.number)
            ]
        else:
            troubles = await self.services.payments.troubles()
            said = [Suggestion(f"{one.id}", f"{one.id}") for one in troubles.refunds]
        return _fitting(typing.typed, said)

    async def _commands(self, typing: Typing, room: Room | None) -> Iterable[Suggestion]:
        return _fitting(typing.typed, [Suggestion(name, name) for name in _FORMS])


def _variants(one: CatalogProduct) -> list[Suggestion]:
    def words(variant: Variant) -> str:
        return " ".join(
            variant.options[name] for name in one.product.option_names if name in variant.options
        )

    said = [
        Suggestion(f"{words(variant)} · {one.stock[variant.id].available}", words(variant))
        for variant in one.variants
        if words(variant)
    ]
    return list({each.value: each for each in said}.values())


def _fitting(typed: str, said: Iterable[Suggestion]) -> list[Suggestion]:
    """Those that begin with what is typed, then those that hold it."""
    wanted = fold(typed.strip())
    holding = [one for one in said if wanted in fold(one.label)]
    return sorted(holding, key=lambda one: not fold(one.label).startswith(wanted))
